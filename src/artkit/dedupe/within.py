"""A paragraph that stands twice in one article: the first stays."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from artkit.article import Article
from artkit.dedupe.tokens import Tokenizer
from artkit.markup import Element, Node, parse_fragment, render_text, serialise

Item = TypeVar("Item")

#: A refrain, a name before an answer, a row of stars may well stand twice: tokens a paragraph must have.
LEAST_TOKENS = 8


def drop_repeats(article: Article) -> Article:
    """Give the article without the paragraphs that repeat an earlier one of it, in text and html.

    Paragraphs are compared folded, as articles are: case, width and punctuation do not count.

    >>> line = "The mill bridge is closed until further notice."
    >>> drop_repeats(Article(text=f"{line}\\n\\nNew.\\n\\n{line.upper()}")).text
    'The mill bridge is closed until further notice.\\n\\nNew.'
    """
    if article.html is None:
        paragraphs = article.text.split("\n\n")
        kept = _keep_first(paragraphs, paragraphs)
        return article if len(kept) == len(paragraphs) else replace(article, text="\n\n".join(kept))
    nodes = parse_fragment(article.html)
    left = _keep_first(nodes, map(_read_paragraph, nodes))
    if len(left) == len(nodes):
        return article
    return replace(article, html=serialise(left), text=render_text(left))


def _read_paragraph(node: Node) -> str:
    return render_text([node]) if isinstance(node, Element) and node.tag == "p" else ""


def _keep_first(items: list[Item], texts: Iterable[str]) -> list[Item]:
    read = Tokenizer().read
    seen: set[tuple[int, ...]] = set()
    kept: list[Item] = []
    for item, text in zip(items, texts, strict=True):
        tokens = tuple(read(text))
        if len(tokens) < LEAST_TOKENS or tokens not in seen:
            seen.add(tokens)
            kept.append(item)
    return kept
