"""What can be measured of the lines of a paste without understanding them.

Every measure is a column: one small whole number a line, in the order of the lines. Together with the name of
the column the number chooses a weight (see `artkit.extract.line_scores`), so that a number may stand for a
combination ("100 to 140 bytes long and ends in a full stop") which no sum of single measures tells apart.

The work is done a column at a time, not a line at a time: loops inside the interpreter are what makes reading
text at tens of megabytes a second possible.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from itertools import accumulate

from artkit.extract.furniture import COMMENTS, LIST
from artkit.extract.lines import Lines

Columns = dict[str, list[int]]

_CLASSES = 14
_STOP, _QUOTE, _DOTS, _UPPER, _LOWER, _OTHER, _SYMBOL = 1, 3, 6, 10, 11, 12, 13
_END_GROUPS = (
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


def _classes() -> dict[str, int]:
    """Give the class of the characters that lines end in; other letters and rare marks are left out."""
    table = {chr(n): _UPPER if chr(n).isupper() else _LOWER for n in range(0x41, 0x590) if chr(n).isalpha()}
    table |= {chr(n): _SYMBOL for n in range(0x21, 0x100) if not chr(n).isalnum()}
    return table | {char: n for n, group in enumerate(_END_GROUPS, 1) for char in group}


_ENDS = _classes()
_SENTENCE_END = frozenset((_STOP, 2, _DOTS))
_DIGITS = b"0123456789"
_CAPITALS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _bins(bounds: tuple[int, ...], top: int = 0) -> list[int]:
    """Give the bin of every whole number from 0 to the last bound (or ``top``), to be looked up."""
    return [bisect_right(bounds, number) for number in range(max(bounds[-1], top) + 1)]


# Lengths are bytes of UTF-8: a Han character says about as much as three letters.
_LONG = 500
_LENGTH = _bins((6, 12, 20, 32, 48, 72, 100, 140, 200, 300, _LONG))
_LENGTHS = 12
_MIDDLE = 5  # bin of a length from which on a line may hold more than one sentence
_ROUGH = _bins((20, 60, 160), _LONG)  # a coarser scale, for combinations
_PARAGRAPH = 3  # in the coarser scale: digits and capitals of such a line say nothing
_LETTERS_OF_PARAGRAPH = 5 * 5 * 4
_DIGIT_BINS = _bins((1, 3, 5, 9), 160)
# A line is telling when it is long and reads like a sentence: what other lines are measured against.
_TELLING, _SURELY = 80, 160


def measure_lines(lines: Lines, kinds: list[int]) -> tuple[Columns, list[int]]:
    """Give the columns of the lines, each as long as ``lines.texts``, and their lengths, cut at 500 bytes.

    ``kinds`` are those of `artkit.extract.furniture.furniture_kinds`.

    >>> from artkit.extract.lines import split_lines
    >>> columns, lengths = measure_lines(split_lines("Share\\n\\nOne."), [3, 0])
    >>> lengths, columns["kind"]
    ([5, 4], [44, 32])
    """
    texts = lines.texts
    raws = [text.encode("utf-8", "replace") for text in texts]
    lengths = [length if length < _LONG else _LONG for length in map(len, raws)]
    sizes = list(map(_LENGTH.__getitem__, lengths))
    rough = list(map(_ROUGH.__getitem__, lengths))
    ends = _measure_ends(texts)
    sentences = [_count_stops(raw) if size >= _MIDDLE else 0 for raw, size in zip(raws, sizes, strict=False)]
    telling = [
        length if length >= _SURELY or (length >= _TELLING and (stops >= 5 or end in _TOLD)) else 0
        for length, stops, end in zip(lengths, sentences, ends, strict=False)
    ]
    times = Counter(texts)
    columns = {
        "end": [size * _CLASSES + end for size, end in zip(sizes, ends, strict=False)],
        "kind": [(kind + 8) * 4 + code for kind, code in zip(kinds, rough, strict=False)],
        "sentence": [size * 25 + stops for size, stops in zip(sizes, sentences, strict=False)],
        "letters": [
            _count_letters(raw) * 4 + code if code < _PARAGRAPH else _LETTERS_OF_PARAGRAPH
            for raw, code in zip(raws, rough, strict=False)
        ],
        "repeat": [
            (count if count < 4 else 4) * 4 + c
            for count, c in zip(map(times.__getitem__, texts), rough, strict=False)
        ],
    }
    classes = [0 if length == 0 else 1 if length < _SURELY else 2 for length in telling]
    columns |= _measure_place(lines.gaps, sizes, telling, classes)
    columns |= _measure_surroundings(lengths, telling, classes, rough)
    columns |= _measure_order(kinds, telling, classes)
    for name, step in (("kind", -1), ("kind", 1), ("end", -2), ("end", 2)):
        columns[f"{name}{step:+d}"] = _shift(columns[name], step)
    return columns, lengths


_TOLD = frozenset((0, _STOP, 2, _DOTS))


def length_bin(length: int) -> int:
    """Give the bin, 0 to 11, of a length in bytes.

    >>> length_bin(5), length_bin(50_000)
    (0, 11)
    """
    return _LENGTH[min(length, _LONG)]


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
    """Give 5 times the ends of sentences inside a line plus its commas; at most 4 of each."""
    stops = raw.count(b". ") + raw.count(b"? ")
    commas = raw.count(b",")
    if not raw.isascii():
        stops += raw.count(b"\xe3\x80\x82") + raw.count(b"\xef\xbc\x9f")  # 。？
        commas += raw.count(b"\xef\xbc\x8c") + raw.count(b"\xe3\x80\x81")  # ，、
    return (stops if stops < 4 else 4) * 5 + (commas if commas < 4 else 4)


def _count_letters(raw: bytes) -> int:
    """Give 5 times the bin of the number of digits plus that of the capitals a word."""
    length = len(raw)
    digits = length - len(raw.translate(None, _DIGITS))
    capitals = 2 * (length - len(raw.translate(None, _CAPITALS))) // (raw.count(b" ") + 1)
    return _DIGIT_BINS[digits] * 5 + (capitals if capitals < 4 else 4)


def _measure_place(gaps: list[int], sizes: list[int], telling: list[int], classes: list[int]) -> Columns:
    """Give the columns of where a line stands among blank lines, other lines and telling text."""
    gaps = [gap if gap < 3 else 3 for gap in gaps]
    count = len(sizes)
    before = list(accumulate(telling, initial=0))
    total = before[-1]
    bounds = [share * total for share in _SHARES]
    first = [bisect_right(bounds, part) for part in before]
    rest = [bisect_right(bounds, total - part) for part in before[1:]]
    share = total / max(1, sum(sizes))
    document = (bisect_right(_TOTALS, total) * 6 + bisect_right(_DENSITIES, share)) * 3
    edge = [0, 1, 1, *[2] * 5, *[3] * 12, *[4] * 30, *[5] * 70]
    inner = [6] * max(0, count - 120)
    from_start = (edge + inner)[:count]
    from_end = (edge + inner)[:count][::-1]
    return {
        "gap": [(a * 4 + b) * _LENGTHS + c for a, b, c in zip(gaps, gaps[1:], sizes, strict=False)],
        "share": [(a * 8 + b) * 3 + c for a, b, c in zip(first, rest, classes, strict=False)],
        "document": [document + c for c in classes],
        "line": [a * 7 + b for a, b in zip(from_start, from_end, strict=False)],
    }


_SHARES = (0.0001, 0.02, 0.06, 0.15, 0.4, 0.7, 0.9)
_TOTALS = (200, 600, 1500, 3000, 8000)
_DENSITIES = (3, 9, 18, 30, 42)  # bytes of telling text for each step of the lengths' scale


def _measure_surroundings(
    lengths: list[int], telling: list[int], classes: list[int], rough: list[int]
) -> Columns:
    """Give the columns of the telling text, and of the short lines, within some lines before and after."""
    before, after = _windows(telling, 3)
    short_before, short_after = _windows([length < 50 for length in lengths], 6)
    return {
        "around": [
            (_TEXT[a] * 6 + _TEXT[b]) * 3 + c for a, b, c in zip(before, after, classes, strict=False)
        ],
        "short": [(a * 7 + b) * 4 + c for a, b, c in zip(short_before, short_after, rough, strict=False)],
    }


_TEXT = _bins((3, 83, 250, 600, 1500), 3 * _LONG)


def _windows(values: Iterable[int], reach: int) -> tuple[list[int], list[int]]:
    """Give the sums of the ``reach`` values before, and of those after, each value."""
    sums = list(accumulate(values, initial=0))
    low = [0] * reach + sums
    high = sums[reach + 1 :] + [sums[-1]] * reach
    return [a - b for a, b in zip(sums[:-1], low, strict=False)], [
        b - a for a, b in zip(sums[1:], high, strict=False)
    ]


def _measure_order(kinds: list[int], telling: list[int], classes: list[int]) -> Columns:
    """Give the columns of the headings of lists and comments before and after a line."""
    total = sum(telling) or 1
    bounds = [share * total for share in (0.02, 0.3, 0.8)]
    shares = [bisect_right(bounds, part) for part in accumulate(telling, initial=0)]
    lists = [kind in (LIST, COMMENTS) for kind in kinds]
    seen = [number if number < 3 else 3 for number in accumulate(lists, initial=0)]
    all_lists = sum(lists)
    after = [all_lists - number for number in accumulate(lists)]
    left = [number if number < 3 else 3 for number in after]
    return {
        "list": [_SINCE[a] * 3 + c for a, c in zip(_count_since(lists, 60), classes, strict=False)],
        "lists": [(a * 4 + b) * 4 + c for a, b, c in zip(seen, left, shares, strict=False)],
    }


_SINCE = _bins((1, 3, 6, 12, 25, 60))


def _count_since(flags: list[bool], limit: int) -> list[int]:
    """Give the number of lines since the last flagged one, from 0, at most ``limit``."""
    found: list[int] = []
    start = 0
    while True:
        try:
            end = flags.index(True, start) + 1
        except ValueError:
            end = len(flags)
        run = end - start
        since = range(run) if start else [limit] * run
        found += [n if n < limit else limit for n in since]
        if end == len(flags):
            return found
        start = end


def _shift(column: list[int], step: int) -> list[int]:
    """Give the numbers of the line ``step`` lines further on, plus one; 0 beyond either end."""
    moved = [code + 1 for code in column]
    if step > 0:
        return (moved[step:] + [0] * step)[: len(moved)]
    return ([0] * -step + moved)[: len(moved)]
