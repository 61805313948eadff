import io
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artkit.article import FIELDS, Article
from artkit.errors import MissingExtraError
from artkit.export import ExportOptions, parse_fields, write_articles
from artkit.export.xlsx import CELL_UNITS, cut_units
from strategies import articles

pytest.importorskip("xlsxwriter", reason="XlsxWriter is not installed")


def content(*records: Article, **choices: object) -> bytes:
    out = io.BytesIO()
    write_articles(records, out, to="xlsx", options=ExportOptions(**choices))  # type: ignore[arg-type]
    return out.getvalue()


def sheets(*records: Article, **choices: object) -> dict[str, list[tuple[Any, ...]]]:
    book = openpyxl.load_workbook(io.BytesIO(content(*records, **choices)))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


def test_a_row_a_record_and_every_cell_is_text() -> None:
    rows = sheets(Article(id="007", title="托育", authors=("a", "b"), extra={"n": 5}))["articles"]
    assert rows[0] == (*FIELDS, "n")
    assert (rows[1][0], rows[1][3], rows[1][4], rows[1][-1]) == ("007", "托育", "a; b", "5")


def test_formulas_are_disarmed_and_never_run() -> None:
    record = Article(title="=1+1", text="-3.5", extra={"=x": "@y"})
    fields = parse_fields("title,text")
    assert sheets(record, fields=fields)["articles"] == [("title", "text"), ("'=1+1", "-3.5")]
    assert sheets(record)["articles"][0][-1] == "'=x"
    book = openpyxl.load_workbook(io.BytesIO(content(record, raw=True)))
    assert {cell.data_type for cell in book["articles"][2]} <= {"s", "n"}
    assert book["articles"]["D2"].value == "=1+1"


def test_control_characters_do_not_break_the_file() -> None:
    rows = sheets(
        Article(title="a\0\x0b\ufffe\ud800b", text="_x000D_ \r\n x"), fields=parse_fields("title,text")
    )
    assert rows["articles"][1][0] == "a\ufffd\ufffd\ufffd\ufffdb"
    assert "x000D" in rows["articles"][1][1]


@pytest.mark.parametrize("text", ["字" * (CELL_UNITS * 2 + 5), "😀" * CELL_UNITS])
def test_a_text_too_long_for_a_cell_goes_on_in_another_sheet(text: str) -> None:
    found = sheets(Article(id="a", text=text), fields=parse_fields("id,text"))
    cell = found["articles"][1][1]
    assert cell.endswith("[…: sheet “continued”]")
    header, *rest = found["continued"]
    assert header == ("sheet", "row", "column", "part", "text")
    assert [row[:4] for row in rest] == [("1", "2", "text", str(n)) for n in range(2, 2 + len(rest))]
    assert cell.rpartition(" […")[0] + "".join(row[4] for row in rest) == text
    assert all(
        len(str(value).encode("utf-16-le")) // 2 <= CELL_UNITS for row in found["articles"] for value in row
    )


def test_the_same_records_give_the_same_bytes() -> None:
    assert content(Article(title="a")) == content(Article(title="a"))


def test_a_text_is_cut_between_characters() -> None:
    assert cut_units("a😀😀b", 3) == ["a😀", "😀b"]
    assert cut_units("", 3) == [""]


@settings(deadline=None, max_examples=30)
@given(st.lists(articles(), max_size=2))
def test_any_record_can_be_opened(records: list[Article]) -> None:
    assert len(sheets(*records)["articles"]) == len(records) + 1


def test_the_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    with pytest.raises(MissingExtraError, match=r"artkit\[xlsx\]"):
        content(Article())
