"""text: articles as a person would type them into a file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from artkit.article import Article
from artkit.export.options import ExportOptions
from artkit.export.readable import byline, clean_controls, one_line
from artkit.export.sink import TextSink

_RULE = "\n" + "-" * 72 + "\n\n"


def write_text(articles: Iterable[Article], out: BinaryIO, options: ExportOptions) -> None:
    """Write title, byline, address and body; a line of dashes parts the articles."""
    before = "\ufeff" if options.bom else ""
    with TextSink(out) as sink:
        for article in articles:
            sink.write(before + _article_text(article))
            before = _RULE


def _article_text(article: Article) -> str:
    head = [one_line(article.title), byline(article), one_line(article.url)]
    lines = [line for line in head if line]
    if lines and article.text:
        lines.append("")
    if article.text:
        lines.append(clean_controls(article.text).strip("\n"))
    return "\n".join(lines) + "\n"
