"""html: one page that needs nothing but itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import BinaryIO

from artkit.article import Article
from artkit.export.fields import Lookahead, look_ahead
from artkit.export.fragments import body_nodes, lower_headings, resolve_nodes
from artkit.export.options import ExportOptions
from artkit.export.readable import byline, clean_controls, heading_of, one_line
from artkit.export.sink import TextSink
from artkit.export.style import POLICY, STYLE
from artkit.export.urls import web_address
from artkit.markup import serialise


def write_page(articles: Iterable[Article], out: BinaryIO, options: ExportOptions) -> None:
    """Write one HTML page of all articles, with a list of contents where there are a few.

    Bodies are read again and built anew; pictures are links, since the page may not load anything.
    """
    ahead = look_ahead(articles)
    with TextSink(out) as sink:
        sink.write("".join(_page_head(ahead, options)))
        alone = ahead.complete and len(ahead.first) == 1
        for article in ahead.articles:
            sink.write("".join(_article_html(article, alone)))
        sink.write("</main>\n</body>\n</html>\n")


def _page_head(ahead: Lookahead, options: ExportOptions) -> Iterator[str]:
    first = ahead.first[0] if ahead.first else None
    title = one_line(first.title) if first and ahead.complete and len(ahead.first) == 1 else ""
    title = _text(title or one_line(options.title))
    yield f'<!DOCTYPE html>\n<html{_lang(first)}>\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="referrer" content="no-referrer">\n<meta name="generator" content="artkit">\n'
    yield f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
    if not (ahead.complete and len(ahead.first) == 1):
        yield f"<header><h1>{title}</h1></header>\n"
    if ahead.complete and len(ahead.first) > 1:
        yield '<nav aria-label="Contents">\n<ol>\n'
        for article in ahead.first:
            yield f'<li{_lang(article)}><a href="#{_anchor(article)}">{_title(article)}</a></li>\n'
        yield "</ol>\n</nav>\n"
    yield "<main>\n"


def _article_html(article: Article, alone: bool) -> Iterator[str]:
    level = "h1" if alone else "h2"
    yield f'<article id="{_anchor(article)}"{_lang(article)}>\n<header>\n'
    yield f"<{level}>{_title(article)}</{level}>\n"
    about = byline(article)
    if about:
        yield f'<p class="about">{_text(about)}</p>\n'
    address = web_address(article.url)
    if address:
        yield f'<p class="about"><a href="{_text(address)}">{_text(address)}</a></p>\n'
    nodes = resolve_nodes(body_nodes(article), address, images=False)
    yield f"</header>\n{serialise(nodes if alone else list(lower_headings(nodes)))}\n</article>\n"


def _title(article: Article) -> str:
    return _text(heading_of(article))


def _anchor(article: Article) -> str:
    # An id may hold anything but white space.
    return _text("-".join(article.id.split()) or "article")


def _lang(article: Article | None) -> str:
    return f' lang="{_text(article.lang)}"' if article and article.lang else ""


def _text(text: str) -> str:
    return escape(clean_controls(text), quote=True)
