import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artkit.article import Article
from artkit.errors import MissingExtraError, UsageError
from artkit.export.names import MOST_BYTES, NameBook, check_template, file_name, safe_name, slug_of
from strategies import articles, texts

RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³")}
HOSTILE = [
    "../../etc/passwd",
    "..",
    ".",
    "/etc/passwd",
    "\\\\host\\share",
    "C:\\x",
    "CON",
    "con.txt",
    "LPT1",
    "aux.",
    "a" * 5000,
    "汉" * 3000,
    "",
    "   ",
    "...",
    "-rf",
    "~root",
    "a\0b",
    "a\nb",
    '<b>x?y*"|',
    "e\u0301",
    "\u202egpj.exe",
    "\u200b",
    "\ud800",
    "trailing.",
    "trailing ",
    ".hidden",
    "\U000e0001tag",
    "\ufeff",
    "COM¹",
    "nul .txt",
    "a/b/c",
    "😀😀",
    "\u0085",
]


def is_safe(name: str) -> bool:
    return (
        0 < len(name.encode("utf-8")) <= MOST_BYTES + 1
        and name == unicodedata.normalize("NFC", name)
        and not set(name) & set('<>:"/\\|?*')
        and all(unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co", "Cn") for char in name)
        and name[0] not in ".-~ "
        and name[-1] not in ". "
        and name.split(".")[0].rstrip().casefold() not in RESERVED
    )


@pytest.mark.parametrize("title", HOSTILE)
@pytest.mark.parametrize("template", ["{slug}", "{id}", "{date}-{slug}", "x{site}/{source}/{id}", "{lang}"])
def test_a_hostile_record_gets_a_safe_name(title: str, template: str) -> None:
    record = Article(id=title, title=title, site=title, source=title, date=title, lang=title)
    parts = file_name(record, template).split("/")
    assert len(parts) <= template.count("/") + 1
    assert all(is_safe(part) for part in parts), parts


@settings(deadline=None, max_examples=30)
@given(articles(), texts)
def test_any_record_gets_a_safe_name(article: Article, title: str) -> None:
    for template in ("{date}-{slug}", "{section}/{year}/{title}".replace("{title}", "{slug}"), "{id}"):
        assert all(is_safe(part) for part in file_name(article, template).split("/"))
    assert safe_name(title) == "" or is_safe(safe_name(title))


@pytest.mark.parametrize(
    ("title", "ascii_only", "slug"),
    [
        ("Über den Fluß: 3 Brücken", False, "über-den-fluß-3-brücken"),
        ("Über den Fluß: 3 Brücken", True, "uber-den-fluss-3-brucken"),
        ("城市图书馆，延长开放！", False, "城市图书馆-延长开放"),
        ("日本語の題", False, "日本語の題"),
        ("Привет, мир", True, "privet-mir"),
        ("🎉", False, ""),
    ],
)
def test_a_slug_keeps_letters_of_every_script(title: str, ascii_only: bool, slug: str) -> None:
    assert slug_of(title, ascii_only=ascii_only) == slug


def test_pinyin_reads_words() -> None:
    pytest.importorskip("pypinyin")
    assert slug_of("城市图书馆 2024", ascii_only=True) == "cheng-shi-tu-shu-guan-2024"
    record = Article(title="图书馆", site="晨报", date="2024-03-05")
    assert file_name(record, "{site}/{date}-{slug}", ascii_only=True) == "chen-bao/2024-03-05-tu-shu-guan"


def test_pinyin_without_its_package_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pypinyin", None)
    with pytest.raises(MissingExtraError, match=r"artkit\[pinyin\]"):
        slug_of("图书馆", ascii_only=True)


@pytest.mark.parametrize(
    ("record", "name"),
    [
        (Article(id="x", title="T", date="2024-03-05T08:30:00+08:00"), "2024-03-05-t"),
        (Article(id="x", title="T"), "t"),
        (Article(id="x1", date="2024"), "2024"),
        (Article(id="x1"), "x1"),
        (Article(id="😀", title="🎉"), "😀"),
    ],
)
def test_what_is_missing_leaves_no_dash(record: Article, name: str) -> None:
    assert file_name(record, "{date}-{slug}") == name


@pytest.mark.parametrize("template", ["{titel}", "{0}", "{}", "{slug.__class__}", "", "/", "{slug!r}", ".."])
def test_a_wrong_template_is_refused(template: str) -> None:
    with pytest.raises(UsageError, match="name: "):
        check_template(template)


@given(st.lists(texts.map(safe_name).map(lambda name: name or "x"), max_size=12))
def test_names_are_unique_where_case_does_not_count_and_the_same_every_time(names: list[str]) -> None:
    def claim_all() -> list[str]:
        book = NameBook()
        return [book.claim(name, ".md") for name in names]

    claimed = claim_all()
    assert claimed == claim_all()
    assert len({unicodedata.normalize("NFKC", name).casefold() for name in claimed}) == len(names)


def test_many_records_of_one_name_are_numbered_in_order() -> None:
    book = NameBook()
    assert [book.claim("same", ".md") for _ in range(2000)][-1] == "same-2000.md"
