"""The weights of days, in hundredths of a logit; written by ``tests/benchmarks/train_metadata.py``."""

from __future__ import annotations

from artkit.extract.meta.weights import read_weights

WEIGHTS = read_weights("""
-96 after the change
-31 after the told
104 alike 0 1
25 alike 1 1
-3 alike 1 2
54 alike 2 1
-15 alike 2 2
98 alike 3 1
-33 alike 3 2
-89 among words
-16 another is told
90 apart 0 0
32 apart 0 1
16 apart 1 0
-7 apart 1 1
-53 apart 2 0
-38 apart 2 1
-30 apart 3 0
4 apart 3 1
-27 apart 4 0
8 apart 4 1
-3 before the told
35 by
16 by the change
-2 class date
3 class date above
-5 class date after
39 class date at
-31 class date behind
-30 class date below
21 class date body
6 class date body at
-10 class date ends
-13 class date far behind
17 class date far below
-7 class date higher
30 class date opens
-6 class date opens at
29 class date top
35 class updated
43 clock
-22 clock above
-13 clock after
38 clock at
10 clock behind
9 clock below
1 clock body
11 clock body at
-7 clock ends
4 clock far behind
31 clock far below
14 clock opens at
-1 clock top
2 dateline
1 days 0
-4 days 1
14 days 2
-5 days 3
-14 days 4
43 earliest
-31 elsewhere
3 elsewhere after
12 elsewhere at
-2 elsewhere behind
-10 elsewhere below
-33 elsewhere body
-18 elsewhere far behind
42 elsewhere top
-11 image earlier
-4 image later
-16 image month 0
20 image month 1
-2 in aside
-8 in figure
-6 in footer
5 in form
1 in heading
19 in hidden
-50 in list
-42 in nav
-20 in table
7 in time
13 in time above
9 in time after
-32 in time at
-2 in time behind
13 in time below
13 in time body
1 in time body at
-12 in time far behind
24 in time far below
2 in time opens
15 in time opens at
5 in time top
-34 kinds 1
2 kinds 2
38 kinds 3
-3 kinds 4
-12 kinds 5
1 kinds 6
16 label author
10 label author at
51 label date
-9 label date above
11 label date after
-17 label date at
41 label date behind
21 label date below
-7 label date body
11 label date body at
-10 label date ends
-15 label date far behind
9 label date far below
-13 label date opens at
-66 label modified
2 label modified above
-2 label modified after
7 label modified at
-38 label modified behind
-13 label modified below
27 label modified body
-7 label modified ends
-12 label modified far behind
4 label modified far below
-5 label modified opens at
1 label none
19 label none above
-12 label none after
17 label none at
1 label none behind
20 label none below
-29 label none body
30 label none body at
4 label none far behind
10 label none far below
40 label none higher
-11 label none opens
23 label none opens at
-15 label none top
7 label rights
27 latest
-10 ld article dateCreated
-11 ld article dateCreated news
1 ld article dateCreated other
36 ld article dateModified
31 ld article dateModified news
5 ld article dateModified other
2 ld article datePublished
-13 ld article datePublished news
15 ld article datePublished other
3 ld other dateCreated
3 ld other dateCreated other
13 ld other dateModified
13 ld other dateModified other
-1 ld other datePublished
-1 ld other datePublished other
-22 ld page dateModified
-22 ld page dateModified other
8 ld page datePublished
8 ld page datePublished other
1 ld second dateCreated
1 ld second dateCreated news
-11 ld second dateModified
-19 ld second dateModified news
-4 ld second datePublished
-25 ld second datePublished news
21 ld second datePublished other
21 ld second uploadDate
21 ld second uploadDate other
36 length 0
-17 length 1
37 length 2
21 length 3
-6 length 4
-11 length 5
1 linked 0
3 meta article:modified
-24 meta article:modified_time
4 meta article:published
95 meta article:published_time
1 meta cxenseparse:publishtime
-1 meta cxenseparse:recs:publishtime
25 meta date
-19 meta datecreated
11 meta dated
23 meta datemodified
16 meta datepublished
-3 meta dc.date.issued
-21 meta dcterms.date
14 meta lastmod
-27 meta modified
-17 meta og:article:modified_time
26 meta og:article:published_time
19 meta og:updated_time
10 meta parsely-pub-date
-11 meta pubdate
9 meta publ*
62 meta published
-12 meta sailthru.date
19 meta uploaddate
9 meta ya:ovs:upload_date
-1 micro datecreated
-1 micro datecreated after
4 micro datecreated at
26 micro datecreated elsewhere
1 micro datecreated far behind
-30 micro datemodified
-10 micro datemodified at
-3 micro datemodified behind
-2 micro datemodified body
46 micro datepublished
9 micro datepublished above
5 micro datepublished at
34 micro datepublished below
14 micro datepublished body
-9 micro datepublished elsewhere
-20 micro datepublished far behind
9 none
-1 none article
-42 none blocks 0
-4 none blocks 1
-4 none blocks 2
59 none blocks 3
-1 none days 1
4 none days 2
-14 none days 3
5 none days 4
14 none days 5
2 none headline 0
6 none headline 1
1 none path 1
49 none path 2
-20 none path 3
-29 none text 0
8 none text 1
10 none text 2
20 none text 3
8 none told
-3 none type article
18 none type other
12 none type website
38 only shown above
25 only shown after
-10 only shown at
-9 only shown behind
-18 only shown below
43 only shown body
17 only shown body at
13 only shown ends
-16 only shown far behind
-19 only shown far below
-5 only shown opens
-1 only shown opens at
-7 only shown top
22 only time after
-20 only time at
8 only time behind
-1 only time below
11 only time body
1 only time body at
15 only time elsewhere after
5 only time elsewhere far behind
9 only time far behind
-9 only time many body
2 only time many far behind
-16 only time opens at
5 only time pubdate
13 only time published
6 only time updated
62 pair change elsewhere
3 pair modified date
-74 pair modified hidden
-74 pair modified hidden 0
-1 pair modified hidden 1
21 pair modified modified
-19 pair modified modified 0
40 pair modified modified 1
-19 pair modified modified+none
-19 pair modified modified+none 1
-8 pair modified none
13 pair modified none 0
-21 pair modified none 1
-2 pair published date
-2 pair published date 0
14 pair published date+none
14 pair published date+none 0
-13 pair published hidden
-9 pair published hidden 0
-4 pair published hidden 1
7 pair published modified
7 pair published modified 0
9 pair published modified+none
9 pair published modified+none 0
11 pair published none
19 pair published none 0
-8 pair published none 1
-14 pair publishedmodified date
-14 pair publishedmodified date 0
12 pair publishedmodified date+none
12 pair publishedmodified date+none 0
25 pair publishedmodified hidden
29 pair publishedmodified hidden 0
-4 pair publishedmodified hidden 1
10 pair publishedmodified modified
10 pair publishedmodified modified 0
5 pair publishedmodified modified+none
5 pair publishedmodified modified+none 0
42 pair publishedmodified none
37 pair publishedmodified none 0
8 pair publishedmodified time
8 pair publishedmodified time 0
8 pair unsaid date
10 pair unsaid date 0
13 pair unsaid date+none
13 pair unsaid date+none 0
-85 pair unsaid hidden
-77 pair unsaid hidden 0
-7 pair unsaid hidden 1
-53 pair unsaid modified
-41 pair unsaid modified 0
-12 pair unsaid modified 1
-10 pair unsaid modified+none
-5 pair unsaid modified+none 0
33 pair unsaid none
8 pair unsaid none 0
25 pair unsaid none 1
11 pair unsaid other
11 pair unsaid other 0
17 pair unsaid time
19 pair unsaid time 0
6 picture month 0
53 picture month 1
52 place 0 of 1
23 place 0 of 2
-13 place 0 of 3
-20 place 1 of 2
-1 place 1 of 3
-1 place 2 of 3
-19 script
-32 script first
-24 script later
37 script only
15 sentence
14 shown above
-3 shown after
19 shown at
14 shown behind
24 shown below
30 shown body
41 shown body at
-17 shown ends
-22 shown far behind
17 shown far below
40 shown higher
10 shown opens
5 shown opens at
-19 shown top
11 time above
7 time after
7 time at
-4 time behind
2 time below
-3 time body at
-3 time elsewhere after
9 time elsewhere behind
10 time elsewhere body
-13 time elsewhere far behind
45 time elsewhere far below
-10 time ends
24 time far behind
44 time far below
-16 time many above
49 time many at
-16 time many behind
4 time many below
-34 time many body
-10 time many ends
-10 time many far behind
29 time many far below
3 time many opens at
1 time many top
5 time opens at
15 time pubdate
1 time published
4 time top
-4 time updated
64 url
-22 url month 0
38 url month 1
-63 url other
-30 utc
-12 words 0 above
4 words 0 after
2 words 0 at
15 words 0 behind
24 words 0 below
46 words 0 body
10 words 0 body at
15 words 0 ends
12 words 0 far behind
25 words 0 far below
45 words 0 higher
13 words 0 opens at
12 words 0 top
4 words 1 above
-18 words 1 after
-35 words 1 at
-8 words 1 behind
-9 words 1 below
9 words 1 body
31 words 1 body at
7 words 1 ends
-4 words 1 far behind
15 words 1 far below
-7 words 1 higher
-3 words 1 opens
3 words 1 opens at
7 words 1 top
19 words 2 above
2 words 2 after
27 words 2 at
21 words 2 behind
19 words 2 below
1 words 2 body
6 words 2 body at
-3 words 2 ends
-18 words 2 far behind
7 words 2 far below
-5 words 2 opens at
-36 words 2 top
4 words 3 above
2 words 3 after
19 words 3 at
-1 words 3 behind
-40 words 3 body
1 words 3 body at
-17 words 3 ends
-12 words 3 far behind
-4 words 3 far below
-1 words 3 higher
-1 words 3 opens
6 words 3 opens at
-1 words 3 top
8 words 4 after
7 words 4 at
-13 words 4 behind
12 words 4 body
-19 words 4 ends
-6 words 4 far behind
-22 words 4 far below
-29 words 4 opens
-12 words 4 opens at
2 words 4 top
""")
