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
from collections.abc import Sequence
from heapq import nsmallest

from artkit.dedupe.tokens import ANCHOR, HEAD_ANCHOR, SOLO

#: Tokens that are sampled densely: a dateline, a headline and an excerpt of 40 words fit in.
HEAD = 64
# Bytes a sampled shingle: four words or six characters, longer than a compared one, so that a phrase of the
# language does not bring strangers together, and short enough that three quarters survive a tenth of edits.
_WORD_BYTES, _SOLO_BYTES = 16, 24
#: A book is known by this many samples after its head.
_MOST_SAMPLES = 4096

#: Slots of a table at first.
FIRST_SLOTS = 1 << 16
# Entries are not checked and not moved: where two shingles meet in one slot the later one is lost, and finds
# a stranger. At two slots in five taken that costs a fifth of the samples on average, and no comparison, as
# strangers hardly ever turn up twice in one document.
_FULL_NUMERATOR, _FULL_DENOMINATOR = 2, 5
# Filling a larger table costs as much as filling the old one: seldom while small, in time while large.
_GROWTH, _GROWTH_LARGE, _LARGE = 4, 2, 1 << 22


def pack_tokens(tokens: Sequence[int]) -> bytes:
    """Give tokens as little-endian 32-bit numbers, the same bytes on any machine."""
    packed = array("I", tokens)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def unpack_tokens(packed: bytes) -> list[int]:
    """Give the tokens that `pack_tokens` packed.

    >>> unpack_tokens(pack_tokens([16, 37]))
    [16, 37]
    """
    tokens = array("I", packed)
    if sys.byteorder == "big":
        tokens.byteswap()
    return tokens.tolist()


def sample_shingles(tokens: Sequence[int], packed: bytes) -> list[int]:
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
    return list(head | rest) or [crc32(packed[:_WORD_BYTES])]


def count_slots(slots: int, hashes: int) -> int:
    """Give the slots that a table must have for this many hashes, where it has ``slots``.

    >>> count_slots(FIRST_SLOTS, 20_000) == FIRST_SLOTS, count_slots(FIRST_SLOTS, 30_000) // FIRST_SLOTS
    (True, 4)
    """
    if hashes * _FULL_DENOMINATOR <= slots * _FULL_NUMERATOR:
        return slots
    return slots * (_GROWTH if slots < _LARGE else _GROWTH_LARGE)


class FirstSeen:
    """Remembers which document had a 32-bit hash first: 4 bytes for the hash and 10 to 20 for its slots.

    Built for speed in plain Python: one look-up a hash in one flat array, and one store where it is new.
    """

    def __init__(self, slots: int = FIRST_SLOTS) -> None:
        self._slots = array("I", bytes(4 * slots))
        self._hashes = array("I")
        self._documents = array("I")
        self._starts = array("Q")

    def visit(self, hashes: Sequence[int], document: int) -> list[int]:
        """Enter what is new in ``hashes`` for ``document``; give the first document of each that is not."""
        slots = count_slots(len(self._slots), len(self._hashes) + len(hashes))
        if slots != len(self._slots):
            self.grow(slots)
        return self.enter(hashes, document)

    def enter(self, hashes: Sequence[int], document: int) -> list[int]:
        """Do what `visit` does in a table that the caller lets grow."""
        self._documents.append(document)
        self._starts.append(len(self._hashes))
        self._hashes.extend(hashes)
        slots, mask = self._slots, len(self._slots) - 1
        places = [code & mask for code in hashes]
        entries = [slots[place] for place in places]
        for place, entry in zip(places, entries, strict=True):
            if not entry:
                slots[place] = document + 1
        return [entry - 1 for entry in entries if entry]

    def grow(self, size: int) -> None:
        """Give the table this many slots, a power of two."""
        slots = array("I", bytes(4 * size))
        mask, end = len(slots) - 1, len(self._hashes)
        # Backwards, so that the first document of a hash is the one that stays.
        for document, start in zip(reversed(self._documents), reversed(self._starts), strict=True):
            for code in self._hashes[start:end]:
                slots[code & mask] = document + 1
            end = start
        self._slots = slots


class SameTexts:
    """Finds the first document with the same 64-bit digest; 8 bytes a document and 8 to 16 for its slots."""

    def __init__(self) -> None:
        self.digests = array("Q")
        self._slots = array("I", bytes(4 * FIRST_SLOTS))

    def visit(self, digest: int) -> int | None:
        """Enter the digest of the next document; give the number of the first that had it, if any did."""
        document = len(self.digests)
        self.digests.append(digest)
        if 2 * document > len(self._slots):
            self._slots = array("I", bytes(8 * len(self._slots)))
            for earlier in range(document):
                self._find(self.digests[earlier], earlier)
        first = self._find(digest, document)
        return None if first == document else first

    def _find(self, digest: int, document: int) -> int:
        slots, mask, digests = self._slots, len(self._slots) - 1, self.digests
        place = digest & mask
        while entry := slots[place]:
            if digests[entry - 1] == digest:
                return entry - 1
            place = (place + 1) & mask
        slots[place] = document + 1
        return document
