"""Candidates: which earlier documents share enough sampled shingles with this one to be worth a comparison.

A few shingles of a text are sampled by content: those that begin with certain words or characters
(`artkit.dedupe.tokens.ANCHOR`), so that two texts which share a passage share its samples, wherever it
stands; the head of a text, where excerpts come from, is sampled more densely. A table remembers for each
sample the first document that had it. A document asks the table once a sample: the cost of a document does
not grow with the number of its copies.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from collections.abc import Iterable, Sequence
from heapq import nsmallest

from artkit.dedupe.tokens import ANCHOR, HEAD_ANCHOR, SOLO

#: Tokens that are sampled densely: a dateline, a headline and an excerpt of 60 words fit in.
HEAD = 96
# Bytes a sampled shingle: four words or six characters, longer than a compared one, so that a phrase of the
# language does not bring strangers together, and short enough that three quarters survive a tenth of edits.
_WORD_BYTES, _SOLO_BYTES = 16, 24
#: A book is known by this many samples after its head.
_MOST_SAMPLES = 4096

_FIRST_BITS = 14
# Open addressing slows down near a full table; at two thirds a probe is about two look-ups.
_FULL_NUMERATOR, _FULL_DENOMINATOR = 2, 3
_DOCUMENT = (1 << 32) - 1


def pack_tokens(tokens: Sequence[int]) -> bytes:
    """Give tokens as little-endian 32-bit numbers, the same bytes on any machine."""
    packed = array("I", tokens)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def sample_shingles(tokens: Sequence[int], packed: bytes) -> set[int]:
    """Give the sampled shingles of a text as 32-bit hashes; ``packed`` are its tokens, packed.

    A text has about one sample for six tokens, more where it is short; a text without an anchor has one,
    its beginning.
    """
    crc32 = zlib.crc32
    head = {
        crc32(packed[4 * at : 4 * at + (_SOLO_BYTES if token & SOLO else _WORD_BYTES)])
        for at, token in enumerate(tokens[:HEAD])
        if token & HEAD_ANCHOR
    }
    rest = {
        crc32(packed[4 * at : 4 * at + (_SOLO_BYTES if token & SOLO else _WORD_BYTES)])
        for at, token in enumerate(tokens[HEAD:], HEAD)
        if token & ANCHOR
    }
    if len(rest) > _MOST_SAMPLES:
        rest = set(nsmallest(_MOST_SAMPLES, rest))
    return head | rest or {crc32(packed[:_WORD_BYTES])}


class FirstSeen:
    """Remembers which document had a 32-bit hash first; 8 bytes a slot, at most two thirds of them full."""

    def __init__(self) -> None:
        self._slots = array("Q", bytes(8 << _FIRST_BITS))
        self._room = self._count_room()

    def _count_room(self) -> int:
        return len(self._slots) * _FULL_NUMERATOR // _FULL_DENOMINATOR

    def visit(self, hashes: Iterable[int], document: int) -> list[int]:
        """Enter the hashes that are new for ``document``; give the first document of each that is not."""
        slots, mask, added = self._slots, len(self._slots) - 1, 0
        found: list[int] = []
        for code in hashes:
            at = code & mask
            while entry := slots[at]:
                if entry >> 32 == code:
                    found.append((entry & _DOCUMENT) - 1)
                    break
                at = (at + 1) & mask
            else:
                slots[at] = code << 32 | document + 1
                added += 1
        self._room -= added
        if self._room < _MOST_SAMPLES + HEAD:
            self._grow()
        return found

    def _grow(self) -> None:
        old, used = self._slots, self._count_room() - self._room
        size = 2 * len(old)
        slots, mask = array("Q", bytes(8 * size)), size - 1
        for entry in filter(None, old):
            at = (entry >> 32) & mask
            while slots[at]:
                at = (at + 1) & mask
            slots[at] = entry
        self._slots = slots
        self._room = self._count_room() - used
