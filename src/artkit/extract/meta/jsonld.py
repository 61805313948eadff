"""JSON-LD: the nodes of a page's data blocks, flat, and the one that is the article.

Broken blocks are mended where there is one way to read them; what cannot be mended is left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import unescape
from itertools import islice
from typing import Any

from artkit.patterns import late_pattern

Node = Mapping[str, Any]

_ARTICLE_TYPES = frozenset(
    """article newsarticle blogposting report techarticle scholarlyarticle opinionnewsarticle
    analysisnewsarticle
    reportagenewsarticle reviewnewsarticle backgroundnewsarticle askpublicnewsarticle satiricalarticle
    advertisercontentarticle medicalscholarlyarticle apireference liveblogposting socialmediaposting posting
    discussionforumposting medicalwebpage webcontent interview creativework recipe review howto question
    qapage
    videoobject podcastepisode radioepisode book chapter thesis course event
    presentationdigitaldocument""".split()
)
_PAGE_TYPES = frozenset("webpage itempage aboutpage collectionpage faqpage profilepage contactpage".split())
#: Where other pages' articles hang.
_ELSEWHERE = frozenset(
    """itemlistelement haspart relatedlink mentions citation isbasedon subjectof comment review reviews
    suggestedanswer isrelatedto breadcrumb blogpost""".split()
)
# A page with more nodes than this is a data dump; the article is among the first.
_MOST_NODES = 2000


def load_nodes(scripts: Iterable[str]) -> tuple[list[Node], list[str]]:
    """Give every object of the blocks, outermost first, except those under a property of other pages; and the
    blocks that cannot be read.

    >>> nodes, broken = load_nodes(['{"@graph":[{"@type":"WebSite"},{"@type":"Article"}]}', "{'a'"])
    >>> [node.get("@type") for node in nodes], broken
    ([None, 'WebSite', 'Article'], ["{'a'"])
    """
    nodes: list[Node] = []
    broken: list[str] = []
    for script in scripts:
        block = load_json(script)
        if block is None:
            broken.append(script)
        nodes += islice(_walk(block), _MOST_NODES - len(nodes))
    return nodes, broken


def read_bodies(scripts: Iterable[str]) -> list[str]:
    """Give every ``articleBody`` of a page's blocks as it is written, of blocks that cannot be read too.

    >>> read_bodies(['{"@type": "Article", "articleBody": "One. Two.", '])
    ['One. Two.']
    """
    found = []
    for script in scripts:
        for match in _BODY.finditer(script) if "articleBody" in script else ():
            try:
                found.append(json.loads(match[1], strict=False))
            except ValueError:
                continue
    return found


_BODY = late_pattern(r'"articleBody"\s*:\s*("(?:[^"\\]|\\.)*")')


def find_article(nodes: Sequence[Node], title: str) -> Node | None:
    """Give the node that is the page's article: an article type first, then the one named like ``title``."""
    articles = list(filter(is_article, nodes))
    wanted = _fold(title)
    best: Node | None = None
    best_score = -1
    for node in articles:
        name = _fold(text_of(node.get("headline") or node.get("name")))
        score = 4 * bool(name and wanted and (name in wanted or wanted in name))
        score += 2 * ("headline" in node) + ("datePublished" in node) + ("author" in node)
        score -= 3 * bool(types_of(node) & _LESSER)
        if score > best_score:
            best, best_score = node, score
    return best


def is_article(node: Node) -> bool:
    """Tell whether a node is of a type that articles have."""
    return bool(types_of(node) & _ARTICLE_TYPES)


_LESSER = frozenset(("videoobject", "review", "question", "event", "creativework", "course", "book"))


def find_page(nodes: Sequence[Node]) -> Node | None:
    """Give the node of the page itself, which dates and names what has no article node."""
    return next((node for node in nodes if types_of(node) & _PAGE_TYPES), None)


def types_of(node: Node) -> frozenset[str]:
    """Give the types of a node in lower case, without what names the vocabulary."""
    value = node.get("@type")
    found = value if isinstance(value, list) else [value]
    return frozenset(re.split(r"[/:#]", kind)[-1].lower() for kind in found if isinstance(kind, str))


