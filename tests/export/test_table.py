import csv
import io

import pytest
from hypothesis import given, settings

from artkit.article import FIELDS, Article
from artkit.errors import UsageError
from artkit.export import ExportOptions, parse_fields, write_articles
from artkit.export.fields import LOOKAHEAD_RECORDS
from artkit.streams.inputs import as_stream
from artkit.streams.records import read_records
from strategies import articles

AUTHORS = ("丁玲", "孙崇高")


def table(*records: Article, to: str = "csv", **choices: object) -> list[list[str]]:
    """Give the cells as Python's reader of csv sees them."""
    out = io.BytesIO()
    write_articles(records, out, to=to, options=ExportOptions(**choices))  # type: ignore[arg-type]
    text = out.getvalue().decode("utf-8")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter="\t" if to == "tsv" else ","))


def column(rows: list[list[str]], name: str) -> list[str]:
    place = rows[0].index(name)
    return [row[place] for row in rows[1:]]


HARD = [
    "a,b",
    'a"b',
    '"',
    '""',
    "a\nb",
    "a\r\nb",
    "a\rb",
    " a ",
    "a;b",
    "a\tb",
    "\\",
    '\\"',
    "\u2028",
    "NULL",
    "0123",
    "\x1a",
]


@pytest.mark.parametrize("to", ["csv", "tsv"])
def test_every_text_comes_back_from_another_reader(to: str) -> None:
    rows = table(*(Article(id=str(n), title=title) for n, title in enumerate(HARD)), to=to)
    assert column(rows, "title") == HARD


def test_the_header_is_the_core_fields_then_the_keys_of_others() -> None:
    rows = table(Article(extra={"zip": "00123"}), Article(extra={"n": 7, "zip": None}))
    assert rows[0] == [*FIELDS, "zip", "n"]
    assert column(rows, "zip") == ["00123", ""]
    assert column(rows, "n") == ["", "7"]


def test_keys_met_late_are_kept_as_json_in_a_last_column() -> None:
    records = [Article(id=str(n), extra={"early": n}) for n in range(LOOKAHEAD_RECORDS)]
    rows = table(*records, Article(extra={"early": 1, "late": ["x"], "extra": 2}))
    assert rows[0][-2:] == ["early", "extra"]
    assert column(rows, "extra")[-2:] == ["", '{"late":["x"],"extra":2}']


def test_a_key_called_extra_keeps_its_column() -> None:
    records = [Article(extra={"extra": n}) for n in range(LOOKAHEAD_RECORDS + 1)]
    assert table(*records)[0][-2:] == ["extra", "extra_"]


def test_a_record_with_a_great_many_keys_makes_no_endless_table() -> None:
    rows = table(Article(extra={f"k{n}": n for n in range(2_000)}))
    assert len(rows[0]) == len(FIELDS) + 1001
    assert '"k1999":1999' in rows[1][-1]


def test_lists_are_joined_and_objects_are_json() -> None:
    record = Article(
        authors=AUTHORS, credits={"记者": AUTHORS}, teasers=({"list": "相关", "truncated": True},)
    )
    rows = table(record, join=" / ")
    assert column(rows, "authors") == ["丁玲 / 孙崇高"]
    assert column(rows, "credits") == ['{"记者":["丁玲","孙崇高"]}']
    assert column(rows, "teasers") == ['[{"list":"相关","truncated":true}]']


def test_fields_are_chosen_renamed_and_reached_into() -> None:
    record = Article(title="T", authors=AUTHORS, origin={"line": 3}, extra={"zip": "00123", "a.b": 1})
    fields = parse_fields("headline=title,by=authors,origin.line,zip,a.b")
    assert table(record, fields=fields) == [
        ["headline", "by", "origin.line", "zip", "a.b"],
        ["T", "丁玲; 孙崇高", "3", "00123", "1"],
    ]


def test_a_misspelt_field_is_refused() -> None:
    with pytest.raises(UsageError, match="no field 'titel'"):
        table(Article(title="T"), fields=parse_fields("titel"))


def test_formulas_are_disarmed_in_cells_and_headers_unless_raw() -> None:
    record = Article(title="=1+1", text="-3.5", extra={"@cmd": "＝1"})
    guarded, raw = table(record), table(record, raw=True)
    assert (column(guarded, "title"), column(guarded, "'@cmd"), column(guarded, "text")) == (
        ["'=1+1"],
        ["'＝1"],
        ["-3.5"],
    )
    assert (column(raw, "title"), column(raw, "@cmd")) == (["=1+1"], ["＝1"])


def test_a_byte_order_mark_and_crlf_line_ends() -> None:
    out = io.BytesIO()
    options = ExportOptions(bom=True, fields=parse_fields("title"))
    write_articles([Article(title="托")], out, options=options)
    assert out.getvalue() == "\ufefftitle\r\n托\r\n".encode()


def test_no_records_are_a_header() -> None:
    assert table() == [list(FIELDS)]


def test_a_nul_does_not_stop_other_readers() -> None:
    assert column(table(Article(title="a\0b")), "title") == ["a\ufffdb"]


@settings(deadline=None, max_examples=30)
@given(articles())
def test_any_record_is_one_row_with_a_cell_a_column(article: Article) -> None:
    rows = table(article, article)
    assert [len(row) for row in rows] == [len(FIELDS) + len(article.extra)] * 3


def test_our_own_reader_gives_the_record_back() -> None:
    record = Article(
        id="a",
        title="托育",
        authors=AUTHORS,
        credits={"记者": AUTHORS},
        tags=("x",),
        text="a\n\nb",
        teasers=({"list": "相关", "title": "t", "text": "", "url": None, "truncated": True},),
        similarity=0.5,
        origin={"path": "p", "line": 1},
        extra={"zip": "00123"},
    )
    out = io.BytesIO()
    write_articles([record], out, to="csv")
    (found,) = read_records(as_stream(out.getvalue()), form="csv", path="x.csv")
    assert found.parse() == record
