"""What lines are cut into, and which of their words speak for an article."""

import pytest

from artkit.extract.line_words import NOTHING, cut_words, score_words

CASES = {
    "Latin letters in lower case": ("Read More", ["read", "more", "^read", "$more"]),
    "any number is one word": ("12 comments, 3 hours", ["0", "comments", "0", "hours", "^0", "$hours"]),
    "Han in pairs": ("相关阅读", ["相关", "关阅", "阅读", "^相关", "$阅读"]),
    "a single Han character": ("图", ["图", "^图", "$图"]),
    "kana with Han": ("新着記事", ["新着", "着記", "記事", "^新着", "$記事"]),
    "hangul by words": ("관련 기사", ["관련", "기사", "^관련", "$기사"]),
    "Cyrillic": ("Читайте также", ["читайте", "также", "^читайте", "$также"]),
    "Arabic": ("اقرأ أيضا", ["اقرأ", "أيضا", "^اقرأ", "$أيضا"]),
    "nothing but marks": ("| — *", []),
}


@pytest.mark.parametrize(("line", "words"), CASES.values(), ids=CASES)
def test_a_line_is_cut_into_words_and_its_ends(line: str, words: list[str]) -> None:
    assert cut_words(line) == words


@pytest.mark.parametrize("line", ["Read more", "Kommentar schreiben", "相关阅读", "Leave a comment"])
def test_words_of_furniture_speak_against_a_line(line: str) -> None:
    assert score_words(line)[0] < 0


@pytest.mark.parametrize("line", ["", "***", "qzxv wvqk"])
def test_a_line_without_known_words_says_nothing(line: str) -> None:
    assert score_words(line) == NOTHING


def test_long_runs_of_han_cost_no_more_than_their_first_pairs() -> None:
    assert len(cut_words("海" * 150)) == 15 + 1 + 2
