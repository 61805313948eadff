"""Extract: the bytes of a page, or pasted text, to Articles."""

from __future__ import annotations

from artkit.article import Article, article_id
from artkit.extract.options import DEFAULT, ExtractOptions

__all__ = ["DEFAULT", "ExtractOptions", "extract_article", "extract_articles"]


def extract_articles(data: bytes | str, *, options: ExtractOptions = DEFAULT) -> list[Article]:
    """Give the article of one document, followed by its teasers where ``options`` asks for them."""
    from artkit.extract.blocks import cut_page
    from artkit.extract.decode import decode_page
    from artkit.extract.forms import detect_form
    from artkit.extract.fragment import build_fragment
    from artkit.extract.metadata import read_metadata
    from artkit.extract.paste import read_paste
    from artkit.extract.select import select_blocks
    from artkit.extract.urls import find_base
    from artkit.markup import render_text, serialise

    decoded = decode_page(data, encoding=options.encoding)
    form = detect_form(decoded.text) if options.form == "auto" else options.form
    if form != "html":
        return read_paste(decoded, form=form, options=options)
    page = cut_page(decoded.utf8)
    body = select_blocks(page)
    nodes = build_fragment(body, find_base(page.base, options.url))
    meta = read_metadata(page, body, url=options.url)
    text = render_text(nodes)
    warnings = (
        *decoded.warnings,
        *([f"the parser stopped before the end of the page: {page.cut_short}"] if page.cut_short else ()),
        *(() if text else ("no article found",)),
    )
    return [
        Article(
            id=article_id(meta.url, meta.title, text),
            **meta.as_fields(),
            text=text,
            html=serialise(nodes) if options.html else None,
            origin={"format": "html", "encoding": decoded.encoding},
            warnings=warnings,
        )
    ]


def extract_article(data: bytes | str, *, options: ExtractOptions = DEFAULT) -> Article:
    """Give the (first) article of one document."""
    return extract_articles(data, options=options)[0]
