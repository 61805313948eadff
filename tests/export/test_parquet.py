import io
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artkit.article import Article
from artkit.errors import MissingExtraError
from artkit.export import ExportOptions, parse_fields, write_articles
from strategies import articles

pq = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")

TEASER = {"list": "相关", "title": "t", "text": "x", "url": None, "truncated": True}
RECORD = Article(
    id="a",
    title="托育",
    authors=("丁玲", "Ana"),
    credits={"记者": ("丁玲",)},
    teasers=({**TEASER, "date": "2024"},),
    origin={"path": "p", "line": 3, "page": 7},
    similarity=0.5,
    extra={"zip": "00123", "n": 2**70},
)


def table(*records: Article, **choices: object) -> list[dict[str, Any]]:
    out = io.BytesIO()
    write_articles(records, out, to="parquet", options=ExportOptions(**choices))  # type: ignore[arg-type]
    rows: list[dict[str, Any]] = pq.read_table(io.BytesIO(out.getvalue())).to_pylist()
    return rows


def test_lists_are_lists_and_objects_are_objects() -> None:
    (row,) = table(RECORD)
    assert row["authors"] == ["丁玲", "Ana"]
    assert row["credits"] == [("记者", ["丁玲"])]
    assert row["teasers"] == [{**TEASER, "extra": '{"date":"2024"}'}]
    assert row["origin"] == {"path": "p", "format": None, "encoding": None, "line": 3, "extra": '{"page":7}'}
    assert (row["similarity"], row["title"], row["date"]) == (0.5, "托育", None)
    assert row["extra"] == '{"zip":"00123","n":1180591620717411303424}'


def test_fields_are_chosen_and_renamed() -> None:
    fields = parse_fields("by=authors,zip,n,origin.line")
    assert table(RECORD, fields=fields) == [
        {"by": ["丁玲", "Ana"], "zip": "00123", "n": "1180591620717411303424", "origin.line": "3"}
    ]


@settings(deadline=None, max_examples=20)
@given(st.lists(articles(), max_size=3))
def test_any_record_can_be_written(records: list[Article]) -> None:
    rows = table(*records)
    assert [(row["id"], row["text"], row["tags"]) for row in rows] == [
        (record.id, record.text, list(record.tags)) for record in records
    ]


def test_the_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"artkit\[parquet\]"):
        table(RECORD)
