import pytest
from hypothesis import given
from hypothesis import strategies as st

from artkit.dedupe.tokens import NUMBER, SOLO, Tokenizer, fold_token, number_token


def read(text: str) -> list[int]:
    return Tokenizer().read(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hello, world", "HELLO world!"),
        ("“quoted” words", '"quoted" words'),
        ("it’s done", "it's done"),
        ("ＡＢＣ １２３", "abc 123"),
        ("他说：“好。”", '他说:"好."'),
        ("頭髮與圖書", "头发与图书"),
        ("soft\u00adhyphen zero\u200bwidth", "softhyphen zerowidth"),
        ("no\u00a0break", "no break"),
        ("café", "cafe\u0301"),
        ("&quot;left&quot; &amp; right", '"left" & right'),
        ("北京 Beijing2008 奥运", "北京Beijing2008奥运"),
    ],
)
def test_ways_of_writing_one_text_give_the_same_tokens(one: str, other: str) -> None:
    assert read(one) == read(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("river rose", "rose river"), ("12 km", "13 km"), ("上海", "海上"), ("Bär", "Bar s"), ("東京", "京都")],
)
def test_other_texts_have_other_tokens(one: str, other: str) -> None:
    assert read(one) != read(other)


@pytest.mark.parametrize("text", ["", " \n\n ", "…—·", "，。！", "\u200b\ufeff"])
def test_what_has_no_letter_or_digit_has_no_token(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("token", "flags"),
    [
        ("汉", SOLO),
        ("か", SOLO),
        ("ไ", SOLO),
        ("word", 0),
        ("2024", NUMBER),
        ("７３", NUMBER),
        ("3,471.34", NUMBER),
    ],
)
def test_flags_say_what_a_token_is(token: str, flags: int) -> None:
    assert number_token(token) & (NUMBER | SOLO) == flags


def test_tokens_are_characters_in_scripts_without_spaces_and_words_elsewhere() -> None:
    assert len(read("托育服务 for everyone 한국어 문장")) == 8


def test_the_memory_of_tokens_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("artkit.dedupe.tokens._CACHED_CHUNKS", 10)
    tokenizer = Tokenizer()
    tokenizer.read(" ".join(map(str, range(100))) + " " + "x" * 1000)
    assert len(tokenizer) <= 10
    assert "x" * 1000 not in tokenizer


@given(st.text(max_size=60))
def test_every_token_is_a_32_bit_number_and_folding_twice_changes_nothing(chunk: str) -> None:
    assert 0 <= number_token(chunk) < 1 << 32
    assert bool(number_token(chunk)) == bool(fold_token(chunk))
