"""From chances to a choice: which blocks to keep."""

from __future__ import annotations

# Where the blocks above one half hold less than this share of what the body is expected to hold, the page is
# one the scorer does not know, and the cut is made where the expected F1 is highest.
_TRUSTED = 0.15
_EVEN = 0.5


def choose(sizes: list[int], chances: list[float]) -> list[int]:
    """Give the indices to keep, for blocks of these sizes (letters) and chances (0..1) of being the body.

    For a sure page that is every block above one half. Otherwise blocks are taken from the likeliest down as
    long as the expected F1 grows (Lewis 1995: the best cut lies at half the F1 that can be reached).

    >>> choose([400, 20, 300], [0.9, 0.1, 0.8])
    [0, 2]
    >>> choose([400, 20, 300], [0.4, 0.01, 0.3])
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
