"""Dedupe: republished copies, excerpts and edited versions found, and left out, marked or listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from artkit.article import Article
from artkit.dedupe.clusters import Shelf, find_clusters
from artkit.dedupe.options import DEFAULT, DedupeOptions
from artkit.dedupe.verdicts import Copy, Verdicts

__all__ = ["Copy", "DedupeOptions", "Verdicts", "dedupe_articles", "find_copies"]


def find_copies(
    articles: Iterable[Article], shelf: Shelf | None = None, *, options: DedupeOptions = DEFAULT
) -> Verdicts:
    """Read all articles onto ``shelf`` (a list, unless given) and decide what becomes of each.

    >>> text = "The river rose by two metres in a single night, and the bridge at the mill was closed."
    >>> verdicts = find_copies([Article(id="a", text=text), Article(id="b", text=text.upper())])
    >>> [(copy.id, copy.dup_of, copy.why, copy.similarity) for copy in verdicts.copies()]
    [('b', 'a', 'copy', 1.0)]
    """
    return Verdicts(find_clusters(articles, [] if shelf is None else shelf, options.threshold), options)


def dedupe_articles(articles: Iterable[Article], *, options: DedupeOptions = DEFAULT) -> Iterator[Article]:
    """Give the articles without their copies (or with the copies marked or listed), in input order.

    All articles are read before the first is given. What makes a copy is said in `artkit.dedupe.compare`.

    >>> text = "The river rose by two metres in a single night, and the bridge at the mill was closed."
    >>> [article.id for article in dedupe_articles([Article(id="a", text=text), Article(id="b", text=text)])]
    ['a']
    """
    verdicts = find_copies(articles, options=options)
    for document, article in enumerate(verdicts.shelf):
        wanted = verdicts.apply(document, article)
        if wanted is not None:
            yield wanted
