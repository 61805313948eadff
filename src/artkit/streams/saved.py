"""Pages saved by browsers, MHTML (RFC 2557) and Safari's .webarchive (a property list); mails."""

from __future__ import annotations

import email
import email.policy
import plistlib
from collections.abc import Iterator
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses
from typing import Any, BinaryIO

from artkit.errors import RecordError
from artkit.streams.documents import Found, Source
from artkit.streams.feeds import read_date


def read_mhtml(stream: BinaryIO, source: Source) -> Iterator[Found]:
    """Give the page of an MHTML save or of a mail: its first part that is HTML, else its first text."""
    data = source.read_whole(stream)
    if isinstance(data, RecordError):
        yield data
        return
    # compat32 parses what a browser wrote without judging it; newer policies raise on odd headers.
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    part = _find_part(message, "text/html") or _find_part(message, "text/plain")
    if part is None:
        yield source.error("a mail or MHTML save without a page in it")
        return
    body = part.get_payload(decode=True)
    address = part.get("Content-Location") or message.get("Snapshot-Content-Location")
    yield source.document(
        body if isinstance(body, bytes) else b"",
        url=str(address) if address and str(address).startswith(("http://", "https://")) else source.url,
        encoding=part.get_content_charset(),
        form="html" if part.get_content_type() == "text/html" else "text",
        record=_read_head(message),
    )


def _read_head(message: Message) -> dict[str, Any]:
    """Give what the head of a mail says; a browser's save has one too, which tells when it was saved."""
    names = [name for name, address in getaddresses([_text(message.get("From"))]) if name and "@" in address]
    if not names:
        return {}
    return {"title": _text(message.get("Subject")), "authors": names, "date": read_date(message.get("Date"))}


def _text(header: object) -> str:
    """Give a header as it is read: words in other charsets decoded, folded lines joined."""
    try:
        text = str(make_header(decode_header(str(header or ""))))
    except (ValueError, LookupError):
        text = str(header)
    return " ".join(text.split())


def _find_part(message: Message, content_type: str) -> Message | None:
    return next((part for part in message.walk() if part.get_content_type() == content_type), None)


def read_webarchive(stream: BinaryIO, source: Source) -> Iterator[Found]:
    """Give the main page of a .webarchive save."""
    data = source.read_whole(stream)
    if isinstance(data, RecordError):
        yield data
        return
    try:
        main = plistlib.loads(data, fmt=plistlib.FMT_BINARY)["WebMainResource"]
        page = bytes(main["WebResourceData"])
    except Exception:  # plistlib raises a different error for each way a property list can be broken
        yield source.error("a property list that is no web archive")
        return
    url = main.get("WebResourceURL")
    encoding = main.get("WebResourceTextEncodingName")
    yield source.document(
        page,
        url=url if isinstance(url, str) else source.url,
        encoding=encoding if isinstance(encoding, str) else None,
        form="html",
    )
