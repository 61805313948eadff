"""Who signs a pasted article: the reporters' line, names beside its day, names that stand alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from artkit.extract.bylines import LONGEST_LINE, MetaLine, parse_meta_line, parse_opening
from artkit.extract.lines import Lines
from artkit.extract.meta.given_names import GIVEN_NAMES
from artkit.extract.names import are_capital_names, are_han_people, split_names
from artkit.patterns import late_pattern

_OPENED = 4  # lines above the body among which one may name the reporters
_LONGEST_NAMES = 60  # characters of names that stand alone
_MANY, _MUCH = 2000, 200_000  # lines and characters in which the words of a name are looked up
_SIGNED, _NEAR = 5, 12  # lines below the body, and above it
_TOLD = 10  # characters that a line about somebody has beside the name
_QUOTED = ("Zitat von ", "Quote from ", "Quote ")  # a post of a forum that is answered
_LETTERS = late_pattern(r"[^\W\d_]+")


def read_reporters(texts: Sequence[str], kept: Sequence[bool]) -> MetaLine:
    """Read the line right above the body that opens like a report: "某某日报记者 丁玲 孙崇高"."""
    start = kept.index(True) if True in kept else 0
    for place in range(start - 1, max(-1, start - _OPENED), -1):
        if len(texts[place]) <= _LONGEST_NAMES and (says := parse_opening(texts[place])).authors:
            return says
    return MetaLine()


def read_alone(lines: Lines, kinds: Sequence[int], kept: Sequence[bool], title: int) -> tuple[str, ...]:
    """Give the names that stand alone on a line between headline and body, below the body, or above both.

    What speaks for a name: a given name, the day beside it, and that it stands twice, once before what is
    told of its bearer. Of the pastes learned from that name nobody otherwise this gives 73 their authors,
    and 16 others.
    """
    texts = lines.texts
    start = kept.index(True) if True in kept else title
    end = len(kept) - kept[::-1].index(True) if True in kept else title
    below = range(end, min(end + _SIGNED, len(texts)))
    above = range(title - 1, max(-1, start - _NEAR), -1)
    for place in (*range(title + 1, start), *below, *above):
        text = texts[place]
        if kinds[place] or not _are_names(text):
            continue
        given = text.partition(" ")[0].casefold() in GIVEN_NAMES
        if place > title:
            dated = place < start and any(map(_is_dated, texts[max(title, place - 2) : place + 3]))
            signs = dated or (given and (place < start or texts.count(text) > 1)) or _is_told_of(text, texts)
        else:
            signs = given and texts.count(text) == 1
        if signs and not _has_plain_word(text, texts):
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
    words = set(_LETTERS.findall(" ".join(texts[:_MANY])[:_MUCH]))
    return any(
        len(word) > 1 and word.lower() != word and word.lower() in words for word in _LETTERS.findall(name)
    )


def _are_names(text: str) -> bool:
    # In capitals throughout it is rather a section of the site.
    if len(text) > _LONGEST_NAMES or text.isupper() or text.startswith(_QUOTED):
        return False
    return are_han_people(text) or are_capital_names(text)
