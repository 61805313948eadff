"""Records from any form a script may start with: JSON Lines, a JSON array, CSV, TSV; told by content."""

from __future__ import annotations

import io
import json
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
class Record:
    """One record as it stands in a file, not looked into yet, so that a worker process may do that.

    ``line`` counts from 1, ``offset`` is in bytes where the form has one; ``data`` is a line of JSON, the
    fields of a parsed form, or why there are none.
    """

    path: str
    line: int
    offset: int | None
    data: bytes | dict[str, Any] | RecordError
    raw: bytes = b""

    def parse(self) -> Article:
        """Give the record as an Article.

        Raises:
            RecordError: it is none; the message says why.
        """
        if isinstance(self.data, RecordError):
            raise self.data
        if isinstance(self.data, dict):
            return Article.from_dict(self.data)
        # Only an escape can bring a lone surrogate into a line that is valid UTF-8.
        return Article.from_dict(jsonlines.parse_record(self.data), scrub=b"\\u" in self.data)

    def to_bytes(self) -> bytes:
        """Give the record's own bytes, for the rejects."""
        if isinstance(self.data, bytes):
            return self.data
        return self.raw or json.dumps(self.data, ensure_ascii=False, default=str).encode("utf-8", "replace")


def read_records(stream: BinaryIO, *, form: str = "auto", path: str = "") -> Iterator[Record]:
    """Give every record of ``stream`` in order, broken ones too: `Record.parse` tells.

    ``form`` is one of `FORMS`; the name of the file decides between forms only where the content does not.
    """
    head = _peek(stream)
    if form == "auto":
        form = guess_form(head, path)
    if form == "jsonl":
        return _read_lines(stream, path)
    if form == "json":
        values = read_json_values(stream)
    else:
        values = read_table(stream, head, delimiter="\t" if form == "tsv" else None)
    return (Record(path, line, None, value, raw) for line, value, raw in values)


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
    return cast(io.BufferedReader, stream).peek(_PEEK)[:_PEEK]


def _read_lines(stream: BinaryIO, path: str) -> Iterator[Record]:
    for line in jsonlines.read_lines(stream):
        if line.overlong:
            error = RecordError(f"line longer than {jsonlines.MAX_LINE} bytes")
            yield Record(path, line.number, line.offset, error, line.data)
        else:
            yield Record(path, line.number, line.offset, line.data)
