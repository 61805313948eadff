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
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from artkit.extract.permalinks import drop_permalinks, find_texts, is_link
from artkit.extract.tree import Event, read_events, step_of

Attributes = Mapping[str, str]
Tag = tuple[str, Attributes]
Piece = str | Tag | None

# What a block stands inside, anywhere above it: bits of `Node.flags` and `Block.flags`.
LIST, TABLE, PRE, QUOTE, FIGURE, CAPTION, HEADING, NAV = (1 << n for n in range(8))
ASIDE, HEADER, FOOTER, FORM, ARTICLE, MAIN, BUTTON, HIDDEN = (1 << n for n in range(8, 16))

_INLINE = (
    "a abbr acronym amp-img b bdi bdo big cite code data del dfn em font g-emoji i ins kbd label local-time "
    "mark nobr picture q rb relative-time rp rt ruby s samp slot small span strike strong sub sup "
    "time time-ago tt u var wbr"
)
# MathML, which browsers show in the line, unless told otherwise.
_MATH = (
    "math maction menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts "
    "mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics"
)
_FLAGS = {
    "ul": LIST, "ol": LIST, "dl": LIST, "menu": LIST, "table": TABLE, "pre": PRE, "blockquote": QUOTE,
    "figure": FIGURE, "figcaption": CAPTION, "caption": CAPTION, "nav": NAV, "aside": ASIDE,
    "header": HEADER, "footer": FOOTER, "form": FORM, "article": ARTICLE, "main": MAIN, "button": BUTTON,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), HEADING),
}  # fmt: skip
# Their text is none of the page; that of the last three is the source of a formula, or parts of one.
_SKIPPED = (
    "style template svg iframe noframes object video audio canvas select datalist textarea "
    "annotation annotation-xml mjx-container"
)
# The parser's own empty mapping is written in Python, and slow to ask.
_NO_ATTRIBUTES: Attributes = MappingProxyType({})
_MARKS = frozenset(("itemprop", "rel", "property", "datetime"))
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


class Node:
    """A block-level element: its tag, attributes, place and the half-open range of the blocks inside it."""

    __slots__ = (
        "attrib", "cache", "cells", "depth", "first", "flags", "last", "likes", "parent", "place", "tag"
    )  # fmt: skip

    def __init__(self, tag: str, attrib: Attributes, parent: Node | None, first: int = 0) -> None:
        self.tag = tag
        self.attrib = attrib
        self.parent = parent
        self.depth: int = 0 if parent is None else parent.depth + 1
        self.flags: int = 0 if parent is None else parent.flags
        self.first = first
        self.last = first
        self.cells = 0  # of a row: how many cells it has, empty ones too
        self.place = 0  # of a cell: its place among them, from 1
        self.cache: object = None  # what scoring works out once for each element
        self.likes: list[float] | None = None  # how many beside it are like it, and their blocks; by `Survey`

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
        depth += step_of(piece)
        if piece is None and depth == 0:
            break
    return " ".join("".join(found).split())


# What a tag is that is not a block-level element: inline, nothing at all, skipped with all that is inside,
# about the page; the others are told by their own tag.
_INLINE_KIND, _NO_KIND, _SKIP_KIND, _HEAD_KIND = "inline", "nothing", "skip", "head"
_KINDS = {
    **dict.fromkeys((*_INLINE.split(), *_MATH.split()), _INLINE_KIND),
    **dict.fromkeys("head body input param col".split(), _NO_KIND),
    **dict.fromkeys((*_SKIPPED.split(), "title", "script"), _SKIP_KIND),
    **dict.fromkeys(("html", "base", "meta", "link"), _HEAD_KIND),
    **{tag: tag for tag in ("img", "br", "hr", "noscript", "source")},
}


