"""Markdown to plain paragraphs: what is mark and what is text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artkit.extract import ExtractOptions, extract_articles
from artkit.extract.markdown import read_markdown

CASES = {
    "emphasis": ("*one* **two** _three_ ~~four~~", ["one two three four"]),
    "nested emphasis": ("**one *two* three**", ["one two three"]),
    "links and images": ("![a boat](b.jpg) and [the *log*](/l 'title')", ["a boat and the log"]),
    "code": ("Use `a * b`.", ["Use a * b."]),
    "a fence": ("```py\na = 1\n\nb = 2\n```\nDone.", ["a = 1\n\nb = 2", "Done."]),
    "soft wraps": ("one\ntwo\n\nthree", ["one two", "three"]),
    "lists": ("- a\n- b\n\n1. c\n2) d\n\n* [x] e", ["a", "b", "c", "d", "e"]),
    "a quotation": ("> said she\n> twice", ["said she twice"]),
    "an underlined heading": ("Part\n----\ntext", ["Part", "text"]),
    "a rule": ("one\n\n* * *\n\ntwo", ["one", "two"]),
    "a table": ("| a | b |\n|---|---|\n| 1 | 2 |", ["a b", "1 2"]),
    "code in an item of a list": ("1. Do:\n\n   ```\n   a = 1\n     b\n   ```", ["Do:", "a = 1\n  b"]),
    "addresses": ("See <https://a.example/b>.", ["See https://a.example/b."]),
    "notes": ("True[^1].\n\n[^1]: As told.", ["True.", "As told."]),
    "badges": ("[![build](b.svg)](b) ![licence](l.svg)\n\nText", ["Text"]),
    "escapes": (r"\*not\* \_this\_", ["*not* _this_"]),
}
UNTOUCHED = [
    "2 * 3 * 4 is 24",
    "snake_case_name stays",
    "a - b",
    "5 > 3",
    "a # b",
    "[not a link] (no)",
    "C:\\temp",
    "a < b and c > d",
    "an array[^",
]


@pytest.mark.parametrize(("source", "paragraphs"), CASES.values(), ids=CASES)
def test_marks_go_and_words_stay(source: str, paragraphs: list[str]) -> None:
    assert read_markdown(source).paragraphs == paragraphs


@pytest.mark.parametrize("text", UNTOUCHED)
def test_text_that_looks_like_marks_stays(text: str) -> None:
    assert read_markdown(text).paragraphs == [text]


def test_the_first_heading_is_the_headline() -> None:
    (article,) = extract_articles(
        "# A *fine* day\n\n## Morning\n\nWe left.", options=ExtractOptions(form="markdown")
    )
    assert (article.title, article.text) == ("A fine day", "Morning\n\nWe left.")
    assert article.origin["format"] == "markdown"


def test_front_matter_is_no_text() -> None:
    outline = read_markdown("---\ntitle: 'A day'\ndraft: true\n---\nWe left.")
    assert (outline.title, outline.paragraphs) == ("A day", ["We left."])


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    read_markdown(text)
