import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artkit.errors import RecordError
from artkit.streams.transfer import restore_body

PAGE = "<p>Der Hafen liegt still. 港口很安静。</p>".encode() * 20


def chunked(data: bytes, size: int = 100, note: bytes = b"") -> bytes:
    pieces = [data[at : at + size] for at in range(0, len(data), size)]
    return b"".join(b"%x%s\r\n%s\r\n" % (len(piece), note, piece) for piece in pieces) + b"0\r\n\r\n"


def bare_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(
    ("data", "transfer", "content"),
    [
        (PAGE, None, None),
        (PAGE, "", "identity"),
        (chunked(PAGE), "chunked", None),
        (chunked(PAGE, note=b" ;name=x"), " Chunked ", None),
        (chunked(gzip.compress(PAGE), 7), "chunked", "gzip"),
        (gzip.compress(PAGE), None, "X-GZIP"),
        (zlib.compress(PAGE), None, "deflate"),
        (bare_deflate(PAGE), None, "deflate"),
        (gzip.compress(zlib.compress(PAGE)), None, "deflate, gzip"),
        # The archive undid it, and kept the header.
        (PAGE, "chunked", "gzip"),
        (PAGE, None, "deflate"),
        (PAGE, None, "an encoding nobody knows"),
        # The connection was lost.
        (chunked(PAGE)[:-5], "chunked", None),
    ],
)
def test_a_body_is_what_the_server_had(data: bytes, transfer: str | None, content: str | None) -> None:
    assert restore_body(data, transfer=transfer, content=content, limit=len(PAGE)) == PAGE


def test_brotli_and_zstd_are_unpacked() -> None:
    brotli = pytest.importorskip("brotli", reason="needs brotli: pip install 'artkit[warc]'")
    zstandard = pytest.importorskip("zstandard", reason="needs zstandard: pip install 'artkit[zstd]'")
    for packed, name in ((brotli.compress(PAGE), "br"), (zstandard.compress(PAGE), "zstd"), (PAGE, "br")):
        assert restore_body(packed, transfer=None, content=name, limit=len(PAGE)) == PAGE
    bomb = brotli.compress(b"a" * 10_000_000)
    with pytest.raises(RecordError, match="larger than the limit of 1000 bytes"):
        restore_body(bomb, transfer=None, content="br", limit=1000)


@pytest.mark.parametrize(
    ("data", "content", "message"),
    [
        (gzip.compress(b"a" * 10_000_000), "gzip", "larger than the limit of 1000 bytes"),
        (gzip.compress(gzip.compress(b"a" * 10_000_000)), "gzip, gzip", "larger than the limit of 1000"),
        (gzip.compress(PAGE)[:12] + b"\xff\x00\xff" * 9, "gzip", "damaged gzip data"),
        (b"\x78\x9c\xff\xff\xff", "deflate", "damaged deflate data"),
    ],
)
def test_what_cannot_be_unpacked_is_a_clear_error(data: bytes, content: str, message: str) -> None:
    with pytest.raises(RecordError, match=message):
        restore_body(data, transfer=None, content=content, limit=1000)


@given(st.binary(max_size=300), st.integers(1, 50))
def test_any_bytes_survive_chunks_and_packing(data: bytes, size: int) -> None:
    packed = chunked(gzip.compress(data), size)
    assert restore_body(packed, transfer="chunked", content="gzip", limit=300) == data


@given(st.binary(max_size=60), st.sampled_from(["gzip", "deflate", "br", "zstd"]))
def test_any_bytes_are_a_body_or_a_clear_error(data: bytes, content: str) -> None:
    try:
        body = restore_body(data, transfer="chunked", content=content, limit=50)
    except RecordError:
        return
    assert len(body) <= 50
