"""The rows that the lists of a page or paste are read from: its lines or blocks that the body left out."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from urllib.parse import urljoin

from artkit.addresses import strip_tracking
from artkit.extract.blocks import HEADING, HIDDEN, NAV, Block, Node
from artkit.extract.furniture import find_list_headings, furniture_kind, furniture_kinds
from artkit.extract.lines import Lines
from artkit.extract.teasers import BULLETS, SURELY_EXCERPT, Row, is_excerpt, is_truncated
from artkit.extract.tree import step_of


def release_entries(lines: Lines, headings: Sequence[int], kept: list[bool]) -> None:
    """Take the entries of lists out of ``kept``: excerpts read like paragraphs, but their list shows them.

    They are rows with a bullet after a heading, or headline and excerpt in turns; a paragraph that follows
    another shows that the body goes on. ``headings`` are the places of the lists' headings.
    """
    end = 0
    for place in headings:
        if place >= end:
            end = _end_of_entries(lines.texts, place + 1)
            kept[place:end] = [False] * (end - place)


def _end_of_entries(texts: Sequence[str], start: int) -> int:
    """Give where the entries end that stand from ``start`` on; ``start`` itself where they are not sure."""
    place, cut_off, pairs = start, 0, 0
    while place < len(texts) and texts[place][0] in BULLETS:
        place += 1
    if place - start >= 2:
        return place
    place = start
    while place + 1 < len(texts) and _is_pair(texts[place], texts[place + 1]):
        pairs += 1
        cut_off += is_truncated(texts[place + 1])
        place += 2
    return place if pairs >= 3 or cut_off >= 2 else start


def _is_pair(title: str, excerpt: str) -> bool:
    size = len(title.encode("utf-8", "replace"))
    return (
        size < SURELY_EXCERPT
        and title[-1] not in "。."
        and is_excerpt(excerpt, title)
        and size < len(excerpt.encode("utf-8", "replace"))
    )


def rows_of_lines(
    lines: Lines, kinds: Sequence[int], headings: Sequence[int], kept: Sequence[bool]
) -> Iterator[Row]:
    """Give the rows of a paste from the first heading of a list that the body leaves out."""
    places = {place for place in headings if not kept[place]}
    if places:
        for place in range(min(places), len(lines.texts)):
            yield Row(lines.texts[place], kinds[place], place in places, kept[place])


def rows_of_blocks(blocks: Sequence[Block], kept: Container[int], base: str | None = None) -> Iterator[Row]:
    """Give the rows of a page from its first list on; ``kept`` holds the indexes of the body's blocks."""
    headings = _find_headings(blocks, kept)
    end = 0
    look, entries = None, 0
    for block in blocks[min(headings) :] if headings else ():
        if not block.text or block.node.flags & _NOT_ROWS:
            continue
        if block.index in kept:
            yield Row(block.text, body=True)
        elif block.index in headings:
            end = _end_of_list(block)
            look, entries = _look_of(block.node), 0
            yield Row(block.text, heading=True)
        elif entries and look is not None and not block.links and _look_of(block.node) == look:
            # What looks like the heading is the heading of the next box; what does at once is an entry.
            end = 0
            yield Row(block.text, outside=True)
        elif block.index < end:
            look = look if entries or _look_of(block.node) != look else None
            entries += 1
            address, text = _link_of(block, base) or (None, block.text)
            yield Row(text, furniture_kind(text), link=address)
        else:
            yield Row(block.text, outside=True)


def _look_of(node: Node) -> tuple[str, str] | None:
    """Give how an element is set, as far as its tag and class tell; None where they tell nothing."""
    style = node.attrib.get("class", "")
    return (node.tag, style) if style or node.flags & HEADING else None


_NOT_ROWS = NAV | HIDDEN
# No heading of a list is longer.
_LONGEST_HEADING = 48


def _find_headings(blocks: Sequence[Block], kept: Container[int]) -> set[int]:
    """Give the indexes of the headings of lists, for which most of a page need not be looked at."""
    short = [
        block
        for block in blocks
        if len(block.text) <= _LONGEST_HEADING
        and block.text
        and not block.node.flags & _NOT_ROWS
        and (not block.link_chars or block.node.flags & HEADING)
        and block.index not in kept
    ]
    texts = [block.text for block in short]
    return {short[place].index for place in find_list_headings(texts, furniture_kinds(texts))}


def _link_of(block: Block, base: str | None) -> tuple[str, str] | None:
    """Give the address that most of a block's text leads to, and the text of that link."""
    if not block.links or 2 * block.link_chars < len(block.text):
        return None
    href, text = max(_links_of(block), key=lambda link: len(link[1]), default=("", ""))
    if not text or href.startswith(("#", "javascript:")):
        return None
    try:
        address = strip_tracking(urljoin(base or "", href))
    except ValueError:  # an address that is none: "http://[broken"
        return None
    return address, block.text if block.links == 1 else text


def _links_of(block: Block) -> Iterator[tuple[str, str]]:
    """Give the address and the text of each link of a block."""
    depth, href = 0, ""
    found: list[str] = []
    for piece in [*block.pieces, None]:
        if isinstance(piece, str):
            found.append(piece)
        elif not href:
            if piece is not None and piece[0] == "a":
                depth, href, found = 1, piece[1].get("href", "").strip(), []
        else:
            depth += step_of(piece)
            if depth == 0:
                yield href, " ".join("".join(found).split())
                href = ""
    if href:
        yield href, " ".join("".join(found).split())


def _end_of_list(heading: Block) -> int:
    """Give where the element around a heading ends that holds more than the heading."""
    node: Node | None = heading.node
    while node is not None and node.last - heading.index < 3:
        node = node.parent
    return node.last if node is not None else -1
