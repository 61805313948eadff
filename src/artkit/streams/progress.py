"""A line on stderr that says how far a long run is; nothing at all in a pipe."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, field

_EVERY_SECONDS = 0.5


@dataclass(slots=True)
class Progress:
    """Counts what was done and, where ``shown``, redraws one line at most twice a second.

    ``total`` is the number of records or documents to come, where it is known.
    """

    step: str
    shown: bool = False
    total: int | None = None
    done: int = 0
    rejected: int = 0
    started: float = field(default_factory=time.monotonic)
    drawn: float = 0.0

    def advance(self) -> None:
        """Count one more record done."""
        self.done += 1
        if self.shown and self.done % 16 == 0 and time.monotonic() - self.drawn > _EVERY_SECONDS:
            self._draw()

    def describe(self) -> str:
        """Say records, rate, rejects and the time left when the total is known."""
        seconds = max(time.monotonic() - self.started, 1e-6)
        rate = self.done / seconds
        parts = [f"artkit {self.step}: {self.done:,} records, {rate:,.0f}/s, {self.rejected:,} rejected"]
        if self.total:
            left = max(self.total - self.done, 0) / rate if rate else 0
            parts.append(f"{self.done / self.total:.0%}, about {left:,.0f} s left")
        return ", ".join(parts)

    def finish(self) -> None:
        """Leave the last state on its own line."""
        if self.shown and self.drawn:
            self._draw()
            print(file=sys.stderr)

    def _draw(self) -> None:
        self.drawn = time.monotonic()
        # \x1b[K clears what a longer line left; progress is only ever drawn on a terminal.
        print(f"\r{self.describe()}\x1b[K", end="", file=sys.stderr, flush=True)
