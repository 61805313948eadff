"""From chances to a choice: which blocks to keep."""

from __future__ import annotations

from collections.abc import Iterator

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
# A section of so many letters, of which this share stands above it word for word in texts of so many letters,
# is a copy: the page for a small screen, what <noscript> holds, posts quoted whole. By folds of sites, 15
# pages gain 1.5 in F1 by it, 4 lose 0.3.
_LEAST_COPY, _COPIED, _TELLING = 60, 0.8, 40


def join_sections(sections: list[list[int]], chances: list[float], texts: list[str]) -> list[int]:
    """Give the blocks of the sections likely enough to belong to the article, or of the likeliest one.

    ``sections`` are indices of ``texts``, in page order, ``chances`` (0..1) one a section. A section that
    says again what an earlier one says is left out.

    >>> texts = [""] * 10
    >>> join_sections([[0, 1], [5], [8, 9]], [0.9, 0.1, 0.6], texts)
    [0, 1, 8, 9]
    >>> join_sections([[0, 1], [5]], [0.2, 0.1], texts)
    [0, 1]
    """
    floor = min(_DROPPED, max(chances, default=0.0))
    likely = [section for section, chance in zip(sections, chances, strict=True) if chance >= floor]
    return [i for section in _drop_copies(likely, texts) for i in section]


def _drop_copies(sections: list[list[int]], texts: list[str]) -> Iterator[list[int]]:
    seen: set[str] = set()
    for section in sections:
        size = sum(len(texts[i]) for i in section)
        telling = [texts[i] for i in section if len(texts[i]) >= _TELLING]
        copied = sum(len(text) for text in telling if text in seen)
        if size < _LEAST_COPY or copied < _COPIED * size:
            yield section
        seen.update(telling)
