"""The weights of days, in hundredths of a logit; written by ``tests/benchmarks/train_metadata.py``."""

from __future__ import annotations

from artkit.extract.meta.weights import read_weights

WEIGHTS = read_weights("""
-95 after the change
-34 after the told
97 alike 0 1
22 alike 1 1
-2 alike 1 2
49 alike 2 1
-7 alike 2 2
96 alike 3 1
-31 alike 3 2
-81 among words
-19 another is told
100 apart 0 0
15 apart 0 1
10 apart 1 0
-5 apart 1 1
-55 apart 2 0
-33 apart 2 1
-35 apart 3 0
5 apart 3 1
-21 apart 4 0
14 apart 4 1
1 before the told
36 by
15 by the change
-1 class date
-1 class date above
5 class date after
39 class date at
-31 class date behind
-25 class date below
2 class date body
1 class date body at
-5 class date ends
-7 class date far behind
19 class date far below
-8 class date higher
33 class date opens
5 class date opens at
27 class date top
33 class updated
49 clock
-13 clock above
-14 clock after
38 clock at
19 clock behind
15 clock below
3 clock body
13 clock body at
-14 clock ends
6 clock far behind
35 clock far below
-28 clock opens
15 clock opens at
2 clock top
5 dateline
-1 days 0
-7 days 1
16 days 2
-7 days 3
-14 days 4
42 earliest
-33 elsewhere
-8 elsewhere after
12 elsewhere at
-12 elsewhere below
-7 elsewhere body
-6 elsewhere ends
-24 elsewhere far behind
2 elsewhere far below
41 elsewhere top
-10 image earlier
-4 image later
-14 image month 0
18 image month 1
3 in aside
-3 in comments
-5 in figure
-10 in footer
5 in form
7 in heading
25 in hidden
-46 in list
-40 in nav
-15 in table
5 in time
15 in time above
10 in time after
-25 in time at
-3 in time behind
16 in time below
9 in time body
-5 in time body at
-1 in time ends
-11 in time far behind
23 in time far below
8 in time opens
5 in time opens at
4 in time top
-31 kinds 1
-1 kinds 2
37 kinds 3
-6 kinds 4
-11 kinds 5
16 label author
10 label author at
54 label date
-13 label date above
-26 label date at
40 label date behind
18 label date below
-3 label date body
18 label date body at
4 label date ends
-13 label date far behind
11 label date far below
6 label date opens at
-16 label date top
-66 label modified
2 label modified above
-7 label modified after
9 label modified at
-36 label modified behind
-15 label modified below
32 label modified body
-9 label modified body at
-11 label modified ends
1 label modified far behind
5 label modified far below
-3 label modified opens at
-7 label none
30 label none above
-6 label none after
22 label none at
5 label none behind
29 label none below
-41 label none body
21 label none body at
1 label none ends
-7 label none far behind
9 label none far below
45 label none higher
-21 label none opens
22 label none opens at
-6 label none top
5 label rights
29 latest
-9 ld article dateCreated
-11 ld article dateCreated news
1 ld article dateCreated other
35 ld article dateModified
34 ld article dateModified news
1 ld article dateModified other
2 ld article datePublished
-17 ld article datePublished news
19 ld article datePublished other
3 ld other dateCreated
3 ld other dateCreated other
12 ld other dateModified
12 ld other dateModified other
-1 ld other datePublished
-1 ld other datePublished other
-18 ld page dateModified
-18 ld page dateModified other
10 ld page datePublished
10 ld page datePublished other
-11 ld second dateModified
-20 ld second dateModified news
-4 ld second datePublished
-24 ld second datePublished news
20 ld second datePublished other
22 ld second uploadDate
22 ld second uploadDate other
38 length 0
-13 length 1
35 length 2
22 length 3
1 length 4
-14 length 5
-4 linked 0
4 linked 1
3 meta article:modified
-32 meta article:modified_time
3 meta article:published
96 meta article:published_time
1 meta cxenseparse:publishtime
-1 meta cxenseparse:recs:publishtime
29 meta date
-20 meta datecreated
5 meta dated
26 meta datemodified
12 meta datepublished
-2 meta dc.date
-4 meta dc.date.issued
-19 meta dcterms.date
1 meta last-modified
14 meta lastmod
-26 meta modified
-18 meta og:article:modified_time
24 meta og:article:published_time
24 meta og:updated_time
12 meta parsely-pub-date
-12 meta pubdate
12 meta publ*
60 meta published
-15 meta sailthru.date
11 meta uploaddate
9 meta ya:ovs:upload_date
-2 micro datecreated
-1 micro datecreated after
3 micro datecreated at
26 micro datecreated elsewhere
1 micro datecreated far behind
-28 micro datemodified
-10 micro datemodified at
-4 micro datemodified behind
1 micro datemodified elsewhere
44 micro datepublished
8 micro datepublished above
3 micro datepublished at
34 micro datepublished below
14 micro datepublished body
-8 micro datepublished elsewhere
-19 micro datepublished far behind
12 none
-4 none article
-45 none blocks 0
-6 none blocks 1
-4 none blocks 2
67 none blocks 3
1 none days 1
7 none days 2
-16 none days 3
7 none days 4
14 none days 5
2 none headline 0
10 none headline 1
3 none path 1
56 none path 2
-20 none path 3
-26 none text 0
23 none text 1
10 none text 2
5 none text 3
10 none told
-1 none type article
22 none type other
7 none type website
34 only shown above
28 only shown after
-13 only shown behind
-15 only shown below
39 only shown body
-1 only shown body at
6 only shown ends
7 only shown far behind
-16 only shown far below
8 only shown opens
17 only shown opens at
-17 only shown top
24 only time after
-18 only time at
9 only time behind
-1 only time below
14 only time body
-5 only time body at
17 only time elsewhere after
4 only time elsewhere far behind
8 only time far behind
-9 only time many body
1 only time many far behind
-16 only time opens at
5 only time pubdate
16 only time published
5 only time updated
66 pair change elsewhere
2 pair modified date
-89 pair modified hidden
-82 pair modified hidden 0
-7 pair modified hidden 1
23 pair modified modified
-16 pair modified modified 0
39 pair modified modified 1
-17 pair modified modified+none
-17 pair modified modified+none 1
-1 pair modified none
18 pair modified none 0
-20 pair modified none 1
-2 pair published date
-2 pair published date 0
14 pair published date+none
14 pair published date+none 0
-14 pair published hidden
-12 pair published hidden 0
-3 pair published hidden 1
6 pair published modified
6 pair published modified 0
10 pair published modified+none
10 pair published modified+none 0
13 pair published none
23 pair published none 0
-9 pair published none 1
-14 pair publishedmodified date
-14 pair publishedmodified date 0
9 pair publishedmodified date+none
9 pair publishedmodified date+none 0
27 pair publishedmodified hidden
32 pair publishedmodified hidden 0
-4 pair publishedmodified hidden 1
9 pair publishedmodified modified
9 pair publishedmodified modified 0
5 pair publishedmodified modified+none
5 pair publishedmodified modified+none 0
42 pair publishedmodified none
38 pair publishedmodified none 0
8 pair publishedmodified time
8 pair publishedmodified time 0
15 pair unsaid date
17 pair unsaid date 0
13 pair unsaid date+none
13 pair unsaid date+none 0
-83 pair unsaid hidden
-80 pair unsaid hidden 0
-3 pair unsaid hidden 1
-59 pair unsaid modified
-48 pair unsaid modified 0
-12 pair unsaid modified 1
-11 pair unsaid modified+none
-6 pair unsaid modified+none 0
31 pair unsaid none
9 pair unsaid none 0
21 pair unsaid none 1
10 pair unsaid other
10 pair unsaid other 0
17 pair unsaid time
18 pair unsaid time 0
16 picture month 0
59 picture month 1
50 place 0 of 1
23 place 0 of 2
-13 place 0 of 3
-21 place 1 of 2
-2 place 1 of 3
-1 place 2 of 3
-15 script
-31 script first
-25 script later
41 script only
20 sentence
19 shown above
-13 shown after
17 shown at
18 shown behind
28 shown below
32 shown body
30 shown body at
-6 shown ends
-19 shown far behind
18 shown far below
45 shown higher
-4 shown opens
25 shown opens at
-22 shown top
13 time above
13 time after
11 time at
-6 time behind
-1 time below
17 time body
-3 time body at
3 time elsewhere after
9 time elsewhere behind
26 time elsewhere body
-1 time elsewhere ends
-12 time elsewhere far behind
27 time elsewhere far below
-10 time ends
23 time far behind
25 time far below
-16 time many above
-1 time many after
51 time many at
-16 time many behind
4 time many below
-30 time many body
1 time many body at
-10 time many ends
-13 time many far behind
12 time many far below
-6 time many opens at
1 time many top
5 time opens
-4 time opens at
13 time pubdate
4 time top
61 url
-19 url month 0
34 url month 1
-60 url other
-33 utc
-14 words 0 above
-7 words 0 after
1 words 0 at
19 words 0 behind
30 words 0 below
46 words 0 body
18 words 0 body at
20 words 0 ends
14 words 0 far behind
21 words 0 far below
49 words 0 higher
8 words 0 opens at
14 words 0 top
17 words 1 above
-14 words 1 after
-27 words 1 at
-2 words 1 behind
-14 words 1 below
-1 words 1 body
5 words 1 body at
-1 words 1 ends
5 words 1 far behind
16 words 1 far below
-5 words 1 higher
-25 words 1 opens
22 words 1 opens at
14 words 2 above
-6 words 2 after
33 words 2 at
19 words 2 behind
24 words 2 below
22 words 2 body
1 words 2 body at
-4 words 2 ends
-22 words 2 far behind
9 words 2 far below
-3 words 2 opens at
-33 words 2 top
4 words 3 above
17 words 3 at
-5 words 3 behind
-45 words 3 body
12 words 3 body at
-15 words 3 far behind
-1 words 3 higher
2 words 3 opens at
-1 words 3 top
14 words 4 after
-6 words 4 at
-13 words 4 behind
5 words 4 body
-22 words 4 ends
-5 words 4 far behind
-22 words 4 far below
-16 words 4 opens
-3 words 4 opens at
1 words 4 top
""")
