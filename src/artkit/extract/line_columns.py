"""What can be measured of the lines of a paste without understanding them.

Every measure is a column: one small whole number a line, in the order of the lines. Together with the name of
the column the number chooses a weight (see `artkit.extract.line_scores`), so that a number may stand for a
combination ("100 to 140 bytes long and ends in a full stop") which no sum of single measures tells apart.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from itertools import accumulate

from artkit.extract.furniture import COMMENTS, ENDING, LIST, furniture_kind
from artkit.extract.lines import Lines

Columns = dict[str, list[int]]


class _Classes(dict[str, int]):
    """A character's class; letters that stand in no group are classed by their case."""

    def __init__(self, *groups: str) -> None:
        super().__init__({char: n for n, group in enumerate(groups, 1) for char in group})

    def __missing__(self, char: str) -> int:
        if not char.isalpha():
            return 13
        return 10 if char.isupper() else 11 if char.islower() else 12


_CLASSES = 14
_STOP, _ASK, _QUOTE, _DOTS = 1, 2, 3, 6
_ENDS = _Classes(
    ".。｡।۔።။",
    "!?！？؟",
    "”’」』\"'»›",
    "：:",
    ",，、;；،",
    "…⋯",
    "0123456789０１２３４５６７８９",
    ")]）】〉》",
    "|>→►▶·•»/-–—_＞",
)
_FIRSTS = _Classes(
    "“‘「『\"'«„",
    "([（【《〈",
    "•·●○◆■▪►▶-–—*※‧・◎▲□◇▼",
    "©®™#@$€£¥&+<>|/=_~^",
    "0123456789",
    ".,:;!?…，。：；！？",
)
_SENTENCE_END = frozenset((_STOP, _ASK, _DOTS))
_DIGITS = b"0123456789"
_CAPITALS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _bins(bounds: tuple[int, ...], top: int = 0) -> list[int]:
    """Give the bin of every whole number from 0 to the last bound (or ``top``), to be looked up."""
    return [bisect_right(bounds, number) for number in range(max(bounds[-1], top) + 1)]


# Lengths are bytes of UTF-8: a Han character says about as much as three letters.
_LONG = 500
_LENGTH = _bins((6, 12, 20, 32, 48, 72, 100, 140, 200, 300, _LONG))
_LENGTHS = 12
_ROUGH = _bins((20, 60, 160), _LONG)  # a coarser scale, for combinations
_FRONT = 160  # bytes of a line that are looked at for digits and capitals
_DIGIT_BINS = _bins((1, 3, 5, 9), _FRONT)
# A line is telling when it is long and reads like a sentence: what other lines are measured against.
_TELLING, _SURELY = 80, 160


