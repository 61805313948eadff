import gzip

import pytest

from artkit.streams.kinds import detect_kind


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"", "page"),
        (b"<!DOCTYPE html><p>x", "page"),
        (b"A line of text, and another.\n", "page"),
        ("标题,来源\n正文".encode(), "page"),
        (gzip.compress(b"<p>x"), "gzip"),
        (gzip.compress(b"WARC/1.1\r\n"), "warc"),
        (b"\x1f\x8b\xff\xff", "gzip"),
        (b"WARC/1.0\r\n", "warc"),
        (b"PK\x03\x04....", "zip"),
        (b"\x28\xb5\x2f\xfd....", "zstd"),
        (b"bplist00....", "webarchive"),
        (b"%PDF-1.7", "binary"),
        (b"\x89PNG\r\n\x1a\n", "binary"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "binary"),
        (b"\0\0\0\x20ftypisom", "binary"),
        (b'<?xml version="1.0"?>\n<!-- a -->\n<rss version="2.0">', "feed"),
        (b'\xef\xbb\xbf<feed xmlns="http://www.w3.org/2005/Atom">', "feed"),
        (b"<rdf:RDF xmlns:rdf='x'>", "feed"),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', "page"),
        (b"<feedback>", "page"),
        (b'{"version": "https://jsonfeed.org/version/1.1", "items": []}', "feed"),
        (b'{ "title": "x",\n "version": "https:\\/\\/www.jsonfeed.org\\/version\\/1", "items": [', "feed"),
        (b'{"text": "see https://jsonfeed.org/about"}\n', "jsonl"),
        (b"{\\rtf1\\ansi x}", "office"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "office"),
        (b'{"html": "<p>x"}\n', "jsonl"),
        (b'{\n  "html": "x"\n}', "json"),
        (b'[{"text": "x"}]', "json"),
        (b"[]", "json"),
        (b"[1] A note to the reader", "page"),
        (b"{sic} he wrote", "page"),
        (b"{ }", "jsonl"),
        (b"url,html\nhttps://a.example/,<p>x", "csv"),
        (b"title\tcontent\na\tb", "tsv"),
        (b"Text\nand more of it", "page"),
        (b"Text, content and style. A review\nBy A. N. Other", "page"),
        (b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n", "mhtml"),
        (b"From: the editor\nTo: you\n\nDear reader", "page"),
    ],
)
def test_the_kind_is_told_by_content(head: bytes, kind: str) -> None:
    assert detect_kind(head) == kind


def test_an_object_longer_than_what_is_seen_is_still_json_lines() -> None:
    assert detect_kind(b'{"html": "' + b"x" * 70_000) == "jsonl"
