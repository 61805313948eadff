"""Pages saved by browsers: MHTML (RFC 2557) and Safari's .webarchive (a property list)."""

from __future__ import annotations

import email
import email.policy
import plistlib
from collections.abc import Iterator
from email.message import Message
from typing import BinaryIO

from artkit.streams.documents import Found, Source


def read_mhtml(stream: BinaryIO, source: Source) -> Iterator[Found]:
    """Give the page of an MHTML save: its first part that is HTML, else its first text."""
    data = stream.read(source.max_bytes + 1)
    if len(data) > source.max_bytes:
        yield source.error(f"larger than the limit of {source.max_bytes} bytes (see --max-bytes)")
        return
    # compat32 parses what a browser wrote without judging it; newer policies raise on odd headers.
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    part = _find_part(message, "text/html") or _find_part(message, "text/plain")
    if part is None:
        yield source.error("an MHTML save without a page in it")
        return
    body = part.get_payload(decode=True)
    address = part.get("Content-Location") or message.get("Snapshot-Content-Location")
    yield source.document(
        body if isinstance(body, bytes) else b"",
        url=str(address) if address and str(address).startswith(("http://", "https://")) else source.url,
        encoding=part.get_content_charset(),
        form="html" if part.get_content_type() == "text/html" else "text",
    )


def _find_part(message: Message, content_type: str) -> Message | None:
    return next((part for part in message.walk() if part.get_content_type() == content_type), None)


def read_webarchive(stream: BinaryIO, source: Source) -> Iterator[Found]:
    """Give the main page of a .webarchive save."""
    data = stream.read(source.max_bytes + 1)
    if len(data) > source.max_bytes:
        yield source.error(f"larger than the limit of {source.max_bytes} bytes (see --max-bytes)")
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
