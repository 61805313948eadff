"""Which blocks of a page are its article."""

from __future__ import annotations

from collections.abc import Sequence

from artkit.extract.blocks import LIST, Block, Page
from artkit.extract.bylines import parse_meta_line
from artkit.extract.meta.titles import fold
from artkit.extract.scoring import choose_blocks
from artkit.extract.wholes import complete_lines, complete_tables
from artkit.script import SENTENCE_ENDS

# Where a byline stands: among the first blocks of a body, before the first sentence of any length.
_HEAD_BLOCKS = 6
_LONGEST_BYLINE = 160


def select_blocks(page: Page) -> list[Block]:
    """Give the blocks of the page's main content, in page order; none where the page has none.

    >>> from artkit.extract.blocks import cut_page
    >>> page = cut_page(b"<nav><a href=/>Home</a></nav><p>" + b"A sentence, all of it. " * 9 + b"<p>End.")
    >>> [block.text[-8:] for block in select_blocks(page)][:1]
    ['l of it.']
    """
    blocks = page.blocks
    kept = [i for i in choose_blocks(page) if blocks[i].text and not _asks(blocks[i])]
    return add_images(blocks, complete_tables(blocks, complete_lines(blocks, kept)))


def _asks(block: Block) -> bool:
    """Tell whether a block asks to turn scripts on, as a <noscript> does that does not hold the page."""
    return "javascript" in block.text.lower() and any(node.tag == "noscript" for node in block.node.up())


def drop_headline_and_byline(
    body: list[Block], title: str | None = None, authors: Sequence[str] = ()
) -> list[Block]:
    """Give a body without what stands in fields of its own: at its head, the headline and who and when.

    >>> from artkit.extract.blocks import cut_page
    >>> page = cut_page(b"<h1>A lamp</h1><p>May 3, 2024 | Ann Lee<p>The lamp was lit on Friday.")
    >>> [block.text for block in drop_headline_and_byline(page.blocks, "A lamp", ["Ann Lee"])]
    ['The lamp was lit on Friday.']
    """
    headline = fold(title or "")
    dropped: set[int] = set()
    for block in body[:_HEAD_BLOCKS]:
        if len(block.text) > _LONGEST_BYLINE:
            if block.text[-1] in SENTENCE_ENDS:
                break
        elif block.flags & LIST:
            continue  # the name of a thing in the list of what is known of it
        elif block.text and (fold(block.text) == headline or _is_byline(block.text, authors)):
            dropped.add(block.index)
    kept = [block for block in body if block.index not in dropped]
    return kept if any(block.text for block in kept) else body


def _is_byline(text: str, authors: Sequence[str]) -> bool:
    if not any(map(str.isalpha, text)):
        # A year in a table says nothing about the article; a day does.
        return bool(parse_meta_line(text))
    if parse_meta_line(text).whole:
        return True
    # A name that nothing on the line labels, but that the page gives elsewhere.
    for name in authors:
        text = text.replace(name, "")
    return parse_meta_line(text).whole


def add_images(blocks: list[Block], kept: list[int]) -> list[Block]:
    """Give the kept blocks, with the images and rules that stand among them.

    A block without text has nothing to be scored by. It goes with its neighbours: it stays between two kept
    blocks, and an image also where the kept block beside it has the same element around it.
    """
    if not kept:
        return []
    chosen = set(kept)
    first, last = max(kept[0] - 3, 0), min(kept[-1] + 4, len(blocks))
    found: list[Block] = []
    waiting: list[Block] = []
    before: Block | None = None
    for i in range(first, last):
        block = blocks[i]
        if not block.text:
            waiting.append(block)
            continue
        after = block if i in chosen else None
        found += [bare for bare in waiting if _belongs(bare, before, after)]
        waiting = []
        if after:
            found.append(block)
        before = after
    return found + [bare for bare in waiting if _belongs(bare, before, None)]


def _belongs(bare: Block, before: Block | None, after: Block | None) -> bool:
    if before and after:
        return True
    beside = before or after
    return bare.images > 0 and beside is not None and _shares_element(bare, beside)


def _shares_element(one: Block, other: Block) -> bool:
    # A figure or a paragraph of its own around the image does not part it from its article.
    around = {one.node, one.node.parent, other.node}
    return other.node.parent in around or (
        one.node.parent is not None and one.node.parent.parent is other.node.parent
    )
