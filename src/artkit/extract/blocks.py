"""The one walk of a page: from the parser's events to blocks, in page order.

A `Page` is what one pass over a document leaves behind::

    Page.blocks     list[Block]: the text of the body, cut at every block-level tag and every <br>
    Page.title      the text of the first <title>, or ""
    Page.metas      attributes of every <meta>, in order: [{"property": "og:title", "content": ...}, ...]
    Page.links      attributes of every <link>
    Page.json_ld    the raw text of every <script type=application/ld+json>
    Page.scripts    the raw text of other <script> elements that may tell a day of publication
    Page.marks      list[Mark]: elements with itemprop, rel, property or datetime, and every <time>; their
                    text is `Page.text_of(mark)`
    Page.lang       <html lang>, or "";  Page.base  the first <base href>, or ""
    Page.cut_short  what the parser said when it gave up before the end of the page, else None

A `Block` is a run of text between block-level tags (see its fields). Its `node` is the nearest block-level
element; `node.parent` leads outwards to the root, so that the structure around kept blocks (nested lists,
tables with spans, figures) is rebuilt by comparing the chains of two neighbouring blocks: equal nodes are the
same object. `node.first` and `node.last` are the half-open range of the blocks inside an element.

`Block.pieces` is the inline content, in order:

    str                 text as it stands on the page, white space not collapsed
    (tag, attrib)       an inline element opens, or an <img> stands here (an img is never closed);
                        ("noimg", attrib) is an <img> inside a <noscript> beside text or images, or a
                        <source> of a <picture>
    None                the inline element opened last closes

Elements still open where the block ends are open again at the start of the next block's pieces (an <a> around
several <div>), so each block's pieces stand on their own; what is open at the end closes there.
A block without text (`text == ""`) holds an image, or is the <hr> its node says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from artkit.extract.tree import feed_page

Attributes = Mapping[str, str]
Piece = str | tuple[str, Attributes] | None

# What a block stands inside, anywhere above it: bits of `Node.flags` and `Block.flags`.
LIST, TABLE, PRE, QUOTE, FIGURE, CAPTION, HEADING, NAV = (1 << n for n in range(8))
ASIDE, HEADER, FOOTER, FORM, ARTICLE, MAIN, BUTTON, HIDDEN = (1 << n for n in range(8, 16))

_INLINE = (
    "a abbr acronym amp-img b bdi bdo big cite code data del dfn em font g-emoji i ins kbd label local-time "
    "mark nobr picture q rb relative-time rp rt ruby s samp slot small span strike strong sub sup "
    "time time-ago tt u var wbr"
)
_INLINE_TAGS = frozenset(_INLINE.split())
_FLAGS = {
    "ul": LIST, "ol": LIST, "dl": LIST, "menu": LIST, "table": TABLE, "pre": PRE, "blockquote": QUOTE,
    "figure": FIGURE, "figcaption": CAPTION, "caption": CAPTION, "nav": NAV, "aside": ASIDE,
    "header": HEADER, "footer": FOOTER, "form": FORM, "article": ARTICLE, "main": MAIN, "button": BUTTON,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), HEADING),
}  # fmt: skip
# Their text is not text of the page.
_SKIPPED = "style template svg iframe noframes object video audio canvas select datalist textarea"
# The parser's own empty mapping is written in Python, and slow to ask.
_NO_ATTRIBUTES: Attributes = MappingProxyType({})
_MARKS = frozenset(("itemprop", "rel", "property", "datetime"))
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


class Node:
    """A block-level element: its tag, attributes, place and the half-open range of the blocks inside it."""

    __slots__ = ("attrib", "cache", "cells", "depth", "first", "flags", "last", "parent", "place", "tag")

    def __init__(self, tag: str, attrib: Attributes, parent: Node | None, first: int = 0) -> None:
        self.tag = tag
        self.attrib = attrib or _NO_ATTRIBUTES
        self.parent = parent
        self.depth: int = parent.depth + 1 if parent else 0
        self.flags: int = parent.flags if parent else 0
        self.first = first
        self.last = first
        self.cells = 0  # of a row: how many cells it has, empty ones too
        self.place = 0  # of a cell: its place among them, from 1
        self.cache: object = None  # what scoring works out once for each element

    def up(self) -> Iterator[Node]:
        """Give this element and those around it, outwards."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.parent


@dataclass(slots=True)
class Block:
    """A run of text between block-level tags: what is kept or dropped as one."""

    text: str  # white space collapsed; kept inside <pre>
    node: Node
    pieces: list[Piece] = field(default_factory=list)
    index: int = 0  # place in Page.blocks
    link_chars: int = 0  # characters of text inside <a href>
    links: int = 0  # number of <a href>
    images: int = 0
    breaks: int = 0  # <br> before this block since the last one of the same node (0: another element begins)

    @property
    def tag(self) -> str:
        """The tag of the nearest block-level element: p, li, td, h2, div, ..."""
        return self.node.tag

    @property
    def flags(self) -> int:
        """What stands around the block: LIST | TABLE | PRE | ..."""
        return self.node.flags


