"""Everyone a page may be signed by, and what speaks for each: the features that `signer_scores` weighs.

A reading is one place that names people: JSON-LD, a <meta>, microdata, an element whose class says author, a
line, a name that stands alone. What is weighed is a set of names that a reading gives, not each name alone:
the readings that give the same set speak for it, and how it stands to the other sets counts, too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from artkit.extract import labels
from artkit.extract.blocks import CAPTION, FIGURE, HEADING, Block, Mark
from artkit.extract.bylines import parse_meta_line
from artkit.extract.meta import heads, jsonld, nearby
from artkit.extract.meta.evidence import Evidence
from artkit.extract.meta.shapes import read_office, shape_of
from artkit.extract.meta.titles import fold
from artkit.extract.meta.witnesses import zone_of
from artkit.extract.names import (
    are_capital_names,
    are_han_people,
    drop_addresses,
    is_japanese_person,
    is_name,
    is_outlet,
    split_names,
    strip_by,
)
from artkit.patterns import late_pattern
from artkit.script import HAN

Names = tuple[str, ...]
Features = dict[str, float]

_MOST_SETS = 40
_LONGEST = 120
# Blocks behind the body in which somebody may be named.
_BEHIND, _FAR = 12, 41


@dataclass(frozen=True, slots=True)
class Reading:
    """One place that names people, and what speaks for them."""

    names: Names
    features: tuple[str, ...]

    @property
    def key(self) -> frozenset[str]:
        """The set of names, for comparing."""
        return frozenset(map(fold, self.names))


def read_everyone(evidence: Evidence) -> list[Reading]:
    """Give every reading of a page, what machines are told first, each of names that can be right."""
    titles = {fold(title) for title in evidence.titles}
    if is_chinese(evidence):
        # The head of many Chinese pages gives the editor as the author.
        titles |= _editors(evidence)
        titles |= _outlets(evidence)
    sites = {frozenset(map(fold, parts)) for site in evidence.sites if len(parts := split_names(site)) > 1}
    found: list[Reading] = []
    for look in (_told, _marked, _shown, *_LAST):
        # Names that stand alone, or far behind the text, are looked for where nobody is named otherwise, or
        # nothing but outlets and logins.
        late = look in _LAST and bool(found)
        if late and any(shape_of(name) in _PEOPLE for reading in found for name in reading.names):
            break
        for names, features in look(evidence):
            good = _unique(name for name in names if _can_sign(name, titles))
            told = _told_late(good, features) if late else features
            if good and told and (reading := Reading(good, told)).key not in sites:
                found.append(reading)
    return found


_PEOPLE = frozenset(("person", "full", "han"))


def _told_late(names: Names, features: Sequence[str]) -> tuple[str, ...]:
    """Give what speaks for names that stand alone where an outlet is named: nothing but for people."""
    people = all(shape_of(name) == "person" for name in names)
    return ("late", *(f"late {feature}" for feature in features[1:])) if people else ()


def _editors(evidence: Evidence) -> set[str]:
    """Give the names, folded, to which the page gives no role but that of an editor or photographer."""
    roles: dict[str, set[str]] = {}
    for says in (*(line.says for line in evidence.lines), *evidence.ends):
        for role, names in says.credits.items():
            for name in names:
                roles.setdefault(fold(name), set()).add(labels.kind_of(role))
        for name in says.authors:
            roles.setdefault(fold(name), set()).add(labels.AUTHOR)
    return {name for name, kinds in roles.items() if kinds == {labels.CREDIT}}


# What the name of a Chinese outlet is followed by at the end of a title, or at the start of a breadcrumb.
_OUTLET_TAIL = late_pattern(
    r"[_|｜—–-]\s?([^_|｜—–\s-]{2,12}?)(?:新闻|资讯|首页|网|手机|财经|娱乐|体育|科技|军事|汽车|健康|教育|房产|旅游|频道|中心)+\Z"
)


def _outlets(evidence: Evidence) -> set[str]:
    """Give the names, folded, that the page's titles end in as names of outlets: "..._某某新闻"."""
    return {fold(match[1]) for title in evidence.titles if (match := _OUTLET_TAIL.search(title.strip()))}


