"""Dedupe: republished copies, excerpts and edited versions found, and left out, marked or listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from artkit.article import Article
from artkit.dedupe.clusters import Clusters, Shelf, gather_articles
from artkit.dedupe.earlier import FORMAT, Index, apply_index
from artkit.dedupe.lines import RecurringLine, list_boilerplate
from artkit.dedupe.options import DEFAULT, DedupeOptions
from artkit.dedupe.verdicts import Copy, Verdicts
from artkit.dedupe.within import drop_repeats

__all__ = [
    "FORMAT",
    "Clusters",
    "Copy",
    "DedupeOptions",
    "Index",
    "RecurringLine",
    "Shelf",
    "Verdicts",
    "dedupe_articles",
    "drop_repeats",
    "find_copies",
    "gather_articles",
    "list_boilerplate",
]


def find_copies(
    clusters: Clusters, *, options: DedupeOptions = DEFAULT, index: Index | None = None
) -> Verdicts:
    """Decide what becomes of each article that was gathered, seen beside those of earlier runs.

    >>> text = "The river rose by two metres in a single night, and the bridge at the mill was closed."
    >>> articles = [Article(id="a", text=text), Article(id="b", text=text.upper())]
    >>> verdicts = find_copies(gather_articles(articles, [], 0.45))
    >>> [(copy.id, copy.dup_of, copy.why, copy.similarity) for copy in verdicts.copies()]
    [('b', 'a', 'copy', 1.0)]
    """
    if index is not None:
        index.share_lines(clusters.lines)
    clusters.settle()
    verdicts = Verdicts(clusters, options)
    if index is not None:
        apply_index(clusters, verdicts, index)
    return verdicts


def dedupe_articles(articles: Iterable[Article], *, options: DedupeOptions = DEFAULT) -> Iterator[Article]:
    """Give the articles without their copies (or with the copies marked or listed), in input order.

    All articles are read before the first is given. What makes a copy is said in `artkit.dedupe.compare`.

    >>> text = "The river rose by two metres in a single night, and the bridge at the mill was closed."
    >>> [article.id for article in dedupe_articles([Article(id="a", text=text), Article(id="b", text=text)])]
    ['a']
    """
    verdicts = find_copies(gather_articles(articles, [], options.threshold), options=options)
    for document, article in enumerate(verdicts.shelf):
        wanted = verdicts.apply(document, article)
        if wanted is not None:
            yield wanted
