"""What becomes of each record: kept, a copy of another, and why."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, replace

from artkit.article import Article
from artkit.dedupe.clusters import Clusters
from artkit.dedupe.compare import REASONS, Relation
from artkit.dedupe.keep import merge_copies, sort_by_rank
from artkit.dedupe.options import DedupeOptions


@dataclass(frozen=True, slots=True)
class Copy:
    """One record that is a copy of ``dup_of``: the why and the share 0..1 of `artkit.dedupe.compare`."""

    id: str
    dup_of: str
    why: str
    similarity: float


class Verdicts:
    """The decision about every record of a run, by its number in input order."""

    def __init__(self, clusters: Clusters, options: DedupeOptions) -> None:
        self.shelf = clusters.shelf
        self.options = options
        self.kept = array("I", range(len(self.shelf)))
        self._reasons = array("B", bytes(len(self.shelf)))
        self._similarities = array("d", bytes(8 * len(self.shelf)))
        self._gathers = options.merge or options.mode == "group"
        self._copies: dict[int, list[int]] = {}
        self._ids: dict[int, str] = {}
        self._overruled: dict[int, tuple[str, Relation]] = {}
        for group in clusters.groups():
            self._decide(clusters, group)

    def _decide(self, clusters: Clusters, group: list[int]) -> None:
        articles = (self.shelf[document] for document in group)
        order = sort_by_rank(articles, self.options.keep, clusters.lines.strip)
        first, *others = (group[position] for position in order)
        self._ids[first] = self.shelf[first].id
        if self._gathers:
            self._copies[first] = others
        for document in others:
            relation = clusters.recall(document, first)
            self.kept[document] = first
            self._reasons[document] = REASONS.index(relation.why)
            self._similarities[document] = relation.similarity

    def overrule(self, document: int, dup_of: str, relation: Relation) -> None:
        """Make a record a copy of one that is not of this run."""
        self._overruled[document] = dup_of, relation

    def is_copy(self, document: int) -> bool:
        """Tell whether a record is a copy of another."""
        return self.kept[document] != document or document in self._overruled

    def is_untouched(self, document: int) -> bool:
        """Tell whether a record goes out just as it came in."""
        return not self.is_copy(document) and document not in self._copies

    def apply(self, document: int, article: Article) -> Article | None:
        """Give a record as the mode wants it, or None where it is left out."""
        if self.is_copy(document):
            return self._mark(document, article) if self.options.mode == "mark" else None
        copies = self._copies.get(document, [])
        if copies and self.options.merge:
            article = merge_copies(article, (self.shelf[copy] for copy in copies))
        if copies and self.options.mode == "group":
            return replace(article, extra={**article.extra, "copies": self._list_copies(copies)})
        return article

    def _mark(self, document: int, article: Article) -> Article:
        copy = self.describe(document, article.id)
        extra = {**article.extra, "dup_why": copy.why}
        return replace(article, dup_of=copy.dup_of, similarity=copy.similarity, extra=extra)

    def _list_copies(self, copies: list[int]) -> list[dict[str, object]]:
        listed: list[dict[str, object]] = []
        for document in sorted(copies):
            article = self.shelf[document]
            copy = self.describe(document, article.id)
            listed.append({"id": copy.id, "url": article.url, "why": copy.why, "similarity": copy.similarity})
        return listed

    def describe(self, document: int, name: str) -> Copy:
        """Say of what a record (whose id is ``name``) is a copy, and why."""
        if document in self._overruled:
            dup_of, relation = self._overruled[document]
            return Copy(name, dup_of, relation.why, relation.similarity)
        reason = REASONS[self._reasons[document]]
        return Copy(name, self._ids[self.kept[document]], reason, self._similarities[document])

    def copies(self) -> Iterator[Copy]:
        """Give every copy of the run, in input order."""
        for document in range(len(self.kept)):
            if self.is_copy(document):
                yield self.describe(document, self.shelf[document].id)
