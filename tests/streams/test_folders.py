import os
from pathlib import Path

import pytest

from artkit.errors import OutputError
from artkit.streams.folders import write_files


def test_files_and_their_folders_are_made_and_old_ones_replaced(tmp_path: Path) -> None:
    for content in (b"old", b"new"):
        assert write_files([("a.md", content), ("2024/图.md", content)], str(tmp_path / "out")) == 2
    assert (tmp_path / "out/a.md").read_bytes() == b"new"
    assert (tmp_path / "out/2024/图.md").read_bytes() == b"new"
    assert sorted(os.listdir(tmp_path / "out")) == ["2024", "a.md"]


def test_no_files_are_an_empty_folder(tmp_path: Path) -> None:
    assert write_files([], str(tmp_path / "out")) == 0
    assert os.listdir(tmp_path / "out") == []


def test_a_file_where_the_folder_should_be_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "out").touch()
    with pytest.raises(OutputError, match="cannot create the folder"):
        write_files([("a", b"")], str(tmp_path / "out"))


@pytest.mark.parametrize("name", ["../a", "link/a", "a.md"])
def test_nothing_is_written_outside(tmp_path: Path, name: str) -> None:
    root = tmp_path / "out"
    root.mkdir()
    (tmp_path / "else").mkdir()
    (root / "link").symlink_to(tmp_path / "else")
    (root / "a.md").symlink_to(tmp_path / "else" / "a.md")
    with pytest.raises(OutputError, match="leads out of the folder"):
        write_files([(name, b"x")], str(root))
    assert os.listdir(tmp_path / "else") == []
