"""Records from any form a script may start with: JSON Lines, a JSON array, CSV, TSV; told by content."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO, cast

from artkit.article import FIELDS, Article
from artkit.errors import RecordError
from artkit.streams import jsonlines
from artkit.streams.jsonarray import read_json_values
from artkit.streams.tables import looks_like_table, read_table

#: The values of ``--from`` for the steps that read records.
FORMS = ("auto", "jsonl", "json", "csv", "tsv")

_PEEK = 1 << 16


@dataclass(frozen=True, slots=True)
class Found:
    """One record as read, or why it could not be: exactly one of ``article`` and ``error`` is set.

    ``line`` counts from 1, ``offset`` is in bytes where the form has one; ``raw`` is kept for errors only.
    """

    line: int
    offset: int | None = None
    article: Article | None = None
    error: RecordError | None = None
    raw: bytes = b""


def read_articles(stream: BinaryIO, *, form: str = "auto", name: str = "") -> Iterator[Found]:
    """Give every record of ``stream`` in order; a broken one as its error, never raised.

    ``form`` is one of `FORMS`; ``name`` (a file's path) decides between forms only where the content does
    not.
    """
    head = _peek(stream)
    if form == "auto":
        form = guess_form(head, name)
    if form == "jsonl":
        return _read_lines(stream)
    if form == "json":
        return (_build(line, value, raw) for line, value, raw in read_json_values(stream))
    rows = read_table(stream, head, delimiter="\t" if form == "tsv" else None)
    return (_build(line, value, raw) for line, value, raw in rows)


def guess_form(head: bytes, name: str = "") -> str:
    """Tell the form of records from the first bytes of a stream: one of `FORMS` but ``auto``.

    >>> guess_form(b'{"id": "a"}'), guess_form(b'[{"id": "a"}]'), guess_form(b"id,title\\n1,a")
    ('jsonl', 'json', 'csv')
    """
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip(b" \t\r\n\x1e")
    if start.startswith(b"{"):
        # A pretty-printed object does not close on its own line.
        first_line = start.split(b"\n", 1)[0].strip()
        return "json" if first_line == b"{" else "jsonl"
    if start.startswith(b"["):
        return "json"
    return looks_like_table(head, FIELDS, name) or "jsonl"


def _peek(stream: BinaryIO) -> bytes:
    if isinstance(stream, io.BufferedReader):
        return stream.peek(_PEEK)[:_PEEK]
    at = stream.tell()
    head = stream.read(_PEEK)
    stream.seek(at)
    return head


def _read_lines(stream: BinaryIO) -> Iterator[Found]:
    for line in jsonlines.read_lines(stream):
        try:
            if line.overlong:
                raise RecordError(f"line longer than {jsonlines.MAX_LINE} bytes")
            data = jsonlines.parse_record(line.data)
            # Only an escape can bring a lone surrogate into a line that is valid UTF-8.
            article = Article.from_dict(data, scrub=b"\\u" in line.data)
        except RecordError as error:
            yield Found(line.number, line.offset, error=error, raw=line.data)
        else:
            yield Found(line.number, line.offset, article=article)


def _build(line: int, value: dict[str, Any] | RecordError, raw: bytes) -> Found:
    if isinstance(value, RecordError):
        return Found(line, error=value, raw=raw)
    try:
        return Found(line, article=Article.from_dict(value))
    except RecordError as error:
        return Found(line, error=error, raw=raw)


def as_stream(data: bytes) -> BinaryIO:
    """Give ``data`` as a stream that `read_articles` can look into."""
    return cast(BinaryIO, io.BufferedReader(io.BytesIO(data)))
