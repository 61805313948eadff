"""Which lines of a paste are the article: a learned score a line, a second look at its neighbours, then runs.

The first score is that of a few small trees over what is measured of a line; the second a sum of one weight
a column (logistic regression over bins of the first scores around it). Both are in hundredths of a logit: 0
is even odds, 230 ten to one. They were learned by ``tests/benchmarks/train_lines.py`` from pastes of pages in
many languages, and were checked on sites that were not among those learned from.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from math import exp

from artkit.extract import line_trees as trees
from artkit.extract.furniture import ADVERT, CREDIT, LIST, META, SHARE
from artkit.extract.line_columns import Columns, measure_lines
from artkit.extract.line_ends import find_end
from artkit.extract.line_notices import drop_notices
from artkit.extract.line_weights import SECOND
from artkit.extract.lines import Lines
from artkit.patterns import late_pattern

Weights = dict[str, list[int]]

# Scores beyond this say nothing more, in hundredths of a logit.
_LIMIT = 800
# Log-odds after the first quarter of the trees beyond which the rest changes side once in 2,000 lines: three
# lines in five are done with. The rest would add about as much again.
SURE = 1.5
# Share, in thousandths, that a score stands for.
_CHANCE = [round(1000 / (1 + exp(-score / 100))) for score in range(-_LIMIT, _LIMIT + 1)]


def score_lines(lines: Lines, kinds: list[int]) -> tuple[list[int], list[int]]:
    """Score every line, and give their lengths in bytes, cut at 1,000.

    A score is above 0 where the line is rather part of the article than not, at most 800 either way;
    ``kinds`` are those of `artkit.extract.furniture.furniture_kinds`.
    """
    rows, lengths = measure_lines(lines, kinds)
    first = list(map(_score_row, rows))
    return sum_weights(measure_scores(first, lengths), SECOND), lengths


def _score_row(row: tuple[float, ...]) -> int:
    odds = trees.first(row)
    odds += trees.rest(row) if -SURE < odds < SURE else odds
    return max(-_LIMIT, min(_LIMIT, int(100 * odds)))


def sum_weights(columns: Columns, weights: Weights) -> list[int]:
    """Add up the weights that the columns choose, line by line, within -800 to 800.

    >>> sum_weights({"a": [0, 1], "b": [1, 1]}, {"a": [5, -5], "b": [0, 100], "bias": [1]})
    [106, 96]
    """
    bias = weights["bias"][0]
    chosen = [list(map(weights[name].__getitem__, column)) for name, column in columns.items()]
    totals = [bias + total for total in map(sum, zip(*chosen, strict=False))]
    return [total if -_LIMIT < total < _LIMIT else _LIMIT if total > 0 else -_LIMIT for total in totals]


_OWN = (-500, -400, -300, -220, -150, -100, -50, 0, 50, 100, 150, 220, 300, 400, 500)
_COARSE = (-350, -200, -80, 0, 80, 200, 350)
_ROUGH = (-150, 0, 150)
_PARTS = (0.0005, 0.01, 0.04, 0.1, 0.3, 0.7, 0.9, 0.96, 0.99)
_KEPT = (50, 200, 400, 600, 800, 950)
_BELOW = (-600, -450, -350, -280, -220, -170, -130, -90, -50, -10, 50)
_BEST = (-100, 0, 120, 250, 400)
_AWAY = (1, 2, 3, 5, 9, 17, 41)
_FAR, _FARTHEST = 41, 8


def _lookup(bounds: tuple[int, ...]) -> list[int]:
    """Give the bin of every score from -800 to 800."""
    return [bisect_right(bounds, score) for score in range(-_LIMIT, _LIMIT + 1)]


_OWN_BIN, _COARSE_BIN, _ROUGH_BIN, _BEST_BIN = map(_lookup, (_OWN, _COARSE, _ROUGH, _BEST))
# Indexed by the difference of two scores: what is negative counts from the list's end.
_BELOW_BIN = [
    bisect_right(_BELOW, difference) for difference in (*range(2 * _LIMIT + 1), *range(-2 * _LIMIT, 0))
]
_KEPT_BIN = [bisect_right(_KEPT, share) + 1 for share in range(1001)]


def measure_scores(scores: list[int], lengths: list[int]) -> Columns:
    """Give the columns of the second look: each line's score among those of its neighbours and the page."""
    places = [score + _LIMIT for score in scores]
    own = [_OWN_BIN[place] for place in places]
    coarse = [_COARSE_BIN[place] for place in places]
    rough = [_ROUGH_BIN[place] for place in places]
    weights = [length if length < 400 else 400 for length in lengths]
    masses = [_CHANCE[place] * weight for place, weight in zip(places, weights, strict=False)]
    mass = list(accumulate(masses, initial=0))
    columns = {"own": own}
    for step in (1, 2):
        before = [8] * step + coarse
        after = coarse[step:] + [8] * step
        columns[f"beside{step}"] = [
            (a * 9 + b) * 8 + c for a, b, c in zip(before, after, coarse, strict=False)
        ]
    size = list(accumulate(weights, initial=0))
    for reach in (5, 12):
        columns[f"kept{reach}"] = _measure_kept(mass, size, rough, reach)
    total = mass[-1] or 1
    parts = [bisect_right(_PARTS, part / total) for part in mass]
    rest = [bisect_right(_PARTS, (total - part) / total) for part in mass[1:]]
    columns["part"] = [(a * 10 + b) * 4 + c for a, b, c in zip(parts, rest, rough, strict=False)]
    start, end = _find_main_run(masses, weights)
    columns["run"] = [a * 16 + b for a, b in zip(_places_around(start, end, len(own)), own, strict=True)]
    best = _best_score(scores, weights)
    top = _BEST_BIN[best + _LIMIT]
    columns["below"] = [_BELOW_BIN[score - best] * 6 + top for score in scores]
    return columns


