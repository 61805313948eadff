"""Scores: chances in page order, and hostile pages that must not cost more than their size."""

import pytest

from artkit.extract.blocks import Page, cut_page
from artkit.extract.features import Features
from artkit.extract.scoring import choose_blocks, load_words, score_blocks
from artkit.extract.survey import Survey

PROSE = "The old bridge stays open to walkers, the council said on Tuesday."


def score(page: Page) -> list[float]:
    return score_blocks(Features(Survey(page), load_words()))


def test_chances_lie_between_nothing_and_one_in_page_order() -> None:
    page = cut_page(f"<nav><a href=/>Home</a></nav><article>{f'<p>{PROSE}' * 8}</article>".encode())
    chances = score(page)
    assert len(chances) == len(page.blocks)
    assert all(0.0 <= chance <= 1.0 for chance in chances)
    assert chances[0] < 0.1 < 0.5 < min(chances[1:])


def test_a_page_scores_the_same_twice() -> None:
    html = (
        f"<title>Bridge</title><div id=main>{f'<p>{PROSE}' * 5}</div><div class=related><li>{PROSE}".encode()
    )
    assert score(cut_page(html)) == score(cut_page(html))


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
    assert len(score(page)) == len(page.blocks)


def test_a_page_of_many_sections_is_chosen_from_in_time_by_its_size() -> None:
    html = f"<div class=a><div><p>{PROSE}</div></div><div class=b><div><p>{PROSE}</div></div>" * 3000
    kept = choose_blocks(cut_page(html.encode()))
    assert kept == sorted(set(kept))


def test_a_page_without_blocks_has_nothing_to_choose() -> None:
    assert choose_blocks(cut_page(b"")) == []
