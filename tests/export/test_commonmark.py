"""Markdown is judged by a parser of CommonMark that is not ours: it must show the same text."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from artkit.article import Article
from artkit.export.commonmark import render_blocks
from artkit.export.fragments import body_nodes
from artkit.export.readable import clean_controls
from artkit.markup import Node, parse_fragment, render_text
from strategies import texts

JUDGE = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def shown(markdown: str) -> str:
    """Give the text a reader of the rendered Markdown sees."""
    return words(render_text(parse_fragment(JUDGE.render(markdown))))


def words(text: str) -> str:
    return " ".join(clean_controls(text).split())


def rendered(nodes: list[Node]) -> str:
    return "\n".join(render_blocks(nodes)) + "\n"


PLAIN = [
    "# not a heading",
    "####### seven",
    "#hashtag",
    "---",
    "***",
    "___",
    "- - -",
    "> quoted",
    "1. first",
    "1) first",
    "12345678901. long",
    "- item",
    "+ item",
    "* item",
    "-5 degrees",
    "+49 30 1234",
    "| a | b |\n| --- | --- |",
    "a | b\n--- | ---",
    "a\n===",
    "a\n---",
    "```",
    "~~~",
    "    code",
    "\tcode",
    "<!-- x -->",
    "<script>alert(1)</script>",
    "[x]: javascript:alert(1)",
    "[x]",
    "![](x)",
    "![x](javascript:alert(1))",
    "wow![a](b)",
    "\\",
    "\\*",
    "a\\",
    "&lt;b&gt; &amp; &copy; &#60;",
    "AT&T & co",
    "a  \nb",
    "a\\\nb",
    "$$x$$",
    "{% raw %}",
    "{{7*7}}",
    "<?php ?>",
    "snake_case and __dunder__ and _a_",
    "*a* **b** ***c***",
    "`a` ``b``",
    "~~gone~~",
    "<https://example.org>",
    "https://example.org/a_b_c",
    "a@example.org",
    "\u3000\u3000开头两格",
    "办*“托育”*服务",
    "C#",
    "1.",
    "a\n# b\n1. c\n> d",
    "end with a hash #",
    "---\ntitle: injected\n---",
    "line\u2028separator",
    "nul\0byte",
    "esc\x1b[31mred",
    "[^1]",
    "[ ] todo",
    "term\n: definition",
    "!",
    "a!",
    "::: note",
    "\u00a0nbsp\u00a0",
    "x\u00a0",
    "-",
    "+",
    "=",
    "==",
    "#",
    "1)",
    ">",
    "<",
    "&",
]


@pytest.mark.parametrize("text", PLAIN)
def test_plain_text_is_shown_as_it_is(text: str) -> None:
    nodes = body_nodes(Article(text=text))
    assert shown(rendered(nodes)) == words(text)


FRAGMENTS = {
    "nested lists": "<ul><li>a<ol><li>b<ul><li>c</ul><li>d</ol><li>e</ul>",
    "paragraphs in items": "<ol><li><p>a<p>b<li>c</ol>",
    "two lists in a row": "<ul><li>a</ul><ul><li>b</ul><ol><li>c</ol><ol><li>d</ol>",
    "an empty item": "<ul><li></li><li>b</ul>",
    "an item that is a rule": "<ul><li><hr><li>b</ul>",
    "an item that is a heading": "<ul><li><h3>h</h3>text</ul>",
    "code in an item": "<ul><li>a<pre>x\n\n  y</pre></ul>",
    "a quote in a quote": "<blockquote><p>a<blockquote><p>b<p>c</blockquote><p>d</blockquote>",
    "two quotes": "<blockquote>a</blockquote><blockquote>b</blockquote>",
    "a table without a header": "<table><tr><td>a|b<td>c<tr><td>`d|e`</table>",
    "a table with blocks": "<table><caption>cap</caption><tr><th>a<td><p>b<p>c<ul><li>d</ul></table>",
    "a table in a table": "<table><tr><td><table><tr><td>in</table><td>out</table>",
    "code with a pipe in a table": "<table><tr><td><code>a|b</code></table>",
    "line breaks": "<p>a<br>b<br><br># c<br>- d</p><h2>x<br>y</h2>",
    "backticks": "<p><code>`</code> <code>a``b</code> <code> x </code><pre>```\n~~~\n````</pre>",
    "emphasis between letters": "<p>办<b>“托育”</b>服务，<i>很</i>好<b> 空 </b>格</p>",
    "emphasis in emphasis": "<p><b>a <i>b</i></b><i>c<b>d</b></i><b>e</b><b>f</b></p>",
    "emphasis at edges": "<p><b>.</b>a<b>b.</b>c <i>(d)</i>e<b>*</b></p>",
    "links": '<p>see!<a href="https://e.org/a_(b)?x=1&amp;copy;=2">[a] *b*</a>(c)<a href="">d</a></p>',
    "a picture": '<p>!<img src="a b.png" alt="](x)[y]">after</p>',
    "an exclamation before a link": '<p>Go!<a href="https://e.org">a</a>!<b>!</b><a href="x">b</a>!</p>',
    "a picture in a link": '<p><a href="https://e.org"><img src="i.png" alt="x"> y</a></p>',
    "sub and sup": "<p>H<sub>2</sub>O 10<sup>-6</sup></p>",
    "a figure": '<figure><img src="a.png"><figcaption>Cap <i>x</i></figcaption></figure>',
    "headings with hashes": "<h2>C #</h2><h3># ##</h3><h6>six</h6>",
    "text that looks like a list after a break": "<p>a<br>1. b<br>+ c<br>===</p>",
}


@pytest.mark.parametrize("html", FRAGMENTS.values(), ids=FRAGMENTS)
def test_a_fragment_is_shown_with_the_same_text(html: str) -> None:
    nodes = parse_fragment(html)
    assert shown(rendered(nodes)) == words(render_text(nodes))


def test_a_fragment_keeps_its_form() -> None:
    html = (
        "<h2>A</h2><p>one <strong>two</strong> <em>three</em> <a href='https://e.org/x'>four</a><br>five</p>"
        "<ul><li>b</li><li>c<ol><li>d</li></ol></li></ul><blockquote><p>e</p></blockquote>"
        "<pre>f\n  g</pre><table><tr><th>h</th><th>i</th></tr><tr><td>j</td><td>k</td></tr></table>"
    )
    assert rendered(parse_fragment(html)) == (
        "## A\n\none **two** *three* [four](https://e.org/x)\\\nfive\n\n- b\n- c\n  1. d\n\n> e\n\n"
        "```\nf\n  g\n```\n\n| h | i |\n| --- | --- |\n| j | k |\n"
    )


TAGS = (
    "p h2 h5 ul ol li blockquote pre code table caption thead tr td th figure figcaption "
    "a em strong sub sup br hr"
)
pieces = st.one_of(
    texts,
    st.sampled_from([f"<{slash}{tag}>" for tag in TAGS.split() for slash in ("", "/")]),
    st.sampled_from(
        ['<a href="https://e.org/">', '<img src="a.png" alt="x">', "*", "_", "`", "|", "\\", "1. ", "- "]
    ),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(pieces, max_size=14).map("".join))
@example("<ul><li><table><tr><td>a</table></ul>")
def test_any_fragment_is_shown_with_the_same_text(html: str) -> None:
    nodes = parse_fragment(html)
    # Where a rule or a picture stands between words, texts may differ in a space.
    assert shown(rendered(nodes)).replace(" ", "") == words(render_text(nodes)).replace(" ", "")


@settings(max_examples=150, deadline=None)
@given(texts)
def test_any_text_is_shown_as_it_is(text: str) -> None:
    nodes = body_nodes(Article(text=text))
    assert shown(rendered(nodes)) == words(text)
