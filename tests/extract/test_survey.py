"""What is counted of a page as a whole."""

import pytest

from artkit.extract.blocks import cut_page
from artkit.extract.survey import Survey, bare

PROSE = "The old bridge stays open to walkers, and the council said so on Tuesday, to all who asked."


def survey(html: str) -> Survey:
    return Survey(cut_page(html.encode()))


def test_sizes_count_an_ideograph_as_three_letters() -> None:
    assert survey("<p>bridge<p>老桥").size == [6.0, 6.0]


def test_sums_run_from_nothing_to_the_whole_page() -> None:
    counts = survey(f"<p><a href=/>Home</a><p>{PROSE}")
    assert counts.sum_size == [0.0, 4.0, 4.0 + len(PROSE)]
    assert counts.sum_plain[-1] == counts.sum_prose[-1] == len(PROSE)


@pytest.mark.parametrize(
    ("html", "headline"),
    [
        ("<title>A lamp is lit</title><h1>A lamp is lit</h1><p>x", 0),
        ("<title>A lamp is lit - The Post</title><h1>The Post</h1><h2>A lamp is lit</h2>", 1),
        ("<title>老桥重新开放</title><p>首页<div>老桥重新开放</div>", 1),
        ("<title>The Post</title><h2>Another thing altogether</h2>", -1),
        ("<p>no title at all", -1),
    ],
)
def test_the_headline_is_what_the_title_says(html: str, headline: int) -> None:
    assert survey(html).headline == headline


def test_the_best_element_holds_most_of_the_prose() -> None:
    counts = survey(f"<div id=a><p>{PROSE}</div><div id=b>{f'<p>{PROSE}' * 3}</div>")
    assert counts.best.attrib["id"] == "b"


@pytest.mark.parametrize(
    ("script", "body"),
    [
        (f'{{"articleBody": "{PROSE * 3}"}}', bare(PROSE * 3)),
        ('{"articleBody": "too short"}', ""),
        ('{"articleBody": "broken \\', ""),
    ],
)
def test_the_structured_body_is_read_where_it_is_more_than_a_teaser(script: str, body: str) -> None:
    assert survey(f'<script type="application/ld+json">{script}</script><p>x').body == body


@pytest.mark.parametrize(
    ("script", "says"), [('{"@type": "NewsArticle"}', 1.0), ('{"@type": "Product"}', 0.0), ("", -1.0)]
)
def test_structured_data_says_whether_it_is_an_article(script: str, says: float) -> None:
    head = f'<script type="application/ld+json">{script}</script>' if script else ""
    assert survey(f"{head}<p>x").says_article == says


def test_a_page_without_blocks_has_counts_too() -> None:
    assert survey("").sum_size == [0.0]
