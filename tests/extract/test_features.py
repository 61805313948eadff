"""Features are plain numbers, the same number of them for every block of every page."""

import math

import pytest

from artkit.extract.blocks import cut_page
from artkit.extract.context import Context
from artkit.extract.features import Features
from artkit.extract.scoring import load_words
from artkit.extract.sections import Sections
from artkit.extract.survey import Survey
from artkit.extract.wording import Words, own_words

WORDS = Words(own={"post": 20, ".ad": -40}, around={"nav": -30, "article": 25}, text={"share": -20}, first={})
PAGES = [
    b"<p>one",
    b"<title>A day</title><h1>A day</h1><article><p class=post>It rained. It stopped.<p>Share</article>",
    "<meta property=og:title content=老桥><div id=nav><a href=/>首页</a></div>老桥开放。<br>是。".encode(),
    b'<script type="application/ld+json">{"articleBody": "It rained all day."}</script>'
    b"<ul><li>It rained all day<li>x</ul>",
    b"<table><tr><td><img src=x><td>1<td>2</table><hr>",
    b"<div>" * 300 + b"deep",
]


def read(html: bytes, words: Words) -> Features:
    return Features(Survey(cut_page(html)), words)


@pytest.mark.parametrize("html", PAGES)
def test_every_block_has_a_row_of_finite_numbers_of_one_length(html: bytes) -> None:
    features, sample = read(html, WORDS), read(PAGES[0], WORDS)
    context = Context(features, [0.5] * len(features.survey.blocks))
    for i in range(len(features.survey.blocks)):
        row = features.row(i)
        assert all(math.isfinite(value) for value in [*row, *features.sieve_row(i), *context.row(i)])
        assert len(row) == len(sample.row(0))
        assert len(features.sieve_row(i)) == len(sample.sieve_row(0))
        assert len(context.row(i)) == len(Context(sample, [0.5]).row(0))


@pytest.mark.parametrize("html", PAGES)
def test_every_number_the_trees_compare_is_a_float(html: bytes) -> None:
    features = read(html, load_words())
    chances = [0.5] * len(features.survey.blocks)
    context = Context(features, chances)
    sections = Sections(features, chances, [*range(len(chances))])
    rows = [sections.row(k) for k in range(len(sections.sections))]
    rows += [
        [*features.row(i), *features.sieve_row(i), *context.row(i)]
        for i in range(len(features.survey.blocks))
    ]
    assert {type(value) for row in rows for value in row} == {float}


@pytest.mark.parametrize("html", PAGES)
def test_scores_kept_for_a_page_are_those_of_each_blocks_own_words(html: bytes) -> None:
    words = load_words()
    features = read(html, words)
    for i, block in enumerate(features.survey.blocks):
        scores = [words.own[word] for word in own_words(block) if word in words.own] or [0.0]
        assert features.text_scores(i)[4:7] == [min(scores), max(scores), sum(scores)]