def _measure_kept(mass: list[int], size: list[int], rough: list[int], reach: int) -> list[int]:
    """Give, for each line, how much of the text within ``reach`` lines before and after it seems kept."""
    shares = []
    for sums in (mass, size):
        low = [0] * reach + sums
        high = sums[reach + 1 :] + [sums[-1]] * reach
        shares.append([a - b for a, b in zip(sums[:-1], low, strict=False)])
        shares.append([b - a for a, b in zip(sums[1:], high, strict=False)])
    mass_before, mass_after, size_before, size_after = shares
    before = [_KEPT_BIN[a // b] if b else 0 for a, b in zip(mass_before, size_before, strict=True)]
    after = [_KEPT_BIN[a // b] if b else 0 for a, b in zip(mass_after, size_after, strict=True)]
    return [(a * 8 + b) * 4 + c for a, b, c in zip(before, after, rough, strict=True)]


def _find_main_run(masses: list[int], weights: list[int]) -> tuple[int, int]:
    """Give the half-open range of lines with the largest sum of chance above 45 %, weighted by length."""
    best, found, total, start = 0, (0, 0), 0, 0
    for n, (mass, weight) in enumerate(zip(masses, weights, strict=False)):
        total += mass - 450 * weight
        if total <= 0:
            total, start = 0, n + 1
        elif total > best:
            best, found = total, (start, n + 1)
    return found


def _places_around(start: int, end: int, count: int) -> list[int]:
    """Give for every line 0 in the run from ``start`` to ``end``, outside the bin of how far off it is."""
    before = [1 + bisect_right(_AWAY, start - n) for n in range(max(0, start - _FAR), start)]
    after = [9 + bisect_right(_AWAY, n - end + 1) for n in range(end, min(count, end + _FAR))]
    far_before, far_after = max(0, start - _FAR), max(0, count - end - _FAR)
    return [_FARTHEST] * far_before + before + [0] * (end - start) + after + [8 + _FARTHEST] * far_after


def _best_score(scores: list[int], weights: list[int]) -> int:
    """Give the score that the best 15 % of the text reach."""
    wanted = 0.15 * sum(weights)
    for score, weight in sorted(zip(scores, weights, strict=False), reverse=True):
        wanted -= weight
        if wanted <= 0:
            return score
    return 0


# Tuned on the same pastes as the weights: lines further apart than this do not belong to one run; a smaller
# run needs this chance (thousandths, mean over its text), or this part of the largest run's weight.
_APART = 4
_SURE = 600
_LARGE = 0.25


# A text of so many lines, none of them long, is no page but a list or a word book: all of it is wanted.
_MANY = 5000


def select_lines(lines: Lines, kinds: list[int]) -> list[bool]:
    """Tell for every line whether it is part of the article's body.

    >>> from artkit.extract.furniture import furniture_kinds
    >>> from artkit.extract.lines import split_lines
    >>> lines = split_lines("Home\\nNews\\n\\n" + "A sentence, and so on. " * 9 + "\\n\\nShare\\nHelp")
    >>> select_lines(lines, furniture_kinds(lines.texts))
    [False, False, True, False, False]
    """
    if len(lines.texts) > _MANY and max(map(len, lines.texts)) < _LONG_LINE // 3:
        return [not kind for kind in kinds]
    near = find_zones(lines.texts)
    if len(near) == len(lines.texts):
        return _select(lines, kinds)
    kept = [False] * len(lines.texts)
    part = Lines(
        [lines.texts[place] for place in near],
        [*(lines.gaps[place] for place in near), lines.gaps[-1]],
        [lines.numbers[place] for place in near],
    )
    for place, keep in zip(near, _select(part, [kinds[place] for place in near]), strict=False):
        kept[place] = keep
    return kept


# Kept lines that say they are something else, of the pastes learned from: copyright, how long a text takes to
# read, the piece before and after (57 that were not the article's, 12 that were).
_ASIDE = late_pattern(
    r"©|ⓒ|\(c\) |copyright\b|版权所有|版權所有|[上下]一[篇条則页]\s?[:：]|temps de lecture\b|lesezeit\b"
    r"|reading time\b|tiempo de lectura\b|tempo d[ie] le[it]t?ura\b|\d{1,3}\s?min(?:ute)?s?\.? read\b",
    re.IGNORECASE,
)
# The same for headings of lists, share buttons, adverts (85 to 31), and "Photo: Ann" (85 to 26).
_OUTSIDE = frozenset((LIST, SHARE, ADVERT, -CREDIT))
_LONGEST_ASIDE = 200  # characters
_ENTRY = 160  # bytes


def is_aside(lines: Lines, kinds: Sequence[int], place: int) -> bool:
    """Tell whether a line says it is no part of an article, or is a caption whose label is the line above.

    >>> from artkit.extract.lines import split_lines
    >>> is_aside(split_lines("© 2024 The Courier"), [0], 0), is_aside(split_lines("The copyright"), [0], 0)
    (True, False)
    """
    text = lines.texts[place]
    if len(text) > _LONGEST_ASIDE:
        return False
    if kinds[place] in _OUTSIDE or _ASIDE.match(text):
        return True
    above = lines.texts[place - 1] if place else ""
    if above and kinds[place - 1] == CREDIT and above[-1] in ",:：":
        return True
    # The first two entries of a list (28 that were not the article's, 3 that were).
    return LIST in kinds[max(0, place - 2) : place] and text[-1] not in _CLOSED and _is_short(text)


def _is_short(text: str) -> bool:
    return len(text) < _ENTRY and len(text.encode("utf-8", "replace")) < _ENTRY


def _select(lines: Lines, kinds: list[int]) -> list[bool]:
    if not lines.texts:
        return []
    scores, lengths = score_lines(lines, kinds)
    kept = choose_lines(lines, kinds, scores, lengths)
    if True not in kept:
        # Nothing reads like an article: what is left is what does not say that it is something else.
        kept = [not kind and length >= _LONG_LINE for kind, length in zip(kinds, lengths, strict=True)]
        kept = drop_notices(lines.texts, kept)
    if True not in kept:
        kept = [not kind for kind in kinds]
    return kept if True in kept else [True] * len(kinds)


# Lines a little below even odds are in the article where they stand between two of its lines, and, if they
# are long, where it would have fewer bytes than this: the scores are shy of short bodies.
_SHORT_BODY, _SHY = 1000, -80


def choose_lines(lines: Lines, kinds: Sequence[int], scores: list[int], lengths: list[int]) -> list[bool]:
    """Tell which lines make up the article, out of their kinds, scores and lengths (`score_lines`).

    >>> from artkit.extract.lines import split_lines
    >>> lines = split_lines("Long enough.\\nRather short.\\nLong again.\\nShare")
    >>> choose_lines(lines, [0, 0, 0, 3], [300, -50, 90, -50], [900, 30, 900, 5])
    [True, True, True, False]
    """
    kept = [score > 0 for score in scores]
    if sum(length for length, keep in zip(lengths, kept, strict=True) if keep) < _SHORT_BODY:
        kept = [
            score > (_SHY if length >= _LONG_LINE and not kind else 0)
            for score, length, kind in zip(scores, lengths, kinds, strict=True)
        ]
    for place in [n for n, keep in enumerate(kept[2:], 1) if keep and kept[n - 1] and not kept[n]]:
        kept[place] = scores[place] > _SHY and not kinds[place]
    drop_stray_runs(kept, scores, lengths)
    _go_on(lines.texts, kinds, kept, scores)
    kept = drop_notices(lines.texts, kept)
    end = find_end(lines.texts, lengths, kept)
    return [keep and place < end and not is_aside(lines, kinds, place) for place, keep in enumerate(kept)]


def _go_on(texts: Sequence[str], kinds: Sequence[int], kept: list[bool], scores: list[int]) -> None:
    """Keep the paragraphs behind a short last line that asks or announces them.

    By folds of sites 23 pages gain and 9 lose, over two runs.
    """
    if True not in kept:
        return
    last = len(kept) - 1 - kept[::-1].index(True)
    while last + 1 < len(texts) and len(texts[last]) < _LONG_LINE and texts[last][-1] in "?？:：":
        last += 1
        if kinds[last] or scores[last] <= _NEVER or _is_brief(texts[last]):
            return
        kept[last] = True


_NEVER = -200


def _is_brief(text: str) -> bool:
    return len(text) < _LONG_LINE and len(text.encode("utf-8", "replace")) < _LONG_LINE


# Lines further from any long line than this are menus and lists of links: 36 % of the lines of the pastes
# learned from, and 1 % of their articles' words.
_NEAR = 20
_LONG_LINE = 80  # bytes


def find_zones(texts: list[str]) -> list[int]:
    """Give the places of the lines near a long one, in order; of all lines where none is long.

    >>> find_zones(["a"] * 30 + ["a long line " * 10] + ["b"] * 30) == list(range(10, 51))
    True
    """
    half = _LONG_LINE // 3
    far: list[int] = []
    for place in [place for place, text in enumerate(texts) if len(text) > half]:
        if len(texts[place]) >= _LONG_LINE or len(texts[place].encode("utf-8", "replace")) >= _LONG_LINE:
            start = max(place - _NEAR, far[-1] + 1 if far else 0)
            far += range(start, min(place + _NEAR + 1, len(texts)))
    return far or list(range(len(texts)))


def drop_stray_runs(kept: list[bool], scores: list[int], lengths: list[int]) -> None:
    """Take back the runs of kept lines that are neither sure nor large beside the largest run."""
    runs = find_runs(kept, _APART)
    if len(runs) < 2:
        return
    chances = [_CHANCE[score + _LIMIT] for score in scores]
    sizes, means = [], []
    for start, end in runs:
        own = [n for n in range(start, end) if kept[n]]
        sizes.append(sum(lengths[n] * (chances[n] - 400) for n in own))
        means.append(sum(lengths[n] * chances[n] for n in own) / sum(lengths[n] for n in own))
    largest = max(sizes)
    for (start, end), size, mean in zip(runs, sizes, means, strict=False):
        if size < largest and mean < _SURE and size < _LARGE * largest:
            kept[start:end] = [False] * (end - start)


def find_runs(kept: list[bool], apart: int) -> list[tuple[int, int]]:
    """Give the half-open ranges of kept lines, joined over at most ``apart`` lines that are not.

    >>> find_runs([True, False, True, False, False, True], 1)
    [(0, 3), (5, 6)]
    """
    runs: list[tuple[int, int]] = []
    for n, keep in enumerate(kept):
        if keep and runs and n - runs[-1][1] <= apart:
            runs[-1] = (runs[-1][0], n + 1)
        elif keep:
            runs.append((n, n + 1))
    return runs


# Of the lines that are too short for a sentence, this many in a row are a menu or a list of links.
_MENU = 4
_SHORT_LINE = 48  # bytes
_ITEM = late_pattern(r"[•·●○◆■▪►▶‣*–—-]\s|\d{1,3}[.)]\s")
# Lines at the start among which a byline and a date may stand without there being a page around them.
_HEAD = 6
_BYLINES = frozenset((0, META, -META))


def is_plain(lines: Lines, kinds: list[int]) -> bool:
    """Tell whether a text has nothing of a page around it, so that every line of it is the article.

    No line says that it is furniture, and no few short lines without the end of a sentence stand together.

    >>> from artkit.extract.lines import split_lines
    >>> is_plain(split_lines("A day at sea\\n\\nWe left at dawn.\\n\\nNobody spoke."), [0, 0, 0])
    True
    """
    if any(kinds[_HEAD:]) or any(kind not in _BYLINES for kind in kinds[:_HEAD]):
        return False
    run = 0
    for text in lines.texts:
        menu = (
            len(text) <= _SHORT_LINE
            and not _ITEM.match(text)
            and text[-1] not in _CLOSED_ROW
            and len(text.encode("utf-8", "replace")) <= _SHORT_LINE
        )
        run = run + 1 if menu else 0
        if run == _MENU:
            return False
    edges = lines.texts[:_EDGE] + lines.texts[-_EDGE:]
    return not any(_PAGE_SIGNS.search(text[:200]) for text in edges)


_EDGE = 40  # lines at either end in which a page shows its name, its date, its copyright
_CLOSED = ".!?…。！？」』”\"':：;；,，、—)）"
_CLOSED_ROW = _CLOSED + "0123456789%"  # a row of a table is no entry of a menu
_PAGE_SIGNS = late_pattern(r"©|\s[|｜]\s|https?://|\bwww\.|[›»>]\s|\b\d{1,2}:\d\d\b|当前位置|版权所有")
