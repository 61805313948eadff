"""A witness of a day: one place that names it, and what that place is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from artkit.extract.dates import Stamp, parse_machine_date
from artkit.extract.meta.evidence import Evidence

#: Blocks behind the body that are looked at.
BEHIND = 40
#: Zones of blocks that stand at the headline, where a shown day is most likely the day of publication.
AT_HEADLINE = frozenset(("at", "below", "above", "opens", "opens at", "body at"))
_YEAR = re.compile(r"(?:19|20)\d\d|\d{10}")


@dataclass(frozen=True, slots=True)
class Witness:
    """One place that names a day: the date as it says it, what speaks for it, and its zone ("" for none).

    ``other`` is the day that it is where day and month stand the other way round, "" where they cannot.
    """

    iso: str
    features: tuple[str, ...]
    zone: str = ""
    other: str = ""


def witness_of(stamp: Stamp, features: tuple[str, ...], zone: str = "") -> Witness:
    """Give a witness of a date that was read."""
    other = replace(stamp, month=stamp.day, day=stamp.month, clock="").isoformat() if stamp.either else ""
    return Witness(stamp.isoformat(), features, zone, other)


def bin_of(number: float, edges: Sequence[float]) -> int:
    """Give how many of the edges a number has reached."""
    return sum(number >= edge for edge in edges)


def zone_of(evidence: Evidence, index: int) -> str:
    """Name where a block stands: by its distance from the headline, and from the body's ends."""
    distance = index - evidence.anchor
    if evidence.body:
        start, end = evidence.body[0].index, evidence.body[-1].index
        if index > end:
            return ("behind", "after", "far behind")[bin_of(index - end, (4, 9))]
        if index >= start:
            place = "opens" if index - start <= 1 else "ends" if end - index <= 1 else "body"
            return place + " at" * (0 <= distance <= 3)
    if distance >= 0:
        return ("at", "below", "far below")[bin_of(distance, (4, 9))]
    return ("above", "higher", "top")[bin_of(-distance, (4, 9))]


def read_machine_date(text: str) -> Stamp | None:
    """Read a date as programs write it; None where the text holds no year."""
    stamp = parse_machine_date(text) if 7 < len(text) < 60 and _YEAR.search(text) else None
    return stamp if stamp and stamp.precise else None
