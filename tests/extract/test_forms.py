"""HTML, Markdown or text: what a document is by its content."""

import pytest

from artkit.extract.forms import detect_form

HTML = {
    "doctype": "<!DOCTYPE html><title>x</title>",
    "after a mark and space": "\ufeff\n  <html><body>x",
    "a fragment": "<p>One.</p><p>Two.</p>",
    "unclosed paragraphs": "<p>One.<p>Two.",
    "a comment first": "<!-- made by hand --><html><p>x",
    "xhtml": '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
    "upper case": "<HTML><BODY BGCOLOR=white><P>x</BODY></HTML>",
    "text before markup": "Title\n<div><p>One.</p><p>Two.</p></div>",
}
MARKDOWN = {
    "headings": "# Title\n\nText.\n\n## Part\n\nMore.",
    "a heading and a link": "# Title\n\nSee [the notes](https://example.org/n).",
    "a heading and a list": "# Title\n\n- one\n- two",
    "a headline alone": "<!-- id: 1 -->\n# Title\n\nText.",
    "front matter": "---\ntitle: A day\n---\nText.",
    "front matter in TOML": '+++\ntitle = "A day"\n+++\nText.',
}
TEXT = {
    "empty": "",
    "a comparison": "if a < b and c > d then stop",
    "a tag named in a sentence": "Put the words between <b> and </b> to make them bold.",
    "a lone tag left over": "<img src='/count.gif'>\nHome\nNews\n" + "The story. " * 200,
    "an address in brackets": "Ann Lee <ann@example.org> wrote on Monday:",
    "a hash tag": "#harbour is the word of the day",
    "a number sign": "# 1 in the charts for three weeks, and still there",
    "a rule line": "One\n-----\nTwo",
    "a rule above": "---\nOne: two\nthree",
    "stars": "It was *very* late, ** and dark.",
    "code with angle brackets": "std::vector<int> v; for (int i = 0; i < n; ++i) {}",
    "bullets": "- milk\n- bread\n- salt",
    "hearts": "I <3 you",
}


@pytest.mark.parametrize("text", HTML.values(), ids=HTML)
def test_html_is_recognised(text: str) -> None:
    assert detect_form(text) == "html"
    assert detect_form(text.encode()) == "html"
    assert detect_form(text.encode("utf-16")) == "html"


@pytest.mark.parametrize("text", MARKDOWN.values(), ids=MARKDOWN)
def test_markdown_is_recognised(text: str) -> None:
    assert detect_form(text) == "markdown"
    assert detect_form(text.replace("\n", "\r\n")) == "markdown"


@pytest.mark.parametrize("text", TEXT.values(), ids=TEXT)
def test_everything_else_is_text(text: str) -> None:
    assert detect_form(text) == "text"
