"""Documents: one page or paste each, out of any source."""

import gzip
import json
from pathlib import Path

import pytest
from tests.streams.given import PAGE, make_zip, only, read

from artkit.article import Article
from artkit.streams.documents import Document, stamp_article


def test_a_page_is_one_document_with_its_path_as_given(tmp_path: Path) -> None:
    document = only(read(tmp_path / "a.html", PAGE))
    assert (document.data, document.path, document.member) == (PAGE, str(tmp_path / "a.html"), None)


@pytest.mark.parametrize("field", ["html", "text", "content"])
def test_a_record_brings_its_page_and_keeps_its_other_fields(tmp_path: Path, field: str) -> None:
    record = {"id": "a", "url": "https://a.example/", "title": "Given", field: "<p>Body</p>", "mine": [1]}
    document = only(read(tmp_path / "a.jsonl", json.dumps(record).encode() + b"\n"))
    assert (document.data, document.form, document.url) == (b"<p>Body</p>", "html", "https://a.example/")
    article = stamp_article(Article(id="x", title="Found", text="Body", warnings=("w",)), document)
    assert (article.id, article.title, article.text, article.warnings) == ("a", "Given", "Body", ("w",))
    assert article.extra["mine"] == [1]
    assert article.origin["line"] == 1


def test_a_table_brings_a_page_a_row(tmp_path: Path) -> None:
    found = read(
        tmp_path / "a.csv", 'url,html\nhttps://a.example/,"<p>一</p>"\nhttps://b.example/,\n'.encode()
    )
    assert only(found[:1]).data.decode() == "<p>一</p>"
    assert only(found[:1]).line == 2
    assert "no field 'html', 'text' or 'content'" in str(found[1])


def test_warc_responses_come_with_address_and_charset(tmp_path: Path) -> None:
    pytest.importorskip("fastwarc", reason="needs fastwarc: pip install 'artkit[warc]'")
    path = tmp_path / "a.warc.gz"
    (document,) = read(path, make_warc(PAGE, "text/html; charset=GBK", "https://a.example/1"))
    assert isinstance(document, Document)
    assert (document.data, document.url, document.encoding) == (PAGE, "https://a.example/1", "GBK")
    assert document.record == {"crawled": "2023-11-04T10:00:00Z"}
    assert read(path, make_warc(b"{}", "application/json", "https://a.example/2")) == []
    wacz = make_zip(
        {"datapackage.json": b"{}", "archive/a.warc.gz": path.read_bytes(), "pages/pages.jsonl": b"{}"}
    )
    assert read(tmp_path / "a.wacz", wacz) == []
    wacz = make_zip(
        {"datapackage.json": b"{}", "archive/a.warc": make_warc(PAGE, "text/html", "https://a.example/")}
    )
    assert only(read(tmp_path / "a.wacz", wacz)).data == PAGE


def make_warc(body: bytes, content_type: str, url: str) -> bytes:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: " + content_type.encode() + b"\r\n\r\n" + body
    head = (
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0>\r\n"
        "WARC-Date: 2023-11-04T10:00:00Z\r\n"
        f"WARC-Target-URI: {url}\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + http + b"\r\n\r\n")
