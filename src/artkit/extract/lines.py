"""Lines of pasted text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from artkit.patterns import late_pattern

# Line ends that a paste may hold beside \n: Windows, old Mac, and the separators of Unicode.
_LINE_ENDS = ("\r\n", "\r", "\x0b", "\x0c", "\x85", "\N{LINE SEPARATOR}", "\N{PARAGRAPH SEPARATOR}")
# Spaces that a browser or an office program chose instead of the plain one.
_SPACES = ("\t", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}", "\N{FIGURE SPACE}")
# Characters that show nothing and would keep equal lines apart.
_INVISIBLE = ("\ufeff", "\N{ZERO WIDTH SPACE}", "\N{SOFT HYPHEN}", "\N{WORD JOINER}", "\x00")


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a paste that are not blank: ``texts`` stripped, ``gaps`` blank lines before each.

    ``numbers`` are line numbers in the paste, from 1; ``gaps`` has one more entry, for the end.
    """

    texts: list[str]
    gaps: list[int]
    numbers: list[int]


# The bullets of a word processor: in a font of its own, or the letter o before a tab.
_OFFICE_MARKS = ("\uf0a7", "\uf0a8", "\uf0b7", "\uf0d8", "\uf0fc", "\uf076", "o\t")
_OFFICE_BULLET = late_pattern(r"^([ \t]*)(?:[\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc\uf076]\s*|o\t)", re.MULTILINE)


def join_line_ends(text: str) -> str:
    r"""Give ``text`` with ``\n`` as its only line end.

    >>> join_line_ends("a\r\nb\N{LINE SEPARATOR}c")
    'a\nb\nc'
    """
    for end in _LINE_ENDS:
        if end in text:
            text = text.replace(end, "\n")
    return text


def normalise_text(text: str) -> str:
    r"""Give ``text`` with ``\n`` as line end, plain spaces, and no characters that show nothing.

    >>> normalise_text("a\r\nb\N{LINE SEPARATOR}c\N{ZERO WIDTH SPACE}\td")
    'a\nb\nc d'
    """
    text = join_line_ends(text)
    if any(mark in text for mark in _OFFICE_MARKS):
        text = _OFFICE_BULLET.sub(r"\1• ", text)
    for space in _SPACES:
        if space in text:
            text = text.replace(space, " ")
    if not text.isascii():
        for mark in _INVISIBLE:
            if mark in text:
                text = text.replace(mark, "")
    return text


def split_lines(text: str) -> Lines:
    r"""Cut normalised text into its lines that are not blank.

    >>> split_lines("one\n\n two ")
    Lines(texts=['one', 'two'], gaps=[0, 1, 0], numbers=[1, 3])
    """
    stripped = list(map(str.strip, text.split("\n")))
    numbers = [number for number, line in enumerate(stripped, 1) if line]
    texts = [line for line in stripped if line]
    ends = [0, *numbers]
    gaps = [after - before - 1 for before, after in zip(ends, numbers)]  # noqa: B905
    gaps.append(len(stripped) - ends[-1])
    return Lines(texts, gaps, numbers)


def skip_lines(lines: Lines, count: int) -> Lines:
    """Give the lines after the first ``count``.

    >>> skip_lines(split_lines("one\\n\\ntwo"), 1)
    Lines(texts=['two'], gaps=[1, 0], numbers=[3])
    """
    return Lines(lines.texts[count:], lines.gaps[count:], lines.numbers[count:])
