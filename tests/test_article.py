import json

import pytest
from hypothesis import given

from artkit.article import FIELDS, Article, article_id
from artkit.errors import RecordError
from strategies import articles, json_values, texts


@given(articles())
def test_a_record_survives_its_json(article: Article) -> None:
    line = article.to_json()
    assert "\n" not in line
    assert Article.from_dict(json.loads(line)) == article
    assert Article.from_dict(json.loads(line)).to_json() == line


@given(articles())
def test_core_fields_come_first_and_in_order(article: Article) -> None:
    keys = list(article.to_dict())
    assert tuple(keys[: len(FIELDS)]) == FIELDS
    assert keys[len(FIELDS) :] == list(article.extra)


def test_an_empty_record_has_every_field_with_its_empty_value() -> None:
    assert Article().to_dict() == {
        **dict.fromkeys(FIELDS),
        "id": "",
        "kind": "article",
        "text": "",
        **{name: [] for name in ("authors", "breadcrumb", "tags", "teasers", "warnings")},
        "credits": {},
        "origin": {},
    }


def test_null_is_the_same_as_missing() -> None:
    assert Article.from_dict(dict.fromkeys(FIELDS)) == Article.from_dict({})


def test_text_is_written_as_itself_not_as_escapes() -> None:
    assert '"托育\u2028😀"' in Article(title="托育\u2028😀").to_json()


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({"text": 5}, "field 'text' must be a string, not a number"),
        ({"title": ["a"]}, "field 'title' must be a string, not a list"),
        ({"url": {"a": 1}}, "field 'url' must be a string, not an object"),
        ({"date": True}, "field 'date' must be a string, not a boolean"),
        ({"authors": "a"}, "field 'authors' must be a list of strings, not a string"),
        ({"tags": ["a", 1]}, "field 'tags' must be a list of strings, not a number"),
        ({"credits": ["a"]}, "field 'credits' must be an object of lists of strings, not a list"),
        ({"credits": {"记者": "a"}}, "field 'credits' must be a list of strings, not a string"),
        ({"teasers": [1]}, "field 'teasers' must be an object, not a number"),
        ({"teasers": [{"title": 1}]}, "field 'teasers.title' must be a string, not a number"),
        ({"origin": "x"}, "field 'origin' must be an object, not a string"),
        ({"similarity": "1"}, "field 'similarity' must be a number, not a string"),
        ({"similarity": True}, "field 'similarity' must be a number, not a boolean"),
        ({"kind": "page"}, "field 'kind' must be 'article' or 'teaser', not 'page'"),
        ([1], "a record must be an object, not a list"),
    ],
)
def test_a_wrong_type_is_named(record: object, message: str) -> None:
    with pytest.raises(RecordError, match="^" + message.replace("(", r"\(")):
        Article.from_dict(record)  # type: ignore[arg-type]


def test_a_number_as_id_is_its_digits() -> None:
    assert Article.from_dict({"id": 41}).id == "41"


@pytest.mark.parametrize(
    "record", [{"title": "a\ud800b"}, {"x": {"y": ["\udfff"]}}, {"\ud800": 1}, {"authors": ["\udc00"]}]
)
def test_lone_surrogates_are_replaced_with_a_warning(record: dict[str, object]) -> None:
    article = Article.from_dict(record)
    assert "\N{REPLACEMENT CHARACTER}" in article.to_json()
    assert article.to_json().encode("utf-8")
    assert len(article.warnings) == 1
    assert article.warnings[0].startswith("lone surrogates replaced in ")


def test_a_surrogate_beside_a_wrong_type_still_names_the_type() -> None:
    with pytest.raises(RecordError, match="'warnings' must be a list"):
        Article.from_dict({"title": "\ud800", "warnings": "x"})


@given(json_values)
def test_any_json_value_is_a_record_or_a_clear_error(value: object) -> None:
    try:
        article = Article.from_dict(
            {"id": value, "text": value, "authors": value, "credits": value, "x": value}
        )
    except RecordError as error:
        assert error.field and "\n" not in str(error)  # noqa: PT017, PT018
    else:
        assert article.extra == {"x": value}


def test_what_json_cannot_say_is_a_clear_error() -> None:
    for value in (float("nan"), {1, 2}):
        with pytest.raises(RecordError, match="cannot be written as JSON"):
            Article(extra={"x": value}).to_json()


@given(texts, texts)
def test_the_id_depends_on_the_url_else_on_title_and_text(title: str, text: str) -> None:
    assert article_id("https://example.org/", title, text) == article_id("https://example.org/", None, "")
    assert article_id(None, title, text) == article_id("", title, text)
    assert article_id(None, title, text) != article_id(None, title, text + "x")


def test_the_id_is_the_same_on_every_machine() -> None:
    assert article_id("https://example.org/a", None, "") == "9b170e9ba0ff1c29"
