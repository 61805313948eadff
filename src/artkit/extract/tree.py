"""The one parse of a page: UTF-8 bytes through libxml2, its events handed on as they come.

No tree is kept. libxml2 repairs the markup just as well when it reports events, and neither the tree nor a
Python object for each of its nodes has to be built, which costs more than the parse itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, cast

from lxml import etree


class Target(Protocol):
    """What receives a page in document order; every ``start`` has its ``end``, properly nested."""

    def start(self, tag: str, attrib: Mapping[str, str]) -> None:
        """Take the opening of an element; ``tag`` is in lower case."""

    def end(self, tag: str) -> None:
        """Take the close of an element, void ones and implied ones too."""

    def data(self, text: str) -> None:
        """Take a run of text, or part of one."""

    def close(self) -> None:
        """Take the end of the page."""


def feed_page(data: bytes, target: Target) -> str | None:
    """Parse a page (UTF-8 bytes) into ``target``; give the parser's words where it stopped before the end.

    >>> class Names:
    ...     def __init__(self): self.seen = []
    ...     def start(self, tag, attrib): self.seen.append(tag)
    ...     def end(self, tag): pass
    ...     def data(self, text): pass
    ...     def close(self): pass
    >>> names = Names()
    >>> feed_page(b"<p>one<p>two", names)
    >>> names.seen
    ['html', 'body', 'p', 'p']
    """
    if not data.strip():
        return None
    # A limit on depth or on the length of one text would drop the rest of the page in silence.
    parser = etree.HTMLParser(target=cast("etree.ParserTarget", target), encoding="utf-8", huge_tree=True)
    etree.fromstring(data, parser)
    fatal = etree.ErrorLevels.FATAL
    return next((entry.message for entry in parser.error_log if entry.level == fatal), None)
