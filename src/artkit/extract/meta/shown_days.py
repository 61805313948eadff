"""The days that a page shows: dates printed in its blocks, <time> elements, data attributes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

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
from artkit.extract.dates import MAY_DATE, Stamp, find_dates, parse_machine_date
from artkit.extract.meta import nearby
from artkit.extract.meta.evidence import Evidence
from artkit.extract.meta.witnesses import Witness, bin_of, read_machine_date, witness_of, zone_of
from artkit.patterns import late_pattern

# A block with more characters is a paragraph: of those, only the ends of the body are read.
_LONGEST, _FRONT = 300, 120
_MOST_DATED = 150  # blocks
_UPDATED = ("updat", "modif", "aktualis", "change", "edit")
_RIGHTS = re.compile(r"©|copyright|\(c\)|all rights|rights reserved|impressum|版权|icp|备", re.IGNORECASE)
_BY = re.compile(r"\s*(?:by|von|par|por|di)\s", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_FLAGS = (
    ("heading", HEADING), ("list", LIST), ("table", TABLE), ("footer", FOOTER), ("nav", NAV),
    ("hidden", HIDDEN), ("aside", ASIDE), ("figure", FIGURE | CAPTION), ("form", FORM),
)  # fmt: skip


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
        alike = f"alike {bin_of(kinds[kind], (2, 3, 6))} {min(seen[kind], 2)}"
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
            if name.startswith("data-") and _DATA_KEY.match(name) and (stamp := read_machine_date(value)):
                zone = zone_of(evidence, block.index)
                yield witness_of(stamp, ("data", f"data {_kind_of_key(name)}", f"data {zone}"))


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
    yield f"length {bin_of(len(block.text), (16, 30, 60, 120, 301))}"
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
        yield witness_of(
            stamp,
            (
                *common,
                f"label {label}",
                f"label {label} {zone}",
                f"words {bin_of(left, (1, 3, 6, 12))} {zone}",
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
        yield witness_of(stamp, features, zone)
