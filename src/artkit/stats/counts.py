"""Counts: what a set of articles sums up to, and how two such sums add."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, fields
from typing import Any, TypeVar

from artkit.errors import UsageError
from artkit.stats.options import GroupBy


@dataclass(slots=True)
class Tally:
    """Sums over the articles of one group.

    ``characters`` to ``paragraphs`` are those of ``artkit.stats.measure.Measure``; ``reading_ms`` is in
    milliseconds; ``filled`` counts, for each field, the articles in which it holds something.
    """

    articles: int = 0
    duplicates: int = 0
    characters: int = 0
    visible: int = 0
    han: int = 0
    kana: int = 0
    words: int = 0
    sentences: int = 0
    paragraphs: int = 0
    reading_ms: int = 0
    filled: Counter[str] = field(default_factory=Counter)

    def __add__(self, other: Tally) -> Tally:
        return _merge(_merge(Tally(), self), other) if isinstance(other, Tally) else NotImplemented

    def __iadd__(self, other: Tally) -> Tally:
        return _merge(self, other) if isinstance(other, Tally) else NotImplemented


@dataclass(slots=True)
class Counts:
    """All that is known about a set of articles; the counts of two sets add up to those of both.

    ``teasers`` are records of that kind, ``listed`` the entries of the articles' lists; neither is part of
    ``total``. ``lengths`` has, for "characters" and "words", how many articles are how long, from which
    percentiles are exact. ``values`` has, for each field, in how many articles each value occurs;
    ``days`` the articles of each date, cut to the day; ``terms`` the occurrences of each term.
    ``groups`` has a tally for each value of ``by`` ("" for articles without one); an article with two
    authors or tags counts in both groups.
    """

    by: GroupBy | None = None
    teasers: int = 0
    listed: int = 0
    total: Tally = field(default_factory=Tally)
    lengths: dict[str, Counter[int]] = field(default_factory=dict)
    values: dict[str, Counter[str]] = field(default_factory=dict)
    days: Counter[str] = field(default_factory=Counter)
    terms: Counter[str] = field(default_factory=Counter)
    groups: dict[str, Tally] = field(default_factory=dict)

    def __add__(self, other: Counts) -> Counts:
        """Give the counts of both sets together.

        Raises:
            UsageError: the two are grouped by different fields.
        """
        return (
            _merge(_merge(Counts(by=self.by), self), other) if isinstance(other, Counts) else NotImplemented
        )

    def __iadd__(self, other: Counts) -> Counts:
        """Take in the counts of another set; cheaper than ``+`` where many are added up."""
        return _merge(self, other) if isinstance(other, Counts) else NotImplemented


_T = TypeVar("_T", Tally, Counts)


def _merge(into: _T, other: _T) -> _T:
    for name in (one.name for one in fields(into)):
        mine, theirs = getattr(into, name), getattr(other, name)
        if name == "by":
            if mine != theirs:
                raise UsageError(f"counts by {mine} and by {theirs} do not add up")
        elif isinstance(mine, dict):
            _merge_dicts(mine, theirs)
        else:
            setattr(into, name, mine + theirs)
    return into


def _merge_dicts(into: dict[Any, Any], other: dict[Any, Any]) -> None:
    if isinstance(into, Counter):
        into.update(other)
        return
    for key, value in other.items():
        if key not in into:
            into[key] = type(value)()
        if isinstance(value, Counter):
            into[key].update(value)
        else:
            into[key] += value
