"""RSS 0.9 to 2.0, Atom and JSON feeds: each entry is a document, in full where the feed gives it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from html import escape
from typing import Any, BinaryIO

from artkit.errors import RecordError
from artkit.streams.documents import Found, Source

# The names an entry's parts have in RSS 2.0, RSS 1.0 (RDF), Dublin Core, content: and Atom, best first; names
# are compared without their namespaces, which many feeds get wrong.
_CONTENT = ("encoded", "content", "description", "summary")
_DATE = ("pubdate", "published", "date", "issued", "updated", "modified")
_AUTHOR = ("creator", "author")
_TAG = ("category", "subject")


def read_feed(stream: BinaryIO, source: Source) -> Iterator[Found]:
    """Give a document for every entry of a feed; a broken feed gives the entries that can be read."""
    data = source.read_whole(stream)
    if isinstance(data, RecordError):
        yield data
    elif data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{":
        yield from _read_json(data, source)
    else:
        yield from _read_xml(data, source)


def _read_xml(data: bytes, source: Source) -> Iterator[Found]:
    from lxml import etree

    # No entity is expanded and nothing is fetched: a feed is a stranger's file.
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        yield source.error(f"not a feed: {error}")
        return
    if root is None:
        yield source.error("not a feed: no XML in it")
        return
    channel = _first(root, "channel")
    site = _text(_children(root if channel is None else channel).get("title"))
    for entry in root.iter("{*}item", "{*}entry"):
        yield _read_entry(entry, source, site)


def _read_entry(entry: Any, source: Source, site: str | None) -> Found:
    parts = _children(entry)
    url = _find_link(parts)
    content = next((part for name in _CONTENT for part in parts.get(name, ()) if _markup(part).strip()), None)
    title = _text(parts.get("title"))
    record = {
        "title": title,
        "date": read_date(_text(next((parts[name] for name in _DATE if name in parts), None))),
        "authors": [name for key in _AUTHOR for part in parts.get(key, ()) if (name := _author_name(part))],
        "tags": [
            tag for key in _TAG for part in parts.get(key, ()) if (tag := part.get("term") or _text([part]))
        ],
        "site": site,
    }
    return _document(source, url, record, _markup(content), entry.sourceline)


def _document(
    source: Source, url: str | None, record: dict[str, Any], markup: str, line: int | None = None
) -> Found:
    """Give an entry as a page: its title as headline, its content as the article."""
    title = escape(record["title"] or "")
    page = f"<!DOCTYPE html><title>{title}</title>{title and f'<h1>{title}</h1>'}<article>{markup}</article>"
    return source.document(
        page.encode("utf-8", "replace"),
        line=line,
        url=url,
        form="html",
        encoding="utf-8",
        record={key: value for key, value in record.items() if value},
    )


def _read_json(data: bytes, source: Source) -> Iterator[Found]:
    """Give a document for every item of a JSON Feed 1.0 or 1.1 (https://www.jsonfeed.org/version/1.1/)."""
    try:
        feed = json.loads(data)
    except (ValueError, RecursionError) as error:
        yield source.error(f"not a feed: {error}")
        return
    items = feed.get("items") if isinstance(feed, dict) else None
    for item in items if isinstance(items, list) else []:
        if isinstance(item, dict):
            yield _read_item(item, source, feed)
        else:
            yield source.error("an item of the feed is no object")


def _read_item(item: dict[str, Any], source: Source, feed: dict[str, Any]) -> Found:
    text = _string(item, "content_text") or _string(item, "summary") or ""
    markup = _string(item, "content_html") or "".join(f"<p>{escape(line)}</p>" for line in text.splitlines())
    people = item.get("authors") or [item.get("author")]
    tags = item.get("tags")
    record = {
        "title": _string(item, "title"),
        "date": _string(item, "date_published") or _string(item, "date_modified"),
        "authors": [name for one in people if isinstance(one, dict) and (name := _string(one, "name"))]
        if isinstance(people, list)
        else [],
        "tags": [tag for tag in tags if isinstance(tag, str)] if isinstance(tags, list) else [],
        "site": _string(feed, "title"),
        "summary": _string(item, "summary"),
        "image": _string(item, "image"),
    }
    return _document(source, _string(item, "url") or _string(item, "external_url"), record, markup)


def _string(holder: dict[str, Any], key: str) -> str | None:
    value = holder.get(key)
    return value if isinstance(value, str) and value.strip() else None


def _name(element: Any) -> str:
    tag = element.tag if isinstance(element.tag, str) else ""
    return tag.rsplit("}", 1)[-1].lower()


def _first(element: Any, name: str) -> Any:
    return next((child for child in element if _name(child) == name), None)


def _children(element: Any) -> dict[str, list[Any]]:
    parts: dict[str, list[Any]] = {}
    for child in element:
        parts.setdefault(_name(child), []).append(child)
    return parts


def _text(elements: list[Any] | None) -> str | None:
    text = " ".join("".join(elements[0].itertext()).split()) if elements else ""
    return text or None


def _markup(element: Any) -> str:
    """Give the HTML of a content element, escaped text or XHTML inside."""
    if element is None:
        return ""
    if len(element) == 0:
        text = element.text or ""
        plain = element.get("type") == "text"
        return escape(text) if plain else text
    from lxml import etree

    return (element.text or "") + "".join(
        etree.tostring(child, encoding="unicode", method="html") for child in element
    )


def _find_link(parts: dict[str, list[Any]]) -> str | None:
    links = parts.get("link", [])
    for link in links:
        if link.get("href") and link.get("rel", "alternate") == "alternate":
            return str(link.get("href"))
    return _text(links) or next(
        (text for guid in parts.get("guid", ()) if (text := _text([guid])) and text.startswith("http")), None
    )


def _author_name(element: Any) -> str | None:
    name = _first(element, "name")
    text = _text([name if name is not None else element]) or ""
    # RSS 2.0 asks for "address (name)".
    if "(" in text and "@" in text.split("(")[0]:
        text = text.split("(", 1)[1].rstrip(")")
    return text if text and "@" not in text else None


def read_date(text: str | None) -> str | None:
    """Give an RFC 822 or ISO 8601 date as ISO 8601; None where it is neither."""
    if not text:
        return None
    if text[:4].isdigit():
        return text
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError):
        return None
