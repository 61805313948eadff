"""Entries of lists: what is one, where a list ends, and what is no list at all."""

import pytest

from artkit.extract import ExtractOptions, extract_articles
from artkit.extract.teasers import Row, find_teasers, is_truncated

STORY = "The harbour was rebuilt in stone after the storm, and the fishing boats came back within the year. "
PAGE = (
    "<html><body><nav><ul><li><a href=/>Home</a><li><a href=/latest>Latest</a><li><a href=/sea>The sea</a>"
    "</ul></nav>"
    f"<article><h1>The old harbour</h1><p>{STORY * 3}</p><p>{STORY * 2}</p></article>"
    "<aside><h3>Related stories</h3><ul>"
    "<li><a href='/a?utm_source=x'>A lighthouse for the western cape</a>"
    "<p>It is lit by wind and sun alone, and may"
    "<li><a href='b.html'><img src=b.jpg></a><a href='b.html'>The last of the wooden ferries sails</a>"
    " <span>3 May 2020</span>"
    "</ul></aside><div><h4>Most read</h4></div><footer><p>© Harbour News</footer>"
)


def test_lists_of_a_page_are_teasers_with_absolute_addresses() -> None:
    options = ExtractOptions(form="html", url="https://example.org/news/1", teasers=True)
    article, *records = extract_articles(PAGE, options=options)
    assert "lighthouse" not in article.text
    first, second = article.teasers
    assert (first["list"], first["title"]) == ("Related stories", "A lighthouse for the western cape")
    assert (first["url"], first["truncated"]) == ("https://example.org/a", True)
    assert first["text"] == "It is lit by wind and sun alone, and may"
    assert second["url"] == "https://example.org/news/b.html"
    assert [record.kind for record in records] == ["teaser", "teaser"]
    assert [record.extra["list"] for record in records] == ["Related stories"] * 2


def entries(rows: str) -> list[tuple[str, str]]:
    page = f"<p>{STORY * 3}<p>{STORY * 2}<aside><h3>Related stories</h3>{rows}</aside>"
    teasers = extract_articles(page, options=ExtractOptions(form="html"))[0].teasers
    return [(teaser["title"], teaser["text"]) for teaser in teasers]


TITLE = "A lighthouse for the western cape"
TEXT = "It is lit by wind and sun alone, and was built within a year."


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (f"<a href=/a>{TITLE}</a><p>Ann Lee</p><p>{TEXT}</p>", (TITLE, TEXT)),
        (f"<a href=/a>{TITLE}</a><p>Written by Ann Lee, MSc, Tom Bell, PhD</p><p>{TEXT}</p>", (TITLE, TEXT)),
        (f"<a href=/a>{TITLE}</a><p>Coast</p>", (TITLE, "")),
        (f"<a href=/a><div>{TITLE}</div><div>12 comments</div></a>", (TITLE, "")),
        (f"<a href=/a><div>The coast</div><div>{TITLE}</div></a><p>{TEXT}</p>", (TITLE, TEXT)),
        (f"<a href=/a><div>The coast</div><div>{TITLE}?</div></a>", (f"{TITLE}?", "")),
        (
            f"<a href=/a><div>Light at last for all</div><div>{TEXT}</div></a>",
            ("Light at last for all", TEXT),
        ),
    ],
    ids=["author", "authors", "section", "count", "kicker", "kicker and question", "short title"],
)
def test_what_stands_by_a_title(row: str, expected: tuple[str, str]) -> None:
    assert entries(f"<div>{row}</div><div>{row.replace('/a>', '/b>', 1)}</div>") == [expected, expected]


def test_a_comment_form_ends_a_list() -> None:
    form = "<h3>Leave a Reply Cancel reply</h3><p>Your address is not shown, and needed all the same.</p>"
    assert entries(f"<p><a href=/a>{TITLE}</a></p>{form}") == [(TITLE, "")]


def test_a_menu_is_no_list() -> None:
    menu = "".join(f"<li><a href=/{n}>Section number {n} of the site</a>" for n in range(9))
    page = f"<nav><h2>Latest news</h2><ul>{menu}</ul></nav><p>{STORY * 3}<p>{STORY * 2}"
    assert extract_articles(page, options=ExtractOptions(form="html"))[0].teasers == ()


HEAD = Row("Read also", kind=1, heading=True)
ENDS = {
    "the body": Row("The story goes on.", body=True),
    "the end of its element": Row("Something else", outside=True),
    "the footer": Row("© The Harbour News"),
    "a comment form": Row("Leave a comment", kind=2),
    "a bar of links": Row("About | Contact | Help | Terms"),
    "a bar of links with nothing between two": Row("|Home|About"),
}


