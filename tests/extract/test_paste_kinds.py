"""Pastes of many kinds and languages: every record as a reader of the page would have written it."""

from pathlib import Path

import pytest

from artkit.article import Article
from artkit.extract import ExtractOptions, extract_articles

PASTES = Path(__file__).parent / "pastes"


def read(name: str) -> Article:
    text = (PASTES / f"{name}.txt").read_text(encoding="utf-8")
    return extract_articles(text, options=ExtractOptions(form="text"))[0]


HEADS = {
    "de_local": {
        "title": "Alter Leuchtturm leuchtet nach zwanzig Jahren wieder",
        "authors": ("Grete Hansen", "Ole Petersen"),
        "modified": "2023-09-22T18:45",
        "breadcrumb": ("Startseite", "Lokales", "Hafen"),
        "lang": "de",
    },
    "fr_local": {
        "title": "Le vieux phare se rallume après vingt ans",
        "authors": ("Claire Morin",),
        "date": "2023-09-22T20:15",
        "modified": "2023-09-23T08:05",
        "breadcrumb": ("Accueil", "Culture", "Patrimoine"),
        "lang": "fr",
    },
    "es_local": {
        "title": "El viejo faro vuelve a encenderse después de veinte años",
        "authors": ("Lucía Ferrer",),
        "date": "2023-09-22T20:15",
        "lang": "es",
    },
    "ru_local": {
        "title": "Старый маяк зажгли впервые за двадцать лет",
        "authors": ("Ирина Соколова",),
        "date": "2023-09-22T19:05",
        "breadcrumb": ("Главная", "Общество"),
        "lang": "ru",
    },
    "ar_local": {
        "title": "المنارة القديمة تضيء من جديد بعد عشرين عاما",
        "date": "2023-09-22",
        "lang": "ar",
    },
    "ko_local": {
        "title": "옛 등대 20년 만에 다시 불 밝혀",
        "authors": ("김하늘",),
        "credits": {"기자": ("김하늘",)},
        "date": "2023-09-22T18:40",
        "modified": "2023-09-22T19:05",
        "lang": "ko",
    },
    "zh_local": {
        "title": "老渡口恢复夜航 末班船延至二十三点",
        "authors": ("许清", "何苗"),
        "credits": {"记者": ("许清",), "通讯员": ("何苗",), "责任编辑": ("吴越",)},
        "date": "2024-05-18T09:30",
        "source": "滨江日报",
        "breadcrumb": ("首页", "新闻中心", "本地新闻"),
        "lang": "zh-Hans",
    },
    "en_lists": {"title": "Ferry timetable restored after winter of cancellations", "lang": "en"},
    "en_forum": {"title": "Old two-stroke will not idle when warm", "date": "2022-05-14T20:11", "lang": "en"},
    "en_mail": {
        "title": "Minutes of the spring meeting",
        "authors": ("Ann Lee",),
        "date": "2022-05-03T19:20:11+01:00",
        "lang": "en",
    },
    "en_office": {"title": "Annual report of the Harbour Light Society", "lang": "en"},
    "en_numbered": {"title": "Harbour Light Society", "date": None, "lang": "en"},
    # The caption above the body is no headline, and its day not that of the piece.
    "ja_market": {
        "title": "漁港の朝市、十年ぶりに復活\N{IDEOGRAPHIC SPACE}若手漁師が企画",
        "authors": ("佐久間遼",),
        "date": "2024-05-19T06:00",
        "lang": "ja",
    },
    "ar_market": {
        "title": "سوق السمك القديم يفتح أبوابه من جديد في المرفأ",
        "authors": ("سامي الحداد",),
        "date": "2024-05-19T10:30",
        "lang": "ar",
    },
    "zh_wechat": {
        "title": "老码头的灯又亮了",
        "credits": {"图片": ("陈立新",), "编辑": ("周禾",)},
        "date": "2024-05-19T07:30",
        "lang": "zh-Hans",
    },
}


@pytest.mark.parametrize("name", HEADS)
def test_what_the_lines_above_the_body_say(name: str) -> None:
    article = read(name)
    assert {field: getattr(article, field) for field in HEADS[name]} == HEADS[name]
    assert not article.warnings


