"""Today's records against those of earlier runs, which an index remembers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from artkit.dedupe.clusters import Clusters
from artkit.dedupe.compare import CONTAINS, COPY, Features, Relation, compare_texts, measure_relation
from artkit.dedupe.lines import RecurringLines
from artkit.dedupe.sketch import pack_tokens, sample_shingles, unpack_tokens
from artkit.dedupe.verdicts import Verdicts

#: Part of the settings of an index: another number means that tokens, samples or lines are made otherwise.
FORMAT = 1
_MOST_COMPARED = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """What an index keeps of one record: its id, the 64-bit digest of its tokens, samples and tokens.

    ``own`` are the packed tokens without recurring lines, ``whole`` all of them.
    """

    id: str
    digest: bytes
    samples: tuple[int, ...]
    own: bytes
    whole: bytes


class Index(Protocol):
    """The records of earlier runs."""

    def find_same(self, digest: bytes) -> str | None:
        """Give the id of the first record with this digest."""

    def find_similar(self, samples: tuple[int, ...], most: int) -> Iterator[Entry]:
        """Give the records that share most samples, at least two where the record has many; no samples."""

    def add(self, entry: Entry) -> None:
        """Remember one more record."""

    def share_lines(self, lines: RecurringLines) -> None:
        """Remember the lines of this run, and add to them what earlier runs have seen of the same."""


def build_entry(name: str, digest: int, features: Features) -> Entry:
    """Give what an index keeps of a record with the id ``name`` and this digest of its text."""
    whole = features.whole
    packed = pack_tokens(whole.tokens)
    samples = tuple(sorted(sample_shingles(whole.tokens, packed))) if whole.tokens else ()
    own = packed if whole is features else pack_tokens(features.tokens)
    return Entry(name, digest.to_bytes(8, "little"), samples, own, packed)


@dataclass(frozen=True, slots=True)
class Earlier:
    """A record of an earlier run that one of this run is a copy of, and why."""

    id: str
    features: Features
    relation: Relation


def find_earlier(entry: Entry, features: Features, index: Index, threshold: float) -> Earlier | None:
    """Give the earlier record that this one is a copy, an edited version or an excerpt of.

    An earlier excerpt of this record is none: who has seen the excerpt has not seen the article.
    """
    same = index.find_same(entry.digest)
    if same is not None:
        return Earlier(same, features, Relation(COPY, 1.0))
    best: Earlier | None = None
    for earlier in index.find_similar(entry.samples, _MOST_COMPARED):
        other = read_features(earlier)
        relation = compare_texts(features, other, threshold)
        if relation is None or relation.why == CONTAINS:
            continue
        if best is None or relation.similarity > best.relation.similarity:
            best = Earlier(earlier.id, other, relation)
    return best


def read_features(entry: Entry) -> Features:
    """Give what comparisons need of an earlier record."""
    whole = Features(unpack_tokens(entry.whole))
    return whole if entry.own == entry.whole else Features(unpack_tokens(entry.own), whole)


def apply_index(clusters: Clusters, verdicts: Verdicts, index: Index) -> None:
    """Overrule the verdicts by what earlier runs have kept; remember what this run keeps.

    A cluster of which the kept record is a copy of an earlier one is a cluster of copies of that one.
    """
    gone: dict[int, Earlier] = {}
    for document, kept in enumerate(verdicts.kept):
        features = clusters.read_features(document) if kept == document else None
        if features is None or not features.whole.tokens:
            continue
        entry = build_entry(clusters.shelf[document].id, clusters.digests[document], features)
        earlier = find_earlier(entry, features, index, clusters.threshold)
        if earlier is None:
            index.add(entry)
        else:
            gone[document] = earlier
            verdicts.overrule(document, earlier.id, earlier.relation)
    for document, kept in enumerate(verdicts.kept):
        if kept != document and kept in gone:
            relation = measure_relation(clusters.read_features(document), gone[kept].features)
            verdicts.overrule(document, gone[kept].id, relation)
