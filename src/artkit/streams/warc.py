"""WARC: the responses of a crawl, each with the address, date and charset of its transfer (ISO 28500)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from artkit.errors import MissingExtraError, TransferError
from artkit.streams.documents import Found, Source

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_PAGES = ("text/html", "application/xhtml+xml", "text/plain")


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
    except (OSError, EOFError, ValueError, RuntimeError) as error:
        raise TransferError(f"damaged WARC: {error}", path=source.path) from None


def _read_record(record: Any, source: Source) -> Found | None:
    content_type = (record.http_content_type or record.headers.get("Content-Type") or "").lower()
    if not content_type.startswith(_PAGES):
        return None
    place = source.inside(record.headers.get("WARC-Record-ID"), url=record.headers.get("WARC-Target-URI"))
    if record.http_headers is not None and record.http_headers.status_code not in (None, 200):
        return None
    data = record.reader.read(source.max_bytes + 1)
    if len(data) > source.max_bytes:
        return place.error(f"larger than the limit of {source.max_bytes} bytes (see --max-bytes)")
    header = record.http_headers.get("Content-Type") if record.http_headers is not None else None
    charset = _CHARSET.search(header or "")
    return place.document(
        data,
        encoding=charset[1] if charset else None,
        form="text" if content_type.startswith("text/plain") else "html",
        record={"crawled": record.headers.get("WARC-Date")},
    )
