"""Bars and sparklines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artkit.article import Article
from artkit.stats import GroupBy, StatsOptions, summarise
from artkit.stats.plot import (
    cut_to_width,
    draw_bars,
    draw_sparkline,
    draw_timeline,
    measure_width,
    plot_counts,
)


@given(st.lists(st.tuples(st.text("ab托育 …é"), st.integers(0, 10**9))), st.integers(40, 200))
def test_bars_stay_within_the_width(pairs: list[tuple[str, int]], width: int) -> None:
    assert all(measure_width(line) <= width for line in draw_bars(pairs, width=width).splitlines())


@given(st.lists(st.integers(0, 10**6)))
def test_a_sparkline_has_a_character_a_value_and_blanks_for_nothing_only(values: list[int]) -> None:
    line = draw_sparkline(values)
    assert [char == " " for char in line] == [value == 0 for value in values]


@pytest.mark.parametrize(
    ("days", "width", "head"),
    [
        (
            {"2023-09-22": 1, "2023-09-25": 2},
            60,
            "Articles a day, 2023-09-22 to 2023-09-25, 2 at most\n▄  █\n",
        ),
        ({"2023-09-22": 1, "2024-02-25": 2}, 60, "Articles a month, 2023-09 to 2024-02, 2 at most\n▄    █\n"),
        ({"1923": 1, "2024": 2}, 60, "Articles a year, 1923 to 2024, 2 at most\n▄" + " " * 49 + "█\n"),
        ({"2023-02-30": 1, "2023-02-28": 9}, 60, "Articles a day, 2023-02-28 to 2023-02-28, 9 at most\n█\n"),
        ({}, 20, ""),
        ({"": 4}, 20, ""),
    ],
)
def test_a_timeline_takes_the_finest_precision_that_fits(days: dict[str, int], width: int, head: str) -> None:
    assert draw_timeline(days, width=width) == head


def test_a_plot_shows_the_lists_of_a_report(articles: tuple[Article, ...]) -> None:
    text = plot_counts(summarise(articles), width=60)
    assert text.startswith("Articles a year, 2023 to 2023, 3 at most\n█\n\nSources\n晨光日报")
    assert "\x1b" not in text


def test_a_plot_by_a_field_shows_its_groups(articles: tuple[Article, ...]) -> None:
    text = plot_counts(summarise(articles, options=StatsOptions(by=GroupBy("lang"))), width=40)
    assert text.splitlines()[0].startswith("(none)")


def test_a_plot_of_nothing_is_empty() -> None:
    assert plot_counts(summarise([]), width=80) == ""


@pytest.mark.parametrize(
    ("text", "width"), [("托育服务", 5), ("é" * 40, 7), ("abc", 3), ("a\u0301b\u0301c\u0301", 2)]
)
def test_labels_are_cut_to_columns(text: str, width: int) -> None:
    assert measure_width(cut_to_width(text, width)) <= width
