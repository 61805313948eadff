"""From chances to a choice: which blocks to keep."""

from __future__ import annotations

_EVEN = 0.5
# Where the blocks above one half hold less than this share of what the body is expected to hold, the page is
# one the scorer does not know, and the cut is made where the expected F1 is highest.
_TRUSTED = 0.15
# Kept blocks with this many dropped texts between them are parts of their own (islands). One that holds less
# than a tenth of the largest has to be surer of itself, the more so the farther away it is. Tuned by folds
# of sites; without it, long pages of headlines lose 3 % to stray ones.
_GAP, _FAR, _STRICTER, _SMALL = 3, 20, 0.35, 0.1


def choose(sizes: list[int], chances: list[float]) -> list[int]:
    """Give the indices to keep, for blocks of these sizes (letters) and chances (0..1) of being the body.

    >>> choose([400, 20, 300], [0.9, 0.1, 0.8])
    [0, 2]
    >>> choose([400, 20, 300], [0.2, 0.01, 0.2])
    [0, 2]
    """
    return drop_islands(sizes, chances, cut_chances(sizes, chances))


def cut_chances(sizes: list[int], chances: list[float]) -> list[int]:
    """Give the blocks above one half, or fewer sure ones where a page has next to none of those.

    Then blocks are taken from the likeliest down as long as the expected F1 grows; the best cut lies at half
    the F1 that can be reached (Lewis 1995, "Evaluating and optimizing autonomous text classification").
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


def drop_islands(sizes: list[int], chances: list[float], kept: list[int]) -> list[int]:
    """Drop small, doubtful runs of kept blocks that stand apart from the largest run.

    >>> sizes = [300, 300, *[30] * 20, 40]
    >>> chances = [0.9, 0.9, *[0.1] * 20, 0.6]
    >>> drop_islands(sizes, chances, [0, 1, 22])
    [0, 1]
    """
    runs, gaps = _find_runs(sizes, kept)
    if len(runs) < 2:
        return kept
    masses = [sum(sizes[i] * chances[i] for i in run) for run in runs]
    largest = max(range(len(runs)), key=masses.__getitem__)
    found = list(runs[largest])
    for step in (-1, 1):
        gap, at = 0, largest + step
        while 0 <= at < len(runs):
            gap += gaps[at if step < 0 else at - 1]
            small = max(0.0, 1 - masses[at] / (masses[largest] + 1) / _SMALL)
            sureness = masses[at] / (sum(sizes[i] for i in runs[at]) or 1)
            if sureness >= _EVEN + _STRICTER * min(1.0, gap / _FAR) * small:
                found += runs[at]
                gap = 0
            at += step
    return sorted(found)


def _find_runs(sizes: list[int], kept: list[int]) -> tuple[list[list[int]], list[int]]:
    runs: list[list[int]] = []
    gaps: list[int] = []
    for i in kept:
        apart = sum(1 for j in range(runs[-1][-1] + 1, i) if sizes[j]) if runs else 0
        if runs and apart < _GAP:
            runs[-1].append(i)
            continue
        if runs:
            gaps.append(apart)
        runs.append([i])
    return runs, gaps
