"""The worker processes of a parallel map: chunks out, results back in order, the dead replaced."""

from __future__ import annotations

import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from itertools import islice
from typing import Any, Generic, TypeVar

from artkit.errors import ArtkitError, RecordError
from artkit.streams.parallel import Outcome, apply

Item = TypeVar("Item")
Result = TypeVar("Result")

# Chunks waiting or done ahead of the one being written, a worker: enough to keep it busy, few enough that
# memory stays bounded when one page is slow.
_AHEAD = 3
_PR_SET_PDEATHSIG = 1


def _apply_chunk(function: Callable[[Any], Any], chunk: list[Any]) -> list[tuple[Any, Exception | None]]:
    outcomes = (apply(function, item) for item in chunk)
    return [(outcome.result, _portable(outcome.error)) for outcome in outcomes]


def _portable(error: Exception | None) -> Exception | None:
    # An exception of a library may not survive pickling; what a reader needs of it is its name and words.
    if error is None or isinstance(error, ArtkitError):
        return error
    return RuntimeError(f"{type(error).__name__}: {error}")


def _prepare_worker() -> None:
    # Ctrl-C reaches the whole group; the parent alone answers it, and ends its workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if sys.platform == "linux":
        # A parent that is killed outright cannot end its workers, and they would wait for work for ever.
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


class Workers(Generic[Item, Result]):
    """A process pool that outlives the death of its workers."""

    def __init__(self, function: Callable[[Item], Result], jobs: int, chunk: int) -> None:
        self.function = function
        self.jobs = jobs
        self.chunk = chunk
        self.waiting: deque[tuple[list[Item], Future[list[tuple[Result | None, Exception | None]]]]] = deque()

    def run(self, items: Iterable[Item]) -> Iterator[Outcome[Item, Result]]:
        """Give the outcome of every item, in order."""
        source = iter(items)
        pool = self._start(self.jobs)
        try:
            while True:
                broken = self._submit(pool, source)
                if not self.waiting:
                    return
                if not broken:
                    try:
                        yield from self._take(self.waiting[0])
                        self.waiting.popleft()
                        continue
                    except BrokenProcessPool:
                        pass
                pool.shutdown(wait=False, cancel_futures=True)
                yield from self._retry_one_by_one()
                pool = self._start(self.jobs)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def _start(self, jobs: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(jobs, initializer=_prepare_worker)

    def _submit(self, pool: ProcessPoolExecutor, source: Iterator[Item]) -> bool:
        """Keep the workers busy; tell whether the pool was found broken (the chunk is kept for a retry)."""
        while len(self.waiting) < self.jobs * _AHEAD and (chunk := list(islice(source, self.chunk))):
            try:
                self.waiting.append((chunk, pool.submit(_apply_chunk, self.function, chunk)))
            except BrokenProcessPool:
                self.waiting.append((chunk, Future()))
                return True
        return False

    def _take(self, entry: tuple[list[Item], Future[Any]]) -> list[Outcome[Item, Result]]:
        chunk, future = entry
        return [Outcome(item, *done) for item, done in zip(chunk, future.result(), strict=True)]

    def _retry_one_by_one(self) -> Iterator[Outcome[Item, Result]]:
        """Give the outcomes of what was under way; an item that kills a worker of its own is the culprit."""
        pending, self.waiting = self.waiting, deque()
        pool = self._start(1)
        try:
            for chunk, future in pending:
                if future.done() and not future.cancelled() and future.exception() is None:
                    yield from self._take((chunk, future))
                    continue
                for item in chunk:
                    try:
                        ((result, error),) = pool.submit(_apply_chunk, self.function, [item]).result()
                    except BrokenProcessPool:
                        error = RecordError("the process that worked on it was killed (memory, or a crash)")
                        result, pool = None, self._start(1)
                    yield Outcome(item, result, error)
        finally:
            with suppress(BrokenProcessPool):
                pool.shutdown(wait=False, cancel_futures=True)