# The first words of each paragraph, and the last words of the body.
BODIES = {
    "de_local": (["Der alte", "Der Turm", "„Als Kind", "Was als", "Im Winter"], "eine Spende wird gebeten."),
    "fr_local": (["Le vieux", "La tour", "« Enfant"], "pas la revoir. »"),
    "es_local": (["El viejo", "La torre", "«De niño"], "volvería a verlo»."),
    "ru_local": (["В пятницу", "Маяк погас", "«В детстве", "Зимой маяк"], "Вход свободный."),
    "ar_local": (["أضيئت", "كانت", "وقال", "وستفتح"], "والدخول مجاني."),
    "ko_local": (["항구 입구의", "등대는 항로가", "“어릴 때", "등대는 겨울"], "입장료는 없다."),
    "zh_local": (["滨江日报讯", "“以前下了", "渡口管理所"], "老人和学生免票。"),
    "en_lists": (
        ["The late", "The company", '"We know', "The council", "What about", "Fares stay"],
        "ten travel free.",
    ),
    "en_mail": (
        ["Dear all", "thank you", "The lamp", "We have", "- the ladder", "- the key", "- the tide", "With"],
        "Harbour Light Society",
    ),
    "en_office": (
        ["Prepared by", "This year", "What we did", "• cleaned", "• replaced", "• opened", "• told",
         "What it", "1. Rope: 60", "2. Brushes: 12", "3. Tea: 9", "“Nobody fell"],
        "can be said of last year.”",
    ),
    "en_numbered": (
        ["Operating", "1. Purpose", "This", "1.1 Scope", "It", "2. Duties", "2.1 Evening", "a) Check",
         "b) Clean", "c) Light", "2.2 Morning", "Put", "3. Costs", "Item Year Amount", "Oil 2022 1,240",
         "Cloth 2022 85", "Wicks 2023 310", "Table 1", "4. Contacts", "The chair"],
        "at any hour.",
    ),
    "ja_market": (["県北部の", "午前六時の", "実行委員長の"], "予定している。"),
    "ar_market": (["أعادت", "وقال", "وأضاف"], "هذا العام."),
    "zh_wechat": (
        ["三年前", "守灯的人", "沈伯", "“习惯了", "02", "修灯的人", "去年秋天", "灯亮"], "站了很久。"
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BODIES)
def test_every_paragraph_of_the_body_is_there_and_nothing_else(name: str) -> None:
    starts, end = BODIES[name]
    article = read(name)
    paragraphs = article.text.split("\n\n")
    assert [part[: len(start)] for part, start in zip(paragraphs, starts, strict=False)] == starts
    assert article.text.endswith(end)
    assert len(paragraphs) == len(starts) or name == "en_mail"


def test_a_forum_page_gives_the_first_post() -> None:
    text = read("en_forum").text
    assert text.startswith("Hello all.")
    assert "running out of weekends." in text
    assert not any(word in text for word in ("Quote", "Reply", "Report", "Powered by", "Posted by"))


def test_lines_broken_in_a_mail_are_paragraphs_again() -> None:
    text = read("en_mail").text
    assert "the stairs are slippery after rain." in text
    assert "so that nobody has to rely" in text


LISTS = {
    "de_local": {"Lesen Sie auch": 3},
    "fr_local": {"À lire aussi": 2},
    "es_local": {"También te puede interesar": 2},
    "ko_local": {"관련기사": 2, "많이 본 뉴스": 2},
    "ar_local": {"اقرأ أيضا": 2},
    "ar_market": {"اقرأ أيضا": 2, "الأكثر قراءة": 2},
    "ja_market": {"関連記事": 2, "アクセスランキング": 2},
}


@pytest.mark.parametrize("name", LISTS)
def test_entries_of_lists_are_teasers(name: str) -> None:
    teasers = read(name).teasers
    assert {heading: sum(t["list"] == heading for t in teasers) for heading in LISTS[name]} == LISTS[name]
    assert len(teasers) == sum(LISTS[name].values())