def _can_sign(name: str, titles: set[str]) -> bool:
    folded = fold(name)
    return bool(folded) and folded not in titles and not is_outlet(name)


def _unique(names: Iterable[str]) -> Names:
    return tuple({fold(name): name for name in reversed(list(names))}.values())[::-1]


def _told(evidence: Evidence) -> Iterator[tuple[Names, tuple[str, ...]]]:
    """Give what data for machines says."""
    for node in evidence.nodes:
        for key in ("author", "creator"):
            if key in node:
                yield from _linked_data(evidence, node, key)
    for key in heads.AUTHORS:
        if texts := evidence.metas.get(key):
            kind = "meta citation" if key.startswith("citation") else "meta"
            names = _unique(name for text in texts for name in names_of_meta(key, text) or read_office(text))
            yield names, (kind, f"meta {key}")
    if WRITTEN_BY.search(heads.first_of(evidence.metas, ["twitter:label1"])):
        yield split_names(heads.first_of(evidence.metas, ["twitter:data1"])), ("twitter",)


WRITTEN_BY = late_pattern(
    r"writ|author|verfass|autor|escrit|écrit|auteur|scritt|geschreven|napisa|автор", re.IGNORECASE
)


def names_of_meta(key: str, text: str) -> Names:
    """Give the names of a <meta>; library systems write "Last, First": one author each."""
    if key.startswith("citation_author"):
        return (text,) if is_name(text) else ()
    return split_names(text)


def _linked_data(evidence: Evidence, node: jsonld.Node, key: str) -> Iterator[tuple[Names, tuple[str, ...]]]:
    role = "article" if node is evidence.article else "page" if node is evidence.webpage else "other"
    if role == "other" and jsonld.is_article(node):
        role = "second"
    people = jsonld.people_of(node[key], evidence.nodes)
    groups = any(group for _, group in people)
    names = _unique(name for text, _ in people for name in split_names(text) or read_office(text))
    yield names, (f"ld {role} {key}", f"ld {role} {'group' if groups else 'person'}")


def _marked(evidence: Evidence) -> Iterator[tuple[Names, tuple[str, ...]]]:
    """Give the names of marked elements, those that stand next to each other as one reading."""
    for attribute, values in _MARKED:
        run: list[str] = []
        last, features = -9, ()  # type: int, tuple[str, ...]
        runs = 0
        for mark in nearby.marks_with(evidence.page, attribute, values):
            if mark.block > evidence.end + 40:
                break
            names = _names_of(_text_of(evidence, mark))
            if mark.block > last + 2 and run:
                yield _unique(run), features
                runs += 1
                run = []
            if names:
                if not run:
                    zone = zone_of(evidence, mark.block)
                    away = evidence.is_elsewhere(mark.block)
                    features = (
                        f"{attribute}", f"{attribute} {zone}", f"{attribute} run {min(runs, 2)}",
                        *((f"{attribute} elsewhere",) if away else ()),
                    )  # fmt: skip
                run += names
                last = mark.node.last if mark.node else mark.block
        if run:
            yield _unique(run), features


_MARKED = (
    ("itemprop", frozenset(("author", "creator"))),
    ("rel", frozenset(("author",))),
    ("property", frozenset(("author", "creator", "dc:creator"))),
)


def _text_of(evidence: Evidence, mark: Mark) -> str:
    text = mark.attrib.get("content") or _name_inside(evidence, mark) or evidence.page.text_of(mark)
    return text if len(text) < _LONGEST else ""


def _name_inside(evidence: Evidence, mark: Mark) -> str:
    """Give the text of the itemprop=name inside an itemprop=author, or ""."""
    marks = evidence.page.marks
    end = mark.node.last if mark.node else mark.block + 1
    for other in marks[marks.index(mark) + 1 :][:4]:
        if other.attrib.get("itemprop") == "name" and other.block < end:
            return other.attrib.get("content") or evidence.page.text_of(other)
    return ""


