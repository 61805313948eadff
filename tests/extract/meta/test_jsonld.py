import pytest

from artkit.extract.meta.jsonld import find_article, load_json, load_nodes, people_of, text_of

MENDED = [
    ('{"a": 1}', {"a": 1}),
    ('\ufeff{"a": "line\nline"}', {"a": "line\nline"}),
    ('<!-- {"a": 1} -->', {"a": 1}),
    ('//<![CDATA[\n{"a": 1}\n//]]>', {"a": 1}),
    ('{"a": [1, 2,], }', {"a": [1, 2]}),
    ('{"a": 1};', {"a": 1}),
    ("{&quot;a&quot;: 1}", {"a": 1}),
    ('{"a": "say "hello" twice"}', {"a": 'say "hello" twice'}),
    ('{"a": {"b": 1}', {"a": {"b": 1}}),
]
BEYOND = ["", "not json", "{'a': 1}", '{"a": undefined}', "[" * 100_000]


@pytest.mark.parametrize(("text", "value"), MENDED)
def test_what_has_one_reading_is_mended(text: str, value: object) -> None:
    assert load_json(text) == value


@pytest.mark.parametrize("text", BEYOND)
def test_what_has_none_is_left_out(text: str) -> None:
    assert load_json(text) is None


def test_the_article_among_many_nodes_is_the_one_with_the_page_s_title() -> None:
    nodes, _ = load_nodes(
        [
            '[{"@type":"NewsArticle","headline":"Other"},{"@type":"NewsArticle","headline":"Rain again"}]',
            '{"@type":"WebPage","name":"Rain again"}',
        ]
    )
    article = find_article(nodes, "Rain again - Post")
    assert article is not None
    assert article["headline"] == "Rain again"


def test_other_pages_articles_are_not_looked_at() -> None:
    nodes, _ = load_nodes(['{"@type":"ItemList","itemListElement":[{"@type":"Article","headline":"Other"}]}'])
    assert find_article(nodes, "Rain") is None


def test_people_are_strings_objects_lists_and_references() -> None:
    nodes, _ = load_nodes(['{"@graph":[{"@id":"#a","@type":"Person","name":"Anna Berg"}]}'])
    value = [
        "Otto Tal",
        {"@id": "#a"},
        {"@type": "Organization", "name": "Post"},
        {"givenName": "Uwe"},
        None,
        3,
    ]
    assert people_of(value, nodes) == [
        ("Otto Tal", False),
        ("Anna Berg", False),
        ("Post", True),
        ("Uwe", False),
    ]


def test_texts_lose_entities_and_tags() -> None:
    assert text_of("<b>A</b> &amp;amp; B\x02") == "A & B"
