"""Pasted pages: what becomes of each line of a page that was selected and copied."""

import string
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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


MISSING = {
    "no source": ("来源:江州晚报收集编辑:江州晚报", "来源:收集编辑:江州晚报", "source"),
    "no editor": ("收集编辑:江州晚报", "收集编辑:", "credits"),
    "no breadcrumb": ("当前位置:首页 > 文化 > 博物馆 >", "", "breadcrumb"),
}


@pytest.mark.parametrize(("old", "new", "field"), MISSING.values(), ids=MISSING)
def test_a_value_that_is_missing_changes_no_other_field(old: str, new: str, field: str) -> None:
    whole, part = read(PAGE)[0], read(PAGE.replace(old, new))[0]
    for name in {"title", "text", "authors", "source", "breadcrumb", "date"} - {field}:
        assert getattr(part, name) == getattr(whole, name), name
    assert getattr(part, field) != getattr(whole, field)


def test_a_date_that_is_there_is_read() -> None:
    page = PAGE.replace("日期: ", "日期:2024-03-13 08:15 ")
    assert read(page)[0].date == "2024-03-13T08:15"


TRADITIONAL = (PASTES / "zh_hant_local.txt").read_text(encoding="utf-8")
JAPANESE = (PASTES / "ja_local.txt").read_text(encoding="utf-8")
ENGLISH = (PASTES / "en_local.txt").read_text(encoding="utf-8")


def test_a_traditional_chinese_page() -> None:
    article = read(TRADITIONAL)[0]
    assert article.title == "舊漁港夜市週末重新開張 停車改在碼頭南側"
    assert (article.date, article.lang) == ("2024-05-18T09:30", "zh-Hant")
    assert article.authors == ("林書安",)
    assert article.breadcrumb == ("首頁", "生活", "交通")
    assert article.text.startswith("停業八個月")
    assert article.text.endswith("「總算可以告訴他們了」。")
    assert [t["title"] for t in article.teasers] == [
        "漁港老倉庫變身海洋圖書館開放參觀",
        "南岸自行車道下個月全線通車啟用",
    ]


def test_a_japanese_page() -> None:
    article = read(JAPANESE)[0]
    assert article.title == "古い灯台が二十年ぶりに点灯 地元の有志が修復"
    assert (article.date, article.lang) == ("2024-04-02T18:05", "ja")
    assert article.authors == ("高橋みどり",)
    assert article.text.startswith("港の入り口に")
    assert article.text.endswith("予定だという。")
    assert [t["list"] for t in article.teasers] == ["関連記事", "関連記事"]


CLOSED = (
    "首页 > 社会\n\n老磨坊桥将封闭施工\n\n2024年03月05日18:20  来源：河边日报\n\n"
    + "市政府周二晚上召开会议，讨论关闭老磨坊桥的问题，这座桥自1902年以来一直承担着交通任务。\n\n" * 3
    + "（本报记者 林小满 陈立新）\n\n(责编：周禾、何一帆)\n\n分享让更多人看到\n\n相关新闻\n\n图书馆重新开放\n"
)


def test_credits_in_brackets_at_the_end_are_no_text() -> None:
    article = read(CLOSED)[0]
    assert article.authors == ("林小满", "陈立新")
    assert list(article.credits.items()) == [("本报记者", ("林小满", "陈立新")), ("责编", ("周禾", "何一帆"))]
    assert article.source == "河边日报"
    assert article.text.endswith("交通任务。")


@pytest.mark.parametrize("ending", ["（全文见图）", "（见图）", "(1902年建成)"])
def test_other_brackets_at_the_end_stay(ending: str) -> None:
    text = "市政府周二晚上召开会议，讨论关闭老磨坊桥的问题，这座桥一直承担着交通任务。\n\n" * 3
    assert read(text + ending)[0].text.endswith(ending)


@pytest.mark.parametrize(
    "line", ["河邊報／ 記者林小滿／南投即時報導", "記者林小滿／台北報導", "〔記者林小滿／台北報導〕"]
)
def test_a_report_from_a_place(line: str) -> None:
    body = "市議會週二晚間開會，討論關閉老磨坊橋的問題，這座橋自1902年以來一直承擔交通任務。\n\n" * 3
    page = f"首頁 > 地方\n\n老磨坊橋將封閉\n\n2024-03-05 18:20\n\n{line}\n\n{body}"
    article = read(page)[0]
    assert (article.authors, article.date) == (("林小滿",), "2024-03-05T18:20")
    assert "報導" not in article.text


def test_an_english_page() -> None:
    article = read(ENGLISH)[0]
    assert article.title == "Old lighthouse shines again after twenty years in the dark"
    assert article.authors == ("Mara Lindqvist", "Tom Okafor")
    assert (article.date, article.modified, article.lang) == ("2023-09-22T09:30", "2023-09-23", "en")
    assert len(article.text.split("\n\n")) == 4
    assert [(t["list"], t["title"][:7]) for t in article.teasers] == [
        ("Related stories", "Harbour"),
        ("Related stories", "A libra"),
        ("Trending", "Ferry s"),
    ]


def test_parts_are_articles_of_their_own() -> None:
    two = ENGLISH + "\n=====\n" + TRADITIONAL
    assert [article.lang for article in read(two, split_on="=====")] == ["en", "zh-Hant"]
    assert [article.lang for article in read(two.replace("=====", "\f"), split_on="\f")] == ["en", "zh-Hant"]
    assert len(read(two)) == 1


@pytest.mark.parametrize("text", ["x", "A single line", "灯塔", "One sentence only."])
def test_one_line_is_the_text_and_no_headline(text: str) -> None:
    article = read(text)[0]
    assert (article.title, article.text, article.warnings) == (None, text, ())


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_nothing_gives_a_record_that_says_so(text: str) -> None:
    assert read(text)[0].warnings == ("no article found",)


