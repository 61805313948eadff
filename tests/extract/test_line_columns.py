"""What is measured of the lines of a paste."""

import pytest

from artkit.extract.furniture import furniture_kinds
from artkit.extract.line_columns import NAMES, measure_lines
from artkit.extract.lines import split_lines


def measure(text: str, name: str) -> list[float]:
    lines = split_lines(text)
    rows, _ = measure_lines(lines, furniture_kinds(lines.texts))
    return [row[NAMES.index(name)] for row in rows]


LONG = "The bridge was opened on a cold morning, and both towns came to see it. Nobody spoke for a while."


@pytest.mark.parametrize(
    ("name", "text", "numbers"),
    [
        ("alike", "By Ann\nBy Leo\nOne more", [2, 2, 1]),
        ("alike", "3 hours ago\n17 hours ago\nNow", [2, 2, 1]),
        ("alike", "图为灯塔\n图为码头\n海风", [2, 2, 1]),
        ("times", "Share\nOne\nShare", [2, 1, 2]),
        ("gap", "a\n\nb\nc", [0, 1, 0]),
        ("gap+1", "a\n\nb\nc", [1, 0, 0]),
        ("total", f"Home\n{LONG}\nHelp", [97, 97, 97]),
        ("before", f"Home\n{LONG}\nHelp", [0, 0, 1]),
        ("after", f"Home\n{LONG}\nHelp", [1, 0, 0]),
        ("lists", "Related articles\nOne\n相关阅读\nTwo", [0, 1, 1, 2]),
        ("since list", "One\nRelated articles\nTwo\nThree", [99, 99, 0, 1]),
        ("text-1", f"{LONG}\nHelp\nHome", [0, 97, 0]),
        ("text+3", f"Home\nHelp\n{LONG}", [97, 97, 0]),
        ("capitals", "ONE\nOne two", [3, 0.5]),
    ],
)
def test_a_column_measures_every_line(name: str, text: str, numbers: list[float]) -> None:
    assert measure(text, name) == pytest.approx(numbers)


DATES = (
    "2024-05-03", "May 3, 2024", "3. Mai 2024", "3 May 2024", "2024年5月3日", "5月3日", "09:41",
    "3 hours ago", "vor 3 Stunden", "3小时前", "12 minutes ago", "il y a 3 jours", "3.5.2024",
)  # fmt: skip
NO_DATES = ("Home", "Chapter 3", "the 3 lamps", "99 bottles", "a ratio of 3", "5 km away", "1234567")


@pytest.mark.parametrize("text", DATES)
def test_a_date_is_seen(text: str) -> None:
    assert measure(f"{text}\nOne", "dates") == [0, 1]


@pytest.mark.parametrize("text", NO_DATES)
def test_another_number_is_no_date(text: str) -> None:
    assert measure(f"{text}\nOne", "dates") == [0, 0]


def test_every_row_has_a_number_for_every_name() -> None:
    lines = split_lines("One\nTwo\n\n" + LONG)
    rows, lengths = measure_lines(lines, [0, 0, 0])
    assert [len(row) for row in rows] == [len(NAMES)] * 3
    assert lengths == [3, 3, 97]


def test_no_lines_give_no_rows() -> None:
    assert measure_lines(split_lines(""), []) == ([], [])
