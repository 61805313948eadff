"""What a stream of bytes is, told from its first bytes."""

from __future__ import annotations

import json
import re
import zlib

from artkit.streams.tables import ALIASES, decode_head, find_delimiter

# The first bytes of formats that hold no text an article could be read from.
_BINARY = (
    b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"%PDF-", b"\x7fELF", b"OggS", b"fLaC", b"ID3",
    b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"BZh", b"\xfd7zXZ\x00",
    b"SQLite format 3\x00", b"wOFF", b"wOF2", b"PAR1",
)  # fmt: skip
# RIFF holds pictures, sound and film by the name at byte 8; ISO media files have "ftyp" at byte 4.
_BINARY_LATER = ((8, b"WEBP"), (8, b"WAVE"), (8, b"AVI "), (4, b"ftyp"))
_FEED = re.compile(rb"<(?:[a-zA-Z]+:)?(?:rss|feed|RDF)[\s>]")
_JSON_FEED = re.compile(rb'\{[^\[]{0,2000}?"https?:(?:\\?/){2}(?:www\.)?jsonfeed\.org(?:\\?/)version')
_MARKUP_BEFORE_ROOT = re.compile(rb"\s*(?:<\?[^>]*\?>|<!--.*?-->|<!DOCTYPE[^>\[]*>)", re.DOTALL)
_MIME_HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]*:[^\r\n]*\r?\n")
_LONGEST_NAME = 40
_CONTENT_FIELDS = frozenset({"html", "text", *(name for name, field in ALIASES.items() if field == "text")})


def detect_kind(head: bytes) -> str:
    """Tell the kind of a source from its first bytes: a name `artkit.streams.documents` has a reader for.

    ``page`` means one page or paste, whose form is extract's business.

    >>> detect_kind(b"\\x1f\\x8b\\x08"), detect_kind(b"<rss version='2.0'>"), detect_kind(b"<p>Hello")
    ('gzip', 'feed', 'page')
    """
    if head.startswith(b"\x1f\x8b"):
        return "warc" if _starts_warc_gzip(head) else "gzip"
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if head.startswith(_BINARY) or any(head[at : at + 4] == magic for at, magic in _BINARY_LATER):
        return "binary"
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start[:1] in (b"{", b"["):
        return _detect_json(start) or "page"
    if start[:1] == b"<":
        return "feed" if _is_feed(start) else "page"
    if _is_mhtml(start):
        return "mhtml"
    return _detect_table(head) or "page"


_MAGIC = (
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"PK\x03\x04", "zip"),
    (b"WARC/", "warc"),
    (b"bplist00", "webarchive"),
    (b"{\\rtf", "office"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office"),
)


def _starts_warc_gzip(head: bytes) -> bool:
    try:
        return zlib.decompressobj(31).decompress(head, 16).startswith(b"WARC/")
    except zlib.error:
        return False


def _detect_json(start: bytes) -> str | None:
    """Tell records from a paste that happens to begin with a bracket."""
    if _JSON_FEED.match(start):
        return "feed"
    if re.match(rb"\[\s*[\]{]", start):
        return "json"
    first_line = start.split(b"\n", 1)[0].strip()
    if first_line == b"{":
        return "json" if re.match(rb'\{\s*"', start) else None
    if len(first_line) == len(start.strip()) and not first_line.endswith(b"}"):
        # The line is longer than what was peeked at; an object's first key decides.
        return "jsonl" if re.match(rb'\{\s*"[^"]*"\s*:', first_line) else None
    try:
        return "jsonl" if isinstance(json.loads(first_line), dict) else None
    except (ValueError, RecursionError):
        return "jsonl" if re.match(rb'\{\s*"[^"]*"\s*:', first_line) else None


def _is_feed(start: bytes) -> bool:
    position = 0
    while match := _MARKUP_BEFORE_ROOT.match(start, position):
        position = match.end()
    return _FEED.match(start[position:].lstrip()) is not None


def _is_mhtml(start: bytes) -> bool:
    if not _MIME_HEADER.match(start):
        return False
    headers = re.split(rb"\r?\n\r?\n", start[:8192], maxsplit=1)[0].lower()
    return b"content-type: multipart/related" in headers or (
        b"mime-version:" in headers and b"content-type:" in headers
    )


def _detect_table(head: bytes) -> str | None:
    """Tell a table with a column of pages or texts from a paste whose first line is a word or two."""
    first_line = decode_head(head).lstrip("\r\n").split("\n", 1)[0].strip()
    delimiter = find_delimiter(first_line)
    cells = [cell.strip().strip('"').casefold() for cell in first_line.split(delimiter)]
    # A header is a row of short names; a sentence with commas is not.
    if len(cells) < 2 or max(map(len, cells)) > _LONGEST_NAME or "." in first_line:
        return None
    return ("tsv" if delimiter == "\t" else "csv") if _CONTENT_FIELDS.intersection(cells) else None
