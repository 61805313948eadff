"""Every day a page names, and what speaks for each: the features that `day_scores` weighs.

A witness is one place that names a day: JSON-LD, a <meta>, microdata, a script's data, the address, a line.
The features of all witnesses of one day, and how the days stand to each other, are the features of that day.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from artkit.extract import labels
from artkit.extract.blocks import (
    ASIDE,
    CAPTION,
    FIGURE,
    FOOTER,
    FORM,
    HEADING,
    HIDDEN,
    LIST,
    NAV,
    TABLE,
    Block,
    Mark,
)  # fmt: skip
from artkit.extract.dates import MAY_DATE, Stamp, date_in_url, find_dates, parse_date, parse_machine_date
from artkit.extract.meta import heads, jsonld, nearby
from artkit.extract.meta.evidence import Evidence
from artkit.patterns import late_pattern

Features = dict[str, float]

# A block with more characters is a paragraph: of those, only the ends of the body are read.
_LONGEST, _FRONT = 300, 120
# Blocks behind the body that are looked at, dated blocks that are read, and days that are weighed.
BEHIND, _MOST_DATED, _MOST_DAYS = 40, 150, 60
_LD_KEYS = ("datePublished", "dateCreated", "uploadDate", "datePosted", "dateModified")
_NEWS = frozenset(("newsarticle", "article", "blogposting", "reportagenewsarticle"))
_MICRO = frozenset(
    "datepublished date created datecreated issued datemodified uploaddate startdate modified "
    "published-date publish-date pubdate".split()
)
_PUBLISHED, _MODIFIED = frozenset(heads.DATES), frozenset(heads.MODIFIED)
_DATED_KEY = re.compile(r"publ|date|time")
_YEAR = re.compile(r"(?:19|20)\d\d|\d{10}")
_UPDATED = ("updat", "modif", "aktualis", "change", "edit")
_RIGHTS = re.compile(r"©|copyright|\(c\)|all rights|rights reserved|impressum|版权|icp|备", re.IGNORECASE)
_BY = re.compile(r"\s*(?:by|von|par|por|di)\s", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_FLAGS = (
    ("heading", HEADING), ("list", LIST), ("table", TABLE), ("footer", FOOTER), ("nav", NAV),
    ("hidden", HIDDEN), ("aside", ASIDE), ("figure", FIGURE | CAPTION), ("form", FORM),
)  # fmt: skip
# Zones of blocks that stand at the headline, where a shown day is most likely the day of publication.
AT_HEADLINE = frozenset(("at", "below", "above", "opens", "opens at", "body at"))


@dataclass(frozen=True, slots=True)
class Witness:
    """One place that names a day: the date as it says it, what speaks for it, and its zone ("" for none).

    ``other`` is the day that it is where day and month stand the other way round, "" where they cannot.
    """

    iso: str
    features: tuple[str, ...]
    zone: str = ""
    other: str = ""


def _witness(stamp: Stamp, features: tuple[str, ...], zone: str = "") -> Witness:
    other = replace(stamp, month=stamp.day, day=stamp.month, clock="").isoformat() if stamp.either else ""
    return Witness(stamp.isoformat(), features, zone, other)


def _bin(number: float, edges: Sequence[float]) -> int:
    return sum(number >= edge for edge in edges)


def zone_of(evidence: Evidence, index: int) -> str:
    """Name where a block stands: by its distance from the headline, and from the body's ends."""
    distance = index - evidence.anchor
    if evidence.body:
        start, end = evidence.body[0].index, evidence.body[-1].index
        if index > end:
            return ("behind", "after", "far behind")[_bin(index - end, (4, 9))]
        if index >= start:
            place = "opens" if index - start <= 1 else "ends" if end - index <= 1 else "body"
            return place + " at" * (0 <= distance <= 3)
    if distance >= 0:
        return ("at", "below", "far below")[_bin(distance, (4, 9))]
    return ("above", "higher", "top")[_bin(-distance, (4, 9))]


