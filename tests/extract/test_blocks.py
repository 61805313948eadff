"""How a page is cut: one block a run of text, whatever the markup."""

import gc

import pytest

from artkit.extract.blocks import HIDDEN, LIST, QUOTE, TABLE, cut_page


def texts(html: str) -> list[str]:
    return [block.text for block in cut_page(html.encode()).blocks]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>one<p>two", ["one", "two"]),
        ("<p>one <b>two</b>\n three", ["one two three"]),
        ("<div>before<p>in</p>after</div>", ["before", "in", "after"]),
        ("第一段<br>第二段<br><br>第三段", ["第一段", "第二段", "第三段"]),
        ("<pre>a\n  b<br>c</pre>", ["a\n  b\nc"]),
        ("<a href=/x><div>one</div><div>two</div></a>", ["one", "two"]),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", ["a", "b", "c"]),
        ("<table><tr><th>k<td>v</table>", ["k", "v"]),
        ("x<script>var a = '<p>no</p>'</script>y", ["xy"]),
        ("<p>x<noscript>turn it on</noscript>y", ["xy"]),
        ("<noscript><p>The page <b>in full</b>.</p></noscript>y", ["The page in full.", "y"]),
        ("<svg><title>icon</title><text>no</text></svg>yes", ["yes"]),
        ("<p>If <math><mi>x</mi><mo>=</mo><msup><mi>y</mi><mn>2</mn></msup></math> so", ["If x=y2 so"]),
        ("<math><semantics><mi>a</mi><annotation>\\alpha</annotation></semantics></math>", ["a"]),
        ("so<mjx-container><mjx-mi>y</mjx-mi><math><mi>y</mi></math></mjx-container> is", ["so is"]),
        ("<p> \n <span> </span> ", []),
        ("<p><img src=a.png>", [""]),
        ("a<hr>b", ["a", "", "b"]),
        ("<p>a</p></body></html><p>late</p>", ["a", "late"]),
        ("", []),
        ("<!-- only -->", []),
        ("just text", ["just text"]),
    ],
)
def test_text_is_cut_at_block_level_tags_and_line_breaks(html: str, expected: list[str]) -> None:
    assert texts(html) == expected


def test_an_element_open_across_blocks_is_open_in_each() -> None:
    one, two = cut_page(b"<a href=/x>one<div>two</div></a>").blocks
    assert one.pieces == [("a", {"href": "/x"}), "one"]
    assert two.pieces == [("a", {"href": "/x"}), "two"]
    assert (one.link_chars, two.link_chars, one.links, two.links) == (3, 3, 1, 1)


def test_flags_tell_what_stands_around_a_block() -> None:
    page = cut_page(
        b"<table><tr><td><ul><li>x</ul></table><blockquote>y</blockquote>"
        b"<div style='display: none'><p>z</div><p>w"
    )
    flags = [block.flags for block in page.blocks]
    assert flags == [LIST | TABLE, QUOTE, HIDDEN, 0]


def test_a_node_knows_the_blocks_inside_it() -> None:
    page = cut_page(b"<p>a<div><p>b<p>c</div><p>d")
    box = page.blocks[1].node.parent
    assert box is not None
    assert box is page.blocks[2].node.parent
    assert (box.tag, box.first, box.last) == ("div", 1, 3)


def test_breaks_count_the_line_breaks_before_a_block() -> None:
    page = cut_page(b"<p>a<br>b<br><br>c<p>d")
    assert [block.breaks for block in page.blocks] == [0, 1, 2, 0]


def test_what_metadata_needs_is_collected_on_the_way() -> None:
    page = cut_page(
        b"<html lang=fr><title> A\n b </title><title>no</title><meta name=x content=y>"
        b"<link rel=canonical href=/c><base href=/b/><script type='application/ld+json'>{}</script>"
        b"<p itemprop=author>By <a rel=author href=/a>Ann <b>Lee</b></a> "
        b"<time datetime=2020-01-02>2 Jan</time>"
    )
    assert (page.lang, page.title, page.base, page.json_ld) == ("fr", "A b", "/b/", ["{}"])
    assert [meta["content"] for meta in page.metas] == ["y"]
    assert [link["href"] for link in page.links] == ["/c"]
    assert [(mark.tag, page.text_of(mark)) for mark in page.marks] == [
        ("p", "By Ann Lee 2 Jan"),
        ("a", "Ann Lee"),
        ("time", "2 Jan"),
    ]


@pytest.mark.parametrize(
    "html", ["<div>" * 5000 + "deep", "</p></div></a></li>x", "<a><a><b><p></b>x", "<b>" * 5000 + "x"]
)
def test_broken_and_deep_markup_still_gives_its_text(html: str) -> None:
    assert texts(html) == ["deep" if "deep" in html else "x"]


def test_a_page_that_was_read_is_given_back_at_once() -> None:
    gc.collect()
    cut_page(b"<div class=a>some <b>text</b></div>" * 1000)
    # What the parser itself leaves behind is not counted by the element.
    assert gc.collect() < 100
