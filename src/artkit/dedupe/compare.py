"""Two texts side by side: how alike they are, and why one would be a copy of the other.

Texts are compared as sets of shingles: every three tokens in a row, five where most tokens are single
characters. J is the Jaccard similarity of the two sets, C the containment of the smaller in the larger
(Broder, "On the resemblance and containment of documents", 1997).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from artkit.dedupe.tokens import NUMBER, SOLO

Shingles = frozenset[tuple[int, ...]]

COPY, EDITED, EXCERPT, CONTAINS, RELATED = "copy", "edited", "excerpt of", "contains", "related"
REASONS = (COPY, EDITED, EXCERPT, CONTAINS, RELATED)
#: The same relation seen from the other text.
MIRRORED = {COPY: COPY, EDITED: EDITED, EXCERPT: CONTAINS, CONTAINS: EXCERPT, RELATED: RELATED}

_WORDS, _CHARACTERS = 3, 5
# Under this many shingles a text says too little to be recognised by a part of it.
_LEAST_SHINGLES = 8
_COPY_JACCARD = 0.9
_EXCERPT_SIZE = 0.8
# Reports made from one template share its words and differ in its facts. Where both texts have at least
# three numbers, a copy has either most of its shingles with a number or most of its numbers in common.
# Measured on labelled pairs: templates up to 0.42 and 0.71, copies with a tenth of their words edited from
# 0.44 and 0.92, shuffled lists of years from 0.00 and 1.00.
_LEAST_NUMBERS = 3
_NUMBERED_SHINGLES, _NUMBERS = 0.5, 0.85
# Lines that recur weigh nothing, unless what is left of the text agrees to this part of what is asked: in a
# family of edited copies the lines that recur are those that nobody edited. What is left may also be too
# small a share of the text to be its body: another headline over the same article.
_OWN_LINES = 0.5
_OWN_BODY = 0.04
# Two texts in one frame: each has, inside what they share, a stretch of this share that the other lacks.
_FRAME_GAP = 0.2


@dataclass(frozen=True, slots=True)
class Relation:
    """Why one text is a copy of another, and how similar they are, as a share 0..1.

    ``similarity`` is J for ``copy`` and ``edited``, C for ``excerpt of`` and ``contains``.
    """

    why: str
    similarity: float

    def mirror(self) -> Relation:
        """Give the relation as the other text has it."""
        return Relation(MIRRORED[self.why], self.similarity)


class Features:
    """What a comparison needs of one text: its tokens, and the shingles of them where asked for.

    ``tokens`` are those of the text without its recurring lines, ``whole`` those with them.
    """

    def __init__(self, tokens: Sequence[int], whole: Features | None = None) -> None:
        self.tokens = tokens
        self._whole = whole
        self._shingles: dict[int, Shingles] = {}

    @property
    def whole(self) -> Features:
        """The text with its recurring lines; itself where it has none (and no cycle of references)."""
        return self._whole or self

    @cached_property
    def width(self) -> int:
        """Tokens a shingle."""
        solo = sum(map(SOLO.__and__, self.tokens)) // SOLO
        return _CHARACTERS if 2 * solo > len(self.tokens) else _WORDS

    @cached_property
    def numbers(self) -> Counter[int]:
        """How often each number stands in the text."""
        return Counter(token for token in self.tokens if token & NUMBER)

    def shingles(self, width: int) -> Shingles:
        """Give the set of all runs of ``width`` tokens."""
        if width not in self._shingles:
            tokens = self.tokens
            self._shingles[width] = frozenset(zip(*(tokens[start:] for start in range(width)), strict=False))
        return self._shingles[width]


def compare_texts(left: Features, right: Features, threshold: float) -> Relation | None:
    """Tell what ``left`` is to ``right``, or None where neither is a copy of the other.

    ``threshold`` is a J of equally long texts; what is asked of a pair is the C that such texts have,
    2t / (1 + t), so that an excerpt is held to the same measure as a copy in full.

    >>> words = list(range(16, 16 + 16 * 40, 16))
    >>> compare_texts(Features(words[:20]), Features(words), 0.45)
    Relation(why='excerpt of', similarity=1.0)
    """
    if left.tokens == right.tokens:
        return Relation(COPY, 1.0)
    width = min(left, right, key=lambda features: len(features.tokens)).width
    if len(left.shingles(width)) > len(right.shingles(width)):
        relation = compare_texts(right, left, threshold)
        return relation and relation.mirror()
    asked = 2 * threshold / (1 + threshold)
    own = _measure_overlap(left, right, width)
    whole = _measure_overlap(left.whole, right.whole, width) if left.whole is not left else own
    if own.contained < asked and (whole.contained < asked or _differ_in_body(left, own, asked)):
        return None
    best, text = (whole, left.whole) if whole.jaccard > own.jaccard else (own, left)
    if best.jaccard < _COPY_JACCARD and _only_look_alike(text, right.whole, width):
        return None
    return _name_relation(left, right, best)


def _differ_in_body(text: Features, own: _Overlap, asked: float) -> bool:
    has_body = len(text.tokens) > _OWN_BODY * len(text.whole.tokens)
    return has_body and own.contained < _OWN_LINES * asked


@dataclass(frozen=True, slots=True)
class _Overlap:
    """J and C of two texts."""

    jaccard: float
    contained: float


def _measure_overlap(left: Features, right: Features, width: int) -> _Overlap:
    """Measure J, and how much of ``left`` is contained in the whole of ``right``; nothing of tiny texts."""
    small, large = left.shingles(width), right.shingles(width)
    if len(small) < _LEAST_SHINGLES:
        return _Overlap(0.0, 0.0)
    shared = len(small & large)
    # A line may recur and still be the article's, a subheading: an excerpt that has it is no less contained.
    contained = shared if right.whole is right else len(small & right.whole.shingles(width))
    return _Overlap(shared / (len(small) + len(large) - shared), contained / len(small))


def _only_look_alike(left: Features, right: Features, width: int) -> bool:
    return differ_in_facts(left, right, width) or differ_inside_frame(left, right, width)


def _name_relation(left: Features, right: Features, overlap: _Overlap) -> Relation:
    if len(left.tokens) <= _EXCERPT_SIZE * len(right.tokens):
        return Relation(EXCERPT, round(overlap.contained, 4))
    return Relation(COPY if overlap.jaccard >= _COPY_JACCARD else EDITED, round(overlap.jaccard, 4))


def measure_relation(left: Features, right: Features) -> Relation:
    """Tell what ``left`` is to ``right`` where both are known to be of one cluster: `compare_texts` without
    a threshold, ``related`` where they share too little to be more (two excerpts of one article)."""
    small, large = left.shingles(left.width), right.shingles(left.width)
    relation = compare_texts(left, right, 1 / 3)
    if relation is not None:
        return relation
    shared = len(small & large)
    return Relation(RELATED, round(shared / (len(small | large) or 1), 4))


def differ_in_facts(left: Features, right: Features, width: int) -> bool:
    """Tell whether two texts share their words but not their numbers, as reports of one template do."""
    few, many = sorted((left.numbers, right.numbers), key=lambda numbers: numbers.total())
    others = few.total() - (few & many).total()
    if few.total() < _LEAST_NUMBERS or others < 2 or others <= (1 - _NUMBERS) * few.total():
        return False
    numbered_left, numbered_right = _select_numbered(left, width), _select_numbered(right, width)
    least = min(len(numbered_left), len(numbered_right))
    return len(numbered_left & numbered_right) < _NUMBERED_SHINGLES * least


def _select_numbered(features: Features, width: int) -> set[tuple[int, ...]]:
    return {shingle for shingle in features.shingles(width) if any(token & NUMBER for token in shingle)}


def differ_inside_frame(left: Features, right: Features, width: int) -> bool:
    """Tell whether two texts share head and tail only, and each has a body of its own between them."""
    shared = left.shingles(width) & right.shingles(width)
    return all(
        _longest_inner_gap(features.tokens, shared, width) > _FRAME_GAP * len(features.tokens)
        for features in (left, right)
    )


def _longest_inner_gap(tokens: Sequence[int], shared: Shingles, width: int) -> int:
    longest, last = 0, None
    for start, shingle in enumerate(zip(*(tokens[start:] for start in range(width)), strict=False)):
        if shingle in shared:
            if last is not None:
                longest = max(longest, start - last - width)
            last = start
    return longest
