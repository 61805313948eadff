"""What is known of an element."""

import pytest

from artkit.extract.blocks import cut_page
from artkit.extract.elements import Elements, Facts
from artkit.extract.survey import Survey
from artkit.extract.wording import BODY_REGION, Words

WORDS = Words(own={}, around={"nav": -30, "article": 25, "main": 40, "body": 9}, text={}, first={})
TITLE = "<title>A lamp is lit</title>"
PROSE = "The lamp was lit on Friday, and the boats came home by it, one after the other."


def facts(html: str) -> list[Facts]:
    survey = Survey(cut_page(html.encode()))
    elements = Elements(survey, WORDS)
    return [elements.facts_of(block.node) for block in survey.blocks]


def test_words_of_the_elements_around_count_for_all_blocks_inside() -> None:
    one, two = facts("<article><div><p>one</div><nav><p>two")
    assert one.chain[2] == 25
    assert two.chain == (-30, 25, -5)


@pytest.mark.parametrize("name", ["itemprop", "role"])
def test_elements_that_differ_by_itemprop_or_role_alone_are_told_apart(name: str) -> None:
    plain, named = facts(f"<div class=x><p>one</div><div class=x {name}=main><p>two")
    assert plain.chain[2] == 0
    assert named.chain[2] == 40


def test_a_region_counts_for_all_blocks_inside_by_what_it_leaves_of_the_page() -> None:
    inside, outside = facts(f"<div class=comments><div><p>{PROSE}</div></div><p>{PROSE}")
    assert inside.regions[0] == pytest.approx(0.5, abs=0.01)
    assert outside.regions[0] == 0.0


def test_what_holds_the_headline_is_no_region_beside_the_body() -> None:
    html = f"{TITLE}<div class='comments-open content'><h1>A lamp is lit</h1><p>{PROSE}</div>"
    assert all(found.regions[0] == 0.0 and found.regions[BODY_REGION] > 3 for found in facts(html))


def test_the_most_repeated_element_around_is_counted() -> None:
    *_, last = facts("<div>" + "<div class=post><p>one<p>two</div>" * 4 + "</div>")
    assert last.repeated == 4


def test_every_element_tells_of_five_levels() -> None:
    found = facts("<p>one<div><div><div><div><div><div><p>deep<table><tr><td>x")
    assert {len(one.levels) for one in found} == {5 * 5}
