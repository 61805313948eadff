"""Nodes to plain text: what the ``text`` field of a record holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from artkit.markup.nodes import BLOCKS, CELLS, INLINE, Node

# One with several lines of its own, the rows of a table or code, is a list of them.
Paragraph = str | list[str]
_SPACES = re.compile("  +")


class _Code(list[str]):
    """The lines of a pre: several make no cell of a row."""


def render_text(nodes: Iterable[Node]) -> str:
    """Give the plain text of nodes: paragraphs joined by one blank line.

    Headings, list items and captions are paragraphs; a row of a table is a line of its cells with tabs
    between, unless a cell holds several paragraphs or code; ``pre`` keeps its lines, ``br`` is a line end.

    >>> from artkit.markup import parse_fragment
    >>> render_text(parse_fragment("<h2>A</h2><ul><li>b<li>c<br>d</ul><table><tr><td>1<td>2</table>"))
    'A\\n\\nb\\n\\nc\\nd\\n\\n1\\t2'
    """
    page = _Page()
    open_tags: list[tuple[str, Iterator[Node]]] = []  # what is open, each with what follows it
    rest = iter(nodes)
    while True:
        for node in rest:
            if isinstance(node, str):
                page.line.append(node)
                continue
            if node.tag not in INLINE:
                page.start(node.tag)
            if node.children:
                open_tags.append((node.tag, rest))
                rest = iter(node.children)
                break
            page.end(node.tag)
        else:
            if not open_tags:
                break
            tag, rest = open_tags.pop()
            if tag not in INLINE:
                page.end(tag)
    page.finish_paragraph()
    return "\n\n".join(map(_join_lines, page.paragraphs))


def _join_lines(paragraph: Paragraph, end: str = "\n") -> str:
    return paragraph if isinstance(paragraph, str) else end.join(paragraph)


class _Page:
    """The paragraphs so far, and the rows and cells that are open (nested tables stack)."""

    def __init__(self) -> None:
        self.line: list[str] = []
        self.pre = False  # where spaces count
        self.paragraphs: list[Paragraph] = []
        # Where the text around each open cell goes; the cells of each open row; the last paragraph made of
        # rows of each open table.
        self._around: list[list[Paragraph]] = []
        self._rows: list[list[list[Paragraph]]] = []
        self._tables: list[list[str] | None] = []

    def start(self, tag: str) -> None:
        if tag == "br":
            self.line.append("\n")
        elif tag == "hr":
            self.finish_paragraph()
        if tag not in BLOCKS:
            return
        self.finish_paragraph()
        self.pre = tag == "pre"
        if tag == "table":
            self._tables.append(None)
        elif tag == "tr":
            self._rows.append([])
        elif tag in CELLS:
            self._around.append(self.paragraphs)
            self.paragraphs = []

    def end(self, tag: str) -> None:
        if tag not in BLOCKS:
            return
        self.finish_paragraph()
        self.pre = False
        if tag == "table":
            self._tables.pop()
        elif tag == "tr":
            self._finish_row(self._rows.pop())
        elif tag in CELLS:
            self._rows[-1].append(self.paragraphs)
            self.paragraphs = self._around.pop()

    def finish_paragraph(self) -> None:
        if not self.line:
            return
        text = "".join(self.line).strip("\n").rstrip(" ")
        self.line.clear()
        if not self.pre:
            # An image between two spaces leaves both.
            text = _SPACES.sub(" ", text.lstrip(" \n"))
        if text:
            self.paragraphs.append(_Code(text.split("\n")) if self.pre else text)

    def _finish_row(self, cells: list[list[Paragraph]]) -> None:
        if any(len(cell) > 1 or (cell and isinstance(cell[0], _Code) and len(cell[0]) > 1) for cell in cells):
            for cell in cells:
                self.paragraphs.extend(cell)
            return
        texts = (_join_lines(cell[0], " ").replace("\n", " ") if cell else "" for cell in cells)
        line = "\t".join(texts).rstrip("\t")
        if not line:
            return
        rows = self._tables[-1]
        if rows is None or not self.paragraphs or self.paragraphs[-1] is not rows:
            rows = self._tables[-1] = []
            self.paragraphs.append(rows)
        rows.append(line)
