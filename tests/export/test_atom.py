import io

import feedparser
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from artkit.article import Article
from artkit.export import ExportOptions, write_articles
from strategies import articles

ATOM = "{http://www.w3.org/2005/Atom}"


def feed(*records: Article) -> bytes:
    out = io.BytesIO()
    write_articles(records, out, to="atom", options=ExportOptions(title="新闻 & more"))
    return out.getvalue()


def test_a_feed_reader_finds_everything() -> None:
    record = Article(
        id="a",
        url="https://example.org/a?x=1&y=托",
        title="Tom & <Jerry>",
        authors=("丁玲", "Ana"),
        tags=("x",),
        date="2024-03-05T08:30:00+08:00",
        summary="In short",
        html="<p>body <b>b</b> <a href='/c'>c</a></p>",
        lang="zh-Hans",
    )
    found = feedparser.parse(feed(record, Article(id="b", text="plain", date="2024-02")))
    assert not found.bozo
    assert (found.version, found.feed.title, found.feed.updated) == (
        "atom10",
        "新闻 & more",
        "2024-03-05T00:30:00Z",
    )
    first, second = found.entries
    assert (first.id, first.link) == ("https://example.org/a?x=1&y=%E6%89%98",) * 2
    assert (first.title, first.summary) == ("Tom & <Jerry>", "In short")
    assert [author.name for author in first.authors] == ["丁玲", "Ana"]
    assert [tag.term for tag in first.tags] == ["x"]
    assert 'href="https://example.org/c"' in first.content[0].value
    assert (second.id, second.updated) == (
        "urn:uuid:f2124a2a-08fe-5054-9722-692a3b4226af",
        "2024-02-01T00:00:00Z",
    )


def test_an_entry_without_a_date_or_a_name_is_valid_and_the_same_every_time() -> None:
    record = Article(id="a", title="T")
    assert feed(record) == feed(record)
    entry = feedparser.parse(feed(record)).entries[0]
    assert (entry.updated, entry.author) == ("1970-01-01T00:00:00Z", "unknown")


@settings(deadline=None, max_examples=30)
@given(st.lists(articles(), max_size=3))
def test_any_feed_has_what_the_standard_requires(records: list[Article]) -> None:
    root = etree.fromstring(feed(*records, *records))
    entries = root.findall(f"{ATOM}entry")
    assert len(entries) == 2 * len(records)
    for element in (root, *entries):
        for name in ("id", "title", "updated"):
            assert len(element.findall(ATOM + name)) == 1
    assert all(entry.findtext(f"{ATOM}author/{ATOM}name") for entry in entries)
    identities = [entry.findtext(ATOM + "id") for entry in entries]
    assert len(set(identities)) == len(identities)
