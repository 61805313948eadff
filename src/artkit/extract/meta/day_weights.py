"""The weights of days, in hundredths of a logit; written by ``tests/benchmarks/train_metadata.py``."""

from __future__ import annotations

from artkit.extract.meta.weights import read_weights

WEIGHTS = read_weights("""
-96 after the change
-31 after the told
100 alike 0 1
11 alike 1 1
3 alike 1 2
51 alike 2 1
-3 alike 2 2
97 alike 3 1
-28 alike 3 2
-80 among words
-16 another is told
99 apart 0 0
15 apart 0 1
7 apart 1 0
-5 apart 1 1
-55 apart 2 0
-33 apart 2 1
-33 apart 3 0
4 apart 3 1
-19 apart 4 0
14 apart 4 1
37 by
16 by the change
1 class date
-2 class date above
6 class date after
38 class date at
-32 class date behind
-24 class date below
1 class date body
2 class date body at
-5 class date ends
-6 class date far behind
20 class date far below
-8 class date higher
34 class date opens
7 class date opens at
27 class date top
31 class updated
49 clock
-11 clock above
-14 clock after
39 clock at
18 clock behind
15 clock below
4 clock body
14 clock body at
-14 clock ends
5 clock far behind
35 clock far below
-28 clock opens
14 clock opens at
2 clock top
6 dateline
-10 days 1
16 days 2
-8 days 3
-13 days 4
43 earliest
-35 elsewhere
-8 elsewhere after
12 elsewhere at
1 elsewhere behind
-12 elsewhere below
-11 elsewhere body
-5 elsewhere ends
-24 elsewhere far behind
3 elsewhere far below
42 elsewhere top
-9 image earlier
-5 image later
-14 image month 0
19 image month 1
1 in aside
-1 in comments
-5 in figure
-12 in footer
5 in form
8 in heading
25 in hidden
-46 in list
-39 in nav
-14 in table
1 in time
15 in time above
10 in time after
-32 in time at
-3 in time behind
17 in time below
12 in time body
-5 in time body at
-1 in time ends
-8 in time far behind
23 in time far below
9 in time opens
3 in time opens at
4 in time top
-32 kinds 1
-1 kinds 2
36 kinds 3
-6 kinds 4
-12 kinds 5
17 label author
10 label author at
54 label date
-12 label date above
-25 label date at
39 label date behind
19 label date below
-4 label date body
18 label date body at
4 label date ends
-14 label date far behind
11 label date far below
5 label date opens at
-16 label date top
-65 label modified
3 label modified above
-6 label modified after
9 label modified at
-37 label modified behind
-15 label modified below
31 label modified body
-9 label modified body at
-11 label modified ends
1 label modified far behind
5 label modified far below
-2 label modified opens at
-9 label none
32 label none above
-7 label none after
24 label none at
6 label none behind
31 label none below
-42 label none body
22 label none body at
-2 label none ends
-7 label none far behind
9 label none far below
45 label none higher
-20 label none opens
23 label none opens at
-6 label none top
6 label rights
29 latest
-10 ld article dateCreated
-11 ld article dateCreated news
1 ld article dateCreated other
37 ld article dateModified
35 ld article dateModified news
2 ld article dateModified other
1 ld article datePublished
-16 ld article datePublished news
17 ld article datePublished other
3 ld other dateCreated
3 ld other dateCreated other
12 ld other dateModified
12 ld other dateModified other
-1 ld other datePublished
-1 ld other datePublished other
-17 ld page dateModified
-17 ld page dateModified other
9 ld page datePublished
9 ld page datePublished other
-12 ld second dateModified
-20 ld second dateModified news
-4 ld second datePublished
-24 ld second datePublished news
20 ld second datePublished other
22 ld second uploadDate
22 ld second uploadDate other
37 length 0
-12 length 1
36 length 2
21 length 3
1 length 4
-14 length 5
-3 linked 0
4 linked 1
3 meta article:modified
-32 meta article:modified_time
3 meta article:published
95 meta article:published_time
1 meta cxenseparse:publishtime
-2 meta cxenseparse:recs:publishtime
30 meta date
-20 meta datecreated
5 meta dated
27 meta datemodified
11 meta datepublished
-4 meta dc.date
-3 meta dc.date.issued
-13 meta dcterms.date
14 meta lastmod
-26 meta modified
-18 meta og:article:modified_time
24 meta og:article:published_time
24 meta og:updated_time
12 meta parsely-pub-date
-11 meta pubdate
9 meta publ*
57 meta published
-14 meta sailthru.date
11 meta uploaddate
9 meta ya:ovs:upload_date
-2 micro datecreated
-1 micro datecreated after
4 micro datecreated at
26 micro datecreated elsewhere
1 micro datecreated far behind
-27 micro datemodified
-10 micro datemodified at
-4 micro datemodified behind
1 micro datemodified body
2 micro datemodified elsewhere
41 micro datepublished
7 micro datepublished above
33 micro datepublished below
15 micro datepublished body
-8 micro datepublished elsewhere
-19 micro datepublished far behind
15 none
-3 none article
-44 none blocks 0
-6 none blocks 1
-3 none blocks 2
68 none blocks 3
10 none days 2
-16 none days 3
8 none days 4
13 none days 5
4 none headline 0
11 none headline 1
-9 none path 0
-1 none path 1
58 none path 2
-17 none path 3
-34 none text 0
27 none text 1
14 none text 2
8 none text 3
8 none told
-2 none type article
25 none type other
12 none type website
35 only shown above
27 only shown after
-3 only shown at
-16 only shown behind
-16 only shown below
49 only shown body
-1 only shown body at
5 only shown ends
6 only shown far behind
-17 only shown far below
8 only shown opens
14 only shown opens at
-18 only shown top
-1 only time above
24 only time after
-4 only time at
8 only time behind
-1 only time below
13 only time body
-5 only time body at
16 only time elsewhere after
4 only time elsewhere far behind
8 only time far behind
-9 only time many body
1 only time many far behind
-16 only time opens at
5 only time pubdate
12 only time published
5 only time updated
66 pair change elsewhere
2 pair modified date
-85 pair modified hidden
-79 pair modified hidden 0
-6 pair modified hidden 1
24 pair modified modified
-15 pair modified modified 0
39 pair modified modified 1
-17 pair modified modified+none
-17 pair modified modified+none 1
-1 pair modified none
19 pair modified none 0
-20 pair modified none 1
-1 pair published date
-1 pair published date 0
14 pair published date+none
14 pair published date+none 0
-5 pair published hidden
-3 pair published hidden 0
-2 pair published hidden 1
6 pair published modified
6 pair published modified 0
10 pair published modified+none
10 pair published modified+none 0
16 pair published none
24 pair published none 0
-8 pair published none 1
-14 pair publishedmodified date
-14 pair publishedmodified date 0
10 pair publishedmodified date+none
10 pair publishedmodified date+none 0
36 pair publishedmodified hidden
40 pair publishedmodified hidden 0
-4 pair publishedmodified hidden 1
9 pair publishedmodified modified
9 pair publishedmodified modified 0
5 pair publishedmodified modified+none
5 pair publishedmodified modified+none 0
44 pair publishedmodified none
40 pair publishedmodified none 0
11 pair unsaid other
11 pair unsaid other 0
16 pair unsaid date
18 pair unsaid date 0
13 pair unsaid date+none
13 pair unsaid date+none 0
-75 pair unsaid hidden
-70 pair unsaid hidden 0
-5 pair unsaid hidden 1
-59 pair unsaid modified
-47 pair unsaid modified 0
-12 pair unsaid modified 1
-9 pair unsaid modified+none
-4 pair unsaid modified+none 0
34 pair unsaid none
11 pair unsaid none 0
23 pair unsaid none 1
15 picture month 0
58 picture month 1
47 place 0 of 1
23 place 0 of 2
-12 place 0 of 3
-23 place 1 of 2
-2 place 1 of 3
-2 place 2 of 3
-16 script
-31 script first
-25 script later
40 script only
21 sentence
23 shown above
-13 shown after
21 shown at
16 shown behind
31 shown below
29 shown body
32 shown body at
-9 shown ends
-20 shown far behind
18 shown far below
45 shown higher
-1 shown opens
25 shown opens at
-22 shown top
13 time above
13 time after
27 time at
-7 time behind
-1 time below
18 time body
-1 time body at
3 time elsewhere after
9 time elsewhere behind
26 time elsewhere body
-1 time elsewhere ends
-11 time elsewhere far behind
28 time elsewhere far below
-10 time ends
24 time far behind
25 time far below
-15 time many above
-1 time many after
51 time many at
-16 time many behind
4 time many below
-30 time many body
1 time many body at
-10 time many ends
-13 time many far behind
11 time many far below
-6 time many opens at
1 time many top
6 time opens
8 time opens at
12 time pubdate
-2 time published
4 time top
60 url
-19 url month 0
34 url month 1
-59 url other
-31 utc
-13 words 0 above
-7 words 0 after
2 words 0 at
21 words 0 behind
32 words 0 below
44 words 0 body
19 words 0 body at
20 words 0 ends
14 words 0 far behind
22 words 0 far below
49 words 0 higher
10 words 0 opens at
15 words 0 top
18 words 1 above
-13 words 1 after
-27 words 1 at
-3 words 1 behind
-13 words 1 below
-1 words 1 body
5 words 1 body at
6 words 1 far behind
16 words 1 far below
-5 words 1 higher
-24 words 1 opens
18 words 1 opens at
-1 words 1 top
15 words 2 above
-6 words 2 after
33 words 2 at
19 words 2 behind
25 words 2 below
23 words 2 body
1 words 2 body at
-4 words 2 ends
-22 words 2 far behind
9 words 2 far below
-3 words 2 opens at
-33 words 2 top
5 words 3 above
-1 words 3 after
18 words 3 at
-7 words 3 behind
-44 words 3 body
12 words 3 body at
-3 words 3 ends
-14 words 3 far behind
-1 words 3 higher
2 words 3 opens at
-1 words 3 top
14 words 4 after
-5 words 4 at
-13 words 4 behind
4 words 4 body
-22 words 4 ends
-5 words 4 far behind
-23 words 4 far below
-16 words 4 opens
-1 words 4 opens at
1 words 4 top
""")
