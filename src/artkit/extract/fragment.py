"""Chosen blocks to the clean fragment: what stands around them is built up again, never filtered.

Two passes over the blocks. The first gathers what each list, table, figure and quote holds, so that those
used to lay out the page are told from those of the article; the second writes. A block's place is the chain
of structural elements around it, and two neighbours share what their chains share.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from artkit.extract.blocks import PRE, Attributes, Block, Node, Piece
from artkit.extract.urls import find_image, join_address
from artkit.markup import Builder
from artkit.markup import Node as Markup
from artkit.script import SENTENCE_ENDS

_LISTS = {"ul": "ul", "ol": "ol", "menu": "ul", "dir": "ul"}
_CELLS = frozenset({"td", "th"})
_TABLE = frozenset({"table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th"})
_STRUCTURE = _LISTS.keys() | _TABLE | {"li", "blockquote", "figure", "figcaption", "pre"}
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# What may hold running text without a paragraph around it.
_HOLDERS = _CELLS | {"li", "caption", "figcaption", "pre"}
_IMAGES = frozenset({"img", "noimg", "amp-img"})
# The inline elements that mean something in a fragment; all others are their text.
_TELLING = _IMAGES | {"a", "b", "strong", "i", "em", "sub", "sup", "code", "kbd", "samp", "tt"}
# Chains are cut here: deeper structure is not of an article, and whole ones would cost the square of depth.
_DEEPEST = 40
# A cell or a figure with more paragraphs than this lays out a page.
_MANY = 5
# A quote with more of the text than this share is the article, as some templates have it.
_MOST = 0.7
# A line this long that ends a sentence is a paragraph of its own though only one <br> follows it.
_LONG_LINE = 60
_NARROW_SPACES = " \t\r\n\f"
_WIDE_SPACES = "\u00a0\u2002\u2003\u3000\u200b\ufeff"
_SPACES = _NARROW_SPACES + _WIDE_SPACES

Chain = tuple[Node, ...]
Paragraph = list[Block]


@dataclass(slots=True)
class _Content:
    """What a structural element holds of the chosen blocks."""

    own: int = 0  # paragraphs that have it as their nearest structural element
    paragraphs: int = 0
    chars: int = 0
    headings: int = 0
    tables: int = 0  # tables inside
    crowded: bool = False  # a list or table: one of its items or cells has too many paragraphs for one
    cell: Node | None = None  # a row: its first cell with content
    wide: bool = False  # a table: some row has two cells with content


def build_fragment(blocks: Sequence[Block], base: str | None = None) -> list[Markup]:
    """Give the clean fragment of blocks, which are in page order; ``base`` makes addresses absolute.

    >>> from artkit.extract.blocks import cut_page
    >>> from artkit.markup import serialise
    >>> page = cut_page(b"<div><h1>T</h1>One<br>two<ul><li><p>a <b>b</b></p><li><a href=c>c</a></ul></div>")
    >>> print(serialise(build_fragment(page.blocks, "https://example.org/")))
    <h2>T</h2>
    <p>One<br>two</p>
    <ul><li>a <strong>b</strong></li><li><a href="https://example.org/c">c</a></li></ul>
    """
    # Paragraphs are put together anew each time: a list of them would take as much as what is made of them.
    chains = list(_find_chains(_join_lines(blocks)))
    contents = _gather(_join_lines(blocks), chains)
    total = sum(len(block.text) for block in blocks)
    writer = _Writer(base)
    kept: dict[Chain, Chain] = {(): ()}
    for paragraph, chain in zip(_join_lines(blocks), chains, strict=True):
        if chain not in kept:
            kept[chain] = _keep(chain, contents, total)
        inner = kept[chain]
        alone = bool(inner) and inner[-1] is chain[-1] and contents[chain[-1]].own == 1
        writer.write(paragraph, inner, alone=alone)
    return writer.finish()


def _join_lines(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Put together the lines of a paragraph: blocks of one element with one <br> between."""
    paragraph: Paragraph = []
    for block in blocks:
        if paragraph and not _continues(paragraph[-1], block):
            yield paragraph
            paragraph = []
        paragraph.append(block)
    if paragraph:
        yield paragraph


def _continues(last: Block, block: Block) -> bool:
    if block.breaks != 1 or block.node is not last.node or block.index != last.index + 1:
        return False
    if not last.text or not block.text:
        return False
    # Lines indented by hand, and whole sentences, are paragraphs of pages that know no <p>.
    first = next((piece for piece in block.pieces if isinstance(piece, str)), "").lstrip("\r\n\t ")
    if first.startswith(("\u3000\u3000", "\u00a0\u00a0", "\u2003\u2003")):
        return False
    return len(last.text) < _LONG_LINE or last.text[-1] not in SENTENCE_ENDS


