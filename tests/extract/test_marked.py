"""Markdown to a record: its fields, its fragment, and the way back from what export writes."""

import io

import pytest

from artkit.article import Article
from artkit.export import ExportOptions, write_articles
from artkit.extract import ExtractOptions, extract_article, extract_articles

MARKED = ExtractOptions(form="markdown")


def test_front_matter_fills_the_fields() -> None:
    front = "---\ntitle: A day\nauthor: Ann Lee\ndraft: true\nimage: b.png\n---\n"
    article = extract_article(front + "# A day\n\nBy Tom Roe\n\nWe *left*.")
    assert (article.title, article.authors, article.text) == ("A day", ("Ann Lee",), "We left.")
    assert article.html == "<p>We <em>left</em>.</p>"
    assert article.extra == {"draft": True}
    assert article.warnings == ("front matter: left out: image: b.png",)
    assert article.origin == {"format": "markdown", "encoding": "utf-8"}


BYLINES = {
    "as on a page": ("By Ann Lee, 3 May 2024", ("Ann Lee",), "2024-05-03", None),
    "as export writes": (
        "Ann Lee, Tom Roe · 2024-05-03 · Mill Post",
        ("Ann Lee", "Tom Roe"),
        "2024-05-03",
        "Mill Post",
    ),
    "in Chinese": (
        "丁玲, 孙崇高 · 2023-09-22 09:30 · 医药卫生报",
        ("丁玲", "孙崇高"),
        "2023-09-22T09:30",
        "医药卫生报",
    ),
    "a day": ("2024-05-03", (), "2024-05-03", None),
}


@pytest.mark.parametrize(("line", "authors", "date", "source"), BYLINES.values(), ids=BYLINES)
def test_a_line_below_the_headline_says_who_and_when(
    line: str, authors: tuple[str, ...], date: str, source: str | None
) -> None:
    article = extract_article(f"# A day\n\n{line}\n\nWe left.", options=MARKED)
    assert (article.authors, article.date, article.source, article.text) == (
        authors,
        date,
        source,
        "We left.",
    )


@pytest.mark.parametrize("line", ["Version 2.1 · 2024-05-03", "Released · 2024-05-03", "It was May 3, 2024."])
def test_a_line_that_says_something_else_stays(line: str) -> None:
    assert extract_article(f"# A day\n\n{line}\n\nWe left.", options=MARKED).text == f"{line}\n\nWe left."


def test_addresses_are_made_absolute() -> None:
    text = "# A\n\n<https://example.org/posts/a>\n\n[b](../b) ![c](/c.png) [d](mailto:d@example.org)"
    article = extract_article(text)
    assert article.url == "https://example.org/posts/a"
    assert article.html == (
        '<p><a href="https://example.org/b">b</a> <img src="https://example.org/c.png" alt="c"> '
        '<a href="mailto:d@example.org">d</a></p>'
    )


def test_several_articles_in_one_file() -> None:
    options = ExtractOptions(form="markdown", split_on="---")
    found = extract_articles("# A\n\nOne.\n\n---\n\n# B\n\nTwo.\n", options=options)
    assert [(article.title, article.text) for article in found] == [("A", "One."), ("B", "Two.")]


def test_nothing_is_found_in_nothing() -> None:
    assert extract_article("<!-- -->", options=MARKED).warnings == ("no article found",)


def test_the_fragment_can_be_left_out() -> None:
    options = ExtractOptions(form="markdown", html=False)
    assert extract_article("# A\n\n*One*", options=options).html is None


@pytest.mark.parametrize("front_matter", [True, False], ids=["front matter", "a heading"])
def test_what_export_writes_is_read_back(front_matter: bool) -> None:
    body = '<h2>Part *1*</h2>\n<p>桥<strong>开了</strong>：走 <a href="https://example.org/b">吧</a></p>\n<ul><li>a</li></ul>'
    wanted = Article(
        id="f00d", url="https://example.org/a", title="A #day", authors=("Ann Lee",), date="2024-05-03",
        source="Mill Post", lang="zh-Hans", text="Part *1*\n\n桥开了：走 吧\n\na", html=body,
    )  # fmt: skip
    out = io.BytesIO()
    write_articles([wanted], out, to="markdown", options=ExportOptions(front_matter=front_matter))
    read = extract_article(out.getvalue())
    for name in ("url", "title", "authors", "date", "source", "lang", "text", "html"):
        assert getattr(read, name) == getattr(wanted, name)
