"""From chances to a choice: which blocks to keep."""

from __future__ import annotations

_EVEN = 0.5
# Where the blocks above one half hold less than this share of what the body is expected to hold, the page is
# one the scorer does not know, and the cut is made where the expected F1 is highest.
_TRUSTED = 0.15


def cut_chances(sizes: list[int], chances: list[float]) -> list[int]:
    """Give the blocks above one half, or fewer sure ones where a page has next to none of those.

    ``sizes`` are letters, ``chances`` (0..1) of being the body. Where hardly any is above one half,
    blocks are taken from the likeliest down as long as the expected F1 grows; the best cut is at half the F1
    that can be reached (Lewis 1995, "Evaluating and optimizing autonomous text classification").

    >>> cut_chances([400, 20, 300], [0.9, 0.1, 0.8])
    [0, 2]
    >>> cut_chances([400, 20, 300], [0.2, 0.01, 0.2])
    [0, 2]
    """
    expected = sum(size * chance for size, chance in zip(sizes, chances, strict=True))
    sure = [i for i, chance in enumerate(chances) if chance > _EVEN]
    if sum(sizes[i] * chances[i] for i in sure) >= _TRUSTED * expected:
        return sure
    best, floor, taken, right = 0.0, _EVEN, 0.0, 0.0
    for i in sorted(range(len(sizes)), key=chances.__getitem__, reverse=True):
        taken += sizes[i]
        right += sizes[i] * chances[i]
        if taken and right / (taken + expected) > best:
            best, floor = right / (taken + expected), chances[i]
    return [i for i, chance in enumerate(chances) if chance > _EVEN or chance >= floor]


# A section is dropped below this chance: it was kept block by block already, so the doubt is in its favour.
# Tuned by folds of sites: 0.3 to 0.4 score alike, 0.45 and more lose short bodies.
_DROPPED = 0.4


def join_sections(sections: list[list[int]], chances: list[float]) -> list[int]:
    """Give the blocks of the sections likely enough to belong to the article, or of the likeliest one.

    >>> join_sections([[0, 1], [5], [8, 9]], [0.9, 0.1, 0.6])
    [0, 1, 8, 9]
    >>> join_sections([[0, 1], [5]], [0.2, 0.1])
    [0, 1]
    """
    floor = min(_DROPPED, max(chances, default=0.0))
    return [i for section, chance in zip(sections, chances, strict=True) if chance >= floor for i in section]
