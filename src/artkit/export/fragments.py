"""The body of a record as nodes that are safe to show, whatever the record holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from artkit.article import Article
from artkit.export.readable import split_paragraphs
from artkit.export.urls import link_address, web_address
from artkit.markup import Element, Node, parse_fragment, serialise


def body_nodes(article: Article) -> list[Node]:
    """Give the nodes of the body: of ``html``, read again as any stranger's markup is, else of ``text``.

    >>> body_nodes(Article(html="<script>x</script><p onclick=x>正文</p>"))
    [Element(tag='p', attributes={}, children=['正文'])]
    """
    nodes = parse_fragment(article.html) if article.html else []
    return nodes or [_paragraph(lines) for lines in split_paragraphs(article.text)]


def _paragraph(lines: str) -> Element:
    children: list[Node] = []
    for line in lines.split("\n"):
        children += [Element("br"), line] if children else [line]
    return Element("p", {}, children)


def resolve_nodes(nodes: Iterable[Node], base: str | None, *, images: bool) -> list[Node]:
    """Give nodes with every address absolute; a link without one is only its text.

    Without ``images`` each picture is a link to it, so that opening the page asks no one for anything.

    >>> nodes = parse_fragment("<p><img src=a.png alt=Map>")
    >>> serialise(resolve_nodes(nodes, "https://example.org/", images=False))
    '<p><a href="https://example.org/a.png">[Map]</a></p>'
    """
    return list(_resolve(nodes, base, images, in_link=False))


def _resolve(nodes: Iterable[Node], base: str | None, images: bool, *, in_link: bool) -> Iterator[Node]:
    # The parser limits the depth of nodes, so this may call itself.
    for node in nodes:
        if isinstance(node, str):
            yield node
        elif node.tag == "img":
            yield from _resolve_image(node, base, images, in_link)
        elif node.tag == "a":
            yield from _resolve_link(node, base, images, in_link)
        else:
            children = list(_resolve(node.children, base, images, in_link=in_link))
            yield Element(node.tag, node.attributes, children)


def _resolve_link(node: Element, base: str | None, images: bool, in_link: bool) -> Iterator[Node]:
    address = None if in_link else link_address(node.attributes.get("href", ""), base)
    children = list(_resolve(node.children, base, images, in_link=in_link or address is not None))
    if address is None:
        yield from children
    elif children:
        yield Element("a", {**node.attributes, "href": address}, children)


def _resolve_image(node: Element, base: str | None, images: bool, in_link: bool) -> Iterator[Node]:
    address = web_address(node.attributes.get("src"), base)
    label = f"[{node.attributes.get('alt', '').strip() or 'image'}]"
    if images and address:
        yield Element("img", {**node.attributes, "src": address})
    elif address and not in_link:
        yield Element("a", {"href": address}, [label])
    elif node.attributes.get("alt", "").strip():
        yield label


_LOWER = {"h2": "h3", "h3": "h4", "h4": "h5", "h5": "h6"}


def lower_headings(nodes: Iterable[Node]) -> Iterator[Node]:
    """Give nodes with each heading one level down, for a body under a heading of the second level."""
    for node in nodes:
        if isinstance(node, str):
            yield node
        else:
            tag = _LOWER.get(node.tag, node.tag)
            yield Element(tag, node.attributes, list(lower_headings(node.children)))


def resolved_html(article: Article, *, images: bool = True) -> str:
    """Give the body as a clean fragment with absolute addresses."""
    return serialise(resolve_nodes(body_nodes(article), web_address(article.url), images=images))
