"""What could not be used, kept: one JSON object a reject, on its own line."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from typing import BinaryIO


@dataclass(frozen=True, slots=True, kw_only=True)
class Reject:
    """An unusable record: where it stood (``line`` from 1, ``offset`` in bytes), why, and its bytes."""

    path: str | None
    line: int | None = None
    offset: int | None = None
    step: str
    error: str
    raw: bytes = b""

    def to_json(self) -> str:
        """Give the reject as one line of JSON."""
        return json.dumps(
            {
                "path": self.path,
                "line": self.line,
                "offset": self.offset,
                "step": self.step,
                "error": self.error,
                "raw_base64": base64.b64encode(self.raw).decode("ascii"),
            },
            ensure_ascii=False,
        )


def write_reject(reject: Reject, out: BinaryIO) -> None:
    """Append one reject to ``out`` at once, so that it is there even if the run is killed next."""
    out.write(reject.to_json().encode("utf-8", "replace") + b"\n")
    out.flush()
