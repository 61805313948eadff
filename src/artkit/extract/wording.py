"""The words that speak for or against a block: of names in its markup, of its text; what names say outright.

No word here belongs to a language of the page: text is cut into words of any script, and the names of classes
and ids are those of the people who build sites, English for the most part, pinyin in China.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from artkit.extract.blocks import Attributes, Block, Node
from artkit.patterns import late_pattern
from artkit.script import HAN_CLASS, HANGUL_CLASS, KANA_CLASS

_CJK = HAN_CLASS + KANA_CLASS + HANGUL_CLASS
IDEOGRAPHS = late_pattern(f"[{_CJK}]")
_TOKEN = late_pattern(rf"[{_CJK}]|[^\W{_CJK}]+")
_WORD = re.compile(r"\w+")  # what `_TOKEN` comes to where there are no ideographs
_LETTERS = re.compile(r"[a-z]{2,}")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_HINTS = ("class", "id", "itemprop", "role")

# A text this long or shorter speaks by all its words, a longer one by this much of its two ends.
WORDY = 160
_EDGE = 48

# What the names of an element say it is, the patterns of each kind; looked for inside longer names too.
_REGIONS = (
    r"comment disqus pinglun liuyan respond discuss repl(?:y|ies) kommentar forum",
    r"relat recommend recirc similar more-?(?:from|on|stor|post|news|art) also read-?(?:next|more) next "
    r"teaser outbrain taboola trending popular most latest recent hot rank tuijian xiangguan",
    r"cookie consent gdpr privacy notice disclaim modal popup overlay dialog lightbox",
    r"sidebar side-bar widget aside rail\b right-?col secondary rightbar",
    r"gallery slide carousel swiper caption video player",
    r"foot bottom copyright share social tags?\b",
    r"article post entry story content body main text detail zhengwen neirong",
)


def _join_by_letter(patterns: Iterable[str]) -> str:
    """Give one pattern for several, those with the same first letter together: so it is searched fastest."""
    rests: dict[str, list[str]] = {}
    for pattern in patterns:
        rests.setdefault(pattern[0], []).append(pattern[1:])
    return "|".join(f"{letter}(?:{'|'.join(after)})" for letter, after in rests.items())


_REGION = re.compile(_join_by_letter(pattern for patterns in _REGIONS for pattern in patterns.split()))
_REGION_KIND = late_pattern("|".join(f"({'|'.join(patterns.split())})" for patterns in _REGIONS))
REGIONS = len(_REGIONS)
# The last of the kinds speaks for the body, the others against it.
BODY_REGION = REGIONS - 1


@dataclass(frozen=True, slots=True)
class Words:
    """Scores of words, in sixteenths of a natural log-odds: above 0 speaks for the body."""

    own: Mapping[str, float]  # in the attributes of the block's own element
    around: Mapping[str, float]  # in the attributes of an element around it
    text: Mapping[str, float]  # in a short text, or at the ends of a long one
    first: Mapping[str, float]  # the first word of the text


def hint_words(attrib: Attributes) -> list[str]:
    """Give the words of class, id, itemprop and role: each name whole (with a dot) and its parts.

    >>> hint_words({"class": "post-body relatedLinks", "id": "c1"})
    ['.post-body', '.relatedlinks', '.c1', 'post', 'body', 'related', 'links']
    """
    return [*split_names(names_of(attrib))] if attrib else []


def names_of(attrib: Attributes) -> str:
    """Give class, id, itemprop and role in one string; "" where there are none."""
    return " ".join([attrib[key] for key in _HINTS if key in attrib])[:300]


@lru_cache(maxsize=4096)
def split_names(names: str) -> tuple[str, ...]:
    """Give the words of a string of names, as `hint_words` does for an element."""
    low = names.lower()
    whole = ["." + name for name in low.split()[:6]]
    parts = _LETTERS.findall(low if low == names else _HUMP.sub(" ", names).lower())
    return (*whole, *list(dict.fromkeys(parts))[:14])


def region_kinds(names: str) -> tuple[int, ...]:
    """Give the kinds of region (0 to `REGIONS` - 1, ascending) that names say an element is.

    >>> region_kinds("commentList"), region_kinds("entry-content sidebar"), region_kinds("x12")
    ((0,), (3, 6), ())
    """
    found = [kind for name in names.split() for kind in _kinds_of_name(name)]
    return tuple(sorted({*found})) if len(found) > 1 else tuple(found)


@lru_cache(maxsize=8192)
def _kinds_of_name(name: str) -> tuple[int, ...]:
    # Names are few and return on every page of a site; a search for all the patterns is slow.
    kinds = set(map(_kind_of_region, _REGION.findall(name.lower())))
    # "post-share" and "related-articles" are no bodies.
    return tuple(sorted(kinds - {BODY_REGION} or kinds))


@lru_cache(maxsize=256)
def _kind_of_region(found: str) -> int:
    match = _REGION_KIND.fullmatch(found)
    assert match
    return (match.lastindex or 1) - 1


def text_words(text: str) -> list[str]:
    """Give the words of a text in lower case, numbers as zeros, ideographs in overlapping pairs.

    >>> text_words("Page 12 相关阅读")
    ['page', '00', '相关', '关阅', '阅读']
    """
    return pair_tokens(split_tokens(text.lower()))


def split_tokens(text: str) -> list[str]:
    """Give the words of a text, each ideograph one of its own."""
    plain = text.isascii() or not IDEOGRAPHS.search(text)
    return _WORD.findall(text) if plain else _TOKEN.findall(text)


def pair_tokens(tokens: list[str]) -> list[str]:
    """Give the tokens of a text as its words: numbers as zeros, ideographs in overlapping pairs."""
    if not tokens or max(tokens) < "\u3005":
        return ["0" * min(len(token), 5) if token.isdigit() else token for token in tokens]
    words: list[str] = []
    before = ""
    for token in tokens:
        if token >= "\u3005" and IDEOGRAPHS.match(token):
            if before:
                words.append(before + token)
            before = token
        else:
            before = ""
            words.append("0" * min(len(token), 5) if token.isdigit() else token)
    return words


def edge_words(text: str) -> list[str]:
    """Give the words of a short text, or of the two ends of a long one."""
    return text_words(text) if len(text) <= WORDY else [*text_words(text[:_EDGE]), *text_words(text[-_EDGE:])]


def own_words(block: Block) -> list[str]:
    """Give the words that stand for a block's own element: its hints, those of the inline elements it begins
    with, and its tags.
    """
    node = block.node
    words = hint_words(node.attrib)
    for piece in block.pieces[:3]:
        if piece.__class__ is tuple and piece[1]:
            words += hint_words(piece[1])
    return [*words, *path_words(node)]


def path_words(node: Node) -> tuple[str, str]:
    """Give the tags of an element and those around it, as two words.

    >>> path_words(Node("p", {}, Node("div", {}, None)))
    ('>p<div', '>p<div<')
    """
    outer = node.parent
    path = f">{node.tag}<{outer.tag if outer else ''}"
    return path, f"{path}<{outer.parent.tag if outer and outer.parent else ''}"
