"""The days that a page tells machines: JSON-LD, <meta>, microdata, a script's data, the address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from artkit.extract.blocks import Mark
from artkit.extract.dates import Stamp, date_in_url, parse_date, parse_machine_date
from artkit.extract.meta import heads, jsonld
from artkit.extract.meta.evidence import Evidence
from artkit.extract.meta.witnesses import BEHIND, Witness, read_machine_date, witness_of, zone_of

_LD_KEYS = ("datePublished", "dateCreated", "uploadDate", "datePosted", "dateModified")
_NEWS = frozenset(("newsarticle", "article", "blogposting", "reportagenewsarticle"))
_MICRO = frozenset(
    "datepublished date created datecreated issued datemodified uploaddate startdate modified "
    "published-date publish-date pubdate".split()
)
_PUBLISHED, _MODIFIED = frozenset(heads.DATES), frozenset(heads.MODIFIED)
_DATED_KEY = re.compile(r"publ|date|time")


def told_witnesses(evidence: Evidence) -> Iterator[Witness]:
    """Give what data for machines says: JSON-LD, <meta>, microdata, scripts, the address."""
    yield from _linked_data(evidence)
    for key, texts in evidence.metas.items():
        if key in _PUBLISHED or key in _MODIFIED or _DATED_KEY.search(key):
            yield from _meta(key, texts[:2])
    yield from _microdata(evidence)
    yield from _scripts(evidence)
    if evidence.url and (stamp := date_in_url(evidence.url)) and stamp.precise:
        yield witness_of(stamp, ("url",))


def _linked_data(evidence: Evidence) -> Iterator[Witness]:
    for node in evidence.nodes:
        for key in _LD_KEYS:
            if key in node and (stamp := read_machine_date(jsonld.text_of(node[key]))):
                role = f"ld {_role_of(node, evidence)} {key}"
                news = bool(jsonld.types_of(node) & _NEWS)
                yield witness_of(stamp, (role, f"{role} {'news' if news else 'other'}"))


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
        if stamp := read_machine_date(text):
            yield witness_of(stamp, (f"meta {kind}", f"meta {key.replace(' ', '-')}"))


def _microdata(evidence: Evidence) -> Iterator[Witness]:
    for mark in evidence.page.marks:
        if name := _micro_name(mark.attrib):
            if mark.block > evidence.end + BEHIND:
                return
            stamp = stamp_of(evidence, mark)
            if stamp and stamp.precise:
                elsewhere = " elsewhere" * evidence.is_elsewhere(mark.block)
                zone = zone_of(evidence, mark.block)
                yield witness_of(stamp, (f"micro {name}{elsewhere}", f"micro {name} {zone}"))


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
            if (match := _SCRIPT_KEY.match(text, position)) and (stamp := read_machine_date(match[1])):
                found.setdefault(stamp.isoformat()[:10], stamp)
            position = text.find("ublish", position + 6)
    for place, stamp in enumerate(found.values()):
        order = "only" if len(found) == 1 else "later" if place else "first"
        yield witness_of(stamp, ("script", f"script {order}"))