@pytest.mark.parametrize("row", ENDS.values(), ids=ENDS)
def test_a_list_ends_with(row: Row) -> None:
    rows = [HEAD, Row("A lighthouse for the western cape"), row, Row("A line that is in no list")]
    assert [teaser["title"] for teaser in find_teasers(rows)] == ["A lighthouse for the western cape"]


def box(heading: str, entries: str) -> str:
    return f"<h2 class=t>{heading}</h2><ul>{entries}</ul>"


@pytest.mark.parametrize(
    ("entry", "last"),
    [
        ("<li><a href=/{0}>Entry number {0} of this list</a>", "Entry number 3 of this list"),
        ("<p>3 May<h2><a href=/{0}>Entry number {0} of this list</a></h2>", "Entry number 3 of this list"),
        # Entries that look like the heading: the next heading is one more of them.
        ("<h2 class=t><a href=/{0}>Entry number {0} of this list</a></h2>", "Entry number 6 of this list"),
    ],
)
def test_a_list_ends_where_the_next_box_has_a_heading_of_the_same_look(entry: str, last: str) -> None:
    first, second = ("".join(map(entry.format, numbers)) for numbers in ((1, 2, 3), (4, 5, 6)))
    page = f"<p>{STORY * 3}<p>{STORY * 2}<div>{box('Most read', first)}{box('By the sea', second)}</div>"
    teasers = extract_articles(page, options=ExtractOptions(form="html"))[0].teasers
    assert teasers[-1]["title"] == last


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (
            ["1. One harbour for all", "2. Two boats at the pier", "3. Three lamps in a row"],
            ["One harbour for all", "Two boats at the pier", "Three lamps in a row"],
        ),
        (
            ["01 One harbour for all", "02 Two boats at the pier", "03 Three lamps in a row"],
            ["One harbour for all", "Two boats at the pier", "Three lamps in a row"],
        ),
        (
            ["18834港口的灯在周五点亮", "2712船只回家", "3699码头上的人们"],
            ["港口的灯在周五点亮", "船只回家", "码头上的人们"],
        ),
        (
            ["1、港口的灯在周五", "2、船只都回家了", "3、码头上的人们"],
            ["港口的灯在周五", "船只都回家了", "码头上的人们"],
        ),
        (["5 ways to sail round it", "7 boats to see this May", "10 best lamps of the year"], None),
        (["1 million homes", "2 boats to see in May"], None),
        (["2024 in many pictures", "2 boats to see this May", "3 lamps for a harbour town"], None),
        (["10招在家练好身材", "2024年的港口新闻", "3种方法点亮灯塔"], None),
    ],
)
def test_places_in_a_ranking_are_no_part_of_a_title(titles: list[str], expected: list[str] | None) -> None:
    teasers = find_teasers([HEAD, *(Row(title, link=f"/{title}") for title in titles)])
    assert [teaser["title"] for teaser in teasers] == (expected or titles)


@pytest.mark.parametrize(
    "note",
    [
        "10 January",
        "Jan 10",
        "1月10日",
        "3 hours ago",
        "vor 3 Stunden",
        "3小时前",
        "Subscribe for $1 a month",
        "订阅本报",
    ],
)
def test_a_note_under_an_entry_is_no_entry(note: str) -> None:
    rows = [HEAD, Row("A lighthouse for the western cape"), Row(note), Row("The last of the wooden ferries")]
    titles = [teaser["title"] for teaser in find_teasers(rows)]
    assert titles == ["A lighthouse for the western cape", "The last of the wooden ferries"]


@pytest.mark.parametrize(
    "title",
    [
        "10 January, the day the harbour froze",
        "3 hours in a lighthouse",
        "Register of ships is found",
        "May 3, revisited",
    ],
)
def test_a_headline_that_begins_like_a_note_is_an_entry(title: str) -> None:
    rows = [HEAD, Row("A lighthouse for the western cape"), Row(title)]
    assert [teaser["title"] for teaser in find_teasers(rows)][-1] == title


def test_a_list_of_topics_is_none() -> None:
    assert find_teasers([HEAD, Row("Ships"), Row("The sea"), Row("Weather")]) == ()


def test_a_date_under_a_headline_is_the_date_of_its_entry() -> None:
    (teaser,) = find_teasers([HEAD, Row("A lighthouse for the western cape"), Row("22 September 2023")])
    assert (teaser["date"], teaser["text"]) == ("2023-09-22", "")


@pytest.mark.parametrize(
    ("excerpt", "cut"),
    [
        ("", False), ("灯亮了。", False), ("灯亮了", True), ("灯亮了…", True), ("“灯亮了。”", False),
        ("It is.", False),
        ("It is...", True), ("It is [...]", True), ("Is it?", False), ("It is (in the end.)", False),
        ("그렇다", True),
    ],
)  # fmt: skip
def test_an_excerpt_is_cut_off_where_its_sentence_has_no_end(excerpt: str, cut: bool) -> None:
    assert is_truncated(excerpt) is cut
