"""The clean fragment of blocks: structure kept, layout left out, addresses absolute, nothing active."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artkit.extract.blocks import cut_page
from artkit.extract.fragment import build_fragment
from artkit.markup import parse_fragment, render_text, serialise
from artkit.markup.nodes import TAGS

LONG = "The survey measured the valley for eleven weeks and wrote every figure down twice."
CASES = [
    ("headings", "<h1>A</h1><h3>B</h3><p>c", "<h2>A</h2>\n<h3>B</h3>\n<p>c</p>"),
    ("divisions", "<div>a<div>b</div>c</div>", "<p>a</p>\n<p>b</p>\n<p>c</p>"),
    ("lines", "<p>a<br>b<br><br>c", "<p>a<br>b</p>\n<p>c</p>"),
    ("sentences a line each", f"<div>{LONG}<br>{LONG}", f"<p>{LONG}</p>\n<p>{LONG}</p>"),
    ("indented lines", "<div>　　一句话。<br>　　又一句。", "<p>一句话。</p>\n<p>又一句。</p>"),
    ("formats", "<p>a <b>b</b> <i>c</i> <u>d</u> H<sub>2</sub>O <kbd>e</kbd>",
     "<p>a <strong>b</strong> <em>c</em> d H<sub>2</sub>O <code>e</code></p>"),
    ("format around a block", "<b>a<p>b</p></b>", "<p><strong>a</strong></p>\n<p>b</p>"),
    ("links", "<p><a href='../b' title=t target=x>a</a> <a href='javascript:x'>c</a> <a name=n>d</a>",
     '<p><a href="https://example.org/b" title="t">a</a> c d</p>'),
    ("nested lists", "<ul><li>a<ol><li>b<li>c</ol><li><p>d</p></ul>",
     "<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>"),
    ("item of paragraphs", "<ul><li><p>a<p>b<li>c</ul>", "<ul><li><p>a</p><p>b</p></li><li>c</li></ul>"),
    ("definition list", "<dl><dt>a<dd>b</dl>", "<p>a</p>\n<p>b</p>"),
    ("list of sections", "<ul><li><h3>a</h3><p>b</p><li><h3>c</h3>d</ul>",
     "<h3>a</h3>\n<p>b</p>\n<h3>c</h3>\n<p>d</p>"),
    ("table", "<table><caption>t</caption><thead><tr><th>a<th>b</thead><tr><td colspan=2>c</table>",
     "<table><caption>t</caption><thead><tr><th>a</th><th>b</th></tr></thead>"
     '<tr><td colspan="2">c</td></tr></table>'),
    ("empty cells", "<table><tr><td><td>a<td>b<td></tr><tr><td>c<td><td>d</table>",
     "<table><tr><td></td><td>a</td><td>b</td><td></td></tr><tr><td>c</td><td></td><td>d</td></tr></table>"),
    ("layout of one column", "<table><tr><td>a<tr><td>b</table>", "<p>a</p>\n<p>b</p>"),
    ("layout around a table", "<table><tr><td>a<table><tr><td>b<td>c</table><td>d</table>",
     "<p>a</p>\n<table><tr><td>b</td><td>c</td></tr></table>\n<p>d</p>"),
    ("layout with headings", "<table><tr><td><h2>a</h2>b<td>c</table>", "<h2>a</h2>\n<p>b</p>\n<p>c</p>"),
    ("layout of many paragraphs", "<table><tr><td>" + "<p>a" * 6 + "<td>b</table>",
     "\n".join(["<p>a</p>"] * 6 + ["<p>b</p>"])),
    ("pre", "<pre>\n<code>if a:\n    <b>b</b>\n\nc</code></pre>",
     "<pre><code>if a:\n    <strong>b</strong>\n\nc</code></pre>"),
    ("pre of lines", "<pre><div>a</div><div>  b</div></pre>", "<pre>a\n  b</pre>"),
    ("quote", "<p>aaaaaaaaaa<blockquote>b<p>c</blockquote>",
     "<p>aaaaaaaaaa</p>\n<blockquote><p>b</p><p>c</p></blockquote>"),
    ("quote around all", "<blockquote><p>a<p>b</blockquote>", "<p>a</p>\n<p>b</p>"),
    ("figure", "<figure><a href=b.html><img src=a.jpg alt=x></a><figcaption>c <i>d</i></figcaption></figure>",
     '<figure><a href="https://example.org/n/b.html"><img src="https://example.org/n/a.jpg" alt="x"></a>'
     "<figcaption>c <em>d</em></figcaption></figure>"),
    ("late image", "<p>a<img src=data:x data-src=/b.jpg>", '<p>a<img src="https://example.org/b.jpg"></p>'),
    ("image in noscript", "<p>a<img src=blank.gif><noscript><img src=b.jpg></noscript>",
     '<p>a<img src="https://example.org/n/b.jpg"></p>'),
    ("image twice", "<p>a<img data-src=b.jpg><noscript><img src=b.jpg></noscript>",
     '<p>a<img src="https://example.org/n/b.jpg"></p>'),
    ("picture", "<p>a<picture><source srcset='b.webp 1x'><source srcset=c><img src=data:x alt=d></picture>",
     '<p>a<img src="https://example.org/n/b.webp" alt="d"></p>'),
    ("picture with its image", "<picture><source srcset=b.webp><img src=a.jpg></picture>",
     '<p><img src="https://example.org/n/a.jpg"></p>'),
    ("picture for scripts", "<p>a<picture><source srcset=b><noscript><img src=c></noscript></picture>",
     '<p>a<img src="https://example.org/n/c"></p>'),
    ("counter", "<p>a<img src=https://example.net/c width=1 height=1>", "<p>a</p>"),
    ("one size is nothing", "<p>a<img src=https://example.net/c width=600 height=0>",
     '<p>a<img src="https://example.net/c"></p>'),
    ("wide spaces at the ends", "<p>\u3000<b> \u00a0</b>a <i>b \u3000</i>&nbsp;</p>", "<p>a <em>b</em></p>"),
    ("links of a heading to itself",
     "<h2><a href=#a><i></i></a>A <a href=#a>#</a></h2><h3><a href=#b>B</a></h3>",
     '<h2>A</h2>\n<h3><a href="https://example.org/n/1#b">B</a></h3>'),
    ("rule", "<p>a<hr><p>b", "<p>a</p>\n<hr>\n<p>b</p>"),
    ("active", "<p onclick=x style=y>a<script>b</script><svg><a href='javascript:c'>d</a></svg>"
     "<iframe src=e></iframe><object data=f>", "<p>a</p>"),
    ("nothing", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_builds(source: str, expected: str) -> None:
    nodes = build_fragment(cut_page(source.encode()).blocks, "https://example.org/n/1")
    assert serialise(nodes) == expected
    assert parse_fragment(expected) == nodes


def test_chosen_blocks_alone_are_written() -> None:
    blocks = cut_page(b"<table><tr><td>a<td>b<td>c<tr><td>d<td>e<td>f</table><ul><li>g<li>h</ul>").blocks
    chosen = [block for block in blocks if block.text not in "eg"]
    assert serialise(build_fragment(chosen)).replace("\n", "") == (
        "<table><tr><td>a</td><td>b</td><td>c</td></tr><tr><td>d</td><td></td><td>f</td></tr></table>"
        "<ul><li>h</li></ul>"
    )


@pytest.mark.parametrize(
    "tag", ["div", "span", "blockquote", "ul><li", "table><tr><td", "b", "figure", "pre"]
)
def test_any_depth_is_built_and_text_kept(tag: str) -> None:
    blocks = cut_page(b"<p>a</p>" + f"<{tag}>b".encode() * 5000 + b"<p>c").blocks
    text = render_text(build_fragment(blocks))
    assert re.sub(r"\s", "", text) == "a" + "b" * 5000 + "c"


PARTS = st.sampled_from(
    "<p> </p> <div> </div> <ul> </ul> <li> <table> </table> <tr> <td> <th> <pre> </pre> <h1> </h1> <br> <b>"
    " </b> <a|href=x> <a|href=javascript:x> </a> <img|src=a> <figure> <figcaption> <blockquote> </blockquote>"
    " <hr> a b|c"
    " <script>x</script> <noscript> <caption> <dl> <dt> <code> </code> <svg> <base|href=javascript:y>".split()
)


class Judge(HTMLParser):
    """Fails on a tag, attribute or address that no record may hold."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS
        for name, value in attrs:
            assert name in {"href", "src", "alt", "title", "colspan", "rowspan"}
            assert not (value or "").startswith("javascript:")


@given(st.lists(st.one_of(PARTS, st.text(max_size=5)), max_size=40))
def test_any_page_gives_a_clean_fragment(parts: list[str]) -> None:
    source = "".join(parts).replace("|", " ")
    page = cut_page(source.encode("utf-8", "replace"))
    nodes = build_fragment(page.blocks)
    written = serialise(nodes)
    Judge().feed(written)
    assert parse_fragment(written) == nodes
    kept = "".join(re.findall(r"\w", render_text(nodes)))
    assert kept == "".join(re.findall(r"\w", "".join(block.text for block in page.blocks)))
