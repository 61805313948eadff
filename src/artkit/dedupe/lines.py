"""Lines that recur over many documents: the site's, not the article's."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from mmap import mmap

from artkit.article import Article

# Thirty-two bits for each of 2**23 hashed lines: 32 MB at most. At five million distinct lines about one in
# 10,000 is taken for a recurring one by collision, which costs it its weight, nothing else.
_SLOTS = 1 << 23
_BLOCK = 1 << 12
_NOTHING = bytes(4 * _BLOCK)
#: A line recurs where it has left six marks of sixteen under different longest lines, some eight of them, or
#: thirteen of sixteen in different texts, some twenty-five. Chosen on labelled copies: the lines of a family
#: of twelve copies of one article, some edited, get four or five of the first kind and eight of the second.
RECURRING_MARKS = 6
RECURRING_TEXTS = 13


class RecurringLines:
    """Remembers in which different documents a line was seen, in bounded memory and in no order.

    Copies of one article must not make its own lines look like a site's. So what is counted first is not
    documents but their longest lines: copies share it, different articles of one site do not. Only where the
    longest line is itself the site's, as under very short articles, the number of different texts decides.
    """

    def __init__(self) -> None:
        # Anonymous memory, whose pages the system gives when first written: a small run pays for what
        # it uses.
        self._marks = memoryview(mmap(-1, 4 * _SLOTS)).cast("I")

    def add(self, text: str, digest: int) -> None:
        """Count the lines of one document, given the digest by which its copies are known."""
        lines = text.encode("utf-8", "replace").split(b"\n")
        marks, crc32 = self._marks, zlib.crc32
        # Multiplied, as the low bits of the CRCs of lines that differ in a few letters are alike.
        longest = crc32(max(lines, key=len)) * 0x9E3779B1 & 0xFFFFFFFF
        bits = 1 << (longest >> 28) | 1 << 16 + (digest & 15)
        for line in lines:
            marks[crc32(line) & (_SLOTS - 1)] |= bits

    def list_marks(self) -> Iterator[tuple[int, int]]:
        """Give every line's number (its slot) and marks, as an index keeps them from run to run."""
        for start in range(0, _SLOTS, _BLOCK):
            block = self._marks[start : start + _BLOCK]
            if block.tobytes() != _NOTHING:
                yield from ((start + at, marks) for at, marks in enumerate(block.tolist()) if marks)

    def list_recurring(self) -> Iterator[tuple[int, int]]:
        """Give the number and marks of every line that recurs."""
        return ((number, marks) for number, marks in self.list_marks() if _recur(marks))

    def add_marks(self, number: int, marks: int) -> None:
        """Add what an earlier run has seen of a line."""
        self._marks[number] |= marks

    def add_all(self, pairs: Sequence[int]) -> None:
        """Add the marks of many lines: a number and its marks in turn."""
        for number, marks in zip(pairs[::2], pairs[1::2], strict=True):
            self.add_marks(number, marks)

    def recurs(self, line: str) -> bool:
        """Tell whether ``line`` stands in many different documents."""
        return _recur(self._marks[zlib.crc32(line.encode("utf-8", "replace")) & (_SLOTS - 1)])

    def strip(self, text: str) -> str:
        """Give ``text`` without its recurring lines; all of it where nothing else is in it."""
        lines = text.split("\n")
        own = [line for line in lines if not line or not self.recurs(line)]
        return text if len(own) == len(lines) else "\n".join(own).strip("\n") or text


def _recur(marks: int) -> bool:
    return (marks & 0xFFFF).bit_count() >= RECURRING_MARKS or (marks >> 16).bit_count() >= RECURRING_TEXTS


@dataclass(frozen=True, slots=True)
class RecurringLine:
    """A line that recurs, and the number of documents it stands in."""

    line: str
    documents: int


def list_boilerplate(shelf: Iterable[Article], lines: RecurringLines) -> list[RecurringLine]:
    """List the lines that recur over many documents, the most frequent first.

    ``lines`` must have seen every document of ``shelf``. Only recurring lines are held in memory.
    """
    counts: Counter[str] = Counter()
    for article in shelf:
        counts.update({line for line in article.text.split("\n") if line.strip() and lines.recurs(line)})
    return [
        RecurringLine(line, documents)
        for line, documents in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]
