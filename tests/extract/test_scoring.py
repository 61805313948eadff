"""Scores: chances in page order, and hostile pages that must not cost more than their size."""

import pytest

from artkit.extract.blocks import cut_page
from artkit.extract.scoring import load_words, score_blocks

PROSE = "The old bridge stays open to walkers, the council said on Tuesday."


def test_chances_lie_between_nothing_and_one_in_page_order() -> None:
    page = cut_page(f"<nav><a href=/>Home</a></nav><article>{f'<p>{PROSE}' * 8}</article>".encode())
    chances = score_blocks(page)
    assert len(chances) == len(page.blocks)
    assert all(0.0 <= chance <= 1.0 for chance in chances)
    assert chances[0] < 0.1 < 0.5 < min(chances[1:])


def test_a_page_scores_the_same_twice() -> None:
    html = (
        f"<title>Bridge</title><div id=main>{f'<p>{PROSE}' * 5}</div><div class=related><li>{PROSE}".encode()
    )
    assert score_blocks(cut_page(html)) == score_blocks(cut_page(html))


def test_words_are_read_from_the_tables() -> None:
    words = load_words()
    assert words.own
    assert all(isinstance(score, float) for table in (words.around, words.text) for score in table.values())


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{PROSE}</p>" * 9000,
        "<div>" * 5000 + PROSE,
        f"<div><p>{PROSE}</p>" * 2000,
        "<i>x " * 5000,
        "<b>" * 2000 + "<p>x, and so on. " * 2000,
    ],
    ids=[
        "many siblings",
        "deep",
        "deep with text on every level",
        "inline nesting",
        "inline elements left open",
    ],
)
def test_a_hostile_page_is_scored_block_by_block(html: str) -> None:
    page = cut_page(html.encode())
    assert len(score_blocks(page)) == len(page.blocks)
