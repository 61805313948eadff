"""The weights of signers, in hundredths of a logit; written by ``tests/benchmarks/train_metadata.py``."""

from __future__ import annotations

from artkit.extract.learned import read_weights

WEIGHTS = read_weights("""
-69 alone
-19 alone above
8 alone above away
-6 alone after
-17 alone after away
55 alone at
-1 alone at away
18 alone behind
-2 alone behind away
-8 alone below
-31 alone body
7 alone body at
-4 alone body away
-11 alone capitals
1 alone ends
7 alone far behind
-11 alone far behind away
-4 alone far below
-121 alone full
18 alone group
18 alone han
-41 alone higher
-9 alone higher away
-2 alone in a row above
11 alone in a row after
-2 alone in a row at
10 alone in a row behind
-1 alone in a row below
-3 alone in a row body
-8 alone in a row far behind
-9 alone in a row higher
-39 alone job
-1 alone opens
18 alone opens at
59 alone person
-35 alone several
-2 alone word
-29 another is told
12 begins a block
1 beside
2 beside above
13 beside at
-7 beside behind
-3 beside beside
-5 beside body
4 beside body at
18 beside classed
6 beside ends
-5 beside full
22 beside itemprop
-2 beside job
8 beside late
-23 beside ld
-19 beside line
23 beside linked
-8 beside meta
-1 beside opens at
14 beside person
-24 beside rel
-8 beside several
-18 beside signed
15 beside twitter
16 class above
-18 class after away
14 class at
-8 class at away
17 class behind
4 class behind away
-14 class below
12 class below away
-11 class body
9 class body at
6 class body away
2 class far behind
1 class far behind away
19 class far below
1 class far below away
-7 class higher
12 class opens
2 class opens at
60 classed
17 classed full
-20 classed group
-2 classed han
-4 classed handle
-22 classed job
-17 classed long
26 classed office
32 classed person
-15 classed several
-11 classed small word
-9 classed word
20 ends
20 ends han
70 first shown
74 first shown 0
-4 first shown 1
40 first told
-12 first told 0 0 0
-3 first told 0 0 1
-2 first told 0 1 0
7 first told 0 1 1
-2 first told 1 0 0
-15 first told 1 0 1
40 first told 1 1 0
27 first told 1 1 1
28 first told and shown
17 inner class above
21 inner class after
-4 inner class after away
42 inner class at
18 inner class behind
-1 inner class behind away
-14 inner class below
-36 inner class body
10 inner class body at
-5 inner class body away
3 inner class far behind
-29 inner class far behind away
8 inner class far below
-6 inner class opens
20 inner class opens at
12 itemprop
7 itemprop above
-7 itemprop after
-7 itemprop at
1 itemprop behind
19 itemprop body
-10 itemprop elsewhere
-1 itemprop far behind
-29 itemprop full
-14 itemprop given
-8 itemprop group
-5 itemprop handle
-1 itemprop job
15 itemprop opens at
14 itemprop person
6 itemprop run 0
-4 itemprop run 1
24 itemprop run 2
-11 itemprop several
4 itemprop small word
30 itemprop word
-81 kinds 1
17 kinds 2
51 kinds 3
-3 kinds 4
-11 late
-10 late person
25 ld article author
-31 ld article creator
-12 ld article group
19 ld article person
-2 ld capitals
24 ld full
-8 ld given
-18 ld group
15 ld handle
27 ld job
-13 ld office
-14 ld other author
-12 ld other person
-22 ld page author
3 ld page creator
-10 ld page person
-31 ld person
-11 ld second author
1 ld second creator
-9 ld second person
-1 ld several
-8 ld small word
6 ld word
-11 like site
17 line
-14 line above
6 line above part dated
-36 line above whole
18 line above whole dated
-4 line after
12 line after whole
-17 line after whole dated
-12 line at
7 line at part
-7 line at part dated
-25 line at whole
12 line at whole dated
9 line behind
2 line behind part
-8 line behind whole
6 line behind whole dated
18 line below
22 line below whole
-30 line body
10 line body at
10 line body at whole
-17 line body whole
-9 line body whole dated
15 line ends
10 line ends whole
4 line far below
4 line far below whole
-21 line full
21 line given
-21 line group
19 line han
11 line handle
-1 line job
43 line nth 0
-26 line nth 1
-19 line nth 2
9 line opens at
-13 line opens at part
21 line opens at whole
1 line opens at whole dated
-3 line part
6 line part dated
-21 line person
15 line several
33 line small word
-1 line whole
15 line whole dated
-13 line word
21 link above
-14 link after
-4 link after away
19 link at
-9 link behind
4 link behind away
26 link below
10 link below away
1 link body at
-3 link ends
-1 link far behind
-17 link far behind away
14 link far below
10 link far below away
-11 link higher
9 link opens
2 link opens at
31 linked
-1 linked full
14 linked group
9 linked handle
-9 linked job
2 linked office
-1 linked person
8 linked several
-7 linked small word
-2 linked word
35 meta
-33 meta article:author
6 meta author
35 meta citation
20 meta cxenseparse:author
-8 meta dc.creator
14 meta dc:creator
-23 meta dcterms.creator
31 meta full
-13 meta given
34 meta group
-3 meta handle
7 meta job
3 meta office
23 meta parsely-author
36 meta person
12 meta sailthru.author
12 meta several
9 meta small word
-12 meta word
-18 more than alone
-1 more than beside
-7 more than classed
-4 more than ld
-3 more than line
8 more than linked
9 more than meta
-1 more than rel
42 more than signed
3 more than twitter
-21 names 1
-27 names 2
6 names 3
3 names 4
22 names 5
17 none
18 none article
-20 none dated
-2 none headline 0
19 none headline 1
-31 none sets 1
11 none sets 2
-13 none sets 3
8 none sets 4
42 none sets 5
-8 none text 0
28 none text 1
32 none text 2
-35 none text 3
13 none type article
31 none type other
-9 none type website
-2 only alone
23 only beside
-58 only classed
23 only ends
9 only itemprop
-12 only ld
5 only line
-9 only linked
16 only meta
-27 only rel
-17 only signed
-3 only twitter
-7 overlaps
-40 part of alone
11 part of beside
1 part of classed
-14 part of itemprop
-17 part of ld
7 part of line
-21 part of meta
-10 part of rel
-3 part of twitter
3 rel
-9 rel above
11 rel after
19 rel at
6 rel behind
1 rel below
-8 rel body
-5 rel body at
-2 rel elsewhere
-15 rel far behind
7 rel full
3 rel given
-9 rel group
-2 rel job
4 rel opens at
-7 rel person
7 rel run 0
-3 rel run 1
1 rel run 2
6 rel several
2 rel small word
17 rel word
-53 seen 0
-5 seen 0 full
-10 seen 0 group
4 seen 0 handle
3 seen 0 job
-7 seen 0 long
-12 seen 0 office
-34 seen 0 person
-8 seen 0 several
3 seen 0 small word
8 seen 0 word
13 seen 1
10 seen 1 capitals
18 seen 1 full
19 seen 1 given
13 seen 1 group
51 seen 1 han
-15 seen 1 handle
-47 seen 1 job
-6 seen 1 long
16 seen 1 office
54 seen 1 person
-45 seen 1 several
-26 seen 1 small word
-65 seen 1 word
-44 seen 2
-4 seen 2 capitals
-7 seen 2 full
-15 seen 2 given
-10 seen 2 group
8 seen 2 han
5 seen 2 handle
-14 seen 2 job
1 seen 2 office
74 seen 2 person
-9 seen 2 several
28 seen 2 small word
-4 seen 2 word
46 seen 3
21 seen 4
31 sets 1
-11 sets 2
13 sets 3
-8 sets 4
-42 sets 5
5 shape capitals
6 shape full
-3 shape given
-7 shape group
58 shape han
-6 shape handle
-59 shape job
-12 shape long
5 shape office
94 shape person
-62 shape several
6 shape small word
-61 shape word
-1 shapes 1
-11 shapes 2
-5 shapes 3
-60 shown only
-1 signed
-10 signed above
6 signed after
-28 signed after away
21 signed at
20 signed behind
-5 signed below
-27 signed body
-3 signed body at
-11 signed ends
-4 signed far behind
-10 signed far behind away
-4 signed far below
25 signed full
10 signed given
-6 signed group
-1 signed handle
23 signed higher
-2 signed job
6 signed opens
8 signed opens at
-2 signed several
-6 signed small word
-18 signed word
-68 site
-3 site capitals
-30 site full
-2 site group
-25 site handle
6 site job
11 site person
-11 site several
-8 site small word
-15 site word
-10 told only
54 told shown
15 twitter
2 twitter full
-17 twitter given
4 twitter group
14 twitter job
20 twitter person
-11 twitter small word
25 twitter word
""")
