"""``artkit dedupe`` as its users run it, and the index it keeps from run to run."""

import json
import os
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from tests.dedupe import texts

from artkit.cli import cli
from artkit.errors import TransferError, UsageError
from artkit.streams.copyindex import SCHEMA_VERSION, open_index

RECORDS = [
    {"id": "excerpt", "kind": "teaser", "text": texts.excerpt(texts.RIVER, 220), "date": "2024-04-01"},
    {"id": "river", "text": texts.RIVER, "mine": {"deep": [1.50]}},
    {"id": "tea", "text": texts.TEA},
    {"id": "edited", "text": texts.edit(texts.RIVER, 0.08, seed=5)[:-60]},
    {"id": "river2", "text": texts.RIVER.upper()},
]


def write(path: Path, records: list[dict[str, Any]]) -> str:
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records), encoding="utf-8")
    return str(path)


@pytest.fixture(name="path")
def write_records(tmp_path: Path) -> str:
    return write(tmp_path / "records.jsonl", RECORDS)


def invoke(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["dedupe", *arguments], catch_exceptions=False)


def run(*arguments: str, tmp_path: Path) -> list[dict[str, Any]]:
    out = tmp_path / "out.jsonl"
    result = invoke(*arguments, "-o", str(out))
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


def test_copies_go_and_what_stays_is_untouched(path: str, tmp_path: Path) -> None:
    kept = run(path, tmp_path=tmp_path)
    assert [one["id"] for one in kept] == ["river", "tea"]
    assert kept[0]["mine"] == {"deep": [1.5]}


def test_marked_copies_say_of_what_why_and_how_similar(path: str, tmp_path: Path) -> None:
    marked = run(path, "--mode", "mark", tmp_path=tmp_path)
    assert [(one["dup_of"], one.get("dup_why")) for one in marked] == [
        ("river", "excerpt of"),
        (None, None),
        (None, None),
        ("river", "edited"),
        ("river", "copy"),
    ]
    assert [one["similarity"] for one in marked if one["similarity"] is not None] == pytest.approx(
        [1.0, 0.7, 1.0], abs=0.15
    )


def test_group_and_merge(path: str, tmp_path: Path) -> None:
    river, tea = run(path, "--mode", "group", "--merge", tmp_path=tmp_path)
    assert [copy["id"] for copy in river["copies"]] == ["excerpt", "edited", "river2"]
    assert river["date"] == "2024-04-01"
    assert "copies" not in tea


def test_keep_first_keeps_the_first(path: str, tmp_path: Path) -> None:
    assert [one["id"] for one in run(path, "--keep", "first", tmp_path=tmp_path)] == ["excerpt", "tea"]


def test_explain_says_on_stderr_what_happened(path: str, tmp_path: Path) -> None:
    result = invoke(path, "--explain", "-o", str(tmp_path / "out.jsonl"))
    assert "artkit: excerpt: excerpt of river (0.97)" in result.stderr.splitlines()


def test_within_removes_a_repeated_paragraph(tmp_path: Path) -> None:
    path = write(tmp_path / "in.jsonl", [{"id": "a", "text": f"{texts.RIVER}\n\n{texts.RIVER}"}])
    assert run(path, "--within", tmp_path=tmp_path)[0]["text"] == texts.RIVER


def test_boilerplate_is_reported_instead_of_records(tmp_path: Path) -> None:
    bodies = (texts.RIVER + texts.OBSERVATORY).replace("\n", " ")
    pages = [{"text": bodies[at : at + 90] + "\n\nAll rights reserved."} for at in range(0, 900, 45)]
    path = write(tmp_path / "in.jsonl", pages)
    assert run(path, "--boilerplate", tmp_path=tmp_path) == [
        {"line": "All rights reserved.", "documents": 20}
    ]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_result_is_the_same_on_any_number_of_processes(path: str, jobs: str, tmp_path: Path) -> None:
    wanted = run(path, "--mode", "mark", tmp_path=tmp_path)
    assert run(path, "--mode", "mark", "--within", "--jobs", jobs, tmp_path=tmp_path) == wanted


