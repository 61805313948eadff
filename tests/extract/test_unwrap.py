"""Hard-wrapped text: joined where a width was set, left alone where the lines are the author's."""

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artkit.extract.lines import split_lines
from artkit.extract.unwrap import unwrap_lines

PROSE = (
    "The ferry had left the quay before anyone noticed that the captain was still in the bakery, and by the "
    "time the mate had found the courage to say so, the island was a line on the water behind them.",
    "Nobody was hurt. The passengers, most of whom had slept, were told of it the next morning, when the "
    "captain came aboard from a fishing boat with a loaf of bread under each arm and said nothing at all.",
    "The company has since put a second key into the wheelhouse, and a bell on the door of the bakery.",
)


@pytest.mark.parametrize("width", [56, 64, 72, 79, 90])
def test_wrapped_paragraphs_are_whole_again(width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, width, break_on_hyphens=False) for paragraph in PROSE)
    assert unwrap_lines(split_lines(wrapped)).texts == list(PROSE)


@settings(max_examples=30)
@given(st.integers(50, 100), st.permutations(PROSE))
def test_no_word_is_lost_at_any_width(width: int, paragraphs: list[str]) -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, width, break_on_hyphens=False) for paragraph in paragraphs)
    assert " ".join(unwrap_lines(split_lines(wrapped)).texts).split() == " ".join(paragraphs).split()


def test_a_word_parted_at_a_line_end_is_joined() -> None:
    text = (
        "The ferry had left the quay before anyone had even no-\n"
        "ticed that the captain was still in the bakery, and\n"
        "by the time the mate had found the courage to say so,\n"
        "the island was a thin grey line on the water behind\n"
        "them, and the passengers had long since gone to sleep."
    )
    (paragraph,) = unwrap_lines(split_lines(text)).texts
    assert "had even noticed that the captain" in paragraph


def test_chinese_lines_are_joined_without_a_space() -> None:
    line = "码头上的老人说他每天早晨都来这里看船看海看日出"
    text = "\n".join([line] * 5 + ["就这样看了一辈子。"])
    assert unwrap_lines(split_lines(text)).texts == [line * 5 + "就这样看了一辈子。"]


LEFT_ALONE = {
    "verses": "We rowed all night,\nthe oars were loud,\nthe moon went out\nbehind a cloud;\nwe sang.",
    "a list": "\n".join(
        f"- item number {n} of the list of things that we have to buy today" for n in range(9)
    ),
    "paragraphs of one line": "\n".join(PROSE),
    "a menu": "Home\nNews\nWeather\nSport\nContact\nAbout",
    "sentences of about one length": "\n".join(
        "It was a fine day, and the sea was as calm as a pond." for _ in range(8)
    ),
}


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_lines_that_are_the_authors_stay(text: str) -> None:
    assert unwrap_lines(split_lines(text)).texts == text.split("\n")
