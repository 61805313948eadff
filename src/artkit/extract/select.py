"""Which blocks of a page are its article."""

from __future__ import annotations

from artkit.extract.blocks import Block, Page
from artkit.extract.choice import choose
from artkit.extract.scoring import score_blocks


def select_blocks(page: Page) -> list[Block]:
    """Give the blocks of the page's main content, in page order; none where the page has none.

    >>> from artkit.extract.blocks import cut_page
    >>> page = cut_page(b"<nav><a href=/>Home</a></nav><p>" + b"A sentence, all of it. " * 9 + b"<p>End.")
    >>> [block.text[-8:] for block in select_blocks(page)][:1]
    ['l of it.']
    """
    blocks = page.blocks
    kept = choose([len(block.text) for block in blocks], score_blocks(page))
    return add_images(blocks, [i for i in kept if blocks[i].text])


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
