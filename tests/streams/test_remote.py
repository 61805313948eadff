import pytest

from artkit.errors import InputError
from artkit.streams.inputs import expand_paths, open_input
from artkit.streams.outputs import open_output
from artkit.streams.remote import exists_remote, is_remote

fsspec = pytest.importorskip("fsspec", reason="needs fsspec: pip install 'artkit[cluster]'")


def test_a_remote_file_is_written_whole_or_not_at_all_and_read_back() -> None:
    path = "memory://bucket/folder/a.jsonl"
    with pytest.raises(ValueError, match="stop"), open_output(path) as out:  # noqa: PT012
        out.write(b"half")
        raise ValueError("stop")
    assert not exists_remote(path)
    with open_output(path) as out:
        out.write(b"whole")
    with open_input(path) as stream:
        assert stream.read() == b"whole"
    assert list(expand_paths(["memory://bucket"])) == ["memory:///bucket/folder/a.jsonl"]


def test_what_is_not_there_is_named() -> None:
    with (
        pytest.raises(InputError, match="memory://nothing/here: cannot open"),
        open_input("memory://nothing/here"),
    ):
        pass


def test_an_unknown_kind_of_address_names_itself() -> None:
    with pytest.raises(InputError, match="nosuch"), open_input("nosuch://a/b"):
        pass


@pytest.mark.parametrize("path", ["a/b", "/a", "C:\\a", "https://a.example/", "-", "a:b"])
def test_paths_and_pages_are_not_remote_files(path: str) -> None:
    assert not is_remote(path)
