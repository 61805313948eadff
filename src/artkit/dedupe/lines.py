"""Lines that recur over many documents: the site's, not the article's."""

from __future__ import annotations

import zlib
from array import array

# Sixteen bits for each of 2**24 hashed lines: 32 MB whatever the input. At ten million distinct lines about
# one in 25,000 is taken for a recurring one by collision, which costs it its weight, nothing else.
_SLOTS = 1 << 24
#: In how many bits of sixteen a line must have left a mark: documents with about eight different longest
#: lines. Chosen on labelled copies: a family of twelve edited copies of one article reaches four or five.
RECURRING_BITS = 6


class RecurringLines:
    """Remembers in which different documents a line was seen, in bounded memory and in no order.

    Copies of one article must not make its own lines look like a site's. So what is counted is not
    documents but their longest lines: copies share it, different articles of one site do not.
    """

    def __init__(self) -> None:
        self._marks = array("H", bytes(2 * _SLOTS))

    def add(self, text: str) -> None:
        """Count the lines of one document."""
        lines = text.encode("utf-8", "replace").split(b"\n")
        marks, crc32 = self._marks, zlib.crc32
        bit = 1 << (crc32(max(lines, key=len)) & 15)
        for line in lines:
            marks[crc32(line) & (_SLOTS - 1)] |= bit

    def recurs(self, line: str) -> bool:
        """Tell whether ``line`` stands in many different documents."""
        mark = self._marks[zlib.crc32(line.encode("utf-8", "replace")) & (_SLOTS - 1)]
        return mark.bit_count() >= RECURRING_BITS

    def strip(self, text: str) -> str:
        """Give ``text`` without its recurring lines; all of it where nothing else is in it."""
        own = [line for line in text.split("\n") if line and not self.recurs(line)]
        return "\n".join(own) or text