WORDS = st.text(string.ascii_lowercase, min_size=2, max_size=9)
SENTENCES = st.lists(WORDS, min_size=4, max_size=18).map(lambda words: " ".join(words).capitalize() + ".")
HAN_SENTENCES = st.text("山水日月人心大小天地花草风雨来去见闻", min_size=6, max_size=40).map(
    lambda text: text + "。"
)
PARAGRAPHS = st.one_of(
    st.lists(SENTENCES, min_size=1, max_size=6).map(" ".join),
    st.lists(HAN_SENTENCES, min_size=1, max_size=6).map("".join),
)


@settings(max_examples=60)
@given(st.lists(PARAGRAPHS, min_size=1, max_size=12), st.sampled_from(["\n\n", "\n", "\r\n\r\n", "\n \n\n"]))
def test_text_without_furniture_comes_through_whole(paragraphs: list[str], between: str) -> None:
    article = read(between.join(paragraphs))[0]
    whole = [article.title] if article.title else []
    assert "\n\n".join([*whole, article.text]) == "\n\n".join(paragraphs)


def test_a_list_of_thousands_of_short_lines_is_whole() -> None:
    lines = [f"word {n}" for n in range(6000)]
    article = read("\n".join(lines))[0]
    assert [*([article.title] if article.title else []), *article.text.split("\n\n")] == lines


@settings(max_examples=60)
@given(st.text(max_size=400))
def test_any_text_gives_one_record_and_invents_nothing(text: str) -> None:
    (article,) = read(text)
    assert len("".join(article.text.split())) <= len(text)
    assert article.kind == "article"


@pytest.mark.parametrize(
    ("above", "beside", "authors"),
    [
        ("Anna Berg", "May 3, 2024", ("Anna Berg",)),
        ("周岚 方其远", "2024年5月3日 09:30", ("周岚", "方其远")),
        ("谷地日报记者 周岚 方其远", "2024年5月3日 09:30", ("周岚", "方其远")),
        ("谷地日报记者周岚/文", "打印", ("周岚",)),
        ("谷地日报记者站招聘启事", "打印", ()),
        ("Anna Berg", "Share this", ("Anna Berg",)),
        ("Harbour Berg", "Share this", ()),
        ("HARBOUR NEWS", "May 3, 2024", ()),
        ("Related stories", "May 3, 2024", ()),
        ("Written By Anna Berg", "Share this", ("Anna Berg",)),
        ("ByAnna Berg May 3, 2024", "Share this", ("Anna Berg",)),
        ("Anna Berg | May 3, 2024", "Share this", ("Anna Berg",)),
        ("May 3, 2024 - Anna Berg", "Share this", ("Anna Berg",)),
        ("Harbour Lamp | May 3, 2024", "Share this", ()),
        ("Harbour Lamp", "May 3, 2024", ()),
        ("Autor:innen", "3. Mai 2024", ()),
    ],
)
def test_a_name_alone_beside_the_date_signs(above: str, beside: str, authors: tuple[str, ...]) -> None:
    body = "The lamp was lit on Friday, and the boats came home by it, one after the other. " * 3
    head = f"Home\nNews\nLog in\n\nA lamp for the harbour\n\n{above}\n{beside}\n\n"
    article = read(f"{head}{body}\n\nIt was fine. {body}\n\nShare\n")[0]
    assert (article.title, article.authors) == ("A lamp for the harbour", authors)


def test_a_name_below_the_body_signs_where_a_line_tells_of_its_bearer() -> None:
    body = "The lamp was lit on Friday, and the boats came home by it, one after the other. " * 3
    page = f"Home\nLog in\n\nA lamp for the harbour\nShare\n\n{body}\n\nIt was fine. {body}\n\nXaro Berg\n"
    told = "Xaro Berg writes about the coast.\n\nXaro Berg\n\nShare\n"
    assert read(page + told)[0].authors == ("Xaro Berg",)
    assert read(page + "\nShare\n")[0].authors == ()


@pytest.mark.parametrize(
    ("above", "below", "date"),
    [
        ("October 12, 2020", "By Ann Lee, August 14, 2020 2:30 pm", "2020-08-14T14:30"),
        ("Release: 27.08.2013", "5 Min. 1. November 2023 Cora 1 Kommentar Lesezeichen", "2023-11-01"),
        ("September 2006", "27 January 2014 in Events, Fashion, Harbour and coast", "2014-01-27"),
        ("May 2022", "Share this", None),
        ("3 May 2022 in Harbour", "Share this", "2022-05-03"),
        ("Home", "Last updated: June 19, 2025", "2025-06-19"),
        ("Home", "Concerts in November 2022", None),
    ],
)
def test_the_day_nearest_below_the_headline_is_the_date(above: str, below: str, date: str | None) -> None:
    body = "The lamp was lit on Friday, and the boats came home by it, one after the other. " * 3
    page = f"News\nLog in\n\n{above}\n\nA lamp for the harbour\n\n{below}\n\n{body}\n\nIt was fine. {body}\n"
    article = read(page)[0]
    assert (article.title, article.date) == ("A lamp for the harbour", date)


def test_the_way_to_a_page_that_ends_in_its_headline_is_no_headline() -> None:
    body = "The lamp was lit on Friday, and the boats came home by it, one after the other. " * 3
    page = f"Home\nLog in\n\nHome News A lamp for the harbour\n\nA lamp for the harbour\n\n{body}\n\nShare\n"
    article = read(page)[0]
    assert (article.title, article.text) == ("A lamp for the harbour", body.strip())
