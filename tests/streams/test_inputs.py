import gzip
import os
from pathlib import Path

import pytest

from artkit.errors import InputError, TransferError
from artkit.streams.inputs import expand_paths, open_input


def test_a_folder_gives_its_files_in_sorted_order_without_hidden_ones(tmp_path: Path) -> None:
    for name in ("b/2", "b/1", "a", ".hidden", ".git/x", "c/d/3"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    got = [os.path.relpath(path, tmp_path) for path in expand_paths([str(tmp_path)])]
    assert got == ["a", "b/1", "b/2", "c/d/3"]


def test_an_empty_folder_is_an_input_that_cannot_be_opened(tmp_path: Path) -> None:
    (path,) = expand_paths([str(tmp_path)])
    with pytest.raises(InputError, match="a folder without files"), open_input(path):
        pass


def test_no_argument_is_standard_input() -> None:
    assert list(expand_paths([])) == ["-"]
    assert list(expand_paths(["x", "-"])) == ["x", "-"]


def test_gzip_is_unpacked_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(gzip.compress(b"one") + gzip.compress(b"two"))
    with open_input(str(path)) as stream:
        assert stream.read() == b"onetwo"


@pytest.mark.parametrize("cut", [-1, 12, 30])
def test_damaged_gzip_is_one_clear_error(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "page.gz"
    path.write_bytes(gzip.compress(bytes(range(256)) * 9)[:cut])
    with pytest.raises(TransferError, match="damaged gzip data"), open_input(str(path)) as stream:
        stream.read()


@pytest.mark.parametrize("name", ["absent", "a\0b"])
def test_what_cannot_be_opened_is_named(name: str) -> None:
    with pytest.raises(InputError, match="cannot open"), open_input(name):
        pass
