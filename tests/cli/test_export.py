import base64
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

RECORDS = [
    {"id": "a", "title": "图书馆", "text": "一", "date": "2024-03-05", "authors": ["丁玲"]},
    {"id": "b", "title": "Bridge", "text": "two", "zip": "007"},
]
LINES = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in RECORDS).encode()


def export(*arguments: str, given: bytes = LINES) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "artkit", "export", *arguments], input=given, capture_output=True, check=False
    )


def test_fields_are_chosen_on_the_command_line() -> None:
    done = export("--to", "csv", "--fields", "title,by=authors,zip")
    assert done.stdout.decode() == "title,by,zip\r\n图书馆,丁玲,\r\nBridge,,007\r\n"
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("name", "start"),
    [("x.csv", b"id,"), ("x.md", b"<!-- id"), ("x.html", b"<!DOCTYPE"), ("x.db", b"SQLite"), ("x", b'{"id"')],
)
def test_the_ending_of_the_output_names_the_format(tmp_path: Path, name: str, start: bytes) -> None:
    done = export("-o", str(tmp_path / name))
    assert (done.returncode, done.stderr, done.stdout) == (0, b"", b"")
    assert (tmp_path / name).read_bytes().startswith(start)


@pytest.mark.skipif(not os.path.exists("/dev/stdout"), reason="no /dev/stdout on this system")
def test_standard_output_may_be_named_as_a_device() -> None:
    done = export("--to", "csv", "--fields", "id", "-o", "/dev/stdout")
    assert (done.stdout, done.stderr) == (b"id\r\na\r\nb\r\n", b"")


def test_an_ending_that_says_nothing_is_refused(tmp_path: Path) -> None:
    done = export("-o", str(tmp_path / "x.xls"))
    assert (done.returncode, os.listdir(tmp_path)) == (2, [])
    assert b"'.xls' does not tell the format: give --to" in done.stderr


def test_the_formats_are_listed() -> None:
    lines = export("--list-formats").stdout.decode().splitlines()
    assert "csv       .csv      comma-separated values (RFC 4180)" in lines
    assert "parquet   .parquet  Apache Parquet (pip install 'artkit[parquet]')" in lines


def test_split_writes_a_file_a_record(tmp_path: Path) -> None:
    done = export("--to", "markdown", "--split", "--name", "{year}/{slug}", "-o", str(tmp_path / "posts"))
    assert (done.returncode, done.stderr) == (0, b"")
    assert (tmp_path / "posts/2024/图书馆.md").exists()
    assert (tmp_path / "posts/bridge.md").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["--to", "sqlite"],
        ["--to", "markdown", "--split"],
        ["--to", "nothing"],
        ["--fields", "titel"],
        ["--fields", "a,a"],
        ["--to", "html", "--fields", "title"],
        ["--to", "markdown", "--front-matter"],
        ["--to", "markdown", "--split", "--name", "{x}", "-o", "never"],
    ],
)
def test_a_wrong_call_ends_with_2_and_one_line_and_writes_nothing(
    arguments: list[str], tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "artkit", "export", *arguments],
        input=LINES,
        capture_output=True,
        check=False,
        cwd=tmp_path,
    )
    assert done.returncode == 2
    assert done.stdout == b""
    assert b"Traceback" not in done.stderr
    assert done.stderr.strip()
    assert os.listdir(tmp_path) == []


def test_a_broken_record_costs_no_other() -> None:
    done = export("--to", "csv", "--fields", "id", given=LINES + b"{broken\n" + LINES)
    assert done.stdout == b"id\r\na\r\nb\r\na\r\nb\r\n"
    assert done.returncode == 1


def test_a_table_comes_back_as_a_table() -> None:
    table = "标题,作者,邮编\r\n图书馆,丁玲；孙崇高,00123\r\n".encode()
    done = export("--to", "csv", "--fields", "标题=title,作者=authors,邮编", "--join", "；", given=table)
    assert done.stdout == table


def test_two_records_of_one_id_are_not_one_row_in_silence(tmp_path: Path) -> None:
    given = LINES + b'{"id":"a","title":"other","text":"other"}\n' + LINES
    rejects = tmp_path / "rejects.jsonl"
    done = export("-o", str(tmp_path / "x.db"), "--rejects", str(rejects), given=given)
    assert done.returncode == 1
    assert done.stderr == b"artkit: standard input:3: has the id of another record before it: 'a'\n"
    (kept,) = map(json.loads, rejects.read_text().splitlines())
    assert json.loads(base64.b64decode(kept["raw_base64"]))["title"] == "other"