def _find_chains(paragraphs: Iterable[Paragraph]) -> Iterator[Chain]:
    """Give the structural elements around each paragraph, outermost first, in linear time."""
    # Most paragraphs are elements of their own; what is remembered is what holds them.
    chains: dict[Node | None, Chain] = {None: ()}
    last: Node | None = None
    for paragraph in paragraphs:
        if paragraph[0].node is not last:
            last = paragraph[0].node
            unknown: list[Node] = []
            node = last.parent
            while node is not None and node not in chains:
                unknown.append(node)
                node = node.parent
            chain = chains[node]
            for node in reversed(unknown):
                chain = chains[node] = _add_structure(chain, node)
            chain = _add_structure(chain, last)
        yield chain


def _add_structure(chain: Chain, node: Node) -> Chain:
    return (*chain, node) if node.tag in _STRUCTURE and len(chain) < _DEEPEST else chain


def _gather(paragraphs: Iterable[Paragraph], chains: Iterable[Chain]) -> dict[Node, _Content]:
    contents: dict[Node, _Content] = {}
    for paragraph, chain in zip(paragraphs, chains, strict=True):
        if not chain:
            continue
        chars = sum(len(block.text) for block in paragraph)
        for node in chain:
            content = contents.get(node)
            if content is None:
                content = contents[node] = _Content()
            content.paragraphs += 1
            content.chars += chars
            content.headings += paragraph[0].node.tag in _HEADINGS
        contents[chain[-1]].own += 1
        _look_at_holders(chain, contents)
    return contents


def _look_at_holders(chain: Chain, contents: dict[Node, _Content]) -> None:
    """Tell the tables and lists of a chain what their rows and items hold."""
    table = row = holder = _Content()
    for node in chain:
        content = contents[node]
        if node.tag == "table":
            table.tables += 1
            table = holder = content
        elif node.tag in _LISTS:
            holder = content
        elif node.tag == "tr":
            row = content
        elif node.tag in _CELLS:
            table.wide = table.wide or (row.cell or node) is not node
            row.cell = row.cell or node
        if node.tag in _HOLDERS:
            holder.crowded = holder.crowded or content.own > _MANY


def _keep(chain: Chain, contents: dict[Node, _Content], total: int) -> Chain:
    """Leave out of a chain what lays out the page."""
    kept: list[Node] = []
    table = items = figure = False
    for node in chain:
        content = contents[node]
        if node.tag == "table":
            table = content.wide and not (content.crowded or content.tables or content.headings)
        elif node.tag in _LISTS:
            items = not (content.crowded or content.headings)
        elif node.tag == "figure":
            figure = content.paragraphs <= _MANY
        if node.tag in _TABLE:
            keep = table
        elif node.tag in _LISTS or node.tag == "li":
            keep = items
        elif node.tag == "blockquote":
            keep = content.chars <= _MOST * total
        else:
            keep = figure or node.tag == "pre"
        if keep:
            kept.append(node)
    return tuple(kept)


def _holds_directly(tag: str, alone: bool, block: Block) -> bool:
    """Tell whether an element takes a paragraph without a <p> around it."""
    return tag == "pre" or (alone and tag in _HOLDERS) or (tag == "figure" and not block.text)


def _is_plain(block: Block) -> bool:
    """Tell whether a block is text and tags that say nothing, as most are."""
    pieces = block.pieces
    if len(pieces) == 1:
        return isinstance(pieces[0], str)
    return _TELLING.isdisjoint([piece[0] for piece in pieces if isinstance(piece, tuple)])


def _plain_text(block: Block) -> str:
    """Give the text of a block without its inline elements."""
    text = "".join([piece for piece in block.pieces if isinstance(piece, str)])
    return text if block.node.flags & PRE else text.strip(_SPACES)


def _has_wide_ends(block: Block) -> bool:
    """Tell whether the text of a block, but for pre, begins or ends with a wide space."""
    if block.node.flags & PRE:
        return False
    ends = "".join([piece for piece in block.pieces if isinstance(piece, str)]).strip(_NARROW_SPACES)
    return bool(ends) and (ends[0] in _WIDE_SPACES or ends[-1] in _WIDE_SPACES)


def _trim(pieces: list[Piece]) -> list[Piece]:
    """Take wide spaces off both ends of the text: indents made of them are layout."""
    texts = [place for place, piece in enumerate(pieces) if isinstance(piece, str)]
    trimmed: dict[int, str] = {}
    for places, strip in ((texts, str.lstrip), (reversed(texts), str.rstrip)):
        for place in places:
            text = strip(trimmed.get(place, str(pieces[place])), _SPACES)
            trimmed[place] = text
            if text:
                break
    return [trimmed.get(place, piece) for place, piece in enumerate(pieces)] if trimmed else pieces


