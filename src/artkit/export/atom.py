"""atom: a feed (RFC 4287) of the articles."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from typing import BinaryIO
from urllib.parse import urlsplit

from artkit.article import Article
from artkit.export.dates import EPOCH, full_moment, last_change, latest
from artkit.export.fragments import resolved_html
from artkit.export.options import ExportOptions
from artkit.export.readable import one_line
from artkit.export.sink import TextSink
from artkit.export.urls import web_address
from artkit.export.xml import escape_attribute, escape_text


def write_atom(articles: Iterable[Article], out: BinaryIO, options: ExportOptions) -> None:
    """Write one feed; an entry's id is its address, else a UUID made from the record's id.

    ``updated``, which every entry must have, is the date of change, else of publication, else 1970: the
    clock is never asked. The whole feed is held, since its own date, which comes first, is that of its
    latest entry.
    """
    entries: list[str] = []
    moments: list[str] = []
    used: set[str] = set()
    for article in articles:
        identity = entry_id(article, used)
        used.add(identity)
        moments.append(last_change(article) or EPOCH)
        entries.append("".join(_entry(article, identity)))
    with TextSink(out) as sink:
        sink.write('<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n')
        sink.write(f"<title>{escape_text(one_line(options.title))}</title>\n")
        sink.write(f"<id>{uuid.uuid5(uuid.NAMESPACE_URL, ' '.join(sorted(used))).urn}</id>\n")
        sink.write(f"<updated>{latest(moments)}</updated>\n<generator>artkit</generator>\n")
        for entry in entries:
            sink.write(entry)
        sink.write("</feed>\n")


def entry_id(article: Article, used: Iterable[str] = ()) -> str:
    """Give the id of an entry: its http address, else ``urn:uuid:``; one that is ``used`` gets another.

    >>> entry_id(Article(id="a", url="https://example.org/a")), entry_id(Article(id="a"))
    ('https://example.org/a', 'urn:uuid:cf871cf6-097a-5225-97bc-07170563f8cc')
    """
    address = web_address(article.url)
    if address and address not in used:
        return address
    identity = uuid.uuid5(uuid.NAMESPACE_URL, f"artkit {article.id}").urn
    number = 1
    while identity in used:
        number += 1
        identity = uuid.uuid5(uuid.NAMESPACE_URL, f"artkit {article.id} {number}").urn
    return identity


def _entry(article: Article, identity: str) -> Iterator[str]:
    language = f' xml:lang="{escape_attribute(article.lang)}"' if article.lang else ""
    yield f"<entry{language}>\n<title>{escape_text(one_line(article.title))}</title>\n"
    yield f"<id>{escape_text(identity)}</id>\n<updated>{last_change(article) or EPOCH}</updated>\n"
    published = full_moment(article.date)
    if published:
        yield f"<published>{published}</published>\n"
    for name in _signers(article):
        yield f"<author><name>{escape_text(name)}</name></author>\n"
    address = web_address(article.url)
    if address:
        yield f'<link rel="alternate" href="{escape_attribute(address)}"/>\n'
    for tag in filter(None, map(one_line, article.tags)):
        yield f'<category term="{escape_attribute(tag)}"/>\n'
    if article.summary:
        yield f"<summary>{escape_text(one_line(article.summary))}</summary>\n"
    html = resolved_html(article)
    yield f'<content type="html">{escape_text(html)}</content>\n</entry>\n'


def _signers(article: Article) -> list[str]:
    # Every entry must have an author (section 4.1.2): without a person, who published it.
    names = [name for name in map(one_line, article.authors) if name]
    host = urlsplit(web_address(article.url) or "").hostname
    return names or [one_line(article.source) or one_line(article.site) or host or "unknown"]
