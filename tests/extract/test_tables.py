"""What is kept of a table: all of it, where it holds data; what was chosen, where it lays out a page."""

import pytest

from artkit.extract.blocks import cut_page
from artkit.extract.tables import complete_tables

HEAD = "<thead><tr><th>Year<th>Cars</thead>"
ROWS = "<tbody><tr><td>1950<td>1,200<tr><td>2000<td>9,800<tr><td>2020<td><p>✓</p></tbody>"
LONG = "A long paragraph of the article, which no table of data would hold. " * 5


def complete(markup: str, *kept: str) -> list[str]:
    blocks = cut_page(markup.encode()).blocks
    found = complete_tables(blocks, [block.index for block in blocks if block.text in kept])
    return [blocks[i].text for i in found]


@pytest.mark.parametrize("kept", [("1950", "2000"), ("Cars", "9,800", "✓")])
def test_a_table_of_data_is_kept_whole(kept):
    whole = ["Year", "Cars", "1950", "1,200", "2000", "9,800", "2020", "✓"]
    assert complete(f"<table>{HEAD}{ROWS}</table>", *kept) == whole


@pytest.mark.parametrize(
    ("markup", "kept"),
    [
        (f"<table>{HEAD}{ROWS}</table>", ["1950"]),
        (f"<table>{HEAD}{ROWS}</table><p>Below</p>", ["Below"]),
        ("<table><tr><td>Home<td>News</table><p>Body</p>", ["Body"]),
        (f"<table><tr><td><p>Menu</p><p>More</p><td>{LONG}<tr><td>Foot<td>Note</table>", [LONG.strip()]),
        (f"<table><tr><td>Menu<td>{LONG}<tr><td>Side<td>{LONG}b</table>", [LONG.strip(), f"{LONG}b"]),
        ("<ul><li>one<li>two</ul>", ["one"]),
    ],
    ids=["one row", "none", "menu", "layout", "layout of long cells", "no table"],
)
def test_must_not_change(markup, kept):
    assert complete(markup, *kept) == kept


def test_a_table_inside_a_layout_table():
    markup = f"<table><tr><td>Menu<td><p>{LONG}</p><table>{HEAD}{ROWS}</table></table>"
    assert complete(markup, "1950", "9,800", "2020")[:3] == ["Year", "Cars", "1950"]
    assert "Menu" not in complete(markup, "1950", "9,800", "2020")
