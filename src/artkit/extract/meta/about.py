"""Where an article stands and what it is about: breadcrumb, section, tags, summary, image."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from artkit.extract.blocks import Attributes, Block, Node
from artkit.extract.meta import heads, jsonld
from artkit.extract.meta.evidence import Evidence, resolve
from artkit.extract.meta.titles import fold
from artkit.patterns import late_pattern

_CRUMB_CLASS = late_pattern(r"bread-?_?crumb|(?<![a-z])crumbs?(?![a-z])|brdcrmb|(?<![a-z])pathway(?![a-z])")
_HERE_WORDS = (
    "当前位置|您的位置|您现在的位置|你的位置|所在位置|您当前的位置|目前位置|現在位置|現在地|"
    "you are here|sie sind hier|sie befinden sich hier|hier sind sie|vous êtes ici|estás en|"
    "usted está aquí|sei qui|você está aqui|u bent hier|вы здесь|jesteś tutaj"
)
_HERE = late_pattern(rf"\s*(?:{_HERE_WORDS})\s*[:：]?\s*", re.IGNORECASE)
# Two letters rule out nearly every block.
_HERE_STARTS = frozenset(words[:2] for words in _HERE_WORDS.split("|"))
_CRUMB_SEPARATOR = late_pattern(r"(?<!\s)\s*(?:[>»›→＞❯▸]|>>|::|\s[/|·-]\s)\s*")
_MOST_CRUMBS = 8
# How a way ends that does not name the page: "body text", "content", "details".
_THIS_PAGE = late_pattern(r".{0,4}(?:正文|内容|详情|本文|記事|全文)(?:\s.{1,8})?")
# What a site calls what it has no section for.
_NO_SECTION = frozenset(
    (
        "uncategorized|uncategorised|unkategorisiert|sin categoría|non classé|未分类|默认分类|首页|home|"
        "homepage|startseite|accueil|inicio|início|strona główna|главная|tags|article"
    ).split("|")
)
_TAG_SEPARATOR = late_pattern(r"(?<!\s)\s*[,，;；、|]\s*")
_MOST_TAGS = 40


def read_breadcrumb(evidence: Evidence, title: str | None) -> tuple[str, ...]:
    """Give the way to the page, outermost first and without the page itself."""
    found = _told_crumbs(evidence) or _shown_crumbs(evidence)
    own = fold(title or "")
    crumbs = [crumb for crumb in found if fold(crumb)]
    while crumbs and _THIS_PAGE.fullmatch(crumbs[-1]):
        crumbs.pop()
    while crumbs and own and fold(crumbs[-1]) in own and len(fold(crumbs[-1])) * 2 >= len(own):
        crumbs.pop()
    return tuple(dict.fromkeys(crumbs)) if len(crumbs) <= _MOST_CRUMBS else ()


def _told_crumbs(evidence: Evidence) -> list[str]:
    trail = next((node for node in evidence.nodes if "breadcrumblist" in jsonld.types_of(node)), None)
    items = trail.get("itemListElement") if trail else None
    if not isinstance(items, list):
        return []
    return [name for item in sorted(items, key=_position) if (name := _crumb_name(item))]


def _position(item: Any) -> float:
    try:
        return float(item.get("position") or 0)
    except (AttributeError, TypeError, ValueError):
        return 0.0


def _crumb_name(item: Any) -> str:
    if not isinstance(item, dict):
        return ""
    inner = item.get("item")
    return jsonld.text_of(item.get("name")) or (jsonld.text_of(inner) if isinstance(inner, dict) else "")


def _shown_crumbs(evidence: Evidence) -> list[str]:
    crumbs: list[str] = []
    named: dict[Node, bool] = {}
    for block in evidence.page.blocks[: evidence.anchor + 2]:
        if not block.text or len(block.text) > 300 or block.index == evidence.around.headline:
            continue
        here = _HERE.match(block.text) if block.text.lstrip()[:2].lower() in _HERE_STARTS else None
        if here or ((crumbs or block.links or ">" in block.text) and _is_crumb(block, named)):
            text = block.text[here.end() :] if here else block.text
            crumbs += [part for part in _CRUMB_SEPARATOR.split(text) if part and len(part) <= 80]
        elif crumbs:
            break
    return crumbs if len(crumbs) > 1 or _linked(evidence, crumbs) else []


def _linked(evidence: Evidence, crumbs: list[str]) -> bool:
    return bool(crumbs) and fold(crumbs[0]) != fold(evidence.titles[0] if evidence.titles else "")


def _is_crumb(block: Block, named: dict[Node, bool]) -> bool:
    """Tell whether a block is a part of the way; ``named`` is what is known of the page's elements."""
    if len(block.text) > 120:
        return False
    for node in islice(block.node.up(), 5):
        if node.last - node.first > 12:
            return False
        if node not in named:
            named[node] = bool(node.attrib) and _names_crumb(node.attrib)
        if named[node]:
            return True
    return False


