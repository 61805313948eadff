"""artkit: articles from web pages, pasted copy and tables.

One function a step, each pure, all over one record::

    from artkit import Article, extract_article, clean_article, dedupe_articles, summarise, write_articles

The steps are loaded when first used, so that ``import artkit`` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from artkit.version import __version__

if TYPE_CHECKING:
    from artkit.article import Article
    from artkit.clean import clean_article
    from artkit.dedupe import dedupe_articles
    from artkit.errors import ArtkitError
    from artkit.export import write_articles
    from artkit.extract import extract_article
    from artkit.stats import summarise

__all__ = [
    "Article",
    "ArtkitError",
    "__version__",
    "clean_article",
    "dedupe_articles",
    "extract_article",
    "summarise",
    "write_articles",
]

_HOMES = {
    "Article": "artkit.article",
    "ArtkitError": "artkit.errors",
    "clean_article": "artkit.clean",
    "dedupe_articles": "artkit.dedupe",
    "extract_article": "artkit.extract",
    "summarise": "artkit.stats",
    "write_articles": "artkit.export",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'artkit' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