def _names_of(text: str) -> Names:
    """Give the names in the text of an element that holds an author."""
    line = parse_meta_line(text)
    rest = line.rest or ("" if line else text)
    return line.authors or split_names(rest, byline=True) or read_office(rest)


def _shown(evidence: Evidence) -> Iterator[tuple[Names, tuple[str, ...]]]:
    """Give what the page shows: lines, elements by their class or address, names that stand alone."""
    yield from _lines(evidence)
    names = _unique(name for says in evidence.ends for name in says.authors)
    yield names, ("ends",)
    for index in _places(evidence):
        block = evidence.page.blocks[index]
        if block.text and len(block.text) <= 400 and not block.flags & (FIGURE | CAPTION):
            yield from _in_block(evidence, block)


def _far_behind(evidence: Evidence) -> Iterator[tuple[Names, tuple[str, ...]]]:
    """Give what elements far behind the text say by their class."""
    for index in range(evidence.end + _BEHIND, min(evidence.end + _FAR, len(evidence.page.blocks))):
        block = evidence.page.blocks[index]
        if block.text and len(block.text) < _LONGEST and nearby.is_author_class(nearby.class_of(block)):
            yield _names_of(nearby.line_text(block)), ("classed", "class far behind")


def _lines(evidence: Evidence) -> Iterator[tuple[Names, tuple[str, ...]]]:
    place = 0
    for line in evidence.lines:
        zone = zone_of(evidence, line.index)
        if line.says.authors:
            whole = "whole" if line.says.whole else "part"
            dated = " dated" * bool(line.says.date)
            nth = f"line nth {min(place, 2)}"
            told = (f"line {zone}", f"line {whole}{dated}", f"line {zone} {whole}{dated}", nth)
            yield line.says.authors, ("line", *told)
            place += 1
        elif line.says.rest and (line.says.date or line.says.source):
            # "3 May 2020 | Anna Berg", "Anna Berg / dpa"
            parts = [part.strip() for part in line.says.rest.split("|")]
            yield _unique(name for part in parts for name in _beside(part)), ("beside", f"beside {zone}")


def _beside(text: str) -> Names:
    names = split_names(text)
    return names if all(are_capital_names(name) or is_japanese_person(name) for name in names) else ()


def _places(evidence: Evidence) -> list[int]:
    around, total = evidence.around, len(evidence.page.blocks)
    ends = range(max(0, evidence.end - 2), min(evidence.end + _BEHIND, total))
    starts = range(max(0, evidence.start - 4), min(evidence.start + 3, total))
    return sorted({*range(around.first, around.last), *starts, *(ends if evidence.body else ())})


def _in_block(evidence: Evidence, block: Block) -> Iterator[tuple[Names, tuple[str, ...]]]:
    for kind, form, names in _names_in(block):
        zone = zone_of(evidence, block.index) + " away" * evidence.is_elsewhere(block.index)
        yield names, (kind, f"{form} {zone}")


def _names_in(block: Block) -> Iterator[tuple[str, str, Names]]:
    """Give (kind, form, names) of what a block tells by its class, its links and its words."""
    if len(block.pieces) > 1:
        inner = nearby.inline_classed(block, nearby.is_author_class)
        if text := next((text for text in inner if 2 < len(text) < 100), ""):
            yield "classed", "inner class", _names_of(text)
    short = len(block.text) < _LONGEST
    if short and nearby.is_author_class(nearby.class_of(block)):
        yield "classed", "class", _names_of(nearby.line_text(block))
    if block.links and (text := next(_linked(block), "")):
        yield "linked", "link", split_names(text, byline=True)
    told = short and not block.flags & HEADING and any(word in block.text for word in _BY_WORDS)
    if told and (match := _SIGNED.search(nearby.line_text(block))):
        yield "signed", "signed", split_names(match[1])


_BY_WORDS = ("by ", "von ", "par ", "por ")


