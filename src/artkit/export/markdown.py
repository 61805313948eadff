"""markdown: articles as CommonMark that renders back to the same text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO
from urllib.parse import quote

from artkit.article import Article
from artkit.errors import UsageError
from artkit.export.commonmark import Lines, render_blocks
from artkit.export.escape import escape_heading, escape_inline, escape_lines
from artkit.export.fields import check_fields, json_text, look_ahead, record_of
from artkit.export.fragments import body_nodes, resolve_nodes
from artkit.export.options import ExportOptions
from artkit.export.readable import byline, one_line
from artkit.export.sink import TextSink
from artkit.export.urls import web_address

# What a site builder or a note program makes use of; the body follows, the rest is in other formats.
_FRONT_FIELDS = (
    "id", "title", "authors", "date", "modified", "source", "site", "section", "tags", "lang", "summary",
    "image", "url",
)  # fmt: skip
# JSON strings are YAML strings but for these, which YAML 1.2 (section 5.1) wants escaped.
_NOT_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_PLAIN_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_]*", re.ASCII)


def write_markdown(articles: Iterable[Article], out: BinaryIO, options: ExportOptions) -> None:
    """Write each article as a heading, a line about it and its body; a rule parts the articles.

    With ``options.front_matter`` the article begins with YAML instead, of which a file can hold one.

    Raises:
        UsageError: front matter for more than one article, or fields without front matter.
    """
    if options.fields is not None and not options.front_matter:
        raise UsageError("fields of markdown are those of its front matter: ask for front matter, too")
    ahead = look_ahead(articles, records=1) if options.front_matter else look_ahead(articles)
    if options.front_matter and not ahead.complete:
        raise UsageError("front matter is one block a file: split several records into a file each")
    check_fields(options.fields or (), ahead)
    render = _with_front_matter if options.front_matter else _with_heading
    with TextSink(out) as sink:
        before = ""
        for article in ahead.articles:
            sink.write(before + "\n".join(render(article, options)) + "\n")
            before = "\n---\n\n"


def _body(article: Article) -> Lines:
    return render_blocks(resolve_nodes(body_nodes(article), web_address(article.url), images=True))


def _with_heading(article: Article, options: ExportOptions) -> Iterator[str]:
    # The id, for whoever wants the record again; renderers do not show it.
    if article.id:
        yield f"<!-- id: {_comment_text(article.id)} -->"
    title = escape_heading(escape_inline(one_line(article.title)))
    if title:
        yield f"# {title}"
    about = escape_lines(escape_inline(byline(article)))
    address = web_address(article.url)
    for line in (about, f"<{address}>" if address else "", "\n".join(_body(article))):
        if line:
            yield ""
            yield line


def _with_front_matter(article: Article, options: ExportOptions) -> Iterator[str]:
    yield "---"
    if options.fields is not None:
        values = record_of(article, options.fields)
    else:
        record = article.to_dict()
        values = {name: record[name] for name in _FRONT_FIELDS if record[name]}
    for key, value in values.items():
        yield f"{key if _PLAIN_KEY.fullmatch(key) else _yaml(key)}: {_yaml(value)}"
    yield "---"
    yield ""
    yield from _body(article)


def _yaml(value: Any) -> str:
    return _NOT_YAML.sub(lambda char: f"\\u{ord(char[0]):04x}", json_text(value))


def _comment_text(identity: str) -> str:
    return quote(identity, safe="/:@!$,;=+ ", errors="replace").replace("--", "-%2D")
