"""What is kept whole: tables that hold data, and lines of one paragraph; no layout, and no others."""

import pytest

from artkit.extract.blocks import cut_page
from artkit.extract.wholes import complete_lines, complete_tables

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


@pytest.mark.parametrize(
    ("markup", "kept", "expected"),
    [
        ("<p>one<br>two<br>three</p>", [0, 2], [0, 1, 2]),
        ("<p>one<br>two<br>three<br>four</p>", [0, 3], [0, 1, 2, 3]),
        ("<p>one<br>two<br><br>three</p>", [0, 2], [0, 2]),
        ("<p>one</p><p>two</p><p>three</p>", [0, 2], [0, 2]),
        ("<div>one<p>two</p>three</div>", [0, 2], [0, 2]),
        ("<p>one<br>two<br>three</p>", [0, 1], [0, 1]),
        ("<p>" + "<br>".join("abcdef") + "</p>", [0, 5], [0, 5]),
    ],
    ids=["line", "lines", "paragraphs of one element", "elements", "element", "the last", "many"],
)
def test_lines_between_kept_lines_of_a_paragraph_are_kept(markup: str, kept: list[int], expected: list[int]):
    assert complete_lines(cut_page(markup.encode()).blocks, kept) == expected
