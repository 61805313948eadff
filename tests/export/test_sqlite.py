import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from artkit.article import Article
from artkit.errors import OutputError, RecordError, UsageError
from artkit.export import write_articles, write_file
from artkit.export.search import search_terms
from strategies import articles

RECORD = Article(
    id="a",
    title="城市图书馆延长开放",
    text="本报讯 市图书馆从四月起延长开放时间。Café près du port",
    authors=("王小明", "李华"),
    tags=("夜读",),
    date="2024-03-05",
    credits={"记者": ("王小明",)},
    extra={"zip": "00123"},
    teasers=(
        {"list": "相关阅读", "title": "新馆", "text": "…", "url": None, "truncated": True, "date": "2024"},
    ),
)


def rows(path: Path, query: str, *values: str) -> list[tuple[object, ...]]:
    database = sqlite3.connect(path)
    try:
        return database.execute(query, values).fetchall()
    finally:
        database.close()


def found(path: Path, words: str) -> list[object]:
    query = (
        "SELECT a.id FROM articles_search s JOIN articles a ON a.key = s.rowid "
        "WHERE articles_search MATCH ? ORDER BY rank, a.id"
    )
    return [row[0] for row in rows(path, query, words)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    target = tmp_path / "news.db"
    write_file([RECORD, Article(id="b", title="Harbour bridge", text="The bridge reopened.")], str(target))
    return target


def test_every_part_of_a_record_has_its_table(path: Path) -> None:
    assert rows(path, "SELECT id, title, date, credits, extra FROM articles WHERE id = 'a'") == [
        ("a", "城市图书馆延长开放", "2024-03-05", '{"记者":["王小明"]}', '{"zip":"00123"}')
    ]
    assert rows(path, "SELECT position, name FROM authors WHERE article_id = 'a'") == [
        (0, "王小明"),
        (1, "李华"),
    ]
    assert rows(path, "SELECT article_id FROM tags WHERE name = '夜读'") == [("a",)]
    assert rows(path, "SELECT list, title, url, truncated, extra FROM teasers") == [
        ("相关阅读", "新馆", None, 1, '{"date":"2024"}')
    ]
    assert rows(path, "PRAGMA foreign_key_check") == []
    assert rows(path, "SELECT version FROM artkit_schema") == [(1,)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("图", ["a"]),
        ("开放", ["a"]),
        ("图书馆", ["a"]),
        ("延长开放", ["a"]),
        ("延长开放 图书馆", ["a"]),
        ("书开", []),
        ("cafe", ["a"]),
        ("bridge", ["b"]),
        ('"bridge reopened"', ["b"]),
        ("title:bridge", ["b"]),
        ("bridg", []),
        ("text:城市", []),
        ("开放 OR bridge", ["a", "b"]),
    ],
)
def test_words_are_found_in_chinese_and_english(path: Path, words: str, expected: list[str]) -> None:
    assert sorted(found(path, words), key=str) == expected


def test_a_record_whose_id_is_there_takes_its_place(path: Path) -> None:
    write_file([Article(id="a", title="新标题", authors=("张三",))], str(path))
    assert rows(path, "SELECT id, title FROM articles ORDER BY id") == [
        ("a", "新标题"),
        ("b", "Harbour bridge"),
    ]
    assert rows(path, "SELECT name FROM authors") == [("张三",)]
    assert rows(path, "SELECT * FROM teasers") == []
    assert (found(path, "图书馆"), found(path, "新标题"), found(path, "bridge")) == ([], ["a"], ["b"])


def test_other_tables_of_the_database_stay(tmp_path: Path) -> None:
    path = tmp_path / "mine.db"
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE mine (x)")
    database.commit()
    database.close()
    write_file([RECORD], str(path))
    assert rows(path, "SELECT count(*) FROM mine") == [(0,)]
    assert rows(path, "SELECT count(*) FROM articles") == [(1,)]


def test_an_error_half_way_leaves_the_database_as_it_was(path: Path) -> None:
    def broken() -> Iterator[Article]:
        for number in range(500):
            yield Article(id=f"n{number}", text="text " * 100)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_file(broken(), str(path))
    assert rows(path, "SELECT count(*) FROM articles") == [(2,)]
    assert os.listdir(path.parent) == ["news.db"]


