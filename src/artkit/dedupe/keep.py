"""Which record of a cluster is kept, and what the others can add to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from artkit.article import Article

_DATE = re.compile(
    r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?"
)
_UNKNOWN_DATE = float("inf")
# What a copy may tell about the kept record. Not the text and html, which belong together, and not what is
# true of the one record only: id, kind, origin, warnings, teasers.
_GAPS = (
    "url", "title", "authors", "credits", "date", "modified", "source", "site", "breadcrumb", "section",
    "tags", "lang", "summary", "image",
)  # fmt: skip

Rank = tuple[float, ...]


def read_date(date: str | None) -> float:
    """Give an ISO 8601 date as minutes since year 0, in UTC where it has an offset; infinity for none.

    Months count as 31 days: enough to tell which of two dates is earlier.

    >>> read_date("2024-05-01T08:00+08:00") == read_date("2024-05-01T00:00Z")
    True
    """
    match = _DATE.match(date or "")
    if match is None:
        return _UNKNOWN_DATE
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
    days = (year * 12 + (month or 1)) * 31 + (day or 1)
    return (days * 24 + hour) * 60 + minute + second / 60 - _read_offset(match[7])


def _read_offset(offset: str | None) -> int:
    if not offset or offset == "Z":
        return 0
    minutes = int(offset[1:3]) * 60 + int(offset[-2:])
    return -minutes if offset[0] == "-" else minutes


def count_fields(article: Article) -> int:
    """Count the metadata fields that a record has."""
    return sum(bool(getattr(article, name)) for name in _GAPS)


def _rank_best(article: Article, length: int) -> Rank:
    return (
        article.kind != "article",
        -length,
        -count_fields(article),
        read_date(article.date),
    )


#: For each ``--keep``: what makes a record come first; of equals the one that came first is kept. The length
#: is that of the text without recurring lines: a page's furniture does not make a copy better.
RANKS: Mapping[str, Callable[[Article, int], Rank]] = {
    "best": _rank_best,
    "first": lambda article, length: (),
    "longest": lambda article, length: (-len(article.text), article.kind != "article"),
    "earliest": lambda article, length: (read_date(article.date), *_rank_best(article, length)),
}


def sort_by_rank(articles: Iterable[Article], keep: str, strip: Callable[[str], str] = str) -> list[int]:
    """Give the positions of ``articles``, the one to keep first; none of them is held.

    ``strip`` takes the recurring lines from a text.

    >>> sort_by_rank([Article(text="short", kind="teaser"), Article(text="the whole text")], "best")
    [1, 0]
    """
    rank = RANKS[keep]
    ranks = [rank(article, len(strip(article.text))) for article in articles]
    return sorted(range(len(ranks)), key=ranks.__getitem__)


def merge_copies(kept: Article, copies: Iterable[Article]) -> Article:
    """Fill the fields that ``kept`` lacks from its copies, the better copy first; what it has stays."""
    changes: dict[str, Any] = {}
    extra = dict(kept.extra)
    for copy in copies:
        for name in _GAPS:
            if name not in changes and not getattr(kept, name) and getattr(copy, name):
                changes[name] = getattr(copy, name)
        if copy.kind == kept.kind:
            extra = {**copy.extra, **extra}
    if extra != kept.extra:
        changes["extra"] = {**kept.extra, **extra}
    return replace(kept, **changes) if changes else kept
