"""Titles without the name of the site, and the headline that a page shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from artkit.extract.blocks import Piece
from artkit.extract.tree import step_of
from artkit.patterns import late_pattern

# What parts a title from the site's name. A hyphen and a colon part only with a space beside them.
_SEPARATOR = late_pattern(
    r"(?<!\s)\s*(?:[|｜¦‖•·»«›‹]|::|\s[-–—~/\\<>→_:]\s|\s?--\s?|(?<=[\u3040-\u9fff」』】])\s?[-–—_]\s?|"
    r"(?<=\s)[-–—]|(?<=\w)[-–—:]\s|_{1,3}(?=[\u3040-\u9fff]))\s*"
)
_PAGE_NUMBER = late_pattern(r"(?:page|seite|página|第)\s*\d+\s*(?:of\s*\d+|页|頁)?", re.IGNORECASE)


def fold(text: str) -> str:
    """Give the letters and digits of a text, case folded, for comparing.

    >>> fold("Jane's Blog – Öl!")
    'janesblogöl'
    """
    return (_fold_again if len(text) < _LONG else _fold)(text)


def _fold(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


# Titles, names and headings are compared with each other, again for each field.
_LONG = 300
_fold_again = lru_cache(maxsize=2048)(_fold)


def strip_site(title: str, sites: Iterable[str], *, guess: bool = True) -> str:
    """Give a title without the site's names before or behind it; never nothing.

    ``sites`` are names and host names of the site. ``guess``: a short last part goes even where its name is
    not known, as long as the rest is the longer.

    >>> strip_site("Rain again - The Daily Post", ["The Daily Post"])
    'Rain again'
    >>> strip_site("Rain: a history | Weather | dailypost.example", ["dailypost.example"], guess=False)
    'Rain: a history | Weather'
    >>> strip_site("Left - Right", [], guess=False)
    'Left - Right'
    """
    known = {name for name in map(fold, sites) if len(name) > 1}
    parts = _split(title)
    while len(parts) > 1 and _is_site(parts[-1][1], known):
        parts.pop()
    while len(parts) > 1 and _is_site(parts[0][1], known):
        parts.pop(0)
    if guess and len(parts) > 1 and _is_tail(parts):
        parts.pop()
        while len(parts) > 1 and _is_site(parts[-1][1], known):
            parts.pop()
    return _join(title, parts)


_KICKER_CLASS = late_pattern(
    r"kicker|dachzeile|overline|over-?title|super-?title|roofline|eyebrow|spitzmarke|ober-?zeile|topline|"
    r"(?<![a-z])sub-?title|antetitulo|surtitre|occhiello",
    re.IGNORECASE,
)


def strip_kicker(pieces: Sequence[Piece]) -> str:
    """Give the text of a heading without the element at its front that its class calls a kicker, or "".

    >>> strip_kicker([("span", {"class": "kicker"}), "Weather", None, " Rain again"])
    'Rain again'
    >>> strip_kicker(["Rain again ", ("span", {"class": "subtitle"}), "in May", None])
    ''
    """
    for place, piece in enumerate(pieces):
        if isinstance(piece, str) and not piece.isspace():
            return ""
        if isinstance(piece, tuple) and _KICKER_CLASS.search(piece[1].get("class", "")[:200]):
            depth = 0
            for end in range(place, len(pieces)):
                depth += step_of(pieces[end])
                if depth == 0:
                    rest = [text for text in pieces[end:] if isinstance(text, str)]
                    return " ".join("".join(rest).split())
    return ""


def _split(title: str) -> list[tuple[int, str, int]]:
    """Give (start, text, end) for each part of a title."""
    parts: list[tuple[int, str, int]] = []
    start = 0
    for match in [*_SEPARATOR.finditer(title), None]:
        end = match.start() if match else len(title)
        if text := title[start:end].strip():
            parts.append((start, text, end))
        start = match.end() if match else end
    return parts


def _join(title: str, parts: Sequence[tuple[int, str, int]]) -> str:
    return title[parts[0][0] : parts[-1][2]].strip() if parts else title.strip()


def _is_site(part: str, known: set[str]) -> bool:
    folded = fold(part)
    if not folded or _PAGE_NUMBER.fullmatch(part):
        return True
    return any(
        folded == name
        or (len(name) > 3 and name in folded and len(folded) <= 2 * len(name) + 8)
        or (len(folded) > 3 and folded in name and len(folded) * 2 >= len(name))
        for name in known
    )


def _is_tail(parts: Sequence[tuple[int, str, int]]) -> bool:
    last, rest = parts[-1][1], parts[-1][0]
    return len(last) <= 40 and len(last.split()) <= 5 and rest > 1.5 * len(last)


def host_names(url: str) -> list[str]:
    """Give the host of an address and its telling label.

    >>> host_names("https://www.daily-post.co.uk/a")
    ['daily-post.co.uk', 'daily-post']
    """
    host = re.sub(
        r"^(?:www\d?|m|mobile|amp)\.", "", url.partition("://")[2].partition("/")[0].partition(":")[0].lower()
    )
    labels = [label for label in host.split(".") if label]
    while len(labels) > 1 and (len(labels[-1]) <= 3 or labels[-1] in _ENDS):
        labels.pop()
    return [host, labels[-1]] if labels else []


_ENDS = frozenset("info name site blog news shop online".split())
