"""Which blocks of a page are its article."""

from __future__ import annotations

from artkit.extract.blocks import Block, Page

# Shorter blocks say nothing about where the body is; they come along when they stand inside it.
_TELLING = 25


def select_blocks(page: Page) -> list[Block]:
    """Give the blocks of the page's main content, in page order; none where the page has none.

    >>> from artkit.extract.blocks import cut_page
    >>> page = cut_page(b"<nav><a href=/>Home</a></nav><div><p>" + b"A sentence. " * 9 + b"<p>End.</div>")
    >>> [block.text[-8:] for block in select_blocks(page)]
    ['entence.', 'End.']
    """
    weights: dict[int, float] = {}
    nodes = {}
    for block in page.blocks:
        own = len(block.text) - 2 * block.link_chars
        if own < _TELLING:
            continue
        share = 1.0
        for node in list(block.node.up())[1:3]:
            nodes[id(node)] = node
            weights[id(node)] = weights.get(id(node), 0.0) + own * share
            share /= 2
    if not weights:
        return []
    best = nodes[max(weights, key=lambda key: weights[key])]
    inside = page.blocks[best.first : best.last]
    return [block for block in inside if 2 * block.link_chars <= len(block.text)]
