"""The weights of signers, in hundredths of a logit; written by ``tests/benchmarks/train_metadata.py``."""

from __future__ import annotations

from artkit.extract.meta.weights import read_weights

WEIGHTS = read_weights("""
-71 alone
-19 alone above
8 alone above away
-6 alone after
-18 alone after away
55 alone at
-2 alone at away
18 alone behind
-2 alone behind away
-8 alone below
-31 alone body
7 alone body at
-4 alone body away
-10 alone capitals
1 alone ends
7 alone far behind
-11 alone far behind away
-4 alone far below
-116 alone full
19 alone group
19 alone han
-42 alone higher
-10 alone higher away
-2 alone in a row above
11 alone in a row after
-2 alone in a row at
11 alone in a row behind
-1 alone in a row below
-2 alone in a row body
-8 alone in a row far behind
-10 alone in a row higher
-39 alone job
-1 alone opens
19 alone opens at
59 alone person
-43 alone several
-2 alone word
-28 another is told
11 begins a block
3 beside
1 beside above
10 beside at
-1 beside behind
1 beside beside
-5 beside body
4 beside body at
16 beside classed
-8 beside full
22 beside itemprop
-2 beside job
9 beside late
-21 beside ld
-19 beside line
25 beside linked
-8 beside meta
-1 beside opens at
19 beside person
-26 beside rel
-7 beside several
-16 beside signed
14 beside twitter
16 class above
-18 class after away
14 class at
-8 class at away
17 class behind
4 class behind away
-13 class below
12 class below away
-12 class body
8 class body at
6 class body away
2 class far behind
2 class far behind away
18 class far below
1 class far below away
-6 class higher
14 class opens
1 class opens at
60 classed
18 classed full
-20 classed group
-4 classed han
-5 classed handle
-20 classed job
-17 classed long
25 classed office
30 classed person
-19 classed several
-11 classed small word
-10 classed word
20 ends
20 ends han
70 first shown
74 first shown 0
-4 first shown 1
41 first told
-12 first told 0 0 0
-3 first told 0 0 1
8 first told 0 1 1
-2 first told 1 0 0
-14 first told 1 0 1
42 first told 1 1 0
23 first told 1 1 1
30 first told and shown
17 inner class above
21 inner class after
-4 inner class after away
39 inner class at
17 inner class behind
-1 inner class behind away
-10 inner class below
-37 inner class body
10 inner class body at
-5 inner class body away
3 inner class far behind
-29 inner class far behind away
7 inner class far below
-5 inner class opens
20 inner class opens at
12 itemprop
7 itemprop above
-7 itemprop after
-7 itemprop at
1 itemprop behind
20 itemprop body
-10 itemprop elsewhere
-1 itemprop far behind
-25 itemprop full
-14 itemprop given
-8 itemprop group
-5 itemprop handle
-1 itemprop job
15 itemprop opens at
14 itemprop person
6 itemprop run 0
-4 itemprop run 1
24 itemprop run 2
-15 itemprop several
4 itemprop small word
31 itemprop word
-81 kinds 1
18 kinds 2
52 kinds 3
-5 kinds 4
-12 late
-11 late person
24 ld article author
-31 ld article creator
-12 ld article group
18 ld article person
-2 ld capitals
22 ld full
-7 ld given
-18 ld group
16 ld handle
31 ld job
-13 ld office
-14 ld other author
-12 ld other person
-22 ld page author
4 ld page creator
-10 ld page person
-33 ld person
-11 ld second author
1 ld second creator
-9 ld second person
-8 ld small word
7 ld word
-13 like site
18 line
-14 line above
9 line above part dated
-36 line above whole
16 line above whole dated
-4 line after
12 line after whole
-17 line after whole dated
-12 line at
8 line at part
-7 line at part dated
-25 line at whole
13 line at whole dated
8 line behind
2 line behind part
-8 line behind whole
6 line behind whole dated
19 line below
24 line below whole
-30 line body
12 line body at
12 line body at whole
-17 line body whole
-9 line body whole dated
15 line ends
10 line ends whole
3 line far below
3 line far below whole
-28 line full
21 line given
-22 line group
18 line han
10 line handle
3 line job
44 line nth 0
-27 line nth 1
-19 line nth 2
6 line opens at
-15 line opens at part
20 line opens at whole
1 line opens at whole dated
-6 line part
9 line part dated
-23 line person
17 line several
32 line small word
1 line whole
14 line whole dated
-14 line word
22 link above
-14 link after
-4 link after away
19 link at
-10 link behind
4 link behind away
23 link below
10 link below away
-1 link body at
-3 link ends
-1 link far behind
-17 link far behind away
13 link far below
9 link far below away
-11 link higher
9 link opens
6 link opens at
30 linked
-2 linked full
14 linked group
9 linked handle
-9 linked job
1 linked office
-1 linked person
10 linked several
-7 linked small word
-1 linked word
36 meta
-33 meta article:author
4 meta author
38 meta citation
20 meta cxenseparse:author
-5 meta dc.creator
14 meta dc:creator
-23 meta dcterms.creator
32 meta full
-14 meta given
34 meta group
-4 meta handle
4 meta job
3 meta office
23 meta parsely-author
33 meta person
12 meta sailthru.author
17 meta several
9 meta small word
-12 meta word
-17 more than alone
-1 more than beside
-5 more than classed
-4 more than ld
-3 more than line
8 more than linked
8 more than meta
-1 more than rel
39 more than signed
4 more than twitter
-18 names 1
-28 names 2
6 names 3
1 names 4
22 names 5
17 none
17 none article
-20 none dated
-3 none headline 0
20 none headline 1
-31 none sets 1
9 none sets 2
-11 none sets 3
8 none sets 4
42 none sets 5
-8 none text 0
29 none text 1
31 none text 2
-34 none text 3
14 none type article
31 none type other
-8 none type website
-2 only alone
19 only beside
-59 only classed
23 only ends
10 only itemprop
-15 only ld
6 only line
-7 only linked
18 only meta
-27 only rel
-17 only signed
-3 only twitter
-7 overlaps
-40 part of alone
10 part of beside
2 part of classed
-14 part of itemprop
-18 part of ld
7 part of line
-22 part of meta
-11 part of rel
-3 part of twitter
4 rel
-10 rel above
11 rel after
19 rel at
7 rel behind
1 rel below
-8 rel body
-5 rel body at
-3 rel elsewhere
-15 rel far behind
7 rel full
2 rel given
-9 rel group
-2 rel job
5 rel opens at
-6 rel person
7 rel run 0
-3 rel run 1
2 rel run 2
7 rel several
2 rel small word
18 rel word
-54 seen 0
-6 seen 0 full
-9 seen 0 group
4 seen 0 handle
3 seen 0 job
-7 seen 0 long
-12 seen 0 office
-33 seen 0 person
-7 seen 0 several
3 seen 0 small word
7 seen 0 word
15 seen 1
9 seen 1 capitals
17 seen 1 full
18 seen 1 given
13 seen 1 group
49 seen 1 han
-16 seen 1 handle
-46 seen 1 job
-5 seen 1 long
15 seen 1 office
52 seen 1 person
-44 seen 1 several
-27 seen 1 small word
-66 seen 1 word
-43 seen 2
-4 seen 2 capitals
-1 seen 2 full
-14 seen 2 given
-10 seen 2 group
7 seen 2 han
5 seen 2 handle
-17 seen 2 job
1 seen 2 office
74 seen 2 person
-18 seen 2 several
29 seen 2 small word
-4 seen 2 word
45 seen 3
20 seen 4
31 sets 1
-9 sets 2
11 sets 3
-8 sets 4
-42 sets 5
5 shape capitals
11 shape full
-4 shape given
-7 shape group
56 shape han
-7 shape handle
-59 shape job
-12 shape long
4 shape office
94 shape person
-69 shape several
5 shape small word
-62 shape word
-8 shapes 2
-6 shapes 3
-61 shown only
-2 signed
-9 signed above
6 signed after
-28 signed after away
22 signed at
20 signed behind
-8 signed below
-28 signed body
-3 signed body at
-11 signed ends
-4 signed far behind
-9 signed far behind away
-5 signed far below
25 signed full
10 signed given
-6 signed group
-1 signed handle
22 signed higher
-2 signed job
6 signed opens
9 signed opens at
-1 signed person
-1 signed several
-6 signed small word
-19 signed word
-69 site
-3 site capitals
-31 site full
-3 site group
-25 site handle
6 site job
11 site person
-10 site several
-7 site small word
-14 site word
-10 told only
54 told shown
15 twitter
-17 twitter given
4 twitter group
14 twitter job
21 twitter person
-11 twitter small word
25 twitter word
""")