def told_witnesses(evidence: Evidence) -> Iterator[Witness]:
    """Give what data for machines says: JSON-LD, <meta>, microdata, scripts, the address."""
    yield from _linked_data(evidence)
    for key, texts in evidence.metas.items():
        if key in _PUBLISHED or key in _MODIFIED or _DATED_KEY.search(key):
            yield from _meta(key, texts[:2])
    yield from _microdata(evidence)
    yield from _scripts(evidence)
    if evidence.url and (stamp := date_in_url(evidence.url)) and stamp.precise:
        yield _witness(stamp, ("url",))


def _machine(text: str) -> Stamp | None:
    stamp = parse_machine_date(text) if 7 < len(text) < 60 and _YEAR.search(text) else None
    return stamp if stamp and stamp.precise else None


def _linked_data(evidence: Evidence) -> Iterator[Witness]:
    for node in evidence.nodes:
        for key in _LD_KEYS:
            if key in node and (stamp := _machine(jsonld.text_of(node[key]))):
                role = f"ld {_role_of(node, evidence)} {key}"
                news = bool(jsonld.types_of(node) & _NEWS)
                yield _witness(stamp, (role, f"{role} {'news' if news else 'other'}"))


def _role_of(node: jsonld.Node, evidence: Evidence) -> str:
    if node is evidence.article:
        return "article"
    if node is evidence.webpage:
        return "page"
    return "second" if jsonld.is_article(node) else "other"


def _meta(key: str, texts: Iterable[str]) -> Iterator[Witness]:
    kind = "published" if key in _PUBLISHED else "modified" if key in _MODIFIED else "dated"
    kind = "publ*" if kind == "dated" and "publ" in key else kind
    for text in texts:
        if stamp := _machine(text):
            yield _witness(stamp, (f"meta {kind}", f"meta {key.replace(' ', '-')}"))


def _microdata(evidence: Evidence) -> Iterator[Witness]:
    for mark in evidence.page.marks:
        if name := _micro_name(mark.attrib):
            if mark.block > evidence.end + BEHIND:
                return
            stamp = stamp_of(evidence, mark)
            if stamp and stamp.precise:
                elsewhere = " elsewhere" * evidence.is_elsewhere(mark.block)
                zone = zone_of(evidence, mark.block)
                yield _witness(stamp, (f"micro {name}{elsewhere}", f"micro {name} {zone}"))


def _micro_name(attrib: Mapping[str, str]) -> str:
    for attribute in ("itemprop", "property"):
        if (value := attrib.get(attribute)) and (name := value.lower().rpartition(":")[2]) in _MICRO:
            return name
    return ""


def stamp_of(evidence: Evidence, mark: Mark) -> Stamp | None:
    """Give the date of a marked element: of its attributes, else of its text."""
    for name in ("datetime", "content"):
        if (text := mark.attrib.get(name)) and (stamp := parse_machine_date(text)):
            return stamp
    return parse_date(evidence.page.text_of(mark)[:80], day_first=evidence.day_first)


# A key of data inside a script, as it stands there or escaped: "publishedAt":"…", \"datePublished\":\"…\".
_SCRIPT_KEY = re.compile(
    r"ublish\w{0,12}(?:\\{0,3}[\"']|&quot;)\s?:\s?(?:\\{0,3}[\"']|&quot;)([^\"'\\&<>{}]{8,40})"
)
_MOST_KEYS = 30


def _scripts(evidence: Evidence) -> Iterator[Witness]:
    found: dict[str, Stamp] = {}
    for text in (*evidence.broken, *evidence.page.scripts):
        position = text.find("ublish")
        for _ in range(_MOST_KEYS):
            if position < 0:
                break
            if (match := _SCRIPT_KEY.match(text, position)) and (stamp := _machine(match[1])):
                found.setdefault(stamp.isoformat()[:10], stamp)
            position = text.find("ublish", position + 6)
    for place, stamp in enumerate(found.values()):
        order = "only" if len(found) == 1 else "later" if place else "first"
        yield _witness(stamp, ("script", f"script {order}"))


def near_blocks(evidence: Evidence) -> set[int]:
    """Give the indexes of the blocks at the headline and at both ends of the body."""
    anchor, total = evidence.anchor, len(evidence.page.blocks)
    near = {*range(max(0, anchor - 8), min(anchor + 9, total))}
    if evidence.body:
        near |= {evidence.start, min(evidence.start + 1, total - 1)}
        near |= {*range(max(0, evidence.end - 1), min(evidence.end + 9, total))}
    return near


