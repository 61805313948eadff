"""Where the headline of a page is found."""

import pytest

from artkit.extract.blocks import cut_page
from artkit.extract.meta.nearby import find_headline


@pytest.mark.parametrize(
    ("start", "title"),
    [
        ("/", "Rain again in the middle of May"),
        ("https://a.test/", "Rain again in the middle of May"),
        ("https://a.test", "Rain again in the middle of May"),
        ("../../", "Rain again in the middle of May"),
        ("/index.html", "Rain again in the middle of May"),
        ("/2024/rain", "River notes"),
    ],
)
def test_a_heading_that_leads_to_the_start_is_the_site(start, title):
    page = cut_page(
        f"<h1><a href='{start}'>River notes</a></h1><h2><a href=/e/1>Rain again in the middle of May</a></h2>"
        "<p>It rained on most days of the month.</p>".encode()
    )
    found = find_headline(page, ["Rain again in the middle of May | River notes"], [], 2)
    assert page.blocks[found].text == title
