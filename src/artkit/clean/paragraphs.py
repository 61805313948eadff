"""What is said twice: doubled paragraphs, and a headline that stands again on top of the body."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SHORTEST = 16
_FOLD = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """Reduce to letters and digits in one case, for comparing.

    >>> fold("Care: “All” in, 2023!")
    'careallin2023'
    """
    return _FOLD.sub("", text).casefold()


def drop_doubled(paragraphs: Sequence[str]) -> list[bool]:
    """Tell for each paragraph whether it stays: not where it repeats the one before.

    Short ones stay: refrains, dashes, answers, cells of a table.

    >>> drop_doubled(["Nine children were rescued.", "Nine children were rescued.", "No.", "No."])
    [True, False, True, True]
    """
    keep: list[bool] = []
    last = None
    for paragraph in paragraphs:
        here = paragraph.strip()
        keep.append(here != last or _length(here) < _SHORTEST)
        if here:
            last = here
    return keep


def _length(text: str) -> int:
    """Length in Latin letters: a Han character says about as much as three."""
    return len(text.encode("utf-8")) if len(text) < _SHORTEST else len(text)


def drop_headline(paragraphs: Sequence[str], title: str | None) -> list[bool]:
    """Tell for each paragraph whether it stays: not the first, where it only repeats the headline.

    >>> drop_headline(["Town opens library", "It was long in coming."], "Town Opens Library")
    [False, True]
    """
    keep = [True] * len(paragraphs)
    wanted = fold(title or "")
    first = next((at for at, paragraph in enumerate(paragraphs) if paragraph.strip()), None)
    # A body that is the headline and nothing else is a body all the same.
    if wanted and first is not None and any(p.strip() for p in paragraphs[first + 1 :]):
        keep[first] = fold(paragraphs[first][: 4 * len(title or "") + 40]) != wanted
    return keep