def test_an_index_remembers_what_was_kept(path: str, tmp_path: Path) -> None:
    index = str(tmp_path / "seen.db")
    assert len(run(path, "--index", index, tmp_path=tmp_path)) == 2
    assert run(path, "--index", index, tmp_path=tmp_path) == []
    today = write(
        tmp_path / "today.jsonl",
        [
            {"id": "again", "text": texts.edit(texts.RIVER, 0.05, seed=9)},
            {"id": "again-excerpt", "text": texts.excerpt(texts.RIVER, 200)},
            {"id": "new", "text": texts.LIBRARY},
            {"id": "new-copy", "text": texts.LIBRARY_TRADITIONAL},
        ],
    )
    marked = run(today, "--index", index, "--mode", "mark", tmp_path=tmp_path)
    assert [(one["dup_of"], one.get("dup_why")) for one in marked] == [
        ("river", "edited"),
        ("river", "excerpt of"),
        (None, None),
        ("new", "copy"),
    ]


def test_an_article_whose_excerpt_was_seen_is_new(tmp_path: Path) -> None:
    index = str(tmp_path / "seen.db")
    run(write(tmp_path / "1.jsonl", RECORDS[:1]), "--index", index, tmp_path=tmp_path)
    kept = run(write(tmp_path / "2.jsonl", RECORDS[1:2]), "--index", index, tmp_path=tmp_path)
    assert [one["id"] for one in kept] == ["river"]


def test_an_index_made_with_another_setting_is_refused(path: str, tmp_path: Path) -> None:
    index = str(tmp_path / "seen.db")
    run(path, "--index", index, tmp_path=tmp_path)
    with pytest.raises(UsageError, match=r"made with threshold 0\.45, not 0\.6"):
        invoke(path, "--index", index, "--threshold", "0.6")


def test_what_is_no_index_is_refused(path: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="not an index"):
        invoke(path, "--index", path)
    foreign = tmp_path / "foreign.db"
    with sqlite3.connect(foreign) as database:
        database.execute("CREATE TABLE other (x)")
    database.close()
    with pytest.raises(UsageError, match="not an index"):
        invoke(path, "--index", str(foreign))
    with pytest.raises(TransferError, match="cannot be used"):
        invoke(path, "--index", str(tmp_path / "no" / "such" / "folder"))


def test_an_index_of_another_version_is_refused(path: str, tmp_path: Path) -> None:
    index = tmp_path / "seen.db"
    run(path, "--index", str(index), tmp_path=tmp_path)
    with sqlite3.connect(index) as database:
        database.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    database.close()
    with pytest.raises(UsageError, match=f"version {SCHEMA_VERSION + 1}"):
        invoke(path, "--index", str(index))


def test_a_run_that_fails_leaves_the_index_as_it_was(path: str, tmp_path: Path) -> None:
    index = str(tmp_path / "seen.db")
    with pytest.raises(RuntimeError), open_index(index, {"format": 1}):
        raise RuntimeError("killed")
    assert len(run(path, "--index", index, tmp_path=tmp_path)) == 2


def test_a_second_writer_waits_and_says_so_when_it_waited_too_long(tmp_path: Path) -> None:
    index = str(tmp_path / "seen.db")
    with (
        open_index(index, {}),
        pytest.raises(TransferError, match="in use by another run"),
        open_index(index, {}, busy_seconds=0.01),
    ):
        pass


def test_of_two_writers_at_once_one_keeps_each_article(tmp_path: Path) -> None:
    index, path = str(tmp_path / "seen.db"), write(tmp_path / "in.jsonl", RECORDS)
    kept: list[int] = []

    def work(number: int) -> None:
        out = tmp_path / f"{number}.jsonl"
        command = [sys.executable, "-m", "artkit", "dedupe", path, "--index", index, "-o", str(out)]
        subprocess.run(command, check=True, env=dict(os.environ))
        kept.append(len(out.read_text(encoding="utf-8").splitlines()))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(kept) == [0, 2]
