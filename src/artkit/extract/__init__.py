"""Extract: the bytes of a page, or pasted text, to Articles."""

from __future__ import annotations

from artkit.article import Article, article_id
from artkit.extract.options import DEFAULT, ExtractOptions

__all__ = ["DEFAULT", "ExtractOptions", "extract_article", "extract_articles"]


def extract_articles(data: bytes | str, *, options: ExtractOptions = DEFAULT) -> list[Article]:
    """Give the article of one document, followed by its teasers where ``options`` asks for them."""
    from artkit.extract.blocks import cut_page
    from artkit.extract.select import select_blocks

    raw = data.encode("utf-8", "replace") if isinstance(data, str) else data
    page = cut_page(raw)
    text = "\n\n".join(block.text for block in select_blocks(page) if block.text)
    warnings = () if text else ("no article found",)
    title = page.title or None
    return [
        Article(
            id=article_id(options.url, title, text),
            url=options.url,
            title=title,
            text=text,
            warnings=warnings,
        )
    ]


def extract_article(data: bytes | str, *, options: ExtractOptions = DEFAULT) -> Article:
    """Give the (first) article of one document."""
    return extract_articles(data, options=options)[0]
