import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from artkit.article import Article
from artkit.errors import UsageError
from artkit.export import ExportOptions, parse_fields, write_articles
from artkit.export.readable import one_line
from artkit.markup import parse_fragment, render_text
from strategies import articles

JUDGE = MarkdownIt("commonmark").enable("table")
RECORD = Article(
    id="a--b -->",
    title="# Hard *title*\nof two lines #",
    authors=("A_b_c", "*B*"),
    source="1. Source",
    date="2024-03-05T08:30",
    url="https://example.org/a?x=1&copy=2",
    html="<h2>H</h2><p>body <a href='/x'>link</a> <img src='p.png' alt='P'></p>",
)


def written(*records: Article, **choices: object) -> str:
    out = io.BytesIO()
    write_articles(records, out, to="markdown", options=ExportOptions(**choices))  # type: ignore[arg-type]
    return out.getvalue().decode("utf-8")


def test_an_article_is_heading_byline_address_and_body() -> None:
    assert written(RECORD) == (
        "<!-- id: a-%2Db -%2D%3E -->\n"
        "# # Hard \\*title\\* of two lines \\#\n\n"
        "A_b_c, \\*B\\* · 2024-03-05 08:30 · 1. Source\n\n"
        "<https://example.org/a?x=1&copy=2>\n\n"
        "## H\n\nbody [link](https://example.org/x) ![P](https://example.org/p.png)\n"
    )


def test_a_rule_parts_articles() -> None:
    html = JUDGE.render(written(Article(id="a", title="A", text="x"), Article(id="b", text="---")))
    assert [node if isinstance(node, str) else node.tag for node in parse_fragment(html)] == [
        "h2",
        "p",
        "hr",
        "p",
    ]


@settings(deadline=None, max_examples=30)
@given(st.lists(articles(), min_size=1, max_size=2))
def test_no_record_writes_into_another(records: list[Article]) -> None:
    html = JUDGE.render(written(*records))
    assert html.count("<!-- id: ") == len(records)
    for record in records:
        assert one_line(record.title) in one_line(render_text(parse_fragment(html)))


def test_an_article_of_a_title_alone_is_a_heading() -> None:
    assert written(Article(title="T")) == "# T\n"


def test_front_matter_is_yaml_and_the_heading_is_left_to_it() -> None:
    record = Article(
        id="a", title='Say "hi": # no\x85', authors=("丁玲",), text="body", extra={"my key": [1]}
    )
    assert written(record, front_matter=True) == (
        '---\nid: "a"\ntitle: "Say \\"hi\\": # no\\u0085"\nauthors: ["丁玲"]\n---\n\nbody\n'
    )
    fields = parse_fields("headline=title,my key")
    assert written(record, front_matter=True, fields=fields).startswith('---\nheadline: "Say')
    assert '\n"my key": [1]\n' in written(record, front_matter=True, fields=fields)


def test_front_matter_is_for_one_article_a_file() -> None:
    with pytest.raises(UsageError, match="one block a file"):
        written(RECORD, RECORD, front_matter=True)


def test_fields_are_those_of_front_matter() -> None:
    with pytest.raises(UsageError, match="front matter"):
        written(RECORD, fields=parse_fields("title"))
