"""Clusters of copies: candidates compared, those that are copies put together, in the order they came."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Iterable, Iterator, MutableSequence, Sequence
from hashlib import blake2b
from itertools import groupby
from typing import Protocol

from artkit.article import Article
from artkit.dedupe.compare import (
    CONTAINS,
    COPY,
    EXCERPT,
    REASONS,
    Features,
    Relation,
    compare_texts,
    measure_relation,
)
from artkit.dedupe.lines import RecurringLines
from artkit.dedupe.sketch import FirstSeen, SameTexts, pack_tokens, sample_shingles
from artkit.dedupe.tokens import MOST_CHARACTERS, Tokenizer

# Of the fewer samples of two texts, the share that must point to the other before they are compared. A copy
# with a tenth of its words edited keeps two thirds; the rest is for samples that a third text had first.
_SHARED_SAMPLES = 0.15
_FEW_SAMPLES = 6
# Comparisons a document: with the clusters that share most samples with it.
_MOST_COMPARED = 6
# Edited versions differ more from one another than from what they were made of: where the representative is
# one of them, two more members are asked.
_MOST_PEERS = 2
_CACHED_TOKENS = 200_000


class Shelf(Protocol):
    """Where the records of a run wait until all have been read: a list, or a file on disk."""

    def append(self, article: Article, /) -> None:
        """Put one more record at the end."""

    def __getitem__(self, index: int, /) -> Article: ...

    def __iter__(self) -> Iterator[Article]: ...

    def __len__(self) -> int: ...


class Clusters:
    """Which documents are copies of one another: a forest whose roots are the representatives.

    Documents are numbered from 0 in input order. A representative is the text the others were compared
    with: the first, or a longer one that contains it.
    """

    def __init__(self, shelf: Shelf, threshold: float) -> None:
        self.shelf = shelf
        self.threshold = threshold
        self.lines = RecurringLines()
        self.tokenizer = Tokenizer()
        self._seen = FirstSeen()
        self._same = SameTexts()
        # A document has: a parent; a number of samples; whether it is a copy, not an excerpt, of its parent;
        # the document it was found to be a copy of, the reason's number (0 for none) and the similarity.
        self._parents = array("I")
        self._sizes = array("H")
        self._alike = bytearray()
        self._others = array("I")
        self._reasons = bytearray()
        self._similarities = array("d")
        self._suspects = array("I")
        self._peers: dict[int, list[int]] = {}
        self._cache: OrderedDict[int, Features] = OrderedDict()
        self._cached_tokens = 0

    def add(self, article: Article) -> None:
        """Take one more document: its lines and samples are counted, its candidates noted."""
        document = self._enter(article)
        text = article.text
        tokens = self.tokenizer.read(text)
        packed = pack_tokens(tokens)
        digest = digest_text(text, packed)
        first = self._same.visit(digest)
        if not tokens:
            return
        if first is not None:
            self._parents[document] = first
            self._alike[document] = 1
            return
        self.lines.add(text[:MOST_CHARACTERS], digest)
        samples = sample_shingles(tokens, packed)
        self._sizes[document] = len(samples)
        found = self._seen.visit(samples, document)
        if found:
            for earlier in choose_suspects(document, found, self._sizes):
                self._suspects.extend((document, earlier))

    def restore(self, article: Article, digest: int, suspects: Iterable[int]) -> None:
        """Take one more document of which the digest and the candidates are known already, the lines too."""
        document = self._enter(article)
        first = self._same.visit(digest)
        if first is not None:
            self._parents[document] = first
            self._alike[document] = 1
        for earlier in suspects:
            self._suspects.extend((document, earlier))

    def _enter(self, article: Article) -> int:
        document = len(self._parents)
        self.shelf.append(article)
        self._parents.append(document)
        self._sizes.append(0)
        self._alike.append(0)
        return document

    @property
    def digests(self) -> Sequence[int]:
        """The 64-bit digest of each document's folded text."""
        return self._same.digests

    def settle(self) -> None:
        """Compare every document with its candidates, in input order, now that all lines are counted."""
        size = len(self._parents)
        self._others, self._similarities = array("I", bytes(4 * size)), array("d", bytes(8 * size))
        self._reasons = bytearray(size)
        pairs = zip(self._suspects[::2], self._suspects[1::2], strict=True)
        for document, group in groupby(pairs, key=lambda pair: pair[0]):
            self._place(document, [earlier for _, earlier in group])
        self._suspects = array("I")

    def _place(self, document: int, suspects: list[int]) -> None:
        container: tuple[float, int] | None = None
        strangers: set[int] = set()
        for suspect in suspects[:_MOST_COMPARED]:
            root = self.find(suspect)
            if root == self.find(document):
                continue
            relation = self.relate(document, root) if root not in strangers else None
            if relation is None:
                peers = () if root in strangers else self._peers.get(root, ())
                strangers.add(root)
                self._join_member(document, (suspect, *peers), root)
            elif relation.why == EXCERPT:
                # An excerpt belongs to one article: two that quote the same words are not copies.
                container = max(container or (0.0, 0), (relation.similarity, -root))
            elif relation.why == CONTAINS:
                self._parents[root] = self.find(document)
            else:
                self._join_alike(document, root)
        if container is not None:
            self._parents[self.find(document)] = self.find(-container[1])

    def _join_member(self, document: int, members: Iterable[int], root: int) -> None:
        """Join a cluster by a member of it; an excerpt of an article vouches only for what is part of it."""
        for member in members:
            relation = self.relate(document, member) if member != root else None
            if relation is None or (relation.why == CONTAINS and not self._alike[member]):
                continue
            if relation.why != EXCERPT and self._alike[member]:
                self._join_alike(document, root)
            else:
                self._join(document, root)
            return

    def _join_alike(self, document: int, root: int) -> None:
        self._alike[document] = 1
        peers = self._peers.setdefault(root, [])
        if len(peers) < _MOST_PEERS:
            peers.append(document)
        self._join(document, root)

    def _join(self, document: int, root: int) -> None:
        own = self.find(document)
        if own == document:
            self._parents[document] = root
        else:
            self._parents[max(own, root)] = min(own, root)

    def relate(self, document: int, other: int) -> Relation | None:
        """Tell what ``document`` is to ``other``."""
        relation = compare_texts(self.read_features(document), self.read_features(other), self.threshold)
        if relation is not None:
            child, parent = (other, document) if relation.why == CONTAINS else (document, other)
            self._remember(child, parent, relation.mirror() if relation.why == CONTAINS else relation)
        return relation

    def _remember(self, document: int, other: int, relation: Relation) -> None:
        self._others[document] = other
        self._reasons[document] = REASONS.index(relation.why) + 1
        self._similarities[document] = relation.similarity

    def recall(self, document: int, other: int) -> Relation:
        """Give the relation of two documents of one cluster; measured now where it was not before."""
        if self.digests[document] == self.digests[other]:
            return Relation(COPY, 1.0)
        if self._reasons[document] and self._others[document] == other:
            return Relation(REASONS[self._reasons[document] - 1], self._similarities[document])
        if self._reasons[other] and self._others[other] == document:
            return self.recall(other, document).mirror()
        return measure_relation(self.read_features(document), self.read_features(other))

    def read_features(self, document: int) -> Features:
        """Give what comparisons need of a document; the last ones used are remembered."""
        if document in self._cache:
            self._cache.move_to_end(document)
            return self._cache[document]
        text = self.shelf[document].text[:MOST_CHARACTERS]
        features = extract_features(text, self.tokenizer, self.lines)
        self._cache[document] = features
        self._cached_tokens += len(features.whole.tokens)
        while self._cached_tokens > _CACHED_TOKENS and len(self._cache) > 2:
            _, oldest = self._cache.popitem(last=False)
            self._cached_tokens -= len(oldest.whole.tokens)
        return features

    def find(self, document: int) -> int:
        """Give the representative of a document's cluster: itself where it is alone."""
        return find_root(self._parents, document)

    def groups(self) -> Iterator[list[int]]:
        """Give every cluster of two or more, its documents in input order."""
        members: dict[int, list[int]] = {}
        for document, parent in enumerate(self._parents):
            if parent != document:
                members.setdefault(self.find(document), []).append(document)
        for root in sorted(members):
            yield sorted([root, *members[root]])


