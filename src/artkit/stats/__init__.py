"""Stats: Articles to counts that add up, and counts to tables."""

from __future__ import annotations

from collections.abc import Iterable

from artkit.article import Article

__all__ = ["summarise"]


def summarise(articles: Iterable[Article]) -> dict[str, int]:
    """Count the articles by kind."""
    counts: dict[str, int] = {}
    for article in articles:
        counts[article.kind] = counts.get(article.kind, 0) + 1
    return counts
