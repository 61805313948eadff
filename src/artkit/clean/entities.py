"""HTML entities that were left in text."""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5

ENTITY_MARK = re.compile("&")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_LONGEST = 34


def decode_entities(text: str) -> str:
    """Replace character references by what they stand for, however often they were escaped.

    Only references closed by a semicolon count, so that the query of an address keeps its parameters.
    Markup that was escaped shows as it was meant to be read.

    >>> decode_entities("AT&amp;amp;T &ldquo;caf&eacute;&rdquo; ?a=1&copy=2")
    'AT&T “café” ?a=1&copy=2'
    """
    if not _ENTITY.search(text):
        return text
    # Each semicolon may close a reference, also one that decoding has just put together: one pass over
    # the pieces that end in a semicolon, each looking back no further than the longest name.
    out: list[str] = []
    pieces = text.split(";")
    tail = ""
    for piece in pieces[:-1]:
        tail = _close(tail + piece + ";", out)
    out.append(tail + pieces[-1])
    return "".join(out)


def _close(tail: str, out: list[str]) -> str:
    """Decode the reference that ends ``tail``, move what is settled to ``out`` and give the rest back."""
    while tail.endswith(";"):
        start = tail.rfind("&", max(0, len(tail) - _LONGEST))
        decoded = _decode(tail[start:]) if start >= 0 else None
        if decoded is None:
            break
        tail = tail[:start] + decoded
    if len(tail) > 2 * _LONGEST:
        out.append(tail[:-_LONGEST])
        tail = tail[-_LONGEST:]
    return tail


def _decode(reference: str) -> str | None:
    if not _ENTITY.fullmatch(reference):
        return None
    if reference[1] != "#":
        return html5.get(reference[1:])
    decoded = unescape(reference)
    # A number that is no character stays as it was written.
    return None if decoded in (reference, "\N{REPLACEMENT CHARACTER}") else decoded
