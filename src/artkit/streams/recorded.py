"""Pages and texts inside records: JSON Lines, JSON, CSV and TSV with an html, text or content field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from artkit.article import Article
from artkit.errors import RecordError
from artkit.streams.documents import Found, Source
from artkit.streams.kinds import detect_kind
from artkit.streams.records import read_articles


def read_recorded(stream: BinaryIO, source: Source) -> Iterator[Found]:
    """Give the page of each record, with the record's other fields beside it."""
    form = source.kind if source.kind in ("jsonl", "json", "csv", "tsv") else "auto"
    for found in read_articles(stream, form=form, name=source.path):
        if found.article is None:
            yield _place(found.error or RecordError("not a record"), source, found.line)
            continue
        document = _page_of(found.article)
        if document is None:
            yield source.error("no field 'html', 'text' or 'content' to read", line=found.line)
            continue
        form_of_page, page = document
        if len(page) > source.max_bytes:
            yield source.error(f"larger than the limit of {source.max_bytes} bytes", line=found.line)
            continue
        record = found.article.to_dict()
        yield source.document(
            page, line=found.line, url=found.article.url, form=form_of_page, encoding="utf-8", record=record
        )


def _page_of(article: Article) -> tuple[str | None, bytes] | None:
    if article.html:
        return "html", article.html.encode("utf-8", "replace")
    content = article.text or article.extra.get("content")
    if not isinstance(content, str) or not content.strip():
        return None
    data = content.encode("utf-8", "replace")
    return ("html" if detect_kind(data) == "page" and content.lstrip()[:1] == "<" else None), data


def _place(error: RecordError, source: Source, line: int) -> RecordError:
    error.path, error.line = source.path, line
    return error
