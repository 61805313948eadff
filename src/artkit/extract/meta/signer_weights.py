"""The weights of signers, in hundredths of a logit; written by ``tests/benchmarks/train_metadata.py``."""

from __future__ import annotations

from artkit.extract.meta.weights import read_weights

WEIGHTS = read_weights("""
-81 alone
-20 alone above
4 alone above away
-6 alone after
-13 alone after away
26 alone at
-2 alone at away
20 alone behind
-1 alone behind away
-6 alone below
-18 alone body
12 alone body at
-3 alone body away
-9 alone capitals
8 alone ends
1 alone far behind
-14 alone far behind away
-3 alone far below
-68 alone full
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
-11 alone in a row higher
8 alone opens at
-40 alone several
-1 alone word
-27 another is told
8 begins a block
2 beside
3 beside above
-3 beside after
1 beside at
-2 beside behind
10 beside beside
3 beside body at
22 beside classed
3 beside full
9 beside itemprop
-15 beside ld
-20 beside line
12 beside linked
3 beside meta
-8 beside rel
-2 beside several
-14 beside signed
2 beside twitter
16 class above
-14 class after away
15 class at
-3 class at away
24 class behind
1 class behind away
2 class below
9 class below away
-14 class body
26 class body at
5 class body away
-7 class far behind
-8 class far behind away
17 class far below
-1 class far below away
-5 class higher
1 class opens
-6 class opens at
57 classed
11 classed capitals
28 classed full
-9 classed group
-3 classed han
-3 classed handle
-13 classed long
-7 classed several
-1 classed small word
-21 classed word
21 ends
21 ends han
71 first shown
67 first shown 0
3 first shown 1
36 first told
-10 first told 0 0 0
-3 first told 0 0 1
6 first told 0 1 0
8 first told 0 1 1
-7 first told 1 0 0
-11 first told 1 0 1
38 first told 1 1 0
16 first told 1 1 1
27 first told and shown
1 inner class above
16 inner class after
-13 inner class after away
37 inner class at
11 inner class behind
-1 inner class behind away
-3 inner class below
-17 inner class body
-5 inner class body at
-3 inner class body away
1 inner class ends
-12 inner class far behind away
4 inner class far below
5 inner class far below away
17 inner class higher
-2 inner class opens
10 inner class opens at
13 itemprop
6 itemprop above
-3 itemprop after
-5 itemprop at
3 itemprop behind
14 itemprop body
-7 itemprop elsewhere
-3 itemprop far behind
-2 itemprop full
-3 itemprop group
-3 itemprop handle
11 itemprop opens at
8 itemprop run 0
-2 itemprop run 1
16 itemprop run 2
-3 itemprop several
4 itemprop small word
12 itemprop word
-77 kinds 1
19 kinds 2
43 kinds 3
1 kinds 4
23 ld article author
-19 ld article creator
-8 ld article group
19 ld article person
-8 ld full
-13 ld group
9 ld handle
-10 ld other author
-9 ld other person
-12 ld page author
1 ld page creator
-6 ld page person
-5 ld second author
1 ld second creator
-4 ld second person
20 ld several
-3 ld small word
5 ld word
-12 like site
26 line
-5 line above
3 line above part dated
-18 line above whole
12 line above whole dated
-4 line after
6 line after whole
-11 line after whole dated
-8 line at
-2 line at part
-3 line at part dated
-11 line at whole
8 line at whole dated
23 line behind
3 line behind part
11 line behind whole
4 line behind whole dated
12 line below
14 line below whole
-15 line body
-5 line body whole
-6 line body whole dated
4 line capitals
9 line ends
5 line ends whole
-6 line full
-14 line group
13 line han
4 line handle
-2 line higher
-2 line higher whole
33 line nth 0
-4 line nth 1
-6 line nth 2
9 line opens at
7 line opens at whole
5 line opens at whole dated
-2 line part
5 line part dated
8 line several
18 line small word
8 line whole
16 line whole dated
-9 line word
16 link above
-9 link after
-8 link after away
19 link at
1 link behind away
12 link below
8 link below away
-2 link body
6 link body at
-1 link ends
1 link far behind
-10 link far behind away
8 link far below
5 link far below away
-7 link higher
7 link opens
4 link opens at
32 linked
10 linked capitals
-5 linked full
8 linked group
5 linked handle
-1 linked long
10 linked several
-3 linked small word
-6 linked word
34 meta
-13 meta article:author
2 meta author
23 meta citation
10 meta cxenseparse:author
-5 meta dc.creator
5 meta dc:creator
-13 meta dcterms.creator
36 meta full
21 meta group
-3 meta handle
17 meta parsely-author
9 meta sailthru.author
17 meta several
5 meta small word
-17 meta word
-17 more than alone
-1 more than beside
3 more than classed
-3 more than ld
1 more than line
8 more than linked
6 more than meta
23 more than signed
1 more than twitter
-15 names 1
-22 names 2
13 names 3
12 names 5
13 none
17 none article
-14 none dated
13 none headline 1
-21 none sets 1
-1 none sets 2
-10 none sets 3
3 none sets 4
42 none sets 5
-9 none text 0
26 none text 1
34 none text 2
-38 none text 3
18 none type article
21 none type other
-1 none type website
2 only alone
9 only beside
-42 only classed
22 only ends
5 only itemprop
-21 only ld
10 only line
-9 only linked
16 only meta
-16 only rel
-7 only signed
8 only twitter
-2 overlaps
-37 part of alone
6 part of beside
5 part of classed
-6 part of itemprop
-8 part of ld
11 part of line
-17 part of meta
-8 part of rel
-3 part of twitter
5 rel
-6 rel above
4 rel after
18 rel at
2 rel behind
1 rel below
-3 rel body
-3 rel body at
1 rel elsewhere
-4 rel far behind
3 rel full
1 rel group
-5 rel opens at
7 rel run 0
-2 rel run 1
1 rel run 2
1 rel several
2 rel small word
10 rel word
-48 seen 0
-20 seen 2
46 seen 3
9 seen 4
21 sets 1
1 sets 2
10 sets 3
-3 sets 4
-42 sets 5
11 shape capitals
52 shape full
-10 shape group
47 shape han
-7 shape handle
-14 shape long
-54 shape several
4 shape small word
-63 shape word
4 shapes 1
-12 shapes 2
-5 shapes 3
-65 shown only
-2 signed
-1 signed above
1 signed after
-14 signed after away
10 signed at
13 signed behind
-6 signed below
-19 signed body
1 signed body at
-2 signed ends
-3 signed far behind
-4 signed far behind away
-4 signed far below
24 signed full
-3 signed group
-1 signed handle
9 signed higher
3 signed opens
4 signed opens at
-3 signed several
-3 signed small word
-11 signed word
-63 site
-3 site capitals
-20 site full
-4 site group
-16 site handle
-11 site several
-6 site small word
-12 site word
53 told shown
15 twitter
8 twitter full
-2 twitter group
9 twitter several
-6 twitter small word
8 twitter word
""")
