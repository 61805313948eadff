import gzip
import io
import json
import plistlib
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from artkit.article import Article
from artkit.errors import RecordError, TransferError
from artkit.streams import documents
from artkit.streams.documents import Document, Found, read_documents, stamp_article

PAGE = b"<!DOCTYPE html><title>A page</title><p>Body."


def read(path: Path, data: bytes, **options: object) -> list[Found]:
    path.write_bytes(data)
    return list(read_documents(str(path), **options))  # type: ignore[arg-type]


def only(found: list[Found]) -> Document:
    (document,) = found
    assert isinstance(document, Document)
    return document


def make_zip(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def test_a_page_is_one_document_with_its_path_as_given(tmp_path: Path) -> None:
    document = only(read(tmp_path / "a.html", PAGE))
    assert (document.data, document.path, document.member) == (PAGE, str(tmp_path / "a.html"), None)


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


def test_an_mhtml_save_gives_its_page_with_address_and_charset(tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message.add_related("body{}", subtype="css")
    page = EmailMessage()
    page.set_content("<p>页面", subtype="html", charset="gb18030", cte="quoted-printable")
    page["Content-Location"] = "https://a.example/1"
    message.attach(page)
    document = only(read(tmp_path / "a.mhtml", message.as_bytes()))
    assert document.data.decode("gb18030").strip() == "<p>页面"
    assert (document.url, document.encoding, document.form) == ("https://a.example/1", "gb18030", "html")


def test_a_mail_says_who_and_when_in_its_head(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"] = "Ada Lind <ada@a.example>"
    mail["To"] = "b@a.example"
    mail["Subject"] = "Regen 雨"
    mail["Date"] = "Tue, 05 Mar 2024 18:20:00 +0100"
    mail.set_content("Es regnete fast jeden Tag.\n")
    mail.add_alternative("<p>Es regnete fast jeden Tag.</p>", subtype="html")
    document = only(read(tmp_path / "a.eml", mail.as_bytes()))
    assert (document.data.strip(), document.form) == (b"<p>Es regnete fast jeden Tag.</p>", "html")
    assert document.record == {
        "title": "Regen 雨",
        "authors": ["Ada Lind"],
        "date": "2024-03-05T18:20:00+01:00",
    }


@pytest.mark.parametrize("head", ["Subject: =?no-such?B?4piD?=", "Subject: =?utf-8?B?broken", "Date: soon"])
def test_a_broken_head_of_a_mail_costs_no_text(tmp_path: Path, head: str) -> None:
    data = f"From: Ada <ada@a.example>\n{head}\nMIME-Version: 1.0\nContent-Type: text/plain\n\nIt rained.\n"
    document = only(read(tmp_path / "a.eml", data.encode()))
    assert (document.data, document.record["authors"]) == (b"It rained.\n", ["Ada"])


def test_a_webarchive_gives_its_main_page(tmp_path: Path) -> None:
    main = {
        "WebResourceData": PAGE,
        "WebResourceURL": "https://a.example/",
        "WebResourceTextEncodingName": "UTF-8",
    }
    data = plistlib.dumps({"WebMainResource": main}, fmt=plistlib.FMT_BINARY)
    document = only(read(tmp_path / "a.webarchive", data))
    assert (document.data, document.url, document.encoding) == (PAGE, "https://a.example/", "UTF-8")
    (broken,) = read(tmp_path / "b.webarchive", data[:40])
    assert "no web archive" in str(broken)


RSS = """<?xml version="1.0" encoding="gb2312"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>读报</title><item><title>流动书屋</title><link>https://a.example/1</link><dc:creator>周禾</dc:creator>
<pubDate>Sat, 04 Nov 2023 10:00:00 +0800</pubDate><category>阅读</category><description>短</description>
<content:encoded><![CDATA[<p>全文</p>]]></content:encoded></item>
<item><title>B</title>
<guid>https://a.example/2</guid><description>&lt;p&gt;Only this&lt;/p&gt;</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Notes</title><entry><title>One</title>
<link rel="self" href="https://a.example/self"/><link href="https://a.example/1"/>
<updated>2024-02-01T00:00:00Z</updated><published>2024-01-31</published><author><name>Ada</name></author>
<category term="x"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Body &amp; more</p></div></content>
</entry></feed>"""


def test_an_rss_feed_gives_a_document_an_entry(tmp_path: Path) -> None:
    first, second = read(tmp_path / "a.xml", RSS.encode("gb2312"))
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert "<p>全文</p>" in first.data.decode()
    assert first.record == {
        "title": "流动书屋",
        "date": "2023-11-04T10:00:00+08:00",
        "authors": ["周禾"],
        "tags": ["阅读"],
        "site": "读报",
    }
    assert (second.url, second.form) == ("https://a.example/2", "html")
    assert "<p>Only this</p>" in second.data.decode()


def test_an_atom_feed_gives_a_document_an_entry(tmp_path: Path) -> None:
    document = only(read(tmp_path / "a.atom", ATOM.encode()))
    assert "<p>Body &amp; more</p>" in document.data.decode()
    assert document.url == "https://a.example/1"
    assert document.record == {
        "title": "One",
        "date": "2024-01-31",
        "authors": ["Ada"],
        "tags": ["x"],
        "site": "Notes",
    }


def test_a_json_feed_gives_a_document_an_item(tmp_path: Path) -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "读报",
        "items": [
            {"id": "1", "url": "https://a.example/1", "title": "一 < 二", "content_html": "<p>全文</p>",
             "date_published": "2024-01-31T10:00:00Z", "authors": [{"name": "周禾"}], "tags": ["阅读", 1]},
            {"id": 2, "content_text": "One & only.\nTwo.", "author": {"name": "Ada"}},
            "broken",
        ],
    }  # fmt: skip
    first, second, broken = read(tmp_path / "a.json", json.dumps(feed).encode())
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.url, first.form) == ("https://a.example/1", "html")
    assert "<h1>一 &lt; 二</h1><article><p>全文</p>" in first.data.decode()
    assert first.record == {
        "title": "一 < 二",
        "date": "2024-01-31T10:00:00Z",
        "authors": ["周禾"],
        "tags": ["阅读"],
        "site": "读报",
    }
    assert "<p>One &amp; only.</p><p>Two.</p>" in second.data.decode()
    assert second.record == {"authors": ["Ada"], "site": "读报"}
    assert "no object" in str(broken)


@pytest.mark.parametrize(
    "data", [b'{"version": 1}', b"{", b'{"items": 3}', b'{"items": [{"authors": 4, "tags": 5}]}']
)
def test_a_broken_json_feed_is_no_bug(tmp_path: Path, data: bytes) -> None:
    for one in read(tmp_path / "a.json", data, kind="feed"):
        assert isinstance(one, Document) or "feed" in str(one)


def test_a_feed_expands_no_entity_and_opens_no_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("SECRET")
    data = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{secret}">]><rss><channel><item><title>&x;</title></item></channel></rss>'
    found = read(tmp_path / "a.xml", data.encode(), kind="feed")
    assert not any(b"SECRET" in one.data for one in found if isinstance(one, Document))


def test_a_cut_feed_gives_the_entries_it_has(tmp_path: Path) -> None:
    found = read(tmp_path / "a.xml", ATOM.encode()[:-40])
    assert only(found).record["title"] == "One"


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


def test_zstd_is_unpacked(tmp_path: Path) -> None:
    zstandard = pytest.importorskip("zstandard", reason="needs zstandard: pip install 'artkit[zstd]'")
    assert only(read(tmp_path / "a.zst", zstandard.compress(PAGE))).data == PAGE
