"""The weights of days, in hundredths of a logit; written by ``tests/benchmarks/train_metadata.py``."""

from __future__ import annotations

from artkit.extract.learned import read_weights

WEIGHTS = read_weights("""
-89 after the change
-26 after the told
92 alike 0 1
20 alike 1 1
4 alike 1 2
51 alike 2 1
-7 alike 2 2
91 alike 3 1
-31 alike 3 2
-80 among words
-6 another is told
90 apart 0 0
14 apart 0 1
11 apart 1 0
-6 apart 1 1
-38 apart 2 0
-34 apart 2 1
-36 apart 3 0
1 apart 3 1
-13 apart 4 0
13 apart 4 1
22 by
18 by the change
4 class date
-6 class date after
37 class date at
-20 class date behind
-20 class date below
-15 class date body
16 class date body at
-5 class date far behind
16 class date far below
-7 class date higher
28 class date opens
10 class date opens at
23 class date top
36 class updated
50 clock
-28 clock above
8 clock after
42 clock at
18 clock behind
1 clock below
24 clock body
15 clock body at
-9 clock ends
-18 clock far behind
33 clock far below
10 clock opens at
-2 clock top
64 data
26 data at
64 data time
16 dateline
7 days 0
-6 days 1
15 days 2
-6 days 3
-13 days 4
37 earliest
-34 elsewhere
-5 elsewhere after
10 elsewhere at
-4 elsewhere behind
-9 elsewhere below
-26 elsewhere body
-2 elsewhere ends
-14 elsewhere far behind
1 elsewhere far below
38 elsewhere top
-4 image earlier
-7 image later
-11 image month 0
17 image month 1
-10 in aside
-8 in figure
-2 in footer
6 in heading
31 in hidden
-53 in list
-33 in nav
-22 in table
12 in time
11 in time above
1 in time after
-24 in time at
-3 in time behind
17 in time below
11 in time body
1 in time body at
-15 in time far behind
23 in time far below
12 in time opens
4 in time opens at
6 in time top
-32 kinds 1
-4 kinds 2
32 kinds 3
-7 kinds 4
-8 kinds 5
13 label author
8 label author at
56 label date
-12 label date above
6 label date after
-21 label date at
39 label date behind
16 label date below
2 label date body
13 label date body at
-4 label date ends
-10 label date far behind
10 label date far below
25 label date opens
-5 label date opens at
-61 label modified
1 label modified above
-7 label modified after
-3 label modified at
-38 label modified behind
-8 label modified below
29 label modified body
12 label modified body at
-8 label modified ends
-10 label modified far behind
2 label modified far below
-7 label modified opens at
-6 label none
31 label none above
3 label none after
29 label none at
3 label none behind
30 label none below
-52 label none body
12 label none body at
4 label none ends
-7 label none far behind
17 label none far below
38 label none higher
-30 label none opens
21 label none opens at
-13 label none top
20 latest
-7 ld article dateCreated
-8 ld article dateCreated news
2 ld article dateCreated other
27 ld article dateModified
31 ld article dateModified news
-3 ld article dateModified other
-19 ld article datePublished
-20 ld article datePublished news
1 ld article datePublished other
3 ld other dateCreated
3 ld other dateCreated other
9 ld other dateModified
9 ld other dateModified other
-18 ld page dateModified
-18 ld page dateModified other
13 ld page datePublished
13 ld page datePublished other
1 ld second dateCreated
1 ld second dateCreated news
-10 ld second dateModified
-19 ld second dateModified news
-11 ld second datePublished
-23 ld second datePublished news
12 ld second datePublished other
23 ld second uploadDate
23 ld second uploadDate other
47 length 0
-11 length 1
39 length 2
11 length 3
6 length 4
-24 length 5
-3 linked 0
5 linked 1
2 meta article:modified
-33 meta article:modified_time
3 meta article:published
89 meta article:published_time
1 meta cxenseparse:publishtime
3 meta cxenseparse:recs:publishtime
27 meta date
-22 meta datecreated
6 meta dated
27 meta datemodified
6 meta datepublished
-1 meta dc.date
-5 meta dc.date.issued
-17 meta dcterms.date
2 meta last-modified
15 meta lastmod
-29 meta modified
-19 meta og:article:modified_time
25 meta og:article:published_time
19 meta og:updated_time
11 meta parsely-pub-date
-13 meta pubdate
-5 meta publ*
62 meta published
-13 meta sailthru.date
12 meta uploaddate
8 meta ya:ovs:upload_date
-3 micro datecreated
3 micro datecreated at
27 micro datecreated elsewhere
-3 micro datecreated far behind
-25 micro datemodified
-10 micro datemodified at
-2 micro datemodified behind
-19 micro datemodified below
-1 micro datemodified body
40 micro datepublished
7 micro datepublished above
5 micro datepublished at
29 micro datepublished below
12 micro datepublished body
-12 micro datepublished elsewhere
-15 micro datepublished far behind
-5 micro datepublished opens at
3 none
-8 none article
-49 none blocks 0
-7 none blocks 1
-4 none blocks 2
63 none blocks 3
-7 none days 1
6 none days 2
-15 none days 3
6 none days 4
13 none days 5
4 none headline 0
-1 none headline 1
-3 none path 1
48 none path 2
-15 none path 3
35 none signed 0
-31 none signed 1
-27 none text 0
11 none text 1
-6 none text 2
25 none text 3
14 none told
5 none type article
10 none type other
10 none type website
39 only shown above
25 only shown after
-17 only shown at
-15 only shown behind
3 only shown below
40 only shown body
12 only shown body at
9 only shown ends
-16 only shown far behind
-3 only shown far below
-5 only shown higher
-20 only shown opens
8 only shown opens at
23 only time after
-34 only time at
6 only time behind
3 only time below
16 only time body
3 only time body at
16 only time elsewhere after
7 only time elsewhere far behind
-1 only time far behind
-9 only time many body
2 only time many far behind
-3 only time opens at
4 only time pubdate
12 only time published
5 only time updated
56 pair change elsewhere
2 pair modified date
-65 pair modified hidden
-58 pair modified hidden 0
-7 pair modified hidden 1
13 pair modified modified
-22 pair modified modified 0
35 pair modified modified 1
-17 pair modified modified+none
-17 pair modified modified+none 1
-5 pair modified none
-20 pair modified none 1
-2 pair published date
-2 pair published date 0
6 pair published date+none
6 pair published date+none 0
-12 pair published hidden
-4 pair published hidden 0
-8 pair published hidden 1
9 pair published modified
9 pair published modified 0
8 pair published modified+none
8 pair published modified+none 0
14 pair published none
17 pair published none 0
-9 pair publishedmodified date
-9 pair publishedmodified date 0
7 pair publishedmodified date+none
7 pair publishedmodified date+none 0
24 pair publishedmodified hidden
26 pair publishedmodified hidden 0
-2 pair publishedmodified hidden 1
11 pair publishedmodified modified
11 pair publishedmodified modified 0
7 pair publishedmodified modified+none
7 pair publishedmodified modified+none 0
36 pair publishedmodified none
33 pair publishedmodified none 0
7 pair publishedmodified time
7 pair publishedmodified time 0
2 pair unsaid date
4 pair unsaid date 0
13 pair unsaid date+none
8 pair unsaid date+none 0
-71 pair unsaid hidden
-65 pair unsaid hidden 0
-6 pair unsaid hidden 1
-43 pair unsaid modified
-34 pair unsaid modified 0
-9 pair unsaid modified 1
-1 pair unsaid modified+none
-6 pair unsaid modified+none 0
23 pair unsaid none
1 pair unsaid none 0
22 pair unsaid none 1
3 pair unsaid other
3 pair unsaid other 0
16 pair unsaid time
18 pair unsaid time 0
10 picture month 0
60 picture month 1
56 place 0 of 1
34 place 0 of 2
-13 place 0 of 3
-29 place 1 of 2
-2 place 1 of 3
-2 place 2 of 3
-9 script
-26 script first
-26 script later
43 script only
-2 sentence
21 shown above
5 shown after
18 shown at
14 shown behind
27 shown below
19 shown body
38 shown body at
-9 shown ends
-27 shown far behind
24 shown far below
38 shown higher
-15 shown opens
9 shown opens at
-16 shown top
-30 signed 0 modified hidden
-37 signed 0 published hidden
13 signed 0 published none
2 signed 0 publishedmodified date+none
-21 signed 0 publishedmodified hidden
1 signed 0 publishedmodified modified+none
16 signed 0 publishedmodified none
-36 signed 0 unsaid date
10 signed 0 unsaid date+none
-16 signed 0 unsaid hidden
15 signed 0 unsaid modified
-2 signed 0 unsaid modified+none
25 signed 0 unsaid none
6 signed 0 unsaid time
-36 signed 1 modified hidden
1 signed 1 modified modified
-4 signed 1 modified modified+none
-20 signed 1 modified none
-3 signed 1 published date
6 signed 1 published date+none
25 signed 1 published hidden
9 signed 1 published modified
5 signed 1 published modified+none
2 signed 1 published none
-11 signed 1 publishedmodified date
5 signed 1 publishedmodified date+none
46 signed 1 publishedmodified hidden
11 signed 1 publishedmodified modified
6 signed 1 publishedmodified modified+none
20 signed 1 publishedmodified none
7 signed 1 publishedmodified time
38 signed 1 unsaid date
4 signed 1 unsaid date+none
-55 signed 1 unsaid hidden
-59 signed 1 unsaid modified
1 signed 1 unsaid modified+none
-1 signed 1 unsaid none
8 signed 1 unsaid other
7 time above
-2 time after
-1 time at
-5 time behind
3 time below
15 time body
-4 time body at
-10 time elsewhere after
6 time elsewhere behind
26 time elsewhere body
-6 time elsewhere far behind
17 time elsewhere far below
-10 time ends
22 time far behind
22 time far below
-18 time many above
-6 time many after
42 time many at
-12 time many behind
3 time many below
-26 time many body
-10 time many ends
-12 time many far behind
2 time many far below
-4 time many opens at
1 time many top
9 time opens
7 time opens at
9 time pubdate
5 time top
-9 time updated
55 url
-17 url month 0
28 url month 1
-56 url other
-35 utc
-11 words 0 above
11 words 0 after
14 words 0 at
16 words 0 behind
45 words 0 below
45 words 0 body
10 words 0 body at
14 words 0 ends
-5 words 0 far behind
18 words 0 far below
45 words 0 higher
9 words 0 opens at
13 words 0 top
6 words 1 above
-24 words 1 after
-29 words 1 at
-13 words 1 below
5 words 1 body
23 words 1 body at
5 words 1 ends
-11 words 1 far behind
15 words 1 far below
-1 words 1 higher
-4 words 1 opens
4 words 1 opens at
7 words 1 top
17 words 2 above
13 words 2 after
30 words 2 at
14 words 2 behind
12 words 2 below
16 words 2 body
5 words 2 body at
-3 words 2 ends
-5 words 2 far behind
-2 words 2 far below
-6 words 2 opens at
-34 words 2 top
12 words 3 above
-8 words 3 after
22 words 3 at
2 words 3 behind
-27 words 3 body
1 words 3 body at
-10 words 3 ends
-10 words 3 far behind
14 words 3 far below
-5 words 3 higher
-18 words 3 opens
-1 words 3 opens at
-1 words 3 top
13 words 4 after
-18 words 4 at
-17 words 4 behind
5 words 4 body
-15 words 4 ends
-3 words 4 far behind
-22 words 4 far below
-25 words 4 opens
3 words 4 opens at
2 words 4 top
""")
