"""``artkit extract`` as its users run it: sources, lists of inputs, shards, several processes."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest

ARTKIT = (sys.executable, "-m", "artkit", "extract")
LINE = "The library van stops here on the first Monday of the month, until the last book is stamped."
BODY = f"<p>{LINE}</p>" * 4


def run(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*ARTKIT, *arguments], input=given, capture_output=True, timeout=120)


def records(out: bytes) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.split(b"\n") if line]


def write_pages(folder: Path, count: int) -> list[str]:
    folder.mkdir(exist_ok=True)
    for number in range(count):
        page = f"<title>Page {number}</title><h1>Page {number}</h1>{BODY}<p>Page {number} ends here.</p>"
        (folder / f"{number:03}.html").write_text(page)
    return [str(path) for path in sorted(folder.iterdir())]


def test_every_document_names_where_it_came_from(tmp_path: Path) -> None:
    paths = write_pages(tmp_path / "in", 3)
    out = records(run(*paths).stdout)
    assert [record["origin"]["path"] for record in out] == paths  # type: ignore[index]
    assert [record["title"] for record in out] == ["Page 0", "Page 1", "Page 2"]


def test_the_bytes_are_the_same_for_any_number_of_jobs(tmp_path: Path) -> None:
    write_pages(tmp_path / "in", 60)
    one, two = (run(str(tmp_path / "in"), "--jobs", jobs) for jobs in ("1", "3"))
    assert len(records(one.stdout)) == 60
    assert one.stdout == two.stdout


@pytest.mark.parametrize(("options", "end"), [((), "\n"), (("-0",), "\0")])
def test_inputs_can_be_named_in_a_list(tmp_path: Path, options: tuple[str, ...], end: str) -> None:
    paths = write_pages(tmp_path / "in", 3)
    out = run("--files-from", "-", *options, given=end.join(paths).encode())
    assert len(records(out.stdout)) == 3


def test_a_folder_as_output_gets_a_shard_an_input_and_resume_goes_on(tmp_path: Path) -> None:
    paths = write_pages(tmp_path / "in", 3)
    broken = tmp_path / "in" / "999.html"
    broken.write_bytes(gzip.compress(BODY.encode())[:-9])
    out = f"{tmp_path}/out/"
    done = run(*paths, str(broken), "-o", out)
    assert done.returncode == 74
    assert b"999.html: damaged gzip data" in done.stderr
    shards = sorted(Path(out).iterdir())
    assert [shard.name.split(".html.")[0] for shard in shards] == ["000", "001", "002"]
    assert all(len(records(shard.read_bytes())) == 1 for shard in shards)
    shards[0].write_bytes(b"")
    broken.write_text(BODY)
    assert run(*paths, str(broken), "-o", out, "--resume").returncode == 0
    assert len(list(Path(out).iterdir())) == 4
    assert shards[0].read_bytes() == b""


def test_a_page_inside_a_record_keeps_the_record_around_it() -> None:
    record = {"id": "mine", "html": f"<title>Found</title>{BODY}", "date": "2023-09-22", "desk": {"x": 1}}
    (out,) = records(run(given=json.dumps(record).encode() + b"\n").stdout)
    assert (out["id"], out["date"], out["desk"]) == ("mine", "2023-09-22", {"x": 1})
    assert "library van" in str(out["text"])


def test_a_feed_gives_a_record_an_entry() -> None:
    body = f"<description><![CDATA[{BODY}]]></description>"
    entry = f"<item><title>{{0}}</title><link>https://a.example/{{0}}</link>{body}</item>"
    feed = f"<rss version='2.0'><channel><title>A</title>{entry.format(1)}{entry.format(2)}</channel></rss>"
    out = records(run(given=feed.encode()).stdout)
    assert [(record["title"], record["url"]) for record in out] == [
        ("1", "https://a.example/1"),
        ("2", "https://a.example/2"),
    ]


def test_a_picture_is_refused_by_name_and_costs_no_page(tmp_path: Path) -> None:
    (path,) = write_pages(tmp_path / "in", 1)
    picture = tmp_path / "in" / "a.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    done = run(path, str(picture))
    assert done.returncode == 1
    assert len(records(done.stdout)) == 1
    assert b"a.png: not a page or text" in done.stderr


def test_the_built_in_samples_are_pages_and_a_paste() -> None:
    out = records(run("--sample").stdout)
    assert [record["origin"]["path"] for record in out] == [  # type: ignore[index]
        "aggregator.html",
        "blog.html",
        "news.html",
        "paste.txt",
    ]


def test_an_encoding_nobody_knows_is_an_error_of_the_call() -> None:
    done = run("--encoding", "utf-7", given=BODY.encode())
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"'utf-7' is no encoding" in done.stderr


def test_the_encoding_given_overrules_the_page() -> None:
    page = f"<meta charset=windows-1252>{BODY}<p>Библиотека приезжает в понедельник.</p>"
    record = records(run("--encoding", "cp1251", given=page.encode("cp1251")).stdout)[0]
    assert "Библиотека" in str(record["text"])
