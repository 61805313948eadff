"""Extract: the bytes of a page, or pasted text, to Articles."""

from __future__ import annotations

from dataclasses import replace

from artkit.article import Article, article_id
from artkit.extract.options import DEFAULT, ExtractOptions

__all__ = ["DEFAULT", "ExtractOptions", "extract_article", "extract_articles"]


def extract_articles(data: bytes | str, *, options: ExtractOptions = DEFAULT) -> list[Article]:
    """Give the article of one document, followed by its teasers where ``options`` asks for them."""
    from artkit.extract.blocks import cut_page
    from artkit.extract.carried import find_carried
    from artkit.extract.decode import decode_page
    from artkit.extract.forms import detect_form
    from artkit.extract.fragment import build_fragment
    from artkit.extract.metadata import read_metadata
    from artkit.extract.select import drop_headline_and_byline, select_blocks
    from artkit.extract.teaser_rows import rows_of_blocks
    from artkit.extract.teasers import find_teasers, teaser_records
    from artkit.extract.urls import find_base
    from artkit.markup import render_text, serialise

    decoded = decode_page(data, encoding=options.encoding, http=options.charset)
    form = detect_form(decoded.text) if options.form == "auto" else options.form
    if form != "html":
        from artkit.extract.paste import read_paste

        return read_paste(decoded, form=form, options=options)
    encoding, warnings, utf8 = decoded.encoding, decoded.warnings, decoded.utf8
    del decoded  # of a long page the text, the bytes and the blocks take as much as all that is made of them
    page = cut_page(utf8)
    chosen = select_blocks(page)
    meta = read_metadata(page, chosen, url=options.url)
    body = drop_headline_and_byline(chosen, meta.title, meta.authors)
    # A saved page does not say where it was; the address it calls its own is the best that is left.
    base = find_base(page.base, options.url or meta.url)
    nodes = build_fragment(body, base)
    text = render_text(nodes)
    carried = find_carried(page.json_ld, page.blocks, text)
    if carried:
        body, nodes, text = [], carried, render_text(carried)
    lost = [
        *([f"the parser stopped before the end of the page: {page.cut_short}"] if page.cut_short else []),
        *(["the body is not shown on the page: it is taken from its JSON-LD"] if carried else []),
        *([] if text else ["no article found"]),
    ]
    teasers = find_teasers(rows_of_blocks(page.blocks, {block.index for block in body}, base))
    # The blocks of a long page are half of the memory it takes, and done with.
    del page, chosen, body
    article = replace(
        meta,
        id=article_id(meta.url, meta.title, text),
        text=text,
        html=serialise(nodes) if options.html else None,
        teasers=teasers,
        origin={"format": "html", "encoding": encoding},
        warnings=(*warnings, *lost),
    )
    return [article, *teaser_records(article)] if options.teasers else [article]


def extract_article(data: bytes | str, *, options: ExtractOptions = DEFAULT) -> Article:
    """Give the (first) article of one document."""
    return extract_articles(data, options=options)[0]