def measure_lines(lines: Lines) -> Columns:
    """Give the columns of the lines, each as long as ``lines.texts``.

    >>> from artkit.extract.lines import split_lines
    >>> columns = measure_lines(split_lines("Share\\n\\nOne."))
    >>> columns["kind"] == [(furniture_kind("Share") + 8) * 4, 8 * 4]
    True
    """
    columns, lengths, telling = _measure_texts(lines.texts)
    kinds = [code // 4 - 8 for code in columns["kind"]]
    columns |= _measure_place(lines, lengths, telling)
    columns |= _measure_surroundings(lengths, telling)
    columns |= _measure_order(kinds, telling)
    for name, step in (("end", -1), ("end", 1), ("kind", -1), ("kind", 1), ("end", -2), ("end", 2)):
        columns[f"{name}{step:+d}"] = _shift(columns[name], step)
    return columns


def _measure_texts(texts: list[str]) -> tuple[Columns, list[int], list[int]]:
    """Give the columns that come from each line alone, the lengths, and the lengths of telling lines."""
    ends, sentences, kinds, letters, marks, repeats = [], [], [], [], [], []
    lengths, telling = [], []
    times = Counter(texts)
    for text in texts:
        raw = text.encode("utf-8", "replace")
        length = len(raw)
        lengths.append(length)
        if length >= _LONG:
            size, rough, kind = 11, 3, 0
        else:
            size, rough, kind = _LENGTH[length], _ROUGH[length], furniture_kind(text)
        end = _ENDS[text[-1]]
        if end == _QUOTE and length > 1 and _ENDS[text[-2]] in _SENTENCE_END:
            end = 0
        ends.append(size * _CLASSES + end)
        kinds.append((kind + 8) * 4 + rough)
        stops, commas = _count_stops(raw)
        sentences.append((size * 5 + stops) * 5 + commas)
        front = raw[:_FRONT]
        digits = len(front) - len(front.translate(None, _DIGITS))
        capitals = len(front) - len(front.translate(None, _CAPITALS))
        share = min(4, 2 * capitals // (front.count(b" ") + 1))
        letters.append((_DIGIT_BINS[digits] * 5 + share) * 4 + rough)
        marks.append(_mark_of(text) * 4 + rough)
        repeats.append(min(times[text], 4) * 4 + rough)
        told = length >= _SURELY or (length >= _TELLING and (stops > 0 or end in (0, 1, 2, 6)))
        telling.append(length if told else 0)
    columns = {
        "end": ends, "kind": kinds, "sentence": sentences, "letters": letters, "mark": marks,
        "first": [_FIRSTS[text[0]] * 4 + code % 4 for text, code in zip(texts, kinds, strict=False)],
        "repeat": repeats,
    }  # fmt: skip
    return columns, lengths, telling


def _count_stops(raw: bytes) -> tuple[int, int]:
    """Count the ends of sentences inside a line, and its commas; each at most 4."""
    stops = raw.count(b". ") + raw.count(b"? ") + raw.count(b"! ")
    commas = raw.count(b",")
    if not raw.isascii():
        stops += raw.count("。".encode()) + raw.count("！".encode()) + raw.count("？".encode())
        commas += raw.count("，".encode()) + raw.count("、".encode())
    return min(stops, 4), min(commas, 4)


# In order: the first that a line holds is its mark.
_MARKS = ("http", "www.", "@", "|", "©", "\t", ">", "»", "›", "…", " / ", "·", '"', "“", "「", "«")
_MARK_CODES = (1, 1, 2, 3, 4, 5, 6, 6, 6, 7, 8, 8, 9, 9, 9, 9)


def _mark_of(text: str) -> int:
    for mark, code in zip(_MARKS, _MARK_CODES, strict=False):
        if mark in text:
            return code
    return 0


def _measure_place(lines: Lines, lengths: list[int], telling: list[int]) -> Columns:
    """Give the columns of where a line stands among blank lines, other lines and telling text."""
    gaps = [min(gap, 3) for gap in lines.gaps]
    sizes = [_LENGTH[min(length, _LONG)] for length in lengths]
    classes = [(length > 0) + (length >= _SURELY) for length in telling]
    total = sum(telling)
    before = list(accumulate(telling, initial=0))
    shares = [bisect_right(_SHARES, part / (total or 1)) for part in before]
    rest = [bisect_right(_SHARES, (total - part) / (total or 1)) for part in before[1:]]
    count = len(lengths)
    document = bisect_right((200, 600, 1500, 3000, 8000), total) * 6
    document += bisect_right((0.1, 0.3, 0.5, 0.7, 0.9), total / max(1, sum(lengths)))
    near_before = _distances(telling)
    near_after = _distances(telling[::-1])[::-1]
    return {
        "gap": [(a * 4 + b) * _LENGTHS + c for a, b, c in zip(gaps, gaps[1:], sizes, strict=False)],
        "share": [(a * 8 + b) * 3 + c for a, b, c in zip(shares, rest, classes, strict=False)],
        "near": [(a * 7 + b) * 3 + c for a, b, c in zip(near_before, near_after, classes, strict=False)],
        "document": [document * 3 + c for c in classes],
        "line": [_LINE[min(n, 120)] * 7 + _LINE[min(count - n - 1, 120)] for n in range(count)],
    }


_SHARES = (0.0001, 0.02, 0.06, 0.15, 0.4, 0.7, 0.9)
_LINE = _bins((1, 3, 8, 20, 50, 120))
_DISTANCE = _bins((1, 2, 3, 5, 8, 14))


def _distances(telling: list[int]) -> list[int]:
    """Give the bin of the number of lines since the last telling one."""
    found, distance = [], 14
    for length in telling:
        found.append(_DISTANCE[distance])
        distance = 0 if length else min(distance + 1, 14)
    return found


def _measure_surroundings(lengths: list[int], telling: list[int]) -> Columns:
    """Give the columns of the telling text, and the short lines, within some lines before and after."""
    classes = [(length > 0) + (length >= _SURELY) for length in telling]
    rough = [_ROUGH[min(length, _LONG)] for length in lengths]
    columns: Columns = {}
    for reach, divisor in ((3, 3), (8, 8), (20, 20)):
        before, after = _windows(telling, reach)
        columns[f"around{reach}"] = [
            (_TEXT[min(a // divisor, 500)] * 6 + _TEXT[min(b // divisor, 500)]) * 3 + c
            for a, b, c in zip(before, after, classes, strict=False)
        ]
    before, after = _windows([min(length, _LONG) for length in lengths], 5)
    columns["mean"] = [
        (_MEAN[a // 5] * 6 + _MEAN[b // 5]) * 4 + c for a, b, c in zip(before, after, rough, strict=False)
    ]
    before, after = _windows([length < 50 for length in lengths], 6)
    columns["short"] = [(a * 7 + b) * 4 + c for a, b, c in zip(before, after, rough, strict=False)]
    return columns


_MEAN = _bins((12, 24, 48, 90, 180), _LONG)
_TEXT = _bins((1, 27, 83, 200, 500))


def _windows(values: Iterable[int], reach: int) -> tuple[list[int], list[int]]:
    """Give the sums of the ``reach`` values before, and of those after, each value."""
    sums = list(accumulate(values, initial=0))
    low = [0] * reach + sums
    high = sums[1:] + [sums[-1]] * reach
    before = [a - b for a, b in zip(sums, low, strict=False)]
    after = [b - a for a, b in zip(sums[1:], high[reach:], strict=False)]
    return before[: len(sums) - 1], after


def _measure_order(kinds: list[int], telling: list[int]) -> Columns:
    """Give the columns of what came before: headings of lists, and the lines that end an article."""
    classes = [(length > 0) + (length >= _SURELY) for length in telling]
    total = sum(telling) or 1
    shares = [bisect_right((0.02, 0.3, 0.8), part / total) for part in accumulate(telling, initial=0)]
    lists = [kind in (LIST, COMMENTS) for kind in kinds]
    seen = list(accumulate(lists, initial=0))
    since_list = _count_since(lists, 60)
    since_end = _count_since([kind in (ENDING, -ENDING) for kind in kinds], 40)
    return {
        "list": [_SINCE_LIST[a] * 3 + c for a, c in zip(since_list, classes, strict=False)],
        "ending": [
            (_SINCE_END[a] * 4 + b) * 3 + c for a, b, c in zip(since_end, shares, classes, strict=False)
        ],
        "lists": [
            (min(a, 3) * 4 + min(seen[-1] - b, 3)) * 4 + c
            for a, b, c in zip(seen, seen[1:], shares, strict=False)
        ],
    }


_SINCE_LIST = _bins((1, 3, 6, 12, 25, 60))
_SINCE_END = _bins((1, 2, 4, 10, 40))


def _count_since(flags: list[bool], limit: int) -> list[int]:
    found, count = [], limit
    for flag in flags:
        found.append(count)
        count = 0 if flag else min(count + 1, limit)
    return found


def _shift(column: list[int], step: int) -> list[int]:
    """Give the numbers of the line ``step`` lines further on, plus one; 0 beyond either end."""
    moved = [code + 1 for code in column]
    if step > 0:
        return (moved[step:] + [0] * step)[: len(moved)]
    return ([0] * -step + moved)[: len(moved)]
