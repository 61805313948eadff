"""Every function that takes text takes any text: no exception, the same answer twice, valid UTF-8 out.

What a function promises beyond that is tested beside it; this table is for what all of them promise.
"""

import dataclasses
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import strategies
from artkit.addresses import is_tracking, strip_tracking
from artkit.article import Article, article_id
from artkit.clean import clean_text
from artkit.clean.copy import find_zones, is_chinese_copy
from artkit.dedupe.tokens import fold_token, number_token
from artkit.export.commonmark import split_edges
from artkit.export.dates import full_moment
from artkit.export.escape import (
    code_block,
    code_span,
    escape_heading,
    escape_inline,
    escape_lines,
    keep_edges,
)
from artkit.export.formula import disarm_formula
from artkit.export.search import search_terms
from artkit.export.urls import link_address, web_address
from artkit.extract.bylines import parse_closing, parse_meta_line, parse_opening
from artkit.extract.charsets import find_encoding
from artkit.extract.dates import date_in_url, find_dates, parse_date, parse_machine_date
from artkit.extract.detect import guess_encoding
from artkit.extract.forms import detect_form
from artkit.extract.headlines import read_breadcrumb
from artkit.extract.labels import find_by, find_labels
from artkit.extract.lines import normalise_text, split_lines
from artkit.extract.markdown import read_markdown
from artkit.extract.mojibake import repair_mojibake
from artkit.extract.names import find_agency, is_name, is_outlet, split_names, strip_by
from artkit.extract.reports import spell_out
from artkit.extract.urls import find_base, find_image, find_largest, is_web, join_address
from artkit.hanzi import count_scripts, fold_hanzi
from artkit.markup import parse_fragment, render_text, serialise
from artkit.markup.address import safe_address
from artkit.script import han_share
from artkit.stats.measure import measure_text
from artkit.stats.terms import TermCounter
from artkit.streams.inputs import is_address
from artkit.streams.kinds import detect_kind
from artkit.streams.remote import is_remote

# Beginnings that send a function down its path, before and between arbitrary text.
HINTS = st.sampled_from(
    "By |记者|记者：|来源：|责任编辑：|本报讯（|（完）|LONDON (Reuters) — "
    "|2024-01-02|2024年1月2日|二〇二四年|http://|https://a.b/"
    "|mailto:|javascript:|data:|//|www.|?utm_source=|&amp;|&#|<p>|<a href=|</|<!--|# |> |- |1. |```"
    "|[](|![|=|+|@|-1|charset="
    "|首页 > |首页|Posted by |Updated: |12:30|T12:30:00+08:00|Z| and |、|,|；|…|......|Ã©|â€™".split("|")
)
TEXTS = st.lists(st.one_of(HINTS, strategies.texts), max_size=6).map("".join)
LINES = TEXTS.map(lambda text: " ".join(text.split()))


def count_terms(text: str) -> Any:
    counter = TermCounter()
    counter.add(text)
    return counter.finish()


TEXT_FUNCTIONS: tuple[Callable[[str], Any], ...] = (
    clean_text, code_block, code_span, count_scripts, count_terms, date_in_url, detect_form, escape_inline,
    find_encoding, find_largest, fold_hanzi, fold_token, full_moment, han_share, is_address,
    is_chinese_copy, is_outlet, is_remote, is_tracking, is_web, keep_edges, measure_text, normalise_text,
    number_token, parse_closing, parse_fragment, parse_machine_date, parse_opening, read_markdown,
    repair_mojibake, safe_address, search_terms, split_edges, split_lines, strip_tracking,
)  # fmt: skip
LINE_FUNCTIONS: tuple[Callable[[str], Any], ...] = (
    disarm_formula, escape_heading, escape_lines, find_agency, find_dates, find_zones, is_name, link_address,
    parse_date, parse_meta_line, read_breadcrumb, spell_out, split_names, strip_by, web_address,
)  # fmt: skip


def flatten(value: Any) -> str:
    """Give every piece of text in an answer, whatever its shape, as one."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return flatten([getattr(value, field.name) for field in dataclasses.fields(value)])
    if isinstance(value, Mapping):
        return flatten([*value.keys(), *value.values()])
    if isinstance(value, list | tuple | set | frozenset):
        return "".join(map(flatten, value))
    return value if isinstance(value, str) else repr(value)


def check_twice(function: Callable[[str], Any], text: str) -> None:
    answer = flatten(function(text))
    answer.encode("utf-8")
    assert flatten(function(text)) == answer


@pytest.mark.parametrize("function", TEXT_FUNCTIONS, ids=lambda function: function.__name__)
@settings(max_examples=60, deadline=None)
@given(text=TEXTS)
def test_any_text_gives_an_answer(function: Callable[[str], Any], text: str) -> None:
    check_twice(function, text)


@pytest.mark.parametrize("function", LINE_FUNCTIONS, ids=lambda function: function.__name__)
@settings(max_examples=60, deadline=None)
@given(line=LINES)
def test_any_line_gives_an_answer(function: Callable[[str], Any], line: str) -> None:
    check_twice(function, line)


@settings(max_examples=200, deadline=None)
@given(text=TEXTS, kind=st.booleans())
def test_bytes_and_addresses_give_an_answer(text: str, kind: bool) -> None:
    data = text.encode("utf-8" if kind else "utf-16")
    assert guess_encoding(data) == guess_encoding(data)
    assert detect_kind(data) == detect_kind(data)
    assert join_address("https://example.org/a/", text) == join_address("https://example.org/a/", text)
    find_base(text, "https://example.org/")
    find_image({"src": text, "srcset": text, "data-src": text}, text)


@settings(max_examples=200, deadline=None)
@given(line=LINES, starts=st.lists(st.integers(0, 40), max_size=3))
def test_labels_stand_inside_their_line(line: str, starts: list[int]) -> None:
    for start, end, _ in (*find_labels(line, starts), *find_by(line)):
        assert 0 <= start <= end <= len(line)


@settings(max_examples=200, deadline=None)
@given(text=TEXTS)
def test_what_is_safe_stays_as_it_is(text: str) -> None:
    for function in (safe_address, web_address):
        address = function(text)
        assert address is None or function(address) == address
    assert disarm_formula(text) in (text, f"'{text}")


@settings(max_examples=200, deadline=None)
@given(text=TEXTS)
def test_a_name_has_no_spaces_around_it_and_comes_from_the_line(text: str) -> None:
    line = " ".join(text.split())
    for name in split_names(line, byline=True):
        assert name == name.strip()
        assert name


@settings(max_examples=100, deadline=None)
@given(text=TEXTS)
def test_a_fragment_renders_the_same_written_and_read_again(text: str) -> None:
    nodes = parse_fragment(text)
    assert render_text(parse_fragment(serialise(nodes))) == render_text(nodes)


@settings(max_examples=100, deadline=None)
@given(url=st.one_of(st.none(), LINES), title=st.one_of(st.none(), TEXTS), text=TEXTS)
def test_an_id_is_the_same_on_any_run(url: str | None, title: str | None, text: str) -> None:
    first = article_id(url, title, text)
    assert first == article_id(url, title, text)
    assert Article.from_dict({"url": url, "title": title, "text": text}).to_json().encode("utf-8")
