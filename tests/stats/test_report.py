"""From counts to sections, and from sections to each format."""

import csv
import io
import json

import pytest

from artkit.article import Article
from artkit.errors import UsageError
from artkit.stats import Counts, GroupBy, StatsOptions, summarise
from artkit.stats.render import clean_label, format_value, render_sections
from artkit.stats.report import Section, find_percentile, report_counts


def section_of(counts: Counts, name: str, **options: int) -> Section:
    return next(section for section in report_counts(counts, **options) if section.name == name)


def test_a_report_has_its_sections_in_order(articles: tuple[Article, ...]) -> None:
    names = [section.name for section in report_counts(summarise(articles, options=StatsOptions(terms=True)))]
    tops = ["top_source", "top_authors", "top_section", "top_tags", "top_lang"]
    assert names == ["totals", "coverage", "lengths", *tops, "years", "months", "days", "terms"]


def test_coverage_tells_what_is_missing(articles: tuple[Article, ...]) -> None:
    rows = {row[0]: row[1:] for row in section_of(summarise(articles), "coverage").rows}
    assert rows["source"] == (3, 2, 0.6)
    assert rows["summary"] == (0, 5, 0.0)


def test_lists_are_ordered_by_count_and_cut(articles: tuple[Article, ...]) -> None:
    section = section_of(summarise(articles), "top_authors", top=2)
    assert [row[0] for row in section.rows] == ["Dana Whitlock", "Jörg Älfers"]
    assert section.of == 4
    assert len(section_of(summarise(articles), "top_authors", top=0).rows) == 4


def test_days_are_the_latest_in_order() -> None:
    counts = summarise([Article(date=f"2023-01-{day:02}") for day in range(1, 21)])
    section = section_of(counts, "days", top=3)
    assert section.rows == (("2023-01-18", 1), ("2023-01-19", 1), ("2023-01-20", 1))
    assert section.of == 20


@pytest.mark.parametrize(("percent", "length"), [(0, 1), (1, 1), (50, 50), (95, 95), (100, 100)])
def test_percentiles_are_exact(percent: int, length: int) -> None:
    assert find_percentile(dict.fromkeys(range(100, 0, -1), 1), percent) == length


def test_groups_of_dates_are_in_order_of_time_and_others_by_size(articles: tuple[Article, ...]) -> None:
    by_month = report_counts(summarise(articles, options=StatsOptions(by=GroupBy("date", "month"))))
    assert [row[:2] for row in by_month[0].rows] == [("", 2), ("2023", 1), ("2023-09", 1), ("2023-10", 1)]
    by_source = report_counts(summarise(articles, options=StatsOptions(by=GroupBy("source"))))
    assert [row[:2] for row in by_source[0].rows] == [("", 2), ("晨光日报", 2), ("The Harbour Post", 1)]


@pytest.mark.parametrize("form", ["table", "markdown", "csv", "json"])
@pytest.mark.parametrize("by", [None, GroupBy("source"), GroupBy("date", "day")])
@pytest.mark.parametrize("count", [0, 6])
def test_every_format_renders_every_report(
    articles: tuple[Article, ...], form: str, by: GroupBy | None, count: int
) -> None:
    sections = report_counts(summarise(articles[:count], options=StatsOptions(by=by, terms=True)))
    assert render_sections(sections, form).endswith("\n")


def test_a_table_aligns_wide_characters() -> None:
    section = Section("top_source", ("source", "articles"), (("晨光日报", 2), ("Post", 1234)), 2)
    assert render_sections([section], "table") == (
        "Sources\nsource      articles\n--------  ----------\n晨光日报           2\nPost           1,234\n"
    )


def test_markdown_escapes_what_would_break_the_table() -> None:
    section = Section("top_tags", ("tags", "articles"), (("a|b\nc", 1),), 9)
    assert render_sections([section], "markdown") == (
        "## Tags (1 of 9)\n\n| tags   |   articles |\n|--------|------------|\n| a\\|b c |          1 |\n"
    )


def test_csv_has_a_row_a_number_or_a_row_a_group(articles: tuple[Article, ...]) -> None:
    rows = list(csv.reader(io.StringIO(render_sections(report_counts(summarise(articles)), "csv"))))
    assert rows[:2] == [["section", "row", "column", "value"], ["totals", "articles", "value", "5"]]
    assert ["top_source", "晨光日报", "articles", "2"] in rows
    groups = render_sections(
        report_counts(summarise(articles, options=StatsOptions(by=GroupBy("lang")))), "csv"
    )
    assert {row["lang"]: row["articles"] for row in csv.DictReader(io.StringIO(groups))}["ja"] == "1"


def test_csv_disarms_formulas() -> None:
    text = render_sections(report_counts(summarise([Article(source="=1+1")])), "csv")
    assert "top_source,'=1+1,articles,1\n" in text


def test_json_is_for_programs(articles: tuple[Article, ...]) -> None:
    report = json.loads(render_sections(report_counts(summarise(articles)), "json"))
    assert report["totals"]["articles"] == 5
    assert report["top_source"][0] == {"source": "晨光日报", "articles": 2, "share": 0.4}


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(UsageError, match="unknown format 'pdf'"):
        render_sections([], "pdf")


@pytest.mark.parametrize(
    ("value", "name", "shown"),
    [
        (0, "", "0"),
        (1234567, "", "1,234,567"),
        (0.123, "share", "12.3 %"),
        (0.0, "reading_minutes", "0 s"),
        (0.5, "reading_minutes", "30 s"),
        (59.9, "reading_minutes", "59 min"),
        (6545.0, "reading_minutes", "109 h 05 min"),
        ("", "", "(none)"),
    ],
)
def test_values_are_formatted_for_people(value: str | float, name: str, shown: str) -> None:
    assert format_value(value, name) == shown


@pytest.mark.parametrize(
    ("text", "label"),
    [("a\tb\r\nc", "a b c"), ("\x1b[2Jx\x07", "[2Jx"), ("\u202eabc", "abc"), ("晨光 日报", "晨光 日报")],
)
def test_labels_cannot_drive_the_terminal(text: str, label: str) -> None:
    assert clean_label(text) == label
