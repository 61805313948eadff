"""Whole records: every field by its own rules, html and text together."""

import pytest
from hypothesis import given, settings

from artkit.article import Article
from artkit.clean import Rules, clean_article, explain_article, explain_text
from artkit.markup import parse_fragment, render_text
from strategies import articles

BODY = "<p>路修好了,大家<em>很高兴 </em>。</p>"


def with_html(html: str, **fields: object) -> Article:
    html_text = render_text(parse_fragment(html))
    return Article(html=html, text=html_text, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>路修好了,大家<em>很高兴 </em>。</p>", "<p>路修好了，大家<em>很高兴</em>。</p>"),
        ("<p>好<a href='/b'>,</a>好</p>", '<p>好<a href="/b">，</a>好</p>'),
        ("<p>运行<code>f(甲,乙)</code>,好</p>", "<p>运行<code>f(甲,乙)</code>，好</p>"),
        ("<pre>甲,乙  \n(丙)</pre><p>甲,乙</p>", "<pre>甲,乙  \n(丙)</pre>\n<p>甲，乙</p>"),
        ("<p>甲乙</p><p>责任编辑：王强</p>", "<p>甲乙</p>"),
        ("<p>甲乙</p><ul><li>分享到：</li></ul>", "<p>甲乙</p>"),
        ("<p>甲,乙<br>丙,丁</p>", "<p>甲，乙<br>丙，丁</p>"),
        ('<p><a href="/a?utm_source=x&amp;id=1">甲</a></p>', '<p><a href="/a?id=1">甲</a></p>'),
        ("<p>caf\u00c3\u00a9</p>", "<p>café</p>"),
        (
            "<table><tr><td>分享到：<td>甲,乙</table>",
            "<table><tr><td>分享到：</td><td>甲，乙</td></tr></table>",
        ),
    ],
)
def test_html_is_cleaned_between_its_tags(before: str, after: str) -> None:
    cleaned = clean_article(with_html(before))
    assert cleaned.html == after
    assert cleaned.text == render_text(parse_fragment(after))


def test_a_repeated_headline_and_a_doubled_paragraph_go() -> None:
    html = f"<h2>Bridge opens</h2>{2 * '<p>The bridge is open again at last.</p>'}"
    cleaned = clean_article(with_html(html, title="Bridge opens"))
    assert cleaned.html == "<p>The bridge is open again at last.</p>"
    plain = Article(title="Bridge opens", text="Bridge Opens\n\nIt is open.")
    assert clean_article(plain).text == "It is open."


def test_text_that_is_not_the_rendering_is_cleaned_by_itself() -> None:
    cleaned = clean_article(Article(html="<p>甲,乙</p>", text="丙,丁"))
    assert (cleaned.html, cleaned.text) == ("<p>甲，乙</p>", "丙，丁")


def test_every_field_gets_the_rules_that_fit_it() -> None:
    cleaned = clean_article(
        Article(
            title=" 路修好了,真的 ",
            authors=("王强 ", "王强", "Smith,\u200b J."),
            credits={"记者": ("王强\u00a0",), "记者 ": ("李敏",)},
            source="Ｒ报",
            url="https://example.org/a?utm_source=x",
            summary="好,好",
            tags=("a&amp;b", " "),
            text="甲",
            extra={"note": "甲,乙"},
        )
    )
    assert cleaned.title == "路修好了，真的"
    assert cleaned.authors == ("王强", "Smith, J.")
    assert cleaned.credits == {"记者": ("王强", "李敏")}
    assert (cleaned.source, cleaned.url, cleaned.summary) == ("R报", "https://example.org/a", "好，好")
    assert cleaned.tags == ("a&b",)
    assert cleaned.extra == {"note": "甲,乙"}


def test_a_cut_off_teaser_is_marked_once() -> None:
    teaser = {
        "list": "相关阅读",
        "title": "甲,乙",
        "text": "他说,路修",
        "url": None,
        "truncated": True,
        "date": "2023",
    }
    cleaned = clean_article(Article(text="甲", teasers=(teaser,)))
    assert cleaned.teasers[0] == {**teaser, "title": "甲，乙", "text": "他说，路修……"}
    assert clean_article(cleaned) == cleaned
    record = clean_article(Article(kind="teaser", text="The road is", extra={"list": "x", "truncated": True}))
    assert record.text == "The road is…"


def test_japanese_records_keep_their_marks() -> None:
    assert clean_article(Article(lang="ja", text="会談、中止,延期")).text == "会談、中止,延期"


@pytest.mark.parametrize("html", [None, "<p>本报讯 (记者王强 通讯员李敏)路<em>修好</em>了。</p>"])
def test_the_dateline_moves_to_credits_on_request(html: str | None) -> None:
    text = "本报讯 (记者王强 通讯员李敏)路修好了。"
    moved = clean_article(Article(text=text, html=html), rules=Rules.parse("+dateline"))
    assert moved.text == "路修好了。"
    assert moved.credits == {"记者": ("王强",), "通讯员": ("李敏",)}
    assert moved.authors == ("王强", "李敏")
    assert moved.html == (None if html is None else "<p>路<em>修好</em>了。</p>")


def test_steps_tell_rule_field_place_and_both_texts() -> None:
    _, steps = explain_article(Article(title="好,好", text="一\n\n路修好了,大家很高兴\n分享到："))
    assert [str(step) for step in steps] == [
        "title:1:2: marks: '好,好' -> '好，好'",
        "text:2:5: marks: '路修好了,大家很高兴' -> '路修好了，大家很高兴'",
        "text:3:1: furniture: '分享到：' -> left out",
    ]
    assert [step.rule for step in explain_text("a\u200b b")[1]] == ["invisible"]


def test_lines_of_a_title_are_joined_before_their_gaps_are_closed() -> None:
    teaser = {"list": None, "title": "路好了。\n中", "text": "。\n中", "url": None, "truncated": False}
    cleaned = clean_article(Article(title="路好了。\n中", teasers=(teaser,)))
    assert (cleaned.title, cleaned.teasers[0]["text"]) == ("路好了。中", "。中")


@settings(max_examples=60, deadline=None)
@given(article=articles())
def test_a_clean_record_stays_as_it_is(article: Article) -> None:
    once = clean_article(article)
    assert clean_article(once) == once


@settings(max_examples=60, deadline=None)
@given(article=articles())
def test_explaining_changes_nothing(article: Article) -> None:
    assert explain_article(article)[0] == clean_article(article)
