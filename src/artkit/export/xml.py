"""xml: the whole record, well-formed whatever it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO

from artkit.article import Article
from artkit.export.fields import check_fields, json_text, look_ahead, record_of
from artkit.export.options import ExportOptions
from artkit.export.sink import TextSink

# What XML 1.0 (section 2.2, Char) does not allow in any form, and what must be escaped to come back as it is:
# a parser turns a bare carriage return into a line feed.
_SPECIAL = re.compile('[&<>"\r]|[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]')
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;"}
_IN_ATTRIBUTE = re.compile(f"{_SPECIAL.pattern}|[\t\n]")
# Plain names only: the same in every parser, and none begins with "xml".
_NAME = re.compile(r"(?!xml)[A-Za-z_][A-Za-z0-9_.\-]*", re.IGNORECASE | re.ASCII)
_ITEM_NAMES = {"authors": "author", "tags": "tag", "warnings": "warning", "teasers": "teaser"}


def write_xml(articles: Iterable[Article], out: BinaryIO, options: ExportOptions) -> None:
    """Write ``<articles>`` with one ``<article>`` a record and one element a field that has a value.

    A key that is no XML name becomes ``<field name="...">``; objects of other shapes are JSON in the text.
    """
    ahead = look_ahead(articles)
    check_fields(options.fields or (), ahead)
    with TextSink(out) as sink:
        sink.write('<?xml version="1.0" encoding="UTF-8"?>\n<articles>\n')
        for article in ahead.articles:
            sink.write("".join(_article_xml(record_of(article, options.fields))))
        sink.write("</articles>\n")


def escape_text(text: str) -> str:
    r"""Escape text for the content of an element; what XML cannot hold becomes U+FFFD.

    >>> escape_text("a < b\x01") == "a &lt; b\N{REPLACEMENT CHARACTER}"
    True
    """
    return _SPECIAL.sub(_escape, text)


def escape_attribute(text: str) -> str:
    r"""Escape text for an attribute in double quotes; tabs and line ends come back as they are.

    >>> escape_attribute('"\n')
    '&quot;&#10;'
    """
    return _IN_ATTRIBUTE.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    return _ESCAPES.get(match[0], "\ufffd")


def _article_xml(record: Mapping[str, Any]) -> Iterator[str]:
    yield "<article>\n"
    for key, value in record.items():
        if value is not None and value != [] and value != {}:
            yield from _field_xml(key, value)
    yield "</article>\n"


def _field_xml(key: str, value: Any) -> Iterator[str]:
    open_tag, close_tag = _tags(key)
    if key == "credits" and isinstance(value, Mapping):
        yield f"<{open_tag}>\n"
        for role, names in value.items():
            items = "".join(f"<name>{escape_text(name)}</name>" for name in names)
            yield f'<role name="{escape_attribute(role)}">{items}</role>\n'
        yield f"</{close_tag}>\n"
    elif isinstance(value, list):
        yield f"<{open_tag}>\n"
        item = _ITEM_NAMES.get(key, "item")
        yield from (f"<{item}>{_item_xml(entry)}</{item}>\n" for entry in value)
        yield f"</{close_tag}>\n"
    else:
        yield f"<{open_tag}>{_item_xml(value)}</{close_tag}>\n"


def _item_xml(value: Any) -> str:
    if isinstance(value, Mapping) and all(
        isinstance(item, str | bool | int | None) for item in value.values()
    ):
        pairs = ((*_tags(key), item) for key, item in value.items() if item is not None)
        return "".join(f"<{start}>{_scalar_xml(item)}</{end}>" for start, end, item in pairs)
    return _scalar_xml(value)


def _scalar_xml(value: Any) -> str:
    return escape_text(value if isinstance(value, str) else json_text(value))


def _tags(key: str) -> tuple[str, str]:
    if _NAME.fullmatch(key):
        return key, key
    return f'field name="{escape_attribute(key)}"', "field"
