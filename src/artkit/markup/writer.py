"""Nodes to a string of HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable

from artkit.markup.nodes import VOID, Element, Node, walk

_IN_TEXT = re.compile("[&<>]")
_IN_VALUE = re.compile('[&<>"]')
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def serialise(nodes: Iterable[Node]) -> str:
    """Write nodes as HTML, one top-level node a line; text and attribute values are escaped.

    >>> serialise([Element("p", {}, ["1 < 2 ", Element("em", {}, ["& so on"])])])
    '<p>1 &lt; 2 <em>&amp; so on</em></p>'
    """
    out: list[str] = []
    depth = 0
    for what, element, text in walk(nodes):
        if what == "text":
            out.append(_IN_TEXT.sub(_escape, text))
            continue
        if what == "start":
            depth += 1
            out.append(_open(element))
        else:
            depth -= 1
            if element.tag not in VOID:
                out.append(f"</{element.tag}>")
            if not depth:
                out.append("\n")
    if out and out[-1] == "\n":
        out.pop()
    return "".join(out)


def _open(element: Element) -> str:
    if not element.attributes:
        return f"<{element.tag}>"
    values = (f' {name}="{_IN_VALUE.sub(_escape, value)}"' for name, value in element.attributes.items())
    return f"<{element.tag}{''.join(values)}>"


def _escape(match: re.Match[str]) -> str:
    return _ESCAPES[match[0]]
