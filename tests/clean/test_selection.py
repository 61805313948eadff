"""What --rules and --skip select."""

import pytest

from artkit.clean import DEFAULT, TABLE, Rules, clean_text
from artkit.errors import UsageError


@pytest.mark.parametrize(
    ("rules", "skip", "on", "off"),
    [
        ("", "", {"marks", "mojibake"}, {"spacing"}),
        ("+spacing", "", {"marks", "spacing"}, {"emoji"}),
        ("+typography", "", {"spacing", "curly-quotes", "marks"}, {"straight-quotes"}),
        ("-chinese", "", {"mojibake"}, {"marks", "brackets"}),
        ("marks", "", {"marks"}, {"brackets", "mojibake"}),
        ("default,+emoji", "marks", {"emoji", "brackets"}, {"marks"}),
        ("none", "", set(), {"marks"}),
        ("", "web repair", {"marks"}, {"furniture", "entities", "mojibake"}),
    ],
)
def test_names_and_sets_are_added_and_removed(rules: str, skip: str, on: set[str], off: set[str]) -> None:
    selected = Rules.parse(rules, skip).names
    assert on <= selected
    assert not off & selected


def test_an_unknown_name_lists_near_ones() -> None:
    with pytest.raises(UsageError, match="no rule or set is named 'marcs'; did you mean marks"):
        Rules.parse("+marcs")
    with pytest.raises(UsageError, match="--list-rules"):
        Rules.parse("", "qqq")


def test_rules_are_applied_in_the_order_of_the_table() -> None:
    names = [rule.name for rule in DEFAULT.for_field("body")]
    assert names == [rule.name for rule in TABLE if rule.on and "body" in rule.fields]


def test_spacing_is_right_only_where_asked_for() -> None:
    assert clean_text("在Linux上") == "在Linux上"
    assert clean_text("在Linux上", rules=Rules.parse("+spacing")) == "在 Linux 上"