def shown_witnesses(evidence: Evidence, places: Sequence[int]) -> list[Witness]:
    """Give the dates printed in the blocks of ``places`` (indexes in page order), and of <time> there."""
    timed = _times(evidence)
    dated: list[tuple[Block, str, list[Stamp]]] = []
    for index in places:
        if len(dated) < _MOST_DATED and (found := _read_block(evidence, index, timed)):
            dated.append(found)
    kinds = Counter(_kind_of(block) for block, _, _ in dated)
    seen: Counter[object] = Counter()
    witnesses: list[Witness] = []
    for index in places:
        if abs(index - evidence.anchor) <= _NEAR_DATA:
            witnesses += _attributes(evidence, evidence.page.blocks[index])
    for block, text, stamps in dated:
        kind = _kind_of(block)
        seen[kind] += 1
        alike = f"alike {_bin(kinds[kind], (2, 3, 6))} {min(seen[kind], 2)}"
        if stamps:
            witnesses += _printed(evidence, block, text, stamps, (alike, *_traits(block, text, timed)))
        if block.index in timed:
            many = len(timed) > 5
            witnesses += _timed(evidence, block.index, timed[block.index], many)
    return witnesses


# How far from the headline attributes are looked at, in blocks.
_NEAR_DATA = 12
_DATA_KEY = late_pattern(
    r"data-(?:[\w-]*[_-])?(?:pub\w*|[a-z]*date|(?:time)?stamp|u?time|created|posted)(?![a-z])"
)


def _attributes(evidence: Evidence, block: Block) -> Iterator[Witness]:
    """Give the dates of data attributes of a block's elements: data-timestamp="1588470000"."""
    for attrib in (block.node.attrib, *(piece[1] for piece in block.pieces if isinstance(piece, tuple))):
        for name, value in attrib.items():
            if name.startswith("data-") and _DATA_KEY.match(name) and (stamp := _machine(value)):
                zone = zone_of(evidence, block.index)
                yield _witness(stamp, ("data", f"data {_kind_of_key(name)}", f"data {zone}"))


def _kind_of_key(name: str) -> str:
    return "published" if "pub" in name else "updated" if "upd" in name or "mod" in name else "time"


def _times(evidence: Evidence) -> dict[int, list[Mark]]:
    times: dict[int, list[Mark]] = {}
    for mark in evidence.page.marks:
        if mark.tag == "time" or "datetime" in mark.attrib:
            times.setdefault(mark.block, []).append(mark)
    return times


def _read_block(
    evidence: Evidence, index: int, timed: Mapping[int, list[Mark]]
) -> tuple[Block, str, list[Stamp]] | None:
    block = evidence.page.blocks[index]
    text = block.text
    if len(text) > _LONGEST:
        if not evidence.start <= index <= evidence.end or not evidence.body:
            return None
        ends = index >= evidence.end - 1
        text = text[:_FRONT] if index <= evidence.start + 2 else text[-_FRONT:] if ends else ""
    if not (_DIGIT.search(text) and MAY_DATE.search(text)) and not (
        evidence.year and len(text) < 60 and _DIGIT.search(text)
    ):
        return (block, text, []) if index in timed and text else None
    if len(block.text) <= _LONGEST:
        text = nearby.line_text(block)
    stamps = find_dates(text, day_first=evidence.day_first, year=evidence.year)
    stamps = [stamp for stamp in stamps if stamp.precise]
    return (block, text, stamps) if stamps or index in timed else None


_DIGIT = re.compile(r"\d")


def _kind_of(block: Block) -> object:
    node, outer = block.node, block.node.parent
    around = (outer.tag, outer.attrib.get("class")) if outer else None
    return node.tag, node.attrib.get("class"), around


def _traits(block: Block, text: str, timed: Mapping[int, object]) -> Iterator[str]:
    """Give what a block has about it, wherever it stands."""
    name = nearby.class_of(block)
    if _is_updated(name) or any(nearby.inline_classed(block, _is_updated)):
        yield "class updated"
    if nearby.is_date_class(name) or any(nearby.inline_classed(block, nearby.is_date_class)):
        yield "class date"
    if block.index in timed:
        yield "in time"
    yield f"length {_bin(len(block.text), (16, 30, 60, 120, 301))}"
    if block.links:
        yield f"linked {block.link_chars > 0.6 * len(block.text):d}"
    if _BY.match(text):
        yield "by"
    yield from (f"in {name}" for name, flag in _FLAGS if block.flags & flag)


