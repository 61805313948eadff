"""One function over many items, in input order, on one process or several."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from typing import Any, Generic, TypeVar

from artkit.errors import ArtkitError

Item = TypeVar("Item")
Result = TypeVar("Result")

_CHUNK = 16
# Chunks waiting or done ahead of the one being written, a worker: enough to keep it busy, few enough that
# memory stays bounded when one page is slow.
_AHEAD = 3


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Item, Result]):
    """What became of one item: its result, or the error it raised (then ``result`` is None)."""

    item: Item
    result: Result | None = None
    error: Exception | None = None


def map_ordered(
    function: Callable[[Item], Result], items: Iterable[Item], *, jobs: int = 1
) -> Iterator[Outcome[Item, Result]]:
    """Give the outcome for every item, in input order, whatever ``jobs``; an error costs its item only.

    With ``jobs`` above 1, ``function``, the items and the results must be picklable.
    """
    if jobs <= 1:
        return (_apply(function, item) for item in items)
    return _map_on_processes(function, items, jobs)


def count_jobs(value: str) -> int:
    """Read ``--jobs``: a number from 1, or ``auto`` for the processors this process may use."""
    if value == "auto":
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, int(value))


def _apply(function: Callable[[Item], Result], item: Item) -> Outcome[Item, Result]:
    try:
        return Outcome(item, function(item))
    except Exception as error:  # the boundary where one item's failure must not become everyone's
        return Outcome(item, error=error)


def _apply_chunk(function: Callable[[Any], Any], chunk: list[Any]) -> list[tuple[Any, Exception | None]]:
    outcomes = (_apply(function, item) for item in chunk)
    return [(outcome.result, _portable(outcome.error)) for outcome in outcomes]


def _portable(error: Exception | None) -> Exception | None:
    # An exception of a library may not survive pickling; what a reader needs of it is its name and words.
    if error is None or isinstance(error, ArtkitError):
        return error
    return RuntimeError(f"{type(error).__name__}: {error}")


def _map_on_processes(
    function: Callable[[Item], Result], items: Iterable[Item], jobs: int
) -> Iterator[Outcome[Item, Result]]:
    source = iter(items)
    waiting: deque[tuple[list[Item], Future[list[tuple[Result | None, Exception | None]]]]] = deque()
    with ProcessPoolExecutor(jobs) as pool:
        try:
            while True:
                while len(waiting) < jobs * _AHEAD and (chunk := list(islice(source, _CHUNK))):
                    waiting.append((chunk, pool.submit(_apply_chunk, function, chunk)))
                if not waiting:
                    return
                chunk, future = waiting.popleft()
                for item, (result, error) in zip(chunk, future.result(), strict=True):
                    yield Outcome(item, result, error)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
