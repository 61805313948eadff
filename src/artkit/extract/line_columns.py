"""What can be measured of the lines of a paste without understanding them.

Every measure is a column: one number a line, in the order of the lines; `NAMES` says what stands in each. The
trees of `artkit.extract.line_trees` read a line's numbers as one row. The work is done a column at a time,
not a line at a time: loops inside the interpreter are what makes it quick.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from artkit.extract.furniture import COMMENTS, ENDING, LIST, SHARE
from artkit.extract.line_words import LONGEST, NOTHING, score_words
from artkit.extract.lines import Lines

Columns = dict[str, list[int]]
Rows = list[tuple[float, ...]]

NAMES = (
    # The line: class of its last character, bytes, lines of the page that begin like it and that equal it,
    # spaces, commas, capitals a word, blank lines on either side, and what its words are worth.
    *(
        "end",
        "length",
        "alike",
        "times",
        "spaces",
        "commas",
        "capitals",
        "gap",
        "gap+1",
        "sum",
        "least",
        "mean",
    ),
    # The lines beside it.
    *("end-1", "end+1", "length-1", "length+1", "least-1", "least+1"),
    # The page: its lines, its bytes of telling text, and their share in all bytes.
    *("lines", "total", "density"),
    # The line's place on the page: its number, the shares of telling text before and after it, headings of
    # lists and dates before it, and the lines since the last heading, end of an article, and date.
    *("place", "before", "after", "lists", "dates", "since list", "since end", "since date"),
    # What stands within some lines: bytes of telling text, ends of sentences, all bytes, lines of furniture.
    *("text-1", "text-3", "text-5", "text+3", "text+5", "stops-3", "stops-16", "stops+3"),
    *("bytes-3", "bytes-8", "bytes+3", "kinds-16"),
)

_STOP, _QUOTE, _DOTS, _UPPER, _LOWER, _OTHER, _SYMBOL = 1, 3, 6, 10, 11, 12, 13
_END_GROUPS = (
    ".。｡।۔።။",
    "!?！？؟",
    "”“’」』\"'»›",
    "：:",
    ",，、;；،",
    "…⋯",
    "0123456789０１２３４５６７８９",
    ")]）】〉》",
    "|>→►▶·•»/-–—_＞",
)


def _classes() -> dict[str, int]:
    """Give the class of the characters that lines end in; other letters and rare marks are left out."""
    table = {chr(n): _UPPER if chr(n).isupper() else _LOWER for n in range(0x41, 0x590) if chr(n).isalpha()}
    table |= {chr(n): _SYMBOL for n in range(0x21, 0x100) if not chr(n).isalnum()}
    return table | {char: n for n, group in enumerate(_END_GROUPS, 1) for char in group}


_ENDS = _classes()
_SENTENCE_END = frozenset((_STOP, 2, _DOTS))
_CAPITALS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"

# Lengths are bytes of UTF-8: a Han character says about as much as three letters.
_LENGTHS = (6, 12, 20, 32, 48, 72, 100, 140, 200, 300, 500)
_LONG = 1000
# A line is telling when it is long and reads like a sentence: what other lines are measured against.
_TELLING, _SURELY = 80, 160
_TOLD = frozenset((0, _STOP, 2, _DOTS))
_LABEL = 120  # bytes: longer lines do not begin alike as the entries of a list do
_DATED = 300  # bytes
# A day, a time, or how long ago, in numbers; it begins with a digit so that the search is quick.
_DATE = re.compile(
    r"\d{1,4}(?:\s?[-/.年]\s?\d{1,2}(?:\s?[-/.月]\s?\d|\b)|:\d\d\b|月\d|\s?(?:小时|分钟|天|年|時間|分)前"
    r"|,? (?:19|20)\d\d\b|\.? [^\W\d]{3,9}\.?,? (?:19|20)\d\d\b"
    r"| (?:min|hour|day|week|month|year|Stund|Tag|Minut|Woch|Monat|heure|jour|mois|hora|día|dia|mes|час|дн)"
    r"[^\W\d]{0,6}\b)"
)
_FURTHEST = 99  # lines


def measure_lines(lines: Lines, kinds: Sequence[int]) -> tuple[Rows, list[int]]:
    """Give a row of numbers for each line, as `NAMES` names them, and the lines' lengths, cut at 1,000 bytes.

    ``kinds`` are those of `artkit.extract.furniture.furniture_kinds`.

    >>> from artkit.extract.lines import split_lines
    >>> rows, lengths = measure_lines(split_lines("Share\\n\\nOne."), [3, 0])
    >>> lengths, [row[NAMES.index("gap")] for row in rows]
    ([5, 4], [0, 1])
    """
    texts = lines.texts
    raws = [text.encode("utf-8", "replace") for text in texts]
    lengths = [length if length < _LONG else _LONG for length in map(len, raws)]
    ends = _measure_ends(texts)
    stops = [
        _count_stops(raw) if length >= _TELLING else 0 for raw, length in zip(raws, lengths, strict=False)
    ]
    telling = [
        length if length >= _SURELY or (length >= _TELLING and (count or end in _TOLD)) else 0
        for length, count, end in zip(lengths, stops, ends, strict=False)
    ]
    words = [score_words(text) if len(text) <= LONGEST else NOTHING for text in texts]
    least = [word[1] for word in words]
    spaces = [raw.count(b" ") for raw in raws]
    columns: list[Sequence[float]] = [
        ends,
        lengths,
        _count_alike(texts, lengths),
        list(map(Counter(texts).__getitem__, texts)),
        spaces,
        [_count_commas(raw) for raw in raws],
        [_share_capitals(raw, count) for raw, count in zip(raws, spaces, strict=False)],
        [gap if gap < 4 else 4 for gap in lines.gaps[:-1]],
        [gap if gap < 4 else 4 for gap in lines.gaps[1:]],
        [word[0] for word in words],
        least,
        [word[2] for word in words],
        *_beside(ends),
        *_beside(lengths),
        *_beside(least),
    ]
    dated = [
        length <= _DATED and _DATE.search(text) is not None
        for text, length in zip(texts, lengths, strict=False)
    ]
    columns += _measure_place(telling, lengths, kinds, dated)
    ended = [count + (end in (0, _STOP, 2)) for count, end in zip(stops, ends, strict=False)]
    columns += _measure_surroundings(telling, ended, lengths, kinds)
    return list(zip(*columns, strict=True)), lengths


def length_bin(length: int) -> int:
    """Give the bin, 0 to 11, of a length in bytes.

    >>> length_bin(5), length_bin(50_000)
    (0, 11)
    """
    return bisect_right(_LENGTHS, length)


def end_class(text: str) -> int:
    """Give the class, 0 to 13, of a line's last character.

    >>> end_class("One.") == end_class("一。"), end_class("One")
    (True, 11)
    """
    return _measure_ends([text])[0]


def _measure_ends(texts: list[str]) -> list[int]:
    """Give the class of the last character; 0 for a quotation that ends with its sentence."""
    look_up = _ENDS.get
    ends = [look_up(text[-1], _OTHER) for text in texts]
    for place in [place for place, end in enumerate(ends) if end == _QUOTE]:
        if look_up(texts[place][-2:-1], _OTHER) in _SENTENCE_END:
            ends[place] = 0
    return ends


def _count_stops(raw: bytes) -> int:
    """Give the number of ends of sentences inside a line."""
    stops = raw.count(b". ") + raw.count(b"? ") + raw.count(b"! ")
    if not raw.isascii():
        stops += (
            raw.count(b"\xe3\x80\x82") + raw.count(b"\xef\xbc\x9f") + raw.count(b"\xef\xbc\x81")
        )  # 。？！
    return stops


def _count_commas(raw: bytes) -> int:
    commas = raw.count(b",")
    if not raw.isascii():
        commas += raw.count(b"\xef\xbc\x8c") + raw.count(b"\xe3\x80\x81")  # ，、
    return commas


def _share_capitals(raw: bytes, spaces: int) -> float:
    return (len(raw) - len(raw.translate(None, _CAPITALS))) / (spaces + 1)


def _count_alike(texts: list[str], lengths: list[int]) -> list[int]:
    """Give how many short lines begin as this one does: "By Ann", "By Leo" and "3 hours ago" are of lists."""
    heads = [_head_of(text) if length < _LABEL else "" for text, length in zip(texts, lengths, strict=False)]
    times = Counter(heads)
    times[""] = 0
    return list(map(times.__getitem__, heads))


def _head_of(text: str) -> str:
    """Give the first word of a line, two characters where it has no spaces, "0" for any number."""
    if text[0].isdecimal():
        return "0"
    head = text[:16]
    return head.partition(" ")[0] if head.isascii() or " " in head else head[:2]


def _beside(column: Sequence[float]) -> tuple[Sequence[float], Sequence[float]]:
    """Give the numbers of the line before and of the line after each; -1 beyond the ends."""
    return [-1, *column][:-1], [*column, -1][1:]


def _measure_place(
    telling: list[int], lengths: list[int], kinds: Sequence[int], dated: list[bool]
) -> list[Sequence[float]]:
    """Give the columns of the page, and of where on it a line stands."""
    count = len(telling)
    before = list(accumulate(telling, initial=0))
    total = before[-1]
    scale = 1 / (total or 1)
    lists = [kind in (LIST, COMMENTS) for kind in kinds]
    return [
        [count] * count,
        [total] * count,
        [total / (sum(lengths) or 1)] * count,
        range(count),
        [part * scale for part in before[:-1]],
        [(total - part) * scale for part in before[1:]],
        list(accumulate(lists, initial=0))[:-1],
        list(accumulate(dated, initial=0))[:-1],
        _count_since(lists),
        _count_since([kind in (ENDING, -ENDING, SHARE) for kind in kinds]),
        _count_since(dated),
    ]


def _measure_surroundings(
    telling: list[int], stops: list[int], lengths: list[int], kinds: Sequence[int]
) -> list[Sequence[float]]:
    """Give the columns of what stands within some lines before and after a line."""
    text, ends, size = (list(accumulate(column, initial=0)) for column in (telling, stops, lengths))
    said = list(accumulate((kind != 0 for kind in kinds), initial=0))
    return [
        *(_sum_before(text, reach) for reach in (1, 3, 5)),
        *(_sum_after(text, reach) for reach in (3, 5)),
        *(_sum_before(ends, reach) for reach in (3, 16)),
        _sum_after(ends, 3),
        *(_sum_before(size, reach) for reach in (3, 8)),
        _sum_after(size, 3),
        _sum_before(said, 16),
    ]


def _sum_before(sums: list[int], reach: int) -> list[int]:
    """Give the sum of the ``reach`` values before each, out of the running sums of all."""
    return [b - a for a, b in zip([0] * reach + sums, sums[:-1], strict=False)]


def _sum_after(sums: list[int], reach: int) -> list[int]:
    return [b - a for a, b in zip(sums[1:], sums[reach + 1 :] + sums[-1:] * reach, strict=False)]


def _count_since(flags: list[bool]) -> list[int]:
    """Give the number of lines between a line and the last flagged one before it, at most 99."""
    found: list[int] = []
    start = 0
    while start < len(flags):
        try:
            end = flags.index(True, start) + 1
        except ValueError:
            end = len(flags)
        run = end - start
        if start:
            found += range(min(run, _FURTHEST))
            found += [_FURTHEST] * (run - _FURTHEST)
        else:
            found += [_FURTHEST] * run
        start = end
    return found
