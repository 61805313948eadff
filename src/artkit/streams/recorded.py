"""Pages and texts inside records: JSON Lines, JSON, CSV and TSV with an html, text or content field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from artkit.errors import RecordError
from artkit.streams.documents import Found, Source
from artkit.streams.kinds import detect_kind
from artkit.streams.records import Record, read_records


def read_recorded(stream: BinaryIO, source: Source) -> Iterator[Found]:
    """Give the page of each record, with the record's other fields beside it."""
    form = source.kind if source.kind in ("jsonl", "json", "csv", "tsv") else "auto"
    for record in read_records(stream, form=form, path=source.path):
        yield _read_one(record, source)


def _read_one(record: Record, source: Source) -> Found:
    try:
        article = record.parse()
    except RecordError as error:
        error.path, error.line = source.path, record.line
        return error
    content = article.html or article.text or article.extra.get("content")
    if not isinstance(content, str) or not content.strip():
        return source.error("no field 'html', 'text' or 'content' to read", line=record.line)
    page = content.encode("utf-8", "replace")
    if len(page) > source.max_bytes:
        return source.error(f"larger than the limit of {source.max_bytes} bytes", line=record.line)
    return source.document(
        page,
        line=record.line,
        url=article.url,
        form="html" if article.html or _is_markup(content, page) else None,
        encoding="utf-8",
        record=article.to_dict(),
    )


def _is_markup(content: str, page: bytes) -> bool:
    return content.lstrip()[:1] == "<" and detect_kind(page) == "page"
