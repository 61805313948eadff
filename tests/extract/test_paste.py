"""Pasted pages: what becomes of each line of a page that was selected and copied."""

from pathlib import Path

import pytest

from artkit.article import Article
from artkit.extract import ExtractOptions, extract_articles

PASTES = Path(__file__).parent / "pastes"
PAGE = (PASTES / "zh_aggregator.txt").read_text(encoding="utf-8")

TITLE = "江州古灯塔修缮完工重新点亮"


def read(text: str, **options: object) -> list[Article]:
    return extract_articles(text, options=ExtractOptions(form="text", **options))  # type: ignore[arg-type]


def test_an_aggregator_page_gives_its_article_and_every_entry_of_its_lists() -> None:
    article, *teasers = read(PAGE, teasers=True)
    assert article.kind == "article"
    assert article.title == TITLE
    assert article.authors == ("周岚", "方其远")
    assert article.credits == {"记者": ("周岚",), "通讯员": ("方其远",), "收集编辑": ("江州晚报",)}
    assert (article.source, article.date, article.lang) == ("江州晚报", None, "zh-Hans")
    assert (article.breadcrumb, article.section) == (("首页", "文化", "博物馆"), "博物馆")
    paragraphs = article.text.split("\n\n")
    assert len(paragraphs) == 5
    assert paragraphs[0].startswith("本报讯 (记者周岚 通讯员方其远 )“灯一亮")
    assert (
        paragraphs[-1] == "家住塔下的陈阿婆今年八十七岁。“小时候就是看着这盏灯长大的,”她说,“现在又能看见了。”"
    )
    assert [(t.kind, t.extra["list"], t.title, t.extra["truncated"]) for t in teasers] == [
        ("teaser", "相关阅读", "江州首条夜航航线五月开通", True),
        ("teaser", "相关阅读", "老码头旁建起社区图书室", False),
        ("teaser", "相关阅读", "渔民画走进中学课堂", True),
        ("teaser", "最新文章", TITLE, True),
        ("teaser", "最新文章", "2月全市空气质量公布!优良天数二十五天", True),
    ]
    assert teasers[3].text.startswith("本报讯 (记者周岚")
    assert [dict(teaser)["title"] for teaser in article.teasers] == [teaser.title for teaser in teasers]


VARIANTS = {
    "windows line ends": PAGE.replace("\n", "\r\n"),
    "old mac line ends": PAGE.replace("\n", "\r"),
    "line separators": PAGE.replace("\n", "\N{LINE SEPARATOR}"),
    "a tab before bullets": PAGE.replace("  •", "\t•"),
    "no-break spaces": PAGE.replace("  • ", "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}•\N{NO-BREAK SPACE}"),
    "another bullet": PAGE.replace("•", "◆"),
    "hyphens as bullets": PAGE.replace("•", "-"),
    "full-width colons": PAGE.replace("位置:", "位置：")
    .replace("日期:", "日期：")
    .replace("来源:", "来源：")
    .replace("编辑:", "编辑："),
    "no blank lines": PAGE.replace("\n\n", "\n"),
    "invisible marks": PAGE.replace("\n", "\N{ZERO WIDTH SPACE}\n"),
    "trailing spaces": PAGE.replace("\n", "  \n"),
}


@pytest.mark.parametrize("page", VARIANTS.values(), ids=VARIANTS)
def test_the_form_of_the_copy_does_not_matter(page: str) -> None:
    def fields(article: Article) -> tuple[object, ...]:
        return (
            article.title,
            article.text,
            article.authors,
            article.source,
            article.breadcrumb,
            article.extra,
        )

    assert [fields(record) for record in read(page, teasers=True)] == [
        fields(record) for record in read(PAGE, teasers=True)
    ]