def _is_updated(name: str) -> bool:
    """Tell whether class names say that an element holds the date of a change."""
    return any(map(name.casefold().__contains__, _UPDATED))


# Traits that say more where the block stands.
_PLACED = frozenset(("class date", "in time"))


def _printed(
    evidence: Evidence, block: Block, text: str, stamps: Sequence[Stamp], traits: Sequence[str]
) -> Iterator[Witness]:
    zone = zone_of(evidence, block.index)
    known = list(labels.find_labels(text, [stamp.start for stamp in stamps]))
    words = len(_WORD.findall(text))
    above = evidence.page.blocks[block.index - 1].text if block.index else ""
    common = (f"shown {zone}", *traits, *(f"{trait} {zone}" for trait in traits if trait in _PLACED))
    if evidence.is_elsewhere(block.index):
        common += ("elsewhere", f"elsewhere {zone}")
        common += ("in comments",) if _is_comment(block, evidence.anchor) else ()
    for place, stamp in enumerate(stamps[:4]):
        label = _label_before(text, stamp, known, above)
        left = words - len(_WORD.findall(text, stamp.start, stamp.end))
        yield _witness(
            stamp,
            (
                *common,
                f"label {label}",
                f"label {label} {zone}",
                f"words {_bin(left, (1, 3, 6, 12))} {zone}",
                f"place {min(place, 2)} of {min(len(stamps), 3)}",
                *(("clock", f"clock {zone}") if stamp.clock else ()),
                *_in_sentence(text, stamp, left),
            ),
            zone,
        )


def _is_comment(block: Block, anchor: int) -> bool:
    for node in block.node.up():
        if node.first <= anchor < node.last:
            return False
        if "comment" in (node.attrib.get("class", "") + node.attrib.get("id", "")).lower():
            return True
    return False


# What parts a dateline from the text it opens, and what ends a sentence.
_AFTER_DATELINE = re.compile(r"\s{0,3}[|–—:)]|\s-")
_WRITTEN = late_pattern(
    r"(?:by|von|par|por|(?:written|posted|published|reported|geschrieben|veröffentlicht|publié|écrit|publicado|escrito)"
    r"\s(?:by|von|par|por|on|am|le|el))\s",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?]\s|[。！？,，]")


def _in_sentence(text: str, stamp: Stamp, words: int) -> Iterator[str]:
    """Tell a date that opens a text, or stands alone, from one that a sentence mentions."""
    if words < 6 and len(text) < 60:
        return
    opens = (
        (stamp.start < 70 and _AFTER_DATELINE.match(text, stamp.end))
        # "3 May 2020. It rained": alone at the front, as no sentence begins.
        or (not stamp.start and text.startswith(". ", stamp.end))
        # "Written by Anna Berg on 3 May 2020 at 08:34 PM. 51 comments"
        or _WRITTEN.match(text)
    )
    yield "dateline" if opens else "sentence" if _SENTENCE_END.search(text, stamp.end) else "among words"


def _label_before(text: str, stamp: Stamp, known: Iterable[tuple[int, int, str]], above: str) -> str:
    if _RIGHTS.search(text, max(0, stamp.start - 30), stamp.start):
        return "rights"
    near = [label for _, end, label in known if end <= stamp.start < end + 30]
    if near:
        return labels.kind_of(near[-1])
    # "<dt>Published</dt><dd>3 May 2020": a label may stand in a block of its own.
    kind = labels.kind_of(above.strip(" :：")) if stamp.start < 3 and len(above) < _LONGEST_LABEL else "none"
    return kind if kind in (labels.DATE, labels.MODIFIED) else "none"


_LONGEST_LABEL = 30


