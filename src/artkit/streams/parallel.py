"""One function over many items, in input order, on one process or several."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_CHUNK = 16


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Item, Result]):
    """What became of one item: its result, or the error it raised (then ``result`` is None)."""

    item: Item
    result: Result | None = None
    error: Exception | None = None


def map_ordered(
    function: Callable[[Item], Result], items: Iterable[Item], *, jobs: int = 1, chunk: int = _CHUNK
) -> Iterator[Outcome[Item, Result]]:
    """Give the outcome for every item, in input order, whatever ``jobs``; an error costs its item only.

    So does a worker process that is killed while it works on an item. With ``jobs`` above 1, ``function``,
    the items and the results must be picklable; ``chunk`` items are sent at a time.
    """
    if jobs <= 1:
        return (apply(function, item) for item in items)
    # Loaded for several processes only: a run on one is over before multiprocessing is imported.
    from artkit.streams.workers import Workers

    return Workers(function, jobs, chunk).run(items)


def count_jobs(value: str) -> int:
    """Read ``--jobs``: a number from 1, or ``auto`` for the processors this process may use."""
    if value == "auto":
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, int(value))


def apply(function: Callable[[Item], Result], item: Item) -> Outcome[Item, Result]:
    """Give the outcome of one item, whatever it raises."""
    try:
        return Outcome(item, function(item))
    except Exception as error:  # the boundary where one item's failure must not become everyone's
        return Outcome(item, error=error)
