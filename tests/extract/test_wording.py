"""Words of names and texts, in any script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artkit.extract.wording import BODY_REGION, edge_words, hint_words, region_kinds, text_words

COMMENTS, RELATED, CONSENT, SIDE, GALLERY, FOOT, BODY = range(7)


@pytest.mark.parametrize(
    ("attrib", "expected"),
    [
        ({}, []),
        ({"href": "/x"}, []),
        ({"class": "entry-content"}, [".entry-content", "entry", "content"]),
        ({"id": "mainText"}, [".maintext", "main", "text"]),
        ({"class": "c1 正文"}, [".c1", ".正文"]),
        ({"itemprop": "articleBody", "role": "main"}, [".articlebody", ".main", "article", "body", "main"]),
    ],
)
def test_hint_words_are_names_and_their_parts(attrib: dict[str, str], expected: list[str]) -> None:
    assert hint_words(attrib) == expected


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("comments", {COMMENTS}),
        ("disqus_thread", {COMMENTS}),
        ("pinglun-list", {COMMENTS}),
        ("tuijian", {RELATED}),
        ("you-may-also-like", {RELATED}),
        ("CookieNotice", {CONSENT}),
        ("entry-content", {BODY}),
        ("widget post-list", {SIDE, BODY}),
        ("", set()),
        ("col-8 x12", set()),
        ("正文", set()),
    ],
)
def test_names_say_what_region_they_are_of(names: str, expected: set[int]) -> None:
    assert region_kinds(names) == tuple(sorted(expected))


def test_the_last_kind_of_region_is_the_body() -> None:
    assert BODY_REGION == BODY


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("Read more…", ["read", "more"]),
        ("责任编辑", ["责任", "任编", "编辑"]),
        ("2024年", ["0000"]),
        ("Читать дальше", ["читать", "дальше"]),
    ],
)
def test_text_words_know_no_language(text: str, expected: list[str]) -> None:
    assert text_words(text) == expected


def test_a_long_text_is_read_at_its_ends() -> None:
    assert edge_words("start " + "middle " * 100 + "end")[0] == "start"
    assert len(edge_words("start " + "middle " * 100 + "end")) < 20


@given(st.text(max_size=40))
def test_words_of_plain_text_are_found_as_in_mixed_text(text: str) -> None:
    # An ideograph at the end sends the whole text the long way; alone it adds no word.
    assert text_words(text + " 老")[: len(text_words(text))] == text_words(text)
