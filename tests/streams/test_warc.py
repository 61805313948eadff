import gzip
from pathlib import Path

import pytest

from artkit.errors import RecordError, TransferError
from artkit.streams.documents import Document, Found, read_documents

pytest.importorskip("fastwarc", reason="needs fastwarc: pip install 'artkit[warc]'")
TYPE = "Content-Type: text/html\r\n"
PAGE = "<h1>Hafen</h1><p>Der Hafen liegt still. 港口很安静。</p>".encode()


def record(
    body: bytes, head: str = "", *, status: str = "200 OK", kind: str = "response", content_type: str = ""
) -> bytes:
    content_type = content_type or f"application/http; msgtype={kind}"
    if content_type.startswith("application/http"):
        body = f"HTTP/1.1 {status}\r\n{'' if 'X-Type' in head else TYPE}{head}\r\n".encode() + body
    return (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:0>\r\n"
        f"WARC-Date: 2023-11-04T10:00:00Z\r\nWARC-Target-URI: https://a.example/\r\n"
        f"Content-Type: {content_type}\r\nContent-Length: {len(body)}\r\n\r\n"
    ).encode() + body + b"\r\n\r\n"  # fmt: skip


def read(path: Path, data: bytes, *, max_bytes: int = 10_000) -> list[Found]:
    path.write_bytes(data)
    return list(read_documents(str(path), max_bytes=max_bytes))


@pytest.mark.parametrize(
    ("body", "head"),
    [
        (PAGE, ""),
        (gzip.compress(PAGE), "Content-Encoding: gzip\r\n"),
        (b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE), "Transfer-Encoding: chunked\r\n"),
        (PAGE, "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"),
        (PAGE, "X-Type: none\r\n"),
    ],
)
def test_a_response_is_the_page_the_server_had(tmp_path: Path, body: bytes, head: str) -> None:
    (found,) = read(tmp_path / "a.warc", record(body, head))
    assert isinstance(found, Document)
    assert (found.data, found.url, found.form) == (PAGE, "https://a.example/", "html")


@pytest.mark.parametrize(
    "other",
    [
        record(PAGE, status="404 Not Found"),
        record(PAGE, kind="request"),
        record(b"{}", kind="resource", content_type="application/json"),
        record(b"%PDF-1.7", "X-Type: none\r\n"),
    ],
)
def test_what_is_no_page_is_passed_over(tmp_path: Path, other: bytes) -> None:
    assert len(read(tmp_path / "a.warc", other + record(PAGE) + other)) == 1


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        (record(b"a" * 20_000), "larger than the limit of 10000 bytes"),
        (record(gzip.compress(b"a" * 20_000), "Content-Encoding: gzip\r\n"), "larger than the limit"),
        (
            record(gzip.compress(PAGE)[:12] + b"\xff\x00\xff" * 9, "Content-Encoding: gzip\r\n"),
            "damaged gzip data",
        ),
    ],
)
def test_a_bad_response_is_named_and_costs_no_other(tmp_path: Path, bad: bytes, message: str) -> None:
    first, error, last = read(tmp_path / "a.warc", record(PAGE) + bad + record(PAGE))
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert isinstance(error, RecordError)
    assert message in str(error)


@pytest.mark.parametrize("cut", [30, len(PAGE) + 30, len(PAGE) + 60, len(PAGE) + 140])
@pytest.mark.parametrize("packed", [False, True])
def test_a_file_that_ends_half_way_is_said_to(tmp_path: Path, cut: int, packed: bool) -> None:
    whole = record(PAGE) + record(PAGE)
    data = gzip.compress(whole)[: -min(cut, 60)] if packed else whole[:-cut]
    (tmp_path / "a.warc").write_bytes(data)
    documents = read_documents(str(tmp_path / "a.warc"))
    assert isinstance(next(documents), Document)
    try:
        later = list(documents)
    except TransferError as error:
        later = [RecordError(error.message)]
    assert isinstance(later[-1], RecordError)