def choose_suspects(document: int, found: Iterable[int], sizes: Sequence[int]) -> list[int]:
    """Give the earlier documents to compare one with: ``found`` names one for each sample it had first.

    ``sizes`` are the numbers of samples of all documents.

    >>> choose_suspects(2, [0, 1, 1], [9, 9, 9])
    [1]
    """
    shared: dict[int, int] = {}
    for earlier in found:
        shared[earlier] = shared.get(earlier, 0) + 1
    own = sizes[document]
    suspects = []
    for earlier, count in shared.items():
        fewest = min(own, sizes[earlier])
        if count >= _SHARED_SAMPLES * fewest and (count > 1 or fewest <= _FEW_SAMPLES):
            suspects.append((-count, earlier))
    return [earlier for _, earlier in sorted(suspects)[:_MOST_COMPARED]]


def find_root(parents: MutableSequence[int], document: int) -> int:
    """Give the root of a document in a forest, and shorten the way to it.

    >>> find_root([0, 0, 1], 2)
    0
    """
    root = document
    while parents[root] != root:
        root = parents[root]
    while parents[document] != root:
        parents[document], document = root, parents[document]
    return root


def digest_text(text: str, packed: bytes) -> int:
    """Give the 64-bit digest of a folded text; what is too long to be read as tokens counts as it stands."""
    digest = blake2b(packed, digest_size=8)
    if len(text) > MOST_CHARACTERS:
        digest.update(text[MOST_CHARACTERS:].encode("utf-8", "replace"))
    return int.from_bytes(digest.digest(), "little")


def extract_features(text: str, tokenizer: Tokenizer, lines: RecurringLines) -> Features:
    """Give what comparisons need of a text: with, and without, the lines that recur over many."""
    whole = Features(tokenizer.read(text))
    own = lines.strip(text)
    return whole if len(own) == len(text) else Features(tokenizer.read(own), whole)


def gather_articles(articles: Iterable[Article], shelf: Shelf, threshold: float) -> Clusters:
    """Read all articles onto ``shelf``; which are copies is settled by `Clusters.settle`."""
    clusters = Clusters(shelf, threshold)
    for article in articles:
        clusters.add(article)
    return clusters
