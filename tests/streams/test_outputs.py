import os
import stat
from pathlib import Path

import pytest

from artkit.errors import OutputClosedError, OutputError, TransferError
from artkit.streams.outputs import open_output, remove_leftovers


def test_a_file_appears_only_when_whole(tmp_path: Path) -> None:
    target = tmp_path / "out"
    with open_output(str(target)) as out:
        out.write(b"new")
        assert not target.exists()
    assert target.read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["out"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, OSError])
def test_an_old_file_survives_any_failure_and_nothing_is_left_behind(
    tmp_path: Path, error: type[BaseException]
) -> None:
    target = tmp_path / "out"
    target.write_bytes(b"old")
    with pytest.raises((error, TransferError)), open_output(str(target)) as out:  # noqa: PT012
        out.write(b"half")
        raise error
    assert target.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["out"]


def test_the_mode_of_an_old_file_is_kept_and_a_new_one_follows_the_umask(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.touch()
    old.chmod(0o640)
    for path in (old, new):
        with open_output(str(path)) as out:
            out.write(b"x")
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    assert stat.S_IMODE(new.stat().st_mode) == 0o666 & ~mask


def test_a_link_is_kept_and_its_target_replaced(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_bytes(b"old")
    link.symlink_to(target)
    with open_output(str(link)) as out:
        out.write(b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_what_cannot_be_created_is_said_before_anything_is_written(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "absent" / "out"):
        with pytest.raises(OutputError, match="cannot create"), open_output(str(path)):
            pass


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_a_transfer_error() -> None:
    with pytest.raises(TransferError, match="No space left"), open_output("/dev/full") as out:
        out.write(b"x")


def test_a_pipe_is_written_directly_and_its_closing_is_told_apart(tmp_path: Path) -> None:
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    reader = os.open(fifo, os.O_RDONLY | os.O_NONBLOCK)
    with pytest.raises(OutputClosedError), open_output(str(fifo)) as out:  # noqa: PT012
        out.write(b"x")
        os.close(reader)


def test_what_a_killed_process_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    left = [f".{name}.{'0f' * 8}.part" for name in ("a.jsonl", "long" * 10)]
    kept = [".a.jsonl.part", f".b.jsonl.{'0f' * 8}.part", f".a.jsonl.{'0g' * 8}.part", "a.jsonl", ".a.jsonl"]
    for name in left + kept:
        tmp_path.joinpath(name).write_text("half")
    assert remove_leftovers([f"{tmp_path}/a.jsonl", f"{tmp_path}/{'long' * 20}", "s3://x/a.jsonl"]) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(kept)
