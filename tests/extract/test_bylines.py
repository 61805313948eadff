import pytest
from hypothesis import given
from hypothesis import strategies as st

from artkit.extract.bylines import MetaLine, parse_closing, parse_meta_line, parse_opening

LINES = [
    (
        "日期: 来源:某某日报收集编辑:某某日报",
        MetaLine(source="某某日报", credits={"收集编辑": ("某某日报",)}, whole=True),
    ),
    (
        "2023-09-22 09:30:12 来源: 某某网 责任编辑：王五 赵六",
        MetaLine(
            date="2023-09-22T09:30:12", source="某某网", credits={"责任编辑": ("王五", "赵六")}, whole=True
        ),
    ),
    (
        "来源：某某网 作者：李四 2023年9月22日 09:30 点击：234",
        MetaLine(source="某某网", authors=("李四",), date="2023-09-22T09:30", whole=True),
    ),
    (
        "编辑：王五（责任编辑：赵六）",
        MetaLine(credits={"编辑": ("王五",), "责任编辑": ("赵六",)}, whole=True),
    ),
    ("文/张三 图/李四", MetaLine(authors=("张三",), credits={"图": ("李四",)}, whole=True)),
    ("文｜张三 编辑｜李四", MetaLine(authors=("张三",), credits={"编辑": ("李四",)}, whole=True)),
    ("作者：本报记者 丁玲", MetaLine(authors=("丁玲",), credits={"本报记者": ("丁玲",)}, whole=True)),
    (
        "丁玲/文 孙崇高/图",
        MetaLine(authors=("丁玲",), credits={"文": ("丁玲",), "图": ("孙崇高",)}, whole=True),
    ),
    (
        "By Jane Doe | Sept. 22, 2023, 9:30 a.m. | Updated Sept. 23, 2023",
        MetaLine(authors=("Jane Doe",), date="2023-09-22T09:30", modified="2023-09-23", whole=True),
    ),
    ("Posted on March 3, 2015 by Jane Doe", MetaLine(authors=("Jane Doe",), date="2015-03-03", whole=True)),
    (
        "Published: 3 March 2015 Updated: 4 March 2015",
        MetaLine(date="2015-03-03", modified="2015-03-04", whole=True),
    ),
    (
        "Written by Jane Doe — Medically reviewed by Ann Roe, MD — Updated on March 3, 2015",
        MetaLine(
            authors=("Jane Doe",),
            credits={"Medically reviewed": ("Ann Roe",)},
            modified="2015-03-03",
            whole=True,
        ),
    ),
    (
        "Text: Anna Berg | Fotos: Max Licht",
        MetaLine(authors=("Anna Berg",), credits={"Fotos": ("Max Licht",)}, whole=True),
    ),
    (
        "Veröffentlicht am 3. März 2015 von Greta Tal",
        MetaLine(authors=("Greta Tal",), date="2015-03-03", whole=True),
    ),
    ("Stand: 03.03.2015, 10:15 Uhr", MetaLine(modified="2015-03-03T10:15", whole=True)),
    (
        "Par Jean Dupont · Publié le 3 mars 2015 à 10h30 · Mis à jour le 4 mars 2015",
        MetaLine(authors=("Jean Dupont",), date="2015-03-03T10:30", modified="2015-03-04", whole=True),
    ),
    ("Автор: Иван Петров, 3 марта 2015", MetaLine(authors=("Иван Петров",), date="2015-03-03", whole=True)),
    ("بقلم: محمد علي", MetaLine(authors=("محمد علي",), whole=True)),
    (
        "홍길동 기자 입력 2023.09.22 09:30 수정 2023.09.22 10:30",
        MetaLine(
            authors=("홍길동",),
            credits={"기자": ("홍길동",)},
            date="2023-09-22T09:30",
            modified="2023-09-22T10:30",
            whole=True,
        ),
    ),
    (
        "投稿日：2019年4月3日 最終更新日：2020年1月1日",
        MetaLine(date="2019-04-03", modified="2020-01-01", whole=True),
    ),
    ("Source: Reuters", MetaLine(source="Reuters", whole=True)),
]
SENTENCES = [
    "",
    "Jane Doe",
    "The author has said on 3 May 2020 that nothing will ever change again.",
    "She walked by the river and was never seen again.",
    "据记者从会上了解到，今年共有三百多人参加了这次活动，其中包括许多年轻人和老年人。",
    "Source code of the date picker was published on a server that nobody remembers.",
]


@pytest.mark.parametrize(("line", "meta"), LINES, ids=[line for line, _ in LINES])
def test_a_line_about_an_article_fills_its_fields(line: str, meta: MetaLine) -> None:
    found = parse_meta_line(line)
    assert (found.authors, found.credits, found.source) == (meta.authors, meta.credits, meta.source)
    assert (found.date, found.modified, found.whole) == (meta.date, meta.modified, meta.whole)


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_fills_nothing(line: str) -> None:
    assert not parse_meta_line(line)


def test_a_line_longer_than_any_byline_is_text() -> None:
    assert not parse_meta_line("By Jane Doe. " + "word " * 100)


@pytest.mark.parametrize(
    ("paragraph", "authors"),
    [
        ("本报讯 (记者丁玲 通讯员孙崇高 )“为什么要发展？”", ("丁玲", "孙崇高")),
        ("某某日报记者 李行 通讯员 张强 9月20日，湖面波光粼粼。", ("李行", "张强")),
        ("本报北京2月13日电（记者张倩）今天", ("张倩",)),
        ("某某日报记者 王建宏 某某日报通讯员 张文攀", ("王建宏", "张文攀")),
        ("记者从会上了解到，今年", ()),
        ("某台记者刘秋、杨扬今天在论坛上", ()),
        ("He said (as he always does) nothing.", ()),
    ],
)
def test_the_first_words_of_a_text_may_say_who_signs(paragraph: str, authors: tuple[str, ...]) -> None:
    assert parse_opening(paragraph).authors == authors


@pytest.mark.parametrize(
    ("paragraph", "source"),
    [
        ("NEW YORK (Reuters) - Stocks rose", "Reuters"),
        ("新华社北京9月22日电 今天", "新华社"),
        ("PARIS (see map) - It", None),
    ],
)
def test_a_dateline_names_the_agency(paragraph: str, source: str | None) -> None:
    assert parse_opening(paragraph).source == source


def test_the_last_words_of_a_text_may_name_the_editors() -> None:
    assert parse_closing("全文完。（责任编辑：王五 校对：赵六）").credits == {
        "责任编辑": ("王五",),
        "校对": ("赵六",),
    }
    assert not parse_closing("全文完（见图）")


@given(
    st.text(
        alphabet=st.sampled_from("记者编辑：:来源 文/图by|·,，()（）0123456789-年月日Aé丁玲"), max_size=80
    )
)
def test_no_line_breaks_the_reader(line: str) -> None:
    for found in (parse_meta_line(line), parse_opening(line), parse_closing(line)):
        assert all(found.authors)


def test_buttons_behind_a_source_are_no_part_of_it() -> None:
    assert parse_meta_line("2020-05-03 10:15 来源：某某周刊 举报").source == "某某周刊"


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Veröffentlicht am 10. Februar 20199. Februar 2019 von Heike", "2019-02-10"),
        ("jueves, 4 de mayo de 202307:59 h", "2023-05-04T07:59"),
        ("3. April 20223. April 2022 by mara", "2022-04-03"),
        ("Published 3 May 2020, 10:30", "2020-05-03T10:30"),
    ],
)
def test_two_dates_without_a_space_between_them_are_two(line: str, date: str) -> None:
    assert parse_meta_line(line).date == date
