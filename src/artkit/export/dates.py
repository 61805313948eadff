"""Dates of a record as the formats that want a full moment need them."""

from __future__ import annotations

import re
from datetime import datetime, timezone

from artkit.article import Article

#: Stands where no date is known: the clock is never asked, so that the same input gives the same bytes.
EPOCH = "1970-01-01T00:00:00Z"
_PARTS = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?",
    re.ASCII,
)


def full_moment(date: str | None) -> str | None:
    """Give an ISO 8601 date of any precision as RFC 3339, or None where it is no date.

    What is missing is the first of its kind, and a time without a zone counts as UTC.

    >>> full_moment("2023-09"), full_moment("2023-09-22T09:30+0800"), full_moment("32nd of Smarch")
    ('2023-09-01T00:00:00Z', '2023-09-22T09:30:00+08:00', None)
    """
    match = _PARTS.fullmatch((date or "").strip())
    if not match:
        return None
    year, month, day, hour, minute, second, zone = match.groups()
    clock = f"{hour or '00'}:{minute or '00'}:{second or '00'}"
    offset = "Z" if zone in (None, "Z") else f"{zone[:3]}:{zone[-2:]}"
    moment = f"{year}-{month or '01'}-{day or '01'}T{clock}{offset}"
    return moment if _read(moment) else None


def last_change(article: Article) -> str | None:
    """Give when an article was last changed, else when it was published, as RFC 3339."""
    return full_moment(article.modified) or full_moment(article.date)


def latest(moments: list[str]) -> str:
    """Give the latest of RFC 3339 moments in UTC; the epoch where there is none.

    >>> latest(["2023-09-22T01:00:00Z", "2023-09-22T08:30:00+08:00"])
    '2023-09-22T01:00:00Z'
    """
    known = [moment for moment in map(_read, moments) if moment is not None]
    return max(known).strftime("%Y-%m-%dT%H:%M:%SZ") if known else EPOCH


def _read(moment: str) -> datetime | None:
    try:
        return datetime.fromisoformat(moment.replace("Z", "+00:00")).astimezone(timezone.utc)
    except (ValueError, OverflowError):
        return None
