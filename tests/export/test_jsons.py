import io
import json
import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artkit.article import Article
from artkit.export import ExportOptions, parse_fields, write_articles
from strategies import articles

RECORDS = [Article(id="a", title="托育", text="正文", extra={"zip": "00123"}), Article(id="b", text="b")]


def written(records: list[Article], to: str, **choices: object) -> str:
    out = io.BytesIO()
    write_articles(records, out, to=to, options=ExportOptions(**choices))  # type: ignore[arg-type]
    return out.getvalue().decode("utf-8")


@settings(deadline=None, max_examples=30)
@given(st.lists(articles(), max_size=3))
def test_json_and_json_lines_hold_every_record_as_it_is(records: list[Article]) -> None:
    expected = [record.to_dict() for record in records]
    assert json.loads(written(records, "json")) == expected
    lines = written(records, "jsonl").split("\n")
    assert lines.pop() == ""
    assert [json.loads(line) for line in lines] == expected


def test_fields_are_chosen_and_renamed() -> None:
    fields = parse_fields("headline=title,zip,origin.line")
    assert [json.loads(line) for line in written(RECORDS, "jsonl", fields=fields).splitlines()] == [
        {"headline": "托育", "zip": "00123", "origin.line": None},
        {"headline": None, "zip": None, "origin.line": None},
    ]


def test_a_corpus_is_text_id_and_what_else_is_known() -> None:
    first = json.loads(written(RECORDS, "corpus").splitlines()[0])
    assert first == {
        "text": "正文",
        "id": "a",
        "metadata": {"kind": "article", "title": "托育", "zip": "00123"},
    }


def test_false_and_zero_are_kept_in_a_corpus() -> None:
    metadata = json.loads(written([Article(similarity=0, extra={"truncated": False})], "corpus"))["metadata"]
    assert metadata == {"kind": "article", "similarity": 0, "truncated": False}


@pytest.mark.skipif(not shutil.which("jq"), reason="jq is not installed")
def test_jq_reads_both() -> None:
    for to, program in (("json", ".[].title"), ("jsonl", ".title")):
        done = subprocess.run(
            ["jq", "-c", program], input=written(RECORDS, to).encode(), capture_output=True, check=True
        )
        assert done.stdout.decode() == '"托育"\nnull\n'
