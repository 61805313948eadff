"""Bylines of Taiwan and Hong Kong, where the place of the report stands behind the name."""

import pytest

from artkit.extract import extract_article
from artkit.extract.bylines import parse_closing, parse_meta_line, parse_opening
from artkit.extract.reports import spell_out


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("記者林小滿／台北報導", ["林小滿"]),
        ("記者林小滿/台北即時報導", ["林小滿"]),
        ("河邊報／ 記者林小滿／南投即時報導", ["林小滿"]),
        ("記者林小滿、陳立新／綜合報導", ["林小滿", "陳立新"]),
        ("［記者林小滿／台北報導］", ["林小滿"]),
        ("〔記者林小滿／專訪〕", ["林小滿"]),
        ("記者 林小滿 報導", ["林小滿"]),
        ("（記者林小滿台北報導）", ["林小滿"]),
        ("【本報記者歐陽小明台北報導】", ["歐陽小明"]),
        ("河邊社記者林小滿台北5日電", ["林小滿"]),
        ("實習記者林小滿／台中報導", ["林小滿"]),
        ("即時中心／林小滿報導", ["林小滿"]),
        ("2024-03-05 18:20 河邊報／ 記者林小滿／南投即時報導", ["林小滿"]),
    ],
)
def test_line(line, names):
    assert list(parse_meta_line(line).authors) == names


@pytest.mark.parametrize(
    "line",
    [
        "多家媒體記者前往採訪報導了此事",
        "記者從會上了解到，該計劃報導很多",
        "社會中心／綜合報導",
        "記者：林小滿",
        "作者 林小滿",
        "市民中心/停車場",
    ],
)
def test_must_not_change(line):
    assert spell_out(line) == line


OPENING = "〔記者林小滿／台北報導〕市議會週二晚間開會，討論關閉老磨坊橋的問題。"


def test_an_opening_stays_in_the_text():
    assert parse_opening(OPENING).authors == ("林小滿",)
    line = parse_meta_line(OPENING)
    assert (line.authors, line.whole) == (("林小滿",), False)


def test_a_closing():
    assert parse_closing("東岸商家擔心繞行時間過長。（記者林小滿台北報導）").authors == ("林小滿",)


def test_a_page():
    body = "".join(f"<p>{line}</p>" for line in ["市議會週二晚間開會，討論關閉老磨坊橋的問題。" * 3] * 4)
    page = (
        "<title>老磨坊橋將封閉 | 河邊新聞網</title><article><h1>老磨坊橋將封閉</h1>"
        "<section class=authors><span>2024-03-05 18:20</span> <span>河邊報／ 記者<a href=/u>林小滿</a>／"
        f"南投即時報導</span></section><section>{body}</section></article>"
    )
    article = extract_article(page.encode())
    assert article.authors == ("林小滿",)
    assert (article.date, article.title) == ("2024-03-05T18:20", "老磨坊橋將封閉")
    assert article.source == "河邊報"
    assert "記者" not in article.text
