import gzip
import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from artkit.streams.inputs import open_input
from artkit.streams.progress import Progress


@pytest.fixture
def shown() -> Progress:
    progress = Progress("clean", shown=True)
    progress.started -= 30
    return progress


@pytest.mark.parametrize("name", ["plain.jsonl", "packed.jsonl.gz"])
def test_the_time_left_follows_the_bytes_on_the_disk(shown: Progress, tmp_path: Path, name: str) -> None:
    content = os.urandom(3_000_000)
    for path in (tmp_path / name, tmp_path / "later"):
        path.write_bytes(gzip.compress(content) if name.endswith("gz") else content)
    paths = [str(tmp_path / name), str(tmp_path / "later")]
    assert list(shown.plan(iter(paths))) == paths
    assert "left" not in shown.describe()
    with open_input(paths[0]) as stream, shown.reading(stream):
        stream.read(1_500_000)
        assert any(f", {share}%, about" in shown.describe() for share in range(24, 30))
        stream.read()
    assert re.search(r", 50%, about 3\d s left$", shown.describe())
    shown.pass_file(paths[1])
    assert shown.describe().endswith("100%, about 0 s left")


@pytest.mark.parametrize("paths", [["-"], ["https://example.org/"], ["no such file"], []])
def test_nothing_is_promised_where_an_input_is_no_file(shown: Progress, paths: list[str]) -> None:
    assert list(shown.plan(paths)) == paths
    shown.done = 60
    assert shown.describe() == "artkit clean: 60 records, 2/s, 0 rejected"


def test_a_stream_without_a_descriptor_is_read_all_the_same(shown: Progress) -> None:
    with shown.reading(io.BytesIO(b"x")):
        assert "left" not in shown.describe()


def test_where_nothing_is_shown_nothing_is_measured(tmp_path: Path) -> None:
    quiet = Progress("clean")
    paths = iter([str(tmp_path)])
    assert quiet.plan(paths) is paths


def test_a_terminal_sees_it_and_a_pipe_does_not(tmp_path: Path) -> None:
    line = b'{"text":"' + "托育服务,".encode() * 2000 + b'"}\n'
    tmp_path.joinpath("in.jsonl").write_bytes(line * 400)
    pty = pytest.importorskip("pty", reason="no terminals to open on this system")
    arguments = [sys.executable, "-m", "artkit", "clean", str(tmp_path / "in.jsonl"), "-o", os.devnull]
    assert subprocess.run(arguments, capture_output=True).stderr == b""
    ours, theirs = pty.openpty()
    with subprocess.Popen(arguments, stderr=theirs) as running:
        os.close(theirs)
        seen = b""
        try:
            while piece := os.read(ours, 1000):
                seen += piece
        except OSError:
            # What a terminal gives on Linux when the last writer is gone.
            pass
    os.close(ours)
    assert running.returncode == 0
    assert b"400 records" in seen
    assert b"0 rejected, 100%, about 0 s left" in seen
