"""Pages made to break a parser: nothing is lost without a word, nothing active comes out, nothing is read."""

import re

import pytest

from artkit.extract import ExtractOptions, extract_article

WORDS = "The survey measured the valley for eleven weeks and wrote every figure down twice. "
START = "<!DOCTYPE html><title>Measured twice</title><article>" + f"<p>{WORDS * 3}</p>" * 3
LAST = f"<p>{WORDS * 3} LASTWORDS</p>"
LARGE = {
    "nested div": "<div>" * 20_000 + LAST,
    "nested span": "<p>" + "<span>" * 20_000 + LAST,
    "nested quotes": "<blockquote>" * 20_000 + LAST,
    "nested lists": "<ul><li>" * 10_000 + LAST,
    "nested tables": "<table><tr><td>" * 3_000 + LAST,
    "unclosed formatting": "<p>" + "<b><i><a href=x>" * 10_000 + LAST,
    "siblings": "<p>" + "<i>x</i>" * 50_000 + "</p>" + LAST,
    "line breaks": "<br>" * 50_000 + LAST,
    "attributes of one tag": "<div " + " ".join(f"a{n}=x" for n in range(21_000)) + ">" + LAST,
    "one attribute": '<div data-x="' + "v" * 11_000_000 + '">' + LAST,
    "one text": "<p>" + WORDS * 130_000 + "</p>" + LAST,
    "no tag at all": "<" * 100_000 + LAST,
    "references": "<p>" + "&amp;&hellip;&#x41;" * 20_000 + "</p>" + LAST,
}
ACTIVE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<a href='java\tscript:alert(1)'>words</a>",
    "<a href='&#106;avascript&colon;alert(1)'>words</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>w</a>",
    "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
    "<svg onload=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=javascript:alert(1)></object>",
    "<base href='javascript:/a/-alert(1)///'><a href=b>words</a>",
    "<p style='background:url(javascript:alert(1))'>x",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<form action=javascript:alert(1)>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<img srcset='javascript:alert(1) 1x, x.png 2x'>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
]
ENTITIES = [
    '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
    '<!DOCTYPE html [<!ENTITY % p SYSTEM "file:///etc/hostname"> %p;]>',
    '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY x "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
    '<!DOCTYPE html SYSTEM "file:///dev/zero">',
]


@pytest.mark.parametrize("name", LARGE)
def test_what_is_large_or_deep_is_kept_to_its_end(name: str) -> None:
    article = extract_article(START + LARGE[name])
    assert "LASTWORDS" in article.text


@pytest.mark.parametrize("source", ACTIVE)
def test_nothing_active_comes_out(source: str) -> None:
    page = START + source + LAST
    html = extract_article(page, options=ExtractOptions(url="https://example.org/a")).html or ""
    assert not re.search(r"<(?!/?(?:p|h[2-6]|a|img|table|t[rd]|tbody|em|br)\b)", html)
    assert not re.search(
        r'(?:href|src)="(?!https://example\.org/)|<[^>]* (?!href|src|alt|title)[a-z]+=', html
    )


@pytest.mark.parametrize("declaration", ENTITIES)
def test_no_entity_is_read_or_unfolded(declaration: str) -> None:
    article = extract_article(f'<?xml version="1.0"?>{declaration}<body>{START}<p>{WORDS} &x; LASTWORDS</p>')
    assert "LASTWORDS" in article.text
    assert len(article.text) < 2_000
    assert "aaaa" not in article.text


@pytest.mark.parametrize("source", ["", " \n\t", "\0" * 100, "<!-- -->", "<html></html>", "<title>x</title>"])
def test_a_page_without_text_gives_an_empty_article_that_says_so(source: str) -> None:
    article = extract_article(source, options=ExtractOptions(form="html"))
    assert (article.text, article.html) == ("", "")
    assert "no article found" in article.warnings


@pytest.mark.parametrize("charset", ["utf-7", "none", "x" * 10_000, "koi8-r", "utf-8"])
def test_a_wrong_word_of_the_transport_costs_nothing(charset: str) -> None:
    page = (START + "<p>测量队把每一个数字都记录了两遍</p>").encode()
    article = extract_article(page, options=ExtractOptions(charset=charset))
    assert "测量队把每一个数字都记录了两遍" in article.text
    assert not article.warnings
