"""The weights of signers, in hundredths of a logit; written by ``tests/benchmarks/train_metadata.py``."""

from __future__ import annotations

from artkit.extract.meta.weights import read_weights

WEIGHTS = read_weights("""
-35 alone
-25 alone above
2 alone after
-19 alone after away
66 alone at
1 alone at away
36 alone behind
-2 alone behind away
34 alone below
9 alone below away
-23 alone body
18 alone body at
-11 alone capitals
5 alone ends
2 alone far behind
-12 alone far behind away
-3 alone far below
-4 alone far below away
-51 alone full
-4 alone group
13 alone han
-59 alone higher
-14 alone higher away
-5 alone in a row above
1 alone in a row after
2 alone in a row at
5 alone in a row behind
-2 alone in a row below
-3 alone in a row body
-5 alone in a row far behind
-20 alone in a row higher
3 alone opens
18 alone opens at
-32 alone several
-7 alone word
-37 another is told
13 begins a block
12 beside
7 beside above
-1 beside after
7 beside alone
6 beside at
-2 beside behind
-1 beside beside
10 beside body at
16 beside classed
13 beside full
-1 beside itemprop
-21 beside ld
-28 beside line
2 beside meta
-8 beside opens at
-10 beside rel
-1 beside several
-21 beside signed
1 beside twitter
16 class above
5 class after
-2 class after away
14 class at
-1 class at away
15 class behind
1 class behind away
6 class below
9 class below away
-5 class body
5 class body at
6 class body away
-33 class far behind
-4 class far behind away
25 class far below
-2 class far below away
-5 class higher
3 class opens
1 class opens at
60 classed
10 classed capitals
44 classed full
-6 classed group
-2 classed han
-5 classed handle
-10 classed long
-1 classed several
-14 classed small word
-29 classed word
25 ends
25 ends han
91 first shown
78 first shown 0
13 first shown 1
51 first told
-5 first told 0 0 0
-3 first told 0 0 1
17 first told 0 1 0
12 first told 0 1 1
-5 first told 1 0 0
-8 first told 1 0 1
38 first told 1 1 0
7 first told 1 1 1
29 first told and shown
-1 inner class above
14 inner class after
2 inner class after away
30 inner class at
11 inner class behind
-2 inner class behind away
-6 inner class below
-12 inner class body
1 inner class body at
-2 inner class body away
1 inner class ends
3 inner class far behind
3 inner class far behind away
5 inner class far below
17 inner class opens at
11 itemprop
7 itemprop above
-4 itemprop after
-7 itemprop at
1 itemprop behind
4 itemprop below
17 itemprop body
-7 itemprop elsewhere
1 itemprop ends
-1 itemprop far behind
-1 itemprop full
-4 itemprop group
-4 itemprop handle
7 itemprop opens at
6 itemprop run 0
-2 itemprop run 1
15 itemprop run 2
-1 itemprop several
5 itemprop small word
9 itemprop word
-112 kinds 1
26 kinds 2
56 kinds 3
19 kinds 4
21 ld article author
-18 ld article creator
-9 ld article group
19 ld article person
-3 ld full
-15 ld group
2 ld handle
-11 ld other author
-8 ld other person
-20 ld page author
1 ld page creator
-15 ld page person
-8 ld second author
1 ld second creator
-6 ld second person
24 ld several
-10 ld small word
-4 ld word
-10 like site
32 line
-6 line above
8 line above part dated
-19 line above whole
5 line above whole dated
4 line after
9 line after whole
-5 line at
-2 line at part
4 line at part dated
-19 line at whole
12 line at whole dated
3 line behind
2 line behind part
-6 line behind whole
3 line behind whole dated
11 line below
13 line below whole
-11 line body
12 line body at
11 line body at whole
-7 line body whole dated
6 line capitals
10 line ends
10 line ends whole
4 line far below
4 line far below whole
-1 line full
-17 line group
13 line han
4 line handle
49 line nth 0
-15 line nth 1
-14 line nth 2
2 line opens at
-7 line opens at part
7 line opens at whole
1 line opens at whole dated
-7 line part
14 line part dated
15 line several
20 line small word
16 line whole
9 line whole dated
-9 line word
20 link above
-8 link after
7 link at
-11 link behind
2 link behind away
13 link below
8 link below away
1 link body
9 link body at
1 link far behind
-1 link far behind away
14 link far below
3 link far below away
-3 link higher
8 link opens
4 link opens at
45 linked
11 linked capitals
8 linked full
8 linked group
7 linked handle
-1 linked long
10 linked several
-8 linked small word
47 meta
-11 meta article:author
10 meta author
22 meta citation
10 meta cxenseparse:author
-5 meta dc.creator
6 meta dc:creator
-10 meta dcterms.creator
44 meta full
21 meta group
-1 meta handle
19 meta parsely-author
9 meta sailthru.author
17 meta several
5 meta small word
-19 meta word
-11 more than alone
3 more than classed
6 more than itemprop
-1 more than ld
3 more than line
10 more than linked
7 more than meta
1 more than rel
25 more than signed
1 more than twitter
-9 names 1
-22 names 2
11 names 3
-2 names 4
12 names 5
10 none
16 none article
-9 none dated
-10 none headline 0
20 none headline 1
-14 none sets 1
3 none sets 2
10 none sets 3
-8 none sets 4
19 none sets 5
-13 none text 0
24 none text 1
33 none text 2
-34 none text 3
16 none type article
25 none type other
-2 none type website
9 only alone
-1 only beside
-27 only classed
21 only ends
5 only itemprop
-23 only ld
-9 only line
-6 only linked
-10 only meta
-5 only rel
-3 only twitter
-1 overlaps
-40 part of alone
5 part of beside
6 part of classed
-8 part of itemprop
-6 part of ld
13 part of line
-19 part of meta
-9 part of rel
-3 part of twitter
1 rel
-7 rel above
2 rel after
11 rel at
-6 rel body
8 rel elsewhere
5 rel far behind
3 rel full
-8 rel opens at
4 rel run 0
-4 rel run 1
2 rel run 2
-2 rel small word
11 rel word
-35 seen 0
-4 seen 1
-16 seen 2
38 seen 3
7 seen 4
14 sets 1
-3 sets 2
-10 sets 3
8 sets 4
-19 sets 5
11 shape capitals
33 shape full
-7 shape group
54 shape han
-9 shape handle
-9 shape long
-57 shape several
11 shape small word
-59 shape word
8 shapes 1
-13 shapes 2
-5 shapes 3
-79 shown only
13 signed
-7 signed above
1 signed after
-10 signed after away
8 signed at
6 signed behind
-6 signed below
-14 signed body
3 signed body at
5 signed ends
-1 signed far behind
-3 signed far behind away
-3 signed far below
31 signed full
-2 signed group
14 signed higher
4 signed opens
4 signed opens at
-3 signed several
3 signed small word
-12 signed word
-53 site
-2 site capitals
-18 site full
-1 site group
-17 site handle
-11 site several
-4 site small word
-8 site word
21 told only
48 told shown
12 twitter
9 twitter full
-3 twitter group
9 twitter several
-7 twitter small word
7 twitter word
""")
