"""Markdown to the nodes of a fragment: what is mark and what is text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artkit.extract.markdown import read_markdown
from artkit.markup import render_text, serialise

CASES = {
    "emphasis": (
        "*one* **two** _three_ ~~four~~",
        "<p><em>one</em> <strong>two</strong> <em>three</em> four</p>",
    ),
    "nested emphasis": ("**one *two* three**", "<p><strong>one <em>two</em> three</strong></p>"),
    "emphasis in Chinese": ("这是**重点**内容", "<p>这是<strong>重点</strong>内容</p>"),
    "punctuation in Chinese emphasis": (
        "**标题：**正文*（斜）*体",
        "<p><strong>标题：</strong>正文<em>（斜）</em>体</p>",
    ),
    "emphasis in Japanese": ("これは**「橋」**です。", "<p>これは<strong>「橋」</strong>です。</p>"),
    "emphasis in Korean": ("**'다리'**를 연다", "<p><strong>'다리'</strong>를 연다</p>"),
    "a link": ("[the *log*](/l 'title')", '<p><a href="/l" title="title">the <em>log</em></a></p>'),
    "a link by name": ("[the log][1]\n\n[1]: /l", '<p><a href="/l">the log</a></p>'),
    "an image": ("![a boat](b.jpg)", '<p><img src="b.jpg" alt="a boat"></p>'),
    "a dangerous link": ("[x](javascript:alert)", "<p>[x](javascript:alert)</p>"),
    "code": ("Use `a * b`.", "<p>Use <code>a * b</code>.</p>"),
    "a fence": (
        "```py\na = 1\n\n\tb = 2\n```\nDone.",
        "<pre><code>a = 1\n\n\tb = 2</code></pre>\n<p>Done.</p>",
    ),
    "indented code": ("    a = 1", "<pre><code>a = 1</code></pre>"),
    "soft wraps": ("one\ntwo\n\nthree", "<p>one two</p>\n<p>three</p>"),
    "soft wraps in Chinese": ("桥*开*\n了。\nNow", "<p>桥<em>开</em>了。Now</p>"),
    "soft wraps in Korean": ("다리가\n열렸다", "<p>다리가 열렸다</p>"),
    "hard breaks": ("one  \ntwo\\\nthree", "<p>one<br>two<br>three</p>"),
    "lists": (
        "- a\n- b\n\n1. c\n   - d",
        "<ul><li>a</li><li>b</li></ul>\n<ol><li>c<ul><li>d</li></ul></li></ol>",
    ),
    "things to do": ("- [x] a\n- [ ] *b*", "<ul><li>a</li><li><em>b</em></li></ul>"),
    "a quotation": ("> said she\n> twice", "<blockquote><p>said she twice</p></blockquote>"),
    "a rule": ("one\n\n* * *\n\ntwo", "<p>one</p>\n<hr>\n<p>two</p>"),
    "a table": (
        "| a | b |\n|---|--:|\n| 1 | 2 |",
        "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
    ),
    "addresses": ("<https://a.example/b>", '<p><a href="https://a.example/b">https://a.example/b</a></p>'),
    "notes": (
        "True[^1].\n\n[^1]: Told.\n[^b]: As said\nelsewhere.",
        "<p>True.</p>\n<p>Told.</p>\n<p>As said elsewhere.</p>",
    ),
    "escapes": (r"\*not\* \_this\_", "<p>*not* _this_</p>"),
    "markup": ("<b>one</b> &amp; two<!-- no -->", "<p><strong>one</strong> &amp; two</p>"),
    "markup around": ("<div>\n\n*one*\n\n</div>", "<p><em>one</em></p>"),
}
UNTOUCHED = [
    "2 * 3 * 4 is 24",
    "snake_case_name stays",
    "a - b",
    "5 > 3",
    "a # b",
    "[not a link] (no)",
    "C:\\temp",
    "a < b and c > d",
    "an array[^",
    "一个*星",
]
TITLES = {
    "a heading of the first level": (
        "# A *fine* day\n\n## Morning\n\nWe left.",
        "A fine day",
        "Morning\n\nWe left.",
    ),
    "underlined": ("A day\n=====\nWe left.", "A day", "We left."),
    "below a badge": ("[![build](b.svg)](/b)\n\n# A day\n\nWe left.", "A day", "We left."),
    "the only one as high": ("## A day\n\n### Morning\n\nWe left.", "A day", "Morning\n\nWe left."),
    "one part of several": (
        "## Morning\n\nWe left.\n\n## Noon\n\nWe ate.",
        None,
        "Morning\n\nWe left.\n\nNoon\n\nWe ate.",
    ),
    "below text": ("We left.\n\n# Noon\n\nWe ate.", None, "We left.\n\nNoon\n\nWe ate."),
    "a text that is underlined": (
        "We left. " * 90 + "\n===\nWe ate.",
        None,
        ("We left. " * 90).strip() + "\n\nWe ate.",
    ),
    "in a quotation": ("> # A day\n\nWe left.", None, "A day\n\nWe left."),
}


@pytest.mark.parametrize(("source", "html"), CASES.values(), ids=CASES)
def test_marks_become_markup(source: str, html: str) -> None:
    assert serialise(read_markdown(source).nodes) == html


@pytest.mark.parametrize("text", UNTOUCHED)
def test_text_that_looks_like_marks_stays(text: str) -> None:
    assert render_text(read_markdown(text).nodes) == text


@pytest.mark.parametrize(("source", "title", "text"), TITLES.values(), ids=TITLES)
def test_the_headline_is_no_text(source: str, title: str | None, text: str) -> None:
    outline = read_markdown(source)
    assert (outline.title, render_text(outline.nodes)) == (title, text)


def test_a_headline_known_from_elsewhere_is_left_out_where_it_stands_again() -> None:
    assert render_text(read_markdown("# A  Day\n\nWe left.", title="A day").nodes) == "We left."
    assert render_text(read_markdown("# Morning\n\nWe left.", title="A day").nodes) == "Morning\n\nWe left."


def test_what_is_nested_too_deep_keeps_its_text() -> None:
    outline = read_markdown("> " * 300 + "deep\n\nnot")
    assert outline.too_deep
    assert "deep" in render_text(outline.nodes)


@given(st.text(alphabet=st.sampled_from("*_~`[]()!<>#-+|\\\n 1.a桥。^:&;"), max_size=120))
def test_any_text_is_read(text: str) -> None:
    assert "桥" not in text or "桥" in serialise(read_markdown(text).nodes)
