"""Features are plain numbers, the same number of them for every block of every page."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artkit.extract.blocks import cut_page
from artkit.extract.context import Context
from artkit.extract.features import Survey, Words, edge_words, hint_words, own_words, text_words
from artkit.extract.scoring import load_words

WORDS = Words(
    own={"post": 20, ".ad": -40}, around={"nav": -30, "article": 25}, text={"share": -20}, first={}, last={}
)
PAGES = [
    b"<p>one",
    b"<title>A day</title><h1>A day</h1><article><p class=post>It rained. It stopped.<p>Share</article>",
    "<meta property=og:title content=老桥><div id=nav><a href=/>首页</a></div>老桥开放。<br>是。".encode(),
    b'<script type="application/ld+json">{"articleBody": "It rained all day."}</script>'
    b"<ul><li>It rained all day<li>x</ul>",
    b"<table><tr><td><img src=x><td>1<td>2</table><hr>",
    b"<div>" * 300 + b"deep",
]


@pytest.mark.parametrize(
    ("attrib", "expected"),
    [
        ({}, []),
        ({"href": "/x"}, []),
        ({"class": "entry-content"}, [".entry-content", "entry", "content"]),
        ({"id": "mainText"}, [".maintext", "main", "text"]),
        ({"class": "c1 正文"}, [".c1", ".正文"]),
    ],
)
def test_hint_words_are_names_and_their_parts(attrib: dict[str, str], expected: list[str]) -> None:
    assert hint_words(attrib) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("Read more…", ["read", "more"]),
        ("责任编辑", ["责任", "任编", "编辑"]),
        ("2024年", ["0000"]),
        ("Читать дальше", ["читать", "дальше"]),
    ],
)
def test_text_words_know_no_language(text: str, expected: list[str]) -> None:
    assert text_words(text) == expected


def test_a_long_text_is_read_at_its_ends() -> None:
    assert edge_words("start " + "middle " * 100 + "end")[0] == "start"
    assert len(edge_words("start " + "middle " * 100 + "end")) < 20


@pytest.mark.parametrize("html", PAGES)
def test_every_block_has_a_row_of_finite_numbers_of_one_length(html: bytes) -> None:
    survey = Survey(cut_page(html), WORDS)
    context = Context(survey, [0.5] * len(survey.blocks))
    sample = Survey(cut_page(PAGES[0]), WORDS)
    for i in range(len(survey.blocks)):
        row = survey.row(i)
        assert all(math.isfinite(value) for value in [*row, *survey.sieve_row(i), *context.row(i)])
        assert len(row) == len(sample.row(0))
        assert len(survey.sieve_row(i)) == len(sample.sieve_row(0))
        assert len(context.row(i)) == len(Context(sample, [0.5]).row(0))


def test_words_of_the_elements_around_count_for_all_blocks_inside() -> None:
    survey = Survey(cut_page(b"<article><div><p>one</div><nav><p>two"), WORDS)
    one, two = (survey.facts_of(block.node).chain for block in survey.blocks)
    assert one[2] == 25
    assert two == (-30, 25, -5)


@pytest.mark.parametrize("html", PAGES)
def test_every_number_the_trees_compare_is_a_float(html: bytes) -> None:
    survey = Survey(cut_page(html), load_words())
    context = Context(survey, [0.5] * len(survey.blocks))
    for i in range(len(survey.blocks)):
        row = [*survey.row(i), *survey.sieve_row(i), *context.row(i)]
        assert {type(value) for value in row} == {float}


@pytest.mark.parametrize("html", PAGES)
def test_scores_kept_for_a_page_are_those_of_each_blocks_own_words(html: bytes) -> None:
    words = load_words()
    survey = Survey(cut_page(html), words)
    for i, block in enumerate(survey.blocks):
        scores = [words.own[word] for word in own_words(block) if word in words.own] or [0.0]
        assert survey.text_scores(i)[4:7] == [min(scores), max(scores), sum(scores)]


@given(st.text(max_size=40))
def test_words_of_plain_text_are_found_as_in_mixed_text(text: str) -> None:
    # An ideograph at the end sends the whole text the long way; alone it adds no word.
    assert text_words(text + " 老")[: len(text_words(text))] == text_words(text)