def _timed(evidence: Evidence, index: int, marks: Sequence[Mark], many: bool) -> Iterator[Witness]:
    """Give the dates in the attributes of the <time> elements of a block."""
    zone = zone_of(evidence, index)
    for mark in marks[:2]:
        text = mark.attrib.get("datetime") or mark.attrib.get("content") or ""
        stamp = parse_machine_date(text) if text else None
        if stamp is None or not stamp.precise:
            continue
        name = (mark.attrib.get("class", "") + mark.attrib.get("itemprop", "")).lower()
        told = {
            "time updated": _is_updated(name),
            "time published": "pub" in name,
            f"time elsewhere {zone}": evidence.is_elsewhere(index),
            f"time many {zone}": many,
            "time pubdate": "pubdate" in mark.attrib,
        }
        features = (f"time {zone}", *(feature for feature, holds in told.items() if holds))
        yield _witness(stamp, features, zone)


def days_of(evidence: Evidence, witnesses: Sequence[Witness], *, signed: bool) -> dict[str, Features]:
    """Give the features of each day that ``witnesses`` name, but those only comments or sentences mention.

    ``signed`` tells that somebody signs the page: what nobody signs is often no article and has no day,
    whatever its head says.
    """
    told: dict[str, Counter[str]] = {}
    named = {witness.iso[:10] for witness in witnesses if _MENTIONS.isdisjoint(witness.features)}
    for witness in witnesses:
        if witness.iso[:10] not in named:
            continue
        if witness.iso[:10] in told or len(told) < _MOST_DAYS:
            told.setdefault(witness.iso[:10], Counter()).update(witness.features)
    strong = {day for day, found in told.items() if any(map(_is_strong, found))}
    changed = {day for day, found in told.items() if not _CHANGED.isdisjoint(found)}
    images = _image_months(evidence)
    return {
        day: {
            # The second witness says half as much as the first, and further ones nothing.
            **{name: (0, 1, 1.5, 2)[min(times, 3)] for name, times in found.items()},
            **dict.fromkeys(_alone(found) if len(told) == 1 else (), 1),
            **dict.fromkeys(_standing(day, sorted(told), strong, changed), 1),
            **dict.fromkeys(_pairing(day, found, strong, changed, signed=signed), 1),
            **dict.fromkeys(_in_addresses(day, evidence.url or "", images), 1),
        }
        for day, found in told.items()
    }


# Days that only these name were that of publication on 4 of 214 pages.
_MENTIONS = frozenset(("in comments", "sentence"))
_CHANGED = frozenset(("meta modified", "ld article dateModified", "label modified"))
_SAYS_PUBLISHED = ("ld article datePublished", "meta published", "micro datepublished", "script")
_SAYS_MODIFIED = (
    "ld article dateModified",
    "meta modified",
    "micro datemodified",
    "micro modified",
)


def _is_strong(feature: str) -> bool:
    return feature in ("meta published", "ld article datePublished")


def _alone(found: Iterable[str]) -> Iterator[str]:
    return (f"only {name}" for name in found if name.startswith(("shown ", "time ")))


def _standing(day: str, days: Sequence[str], strong: set[str], changed: set[str]) -> Iterator[str]:
    """Tell how a day stands to the other days of the page."""
    yield f"days {_bin(len(days), (2, 3, 5, 9))}"
    if day == days[-1]:
        yield "latest"
    if day == days[0]:
        yield "earliest"
    if strong and day not in strong:
        yield "another is told"
        if day < min(strong):
            yield "before the told"
    if strong and day > max(strong):
        yield "after the told"
    if changed:
        yield "after the change" if day > max(changed) else "by the change"
    if day < "2000":
        yield "old"


def _pairing(
    day: str, found: Mapping[str, int], strong: set[str], changed: set[str], *, signed: bool
) -> Iterator[str]:
    """Tell whether a day is said to be that of publication, of a change, and how it is shown."""
    published = any(name.startswith(_SAYS_PUBLISHED) for name in found)
    modified = any(name.startswith(_SAYS_MODIFIED) for name in found)
    shown = "hidden"
    if any(f"shown {zone}" in found for zone in AT_HEADLINE):
        kinds = [kind for kind in ("date", "modified", "none") if f"label {kind}" in found]
        shown = "+".join(kinds) or "other"
    elif any(f"time {zone}" in found for zone in AT_HEADLINE):
        # "3 hours ago", with the moment in an attribute.
        shown = "time"
    said = "published" * published + "modified" * modified or "unsaid"
    yield f"pair {said} {shown}"
    yield f"signed {signed:d} {said} {shown}"
    yield f"pair {said} {shown} {bool(strong) and day not in strong:d}"
    if published and changed and day not in changed:
        yield "pair change elsewhere"
    if strong and day not in strong and not published:
        apart = abs((date.fromisoformat(day) - date.fromisoformat(min(strong))).days)
        yield f"apart {_bin(apart, (2, 8, 60, 400))} {modified:d}"
    sources = {name.partition(" ")[0] for name in found}
    yield f"kinds {len(sources & {'ld', 'meta', 'micro', 'url', 'shown', 'time', 'script'})}"


