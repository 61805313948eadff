"""WARC: the responses of a crawl, each with the address, date and charset of its transfer (ISO 28500)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from artkit.errors import MissingExtraError, RecordError, TransferError
from artkit.streams.documents import Found, Source
from artkit.streams.kinds import detect_kind
from artkit.streams.transfer import restore_body

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_PAGES = ("text/html", "application/xhtml+xml", "text/plain")
_SNIFFED = 1 << 12


def read_warc(stream: BinaryIO, source: Source) -> Iterator[Found]:
    """Give the page of each response, resource or conversion record that holds HTML or text.

    Raises:
        MissingExtraError: the package is not there.
        TransferError: the file ends or breaks half-way.
    """
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError:
        raise MissingExtraError("reading WARC", "warc") from None
    wanted = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    try:
        for record in ArchiveIterator(stream, record_types=wanted, parse_http=True):
            found = _read_record(record, source)
            if found is not None:
                yield found
            if record.reader.tell() < record.content_length and not record.reader.read(1):
                raise EOFError("ends in the middle of a record")
    except (OSError, EOFError, ValueError, RuntimeError) as error:
        raise TransferError(f"damaged WARC: {error}", path=source.path) from None


def _read_record(record: Any, source: Source) -> Found | None:
    head = record.http_headers
    stored_type = (record.headers.get("Content-Type") or "").lower()
    if stored_type.startswith("application/http"):
        stored_type = ""
    place = source.inside(record.headers.get("WARC-Record-ID"), url=record.headers.get("WARC-Target-URI"))
    content_type = stored_type if head is None else (record.http_content_type or "").lower()
    if head is not None and head.status_code not in (None, 200):
        return None
    if not content_type and (head is None or not record.content_length):
        return place.error("a response without head or body")
    if content_type and not content_type.startswith(_PAGES):
        return None
    try:
        data = _read_body(record, source.max_bytes)
    except RecordError as error:
        return place.error(error.message)
    # A server that does not say what it sends most often sends a page.
    if not content_type and not (data.lstrip()[:1] == b"<" and detect_kind(data[:_SNIFFED]) == "page"):
        return None
    charset = _CHARSET.search((head.get("Content-Type") if head is not None else None) or "")
    return place.document(
        data,
        encoding=charset[1] if charset else None,
        form="text" if content_type.startswith("text/plain") else "html",
        record={"crawled": record.headers.get("WARC-Date")},
    )


def _read_body(record: Any, limit: int) -> bytes:
    data: bytes = record.reader.read(limit + 1)
    if len(data) > limit:
        raise RecordError(f"larger than the limit of {limit} bytes (see --max-bytes)")
    head = record.http_headers
    if head is None:
        return data
    transfer, content = head.get("Transfer-Encoding"), head.get("Content-Encoding")
    return restore_body(data, transfer=transfer, content=content, limit=limit)
