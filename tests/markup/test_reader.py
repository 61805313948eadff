"""What parse_fragment makes of a string: the tree, its serialised form and its limits."""

import html.parser
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artkit.markup import Element, Node, parse_fragment, render_text, serialise, walk
from artkit.markup.builder import DEEPEST
from artkit.markup.nodes import TAGS, VOID

CASES = [
    ("plain", "a b", "<p>a b</p>"),
    ("collapse", "<p> a \n b </p>", "<p>a b</p>"),
    ("space before a format", "<p>a <b>b</b> c</p>", "<p>a <strong>b</strong> c</p>"),
    ("space inside a format", "<p>a<b> b </b>c</p>", "<p>a <strong>b</strong> c</p>"),
    ("no-break space stays", "<p>a&nbsp;\u3000b</p>", "<p>a\u00a0\u3000b</p>"),
    ("divisions", "<div>a<div>b</div>c</div>d", "<p>a</p>\n<p>b</p>\n<p>c</p>\n<p>d</p>"),
    ("h1", "<h1>标题</h1>文", "<h2>标题</h2>\n<p>文</p>"),
    ("paragraph in heading", "<h3><p>a</p></h3><p>b", "<h3>a</h3>\n<p>b</p>"),
    ("heading never closed", "<h3>a<p>b</p><p>c</p>", "<h3>a</h3>\n<p>b</p>\n<p>c</p>"),
    ("block in link", "<a href=/x><h3>a</h3>b</a>c",
     '<h3><a href="/x">a</a></h3>\n<p><a href="/x">b</a>c</p>'),
    ("misnested", "<b>a<i>b</b>c</i>d", "<p><strong>a<em>b</em></strong><em>c</em>d</p>"),
    ("link in link", "<a href=1>a<a href=2>b</a>", '<p><a href="1">a</a><a href="2">b</a></p>'),
    ("list", "<ul><li>a<li>b<ol><li>c</ol></ul>", "<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>"),
    ("item outside a list", "<li>a<li>b", "<ul><li>a</li><li>b</li></ul>"),
    ("list in list", "<ul><ul><li>a</ul></ul>", "<ul><li><ul><li>a</li></ul></li></ul>"),
    ("divisions in item", "<ul><li><div>a</div><div>b</div></ul>", "<ul><li>a<br>b</li></ul>"),
    ("table", "<table><td>a<th>b<tr><td>c",
     "<table><tr><td>a</td><th>b</th></tr><tr><td>c</td></tr></table>"),
    ("text in table", "<table>a<tr>b<td>c</table>",
     "<table><tr><td>a</td></tr><tr><td>b</td><td>c</td></tr></table>"),
    ("cell outside a table", "<td>a</td><td>b</td>", "<p>a</p>\n<p>b</p>"),
    ("spans", "<table><td colspan=2 rowspan=1>a<td colspan=99999 rowspan=x>b</table>",
     '<table><tr><td colspan="2">a</td><td colspan="1000">b</td></tr></table>'),
    ("pre", "<pre>\n  a\n\n\tb  \n</pre>", "<pre>  a\n\n\tb</pre>"),
    ("pre with code", "<pre>a <code>b\nc</code> </pre>", "<pre>a <code>b\nc</code></pre>"),
    ("pre of divisions", "<pre><div>a</div><div>b</div><br>c</pre>", "<pre>a\nb\n\nc</pre>"),
    ("line breaks", "a<br>b<br><br>c<br>", "<p>a<br>b</p>\n<p>c</p>"),
    ("line break after bold", "<b>a</b><br>b", "<p><strong>a</strong><br>b</p>"),
    ("line break at the end of a link", "<a href=/a>a<br></a>b", '<p><a href="/a">a</a><br>b</p>'),
    ("line break between links", "<a href=/a>a</a><br><i>b", '<p><a href="/a">a</a><br><em>b</em></p>'),
    ("line break after the inner of two", "<b>a<i>b</i><br>c", "<p><strong>a<em>b</em><br>c</strong></p>"),
    ("line break inside bold", "<b>a<br>b</b>", "<p><strong>a<br>b</strong></p>"),
    ("image", "<img src=a.png alt='x \"y\"' onerror=z>", '<p><img src="a.png" alt="x &quot;y&quot;"></p>'),
    ("image without address", "a<img alt=x>b", "<p>ab</p>"),
    ("figure", "<figure><img src=a><figcaption>b</figcaption></figure>",
     '<figure><img src="a"><figcaption>b</figcaption></figure>'),
    ("rule", "a<hr><hr>b", "<p>a</p>\n<hr>\n<p>b</p>"),
    ("empty", "<p></p><ul><li></ul><table><tr><td></table><div> </div>", ""),
    ("references", "&lt;b&gt; &amp;amp; &#x41; &nosuch; &#99999999999999999999999;",
     "<p>&lt;b&gt; &amp;amp; A &amp;nosuch; \ufffd</p>"),
    ("comments", "a<!-- b --><!doctype c><?d?>e", "<p>ae</p>"),
    ("no tag", "1 < 2 <3 a<", "<p>1 &lt; 2 &lt;3 a&lt;</p>"),
    ("tag without end", 'a <p title="b', '<p>a &lt;p title="b</p>'),
    ("script", "a<script>if (b<c) '</p>'</script>d", "<p>ad</p>"),
    ("script without end", "a<script>b", "<p>a</p>"),
    ("handler", "<p onclick=x style=y class=z>a</p>", "<p>a</p>"),
    ("active addresses", "<a href='java\tscript:x'>a</a><a href=data:,x>b</a><img src=file:///x>",
     "<p>ab</p>"),
    ("controls and surrogates", "a\0\x1b\ud800b", "<p>a\ufffdb</p>"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_reads_into_the_clean_form(source: str, expected: str) -> None:
    assert serialise(parse_fragment(source)) == expected


@pytest.mark.parametrize("expected", [case[2] for case in CASES], ids=[case[0] for case in CASES])
def test_the_clean_form_is_read_as_it_stands(expected: str) -> None:
    assert serialise(parse_fragment(expected)) == expected


PIECES = st.one_of(
    st.sampled_from([*sorted(TAGS), "div", "b", "i", "h1", "script", "span", "tfoot", "svg", "dl"]).flatmap(
        lambda tag: st.sampled_from([f"<{tag}>", f"</{tag}>", f"<{tag} href=a:b src=x colspan=3 title='\"<"])
    ),
    st.sampled_from([" ", "\n", "word", "<", "&amp;", "&#13;", "\"", "<!--", "-->", "<br>", ">", "a\u00a0b"]),
    st.text(max_size=4),
)  # fmt: skip
HTML = st.lists(PIECES, max_size=30).map("".join)


@given(HTML)
def test_what_was_written_is_read_the_same(source: str) -> None:
    nodes = parse_fragment(source)
    written = serialise(nodes)
    assert parse_fragment(written) == nodes
    assert serialise(parse_fragment(written)) == written
    assert render_text(parse_fragment(written)) == render_text(nodes)


class Judge(html.parser.HTMLParser):
    """Counts tags with an independent reader and collects attributes."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.open: Counter[str] = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.open[tag] += tag not in VOID

    def handle_endtag(self, tag: str) -> None:
        self.open[tag] -= 1


@given(HTML)
def test_only_allowed_tags_and_attributes_come_out(source: str) -> None:
    judge = Judge()
    judge.feed(serialise(parse_fragment(source)))
    judge.close()
    assert judge.tags <= TAGS
    assert judge.attributes <= {"href", "src", "alt", "title", "colspan", "rowspan"}
    assert not any(judge.open.values())


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="<&")))
def test_text_without_markup_is_kept(source: str) -> None:
    kept = " ".join(part for part in source.split(" ") if part)
    assert render_text(parse_fragment(source)) == kept


def depth_of(nodes: list[Node]) -> int:
    depth = deepest = 0
    for what, _, _ in walk(nodes):
        depth += {"start": 1, "end": -1, "text": 0}[what]
        deepest = max(deepest, depth)
    return deepest


@pytest.mark.parametrize("tag", [*sorted(TAGS - VOID), "div"])
def test_depth_is_limited_and_text_kept(tag: str) -> None:
    nodes = parse_fragment("a" + f"<{tag} href=x>" * 5000 + "b" + f"</{tag}>" * 5000 + "c")
    assert depth_of(nodes) <= DEEPEST + 10
    assert render_text(nodes).split() in (["a", "b", "c"], ["abc"])


def test_an_element_says_what_it_is() -> None:
    assert parse_fragment("<p>a<b>c") == [Element("p", {}, ["a", Element("strong", {}, ["c"])])]