def _in_addresses(day: str, url: str, images: Sequence[Sequence[str]]) -> Iterator[str]:
    """Tell how a day stands to the days or months in the addresses of the page and of its images."""
    month = day[:7]
    if stamp := date_in_url(url):
        told = stamp.isoformat()
        if not stamp.precise:
            yield f"url month {told == month:d}"
        elif told != day:
            yield "url other"
    main, inner = images
    if main:
        yield f"image month {main[0] == month:d}"
        if main[0] != month:
            yield "image later" if main[0] > month else "image earlier"
    if inner:
        yield f"picture month {month in inner:d}"


def _image_months(evidence: Evidence) -> tuple[list[str], list[str]]:
    """Give the months in the addresses of the page's main image, and of those in its body."""
    main = heads.contents(evidence.metas, heads.IMAGES)[:2]
    inner = [
        piece[1].get("src", "")
        for block in evidence.body[:_MOST_PICTURED]
        for piece in (block.pieces if block.images else ())
        if isinstance(piece, tuple) and piece[0] == "img"
    ]
    return list(_months(main)), list(_months(inner))


# Blocks of the body whose images are looked at.
_MOST_PICTURED = 60


def _months(addresses: Iterable[str]) -> Iterator[str]:
    for address in addresses:
        if len(address) < 500 and (stamp := date_in_url("://" + address.partition("://")[2])):
            yield stamp.isoformat()[:7]


def page_features(evidence: Evidence, days: int, *, signed: bool) -> list[str]:
    """Give the features of the page itself, which speak for its having no day at all."""
    kind = heads.first_of(evidence.metas, ["og:type"]).lower()
    path = (evidence.url or "").partition("://")[2].partition("/")[2].strip("/")
    told = (
        f"none days {_bin(days, (1, 2, 3, 5, 9))}",
        f"none type {kind if kind in ('article', 'website') else 'other'}" if kind else "",
        f"none path {_bin(len(path), (1, 12, 30))}" if evidence.url else "",
        f"none text {_bin(sum(len(block.text) for block in evidence.body), (300, 1000, 3000))}",
        f"none blocks {_bin(len(evidence.page.blocks), (50, 200, 600))}",
        f"none headline {evidence.around.headline >= 0:d}",
        "none article" if evidence.article else "",
        "none told" if "article:published_time" in evidence.metas else "",
        f"none signed {signed:d}",
        "none",
    )
    return [name for name in told if name]


def localise(witnesses: Sequence[Witness]) -> list[Witness]:
    """Read each date as the others have it.

    Where day and month may stand the other way round, and only so name a day that another witness is sure
    of, they do. Times in UTC move to the day the page shows at its headline, where that is the day before or
    after.
    """
    sure = {witness.iso[:10] for witness in witnesses if not witness.other}
    turned = [_turned(witness, sure) for witness in witnesses]
    shown = {witness.iso[:10] for witness in turned if witness.zone in AT_HEADLINE}
    return [_moved(witness, shown) for witness in turned]


def _turned(witness: Witness, sure: set[str]) -> Witness:
    if witness.other in sure and witness.iso[:10] not in sure:
        return replace(witness, iso=witness.other + witness.iso[10:], other="")
    return witness


def _moved(witness: Witness, shown: set[str]) -> Witness:
    if witness.iso.endswith(("Z", "+00:00")) and witness.iso[:10] not in shown:
        day = date.fromisoformat(witness.iso[:10])
        for other in sorted(shown):
            if abs((date.fromisoformat(other) - day).days) == 1:
                return Witness(other, (*witness.features, "utc"), witness.zone)
    return witness
