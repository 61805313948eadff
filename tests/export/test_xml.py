import io
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artkit.article import Article
from artkit.export import write_articles
from strategies import articles


def parsed(*records: Article) -> ElementTree.Element:
    out = io.BytesIO()
    write_articles(records, out, to="xml")
    return ElementTree.fromstring(out.getvalue())


def test_a_record_is_one_element_with_one_a_field() -> None:
    record = Article(
        id="a",
        title="托育 & <b>",
        authors=("丁玲",),
        credits={"记者": ("丁玲",)},
        tags=("x", "y"),
        teasers=({"list": "相关", "title": "t", "truncated": False},),
        origin={"line": 3},
        text="a\n\nb\r\nc",
    )
    (article,) = parsed(record)
    assert [child.tag for child in article] == [
        "id",
        "kind",
        "title",
        "authors",
        "credits",
        "tags",
        "text",
        "teasers",
        "origin",
    ]
    assert article.findtext("title") == "托育 & <b>"
    assert article.findtext("authors/author") == "丁玲"
    assert article.find("credits/role").attrib == {"name": "记者"}  # type: ignore[union-attr]
    assert [tag.text for tag in article.iterfind("tags/tag")] == ["x", "y"]
    assert article.findtext("teasers/teaser/truncated") == "false"
    assert article.findtext("origin/line") == "3"
    assert article.findtext("text") == "a\n\nb\r\nc"


@pytest.mark.parametrize(
    "key", ["1a", "a b", "a:b", "<x>", "", "xml", "XMLthing", "汉", "a/b", "a'b", 'a"b', "a\nb"]
)
def test_a_key_that_is_no_name_is_an_attribute(key: str) -> None:
    (article,) = parsed(Article(extra={key: "v"}))
    assert [(field.attrib["name"], field.text) for field in article.iterfind("field")] == [(key, "v")]


@pytest.mark.parametrize("text", ["a\0b", "a\x01b", "a\x0bb", "\ufffe", "\uffff", "\ud800"])
def test_what_xml_cannot_hold_is_marked(text: str) -> None:
    (article,) = parsed(Article(title=text))
    assert "\ufffd" in str(article.findtext("title"))


@settings(deadline=None, max_examples=30)
@given(st.lists(articles(), max_size=2))
def test_any_record_is_well_formed(records: list[Article]) -> None:
    assert len(parsed(*records)) == len(records)


def test_values_of_other_shapes_are_json() -> None:
    (article,) = parsed(Article(extra={"v": [[1], {"a": [2]}], "w": {"b": None}, "x": 2**64, "y": True}))
    assert [item.text for item in article.iterfind("v/item")] == ["[1]", '{"a":[2]}']
    assert (article.findtext("x"), article.findtext("y")) == ("18446744073709551616", "true")
