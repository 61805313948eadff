"""Nodes of a clean fragment as Markdown.

The nodes come from the parser of fragments, which limits their depth, so functions here may call themselves.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from artkit.export.escape import (
    code_block,
    code_span,
    escape_heading,
    escape_inline,
    escape_lines,
    keep_edges,
)
from artkit.export.readable import clean_controls
from artkit.markup import Element, Node, render_text

Lines = list[str]

_INLINE = frozenset({"a", "em", "strong", "sub", "sup", "code", "br", "img"})
_EMPHASIS = {"em": "*", "strong": "**"}
_IN_ADDRESS = re.compile(r"[\s<>()\\\x00-\x20\x7f]")
_REFERENCE = re.compile(r"&(?=#?[A-Za-z0-9]{1,40};)")
_BREAK = "\\\n"


@dataclass(frozen=True, slots=True)
class _Emphasis:
    """Emphasised Markdown that becomes ``*so*`` only where its neighbours let a renderer see it."""

    marker: str
    inner: str


def render_blocks(nodes: Iterable[Node], *, tight: bool = False) -> Lines:
    """Give block nodes as the lines of Markdown, with blank lines between blocks unless ``tight``.

    >>> from artkit.markup import parse_fragment
    >>> render_blocks(parse_fragment("<h2>A</h2><ul><li>b<li>1. c</ul>"))
    ['## A', '', '- b', '- 1\\\\. c']
    """
    lines: Lines = []
    before = ""
    marker = 0
    for block in _group_inline(nodes):
        # Two lists in a row stay two if their marks differ.
        marker = 1 - marker if block.tag == before and block.tag in ("ul", "ol") else 0
        rendered = _list_lines(block, marker) if block.tag in ("ul", "ol") else _block_lines(block)
        if rendered:
            lines += ["", *rendered] if lines and not tight else rendered
            before = block.tag
    return lines


def _group_inline(nodes: Iterable[Node]) -> Iterator[Element]:
    """Give block elements as they are, and what stands between them as paragraphs."""
    run: list[Node] = []
    for node in nodes:
        if isinstance(node, str) or node.tag in _INLINE:
            run.append(node)
            continue
        if run:
            yield Element("p", {}, run)
            run = []
        yield node
    if run:
        yield Element("p", {}, run)


def _block_lines(block: Element) -> Lines:
    if block.tag == "p":
        text = escape_lines(split_edges(render_inline(block.children))[1])
        return text.split("\n") if text else []
    if block.tag in _HEADINGS:
        heading = escape_heading(render_inline(block.children))
        return [f"{'#' * int(block.tag[1])} {heading}"] if heading else []
    if block.tag == "pre":
        return code_block(clean_controls(_plain_text(block)).strip("\n").rstrip(" "))
    if block.tag == "hr":
        return ["___"]
    if block.tag == "table":
        return _table_lines(block)
    inner = render_blocks(block.children)
    return [f"> {line}".rstrip(" ") for line in inner] if block.tag == "blockquote" else inner


_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})


def _plain_text(block: Element) -> str:
    parts = (
        node if isinstance(node, str) else "\n" if node.tag == "br" else _plain_text(node)
        for node in block.children
    )
    return "".join(parts)


def _item_lines(item: Element) -> Lines:
    # A line and the lists below it stand close together; anything more wants blank lines.
    tags = [block.tag for block in _group_inline(item.children)]
    close = set(tags[:1]) <= {"p", "ul", "ol"} and set(tags[1:]) <= {"ul", "ol"}
    return render_blocks(item.children, tight=close)


def _list_lines(block: Element, marker: int) -> Lines:
    items = [_item_lines(item) for item in block.children if isinstance(item, Element)]
    items = [item for item in items if item]
    loose = any("" in item for item in items)
    lines: Lines = []
    for number, item in enumerate(items, 1):
        mark = f"{number}{'.)'[marker]} " if block.tag == "ol" else f"{'-*'[marker]} "
        if lines and loose:
            lines.append("")
        lines.append(mark + item[0])
        lines += [" " * len(mark) + line if line else "" for line in item[1:]]
    return lines


def _table_lines(table: Element) -> Lines:
    captions: Lines = []
    rows: list[tuple[bool, list[str]]] = []
    for part in _table_parts(table):
        if part.tag == "caption":
            captions += [*render_blocks(part.children), ""]
        elif part.tag == "tr":
            cells = [cell for cell in part.children if isinstance(cell, Element)]
            rows.append((all(cell.tag == "th" for cell in cells), [_cell_text(cell) for cell in cells]))
    rows = [row for row in rows if any(row[1])]
    if not rows:
        return captions[:-1]
    width = max(len(cells) for _, cells in rows)
    header = rows.pop(0)[1] if rows[0][0] else []
    grid = [header, ["---"] * width, *(cells for _, cells in rows)]
    return captions + [f"| {' | '.join(cells + [''] * (width - len(cells)))} |" for cells in grid]


def _table_parts(table: Element) -> Iterator[Element]:
    for part in table.children:
        if isinstance(part, Element):
            yield from _table_parts(part) if part.tag in ("thead", "tbody") else (part,)


def _cell_text(cell: Element) -> str:
    # A cell is one line: its paragraphs are parted by breaks, and a table or list in it is only its text.
    parts: list[str] = []
    for block in _group_inline(cell.children):
        if block.tag == "p":
            parts.append(render_inline(block.children).replace(_BREAK, "<br>"))
        else:
            text = clean_controls(render_text([block])).replace("\t", " ")
            parts += [escape_inline(line) for line in text.split("\n") if line]
    line = "<br>".join(keep_edges(part.strip(" \t")) for part in parts if part.strip(" \t"))
    return line.replace("\n", " ").replace("|", "\\|")


def render_inline(nodes: Iterable[Node]) -> str:
    """Give running text as Markdown; a line break is a backslash at the end of a line.

    Emphasis is left out where Markdown could not show it (beside letters, around punctuation, as is common
    in Chinese) and inside other emphasis: the text counts more.

    >>> from artkit.markup import parse_fragment
    >>> render_inline(parse_fragment("<p>办<b>“托育”</b>服务 <b>a</b> [b]</p>")[0].children)
    '办“托育”服务 **a** \\\\[b\\\\]'
    """
    return _join([_inline_part(node, emphasised=False) for node in nodes])


def _join(parts: Sequence[str | _Emphasis]) -> str:
    pieces = [""]
    for place, part in enumerate(parts):
        if isinstance(part, _Emphasis):
            following = parts[place + 1] if place + 1 < len(parts) else ""
            after = following.inner if isinstance(following, _Emphasis) else following
            piece = _emphasise(part, pieces[-1], after)
        else:
            piece = part
        if piece.startswith("[") and pieces[-1].endswith("!"):
            # A text and a link, which together would be a picture.
            pieces[-1] = pieces[-1][:-1] + "\\!"
        if piece:
            pieces.append(piece)
    return "".join(pieces)


def _inline_part(node: Node, *, emphasised: bool) -> str | _Emphasis:
    if isinstance(node, str):
        return escape_inline(clean_controls(node).replace("\n", " "))
    if node.tag == "br":
        return _BREAK
    if node.tag == "img":
        alt = escape_inline(clean_controls(node.attributes.get("alt", "")).replace("\n", " ").strip())
        return f"![{alt}]({_address(node.attributes.get('src', ''))})"
    if node.tag == "code":
        return code_span(_plain_text(node))
    inner = _join(
        [_inline_part(child, emphasised=emphasised or node.tag in _EMPHASIS) for child in node.children]
    )
    if node.tag in _EMPHASIS:
        return inner if emphasised else _Emphasis(_EMPHASIS[node.tag], inner)
    if node.tag == "a":
        return _link(inner, node.attributes.get("href", ""))
    return f"<{node.tag}>{inner}</{node.tag}>" if inner.strip() else inner


def _link(inner: str, address: str) -> str:
    lead, words, trail = split_edges(inner)
    return f"{lead}[{words}]({_address(address)}){trail}" if words and address else inner


def _address(address: str) -> str:
    quoted = _IN_ADDRESS.sub(lambda char: "".join(f"%{byte:02X}" for byte in char[0].encode()), address)
    return _REFERENCE.sub("&amp;", quoted)


def _emphasise(part: _Emphasis, before: str, after: str) -> str:
    # White space moves outside the marks, and then stands between them and the neighbour.
    lead, words, trail = split_edges(part.inner)
    before, after = (before + lead)[-1:], (trail + after)[:1]
    if not words or before == "*" or not (_flanks(before, words[0]) and _flanks(after, words[-1])):
        return part.inner
    return f"{lead}{part.marker}{words}{part.marker}{trail}"


def split_edges(inner: str) -> tuple[str, str, str]:
    r"""Part Markdown from the white space and line breaks before and after it.

    >>> split_edges(" a\\\n")
    (' ', 'a', '\\\n')
    """
    start, end = 0, len(inner)
    while start < end and (inner[start].isspace() or inner.startswith(_BREAK, start, end)):
        start += 1 + (inner[start] == "\\")
    while start < end and (inner[end - 1].isspace() or inner.endswith(_BREAK, start, end)):
        end -= 1 + inner.endswith(_BREAK, start, end)
    return inner[:start], inner[start:end], inner[end:]


def _flanks(outside: str, inside: str) -> bool:
    """Tell whether a mark between these two characters is one that a renderer sees (section 6.2)."""
    if not _is_mark(inside):
        return True
    return not outside or outside.isspace() or unicodedata.category(outside)[0] == "P"


def _is_mark(char: str) -> bool:
    # Versions of the standard differ on symbols; taking them for punctuation is right in all.
    return unicodedata.category(char)[0] in "PS"
