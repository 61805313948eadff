"""What is promised of every rule, whatever the text."""

import re
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artkit.clean import DEFAULT, PASTED, SETS, TABLE, Rules, clean_text
from artkit.clean.rule import FIELDS, UNITS, Rule

# Pieces that rules act on, so that texts made of them set rules against one another.
PIECES = [
    *"河南省卫生中国的和了年月日一王李·々〇𠀀のアーん한국éüßÃÂâа́еж",
    *",.;:!?()（），。；：！？、“”‘’\"'「」《》【】…—–-~·％%&#;<>/\\|=+*_@$`",
    *"aZxDP019 \n\t\r\u3000\u00a0\u202f\u2009\u200b\u200c\u200d\ufeff\u00ad\u2060\u200e\u202e\u2028",
    *"\x00\x1b\x85\x0c",
    *"👍🏽👨👩❤\ufe0f\u20e3🇨🇳ＡｂＺ０９．ｅ\u0301\u0308",
    *(
        "می\u200cخواهم",
        "क्\u200dष",
        "ಕ್\u200cಷ",
        "שלום\u200f",
        "สวัสดี\u200bครับ",
        "👨\u200d👩\u200d👧",
        "🏴\U000e0067\U000e007f",
    ),
    *(
        "&amp;",
        "&amp",
        "amp;",
        "&#",
        "&#x26;",
        "&#59;",
        "&nbsp;",
        "&#8203;",
        "&lt;p&gt;",
        "&ａmp;",
        "&#xff41;",
    ),
    *("cafÃ©", "â€™", "Ã ", "Ã\xa0", "вЂ“", "\x1b[31m", "https://example.org/路径?utm_source=a&id=1,"),
    *(
        "10:30",
        "1,299",
        "3.15",
        "2020年",
        "图1.",
        "1)",
        "Dr.",
        "Inc.",
        "Yahoo!的",
        ".NET",
        "...",
        "。。。",
        "--",
        "——",
    ),
    *(":)", ":(", "责任编辑：王强", "Read more: a", "Advertisement", "分享到：", "本报讯（记者王强）"),
    *("LONDON (Reuters) — ", "a sentence of some length here", "一个 两 个 三 个 四", "标  题："),
    *("news@example.org", "13800138000", "www.example.com/a.", "马特.达蒙", "王 刚 李 明 张 强"),
]
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=24).map("".join)
BY_NAME = {rule.name: rule for rule in TABLE}
NEEDS_OPENCC = pytest.mark.skipif(not find_spec("opencc"), reason="needs OpenCC: pip install 'artkit[hanzi]'")
RULES = [
    pytest.param(rule, id=rule.name, marks=NEEDS_OPENCC if rule.name in ("simplified", "traditional") else ())
    for rule in TABLE
]
PROMISED = settings(max_examples=50, deadline=None)


@pytest.mark.parametrize("rule", RULES)
def test_the_example_is_what_the_rule_does(rule: Rule) -> None:
    before, after = rule.example
    assert rule.function(before) == after
    assert rule.function(after) == after


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_says_what_it_is(rule: Rule) -> None:
    assert re.fullmatch("[a-z]+(-[a-z]+)*", rule.name)
    assert rule.summary
    assert not rule.summary.endswith(".")
    assert rule.unit in UNITS
    assert set(rule.fields) <= set(FIELDS)
    assert (rule.unit == "lines") == (rule.keep is not None)


@pytest.mark.parametrize("rule", RULES)
@PROMISED
@given(text=TEXTS)
def test_a_rule_has_nothing_left_to_do_on_its_own_result(rule: Rule, text: str) -> None:
    once = rule.function(text)
    assert rule.function(once) == once


@pytest.mark.parametrize("rule", RULES)
@PROMISED
@given(text=TEXTS)
def test_a_rule_is_skipped_only_where_it_would_change_nothing(rule: Rule, text: str) -> None:
    changed = rule.function(text)
    if changed != text:
        assert rule.may_change("".join(set(text)))
    if rule.adds is not None:
        assert set(changed) <= set(text) | set(rule.adds)


@pytest.mark.parametrize("rule", [rule for rule in TABLE if rule.unit == "block"], ids=lambda rule: rule.name)
@PROMISED
@given(text=TEXTS)
def test_a_block_rule_changes_one_for_one_and_spaces(rule: Rule, text: str) -> None:
    line = text.replace("\n", "")
    assert len(rule.function(line).replace(" ", "")) == len(line.replace(" ", ""))


@settings(max_examples=200, deadline=None)
@given(text=TEXTS)
def test_what_is_clean_stays_as_it_is(text: str) -> None:
    once = clean_text(text)
    assert clean_text(once) == once


@settings(max_examples=100, deadline=None)
@given(
    text=TEXTS,
    names=st.lists(st.sampled_from([r for r in BY_NAME if r not in ("simplified", "traditional")])),
)
def test_any_selection_leaves_nothing_to_do(text: str, names: list[str]) -> None:
    # Two rules that undo one another are never on together.
    rules = Rules(frozenset(names) - ({"straight-quotes"} if "curly-quotes" in names else set()))
    once = clean_text(text, rules=rules)
    assert clean_text(once, rules=rules) == once


@PROMISED
@given(text=TEXTS)
def test_pasted_text_is_clean_after_one_cleaning(text: str) -> None:
    once = clean_text(text, rules=PASTED)
    assert clean_text(once, rules=PASTED) == once


def test_rules_are_told_apart_by_name() -> None:
    assert len(BY_NAME) == len(TABLE)
    assert not set(BY_NAME) & set(SETS)


def test_what_is_on_by_default() -> None:
    off = [rule.name for rule in TABLE if rule.name not in DEFAULT]
    assert off == [
        "simplified", "traditional", "dehyphenate", "unwrap", "ellipses", "dashes", "spacing", "curly-quotes",
        "straight-quotes", "emoji", "mask-email", "mask-phone", "dateline",
    ]  # fmt: skip


def test_ftfy_is_loaded_only_by_text_that_looks_broken() -> None:
    import subprocess
    import sys

    code = """
import sys
from artkit.clean import clean_text
for text in ("“It’s café society,” she said, naïve, déjà vu…", "他说,“好”。", "Größe, straße, où, Привет, ё"):
    clean_text(text)
assert "ftfy" not in sys.modules
assert clean_text("cafÃ©") == "café"
assert "ftfy" in sys.modules
"""
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60, cwd=Path(__file__).parent)
