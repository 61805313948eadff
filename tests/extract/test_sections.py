"""Sections of what would be kept."""

import pytest

from artkit.extract.blocks import Node, cut_page
from artkit.extract.features import Features
from artkit.extract.sections import Sections, cut_sections, meet
from artkit.extract.survey import Survey
from artkit.extract.wording import Words

NOTHING = Words(own={}, around={}, text={}, first={})
BODY = "<div class=post><p>It rained.<p>It stopped.</div>"


def read(html: str) -> Features:
    return Features(Survey(cut_page(html.encode())), NOTHING)


@pytest.mark.parametrize(
    ("html", "kept", "sections"),
    [
        ("<p>one<p>two<p>three", [0, 1, 2], [[0, 1, 2]]),
        ("<p>one<p>two<p>three", [0, 2], [[0, 2]]),
        ("<p>one<p>two<p>3<p>4<p>five", [0, 4], [[0], [4]]),
        (f"{BODY}<div class=comments><p>Oh.<p>Yes.</div>", [0, 1, 2, 3], [[0, 1], [2, 3]]),
        (f"{BODY}{BODY}", [0, 1, 2, 3], [[0, 1, 2, 3]]),
        (f"{BODY}<h3>Related</h3>{BODY}", [0, 1, 3, 4], [[0, 1], [3, 4]]),
        (f"{BODY}<ul><li>one<li>two</ul>", [0, 1, 2, 3], [[0, 1], [2, 3]]),
        ("<p>one<ul><li>two</ul><p>three", [0, 1, 2], [[0, 1, 2]]),
        ("<p>one<p><img src=x><p>two", [0, 1, 2], [[0, 2]]),
        ("<p>one", [], []),
    ],
    ids=[
        "paragraphs", "a small gap in one element", "a wide gap", "another element", "its like",
        "a small gap between elements", "a list beside", "a list among paragraphs", "images", "nothing",
    ],
)  # fmt: skip
def test_sections_end_at_gaps_and_where_the_element_changes(
    html: str, kept: list[int], sections: list[list[int]]
) -> None:
    assert cut_sections(read(html), kept) == sections


def test_every_section_has_a_row_of_one_length() -> None:
    features = read(f"{BODY}<h3>Related</h3>{BODY}<p>x<p>y<p>z<table><tr><td>far</table>")
    count = len(features.survey.blocks)
    sections = Sections(features, [0.9] * count, [0, 1, 3, 4, count - 1])
    assert len(sections.sections) == 3
    assert len({len(sections.row(k)) for k in range(3)}) == 1


def test_elements_far_apart_meet_in_bounded_time() -> None:
    deep = Node("div", {}, None)
    for _ in range(50_000):
        deep = Node("div", {}, deep)
    _, out, back, _, _ = meet(deep, Node("p", {}, None))
    assert (out, back) == (30, 0)
