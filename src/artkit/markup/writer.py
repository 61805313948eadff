"""Nodes to a string of HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from artkit.markup.nodes import TAGS, VOID, Element, Node

_SPECIAL = re.compile("[&<>]")
_IN_VALUE = re.compile('[&<>"]')
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_STARTS = {tag: f"<{tag}>" for tag in TAGS}
_ENDS = {tag: "" if tag in VOID else f"</{tag}>" for tag in TAGS}


def serialise(nodes: Iterable[Node]) -> str:
    """Write nodes as HTML, one top-level node a line; text and attribute values are escaped.

    >>> serialise([Element("p", {}, ["1 < 2 ", Element("em", {}, ["& so on"])])])
    '<p>1 &lt; 2 <em>&amp; so on</em></p>'
    """
    out: list[str] = []
    open_tags: list[tuple[str, Iterator[Node]]] = []  # what is open, each with what follows it
    rest = iter(nodes)
    while True:
        for node in rest:
            if isinstance(node, str):
                out.append(_SPECIAL.sub(_escape, node))
                continue
            out.append(_open(node) if node.attributes else _STARTS[node.tag])
            open_tags.append((node.tag, rest))
            rest = iter(node.children)
            break
        else:
            if not open_tags:
                break
            tag, rest = open_tags.pop()
            out.append(_ENDS[tag])
            if not open_tags:
                out.append("\n")
    if out and out[-1] == "\n":
        out.pop()
    return "".join(out)


def _open(element: Element) -> str:
    values = (f' {name}="{_IN_VALUE.sub(_escape, value)}"' for name, value in element.attributes.items())
    return f"<{element.tag}{''.join(values)}>"


def _escape(match: re.Match[str]) -> str:
    return _ESCAPES[match[0]]
