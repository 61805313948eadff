"""A line on stderr that says how far a long run is; nothing at all in a pipe."""

from __future__ import annotations

import os
import stat
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import BinaryIO

_EVERY_SECONDS = 0.5


@dataclass(slots=True)
class Progress:
    """Counts what was done and, where ``shown``, redraws one line at most twice a second.

    How far the run is, is told in bytes of the input files as they lie on the disk: ``total`` of all (0:
    not known), ``passed`` of those read to their end.
    """

    step: str
    shown: bool = False
    done: int = 0
    rejected: int = 0
    total: int = 0
    passed: int = 0
    started: float = field(default_factory=time.monotonic)
    drawn: float = 0.0
    _descriptor: int | None = None

    def plan(self, paths: Iterable[str]) -> Iterable[str]:
        """Give ``paths`` back; add up their sizes where progress is shown and each of them is a file."""
        if not self.shown:
            return paths
        listed = list(paths)
        sizes = [_size_of(path) for path in listed]
        self.total = sum(sizes) if all(sizes) else 0
        return listed

    @contextmanager
    def reading(self, stream: BinaryIO) -> Iterator[None]:
        """Follow how far ``stream``, one of the inputs, is read; when the block ends, it is passed."""
        if not self.shown:
            yield
            return
        try:
            # What lies on another machine has no descriptor, and no size that is known either.
            with suppress(OSError):
                self._descriptor = stream.fileno()
            yield
        finally:
            if self._descriptor is not None:
                self.passed += _size_of(self._descriptor)
            self._descriptor = None

    def pass_file(self, path: str) -> None:
        """Count a whole input as read."""
        if self.shown:
            self.passed += _size_of(path)

    def advance(self) -> None:
        """Count one more record done."""
        self.done += 1
        if self.shown and self.done % 16 == 0 and time.monotonic() - self.drawn > _EVERY_SECONDS:
            self._draw()

    def describe(self) -> str:
        """Say records, rate, rejects, and the time left where the inputs are files."""
        seconds = max(time.monotonic() - self.started, 1e-6)
        rate = self.done / seconds
        parts = [f"artkit {self.step}: {self.done:,} records, {rate:,.0f}/s, {self.rejected:,} rejected"]
        share = min((self.passed + self._read_of_current()) / self.total, 1.0) if self.total else 0.0
        if share:
            parts.append(f"{share:.0%}, about {seconds * (1 - share) / share:,.0f} s left")
        return ", ".join(parts)

    def finish(self) -> None:
        """Leave the last state on its own line."""
        if self.shown and self.drawn:
            self._draw()
            print(file=sys.stderr)

    def _read_of_current(self) -> int:
        # Asked of the descriptor, so that it is the place in the packed file where gzip is unpacked.
        try:
            return os.lseek(self._descriptor, 0, os.SEEK_CUR) if self._descriptor is not None else 0
        except OSError:
            return 0

    def _draw(self) -> None:
        self.drawn = time.monotonic()
        # \x1b[K clears what a longer line left; progress is only ever drawn on a terminal.
        print(f"\r{self.describe()}\x1b[K", end="", file=sys.stderr, flush=True)


def _size_of(path: str | int) -> int:
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return 0
    return found.st_size if stat.S_ISREG(found.st_mode) else 0
