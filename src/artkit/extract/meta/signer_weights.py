"""The weights of signers, in hundredths of a logit; written by ``tests/benchmarks/train_metadata.py``."""

from __future__ import annotations

from artkit.extract.meta.weights import read_weights

WEIGHTS = read_weights("""
-78 alone
-20 alone above
4 alone above away
-2 alone after
-14 alone after away
25 alone at
-2 alone at away
20 alone behind
-1 alone behind away
-6 alone below
-17 alone body
12 alone body at
-3 alone body away
-9 alone capitals
8 alone ends
-1 alone ends away
-12 alone far behind away
-4 alone far below
-66 alone full
3 alone group
14 alone han
-40 alone higher
-10 alone higher away
-2 alone in a row above
5 alone in a row after
-1 alone in a row at
7 alone in a row behind
-1 alone in a row below
-2 alone in a row body
-4 alone in a row far behind
-12 alone in a row higher
-1 alone opens
8 alone opens at
-39 alone several
-1 alone word
-29 another is told
9 begins a block
1 beside
3 beside above
-2 beside after
2 beside at
-3 beside behind
6 beside beside
-1 beside body
9 beside body at
24 beside classed
2 beside full
8 beside itemprop
-15 beside ld
-20 beside line
10 beside linked
2 beside meta
-7 beside opens at
-8 beside rel
-2 beside several
-15 beside signed
2 beside twitter
15 class above
-2 class after
-10 class after away
21 class at
-3 class at away
15 class behind
1 class behind away
2 class below
9 class below away
-14 class body
6 class body at
5 class body away
-9 class far behind
-12 class far behind away
18 class far below
-2 class far below away
-5 class higher
1 class opens
1 class opens at
60 classed
11 classed capitals
27 classed full
-9 classed group
-3 classed han
-3 classed handle
-12 classed long
-7 classed several
-1 classed small word
-19 classed word
21 ends
21 ends han
71 first shown
70 first shown 0
1 first shown 1
35 first told
-9 first told 0 0 0
-3 first told 0 0 1
8 first told 0 1 0
8 first told 0 1 1
-7 first told 1 0 0
-11 first told 1 0 1
34 first told 1 1 0
15 first told 1 1 1
28 first told and shown
1 inner class above
14 inner class after
2 inner class after away
34 inner class at
9 inner class behind
-2 inner class behind away
-7 inner class below
-19 inner class body
1 inner class body at
-3 inner class body away
4 inner class far behind
6 inner class far below
19 inner class opens at
13 itemprop
7 itemprop above
-4 itemprop after
-5 itemprop at
1 itemprop behind
3 itemprop below
14 itemprop body
-6 itemprop elsewhere
-3 itemprop full
-4 itemprop group
-3 itemprop handle
9 itemprop opens at
7 itemprop run 0
-3 itemprop run 1
17 itemprop run 2
-1 itemprop several
4 itemprop small word
11 itemprop word
-79 kinds 1
18 kinds 2
47 kinds 3
2 kinds 4
22 ld article author
-19 ld article creator
-8 ld article group
19 ld article person
-1 ld capitals
-10 ld full
-13 ld group
6 ld handle
-11 ld other author
-10 ld other person
-14 ld page author
2 ld page creator
-8 ld page person
-6 ld second author
1 ld second creator
-5 ld second person
20 ld several
-3 ld small word
4 ld word
-13 like site
25 line
-5 line above
3 line above part dated
-18 line above whole
11 line above whole dated
2 line after
8 line after whole
-9 line at
-2 line at part
-18 line at whole
11 line at whole dated
16 line behind
4 line behind part
7 line behind whole
1 line behind whole dated
11 line below
12 line below whole
-17 line body
10 line body at
10 line body at whole
-7 line body whole
-5 line body whole dated
5 line capitals
9 line ends
9 line ends whole
-1 line far below
-1 line far below whole
-7 line full
-14 line group
13 line han
4 line handle
36 line nth 0
-8 line nth 1
-6 line nth 2
4 line opens at
-8 line opens at part
9 line opens at whole
3 line opens at whole dated
-6 line part
5 line part dated
6 line several
17 line small word
11 line whole
16 line whole dated
-9 line word
15 link above
-4 link after
-1 link after away
14 link at
-12 link behind
1 link behind away
11 link below
8 link below away
9 link body at
-3 link far behind away
7 link far below
5 link far below away
-7 link higher
6 link opens
5 link opens at
34 linked
10 linked capitals
-4 linked full
8 linked group
6 linked handle
-1 linked long
10 linked several
-4 linked small word
-4 linked word
36 meta
-13 meta article:author
3 meta author
23 meta citation
10 meta cxenseparse:author
-5 meta dc.creator
5 meta dc:creator
-12 meta dcterms.creator
36 meta full
21 meta group
-2 meta handle
18 meta parsely-author
9 meta sailthru.author
16 meta several
7 meta small word
-17 meta word
-17 more than alone
-1 more than beside
2 more than classed
-3 more than ld
1 more than line
7 more than linked
6 more than meta
23 more than signed
1 more than twitter
-19 names 1
-19 names 2
13 names 3
12 names 5
13 none
14 none article
-15 none dated
-2 none headline 0
14 none headline 1
-21 none sets 1
-6 none sets 2
-6 none sets 3
2 none sets 4
44 none sets 5
-8 none text 0
22 none text 1
34 none text 2
-35 none text 3
18 none type article
21 none type other
-1 none type website
2 only alone
9 only beside
-40 only classed
22 only ends
6 only itemprop
-21 only ld
3 only line
-11 only linked
13 only meta
-15 only rel
-6 only signed
10 only twitter
-2 overlaps
-36 part of alone
5 part of beside
6 part of classed
-7 part of itemprop
-7 part of ld
11 part of line
-17 part of meta
-8 part of rel
-2 part of twitter
6 rel
-7 rel above
6 rel after
13 rel at
1 rel below
-5 rel body
6 rel elsewhere
2 rel far behind
2 rel full
1 rel group
-7 rel opens at
8 rel run 0
-2 rel run 1
1 rel run 2
2 rel several
1 rel small word
11 rel word
-47 seen 0
-1 seen 1
-17 seen 2
46 seen 3
6 seen 4
21 sets 1
6 sets 2
6 sets 3
-2 sets 4
-44 sets 5
11 shape capitals
53 shape full
-10 shape group
46 shape han
-10 shape handle
-13 shape long
-55 shape several
6 shape small word
-64 shape word
6 shapes 1
-13 shapes 2
-5 shapes 3
-64 shown only
-2 signed
-1 signed above
2 signed after
-13 signed after away
10 signed at
5 signed behind
-6 signed below
-18 signed body
1 signed body at
3 signed ends
-2 signed far behind
-6 signed far behind away
-4 signed far below
24 signed full
-3 signed group
-1 signed handle
10 signed higher
4 signed opens
4 signed opens at
-3 signed several
-2 signed small word
-14 signed word
-61 site
-3 site capitals
-19 site full
-4 site group
-17 site handle
-12 site several
-4 site small word
-11 site word
-1 told only
51 told shown
15 twitter
7 twitter full
-1 twitter group
9 twitter several
-5 twitter small word
8 twitter word
""")
