"""What is kept whole: a cell of a table, or a line of a verse, says too little to be scored by itself."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from artkit.extract.blocks import TABLE, Block, Node

# A cell with more than one paragraph, or one of so many characters, belongs to a table that lays out a page.
_LONGEST = 300
# At least two rows and this share of them must be touched by what is kept.
_FEWEST, _TOUCHED = 2, 0.5
# How far below its cell a paragraph may stand.
_STEPS = 4


# As many lines of a paragraph in a row may be missing.
_MISSING = 3


def complete_lines(blocks: Sequence[Block], kept: list[int]) -> list[int]:
    """Give the indices to keep, in page order, with the lines between two kept ones of a paragraph.

    Lines are of one paragraph where a single <br> parts them.

    >>> from artkit.extract.blocks import cut_page
    >>> page = cut_page(b"<p>Stone upon stone,<br>it stood<br>until the flood.</p>")
    >>> complete_lines(page.blocks, [0, 2])
    [0, 1, 2]
    """
    missing = [
        i
        for one, other in pairwise(kept)
        if 1 < other - one <= _MISSING + 1 and blocks[one].node is blocks[other].node
        if all(block.breaks == 1 and block.text for block in blocks[one + 1 : other + 1])
        for i in range(one + 1, other)
    ]
    return sorted([*kept, *missing]) if missing else kept


def complete_tables(blocks: Sequence[Block], kept: list[int]) -> list[int]:
    """Give the indices to keep, in page order, with all cells of the tables of data that they are part of.

    >>> from artkit.extract.blocks import cut_page
    >>> page = cut_page(b"<table><tr><th>Year<th>Cars<tr><td>1950<td>12<tr><td>2000<td>98</table>")
    >>> complete_tables(page.blocks, [1, 3, 4])
    [0, 1, 2, 3, 4, 5]
    """
    if not any(blocks[i].node.flags & TABLE for i in kept):
        return kept
    chosen = set(kept)
    whole: set[int] = set()
    for rows in _find_tables(blocks).values():
        touched = sum(any(i in chosen for i in row) for row in rows)
        if touched >= max(_FEWEST, _TOUCHED * len(rows)):
            whole.update(*rows)
    return sorted(chosen | whole)


def _find_tables(blocks: Sequence[Block]) -> dict[Node, list[list[int]]]:
    """Give the rows of data of each table, as the indices of their blocks."""
    rows: dict[Node, list[int]] = {}
    cells: set[Node] = set()
    layout: set[Node] = set()
    for block in blocks:
        cell = _cell_of(block.node) if block.text and block.node.flags & TABLE else None
        if cell is None or cell.parent is None or cell.parent.tag != "tr":
            continue
        rows.setdefault(cell.parent, []).append(block.index)
        if cell in cells or len(block.text) > _LONGEST:
            layout.add(cell.parent)
        cells.add(cell)
    tables: dict[Node, list[list[int]]] = {}
    for row, found in rows.items():
        table = row.parent if row not in layout else None
        if table is not None and table.tag in ("thead", "tbody", "tfoot"):
            table = table.parent
        if table is not None:
            tables.setdefault(table, []).append(found)
    return tables


def _cell_of(node: Node) -> Node | None:
    cell: Node | None = node
    for _ in range(_STEPS):
        if cell is None or cell.tag in ("td", "th"):
            return cell
        cell = cell.parent
    return None