def test_input_that_fails_at_once_makes_no_file(tmp_path: Path) -> None:
    def broken() -> Iterator[Article]:
        raise KeyError
        yield

    with pytest.raises(KeyError):
        write_file(broken(), str(tmp_path / "x.db"))
    assert os.listdir(tmp_path) == []


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
def test_a_killed_writer_leaves_the_database_as_it_was(path: Path) -> None:
    code = (
        "import sys, os, signal; from artkit import Article; from artkit.export import write_file\n"
        "def records():\n"
        "    for n in range(3000): yield Article(id=str(n), text='text of many words ' * 200)\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
        "write_file(records(), sys.argv[1])"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert rows(path, "PRAGMA integrity_check") == [("ok",)]
    assert rows(path, "SELECT count(*) FROM articles") == [(2,)]


def test_a_full_disk_leaves_the_database_as_it_was_and_nothing_beside_it(path: Path) -> None:
    resource = pytest.importorskip("resource", reason="no limits of file sizes on this system")
    code = (
        "import resource, sys; from artkit import Article; from artkit.export import write_file\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, {resource.RLIM_INFINITY}))\n"
        "write_file((Article(id=str(n), text='words ' * 300) for n in range(3000)), sys.argv[1])"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, check=False)
    assert b"TransferError" in done.stderr
    assert rows(path, "SELECT count(*) FROM articles") == [(2,)]
    assert os.listdir(path.parent) == ["news.db"]


def test_two_writers_at_once_both_succeed(tmp_path: Path) -> None:
    path = tmp_path / "shared.db"
    failures: list[BaseException] = []

    def write(first: int) -> None:
        try:
            write_file((Article(id=str(n), text="words") for n in range(first, first + 300)), str(path))
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=write, args=(first,)) for first in (0, 200)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert rows(path, "SELECT count(*) FROM articles") == [(500,)]


@pytest.mark.parametrize("content", [b"not a database, surely" * 100, b"\0" * 5000])
def test_another_kind_of_file_is_not_touched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.db"
    path.write_bytes(content)
    with pytest.raises(OutputError):
        write_file([RECORD], str(path))
    assert path.read_bytes() == content


def test_tables_of_another_version_or_form_are_refused(path: Path, tmp_path: Path) -> None:
    database = sqlite3.connect(path)
    database.execute("UPDATE artkit_schema SET version = 99")
    database.commit()
    database.close()
    with pytest.raises(OutputError, match="version 99"):
        write_file([RECORD], str(path))
    other = tmp_path / "other.db"
    database = sqlite3.connect(other)
    database.execute("CREATE TABLE articles (headline TEXT)")
    database.close()
    with pytest.raises(OutputError, match="other columns"):
        write_file([RECORD], str(other))


def test_a_folder_or_a_stream_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot create"):
        write_file([RECORD], str(tmp_path))
    with pytest.raises(UsageError, match="sqlite needs a file"):
        write_articles([RECORD], sys.stdout.buffer, to="sqlite")


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(articles(), min_size=1, max_size=3))
def test_any_record_is_stored_and_can_be_replaced(tmp_path: Path, records: list[Article]) -> None:
    path = tmp_path / "any.db"
    path.unlink(missing_ok=True)
    for _ in range(2):
        refused: list[RecordError] = []
        write_file(records, str(path), refuse=refused.append)
    firsts = {record.id: record for record in reversed(records)}.values()
    expected = {(record.id, record.title, record.text) for record in firsts}
    assert len(refused) <= len(records) - len(expected)
    assert set(rows(path, "SELECT id, title, text FROM articles")) == expected
    assert rows(path, "INSERT INTO articles_search (articles_search) VALUES ('integrity-check')") == []


def test_search_terms_leave_what_has_spaces_alone() -> None:
    assert search_terms("Ein Café, 2024!") == "Ein Café, 2024!"
    assert search_terms("新しい本").split() == [
        "新",
        "新し",
        "新しい",
        "新しい本",
        "し",
        "しい",
        "しい本",
        "い",
        "い本",
        "本",
    ]


def test_a_record_takes_no_place_of_another_one_of_its_run(path: Path) -> None:
    again = replace(RECORD, origin={"path": "other.html"})
    other = replace(RECORD, text="另一篇文章。")
    refused: list[str] = []
    write_file([RECORD, again, other, again], str(path), refuse=lambda error: refused.append(str(error)))
    assert refused == ["has the id of another record before it: 'a'"]
    assert rows(path, "SELECT text FROM articles WHERE id = 'a'") == [(RECORD.text,)]
    with pytest.raises(RecordError, match="another record before it"):
        write_file([other, RECORD], str(path))
    assert rows(path, "SELECT text FROM articles WHERE id = 'a'") == [(RECORD.text,)]
