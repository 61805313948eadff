"""Feeds: each entry a document."""

import json
from pathlib import Path

import pytest
from tests.streams.given import only, read

from artkit.streams.documents import Document

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
