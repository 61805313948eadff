"""The one place where nodes of a fragment come into being: it puts right what it is given.

The builder takes tags and text in page order, closed well or badly, and makes a tree that any HTML parser
reads back as it stands: blocks never stand inside running text, items are in lists, cells in rows, and the
depth has a limit. It follows the tree construction of the HTML standard in spirit (a block closes an open
paragraph, formatting is taken up again after it) and is simpler, since few tags are left.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from artkit.markup.address import safe_address
from artkit.markup.nodes import (
    BLOCKS,
    CELLS,
    HEADINGS,
    INLINE,
    LEAVES,
    LISTS,
    PARTS,
    ROWED,
    VOID,
    Element,
    Node,
)

# How deep blocks may stand in one another; deeper ones keep their text, as paragraphs of the last level.
# Pages written by people stay under 30; browsers stop at 512.
DEEPEST = 48
# The widest a cell may be: the HTML standard cuts colspan at 1,000, and a table drawn from it must end.
WIDEST = 1000

#: Tags read as another one: the meaning nearest to theirs.
ALIASES = {
    "h1": "h2",
    "b": "strong",
    "i": "em",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
    "tfoot": "tbody",
}
#: Tags that part paragraphs and say nothing more.
DIVISIONS = frozenset(
    {
        "address", "article", "aside", "body", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
        "fieldset", "footer", "form", "header", "hgroup", "html", "legend", "main", "menu", "nav", "option",
        "optgroup", "search", "section", "select", "summary", "title",
    }
)  # fmt: skip

# What running text and blocks may stand in.
_FLOWING = CELLS | {"", "li", "blockquote", "figure", "figcaption", "caption"}
_NONE: Mapping[str, str] = {}
# The attributes of all elements without any, never written to: one dict each is memory on a long page.
_BARE: dict[str, str] = {}
_RUNS = re.compile("[\t\n\f\r][ \t\n\f\r]*| [ \t\n\f\r]+")
_SPACES = " \t\n\f\r"
_LINE_ENDS = re.compile("\r\n?")
_FIRST_LINES = re.compile("(?:[ \t]*\n)+")
# Controls no text holds, and surrogates, which UTF-8 cannot say.
_UNUSABLE = re.compile("[\0-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff]")
# Text without any of these stays as it is.
_ODD = re.compile("[\0-\x1f\x7f\ud800-\udfff]|  ")
_SPAN = re.compile("[ \t\n\f\r]*0*([0-9]{1,9})")


class Builder:
    """Takes ``start``, ``text`` and ``end`` in page order; ``finish`` gives the nodes.

    >>> builder = Builder()
    >>> builder.start("div"); builder.text("One "); builder.start("b"); builder.text("two")
    >>> builder.start("p"); builder.text("three"); [len(node.children) for node in builder.finish()]
    [2, 1]
    """

    __slots__ = (
        "_begun", "_breaks", "_formats", "_held", "_inline", "_pre", "_skipped", "_space", "_stack", "_stale",
        "_tables",
    )  # fmt: skip

    def __init__(self) -> None:
        self._stack = [Element("")]
        # Open formatting as asked for, each tag with the attributes of its open occurrences; and as it
        # stands in the tree. The second follows the first when text comes.
        self._formats: dict[str, list[dict[str, str]]] = {}
        self._inline: list[Element] = []
        self._stale = False
        # The running text under way: has it begun; white space and line breaks owed before its next part.
        self._begun = False
        self._space = False
        self._breaks = 0
        self._pre = False
        self._held: list[str] = []
        # Blocks that were too deep, by tag, so that their ends close nothing else; how many tables are open.
        self._skipped: dict[str, int] = {}
        self._tables = 0

    def start(self, tag: str, attributes: Mapping[str, str] = _NONE) -> None:
        """Open a tag, or place it if it is one without an end; a tag that is not allowed is passed over."""
        tag = ALIASES.get(tag, tag)
        if tag in INLINE:
            self._formats.setdefault(tag, []).append(_clean(tag, attributes) if tag == "a" else {})
            self._stale = True
        elif tag in BLOCKS:
            self._start_block(tag, attributes)
        elif tag in VOID:
            self._place_void(tag, attributes)
        elif tag in DIVISIONS:
            self._divide()

    def end(self, tag: str) -> None:
        """Close a tag with what is open inside it; an end without a start is passed over."""
        tag = ALIASES.get(tag, tag)
        if tag == self._stack[-1].tag and not self._skipped.get(tag):
            self._leave_line()
            self._pop()
        elif tag in INLINE:
            self._end_format(tag)
        elif tag in DIVISIONS:
            self._divide()
        elif tag not in BLOCKS:
            return
        elif self._pre and tag != "pre":
            self._end_line()
        elif self._skipped.get(tag):
            self._skipped[tag] -= 1
            self._divide()
        else:
            self._end_block(tag)

    def text(self, data: str) -> None:
        """Add text; outside ``pre`` its white space is collapsed as a browser shows it."""
        if _ODD.search(data):
            data = _UNUSABLE.sub(_replace, data)
            data = _LINE_ENDS.sub("\n", data) if self._pre else _RUNS.sub(" ", data)
        if self._pre:
            self._add_lines(data)
            return
        words = data.strip(" ")
        if not words:
            self._space = self._space or (bool(data) and self._begun)
            return
        if data[0] == " ":
            self._space = self._begun
        self._place().append(words)
        self._begun = True
        self._space = data[-1] == " "

    def leaf(self, tag: str, data: str) -> None:
        """Add a whole paragraph or heading of plain text: ``start``, ``text`` and ``end`` in one."""
        top = self._stack[-1]
        if self._pre or self._formats or self._skipped or top.tag not in _FLOWING:
            self.start(tag)
            self.text(data)
            self.end(tag)
            return
        self._leave_line()
        if _ODD.search(data):
            data = _RUNS.sub(" ", _UNUSABLE.sub(_replace, data))
        words = data.strip(" ")
        if words:
            top.children.append(Element(ALIASES.get(tag, tag), _BARE, [words]))

    def finish(self) -> list[Node]:
        """Close what is open and give the top-level nodes; the builder is of no use after it."""
        self._leave_line()
        self._pop_to(1)
        return self._stack[0].children

    # Blocks

    def _start_block(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._pre:
            self._skipped[tag] = self._skipped.get(tag, 0) + (tag == "pre")
            self._end_line()
            return
        tag = self._fitting(tag)
        top = self._stack[-1].tag
        if tag in LEAVES and top in _FLOWING:
            self._leave_line()
        elif tag == "p" and top in HEADINGS and not self._begun:
            return
        else:
            self._make_room(tag)
        if len(self._stack) > DEEPEST and tag not in LEAVES:
            self._skipped[tag] = self._skipped.get(tag, 0) + 1
            return
        self._push(tag, _clean(tag, attributes) if tag in CELLS else {})
        self._pre = tag == "pre"

    def _fitting(self, tag: str) -> str:
        """Give the tag itself, or a paragraph where it stands outside what it is a part of."""
        if tag in PARTS and not self._tables:
            return "p"
        if tag == "figcaption" and not any(element.tag == "figure" for element in self._stack):
            return "p"
        return tag

    def _end_block(self, tag: str) -> None:
        wall = {"table"} if tag in PARTS else {*CELLS, "caption"} - {tag} if tag != "table" else ()
        for index in range(len(self._stack) - 1, 0, -1):
            if self._stack[index].tag == tag:
                self._leave_line()
                self._pop_to(index)
                return
            if self._stack[index].tag in wall:
                break
        self._divide()

    def _make_room(self, tag: str) -> None:
        """Close and open what must be, so that a block may stand at the top of the stack."""
        self._leave_line()
        if self._stack[-1].tag in LEAVES:
            self._pop()
        if tag in PARTS:
            while self._stack[-1].tag not in PARTS[tag]:
                self._pop()
            if tag in CELLS and self._stack[-1].tag != "tr":
                self._push("tr")
        elif tag == "li":
            self._find_list()
        else:
            self._find_flow()

    def _find_list(self) -> None:
        for index in range(len(self._stack) - 1, 0, -1):
            tag = self._stack[index].tag
            if tag in LISTS:
                self._pop_to(index + 1)
                return
            if tag in CELLS or tag in ROWED or tag == "caption":
                break
        self._find_flow()
        self._push("ul")

    def _find_flow(self) -> None:
        """Open an item or a cell where only those may stand."""
        top = self._stack[-1].tag
        if top in LISTS:
            self._push("li")
        elif top in ROWED:
            if top != "tr":
                self._push("tr")
            self._push("td")

    def _push(self, tag: str, attributes: dict[str, str] | None = None) -> None:
        element = Element(tag, attributes or _BARE, [])
        self._stack[-1].children.append(element)
        self._stack.append(element)
        self._tables += tag == "table"

    def _pop(self) -> None:
        element = self._stack.pop()
        self._tables -= element.tag == "table"
        if element.tag == "pre":
            self._pre = False
            self._held.clear()
        children = element.children
        if len(children) > 1:
            _join_texts(children)
        if element.tag == "tr":
            if all(isinstance(cell, Element) and not cell.children for cell in children):
                self._stack[-1].children.pop()
        elif not children and element.tag not in CELLS:
            self._stack[-1].children.pop()

    def _pop_to(self, size: int) -> None:
        while len(self._stack) > size:
            self._pop()

    def _divide(self) -> None:
        """Part what was from what comes, without a block of its own."""
        top = self._stack[-1].tag
        if self._pre:
            self._end_line()
        elif top == "p":
            self._leave_line()
            self._pop()
        elif top in HEADINGS:
            self._space = self._begun
        elif self._begun:
            self._breaks = self._breaks or 1

    # Running text

    def _place(self, *, image: bool = False) -> list[Node]:
        """Give the children that running text is added to, after opening what is owed."""
        if self._breaks:
            self._add_breaks()
        top = self._stack[-1].tag
        if top in LISTS or top in ROWED:
            self._find_flow()
        elif top in ("", "blockquote") or (top == "figure" and not image):
            self._leave_line()
            self._push("p")
        if self._stale:
            if self._formats or self._inline:
                self._take_up_formats()
            self._stale = False
        children = (self._inline or self._stack)[-1].children
        self._add_owed(children)
        return children

    def _add_owed(self, children: list[Node]) -> None:
        if self._space:
            children.append(" ")
            self._space = False
        elif self._held:
            children.extend(self._held)
            self._held.clear()

    def _add_breaks(self) -> None:
        """Add the line break owed; two or more in a paragraph end it."""
        if self._breaks > 1 and self._stack[-1].tag == "p":
            self._leave_line()
            self._pop()
        else:
            if self._stale and self._inline:
                self._close_inline(self._count_agreeing(self._list_asked()))
            (self._inline or self._stack)[-1].children.append(Element("br"))
        self._breaks = 0
        self._space = False

    def _place_void(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "img":
            image = _clean(tag, attributes)
            if image:
                self._place(image=True).append(Element("img", image))
                self._begun = True
        elif self._pre:
            if tag == "br":
                self._add_lines("\n")
            else:
                self._end_line()
        elif tag == "br":
            self._breaks += self._begun
        else:
            self._add_rule()

    def _add_rule(self) -> None:
        self._make_room("hr")
        children = self._stack[-1].children
        last = children[-1] if children else None
        if not isinstance(last, Element) or last.tag != "hr":
            children.append(Element("hr"))

    def _leave_line(self) -> None:
        if self._inline:
            self._close_inline(0)
        self._begun = self._space = False
        self._breaks = 0

    def _end_format(self, tag: str) -> None:
        occurrences = self._formats.get(tag)
        if occurrences:
            occurrences.pop()
            self._stale = True
            if not occurrences:
                del self._formats[tag]

    def _take_up_formats(self) -> None:
        """Make the open formatting of the tree the formatting asked for, keeping what agrees."""
        asked = self._list_asked()
        keep = self._count_agreeing(asked)
        self._close_inline(keep)
        for tag, attributes in asked[keep:]:
            children = (self._inline or self._stack)[-1].children
            self._add_owed(children)
            self._inline.append(Element(tag, attributes))
            children.append(self._inline[-1])

    def _list_asked(self) -> list[tuple[str, dict[str, str]]]:
        """Give the formatting asked for, a link without a usable address left out."""
        return [(tag, seen[-1]) for tag, seen in self._formats.items() if tag != "a" or seen[-1]]

    def _count_agreeing(self, asked: list[tuple[str, dict[str, str]]]) -> int:
        """Count the open elements of the tree, from the outermost, that are still asked for."""
        keep = 0
        for element, (tag, attributes) in zip(self._inline, asked, strict=False):
            if element.tag != tag or element.attributes != attributes:
                break
            keep += 1
        return keep

    def _close_inline(self, keep: int) -> None:
        while len(self._inline) > keep:
            _join_texts(self._inline.pop().children)
            self._stale = True

    # Lines of pre

    def _add_lines(self, data: str) -> None:
        """Add text with its white space, but for empty lines at the start and white space at the end."""
        first = None if self._begun else _FIRST_LINES.match(data)
        if first:
            self._held.clear()
            data = data[first.end() :]
        body = data.rstrip(_SPACES)
        if body:
            self._place().append(body)
            self._begun = True
        if len(body) < len(data):
            self._held.append(data[len(body) :])

    def _end_line(self) -> None:
        if self._begun and not (self._held and self._held[-1].endswith("\n")):
            self._held.append("\n")


def _join_texts(children: list[Node]) -> None:
    """Make neighbouring texts one, in one pass: joining while they come would be quadratic."""
    joined: list[Node] = []
    run: list[str] = []
    for child in children:
        if isinstance(child, str):
            run.append(child)
            continue
        if run:
            joined.append("".join(run))
            run.clear()
        joined.append(child)
    if run:
        joined.append("".join(run))
    children[:] = joined


def _clean(tag: str, attributes: Mapping[str, str]) -> dict[str, str]:
    """Give the attributes that the tag may keep; none for an image or a link without a usable address."""
    clean: dict[str, str] = {}
    if tag == "img" or tag == "a":
        name = "src" if tag == "img" else "href"
        address = safe_address(_UNUSABLE.sub(_replace, attributes.get(name, "")), image=tag == "img")
        if address is None:
            return {}
        clean[name] = address
        for name in ("alt", "title") if tag == "img" else ("title",):
            value = _RUNS.sub(" ", _UNUSABLE.sub(_replace, attributes.get(name, ""))).strip(" ")
            if value:
                clean[name] = value
    elif tag in CELLS:
        for name in ("colspan", "rowspan"):
            span = _SPAN.match(attributes.get(name, ""))
            if span and int(span[1]) > 1:
                clean[name] = str(min(int(span[1]), WIDEST))
    return clean


def _replace(match: re.Match[str]) -> str:
    return "\ufffd" if match[0] >= "\ud800" else ""