# "A column by Anna Berg", "Posted in Weather by anna on 3 May": not at the edge of a line, so not sure.
_SIGNED = late_pattern(
    r"\s(?:by|von|par|por)\s([^\W\d_][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){0,3}"
    r"(?: (?:and|und|et|y) [A-ZÀ-Þ][\w.'’-]+ [A-ZÀ-Þ][\w.'’-]+)?)"
    r"(?=\s?(?:\Z|[,|·—–-]|\bon\b|\bam\b|\ble\b|\bin\b))"
)


def _alone(evidence: Evidence) -> Iterator[tuple[Names, tuple[str, ...]]]:
    """Give the names that are all that a block holds; those of blocks in a row sign together, too."""
    run: list[tuple[int, Names]] = []
    for index in [*_places(evidence), -1]:
        names = _name_alone(evidence.page.blocks[index]) if index >= 0 else ()
        if run and (not names or index > run[-1][0] + 2):
            if 1 < len(run) < 6:
                zone = zone_of(evidence, run[0][0])
                yield _unique(name for _, own in run for name in own), ("alone", f"alone in a row {zone}")
            run = []
        if names:
            away = " away" * evidence.is_elsewhere(index)
            yield names, ("alone", f"alone {zone_of(evidence, index)}{away}")
            run.append((index, names))


def _name_alone(block: Block) -> Names:
    if not 1 < len(block.text) <= _LONGEST or block.flags & HEADING:
        return ()
    text = strip_by(drop_addresses(nearby.line_text(block)))
    if are_capital_names(text) or are_han_people(text) or is_japanese_person(text):
        return split_names(text)
    listed = _LISTED.split(text)
    return split_names(text) if len(listed) > 1 and all(map(are_capital_names, listed)) else ()


_LISTED = late_pattern(r"\s?[,;&]\s|\s(?:and|und|et|y|e)\s")
_LAST = (_alone, _far_behind)
# Addresses of pages about a writer.
_WRITER = late_pattern(
    r"(?=[/?&])(?:/(?:authors?|autor(?:en|es|in)?|auteurs?|writers?|contributors?|journalists?|people|staff|profile|by|"
    r"team)[/=-]|[?&]author=)"
)


def _linked(block: Block) -> Iterator[str]:
    for position, piece in enumerate(block.pieces):
        if (
            isinstance(piece, tuple)
            and piece[0] == "a"
            and _WRITER.search(piece[1].get("href", "")[:300].casefold())
        ):
            text = " ".join("".join(
                part for part in nearby.inline_pieces(block.pieces, position) if isinstance(part, str)
            ).split())  # fmt: skip
            if 2 < len(text) < 60:
                yield text


def sets_of(evidence: Evidence, readings: Sequence[Reading]) -> dict[Names, Features]:
    """Give the features of each set of names that ``readings`` give, by the names as first read."""
    told: dict[frozenset[str], Counter[str]] = {}
    forms: dict[frozenset[str], Names] = {}
    for reading in readings:
        key = reading.key
        if key in told or len(told) < _MOST_SETS:
            told.setdefault(key, Counter()).update(reading.features)
            forms.setdefault(key, reading.names)
    text = "\n".join(block.text for block in evidence.page.blocks)
    dated = "datePublished" in evidence.article or "article:published_time" in evidence.metas
    firsts = _firsts(told)
    sites = [site for site in map(fold, evidence.sites) if len(site) > 1]
    return {
        forms[key]: {
            **{name: (0, 1, 1.5, 2)[min(times, 3)] for name, times in found.items()},
            **dict.fromkeys(_standing(key, told), 1),
            **dict.fromkeys(_ranks(key, firsts, dated, all(name in text for name in forms[key])), 1),
            **dict.fromkeys(_shapes(forms[key], _kinds(found), sites, text), 1),
        }
        for key, found in told.items()
    }


_KINDS = frozenset(
    (
        "ld",
        "meta",
        "twitter",
        "itemprop",
        "rel",
        "property",
        "line",
        "ends",
        "classed",
        "linked",
        "signed",
        "beside",
        "alone",
        "late",
    )
)
_TOLD = frozenset(("ld", "meta", "twitter"))


