"""Counts to sections: named tables of plain values, the same for every format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from artkit.stats.counts import Counts, Tally
from artkit.stats.options import DATE_FIELDS, PRECISIONS, TOP_FIELDS, GroupBy
from artkit.stats.stopwords import is_stop_word
from artkit.stats.summary import COVERED

Value = str | int | float

#: Shown of each list where nothing else is asked for.
DEFAULT_TOP = 10
# Nearest-rank percentiles: the smallest length that at least so many percent of the articles do not exceed.
PERCENTILES = {"minimum": 0, "5 %": 5, "25 %": 25, "median": 50, "75 %": 75, "95 %": 95, "maximum": 100}
# The fields whose gaps a table of groups shows.
_GROUP_SUMS = ("articles", "share", "duplicates", "characters", "han_characters", "words", "reading_minutes")
_GROUP_COVERAGE = ("title", "authors", "date", "source", "section", "text")


@dataclass(frozen=True, slots=True)
class Section:
    """One table: the name of each column, and rows of as many values; the first column names the row.

    Whole numbers are counts. Numbers with a fraction are minutes where the column (in "totals" the row) is
    called so, else shares (0..1). ``of`` is how many rows there were before the list was cut.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    of: int


def report_counts(counts: Counts, *, top: int | None = None) -> list[Section]:
    """Give the sections of a report, empty ones left out; of lists the ``top`` first, 0 for all.

    Counts by a field give one section, the groups, whole unless ``top`` is given.

    >>> from artkit.stats import summarise
    >>> [section.name for section in report_counts(summarise([]))]
    ['totals']
    """
    if counts.by is not None:
        return [_report_groups(counts, counts.by, top or None)]
    limit = DEFAULT_TOP if top is None else top or None
    sections = [
        _report_totals(counts),
        _report_coverage(counts),
        _report_lengths(counts),
        *(_report_top(counts, name, limit) for name in TOP_FIELDS),
        *(_report_dates(counts, precision, limit) for precision in ("year", "month", "day")),
        _report_terms(counts, limit),
    ]
    return [section for section in sections if section.rows]


def order_by_count(values: Mapping[str, int]) -> list[tuple[str, int]]:
    """Order values by falling count, those that are as frequent by their characters.

    >>> order_by_count({"b": 1, "a": 1, "c": 2})
    [('c', 2), ('a', 1), ('b', 1)]
    """
    return sorted(values.items(), key=lambda item: (-item[1], item[0]))


def cut_days(days: Mapping[str, int], precision: str) -> Counter[str]:
    """Sum days up to months or years; what is known less precisely than asked for is left out.

    >>> cut_days({"2023-09-22": 2, "2023-09": 1, "2023": 4}, "month")
    Counter({'2023-09': 3})
    """
    length = PRECISIONS[precision]
    cut: Counter[str] = Counter()
    for day, count in days.items():
        if len(day) >= length:
            cut[day[:length]] += count
    return cut


def find_percentile(lengths: Mapping[int, int], percent: int) -> int:
    """Give a nearest-rank percentile of a histogram (length -> how many); 0 where it is empty.

    The definition: Hyndman and Fan 1996, "Sample quantiles in statistical packages", type 1.

    >>> [find_percentile({10: 1, 20: 1, 30: 2}, percent) for percent in (0, 50, 75, 100)]
    [10, 20, 30, 30]
    """
    rank = max(1, -(-sum(lengths.values()) * percent // 100))
    for length in sorted(lengths):
        rank -= lengths[length]
        if rank <= 0:
            return length
    return 0


def _section(
    name: str, columns: tuple[str, ...], rows: Iterable[tuple[Value, ...]], limit: int | None = None
) -> Section:
    found = tuple(rows)
    return Section(name, columns, found[:limit], len(found))


def _report_totals(counts: Counts) -> Section:
    total = counts.total
    rows: list[tuple[Value, ...]] = [
        ("articles", total.articles),
        ("teasers", counts.teasers),
        ("listed_teasers", counts.listed),
        ("duplicates", total.duplicates),
        ("duplicate_share", _share(total.duplicates, total.articles)),
        ("characters", total.characters),
        ("characters_without_spaces", total.visible),
        ("han_characters", total.han),
        ("kana", total.kana),
        ("words", total.words),
        ("sentences", total.sentences),
        ("paragraphs", total.paragraphs),
        ("reading_minutes", _minutes(total)),
    ]
    return _section("totals", ("measure", "value"), rows)


def _report_coverage(counts: Counts) -> Section:
    articles, filled = counts.total.articles, counts.total.filled
    rows = ((name, filled[name], articles - filled[name], _share(filled[name], articles)) for name in COVERED)
    return _section("coverage", ("field", "filled", "missing", "share"), rows if articles else ())


def _report_lengths(counts: Counts) -> Section:
    articles, lengths = counts.total.articles, counts.lengths
    if not articles:
        return _section("lengths", (), ())
    kinds = ("characters", "words")
    rows: list[tuple[Value, ...]] = [
        (label, *(find_percentile(lengths[kind], percent) for kind in kinds))
        for label, percent in PERCENTILES.items()
    ]
    rows.append(("mean", *(round(getattr(counts.total, kind) / articles) for kind in kinds)))
    return _section("lengths", ("percentile", *kinds), rows)


def _report_top(counts: Counts, name: str, limit: int | None) -> Section:
    values = order_by_count(counts.values.get(name, {}))
    rows = ((value, count, _share(count, counts.total.articles)) for value, count in values)
    return _section(f"top_{name}", (name, "articles", "share"), rows, limit)


def _report_dates(counts: Counts, precision: str, limit: int | None) -> Section:
    dates = sorted(cut_days(counts.days, precision).items())
    latest = dates if precision == "year" or limit is None else dates[-limit:]
    return Section(f"{precision}s", (precision, "articles"), tuple(latest), len(dates))


def _report_terms(counts: Counts, limit: int | None) -> Section:
    telling = {term: count for term, count in counts.terms.items() if not is_stop_word(term)}
    return _section("terms", ("term", "occurrences"), order_by_count(telling), limit)


def _report_groups(counts: Counts, by: GroupBy, limit: int | None) -> Section:
    ordered = order_by_count({key: tally.articles for key, tally in counts.groups.items()})
    keys = [key for key, _ in ordered[:limit]]
    if by.field in DATE_FIELDS:
        keys.sort()
    rows = (_group_row(key, counts.groups[key], counts.total.articles) for key in keys)
    coverage = tuple(f"with_{name}" for name in _GROUP_COVERAGE)
    return Section("groups", (str(by), *_GROUP_SUMS, *coverage), tuple(rows), len(ordered))


def _group_row(key: str, tally: Tally, articles: int) -> tuple[Value, ...]:
    return (
        key,
        tally.articles,
        _share(tally.articles, articles),
        tally.duplicates,
        tally.characters,
        tally.han,
        tally.words,
        _minutes(tally),
        *(_share(tally.filled[name], tally.articles) for name in _GROUP_COVERAGE),
    )


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def _minutes(tally: Tally) -> float:
    return round(tally.reading_ms / 60_000, 1)