@dataclass(slots=True)
class Mark:
    """An element that says what its text is: ``block`` and ``piece`` tell where it opens.

    Block-level elements have their ``node``; inline ones are the piece ``Page.blocks[block].pieces[piece]``.
    """

    tag: str
    attrib: Attributes
    block: int
    piece: int
    node: Node | None = None


@dataclass(slots=True)
class Page:
    """What one walk over a document leaves behind; see the module's docstring."""

    blocks: list[Block] = field(default_factory=list)
    title: str = ""
    metas: list[Attributes] = field(default_factory=list)
    links: list[Attributes] = field(default_factory=list)
    json_ld: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    lang: str = ""
    base: str = ""
    cut_short: str | None = None

    def text_of(self, mark: Mark) -> str:
        """Give the text inside a marked element, white space collapsed; blocks are joined by one space."""
        if mark.node is not None:
            return " ".join(
                block.text for block in self.blocks[mark.node.first : mark.node.last] if block.text
            )
        if mark.block >= len(self.blocks):
            return ""
        return inline_text(self.blocks[mark.block].pieces, mark.piece)


def inline_text(pieces: list[Piece], start: int) -> str:
    """Give the text inside the inline element that opens at ``pieces[start]``, white space collapsed.

    >>> inline_text(["by ", ("b", {}), "Ann ", ("i", {}), "Lee", None, None, " today"], 1)
    'Ann Lee'
    """
    depth, found = 0, []
    for piece in pieces[start:]:
        if isinstance(piece, str):
            found.append(piece)
        elif piece is None:
            depth -= 1
            if depth == 0:
                break
        elif piece[0] not in ("img", "noimg"):
            depth += 1
    return " ".join("".join(found).split())


