"""Strict JSON Lines, read and written: RFC 8259 objects, one a line, UTF-8, cut at ``\\n`` only."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO, NoReturn

from artkit.article import Article
from artkit.errors import RecordError
from artkit.patterns import late_pattern

#: The longest line read, in bytes. A longer one is rejected without ever being held in memory whole.
MAX_LINE = 128 * 1024 * 1024
#: How deep arrays and objects may nest; the C scanner of CPython gives up near 1,000.
MAX_DEPTH = 200
#: How much of an over-long line a reject keeps, in bytes.
KEPT_OF_OVERLONG = 1024 * 1024

_SKIP_CHUNK = 1024 * 1024
# A byte order mark is legal once, at the very start; RS starts a record of an RFC 7464 sequence.
_BOM = b"\xef\xbb\xbf"
_RECORD_SEPARATOR = "\x1e"
# A string as one piece, so that brackets inside it do not count; or one bracket.
_STRUCTURE = late_pattern(r'"[^"\\]*(?:\\.[^"\\]*)*|[\[\]{}]', re.DOTALL)


@dataclass(frozen=True, slots=True)
class RawLine:
    """One line as it stands in a file: its number from 1, byte offset, bytes without the line end."""

    number: int
    offset: int
    data: bytes
    overlong: bool = False


def read_lines(stream: BinaryIO, *, limit: int = MAX_LINE) -> Iterator[RawLine]:
    """Give the lines of ``stream`` that are not blank, cut at ``\\n`` only, in bounded memory.

    Of a line longer than ``limit`` bytes only the first `KEPT_OF_OVERLONG` are given, marked ``overlong``.
    """
    number = offset = 0
    while data := stream.readline(limit + 1):
        number += 1
        start, size = offset, len(data)
        overlong = size > limit and not data.endswith(b"\n")
        if overlong:
            size += _skip_line(stream)
            data = data[:KEPT_OF_OVERLONG]
        offset += size
        if number == 1 and data.startswith(_BOM):
            data = data[len(_BOM) :]
        data = data.strip(b" \t\r\n")
        if data:
            yield RawLine(number, start, data, overlong)


def _skip_line(stream: BinaryIO) -> int:
    skipped = 0
    while chunk := stream.readline(_SKIP_CHUNK):
        skipped += len(chunk)
        if chunk.endswith(b"\n"):
            break
    return skipped


def parse_record(data: bytes) -> dict[str, Any]:
    """Parse one line into a JSON object, strictly.

    Raises:
        RecordError: not UTF-8, not JSON (NaN and infinities are not), nested too deep, no object;
            ``column`` counts characters from 1 where one place is to blame.

    >>> parse_record(b'{"a": 1}')
    {'a': 1}
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        column = len(data[: error.start].decode("utf-8", "replace")) + 1
        raise RecordError(f"not UTF-8: byte 0x{data[error.start]:02x}", column=column) from None
    return parse_object(text.lstrip(_RECORD_SEPARATOR))


def parse_object(text: str) -> dict[str, Any]:
    """Parse the JSON text of one record; see `parse_record`."""
    check_depth(text)
    try:
        value = _decoder.decode(text)
    except json.JSONDecodeError as error:
        if text.lstrip()[:1] == "<":
            raise RecordError("not JSON but markup, of which artkit extract makes records") from None
        raise RecordError(f"not JSON: {describe_json_error(error)}", column=error.pos + 1) from None
    except RecursionError:
        raise RecordError(f"nested deeper than {MAX_DEPTH} levels") from None
    except ValueError as error:
        raise RecordError(f"not JSON: {error}") from None
    if not isinstance(value, dict):
        raise RecordError("not a record: a JSON object is expected on each line")
    return value


def check_depth(text: str) -> None:
    """Raise RecordError where arrays and objects nest deeper than `MAX_DEPTH`."""
    # Two scans in C for every record; the exact look is for the few that could be too deep.
    if text.count("[") + text.count("{") <= MAX_DEPTH:
        return
    depth = 0
    for match in _STRUCTURE.finditer(text):
        mark = match[0]
        if mark in ("[", "{"):
            depth += 1
            if depth > MAX_DEPTH:
                raise RecordError(f"nested deeper than {MAX_DEPTH} levels")
        elif mark in ("]", "}"):
            depth -= 1


def describe_json_error(error: json.JSONDecodeError) -> str:
    """Say what the parser wanted, in the form of artkit's messages.

    >>> describe_json_error(json.JSONDecodeError("Expecting ',' delimiter", "", 0))
    "expected ','"
    """
    words = error.msg.replace("Expecting", "expected").replace(" delimiter", "").removesuffix(" at")
    return words[:1].lower() + words[1:]


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON number")


def _parse_float(digits: str) -> float:
    value = float(digits)
    if math.isinf(value):
        raise ValueError(f"number out of range: {digits[:40]}")
    return value


_decoder = json.JSONDecoder(parse_constant=_refuse_constant, parse_float=_parse_float)
scan_value = _decoder.raw_decode


def encode_article(article: Article) -> bytes:
    """Give the line of one record, with its ``\\n``: always valid UTF-8 and strict JSON.

    Raises:
        RecordError: an extra key holds what JSON cannot say.
    """
    line = article.to_json()
    try:
        return line.encode("utf-8") + b"\n"
    except UnicodeEncodeError:
        return Article.from_dict(article.to_dict()).to_json().encode("utf-8") + b"\n"
