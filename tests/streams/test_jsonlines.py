import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artkit.article import Article
from artkit.errors import RecordError
from artkit.streams import jsonlines
from artkit.streams.jsonlines import encode_article, parse_record, read_lines
from strategies import articles


def read(data: bytes, limit: int = jsonlines.MAX_LINE) -> list[tuple[int, int, bytes, bool]]:
    lines = read_lines(io.BufferedReader(io.BytesIO(data)), limit=limit)
    return [(line.number, line.offset, line.data, line.overlong) for line in lines]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", []),
        (b"\n\n \r\n", []),
        (b"a\nb", [(1, 0, b"a", False), (2, 2, b"b", False)]),
        (b"a\r\nb\r\n", [(1, 0, b"a", False), (2, 3, b"b", False)]),
        (b"\xef\xbb\xbfa\nb\n", [(1, 0, b"a", False), (2, 5, b"b", False)]),
        ("a\u2028b\x0bc\x85\n".encode(), [(1, 0, "a\u2028b\x0bc\x85".encode(), False)]),
        (b"a\rb\n", [(1, 0, b"a\rb", False)]),
    ],
)
def test_lines_end_at_newlines_only(data: bytes, expected: list[tuple[int, int, bytes, bool]]) -> None:
    assert read(data) == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"aaaaaaaa\nb\n", [(1, 0, True), (2, 9, False)]),
        (b"aaaaaaaa", [(1, 0, True)]),
        (b"aaaa\nb\n", [(1, 0, False), (2, 5, False)]),
        (b"aaaa", [(1, 0, False)]),
    ],
)
def test_a_line_over_the_limit_is_marked(data: bytes, expected: list[tuple[int, int, bool]]) -> None:
    assert [(number, offset, overlong) for number, offset, _, overlong in read(data, 4)] == expected


def test_an_overlong_line_costs_no_memory_and_no_neighbour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonlines, "KEPT_OF_OVERLONG", 10)
    got = read(b"a\n" + b"x" * 5_000_000 + b"\nb\n", limit=1000)
    assert got == [(1, 0, b"a", False), (2, 2, b"x" * 10, True), (3, 5_000_003, b"b", False)]


@given(st.lists(st.binary().filter(lambda line: b"\n" not in line)))
def test_offsets_lead_back_to_the_line(lines: list[bytes]) -> None:
    data = b"\n".join(lines)
    for _, offset, line, _ in read(data):
        assert line in data[offset:].split(b"\n", 1)[0]


@pytest.mark.parametrize(
    "line",
    [
        '{"a": "b\u2028c"}',
        '{"n": 18446744073709551617, "f": -0.0, "e": 1e308}',
        '{"s": "\\ud83d\\ude00 \\" \\\\ [[["}',
        '{"deep": ' + "[" * 199 + "]" * 199 + "}",
        '{"wide": [' + "[]," * 5000 + "[]]}",
        '{"not deep": "' + "[" * 5000 + '"}',
        '\x1e{"rfc7464": 1}',
    ],
)
def test_legal_lines_are_read(line: str) -> None:
    assert parse_record(line.encode()) == json.loads(line.lstrip("\x1e"))


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"not json", "not JSON: expected value at column 1"),
        (b"<!DOCTYPE html><p>One", "not JSON but markup, of which artkit extract makes records"),
        (b'{"a": 1 "b": 2}', "not JSON: expected ',' at column 9"),
        (b'{"a": 1} {"b": 2}', "not JSON: extra data at column 10"),
        (b"{'a': 1}", "not JSON: expected property name enclosed in double quotes at column 2"),
        (b'{"a": NaN}', "not JSON: NaN is not a JSON number"),
        (b'{"a": -Infinity}', "not JSON: -Infinity is not a JSON number"),
        (b'{"a": 1e999}', "not JSON: number out of range: 1e999"),
        (b'{"a": ' + b"9" * 5000 + b"}", "not JSON: "),
        (b"[1]", "not a record: a JSON object is expected on each line"),
        (b'"a"', "not a record: a JSON object is expected on each line"),
        ("{'título".encode("latin-1"), "not UTF-8: byte 0xed at column 4"),
        (b'{"a": "\xed\xa0\x80"}', "not UTF-8: byte 0xed at column 8"),
        (b'{"a": "b\tc"}', "not JSON: invalid control character at column 9"),
        (b'{"a": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "nested deeper than 200 levels"),
        (b"[" * 100_000, "nested deeper than 200 levels"),
    ],
)
def test_broken_lines_say_what_and_where(line: bytes, message: str) -> None:
    with pytest.raises(RecordError) as caught:
        parse_record(line)
    assert re.match(re.escape(message), str(caught.value))


@given(articles())
def test_a_record_survives_writing_and_reading(article: Article) -> None:
    line = encode_article(article)
    assert line.count(b"\n") == 1
    assert Article.from_dict(parse_record(line.rstrip(b"\n"))) == article


def test_a_surrogate_that_got_into_a_record_never_reaches_the_output() -> None:
    line = encode_article(Article(id="a", title="\ud800"))
    assert json.loads(line.decode("utf-8"))["title"] == "\N{REPLACEMENT CHARACTER}"
