import pytest
from hypothesis import given
from hypothesis import strategies as st

from artkit.extract.names import are_capital_names, find_agency, is_name, split_names

NAMED = [
    ("By Jane Doe and John Q. Public, Staff Writers", ("Jane Doe", "John Q. Public")),
    ("ANNA BERG, OTTO LICHT and UWE TAL", ("ANNA BERG", "OTTO LICHT", "UWE TAL")),
    ("Jane Doe | jdoe@example.org", ("Jane Doe",)),
    ("Jane Doe, CFP®", ("Jane Doe",)),
    ("Jane Doe, Ph.D.", ("Jane Doe",)),
    ("Dr. Max Müller", ("Max Müller",)),
    ("Anna Berg/dpa", ("Anna Berg",)),
    ("Jane Doe for Reuters", ("Jane Doe",)),
    ("Anna Berg &amp; Otto Licht", ("Anna Berg", "Otto Licht")),
    ("Anna Berg And Otto Licht", ("Anna Berg", "Otto Licht")),
    ("Anna (Lena) Berg", ("Anna (Lena) Berg",)),
    ("Anna Berg (Reuters)", ("Anna Berg",)),
    ("丁玲、孙崇高", ("丁玲", "孙崇高")),
    ("本报记者 丁玲 通讯员 孙崇高", ("丁玲", "孙崇高")),
    ("王 芳 李小明", ("王芳", "李小明")),
    ("홍길동 기자", ("홍길동",)),
    ("김철수 기자 kim@example.kr", ("김철수",)),
    ("Иван Петров и Анна Смирнова", ("Иван Петров", "Анна Смирнова")),
    ("بقلم محمد علي", ("محمد علي",)),
    ("Juan Pérez y Ana García", ("Juan Pérez", "Ana García")),
    ("Erik Halvorsen、山田 健一 監訳、森本 由紀 訳", ("Erik Halvorsen", "山田 健一", "森本 由紀")),
    ("Dr. phil. Anna Berg, Dipl.-Ing. Jan Koch", ("Anna Berg", "Jan Koch")),
    ("Univ.-Prof. Dr. med. Anna Berg", ("Anna Berg",)),
    ("森 ゆきの のすべての投稿を表示", ("森 ゆきの",)),
    ("「港の灯」編集部 のすべての投稿を表示", ()),
    ("森 ゆきの 文、林 たかし 絵", ("森 ゆきの", "林 たかし")),
    ("周禾 白小满", ("周禾", "白小满")),
    ("Autorin Anna Berg", ("Anna Berg",)),
    ("Корреспондент Ольга Смирнова", ("Ольга Смирнова",)),
    ("سامي الحداد وليلى منصور", ("سامي الحداد", "ليلى منصور")),
    ("高橋 亮、田中 一郎", ("高橋 亮", "田中 一郎")),
    ("陳巧文 昨天", ("陳巧文",)),
    ("杜小禾_NB12556", ("杜小禾",)),
    ("Mariana de Souza, do Rio", ("Mariana de Souza",)),
    ("Autoren Anna Berg und Jan Koch", ("Anna Berg", "Jan Koch")),
    ("Posted by Regenfrosch under Weather, Rivers", ("Regenfrosch",)),
    ("Anna Berg le 3 mai", ("Anna Berg",)),
]
WHOLE = [
    "Jane Doe",
    "José Ortega y Gasset",
    "Ursula von der Leyen",
    "Di Pietro",
    "Loïc Le Guen",
    "محمد وليد حسن",
    "Anh Le",
    "Jamal El Amrani",
    "Von Braun",
    "A. J. Smith Jr.",
    "Martin Luther King",
    "O'Brien",
    "Jean-Luc Picard",
    "Phil Hessel",
    "Nat Cole",
    "Pol Morin",
    "der Michel",
    "小暮ひさのり",
    "森 ゆきの",
    "安东尼·布林肯",
    "欧阳修",
    "お米ゴハン",
    "Иван Петров",
    "محمد علي",
    "Đặng Thị Ngọc",
    "sunny1983",
]
NOBODY = [
    "",
    "admin",
    "Admin",
    "Staff Writer",
    "Reuters",
    "dpa",
    "Redaktion",
    "佚名",
    "https://example.org/a",
    "12:30",
    "Authors",
    "dpa-AFX",
    "Login",
    "登录",
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_names_are_told_apart_and_freed_of_what_is_no_name(text: str, names: tuple[str, ...]) -> None:
    assert split_names(text) == names


@pytest.mark.parametrize("name", WHOLE)
def test_a_name_is_never_cut(name: str) -> None:
    assert split_names(name) == (name,)


@pytest.mark.parametrize("text", NOBODY)
def test_what_names_nobody_gives_nobody(text: str) -> None:
    assert split_names(text) == ()


def test_a_particle_is_only_cut_from_the_front_of_a_byline() -> None:
    assert split_names("Von Anna von Berg", byline=True) == ("Anna von Berg",)
    assert split_names("Von Anna, Berlin") == ("Von Anna",)


def test_a_place_or_an_outlet_after_one_full_name_is_not_a_second_author() -> None:
    assert split_names("Von Anna Berg, Berlin", byline=True) == ("Anna Berg",)


@pytest.mark.parametrize(
    ("text", "agency"), [("Jane Doe, Reuters", "Reuters"), ("AFP", "AFP"), ("Jane Doe", None)]
)
def test_agencies_are_known(text: str, agency: str | None) -> None:
    assert find_agency(text) == agency


@given(st.text(max_size=120))
def test_what_is_given_can_be_a_name(text: str) -> None:
    assert all(is_name(name) for name in split_names(text))


@pytest.mark.parametrize(
    ("text", "capital"),
    [
        ("Anna van Berg", True),
        ("Ludwig van der Rohe", True),
        ("José de la Cruz", True),
        ("Juan Ortega y Gasset", True),
        ("Kazım TÜRKMEN", True),
        ("Anna de", False),
        ("Zofia Świt", True),
        ("Ольга Смирнова", True),
        ("Read more", False),
        ("Anna von und zu der Burg", False),
    ],
)
def test_small_words_may_stand_inside_a_name(text: str, capital: bool) -> None:
    assert are_capital_names(text) is capital
