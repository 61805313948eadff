"""What a caller may ask of dedupe."""

from __future__ import annotations

from dataclasses import dataclass

from artkit.errors import UsageError

MODES = ("drop", "mark", "group")
KEEPS = ("best", "first", "longest", "earliest")
#: The Jaccard similarity at which two equally long texts become copies; see `artkit.dedupe.compare`.
THRESHOLD = 0.45


@dataclass(frozen=True, slots=True, kw_only=True)
class DedupeOptions:
    """How copies are told and what becomes of them.

    ``mode``: ``drop`` leaves copies out, ``mark`` keeps them with ``dup_of``, ``similarity`` and ``dup_why``,
    ``group`` leaves them out and lists them in ``copies`` of the record that is kept. ``keep``: which record
    of a cluster that is. ``threshold``: a share 0..1. ``merge``: the copies fill the gaps of the kept record.
    """

    mode: str = "drop"
    keep: str = "best"
    threshold: float = THRESHOLD
    merge: bool = False

    def __post_init__(self) -> None:
        if self.mode not in MODES:
            raise UsageError(f"unknown mode {self.mode!r}: one of {', '.join(MODES)}")
        if self.keep not in KEEPS:
            raise UsageError(f"unknown keep {self.keep!r}: one of {', '.join(KEEPS)}")
        if not 0 < self.threshold <= 1:
            raise UsageError(f"threshold must be above 0 and at most 1, not {self.threshold}")


DEFAULT = DedupeOptions()
