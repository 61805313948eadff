"""Markdown to an Article: all of it is the article, and what stands above it says what it is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from artkit.article import Article, article_id
from artkit.extract.bylines import LONGEST_LINE, MetaLine, parse_meta_line
from artkit.extract.front_matter import FrontMatter, read_front_matter
from artkit.extract.line_heads import Head
from artkit.extract.lines import join_line_ends
from artkit.extract.markdown import read_markdown
from artkit.extract.meta.languages import detect_language
from artkit.extract.names import are_han_people, split_names
from artkit.extract.options import ExtractOptions
from artkit.extract.urls import find_base, is_web, join_address
from artkit.markup import Element, Node, render_text, serialise

# Paragraphs below the headline that may say who, when and where; characters its language is told by.
_ABOVE, _READ = 3, 1500


def read_marked(text: str, options: ExtractOptions) -> Article:
    """Read one article out of Markdown, with the front matter above it.

    >>> article = read_marked("# Soup\\n\\nBy Ann Lee, 3 May 2024\\n\\nTake *leeks*.", ExtractOptions())
    >>> article.title, article.authors, article.date, article.html
    ('Soup', ('Ann Lee',), '2024-05-03', '<p>Take <em>leeks</em>.</p>')
    """
    front, text = read_front_matter(join_line_ends(text), options.url)
    outline = read_markdown(text, title=_text_of(front, "title"))
    address, about = _read_head(outline.nodes)
    url = options.url or _text_of(front, "url") or address
    resolve_addresses(outline.nodes, find_base("", url))
    body = render_text(outline.nodes)
    told: dict[str, Any] = {
        "authors": tuple(about.authors), "credits": about.credits, "date": about.date,
        "modified": about.modified, "source": about.source, **front.fields,
        "title": outline.title, "url": url,
        "lang": detect_language(body[:_READ] or outline.title or "", _text_of(front, "lang") or ""),
    }  # fmt: skip
    told.setdefault("id", article_id(url, outline.title, body))
    return Article(
        **told,
        text=body,
        html=serialise(outline.nodes) if options.html else None,
        warnings=(
            *(f"front matter: left out: {name}: {value}" for name, value in front.unread.items()),
            *(["nested too deep: read as plain text"] if outline.too_deep else []),
            *([] if body or outline.title else ["no article found"]),
        ),
        extra=front.extra,
    )


def _text_of(front: FrontMatter, name: str) -> str | None:
    value = front.fields.get(name)
    return value if isinstance(value, str) else None


def _read_head(nodes: list[Node]) -> tuple[str | None, Head]:
    """Read the lines at the head that only speak about the article, and take them out of ``nodes``."""
    head, address = Head(), None
    for node in nodes[:_ABOVE]:
        text = render_text([node]) if isinstance(node, Element) and node.tag == "p" else ""
        if not text or len(text) > LONGEST_LINE:
            break
        line = _read_byline(text)
        if is_web(text) and len(text.split()) == 1:
            address = address or text
        elif line.whole:
            head.take(line)
        else:
            break
        nodes.remove(node)
    return address, head


def _read_byline(text: str) -> MetaLine:
    """Read a line below the headline: as on any page, or authors, day and outlet as `export` writes them.

    >>> line = _read_byline("Ann Lee, Tom Roe · 2024-05-03 · Mill Post")
    >>> line.authors, line.source, line.whole
    (('Ann Lee', 'Tom Roe'), 'Mill Post', True)
    """
    line = parse_meta_line(text)
    parts = text.split(" · ")
    at = next((n for n, part in enumerate(parts) if (day := parse_meta_line(part)).date and day.whole), -1)
    if line.whole or at < 0 or at > 1 or len(parts) - at > 2:
        return line
    names = parts[0].split(", ") if at else []
    if not all((" " in name and split_names(name) == (name,)) or are_han_people(name) for name in names):
        return line
    return replace(line, authors=tuple(names), source="".join(parts[at + 1 :]) or None, whole=True)


def resolve_addresses(nodes: list[Node], base: str | None) -> None:
    """Make every address in a fragment absolute, where ``base`` is known."""
    waiting = [node for node in nodes if isinstance(node, Element)] if base else []
    while waiting:
        element = waiting.pop()
        for name in ("href", "src"):
            if name in element.attributes:
                address = element.attributes[name]
                element.attributes[name] = join_address(base, address, image=name == "src") or address
        waiting += [child for child in element.children if isinstance(child, Element)]
