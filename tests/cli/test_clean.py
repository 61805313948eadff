"""``artkit clean`` as its users meet it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ARTKIT = (sys.executable, "-m", "artkit", "clean")
RECORD = {"id": "a", "title": "路修好了,真的", "text": "路修好了,大家很高兴.\n\n责任编辑：王强"}


def run(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*ARTKIT, *arguments], input=given, capture_output=True, timeout=60)


def line(record: object) -> bytes:
    return json.dumps(record, ensure_ascii=False).encode() + b"\n"


def test_records_come_out_clean() -> None:
    done = run(given=line(RECORD))
    cleaned = json.loads(done.stdout)
    assert (cleaned["title"], cleaned["text"]) == ("路修好了，真的", "路修好了，大家很高兴。")
    assert (done.returncode, done.stderr) == (0, b"")


def test_text_in_is_text_out() -> None:
    done = run("--text", given=b"\xef\xbb\xbf" + "好,好\r\n".encode())
    assert done.stdout.decode() == "好，好\n"
    assert done.returncode == 0


def test_each_text_input_is_a_document(tmp_path: Path) -> None:
    for name, text in (("a.txt", "甲,乙"), ("b.txt", "丙,丁\n")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    done = run("--text", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "--jobs", "2")
    assert done.stdout.decode() == "甲，乙\n丙，丁\n"


def test_explain_tells_on_stderr_what_was_done() -> None:
    done = run("--explain", given=line(RECORD))
    assert json.loads(done.stdout)["text"] == "路修好了，大家很高兴。"
    assert done.stderr.decode().split("\n") == [
        "artkit: a: title:1:5: marks: '路修好了,真的' -> '路修好了，真的'",
        "artkit: a: text:1:5: marks: '路修好了,大家很高兴.' -> '路修好了，大家很高兴.'",
        "artkit: a: text:1:11: marks: ',大家很高兴.' -> ',大家很高兴。'",
        "artkit: a: text:2:1: furniture: '责任编辑：王强' -> left out",
        "",
    ]


def test_diff_takes_the_place_of_the_records() -> None:
    done = run("--diff", given=line(RECORD) + line({"id": "b", "text": "好"}))
    assert done.stdout.decode().split("\n") == [
        "--- a", "+++ a (clean)", "@@ -2,4 +2,2 @@", "-title: 路修好了,真的", "-路修好了,大家很高兴.", "-",
        "-责任编辑：王强", "+title: 路修好了，真的", "+路修好了，大家很高兴。", "",
    ]  # fmt: skip


def test_rules_are_listed_and_chosen() -> None:
    listed = run("--list-rules", "--skip", "marks").stdout.decode().split("\n")
    assert any(row.split()[:2] == ["marks", "off"] for row in listed)
    assert any(row.split()[:2] == ["brackets", "on"] for row in listed)
    assert json.loads(run("--rules", "none", given=line(RECORD)).stdout)["text"] == RECORD["text"]


@pytest.mark.parametrize("option", ["--rules", "--skip"])
def test_an_unknown_rule_is_a_usage_error_that_names_near_ones(option: str) -> None:
    done = run(option, "+marcs")
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr == b"artkit: no rule or set is named 'marcs'; did you mean marks or mask?\n"
