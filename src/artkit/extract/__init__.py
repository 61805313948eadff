"""Extract: the bytes of a page, or pasted text, to Articles."""

from __future__ import annotations

from artkit.article import Article, article_id
from artkit.extract.options import DEFAULT, ExtractOptions

__all__ = ["DEFAULT", "ExtractOptions", "extract_article", "extract_articles"]


def extract_articles(data: bytes | str, *, options: ExtractOptions = DEFAULT) -> list[Article]:
    """Give the article of one document, followed by its teasers where ``options`` asks for them."""
    text = data if isinstance(data, str) else data.decode("utf-8", "replace")
    return [Article(id=article_id(options.url, None, text), url=options.url, text=text)]


def extract_article(data: bytes | str, *, options: ExtractOptions = DEFAULT) -> Article:
    """Give the (first) article of one document."""
    return extract_articles(data, options=options)[0]
