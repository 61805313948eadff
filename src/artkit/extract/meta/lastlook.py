"""Where a page's day may stand when nothing that is looked at first names one: read only then."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from artkit.extract.dates import Stamp, find_dates, parse_machine_date
from artkit.extract.meta.evidence import Evidence
from artkit.extract.meta.jsonld import load_json

# A dateline stands within so many characters at the front of the text.
_FRONT = 70
_RAW = re.compile(r'"datePublished"\s?:\s?"([^"<>]{8,40})"')
_AFTER_DATELINE = re.compile(r"\s{0,3}[|–—:]")


def look_again(evidence: Evidence) -> Iterator[str]:
    """Give days a page names at the places looked at last, in the order they are believed.

    These are JSON-LD that is too broken to be read, the first words of the text, and the one day that all
    lines near the text agree on, where one of them is nothing but a date.
    """
    for script in evidence.page.json_ld:
        match = _RAW.search(unescape(script)) if load_json(script) is None else None
        if match and (stamp := parse_machine_date(match[1])):
            yield stamp.isoformat()
    for block in evidence.body[:2]:
        if stamp := _dateline(block.text, day_first=evidence.day_first):
            yield stamp.isoformat()
    days = {line.says.date[:10]: line.says for line in evidence.lines if line.says.date}
    for says in days.values() if len(days) == 1 else ():
        if says.date and says.whole and len(says.date) >= 10:
            yield says.date


def _dateline(text: str, *, day_first: bool) -> Stamp | None:
    """Give the date a text opens with, a mark behind it: "Press release of 3 May 2020 | Bern – ..."."""
    for stamp in find_dates(text[:_FRONT], day_first=day_first)[:1]:
        if stamp.precise and _AFTER_DATELINE.match(text, stamp.end):
            return stamp
    return None
