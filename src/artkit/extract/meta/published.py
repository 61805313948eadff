"""When: what the head tells and what the page shows of the day it was published, and of its last change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from artkit.extract.blocks import Block, Mark
from artkit.extract.dates import Stamp, date_in_url, find_dates, parse_date, parse_machine_date
from artkit.extract.meta import heads, jsonld, nearby
from artkit.extract.meta.evidence import Evidence, Line
from artkit.extract.meta.lastlook import look_again

# What a shown date must score to be believed; see _score_shown.
_ENOUGH = 1.4
# How much each kind of evidence counts when days disagree, set by hand on half of the sites and looked
# at on the other half. The vague <meta> names hold the day of a change, or of a build, as often.
_WEIGHTS = {
    "json-ld": 2.4,
    "meta": 3.4,
    "vague": 1.5,
    "itemprop": 2.5,
    "property": 2.0,
    "url": 2.0,
    "change": 1.6,
    "page": 0.5,
}
_VAGUE = frozenset(
    """date dc.date dcterms.date dcterms.created dc.date.created created datecreated time og:date displaydate
    article.created release_date og:release_date article-date""".split()
)


def pick_dates(evidence: Evidence) -> tuple[str | None, str | None]:
    """Give the days of publication and of the last change, as precisely as the page has them."""
    modified = next((iso for _, iso in modified_evidence(evidence)), None)
    published = _vote(list(published_evidence(evidence))) or next(look_again(evidence), None)
    return published, modified


def _vote(found: list[tuple[str, str, float]]) -> str | None:
    """Give the day most evidence speaks for, in the form of the first that names it."""
    if not found or max(weight for _, _, weight in found) < 1.0:
        return None
    found = _localise(found)
    votes: dict[str, float] = {}
    kinds: set[tuple[str, str]] = set()
    for kind, iso, weight in found:
        # Ten <meta> of one day are one witness.
        if (kind, iso[:10]) not in kinds:
            votes[iso[:10]] = votes.get(iso[:10], 0.0) + weight
            kinds.add((kind, iso[:10]))
    best = max(votes, key=lambda day: (len(day) == 10, votes[day]))
    return next(iso for _, iso, _ in found if iso[:10] == best)


def _localise(found: list[tuple[str, str, float]]) -> list[tuple[str, str, float]]:
    """Replace times in UTC by the day the page shows, where that is the day before or after."""
    shown = next((iso for kind, iso, _ in found if kind == "shown" and len(iso) >= 10), None)
    if shown is None:
        return found
    return [
        (kind, shown, weight)
        if iso.endswith(("Z", "+00:00")) and _days_apart(iso, shown) == 1
        else (kind, iso, weight)
        for kind, iso, weight in found
    ]


def _days_apart(one: str, other: str) -> int:
    return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days)


def published_evidence(evidence: Evidence) -> Iterator[tuple[str, str, float]]:
    """Give (kind, date, weight) for all that names a day of publication, the best forms first."""
    article, webpage = evidence.article, evidence.webpage
    yield from _machine("json-ld", jsonld.text_of(article.get("datePublished")))
    for key, text in heads.all_of(evidence.metas, heads.DATES):
        yield from _machine("vague" if key in _VAGUE else "meta", text)
    for kind, names in (
        ("itemprop", ("datepublished",)),
        ("property", ("datepublished", "dc:date", "dc:created")),
    ):
        for mark in evidence.marks(kind, *names):
            if stamp := _stamp_of(evidence, mark):
                yield kind, stamp.isoformat(), _WEIGHTS[kind]
                break
    if shown := _best_shown(evidence):
        yield "shown", *shown
    # "Updated" is the only date of many texts.
    if change := next((line.says.modified for line in evidence.lines if line.says.modified), None):
        yield "change", change, _WEIGHTS["change"]
    if evidence.url and (stamp := date_in_url(evidence.url)) and stamp.precise:
        yield "url", stamp.isoformat(), _WEIGHTS["url"]
    for value in (webpage.get("datePublished"), article.get("uploadDate"), article.get("dateCreated")):
        yield from _machine("page", jsonld.text_of(value))


def modified_evidence(evidence: Evidence) -> Iterator[tuple[str, str]]:
    """Give (evidence, date) of the last change in the order it is believed."""
    for value in (evidence.article.get("dateModified"), *heads.contents(evidence.metas, heads.MODIFIED)):
        for kind, iso, _ in _machine("page", jsonld.text_of(value)):
            yield kind, iso
    for mark in evidence.marks("itemprop", "datemodified"):
        if stamp := _stamp_of(evidence, mark):
            yield "itemprop", stamp.isoformat()
    for line in evidence.lines:
        if line.says.modified:
            yield "line", line.says.modified


def _machine(kind: str, text: str) -> Iterator[tuple[str, str, float]]:
    if text and (stamp := parse_machine_date(text)):
        yield kind, stamp.isoformat(), _WEIGHTS[kind]


def _stamp_of(evidence: Evidence, mark: Mark) -> Stamp | None:
    for name in ("datetime", "content"):
        if (text := mark.attrib.get(name)) and (stamp := parse_machine_date(text)):
            return stamp
    return parse_date(evidence.page.text_of(mark), day_first=evidence.day_first)


def _best_shown(evidence: Evidence) -> tuple[str, float] | None:
    """Give the date near the headline that most looks like the day of publication, and its weight."""
    times = _times(evidence)
    found = [
        (_score_shown(evidence, line, line.index in times), line.index, line.says.date)
        for line in evidence.lines
        if line.says.date
    ]
    indexes = {index for _, index, _ in found}
    found += [
        (_score_place(evidence, i) + 2.5, i, s.isoformat()) for i, s in times.items() if i not in indexes
    ]
    if not found:
        return None
    score, index, iso = max(found, key=lambda item: (len(item[2]) >= 10, item[0]))
    if score < _ENOUGH:
        return None
    timed = times.get(index)
    # The attribute of a <time> is the same day, with its time and zone.
    if timed and timed.isoformat()[:10] == iso[:10]:
        iso = max(timed.isoformat(), iso, key=len)
    return iso, min(2.0 + 0.4 * (score - _ENOUGH), 4.0)


def _times(evidence: Evidence) -> dict[int, Stamp]:
    """Give the first date of each block's <time> elements near the headline, but of those of changes."""
    found: dict[int, Stamp] = {}
    around, end = evidence.around, evidence.body[-1].index + 6 if evidence.body else 0
    for mark in evidence.page.marks:
        if mark.tag != "time" or not (around.holds(mark.block) or end - 6 <= mark.block < end):
            continue
        name = (mark.attrib.get("class", "") + mark.attrib.get("itemprop", "")).lower()
        if "updat" in name or "modif" in name or evidence.is_elsewhere(mark.block):
            continue
        if stamp := _stamp_of(evidence, mark):
            found.setdefault(mark.block, stamp)
    return found


