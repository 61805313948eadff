"""CSV and TSV with a header line, read into records: cells are text, list fields are split."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

from artkit.article import FIELDS
from artkit.errors import RecordError
from artkit.patterns import late_pattern

#: Other names a table may use for a core field.
ALIASES = {
    "author": "authors",
    "byline": "authors",
    "content": "text",
    "body": "text",
    "headline": "title",
    "keywords": "tags",
    "link": "url",
    "published": "date",
    "language": "lang",
    "description": "summary",
    "标题": "title",
    "正文": "text",
    "内容": "text",
    "作者": "authors",
    "来源": "source",
    "日期": "date",
    "网址": "url",
    "链接": "url",
}
#: A cell may be as long as a line of JSON may be.
MAX_CELL = 128 * 1024 * 1024

_DELIMITERS = (",", "\t", ";", "|")
_LIST_FIELDS = frozenset({"authors", "breadcrumb", "tags", "warnings"})
_JSON_FIELDS = frozenset({"credits", "teasers", "origin", "similarity"})
_KNOWN = frozenset({*FIELDS, *ALIASES})
# How "surrogateescape" carries a byte that is not UTF-8.
_ESCAPED = late_pattern("[\udc80-\udcff]")
_LIST_MARK = late_pattern(r"(?<!\s)\s*[;；|、]\s*")

Row = tuple[int, "dict[str, Any] | RecordError", bytes]


def looks_like_table(head: bytes, fields: Sequence[str], name: str = "") -> str | None:
    """Tell ``csv`` or ``tsv`` where the first line is a header: it names a field; else None.

    A file's ``name`` that ends in .csv or .tsv is believed where the first line says nothing.
    """
    first_line = decode_head(head).lstrip("\r\n").split("\n", 1)[0].strip("\r")
    delimiter = find_delimiter(first_line)
    cells = {cell.strip().strip('"').casefold() for cell in first_line.split(delimiter)}
    if cells & {*fields, *ALIASES}:
        return "tsv" if delimiter == "\t" else "csv"
    ending = name.lower().removesuffix(".gz").rsplit(".", 1)[-1]
    return ending if ending in ("csv", "tsv") and first_line else None


def find_delimiter(header: str) -> str:
    """Give the delimiter that stands in a header line most often; a comma where none does.

    >>> find_delimiter("id;title;text")
    ';'
    """
    return max(_DELIMITERS, key=header.count)


def read_table(stream: BinaryIO, head: bytes, *, delimiter: str | None = None) -> Iterator[Row]:
    """Give (line, record or error, raw bytes of an error) for each row after the header.

    Quoting is RFC 4180. A row with too many cells is an error, one with too few has the missing fields
    empty; an empty cell is a missing field.
    """
    encoding = "utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    # Undecodable bytes are carried as lone surrogates, so that their row alone can be refused, byte for byte.
    lines = io.TextIOWrapper(stream, encoding, "surrogateescape", newline="")
    csv.field_size_limit(MAX_CELL)
    try:
        yield from _read_rows(lines, delimiter)
    finally:
        lines.detach()


def _read_rows(lines: io.TextIOWrapper, delimiter: str | None) -> Iterator[Row]:
    header_line = next((line for line in lines if line.strip()), "")
    if not header_line:
        return
    mark = delimiter or find_delimiter(header_line)
    header = _name_columns(next(csv.reader([header_line], delimiter=mark)))
    rows = csv.reader((line.replace("\0", "\N{REPLACEMENT CHARACTER}") for line in lines), delimiter=mark)
    before = 1
    while True:
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield 1 + rows.line_num, RecordError(f"not CSV: {error}"), b""
            continue
        line, before = before + 1, 1 + rows.line_num
        if cells:
            value = _build_row(header, cells)
            raw = (
                mark.join(cells).encode("utf-8", "surrogateescape") if isinstance(value, RecordError) else b""
            )
            yield line, value, raw


def _name_columns(header: list[str]) -> list[str]:
    """Give each column its field: aliases resolved, blank and repeated names made their own."""
    names: list[str] = []
    for number, cell in enumerate(header, 1):
        plain = cell.strip()
        name = plain.casefold() if plain.casefold() in _KNOWN else plain
        name = ALIASES.get(name, name) or f"column{number}"
        if name in names:
            name = f"{plain or 'column'}_{number}"
        names.append(name)
    return names


def _build_row(header: list[str], cells: list[str]) -> dict[str, Any] | RecordError:
    if len(cells) > len(header):
        return RecordError(f"{len(cells)} cells in a table of {len(header)} columns")
    bad = next((cell for cell in cells if not cell.isascii() and _ESCAPED.search(cell)), None)
    if bad is not None:
        return RecordError("not UTF-8 (convert the file, for example with iconv -f GB18030 -t UTF-8)")
    try:
        return {
            name: parse_cell(name, cell) for name, cell in zip(header, cells, strict=False) if cell.strip()
        }
    except ValueError as error:
        return RecordError(f"not a field's JSON: {error}")


def parse_cell(name: str, cell: str) -> Any:
    """Give a cell as the field's JSON value: lists are JSON, or joined by ``;``, ``|`` or ``、``.

    Cells are never guessed to be numbers: a leading zero is kept.

    >>> parse_cell("authors", "丁玲、孙崇高"), parse_cell("zip", "00123")
    (['丁玲', '孙崇高'], '00123')
    """
    if name in _JSON_FIELDS or (name in _LIST_FIELDS and cell.lstrip().startswith("[")):
        return json.loads(cell)
    if name in _LIST_FIELDS:
        return [part for part in _LIST_MARK.split(cell.strip()) if part]
    return cell


def decode_head(head: bytes) -> str:
    """Decode the first bytes of a file as far as they are text."""
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return head[: len(head) // 2 * 2].decode("utf-16", "replace")
    return head.decode("utf-8-sig", "replace")
