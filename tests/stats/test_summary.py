"""Counts in one pass, and how they add up."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artkit.article import Article
from artkit.errors import UsageError
from artkit.stats import Counts, GroupBy, StatsOptions, parse_group_by, summarise
from artkit.stats.summary import cut_date, group_keys

TEXTS = st.text("ab 托育のカ。.!\n\n“”", max_size=30)
DATES = st.sampled_from([None, "2023", "2023-09", "2023-09-22", "2023-09-22T01:02:03+08:00", "soon"])
VALUES = st.sampled_from([None, "", "晨光日报", "Harbour Post"])
ARTICLES = st.builds(
    Article,
    kind=st.sampled_from(["article", "article", "teaser"]),
    text=TEXTS,
    date=DATES,
    source=VALUES,
    authors=st.lists(st.sampled_from(["林晓岚", "Dana", "Dana"]), max_size=3).map(tuple),
    dup_of=st.sampled_from([None, "0123456789abcdef"]),
    extra=st.sampled_from([{}, {"desk": "北"}, {"desk": 7}, {"desk": ["a", "b"]}]),
    teasers=st.sampled_from([(), ({"list": "More"},)]),
)
LISTS = st.lists(ARTICLES, max_size=6)
OPTIONS = st.sampled_from(
    [
        StatsOptions(),
        StatsOptions(terms=True),
        StatsOptions(by=GroupBy("source"), values=False),
        StatsOptions(by=GroupBy("authors")),
        StatsOptions(by=GroupBy("date", "month"), terms=True),
        StatsOptions(by=GroupBy("desk")),
    ]
)


@given(LISTS, LISTS, OPTIONS)
def test_counts_of_both_are_the_counts_of_each_added_up(
    left: list[Article], right: list[Article], options: StatsOptions
) -> None:
    both = summarise(left + right, options=options)
    assert summarise(left, options=options) + summarise(right, options=options) == both


@given(LISTS, OPTIONS)
def test_counts_do_not_depend_on_the_order_and_survive_pickling(
    articles: list[Article], options: StatsOptions
) -> None:
    counts = summarise(articles, options=options)
    assert summarise(articles[::-1], options=options) == counts
    assert pickle.loads(pickle.dumps(counts)) == counts


@given(LISTS, OPTIONS)
def test_adding_changes_neither_side(articles: list[Article], options: StatsOptions) -> None:
    left, right = summarise(articles, options=options), summarise(articles, options=options)
    both = left + right
    assert left == right == summarise(articles, options=options)
    left += right
    assert left == both
    assert right == summarise(articles, options=options)


def test_counts_by_different_fields_do_not_add_up() -> None:
    with pytest.raises(UsageError, match="do not add up"):
        _ = summarise([], options=StatsOptions(by=GroupBy("source"))) + summarise([])
    with pytest.raises(TypeError):
        _ = Counts() + 1  # type: ignore[operator]


def test_teasers_are_told_from_articles(articles: tuple[Article, ...]) -> None:
    counts = summarise(articles)
    assert (counts.total.articles, counts.teasers, counts.listed) == (5, 1, 1)
    assert "更多" not in counts.terms
    assert counts.total.duplicates == 1


def test_numbers_of_a_small_set_are_those_counted_by_hand(articles: tuple[Article, ...]) -> None:
    total = summarise(articles[:1]).total
    assert (total.characters, total.visible, total.han, total.kana) == (45, 43, 32, 0)
    # 32 Han characters and the two numbers.
    assert (total.words, total.sentences, total.paragraphs) == (34, 4, 2)
    assert total.filled["authors"] == 1
    assert total.filled["summary"] == 0


def test_a_value_that_stands_twice_in_an_article_counts_once(articles: tuple[Article, ...]) -> None:
    assert summarise(articles).values["tags"] == {"托育": 1, "社区": 1, "rail": 1}


def test_values_are_not_kept_where_they_are_not_asked_for(articles: tuple[Article, ...]) -> None:
    counts = summarise(articles, options=StatsOptions(values=False))
    assert not counts.values
    assert not counts.days
    assert not counts.terms


@pytest.mark.parametrize(
    ("date", "precision", "expected"),
    [
        ("2023-09-22", "day", "2023-09-22"),
        ("2023-09-22T23:59:59-11:00", "day", "2023-09-22"),
        ("2023-09-22", "year", "2023"),
        ("2023-09", "day", "2023-09"),
        ("2023-13-01", "day", ""),
        ("2023-00", "month", ""),
        ("20230922", "day", ""),
        ("2023-9-2", "day", ""),
        ("22.9.2023", "day", ""),
        ("", "day", ""),
        (None, "month", ""),
    ],
)
def test_dates_are_cut(date: str | None, precision: str, expected: str) -> None:
    assert cut_date(date, precision) == expected


@pytest.mark.parametrize(
    ("article", "by", "keys"),
    [
        (Article(source="A"), "source", ["A"]),
        (Article(), "source", [""]),
        (Article(authors=("A", "B", "A")), "authors", ["A", "B"]),
        (Article(), "authors", [""]),
        (Article(extra={"desk": 7}), "desk", ["7"]),
        (Article(extra={"desk": None}), "desk", [""]),
        (Article(date="soon"), "date", [""]),
        (Article(modified="2024-01-02T00:00Z"), "modified:year", ["2024"]),
    ],
)
def test_articles_find_their_groups(article: Article, by: str, keys: list[str]) -> None:
    assert group_keys(article, parse_group_by(by)) == keys


@pytest.mark.parametrize(
    ("spec", "words"),
    [
        ("text", "cannot group by 'text'"),
        ("", "cannot group by ''"),
        ("source:month", "only date and modified"),
        ("date:week", "unknown precision 'week'"),
        ("date:", "unknown precision ''"),
    ],
)
def test_a_group_that_cannot_be_is_refused(spec: str, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        parse_group_by(spec)