def _score_shown(evidence: Evidence, line: Line, timed: bool) -> float:
    block = evidence.page.blocks[line.index]
    score = _score_place(evidence, line.index)
    score += 2.0 * line.says.labelled + 1.5 * bool(line.says.authors) + 1.2 * line.says.whole
    classed = nearby.DATE_CLASS.search(nearby.class_of(block)) or any(
        nearby.inline_classed(block, nearby.DATE_CLASS)
    )
    score += 2.0 * bool(classed) + 2.0 * timed + 0.8 * (len(block.text) <= 60)
    return score - 1.5 * (block.link_chars > 0.5 * len(block.text) and _is_linked(block, line.says.date))


def _is_linked(block: Block, iso: str | None) -> bool:
    """Tell whether the date of a line stands inside one of its links, not beside them."""
    depth, apart = 0, []
    for piece in block.pieces:
        if isinstance(piece, str):
            apart.append(piece if not depth else " ")
        elif piece is None:
            depth -= depth > 0
        elif depth or piece[0] == "a":
            depth += piece[0] not in ("img", "noimg")
    return not any(stamp.isoformat()[:10] == (iso or "")[:10] for stamp in find_dates("".join(apart)))


def _score_place(evidence: Evidence, index: int) -> float:
    distance = index - evidence.anchor
    if evidence.body and index > evidence.body[-1].index:
        return 0.3
    if 0 <= distance <= 3:
        return 2.0
    if -3 <= distance < 0 or -3 <= index - evidence.start <= 0:
        return 1.5
    return 1.2 if 0 < distance <= 8 else 0.4
