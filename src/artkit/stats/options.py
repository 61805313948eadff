"""What to count."""

from __future__ import annotations

from dataclasses import dataclass

from artkit.article import FIELDS
from artkit.errors import UsageError

#: The fields whose most frequent values are kept.
TOP_FIELDS = ("source", "site", "authors", "section", "tags", "lang")
#: What a date is cut to: characters of ISO 8601.
PRECISIONS = {"day": 10, "month": 7, "year": 4}
DATE_FIELDS = ("date", "modified")

_UNGROUPABLE = frozenset(FIELDS) - {
    *TOP_FIELDS,
    *DATE_FIELDS,
    "breadcrumb",
    "image",
    "summary",
    "title",
    "url",
}


@dataclass(frozen=True, slots=True)
class GroupBy:
    """A field to group by; ``precision`` is one of ``PRECISIONS`` for dates and None for other fields."""

    field: str
    precision: str | None = None

    def __str__(self) -> str:
        return f"{self.field}:{self.precision}" if self.precision else self.field


def parse_group_by(spec: str) -> GroupBy:
    """Read ``FIELD`` or ``FIELD:day|month|year``; a name that is no core field is that of an extra key.

    Raises:
        UsageError: the field cannot be grouped by, or what follows the colon does not fit it.

    >>> parse_group_by("date:month")
    GroupBy(field='date', precision='month')
    >>> parse_group_by("date"), parse_group_by("section").precision
    (GroupBy(field='date', precision='day'), None)
    """
    name, colon, precision = spec.partition(":")
    if not name or name in _UNGROUPABLE:
        raise UsageError(f"cannot group by {name!r}; try one of {', '.join((*TOP_FIELDS, *DATE_FIELDS))}")
    if name not in DATE_FIELDS:
        if colon:
            raise UsageError(f"only {' and '.join(DATE_FIELDS)} can be cut to {precision!r}")
        return GroupBy(name)
    if colon and precision not in PRECISIONS:
        raise UsageError(f"unknown precision {precision!r}: use {', '.join(PRECISIONS)}")
    return GroupBy(name, precision or "day")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatsOptions:
    """What ``summarise`` keeps beside the sums; memory grows with the distinct values of what is asked for.

    ``values``: keep how often each source, author, tag, ... and each day occurs. ``terms``: also keep how
    often each term of the texts does (far more distinct values); ``jieba`` cuts Chinese terms by that
    package's dictionary instead of by pairs of characters.
    """

    by: GroupBy | None = None
    values: bool = True
    terms: bool = False
    jieba: bool = False
