"""What the steps ask about characters."""

import re

import pytest

from artkit.script import HAN, HANGUL, KANA, SENTENCE_ENDS, han_share


@pytest.mark.parametrize(
    ("pattern", "inside", "outside"),
    [
        (HAN, "漢字々〇𠮷", "かなABC한글，。"),
        (KANA, "ひらがなカタカナーｱ", "漢字한글A・「"),
        (HANGUL, "한글ㄱ", "漢字かなA"),
    ],
    ids=["han", "kana", "hangul"],
)
def test_classes_of_characters(pattern: re.Pattern[str], inside: str, outside: str) -> None:
    assert all(pattern.fullmatch(char) for char in inside)
    assert not any(pattern.fullmatch(char) for char in outside)


def test_the_ends_of_sentences() -> None:
    assert all(char in SENTENCE_ENDS for char in "。！？.!?…؟۔।")
    assert not any(char in SENTENCE_ENDS for char in ",，、;；:：")


@pytest.mark.parametrize(("text", "share"), [("", 0.0), ("中文", 1.0), ("text", 0.0)])
def test_the_share_of_han(text: str, share: float) -> None:
    assert han_share(text) == share
