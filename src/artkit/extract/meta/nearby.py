"""What a page shows around its headline: the headline itself, and the blocks about the article."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from operator import attrgetter

from artkit.extract.blocks import HEADING, HIDDEN, Block, Mark, Page, Piece
from artkit.extract.meta.titles import fold
from artkit.extract.tree import step_of
from artkit.patterns import late_pattern

# How far from the headline a line about the article may stand, in blocks.
_BEFORE, _AFTER = 8, 16
# Blocks of an <aside> that is no more than the lines about an article.
_FEW = 4
# Class names of elements that hold an author, or a date; "authority" and "update" of other things are not.
# The patterns for names in small letters begin with all first letters: with that, and without IGNORECASE, a
# search takes a fifth of the time.
_AUTHOR_CLASS = late_pattern(
    r"(?=[abcjpruvw])(?:author(?!i[sz]|ity)|by-?_?line|(?<![a-z])(?:writer|autor(?:en|in)?|auteur|autore|"
    r"verfasser|redakteur|contributor|journalist)(?![a-z])|"
    r"posted-?by|post-?by|written-?by|(?<![a-z])by(?![a-z])|username|user-?name)",
)
_DATE_CLASS = late_pattern(
    r"(?<![a-z])(?:[Dd]ate|datum|fecha|data|[Tt]ime|timestamp|[Pp]ublished?|pub|posted|dateline|"
    r"veroeffentlicht|erstellt)(?![a-z])|"
    r"pub-?_?(?:date|time)|publish|(?:post|entry|article|news|story|meta|create|release|"
    r"display)[-_]*(?:date|time)|date-?(?:header|line|published)|"
    r"(?<=[a-z])(?:Date|Time)(?![a-z])",
)


def is_author_class(name: str) -> bool:
    """Tell whether class names say that an element holds an author."""
    return _names_author(name) if len(name) < _LONG_NAME else _find_author(name)


def is_date_class(name: str) -> bool:
    """Tell whether class names say that an element holds a date."""
    return _names_date(name) if len(name) < _LONG_NAME else _find_date(name)


def _find_author(name: str) -> bool:
    return _AUTHOR_CLASS.search(name.casefold()) is not None


def _find_date(name: str) -> bool:
    return _DATE_CLASS.search(name) is not None


# Names longer than this, in characters, are not remembered.
_LONG_NAME = 300
_names_author = lru_cache(maxsize=4096)(_find_author)
_names_date = lru_cache(maxsize=4096)(_find_date)


# Class names of what belongs to other texts.
_OTHER_CLASS = late_pattern(
    r"(?=[acefnlprstw])(?:comment|related|sidebar|recommend|teaser|promo|(?<!elementor-)widget|footer|popular|"
    r"latest|trending|newsletter|(?<![a-z])ad[sv]?(?![a-z])|archive|calendar|event)"
)
# The same for what stands right at the headline, where a footer or a teaser text is the article's own.
_OTHER_CLASS_NEAR = late_pattern(
    r"(?=[bcnrs])(?:comments?(?![a-z])|related|sidebar|recommend|newsletter|breadcrumb)"
)


@dataclass(frozen=True, slots=True)
class Around:
    """The headline (an index in ``Page.blocks``, -1 where none is found) and the blocks about the article."""

    headline: int
    first: int
    last: int

    def holds(self, index: int) -> bool:
        """Tell whether a block index is near the headline."""
        return self.first <= index < self.last


def look_around(page: Page, titles: Sequence[str], sites: Sequence[str], *, start: int, end: int) -> Around:
    """Find the headline and its surroundings; ``start`` and ``end``: the half-open range of the body's
    blocks."""
    headline = find_headline(page, titles, sites, start)
    anchor = headline if headline >= 0 else start
    first = max(0, anchor - _BEFORE)
    last = min(len(page.blocks), anchor + _AFTER, max(end, anchor + 1))
    return Around(headline, first, last)


def find_headline(page: Page, titles: Sequence[str], sites: Sequence[str], start: int) -> int:
    """Give the index of the block that is the headline, or -1: a heading the page's titles hold, best <h1>.

    ``sites`` are names of the site, which are no headline; ``start`` is where the body begins.

    >>> from artkit.extract.blocks import cut_page
    >>> page = cut_page(b"<h1>The Daily Post</h1><p>Menu</p><h1>Rain again</h1><p>It rained.</p>")
    >>> find_headline(page, ["Rain again - The Daily Post"], ["The Daily Post"], 3)
    2
    """
    known = set(map(fold, sites))
    wanted = [folded for folded in dict.fromkeys(map(fold, titles)) if folded and folded not in known]
    best, best_score = -1, 0.0
    plain = [*dict.fromkeys(title.casefold() for title in titles)]
    headings = [block for block in page.blocks if block.node.flags & HEADING]
    level_one = [b for b in headings if _level_of(b) == 1 and _can_be_headline(b, known)]
    lines = [b for b in page.blocks[: start + 4] if not b.node.flags & HEADING and _stands_in(b.text, plain)]
    for block in sorted([*headings, *lines], key=_index_of):
        if not block.text or len(block.text) > 300:
            continue
        if block.index > start + 3 and best >= 0:
            break
        score = _score_headline(block, wanted, known)
        if len(level_one) == 1 and block is level_one[0]:
            score += 2.0 if score else 1.5
        score += 0.5 * (0 <= start - block.index < 12)
        if score > best_score:
            best, best_score = block.index, score
    if best_score >= 3:
        return best
    if len(level_one) == 1 and (
        not wanted or _shares_words(level_one[0].text, titles) or _begins_body(level_one[0], start)
    ):
        return level_one[0].index
    return -1 if wanted else _nearest_heading(page, start, known)


_index_of = attrgetter("index")


def _stands_in(text: str, titles: Sequence[str]) -> bool:
    if not 0 < len(text) <= 300:
        return False
    text = text.casefold()
    return any(text in title or title in text for title in titles)


def _begins_body(block: Block, start: int) -> bool:
    """Tell whether a heading of several words stands right before the body."""
    return 0 <= start - block.index <= 40 and len(block.text.split()) > 1


def _shares_words(text: str, titles: Sequence[str]) -> bool:
    """Tell whether a heading says in other words what a title says: a third of the words in common."""
    words = set(_WORDS.findall(text.casefold()))
    return any(3 * len(words & set(_WORDS.findall(title.casefold()))) >= len(words) for title in titles)


_WORDS = late_pattern(r"[^\W_]{3,}|[\u3040-\u9fff]")


def _nearest_heading(page: Page, start: int, known: set[str]) -> int:
    """Give the last heading before the body begins, or -1."""
    for index in range(min(start + 1, len(page.blocks) - 1), max(-1, start - 12), -1):
        block = page.blocks[index]
        if block.flags & HEADING and _level_of(block) <= 2 and _can_be_headline(block, known):
            return index
    return -1


def _can_be_headline(block: Block, known: set[str]) -> bool:
    folded = fold(block.text)
    return (
        len(folded) > 1
        and folded not in known
        and not block.flags & HIDDEN
        and len(block.text) <= 300
        and not (block.links and _leads_home(block))
    )


def _leads_home(block: Block) -> bool:
    """Tell whether all of a heading is a link to the site's start page, as a site's name is."""
    if block.link_chars < 0.9 * len(block.text):
        return False
    links = [piece[1] for piece in block.pieces if isinstance(piece, tuple) and piece[0] == "a"]
    return all(_HOME.fullmatch(link.get("href", "").strip()) for link in links)


_HOME = re.compile(r"(?:https?:)?//[^/?#]+/?|\.?/(?:index\.\w+)?|(?:\.\./)+|index\.\w+")


def _level_of(block: Block) -> int:
    return next((int(node.tag[1]) for node in block.node.up() if node.tag in _HEADINGS), 7)


_LEVELS = {1: 2.0, 2: 1.0, 3: 0.6, 7: 0.0}
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


def _score_headline(block: Block, wanted: Sequence[str], known: set[str]) -> float:
    folded = fold(block.text)
    if not _can_be_headline(block, known):
        return 0.0
    score = 0.0
    for title in wanted:
        if folded == title:
            score = max(score, 4.0)
        elif folded in title or title in folded:
            share = min(len(folded), len(title)) / max(len(folded), len(title))
            score = max(score, 4.0 * share if len(folded) > 5 else 2.0 * share)
    if not score:
        return 0.0
    # A link repeats a headline elsewhere; a heading inside one may be the page's own.
    linked = block.link_chars > 0.8 * len(block.text)
    return score + _LEVELS.get(_level_of(block), 0.3) - 1.0 * linked


def class_of(block: Block) -> str:
    """Give class and id of the innermost elements around a block, as far as they hold little else."""
    found: list[str] = []
    for node in islice(block.node.up(), 3):
        if node.last - node.first > 6:
            break
        if node.attrib:
            found += filter(None, map(node.attrib.get, ("class", "id", "itemprop")))
    return " ".join(found)


def is_elsewhere(block: Block, anchor: int, *, near: bool) -> bool:
    """Tell whether a block stands inside comments, related articles, a sidebar or a footer.

    What holds the ``anchor`` (the headline's index) too says nothing about the block. ``near``: the block
    stands right at the headline or behind the body, where a footer may be the article's own.
    """
    for node in block.node.up():
        if node.first <= anchor < node.last:
            return False
        # A few lines beside the headline are the article's own, whatever holds them.
        own = near and node.last - node.first <= _FEW
        if (node.tag == "aside" and not own) or (node.tag == "footer" and not near):
            return True
        if not node.attrib:
            continue
        name = node.attrib.get("class", "") + " " + node.attrib.get("id", "")
        if len(name) > 1 and (_names_other if len(name) < _LONG_NAME else _find_other)(name, near):
            return True
    return False


def _find_other(name: str, near: bool) -> bool:
    return (_OTHER_CLASS_NEAR if near else _OTHER_CLASS).search(name.casefold()) is not None


# The elements around one block are around the next one too.
_names_other = lru_cache(maxsize=4096)(_find_other)


def line_text(block: Block) -> str:
    """Give the text of a block with a space where two elements meet that a style sheet keeps apart.

    >>> from artkit.extract.blocks import cut_page
    >>> line_text(cut_page(b"<p><i>By</i><a href=/>Ann Lee</a><b>Staff</b></p>").blocks[0])
    'By Ann Lee Staff'
    """
    if len(block.pieces) < 2 or len(block.text) > 400:
        return block.text
    return _join_apart(block.pieces)


def _join_apart(pieces: Sequence[Piece]) -> str:
    found: list[str] = []
    for piece in pieces:
        if isinstance(piece, str) and piece:
            if found and (
                _MEET.match(found[-1][-1:] + piece[:1]) or (piece[0].isdigit() and _YEAR.search(found[-1]))
            ):
                found.append(" ")
            found.append(piece)
    return " ".join("".join(found).split())


# A year ends a date: digits right behind it are a time of day, or the next date.
_YEAR = late_pattern(r"(?<!\d)(?:19|20)\d\d\Z")
# A small letter or a full stop, then a capital, a digit or a handle: two things side by side.
_MEET = late_pattern(r"[^\W\d_A-Z.]?[a-zß-ÿ.][A-ZÀ-Þ@\d]|[a-zß-ÿ]\d|\d[A-Za-z]")


def inline_classed(block: Block, fits: Callable[[str], bool]) -> Iterator[str]:
    """Give the text of each inline element of a block whose class and id ``fits`` says yes to."""
    for position, piece in enumerate(block.pieces):
        if isinstance(piece, tuple) and piece[1]:
            told = piece[1].get
            name = f"{told('class', '')} {told('id', '')} {told('itemprop', '')}"
            if len(name) > 2 and fits(name):
                yield _join_apart(inline_pieces(block.pieces, position))


def inline_pieces(pieces: Sequence[Piece], start: int) -> Sequence[Piece]:
    """Give the pieces inside the inline element that opens at ``pieces[start]``."""
    depth = 0
    for position in range(start, len(pieces)):
        depth += step_of(pieces[position])
        if depth <= 0:
            return pieces[start + 1 : position]
    return pieces[start + 1 :]


def marks_with(page: Page, attribute: str, values: frozenset[str]) -> Iterator[Mark]:
    """Give the marked elements one of whose words in ``attribute`` is in ``values``, in page order."""
    for mark in page.marks:
        value = mark.attrib.get(attribute)
        if value and not values.isdisjoint(value.lower().replace("schema:", "").split()):
            yield mark
