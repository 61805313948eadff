"""Archives and packed files: every member a document, none of them costs another."""

import gzip
from pathlib import Path

import pytest
from tests.streams.given import PAGE, make_zip, only, read

from artkit.errors import RecordError, TransferError
from artkit.streams import documents
from artkit.streams.documents import Document


def test_gzip_in_zip_in_gzip_is_followed(tmp_path: Path) -> None:
    data = gzip.compress(make_zip({"x/a.html.gz": gzip.compress(PAGE)}))
    document = only(read(tmp_path / "a", data))
    assert (document.data, document.member) == (PAGE, "x/a.html.gz")


def test_every_member_of_a_zip_is_a_document_and_a_bad_one_costs_no_other(tmp_path: Path) -> None:
    data = make_zip({"a.html": PAGE, "dir/": b"", "b.png": b"\x89PNG\r\n\x1a\n", "c.txt": "文字".encode()})
    found = read(tmp_path / "a.zip", data)
    assert [one.member if isinstance(one, Document) else str(one) for one in found] == [
        "a.html",
        f"{tmp_path}/a.zip: b.png: not a page or text: a picture, a PDF or another binary file",
        "c.txt",
    ]


@pytest.mark.parametrize("member", ["[Content_Types].xml", "META-INF/manifest.xml"])
def test_a_word_processor_s_file_is_refused_as_one(tmp_path: Path, member: str) -> None:
    (error,) = read(tmp_path / "a.docx", make_zip({member: b"<x/>", "word/document.xml": b"<w>Text</w>"}))
    assert str(error) == f"{tmp_path}/a.docx: a word processor's file: save it as HTML, or paste its text"


def test_a_book_gives_its_chapters(tmp_path: Path) -> None:
    book = {"mimetype": b"application/epub+zip", "META-INF/container.xml": b"<x/>", "a.opf": b"<x/>"}
    document = only(read(tmp_path / "a.epub", make_zip({**book, "text/1.xhtml": PAGE, "s.css": b"p{}"})))
    assert document.member == "text/1.xhtml"


def test_a_damaged_member_is_named(tmp_path: Path) -> None:
    data = bytearray(make_zip({"a.html": PAGE * 50, "b.html": PAGE}))
    data[60] ^= 0xFF
    found = read(tmp_path / "a.zip", bytes(data))
    assert [isinstance(one, RecordError) for one in found] == [True, False]
    assert "a.html: cannot be unpacked" in str(found[0])


def test_no_member_is_larger_than_the_cap(tmp_path: Path) -> None:
    data = make_zip({"bomb.html": b" " * 5_000_000, "a.html": PAGE})
    found = read(tmp_path / "a.zip", data, max_bytes=1_000_000)
    assert "bomb.html: larger than the limit of 1000000 bytes" in str(found[0])
    assert only(found[1:]).data == PAGE
    found = read(tmp_path / "a.gz", gzip.compress(b" " * 5_000_000), max_bytes=1_000_000)
    assert "larger than the limit" in str(found[0])


def test_endless_packing_is_refused(tmp_path: Path) -> None:
    data = PAGE
    for _ in range(documents.MAX_NESTING + 1):
        data = gzip.compress(data)
    (found,) = read(tmp_path / "a.gz", data)
    assert "nested deeper" in str(found)


def test_a_damaged_gzip_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(TransferError, match="damaged gzip data"):
        read(tmp_path / "a.gz", gzip.compress(PAGE * 100)[:-30])


def test_zstd_is_unpacked(tmp_path: Path) -> None:
    zstandard = pytest.importorskip("zstandard", reason="needs zstandard: pip install 'artkit[zstd]'")
    assert only(read(tmp_path / "a.zst", zstandard.compress(PAGE))).data == PAGE