def _cut(events: Iterator[Event], page: Page) -> None:
    """Cut the events of a page into blocks.

    Long, since it is one loop: it runs three thousand times a page, and a call costs as much as what it does.
    """
    blocks, kinds = page.blocks, _KINDS
    root = node = Node("html", _NO_ATTRIBUTES, None)
    stack: list[Node | Tag | None] = []  # what is open; None for what is neither a node nor inline
    opened: list[Tag] = []  # the inline elements among them
    pieces: list[Piece] = []
    texts: list[str] = []  # those of the pieces
    has_text = False
    images = links = link_chars = breaks = 0
    in_link = 0  # number of <a href> that are open
    count = 0  # number of blocks: one object for all that stands at a place, which is much memory less
    kind: str | None
    for event in events:
        if event is None:
            closing = stack.pop()
            if closing is None:
                continue
            if isinstance(closing, tuple):
                opened.pop()
                pieces.append(None)
                if in_link and closing[0] == "a" and "href" in closing[1]:
                    in_link -= 1
                continue
            kind = "end"
        elif isinstance(event, str):
            if not event.isspace():
                has_text = True
                if in_link:
                    link_chars += len(event.strip())
            elif not has_text and not node.flags & PRE:
                continue
            pieces.append(event)
            texts.append(event)
            continue
        else:
            tag, attrib = event
            kind = kinds.get(tag)
            if type(attrib) is not dict:
                attrib = _NO_ATTRIBUTES
                event = (tag, attrib)
            if kind is _INLINE_KIND:
                if tag == "a" and "href" in attrib:
                    links += 1
                    in_link += 1
                if tag == "time" or (attrib and not _MARKS.isdisjoint(attrib)):
                    page.marks.append(Mark(tag, attrib, count, len(pieces)))
                pieces.append(event)
                opened.append(event)
                stack.append(event)
                continue
            if kind == "noscript":
                # In a paragraph or figure it repeats an image; between blocks it may hold the whole page.
                kind = _SKIP_KIND if has_text or images else None
            if kind is _SKIP_KIND:
                pieces += _skip(event, events, page)
                continue
            if kind is not None:
                stack.append(None)
                if kind == "img":
                    images += 1
                    pieces.append(event)
                    continue
                if kind == "br" and node.flags & PRE:
                    pieces.append("\n")
                    texts.append("\n")
                    continue
                if kind != "br" and kind != "hr":
                    if kind is _HEAD_KIND:
                        _note(tag, attrib, page)
                    elif kind == "source" and ("srcset" in attrib or "data-srcset" in attrib):
                        pieces.append(("noimg", attrib))
                    continue
        # Here one block ends and the next begins.
        if pieces:
            if has_text or images:
                whole = texts[0] if len(texts) == 1 else "".join(texts)
                text = whole.strip("\n") if node.flags & PRE else " ".join(whole.split())
                if text == whole:
                    text = whole  # one string in memory, not two
                blocks.append(Block(text, node, pieces, count, link_chars, links, images, breaks))
                count += 1
                has_text = False
                images = link_chars = breaks = 0
            pieces = [*opened]
            texts = []
            links = in_link
        if kind == "br":
            breaks += 1
            continue
        breaks = 0
        if kind is None:
            node = _open_node(tag, attrib, node, count, page)
            stack.append(node)
        elif kind == "end":
            node.last = count
            node = node.parent or root
        else:
            rule = Node("hr", attrib, node, count)
            blocks.append(Block("", rule, index=count))
            rule.last = count = count + 1
    if has_text or images:
        text = "".join(texts)
        text = text.strip("\n") if node.flags & PRE else " ".join(text.split())
        blocks.append(Block(text, node, pieces, count, link_chars, links, images, breaks))
    for outer in node.up():
        outer.last = len(blocks)


def _open_node(tag: str, attrib: Attributes, outer: Node, first: int, page: Page) -> Node:
    node = Node(tag, attrib, outer, first)
    if tag in _FLAGS:
        node.flags |= _FLAGS[tag]
    elif tag == "td" or tag == "th":
        outer.cells += 1
        node.place = outer.cells
    if attrib:
        if "hidden" in attrib or ("style" in attrib and _NOT_SHOWN.search(attrib["style"])):
            node.flags |= HIDDEN
        if not _MARKS.isdisjoint(attrib):
            page.marks.append(Mark(tag, attrib, node.first, 0, node))
    return node


def _skip(start: Tag, events: Iterator[Event], page: Page) -> list[Piece]:
    """Read on to the end of an element whose text is not the page's; give the images of a <noscript>."""
    tag, attrib = start
    images: list[Piece] = []
    texts: list[str] = []
    depth = 1
    for event in events:
        if event is None:
            depth -= 1
            if not depth:
                break
        elif isinstance(event, str):
            texts.append(event)
        else:
            depth += 1
            if event[0] == "img" and tag == "noscript":
                images.append(("noimg", event[1]))
    if depth:
        # The parser gave up inside.
        return images
    if tag == "title":
        page.title = page.title or " ".join("".join(texts).split())
    elif tag == "script":
        if "ld+json" in attrib.get("type", "").lower():
            page.json_ld.append("".join(texts))
        else:
            page.scripts += [text for text in texts if "ublish" in text]
    return images


def _note(tag: str, attrib: Attributes, page: Page) -> None:
    """Keep what an element without text says about the page."""
    if tag == "meta":
        page.metas.append(attrib)
    elif tag == "link":
        page.links.append(attrib)
    elif tag == "base":
        page.base = page.base or attrib.get("href", "")
    else:
        page.lang = page.lang or attrib.get("lang") or attrib.get("xml:lang", "")


def cut_page(data: bytes) -> Page:
    """Parse a page (UTF-8 bytes) and cut it into blocks, in one pass over its tags.

    >>> page = cut_page(b"<title>T</title><h1>T</h1><ul><li>a <a href='/b'>b</a><li>c</ul>")
    >>> [(block.tag, block.text, bool(block.flags & LIST)) for block in page.blocks]
    [('h1', 'T', False), ('li', 'a b', True), ('li', 'c', True)]
    >>> page.blocks[1].pieces
    ['a ', ('a', {'href': '/b'}), 'b', None]
    """
    events, cut_short = read_events(data)
    page = Page(cut_short=cut_short)
    _cut(iter(events), page)
    for block in page.blocks:
        if block.links and (block.node.flags & HEADING or block.node.tag == "dt"):
            _drop_permalinks(block)
    return page


def _drop_permalinks(block: Block) -> None:
    """Take what only links to a heading out of it, unless nothing would be left."""
    pieces = drop_permalinks(block.pieces)
    if len(pieces) == len(block.pieces):
        return
    text = " ".join("".join([piece for piece in pieces if isinstance(piece, str)]).split())
    if text:
        block.text, block.pieces = text, pieces
        block.links = sum(map(is_link, pieces))
        block.link_chars = sum(len(text.strip()) for text, linked in find_texts(pieces) if linked)