def _kinds(found: Iterable[str]) -> set[str]:
    return {name.partition(" ")[0] for name in found} & _KINDS


def _standing(key: frozenset[str], told: Mapping[frozenset[str], Counter[str]]) -> Iterator[str]:
    """Tell how a set stands to the other sets of the page."""
    own = _kinds(told[key])
    for other, found in told.items():
        if other == key:
            continue
        kinds = _kinds(found)
        if key < other:
            yield from (f"part of {kind}" for kind in kinds)
        elif other < key:
            yield from (f"more than {kind}" for kind in kinds)
        elif key & other:
            yield "overlaps"
        else:
            yield from (f"beside {kind}" for kind in kinds if kind not in own)
    yield f"kinds {min(len(own), 4)}"
    yield f"sets {min(len(told), 5)}"
    shown = own - _TOLD
    yield ("told shown" if shown else "told only") if own & _TOLD else "shown only"
    if len(told) == 1:
        yield from (f"only {kind}" for kind in own)
    if not own & _TOLD and any(_kinds(found) & _TOLD for found in told.values()):
        yield "another is told"


# Kinds of readings, the best first.
_ORDER = ("itemprop", "rel", "property", "classed", "line", "ends")


def _firsts(told: Mapping[frozenset[str], Counter[str]]) -> tuple[object, object]:
    """Give the set that machines are told first, and the one shown by the best kind of reading."""
    first_told = next((key for key, found in told.items() if _kinds(found) & _TOLD), None)
    shown = (key for kind in _ORDER for key, found in told.items() if kind in found)
    return first_told, next(shown, None)


def _ranks(key: object, firsts: tuple[object, object], dated: bool, seen: bool) -> Iterator[str]:
    told, shown = key == firsts[0], key == firsts[1]
    if told and shown:
        yield "first told and shown"
    elif told:
        yield "first told"
        yield f"first told {dated:d} {seen:d} {firsts[1] is not None:d}"
    elif shown:
        yield "first shown"
        yield f"first shown {firsts[0] is not None:d}"


def _shapes(names: Names, sources: set[str], sites: Sequence[str], text: str) -> Iterator[str]:
    """Tell what the names look like, whether they are the site's, and how often the page has them."""
    yield f"names {min(len(names), 5)}"
    kinds = {shape_of(name) for name in names}
    yield from (f"shape {kind}" for kind in kinds)
    yield from (f"{source} {kind}" for source in sources for kind in kinds)
    yield f"shapes {len(kinds)}"
    folded = set(map(fold, names))
    if not folded.isdisjoint(sites):
        yield "site"
        yield from (f"site {kind}" for kind in kinds)
    elif any(site in name or name in site for name in folded for site in sites if len(name) > 3):
        yield "like site"
    times = min(text.count(name) for name in names)
    yield f"seen {min(times, 4)}"
    yield from (f"seen {min(times, 2)} {kind}" for kind in kinds)
    if times and all(f"\n{name} " in text for name in names):
        yield "begins a block"


def page_features(evidence: Evidence, sets: int) -> list[str]:
    """Give the features of the page itself, which speak for nobody's signing."""
    kind = heads.first_of(evidence.metas, ["og:type"]).lower()
    length = sum(len(block.text) for block in evidence.body)
    told = (
        f"none sets {min(sets, 5)}",
        f"none type {kind if kind in ('article', 'website') else 'other'}" if kind else "",
        f"none text {sum(length >= edge for edge in (300, 1000, 3000))}",
        f"none headline {evidence.around.headline >= 0:d}",
        "none article" if evidence.article else "",
        "none dated"
        if "datePublished" in evidence.article or "article:published_time" in evidence.metas
        else "",
        "none",
    )
    return [name for name in told if name]


def is_chinese(evidence: Evidence) -> bool:
    """Tell whether the body is written in Han characters."""
    sample = "".join(block.text[:200] for block in evidence.body[:5])
    return 3 * len(HAN.findall(sample)) > len(sample)