class _Cutter:
    """The target of the parse: one call a tag or text, so each does the least that can be done."""

    __slots__ = (
        "breaks", "capture", "has_text", "images", "in_link", "link_chars", "links", "node", "open", "page",
        "pieces", "skipping",
    )  # fmt: skip

    def __init__(self) -> None:
        self.page = Page()
        self.node = Node("html", {}, None)
        self.pieces: list[Piece] = []
        self.open: list[tuple[str, Attributes]] = []  # inline elements that are open, outermost first
        self.has_text = False
        self.images = self.links = self.link_chars = self.breaks = 0
        self.in_link = 0  # number of <a href> that are open
        self.skipping: list[str] = []  # the element whose text is not text, and those open inside it
        self.capture: list[str] | None = None

    def start(self, tag: str, attrib: Attributes) -> None:
        if self.skipping:
            self.skipping.append(tag)
            if tag == "img" and self.skipping[0] == "noscript":
                self.pieces.append(("noimg", attrib))
        elif tag in _INLINE_TAGS:
            if tag == "a" and "href" in attrib:
                self.links += 1
                self.in_link += 1
            if tag == "time" or (attrib and not _MARKS.isdisjoint(attrib)):
                self.page.marks.append(Mark(tag, attrib, len(self.page.blocks), len(self.pieces)))
            piece = (tag, attrib)
            self.pieces.append(piece)
            self.open.append(piece)
        elif tag in _SPECIAL:
            _SPECIAL[tag](self, attrib)
        else:
            self._open_node(tag, attrib)

    def end(self, tag: str) -> None:
        if self.skipping:
            self.skipping.pop()
            if not self.skipping and self.capture is not None:
                self._captured(tag)
        elif tag in _INLINE_TAGS:
            if self.open:
                piece = self.open.pop()
                if self.in_link and piece[0] == "a" and "href" in piece[1]:
                    self.in_link -= 1
                self.pieces.append(None)
        elif tag not in _SPECIAL or (tag == "noscript" and self.node.tag == tag):
            if self.pieces:
                self._flush()
            self.breaks = 0
            node = self.node
            node.last = len(self.page.blocks)
            if node.parent is not None:
                self.node = node.parent

    def data(self, text: str) -> None:
        if self.skipping:
            if self.capture is not None:
                self.capture.append(text)
            elif self.skipping[0] == "script" and "ublish" in text:
                self.page.scripts.append(text)
        elif not text.isspace():
            self.pieces.append(text)
            self.has_text = True
            if self.in_link:
                self.link_chars += len(text.strip())
        elif self.has_text or self.node.flags & PRE:
            self.pieces.append(text)

    def close(self) -> None:
        self._flush()
        total = len(self.page.blocks)
        for node in self.node.up():
            node.last = total

    def _flush(self) -> None:
        if self.has_text or self.images:
            blocks, pieces, node = self.page.blocks, self.pieces, self.node
            text = "".join([piece for piece in pieces if piece.__class__ is str])
            text = text.strip("\n") if node.flags & PRE else " ".join(text.split())
            blocks.append(
                Block(text, node, pieces, len(blocks), self.link_chars, self.links, self.images, self.breaks)
            )
            self.has_text = False
            self.images = self.link_chars = self.breaks = 0
        self.pieces = [*self.open]
        self.links = self.in_link

    def _open_node(self, tag: str, attrib: Attributes) -> None:
        if self.pieces:
            self._flush()
        self.breaks = 0
        outer = self.node
        self.node = node = Node(tag, attrib, outer, len(self.page.blocks))
        node.flags = outer.flags | _FLAGS.get(tag, 0)
        if tag == "td" or tag == "th":
            outer.cells += 1
            node.place = outer.cells
        if attrib:
            if "hidden" in attrib or ("style" in attrib and _NOT_SHOWN.search(attrib["style"])):
                node.flags |= HIDDEN
            if not _MARKS.isdisjoint(attrib):
                self.page.marks.append(Mark(tag, attrib, node.first, 0, node))

    def _image(self, attrib: Attributes) -> None:
        self.images += 1
        self.pieces.append(("img", attrib))

    def _break(self, attrib: Attributes) -> None:
        if self.node.flags & PRE:
            self.pieces.append("\n")
        else:
            self._flush()
            self.breaks += 1

    def _rule(self, attrib: Attributes) -> None:
        self._flush()
        node = Node("hr", attrib, self.node, len(self.page.blocks))
        node.last += 1
        self.page.blocks.append(Block("", node, index=node.first))
        self.breaks = 0

    def _skip(self, attrib: Attributes) -> None:
        self.skipping.append("")

    def _script(self, attrib: Attributes) -> None:
        self.skipping.append("script")
        if "ld+json" in attrib.get("type", "").lower():
            self.capture = []

    def _title(self, attrib: Attributes) -> None:
        self.skipping.append("title")
        self.capture = []

    def _captured(self, tag: str) -> None:
        text = "".join(self.capture or ())
        self.capture = None
        if tag == "script":
            self.page.json_ld.append(text)
        elif not self.page.title:
            self.page.title = " ".join(text.split())

    def _noscript(self, attrib: Attributes) -> None:
        # Inside a paragraph or figure it repeats an image; between blocks it may hold the whole page.
        if self.has_text or self.images:
            self.skipping.append("noscript")
        else:
            self._open_node("noscript", attrib)

    def _html(self, attrib: Attributes) -> None:
        self.page.lang = self.page.lang or attrib.get("lang") or attrib.get("xml:lang", "")

    def _base(self, attrib: Attributes) -> None:
        self.page.base = self.page.base or attrib.get("href", "")

    def _meta(self, attrib: Attributes) -> None:
        self.page.metas.append(attrib)

    def _link(self, attrib: Attributes) -> None:
        self.page.links.append(attrib)

    def _source(self, attrib: Attributes) -> None:
        if "srcset" in attrib or "data-srcset" in attrib:
            self.pieces.append(("noimg", attrib))

    def _nothing(self, attrib: Attributes) -> None:
        """Leave out an element that is neither text nor a place for it."""


# What is neither inline nor a node. What skips swallows its own end; the end of the others is not looked at.
_SPECIAL: dict[str, Callable[[_Cutter, Attributes], None]] = {
    "html": _Cutter._html, "base": _Cutter._base, "meta": _Cutter._meta, "link": _Cutter._link,
    "title": _Cutter._title, "script": _Cutter._script, "img": _Cutter._image, "br": _Cutter._break,
    "hr": _Cutter._rule, "noscript": _Cutter._noscript,
    "source": _Cutter._source,
    **dict.fromkeys("head body input param col".split(), _Cutter._nothing),
    **dict.fromkeys(_SKIPPED.split(), _Cutter._skip),
}  # fmt: skip


def cut_page(data: bytes) -> Page:
    """Parse a page (UTF-8 bytes) and cut it into blocks, in one pass over its tags.

    >>> page = cut_page(b"<title>T</title><h1>T</h1><ul><li>a <a href='/b'>b</a><li>c</ul>")
    >>> [(block.tag, block.text, bool(block.flags & LIST)) for block in page.blocks]
    [('h1', 'T', False), ('li', 'a b', True), ('li', 'c', True)]
    >>> page.blocks[1].pieces
    ['a ', ('a', {'href': '/b'}), 'b', None]
    """
    cutter = _Cutter()
    cut_short = feed_page(data, cutter)
    cutter.page.cut_short = cut_short
    return cutter.page
