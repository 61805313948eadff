import io
import json
from collections.abc import Iterable
from typing import BinaryIO, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artkit.article import Article
from artkit.errors import RecordError
from artkit.streams.inputs import as_stream
from artkit.streams.jsonlines import encode_article
from artkit.streams.records import Record, guess_form, read_records
from strategies import articles


class Found(NamedTuple):
    """A record as it was read, and the article or the error that parsing it gave."""

    line: int
    raw: bytes
    article: Article | None = None
    error: RecordError | None = None


def parse(records: Iterable[Record]) -> list[Found]:
    found = []
    for record in records:
        try:
            found.append(Found(record.line, b"", record.parse()))
        except RecordError as error:
            found.append(Found(record.line, record.to_bytes(), error=error))
    return found


def read(data: bytes | str, form: str = "auto") -> list[Found]:
    raw = data.encode() if isinstance(data, str) else data
    return parse(read_records(as_stream(raw), form=form))


def titles(found: list[Found]) -> list[str | None]:
    return [one.article.title if one.article else f"{one.line}: {one.error}" for one in found]


@pytest.mark.parametrize(
    ("head", "form"),
    [
        ('{"title": "a"}', "jsonl"),
        ("\ufeff\n {}", "jsonl"),
        ('[{"title": "a"}]', "json"),
        ("{\n  ", "json"),
        ("title,text\n", "csv"),
        ('"Title";"Text"\n', "csv"),
        ("url\ttitle\n", "tsv"),
        ("标题,正文\n", "csv"),
        ("text\n", "csv"),
        ("nothing known\n", "jsonl"),
        ("", "jsonl"),
    ],
)
def test_the_form_is_told_by_content(head: str, form: str) -> None:
    assert guess_form(head.encode()) == form


def test_a_table_of_excel_is_told_by_its_byte_order_mark() -> None:
    assert guess_form("title\ttext\n".encode("utf-16")) == "tsv"


def test_the_name_decides_only_where_the_content_does_not() -> None:
    assert guess_form(b"zip,n\n1,2\n", "a.csv") == "csv"
    assert guess_form(b'{"zip": 1}', "a.csv") == "jsonl"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ('{"title":"a"}\n{"title":"b"}', ["a", "b"]),
        ('[{"title":"a"},\n {"title":"b"}]', ["a", "b"]),
        ("[]", []),
        ('{\n"title": "a"\n}\n{\n"title": "b"\n}\n', ["a", "b"]),
        ("title,text\na,x\nb,y\n", ["a", "b"]),
        ('title,text\n"a\nb","c,d"\n', ["a\nb"]),
        ("title,text\r\na,x\r\n", ["a"]),
        ("\ufefftitle\ttext\na\tx\n", ["a"]),
        ("headline;content\na;x\n", ["a"]),
        ("title,text\na\n", ["a"]),
        ("title,text\n\na,x\n", ["a"]),
        ("title,text\n", []),
    ],
)
def test_every_form_gives_the_records(data: str, expected: list[str]) -> None:
    assert titles(read(data)) == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ('{"title":"a"}\nbad\n{"title":"b"}', ["a", "2: not JSON: expected value at column 1", "b"]),
        ('[{"title":"a"}, 5, {"title":"b"}]', ["a", "1: not a record: a JSON object is expected", "b"]),
        ('[{"title":"a"},\n{"title" "b"}, {}]', ["a", "2: not JSON: expected ':' at column 10"]),
        ('[{"title":"a"}', ["a", "1: not JSON: the array is not closed"]),
        ('[{"title":"a"}] x', ["a", "1: not JSON: more after the end of the array"]),
        ('[{"title":5},{"title":"b"}]', ["1: field 'title' must be a string, not a number", "b"]),
        ("title,text\na,x,y\nb,z\n", ["2: 3 cells in a table of 2 columns", "b"]),
        ("title,credits\na,{\nb,\n", ["2: not a field's JSON: Expecting property name", "b"]),
    ],
)
def test_a_broken_record_costs_no_other(data: str, expected: list[str]) -> None:
    got = titles(read(data))
    assert len(got) == len(expected)
    assert all(str(one).startswith(want) for one, want in zip(got, expected, strict=True))


def test_a_row_that_is_not_utf8_is_refused_alone_and_kept() -> None:
    found = read(b"title,text\na,x\n" + "标题,y\n".encode("gbk") + b"b,z\n")
    assert [one.article.title if one.article else None for one in found] == ["a", None, "b"]
    assert found[1].line == 3
    assert found[1].raw == "标题,y".encode("gbk")
    assert "iconv" in str(found[1].error)


def test_a_utf16_table_is_read() -> None:
    assert titles(read("title\ttext\n标题\t正文\n".encode("utf-16"))) == ["标题"]


def test_cells_are_text_and_lists_are_split() -> None:
    (found,) = read('id,authors,tags,zip,similarity\n007,丁玲、孙崇高,"[""a;b""]",00123,0.5\n')
    assert found.article is not None
    assert found.article.id == "007"
    assert found.article.authors == ("丁玲", "孙崇高")
    assert found.article.tags == ("a;b",)
    assert found.article.extra == {"zip": "00123"}
    assert found.article.similarity == 0.5


def test_blank_and_repeated_columns_keep_their_cells() -> None:
    (found,) = read("title,,title,text\na,b,c,d\n")
    assert found.article is not None
    assert (found.article.title, found.article.text) == ("a", "d")
    assert found.article.extra == {"column2": "b", "title_3": "c"}


class OneByteAtATime(io.RawIOBase):
    """A slow pipe: every read gives one byte."""

    def __init__(self, data: bytes) -> None:
        self.data = io.BytesIO(data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        piece = self.data.read(1)
        memoryview(buffer)[: len(piece)] = piece  # type: ignore[arg-type]
        return len(piece)


@given(st.lists(articles(), max_size=3), st.sampled_from(["", " ", "\n"]))
def test_an_array_gives_what_the_lines_give(items: list[Article], space: str) -> None:
    data = f"[{space}" + f"{space},{space}".join(item.to_json() for item in items) + f"{space}]"
    assert [one.article for one in read(data)] == items
    lines = b"".join(map(encode_article, items))
    assert [one.article for one in read(lines, form="jsonl")] == items


def test_an_array_of_many_chunks_is_read_whole() -> None:
    data = json.dumps(
        [{"title": str(n), "text": "字" * 997} for n in range(100)], ensure_ascii=False
    ).encode()
    assert titles(read(data)) == [str(n) for n in range(100)]
    slow: BinaryIO = io.BufferedReader(OneByteAtATime(data[:-1] + b"\n]"))  # type: ignore[assignment]
    assert titles(parse(read_records(slow, form="json"))) == [str(n) for n in range(100)]
