"""The one parse of a page: UTF-8 bytes through libxml2, its events written down as they come.

No tree is kept. libxml2 repairs the markup just as well when it reports events, and neither the tree nor a
Python object for each of its nodes has to be built, which costs more than the parse itself. The events go
into a list, text by the list's own ``append``: what reads them then is one loop, which costs half of what a
call for each of them does.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import SimpleNamespace
from typing import cast

from lxml import etree

#: An element that opens, as its tag in lower case and its attributes; a text, or part of one; an element
#: that closes (None), void ones and implied ones too. Starts and ends are properly nested.
Event = tuple[str, Mapping[str, str]] | str | None


#: An image is never closed; "noimg" is what `artkit.extract.blocks` makes of one that may stand for another.
_STAND_ALONE = frozenset(("img", "noimg"))


def step_of(piece: Event) -> int:
    """Give how a piece of inline content changes the number of open elements: text and images do not.

    >>> [step_of(piece) for piece in (("b", {}), "text", ("img", {}), None)]
    [1, 0, 0, -1]
    """
    if piece is None:
        return -1
    return 0 if isinstance(piece, str) or piece[0] in _STAND_ALONE else 1


def read_events(data: bytes) -> tuple[list[Event], str | None]:
    """Parse a page (UTF-8 bytes); give its events in page order, and the parser's words where it gave up.

    A parser that gave up before the end leaves elements open.

    >>> read_events(b"<p id=a>one<p id=b>two")[0][2:]
    [('p', {'id': 'a'}), 'one', None, ('p', {'id': 'b'}), 'two', None, None, None]
    """
    events: list[Event] = []
    if not data.strip():
        return events, None
    add = events.append
    target = SimpleNamespace(
        start=lambda tag, attrib: add((tag, attrib)), end=lambda tag: add(None), data=add, close=bool
    )
    # A limit on depth or on the length of one text would drop the rest of the page in silence.
    parser = etree.HTMLParser(target=cast("etree.ParserTarget", target), encoding="utf-8", huge_tree=True)
    etree.fromstring(data, parser)
    fatal = etree.ErrorLevels.FATAL
    cut_short = next((entry.message for entry in parser.error_log if entry.level == fatal), None)
    # The parser stands in a cycle with its own context, and would keep the page until that is collected.
    found = events.copy()
    events.clear()
    return found, cut_short
