"""Frequent terms."""

import builtins
from collections import Counter
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artkit.article import Article
from artkit.errors import MissingExtraError
from artkit.stats import StatsOptions, summarise
from artkit.stats.stopwords import is_stop_word
from artkit.stats.terms import TermCounter

TERMS = [
    ("", {}),
    ("The cat, the CAT!", {"the": 2, "cat": 2}),
    ("托育园", {"托育": 1, "育园": 1}),
    ("托。育", {}),
    ("第5期AI课程", {"ai": 1, "课程": 1}),
    ("カタカナの文字コード", {"カタカナ": 1, "文字": 1, "コード": 1}),
    ("don't re-use don’t", {"don't": 1, "re-use": 1, "don’t": 1}),
    ("Größe größe", {"größe": 2}),
    ("हिन्दी", {"हिन्दी": 1}),
    ("𠮷野家", {"𠮷野": 1, "野家": 1}),
    # No terms: single letters, numbers, hiragana.
    ("a I 1 2023 3.14 これはそれ", {}),
]


def count_terms(text: str) -> Counter[str]:
    counter = TermCounter()
    counter.add(text)
    return counter.finish()


@pytest.mark.parametrize(("text", "terms"), TERMS)
def test_terms_are_words_and_pairs_of_han_characters(text: str, terms: dict[str, int]) -> None:
    assert count_terms(text) == terms


@given(st.text("托育园、𠮷 ", max_size=40))
def test_pairs_are_those_of_neighbours(text: str) -> None:
    han = set("托育园𠮷")
    pairs = Counter(a + b for a, b in pairwise(text) if a in han and b in han)
    assert count_terms(text) == pairs


@pytest.mark.parametrize("term", ["the", "und", "это", "一个", "我们", "的人", "国的", "二月", "don’t"])
def test_words_of_grammar_are_left_out(term: str) -> None:
    assert is_stop_word(term)


@pytest.mark.parametrize("term", ["托育", "data", "目的", "首都", "就业", "zug", "カタカナ"])
def test_words_of_a_subject_are_kept(term: str) -> None:
    assert not is_stop_word(term)


def test_jieba_cuts_chinese_words_where_it_is_installed() -> None:
    pytest.importorskip("jieba", reason="the extra 'jieba' is not installed")
    counts = summarise([Article(text="北京大学的学生")], options=StatsOptions(terms=True, jieba=True))
    assert counts.terms == {"北京大学": 1, "学生": 1}


def test_a_missing_jieba_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def refuse(name: str, *rest: Any) -> Any:
        if name == "jieba":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(MissingExtraError, match=r"artkit\[jieba\]"):
        summarise([], options=StatsOptions(jieba=True))
