"""When: the day a page was published, and of its last change."""

from __future__ import annotations

from collections.abc import Iterator

from artkit.extract.dates import parse_machine_date
from artkit.extract.meta import heads, jsonld
from artkit.extract.meta.day_scores import find_day
from artkit.extract.meta.evidence import Evidence
from artkit.extract.meta.told_days import stamp_of


def pick_dates(evidence: Evidence, *, signed: bool) -> tuple[str | None, str | None]:
    """Give the days of publication and of the last change, as precisely as the page has them.

    ``signed`` tells whether anybody signs the page.
    """
    return find_day(evidence, signed=signed) or next(_vague_dates(evidence), None), next(
        _changes(evidence), None
    )


def _vague_dates(evidence: Evidence) -> Iterator[str]:
    """Give the months or years a page says it was published in, where it names no day."""
    for text in (
        jsonld.text_of(evidence.article.get("datePublished")),
        *heads.contents(evidence.metas, heads.DATES),
    ):
        if (stamp := parse_machine_date(text)) and not stamp.precise:
            yield stamp.isoformat()
    for line in evidence.lines:
        if line.says.date and len(line.says.date) < 10 and (line.says.labelled or line.says.whole):
            yield line.says.date


def _changes(evidence: Evidence) -> Iterator[str]:
    """Give the dates of the last change, the one most believed first."""
    for value in (evidence.article.get("dateModified"), *heads.contents(evidence.metas, heads.MODIFIED)):
        if stamp := parse_machine_date(jsonld.text_of(value)):
            yield stamp.isoformat()
    for mark in evidence.marks("itemprop", "datemodified"):
        if stamp := stamp_of(evidence, mark):
            yield stamp.isoformat()
    for line in evidence.lines:
        if line.says.modified:
            yield line.says.modified
