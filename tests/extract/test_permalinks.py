import pytest

from artkit.extract.blocks import cut_page

DROPPED = {
    "pilcrow": ("<h2>Rain<a class=headerlink href='#rain'>¶</a></h2>", "Rain"),
    "in front": ("<h3><a href='#rain'>#</a> Rain</h3>", "Rain"),
    "section sign, whole address": ("<h3>Rain <a href='https://a.test/b#rain'>§</a></h3>", "Rain"),
    "sign in elements of its own": ("<h2>Rain<a href='#r'><span><i>🔗</i></span></a></h2>", "Rain"),
    "term": ("<dl><dt>open(<em>width</em>)<a href='#open'>¶</a></dt></dl>", "open(width)"),
    "edit": ("<h2><span>Rain</span><span>[<a href=/e>edit</a>]</span></h2>", "Rain"),
    "two ways to edit": ("<h2>Regen [<a href=/e>Bearbeiten</a> | <a href=/q>Quelltext</a>]</h2>", "Regen"),
    "no space": ("<h2>雨[<a href=/e>編集</a>]</h2>", "雨"),
    "a linked heading": ("<h2><a href=/r>Rain</a> <a href='#r'>#</a></h2>", "Rain"),
}
KEPT = {
    "paragraph": ("<p>See §<a href='#4'>4</a> and <a href='#a'>¶</a></p>", "See §4 and ¶"),
    "number": ("<h2>Note <a href='#1'>1</a></h2>", "Note 1"),
    "sign elsewhere": ("<h2>Rain <a href=/next>→</a></h2>", "Rain →"),
    "brackets of words": ("<h2>Rain [updated]</h2>", "Rain [updated]"),
    "brackets with some words": ("<h2>Rain [see <a href=/e>map</a>]</h2>", "Rain [see map]"),
    "brackets of the link": ("<h2><a href=/r>Rain [video]</a></h2>", "Rain [video]"),
    "brackets in the middle": ("<h2>Rain [<a href=/e>map</a>] again</h2>", "Rain [map] again"),
    "nothing but": ("<h2><a href='#r'>#</a></h2>", "#"),
    "only brackets": ("<h2>[<a href=/r>Rain</a>]</h2>", "[Rain]"),
}


@pytest.mark.parametrize(("markup", "text"), [*DROPPED.values(), *KEPT.values()], ids=[*DROPPED, *KEPT])
def test_heading(markup, text):
    (block,) = cut_page(markup.encode()).blocks
    assert block.text == text


def test_counts_are_those_of_what_is_left():
    (block,) = cut_page(b"<h2><a href=/r>Rain</a> now <a href='#r'>#</a></h2>").blocks
    assert (block.links, block.link_chars) == (1, 4)
    assert block.pieces == [("a", {"href": "/r"}), "Rain", None, " now "]


def test_a_picture_is_no_sign():
    (block,) = cut_page(b"<h2>Rain <span><a href='#r'><img src=x></a></span></h2>").blocks
    assert [piece for piece in block.pieces if isinstance(piece, tuple)][1][0] == "a"
    assert block.pieces[-2:] == [None, None]


def test_elements_stay_nested():
    (block,) = cut_page(b"<h2>Rain <b>in <i>May [<a href=/e>edit</a>]</i></b></h2>").blocks
    assert block.pieces == ["Rain ", ("b", {}), "in ", ("i", {}), "May ", None, None]
