"""What a clean fragment is made of, and which tags are of which kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

#: Tags that only dress running text.
INLINE = frozenset({"a", "em", "strong", "sub", "sup", "code"})
HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
#: Blocks that hold running text and nothing else.
LEAVES = HEADINGS | {"p", "pre"}
LISTS = frozenset({"ul", "ol"})
CELLS = frozenset({"td", "th"})
#: The parts of a table, each with the open tags it may stand in or, for a cell, be given a row in.
PARTS = {
    "caption": frozenset({"table"}),
    "thead": frozenset({"table"}),
    "tbody": frozenset({"table"}),
    "tr": frozenset({"table", "thead", "tbody"}),
    "td": frozenset({"table", "thead", "tbody", "tr"}),
    "th": frozenset({"table", "thead", "tbody", "tr"}),
}
#: What holds rows or parts of them, never text of its own.
ROWED = frozenset({"table", "thead", "tbody", "tr"})
BLOCKS = LEAVES | LISTS | PARTS.keys() | {"li", "blockquote", "figure", "figcaption", "table"}
VOID = frozenset({"br", "hr", "img"})
#: Every tag a fragment may hold.
TAGS = INLINE | BLOCKS | VOID


@dataclass(slots=True)
class Element:
    """One tag of a clean fragment with its attributes and children, in page order.

    The depth is limited by the builder, so walking by recursion is safe.
    """

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)


Node = Element | str
Step = tuple[Literal["start", "text", "end"], Element, str]


def walk(nodes: Iterable[Node]) -> Iterator[Step]:
    """Give every node in page order as ``(what, element, text)``: elements twice, as start and as end.

    For a text, ``element`` is the one it stands in (an element without a tag at the top level).

    >>> [what + ":" + (text or element.tag) for what, element, text in walk([Element("p", {}, ["Hi"])])]
    ['start:p', 'text:Hi', 'end:p']
    """
    top = Element("")
    stack = [(top, iter(nodes))]
    while stack:
        element, rest = stack[-1]
        for node in rest:
            if isinstance(node, str):
                yield "text", element, node
                continue
            yield "start", node, ""
            stack.append((node, iter(node.children)))
            break
        else:
            stack.pop()
            if element is not top:
                yield "end", element, ""