def text_of(value: Any) -> str:
    """Give the first text of a value: a string, ``{"@value"}``, ``{"name"}``, or a list of them.

    >>> text_of([{"name": "A &amp; B"}]), text_of({"@value": "x"}), text_of(None)
    ('A & B', 'x', '')
    """
    for _ in range(4):
        if isinstance(value, list):
            value = value[0] if value else None
        elif isinstance(value, Mapping):
            value = value.get("@value") or value.get("name") or value.get("@list")
        else:
            break
    return clean(value) if isinstance(value, str) else ""


def texts_of(value: Any) -> list[str]:
    """Give every text of a value, in order."""
    values = value if isinstance(value, list) else [value]
    return [text for text in map(text_of, values) if text]


def people_of(value: Any, nodes: Sequence[Node]) -> list[tuple[str, bool]]:
    """Give (name, is an organisation) for each author of a value; references are looked up in ``nodes``."""
    found: list[tuple[str, bool]] = []
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, Mapping):
            node: Node = item if "name" in item else _look_up(item.get("@id"), nodes) or item
            names = texts_of(node.get("name")) or [
                " ".join(filter(None, (text_of(node.get("givenName")), text_of(node.get("familyName")))))
            ]
            found += [(name, bool(types_of(node) & _GROUPS)) for name in names if name]
        elif isinstance(item, str) and item.strip():
            other = _look_up(item, nodes) if item.startswith(("http", "#")) else None
            found.append((text_of(other) if other else clean(item), False))
    return found


_GROUPS = frozenset("organization newsmediaorganization corporation localbusiness website brand".split())


def _look_up(reference: Any, nodes: Sequence[Node]) -> Node | None:
    if not isinstance(reference, str):
        return None
    return next((node for node in nodes if node.get("@id") == reference and node.get("name")), None)


def clean(text: str) -> str:
    """Give a text of the data without entities, tags and doubled spaces."""
    if "&" in text:
        text = unescape(unescape(text))
    if "<" in text:
        text = _TAG.sub(" ", text)
    return " ".join(_CONTROLS.sub("", text).split())


_TAG = late_pattern(r"<[a-zA-Z/][^<>]{0,300}>")


def _fold(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _walk(value: Any) -> Iterator[Node]:
    """Give the objects inside a value in document order, without recursion."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting.extend(reversed(item))
        elif isinstance(item, Mapping):
            yield item
            inner = [child for key, child in item.items() if key.lower() not in _ELSEWHERE]
            waiting.extend(child for child in reversed(inner) if isinstance(child, list | Mapping))


def load_json(text: str) -> Any:
    """Read one block, mending what is commonly broken; None where it cannot be read.

    >>> load_json('<!-- {"a": "b\\nc", "d": [1,],}; -->')
    {'a': 'b\\nc', 'd': [1]}
    >>> load_json("{'a': 1}") is None
    True
    """
    for mend in (_keep, _unwrap, _drop_commas, _escape_quotes, _close):
        text = mend(text)
        try:
            return _decoder.decode(text)
        except (ValueError, RecursionError):
            continue
    return None


# Raw line ends inside strings are the commonest fault, and harmless.
_decoder = json.JSONDecoder(strict=False)
_COMMA = late_pattern(r",(?=\s{0,100}[}\]])")
_WRAP = late_pattern(r"<!--|-->|//\s?<!\[CDATA\[|//\s?\]\]>|<!\[CDATA\[|\]\]>|/\*[^*]{0,40}\*/")
_INNER_QUOTE = late_pattern(r'(?<![{\[,:\\])(?<![{\[,:]\s)"(?!\s{0,9}[,:}\]])')
_CONTROLS = late_pattern(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def _keep(text: str) -> str:
    return text.strip().lstrip("\ufeff")


def _unwrap(text: str) -> str:
    text = _CONTROLS.sub("", _WRAP.sub("", text)).strip().rstrip("; \n")
    if "&quot;" in text and '"' not in text:
        text = unescape(text)
    return text


def _drop_commas(text: str) -> str:
    return _COMMA.sub("", text)


def _escape_quotes(text: str) -> str:
    """Escape a quotation mark that stands between two letters, where no string of JSON begins or ends."""
    return _INNER_QUOTE.sub('\\"', text)


def _close(text: str) -> str:
    """Close what a cut-off block left open, where the cut is between two values."""
    return text + "]" * (text.count("[") - text.count("]")) + "}" * (text.count("{") - text.count("}"))
