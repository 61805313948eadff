"""Who signs a pasted article: the reporters' line, names beside its day, names that stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from artkit.extract.bylines import LONGEST_LINE, MetaLine, parse_meta_line, parse_opening
from artkit.extract.lines import Lines
from artkit.extract.names import are_capital_names, are_han_people, split_names

_OPENED = 4  # lines above the body among which one may name the reporters
_LONGEST_NAMES = 60  # characters of names that stand alone
_SIGNED = 5  # lines below the body
_TOLD = 10  # characters that a line about somebody has beside the name
_LETTERS = re.compile(r"[^\W\d_]+")


def read_reporters(texts: Sequence[str], kept: Sequence[bool]) -> MetaLine:
    """Read the line right above the body that opens like a report: "某某日报记者 丁玲 孙崇高"."""
    start = kept.index(True) if True in kept else 0
    for place in range(start - 1, max(-1, start - _OPENED), -1):
        if len(texts[place]) <= _LONGEST_NAMES and (says := parse_opening(texts[place])).authors:
            return says
    return MetaLine()


def read_alone(lines: Lines, kinds: Sequence[int], kept: Sequence[bool], title: int) -> tuple[str, ...]:
    """Give the names that stand alone on a line: beside the day, or where a line below tells of their bearer.

    Of the pastes learned from that name nobody otherwise this gives 42 their authors and 10 wrong ones.
    """
    texts = lines.texts
    start = kept.index(True) if True in kept else title
    end = len(kept) - kept[::-1].index(True) if True in kept else title
    for place in (*range(title + 1, start), *range(end, min(end + _SIGNED, len(texts)))):
        text = texts[place]
        if kinds[place] or not _are_names(text):
            continue
        beside = place < start and any(map(_is_dated, texts[max(title, place - 2) : place + 3]))
        if (beside or _is_told_of(text, texts)) and not _has_plain_word(text, texts):
            return split_names(text)
    return ()


def read_beside(rests: Iterable[str], texts: Sequence[str]) -> tuple[str, ...]:
    """Give the names that are all a line with a day says else: "Ann Lee | May 3, 2024"."""
    for rest in rests:
        for part in rest.split(" | "):
            # Three words are as often the topics of a piece.
            if part.count(" ") == 1 and _are_names(part) and not _has_plain_word(part, texts):
                return split_names(part)
    return ()


def _is_dated(text: str) -> bool:
    return len(text) <= LONGEST_LINE and parse_meta_line(text).date is not None


def _is_told_of(name: str, texts: Sequence[str]) -> bool:
    """Tell whether a name stands alone twice, and begins a line: "Ann Lee writes about the coast"."""
    return texts.count(name) > 1 and any(
        text.startswith(name) and len(text) > len(name) + _TOLD for text in texts
    )


def _has_plain_word(name: str, texts: Sequence[str]) -> bool:
    """Tell whether a word of a name stands elsewhere on the page in lower case, as in "Case Studies"."""
    words = set(_LETTERS.findall(" ".join(texts)))
    return any(
        len(word) > 1 and word.lower() != word and word.lower() in words for word in _LETTERS.findall(name)
    )


def _are_names(text: str) -> bool:
    # In capitals throughout it is rather a section of the site.
    if len(text) > _LONGEST_NAMES or text.isupper():
        return False
    return are_han_people(text) or are_capital_names(text)
