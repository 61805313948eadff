"""Articles to counts, in one pass."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from artkit.article import FIELDS, Article
from artkit.stats.counts import Counts, Tally
from artkit.stats.measure import Measure, measure_text
from artkit.stats.options import DATE_FIELDS, PRECISIONS, TOP_FIELDS, GroupBy, StatsOptions
from artkit.stats.terms import TermCounter, load_jieba

#: The fields whose coverage is counted: all that can be missing from an article, as a page gives it.
COVERED = tuple(
    name
    for name in FIELDS
    if name not in {"id", "kind", "teasers", "origin", "warnings", "dup_of", "similarity"}
)

_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?![\d-])", re.ASCII)


def summarise(articles: Iterable[Article], *, options: StatsOptions | None = None) -> Counts:
    """Count the articles in one pass; ``summarise(a + b)`` equals ``summarise(a) + summarise(b)``.

    Records of kind teaser are counted as such and left out of every other number.

    Raises:
        MissingExtraError: ``options.jieba`` is set and that package is not installed.

    >>> counts = summarise([Article(text="托育进社区。"), Article(kind="teaser", text="More")])
    >>> counts.total.articles, counts.teasers, counts.total.han, counts.total.sentences
    (1, 1, 5, 1)
    """
    options = options or StatsOptions()
    counts = Counts(by=options.by, lengths={"characters": Counter(), "words": Counter()})
    terms = TermCounter(load_jieba() if options.jieba else None)
    for article in articles:
        counts.listed += len(article.teasers)
        if article.kind == "teaser":
            counts.teasers += 1
            continue
        _count_article(counts, article, options)
        if options.terms:
            terms.add(article.text)
    counts.terms = terms.finish()
    return counts


def _count_article(counts: Counts, article: Article, options: StatsOptions) -> None:
    measure = measure_text(article.text)
    filled = [name for name in COVERED if getattr(article, name)]
    _count_into(counts.total, article, measure, filled)
    counts.lengths["characters"][measure.characters] += 1
    counts.lengths["words"][measure.words] += 1
    if options.values:
        _count_values(counts, article)
    if options.by is not None:
        for key in group_keys(article, options.by):
            _count_into(counts.groups.setdefault(key, Tally()), article, measure, filled)


def _count_into(tally: Tally, article: Article, measure: Measure, filled: list[str]) -> None:
    tally.articles += 1
    tally.duplicates += article.dup_of is not None
    tally.characters += measure.characters
    tally.visible += measure.visible
    tally.han += measure.han
    tally.kana += measure.kana
    tally.words += measure.words
    tally.sentences += measure.sentences
    tally.paragraphs += measure.paragraphs
    tally.reading_ms += measure.reading_ms
    tally.filled.update(filled)


def _count_values(counts: Counts, article: Article) -> None:
    for name in TOP_FIELDS:
        value = getattr(article, name)
        if not value:
            continue
        if name not in counts.values:
            counts.values[name] = Counter()
        # A value that stands twice in one article's list is in that one article all the same.
        for one in (value,) if isinstance(value, str) else dict.fromkeys(value):
            if one:
                counts.values[name][one] += 1
    day = cut_date(article.date, "day")
    if day:
        counts.days[day] += 1


def group_keys(article: Article, by: GroupBy) -> list[str]:
    """Give the groups an article belongs to, each once; ``[""]`` where it has no value.

    >>> group_keys(Article(date="2023-09-22T09:30:12+08:00"), GroupBy("date", "month"))
    ['2023-09']
    """
    if by.field in DATE_FIELDS:
        return [cut_date(getattr(article, by.field), by.precision or "day")]
    return _values_of(article, by.field) or [""]


def _values_of(article: Article, name: str) -> list[str]:
    value = getattr(article, name) if name in FIELDS else article.extra.get(name)
    values = value if isinstance(value, tuple | list) else (value,)
    return list(dict.fromkeys(str(one) for one in values if one is not None and one != ""))


def cut_date(date: str | None, precision: str) -> str:
    """Cut an ISO 8601 date to the day, month or year of its own time zone; "" where it is none.

    >>> cut_date("2023-09-22T23:30:00-08:00", "month"), cut_date("2023", "day"), cut_date("yesterday", "day")
    ('2023-09', '2023', '')
    """
    match = _DATE.match(date or "")
    return match.group()[: PRECISIONS[precision]] if match else ""