def _names_crumb(attrib: Attributes) -> bool:
    get = attrib.get
    name = f"{get('class', '')} {get('id', '')} {get('itemtype', '')}".casefold()
    may = "crumb" in name or "brdcrmb" in name or "pathway" in name
    return may and _CRUMB_CLASS.search(name) is not None


def read_section(evidence: Evidence, breadcrumb: tuple[str, ...]) -> str | None:
    """Give the section: what the head calls it, else the last step of the breadcrumb that is not the
    start."""
    told = jsonld.texts_of(evidence.article.get("articleSection")) or heads.contents(
        evidence.metas, heads.SECTIONS
    )
    steps = (*told, *(breadcrumb[-1:] if len(breadcrumb) > 1 else ()))
    steps = tuple(map(_first_section, steps))
    named = (step for step in steps if step.casefold() not in _NO_SECTION and not _THIS_PAGE.fullmatch(step))
    return next(named, None)


def _first_section(text: str) -> str:
    """Give the first of several sections in one value; one comma and a space may stand inside a name.

    >>> _first_section("News | World"), _first_section("linux, c64, retro"), _first_section("Health, Science")
    ('News', 'linux', 'Health, Science')
    """
    first = _SECTIONS_APART.split(text.strip(), maxsplit=1)[0]
    return first.partition(", ")[0] if first.count(", ") > 1 else first


_SECTIONS_APART = late_pattern(r"\s?[|;]\s?|,(?!\s)")


def read_tags(evidence: Evidence) -> tuple[str, ...]:
    """Give the keywords of the head, and of links marked as tags, each once."""
    told = [*heads.contents(evidence.metas, heads.TAGS), *jsonld.texts_of(evidence.article.get("keywords"))]
    shown = [evidence.page.text_of(mark) for mark in evidence.marks("rel", "tag")]
    return tuple(
        _unique_tags(tag for text in told for tag in _TAG_SEPARATOR.split(text)) or _unique_tags(shown)
    )


def _unique_tags(texts: Iterable[str]) -> list[str]:
    tags: dict[str, str] = {}
    for text in texts:
        tag = text.strip().lstrip("#")
        if 0 < len(tag) <= 60:
            tags.setdefault(tag.casefold(), tag)
    return list(tags.values())[:_MOST_TAGS]


def read_summary(evidence: Evidence) -> str | None:
    """Give the page's own description."""
    told = (
        *heads.contents(evidence.metas, heads.SUMMARIES),
        jsonld.text_of(evidence.article.get("description")),
    )
    return next((text for text in map(jsonld.clean, told) if len(text) > 3), None)


def read_image(evidence: Evidence, url: str | None) -> str | None:
    """Give the main image's address in full."""
    for address in _images(evidence):
        full = resolve(address, evidence.page, url or evidence.url)
        if full and full.startswith(("http://", "https://")) and not _BLANK.search(full):
            return full
    return None


# What a site gives as the image of a page that has none.
_BLANK = late_pattern(r"/(?:blank|pixel|spacer|transparent)\.(?:gif|jpe?g|png)(?:\?|\Z)", re.IGNORECASE)


def _images(evidence: Evidence) -> Iterator[str]:
    yield from heads.contents(evidence.metas, heads.IMAGES[:3])
    image = evidence.article.get("image") or evidence.article.get("thumbnailUrl")
    for item in image if isinstance(image, list) else [image]:
        value = (item.get("url") or item.get("contentUrl")) if isinstance(item, dict) else item
        if isinstance(value, str):
            yield value
    yield from heads.contents(evidence.metas, heads.IMAGES[3:])
    yield heads.link_to(evidence.page.links, "image_src")
