"""A JSON array of objects, or objects one after another (pretty-printed), read in bounded memory."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from artkit.errors import RecordError
from artkit.streams import jsonlines

_CHUNK = 1 << 16
_SPACE_OR_COMMA = re.compile(r"[\s,\x1e]*")

Value = tuple[int, "dict[str, Any] | RecordError", bytes]


class _Window:
    """The part of a stream that is not consumed yet, as text, with the line it starts on."""

    def __init__(self, stream: BinaryIO) -> None:
        self.stream = stream
        self.decode = codecs.getincrementaldecoder("utf-8-sig")("strict").decode
        self.text = ""
        self.line = 1
        self.ended = False

    def fill(self) -> bool:
        """Read as much again as is held (at least one chunk), so that retries stay linear in all."""
        if self.ended:
            return False
        data = self.stream.read(max(_CHUNK, len(self.text)))
        self.ended = not data
        self.text += self.decode(data, final=self.ended)
        return True

    def skip(self, end: int) -> None:
        self.line += self.text.count("\n", 0, end)
        self.text = self.text[end:]


def read_json_values(stream: BinaryIO) -> Iterator[Value]:
    """Give (line, object or error, raw bytes of an error) for each value of an array or a sequence.

    JSON cannot be re-entered after a syntax error, so what follows one is given as one error, whole up to
    `artkit.streams.jsonlines.KEPT_OF_OVERLONG` bytes.
    """
    window = _Window(stream)
    try:
        yield from _read_values(window)
    except UnicodeDecodeError as error:
        yield window.line, RecordError(f"not UTF-8: byte 0x{error.object[error.start]:02x}"), b""


def _read_values(window: _Window) -> Iterator[Value]:
    _skip_space(window)
    in_array = window.text.startswith("[")
    if in_array:
        window.skip(1)
    position = 0
    while True:
        position = _next_value(window, position)
        if position == len(window.text):
            if in_array:
                yield window.line, RecordError("not JSON: the array is not closed"), b""
            return
        if in_array and window.text[position] == "]":
            window.skip(position + 1)
            yield from _read_rest(window)
            return
        value, end, start_line = _scan(window, position)
        yield start_line, value, b"" if isinstance(value, dict) else _raw(window.text[position:end])
        position = end
        if isinstance(value, RecordError) and end == len(window.text):
            return
        if position > _CHUNK:
            window.skip(position)
            position = 0


def _skip_space(window: _Window) -> None:
    while not window.text.strip() and window.fill():
        pass
    window.skip(len(window.text) - len(window.text.lstrip()))


def _next_value(window: _Window, position: int) -> int:
    while True:
        match = _SPACE_OR_COMMA.match(window.text, position)
        end = match.end() if match else position
        if end < len(window.text) or not window.fill():
            return end


def _scan(window: _Window, position: int) -> tuple[dict[str, Any] | RecordError, int, int]:
    line = window.line + window.text.count("\n", 0, position)
    while True:
        try:
            value, end = jsonlines.scan_value(window.text, position)
            # A number or word may go on in the next chunk; an object ends where it ends.
            if isinstance(value, dict):
                jsonlines.check_depth(window.text[position:end])
                return value, end, line
            return RecordError("not a record: a JSON object is expected"), end, line
        except json.JSONDecodeError as error:
            if len(window.text) <= jsonlines.MAX_LINE and window.fill():
                continue
            at = window.line + window.text.count("\n", 0, error.pos)
            column = error.pos - window.text.rfind("\n", 0, error.pos)
            problem = RecordError(f"not JSON: {jsonlines.describe_json_error(error)}", column=column)
        except RecordError as error:
            return error, end, line
        except (RecursionError, ValueError) as error:
            reason = "nested too deep" if isinstance(error, RecursionError) else f"not JSON: {error}"
            problem, at = RecordError(reason), line
        _drain(window)
        return problem, len(window.text), at


def _drain(window: _Window) -> None:
    # What is left cannot be parsed; it is read on only so that a writer upstream does not see a closed pipe.
    while not window.ended and window.stream.read(_CHUNK):
        pass
    window.ended = True


def _read_rest(window: _Window) -> Iterator[Value]:
    _skip_space(window)
    if window.text:
        yield window.line, RecordError("not JSON: more after the end of the array"), _raw(window.text)


def _raw(text: str) -> bytes:
    return text[: jsonlines.KEPT_OF_OVERLONG].encode("utf-8")
