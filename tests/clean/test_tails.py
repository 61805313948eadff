"""Excerpts that were cut off: what is put behind them, and what that leaves as it is."""

import pytest

from artkit.article import Article
from artkit.clean import clean_article
from artkit.clean.tails import mark_cut


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("做好“引进来”和“走出去", "做好“引进来”和“走出去……"),
        ("The bridge is to open in Ma", "The bridge is to open in Ma…"),
        ("桥将于五月开放，", "桥将于五月开放……"),
        ("桥将于五月（", "桥将于五月……"),
        ("中(", "中……"),
        ("He said: “", "He said…"),
        ("He said, ", "He said…"),
        ("桥开了。", "桥开了。"),
        ("It ended.”", "It ended.”"),
        ("and the old...", "and the old..."),
        ("and then…", "and then…"),
        ("(", "("),
        ("", ""),
    ],
)
def test_mark(text: str, marked: str) -> None:
    assert mark_cut(text) == marked
    assert mark_cut(marked) == marked


@pytest.mark.parametrize(
    "text", ["中(", "中 (", "中“", "a(", "他说：「", "Ò¸Â", "！文1。」!【", "中。0「》,，)，"]
)
def test_a_cut_excerpt_is_clean_after_one_pass(text: str) -> None:
    once = clean_article(Article(kind="teaser", text=text, extra={"truncated": True}))
    assert clean_article(once) == once