class _Writer:
    """Gives paragraphs to a builder, inside the elements of their chains."""

    def __init__(self, base: str | None) -> None:
        self._base = base
        self._builder = Builder()
        self._open: Chain = ()
        self._places: dict[Node | None, int] = {}  # rows: how many of their cells are written
        self._image = ""

    def finish(self) -> list[Markup]:
        self._enter(())
        return self._builder.finish()

    def write(self, paragraph: Paragraph, chain: Chain, *, alone: bool) -> None:
        """Write the lines of a paragraph; ``alone``: it is all that the last element of the chain holds."""
        self._enter(chain)
        node = paragraph[0].node
        if node.tag == "hr":
            self._builder.start("hr")
            return
        tag = "p"
        if node.tag in _HEADINGS:
            tag = node.tag
        elif chain and _holds_directly(chain[-1].tag, alone, paragraph[0]):
            tag = "div"
        if len(paragraph) == 1 and tag != "div" and _is_plain(paragraph[0]):
            self._builder.leaf(tag, _plain_text(paragraph[0]))
            return
        self._builder.start(tag)
        for number, block in enumerate(paragraph):
            if number:
                self._builder.start("br")
            self._write_pieces(block)
        self._builder.end(tag)

    def _enter(self, chain: Chain) -> None:
        """Close what is open and not in the chain, open the rest of the chain."""
        if chain is self._open:
            return
        shared = 0
        for ours, theirs in zip(self._open, chain, strict=False):
            if ours is not theirs:
                break
            shared += 1
        for node in reversed(self._open[shared:]):
            if node.tag == "tr":
                self._add_cells(node, node.cells)
            self._builder.end(_LISTS.get(node.tag, node.tag))
        for node in chain[shared:]:
            if node.tag in _CELLS:
                self._add_cells(node.parent, node.place - 1)
                self._places[node.parent] = node.place
            self._builder.start(_LISTS.get(node.tag, node.tag), node.attrib)
        self._open = chain

    def _add_cells(self, row: Node | None, place: int) -> None:
        """Add the cells of a row up to a place, in which nothing was chosen: columns stay in line."""
        for _ in range(self._places.get(row, 0), place):
            self._builder.start("td")
            self._builder.end("td")
        self._places[row] = max(place, self._places.get(row, 0))

    def _write_pieces(self, block: Block) -> None:
        if _is_plain(block):
            self._builder.text(_plain_text(block))
            return
        pieces = block.pieces
        if _has_wide_ends(block):
            pieces = _trim(pieces)
        self._write_formatted(pieces, images=block.images)

    def _write_formatted(self, pieces: list[Piece], *, images: int) -> None:
        builder = self._builder
        opened: list[str] = []
        texts: list[str] = []
        choice = _Pictures(images)
        for piece in pieces:
            if isinstance(piece, str):
                texts.append(piece)
                continue
            tag = opened.pop() if piece is None and opened else piece[0] if piece else ""
            if tag not in _TELLING:
                if piece:
                    opened.append("")
                continue
            if texts:
                builder.text("".join(texts))
                texts.clear()
            if piece is None:
                builder.end(tag)
            elif tag in _IMAGES:
                self._write_image(choice.choose(tag, piece[1], self._base))
                if tag == "amp-img":
                    opened.append("")
            else:
                opened.append(tag)
                builder.start(tag, self._link(piece[1]) if tag == "a" else {})
        builder.text("".join(texts))
        self._write_image(choice.left(self._base))
        for tag in reversed(opened):
            builder.end(tag)

    def _link(self, attributes: Attributes) -> Attributes:
        address = join_address(self._base, attributes.get("href", ""))
        return {**attributes, "href": address} if address else {}

    def _write_image(self, attributes: Attributes) -> None:
        """Write an image, unless it is a counter or was just written."""
        address = attributes.get("src", "")
        sizes = {attributes[name] for name in ("width", "height") if name in attributes}
        if address and address != self._image and not (sizes and sizes <= {"0", "1", "0px", "1px"}):
            self._builder.start("img", attributes)
            self._image = address


class _Pictures:
    """Chooses, of the several elements that stand for one image, the one whose real address is known.

    An <img> that stands for another is followed by a <noscript> with the real one, or comes after the
    <source> elements of its <picture>.
    """

    def __init__(self, images: int) -> None:
        self._images = images
        self._missing = images == 0  # an image without an address is waiting for one
        self._spare: Attributes | None = None

    def choose(self, tag: str, attributes: Attributes, base: str | None) -> Attributes:
        """Give the attributes to write, with the address as ``src``; none where there is nothing to write."""
        if tag == "noimg" and "src" not in attributes:
            self._spare = self._spare or attributes
            return {}
        if tag == "noimg" and not self._missing:
            return {}
        address = find_image(attributes, base) or (find_image(self._spare, base) if self._spare else None)
        self._missing = address is None or self._images == 0
        self._spare = None
        return {**attributes, "src": address} if address else {}

    def left(self, base: str | None) -> Attributes:
        """Give what is left at the end of a block: a <picture> without an <img>."""
        address = find_image(self._spare, base) if self._spare else None
        return {"src": address} if address else {}
