"""Lines broken at a fixed width (PDF, mail, old pages) back to the paragraphs they were."""

from __future__ import annotations

import re

from artkit.extract.lines import Lines
from artkit.script import HAN, KANA

# Widths at which text is broken, in columns (a Han character takes two): narrower are verses and lists.
_NARROWEST, _WIDEST = 44, 110
# Of the lines that are followed by another, this share must reach the width within this many columns.
_FULL, _RAGGED = 0.6, 16
_WRAPPED = 1 / 3  # share of all lines that are followed by another of their paragraph
_FEWEST = 4  # lines in paragraphs, to tell a habit from chance
_ENDS = "。！？.!?…:：”\"'’」』)）"
_LABEL = re.compile(r"[A-Z][\w-]{1,14}: ")  # the head of a mail: one line each
_ITEMS = "•·●○◆■▪►▶‣*-–—"


def unwrap_lines(lines: Lines) -> Lines:
    r"""Join the lines of hard-wrapped paragraphs; lines of any other text are given back as they are.

    A paragraph ends at a blank line, at an item of a list, or at a line that stops short of the width. A word
    parted by a hyphen is joined where the next line goes on in lower case.

    >>> from artkit.extract.lines import split_lines
    >>> text = ("The bridge over the river was to have been opened to the\npublic in May, but the two towns, "
    ... "which had long been com-\nmitted to it, could not agree on who was to pay for the\nlamps, the "
    ... "guards and the flags that were to hang upon the\nday, nor who should cross it first.")
    >>> unwrap_lines(split_lines(text)).texts[0][84:130]
    'towns, which had long been committed to it, co'
    """
    if max(map(len, lines.texts), default=0) > _WIDEST + _RAGGED:
        return lines
    widths = list(map(_width, lines.texts))
    width = _wrapped_at(lines, widths)
    if width is None:
        return lines
    paragraphs: list[list[str]] = []
    numbers: list[int] = []
    gaps: list[int] = []
    full = False
    for text, gap, number, size in zip(lines.texts, lines.gaps, lines.numbers, widths, strict=False):
        label = _LABEL.match(text) is not None
        if full and gap == 0 and text[0] not in _ITEMS and not label:
            _append(paragraphs[-1], text)
        else:
            paragraphs.append([text])
            gaps.append(gap)
            numbers.append(number)
        full = not label and (size >= width - 2 * _RAGGED or (size >= width // 2 and text[-1] not in _ENDS))
    return Lines(list(map("".join, paragraphs)), [*gaps, lines.gaps[-1]], numbers)


def _width(text: str) -> int:
    if text.isascii():
        return len(text)
    return len(text) + len(HAN.findall(text)) + len(KANA.findall(text))


def _wrapped_at(lines: Lines, widths: list[int]) -> int | None:
    """Give the width that most lines followed by another reach and none passes by much."""
    inner = [
        size
        for size, gap, text in zip(widths, lines.gaps[1:], lines.texts, strict=False)
        if gap == 0 and size >= _NARROWEST // 2 and text[0] not in _ITEMS
    ]
    if len(inner) < _FEWEST or len(inner) < _WRAPPED * len(widths):
        return None
    inner.sort()
    width = inner[-1 - len(inner) // 50]
    if not _NARROWEST <= width <= _WIDEST or inner[-1] > width + _RAGGED:
        return None
    reach = sum(size >= width - _RAGGED for size in inner)
    unended = sum(
        text[-1] not in _ENDS for text, gap in zip(lines.texts, lines.gaps[1:], strict=False) if gap == 0
    )
    return width if reach >= _FULL * len(inner) and 2 * unended >= len(inner) else None


def join_lines(lines: list[str]) -> str:
    """Give the lines of one paragraph as one line.

    >>> join_lines(["The boat is com-", "ing in", "today."]), join_lines(["船来", "了。"])
    ('The boat is coming in today.', '船来了。')
    """
    parts: list[str] = []
    for line in lines:
        if parts:
            _append(parts, line)
        else:
            parts.append(line)
    return "".join(parts)


def _append(parts: list[str], after: str) -> None:
    """Add a line to a paragraph's parts, with a space between where the script has spaces."""
    before = parts[-1]
    if before[-1] == "-" and before[-2:-1].islower() and after[0].islower():
        parts[-1] = before[:-1]
    elif not (_is_east(before[-1]) or _is_east(after[0])):
        parts.append(" ")
    parts.append(after)


def _is_east(char: str) -> bool:
    return (
        HAN.match(char) is not None
        or KANA.match(char) is not None
        or char in "，。、！？；：（）“”「」『』《》"
    )
