"""Characters, words, sentences and paragraphs, by script."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artkit.script import HAN, KANA
from artkit.stats.measure import may_be_east_asian, measure_text

WORDS = [
    ("", 0),
    (" \n\n ", 0),
    ("one two  three\nfour", 4),
    ("don't re-use state-of-the-art e.g. U.S. 3.50", 6),
    ("don’t l’été", 2),
    ("wait — what – now - ok", 4),
    ("Paris–Lyon and end—start", 5),
    ("“Quoted” «mots» ‹x› … !", 3),
    ("größer naïve café", 3),
    ("прямая речь", 2),
    ("한국어 문장입니다", 2),
    ("हिन्दी में", 2),
    ("السلام عليكم", 2),
    ("no\u00a0break\u2009spaces\u3000here", 4),
    ("🙂 🎉", 0),
    ("snake_case and _", 3),
    ("中文", 2),
    ("用iPhone拍的5张照片", 8),
    ("中文，English、中文", 5),
    ("カタカナとかな", 7),
    ("ＡＢＣ １２３", 2),
    ("𠮷野家", 3),
    ("人々は〆切", 5),
]

SENTENCES = [
    ("", 0),
    ("   ", 0),
    ("No end mark", 1),
    ("One. Two! Three?", 3),
    ("One.\nTwo.", 2),
    ("Really?! Yes.", 2),
    ("“Go.” She went.", 2),
    ("今天天气很好。我们去公园吧！好吗？", 3),
    ("“真的吗？！”他问。", 2),
    ("他想了想……算了。", 1),
    ("東京へ行く。京都へも行く。", 2),
    ("यह एक है। वह दो है।", 2),
    ("هل أنت بخير؟ نعم", 2),
    ("第一段。\n\n第二段没有句号", 2),
    ("标题\n\n正文一。正文二。", 3),
    # Must not be taken for ends.
    ("Dr. Lee paid $3.50 for v1.2.3 at example.org today.", 1),
    ("J. K. Doe wrote it, e.g. this one.", 1),
    ("Am 3. Mai und am 21. Juni.", 1),
    ("Wait... what", 1),
    ("Es gilt z. B. auch hier", 1),
]

PARAGRAPHS = [
    ("", 0),
    ("\n\n", 0),
    ("a\n\nb", 2),
    ("a\n\n\n\nb\n", 2),
    ("a\n \t\nb", 2),
    ("a\nb\n\nc", 2),
    ("一\n二\n三", 3),
    ("a\n   \n", 1),
]


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_words_are_counted_as_word_processors_do(text: str, words: int) -> None:
    assert measure_text(text).words == words


@pytest.mark.parametrize(("text", "sentences"), SENTENCES)
def test_sentences_are_counted_by_their_ends(text: str, sentences: int) -> None:
    assert measure_text(text).sentences == sentences


@pytest.mark.parametrize(("text", "paragraphs"), PARAGRAPHS)
def test_paragraphs_stand_apart_by_blank_lines_or_by_lines(text: str, paragraphs: int) -> None:
    assert measure_text(text).paragraphs == paragraphs


SCRIPTS = st.text(
    st.one_of(
        st.sampled_from(
            "托育。！“”々〇㐀豈𠮷𲎯かなカナー・ｱ\u3000\u00a0\u2028\u2009\u205f\u1680\x85\x1c\t\n .!?'’-–—éßя"
        ),
        st.characters(exclude_categories=["Cs"]),
    )
)


@given(SCRIPTS)
def test_characters_are_counted_exactly(text: str) -> None:
    measure = measure_text(text)
    assert measure.characters == len(text)
    assert measure.visible == sum(not char.isspace() for char in text)
    assert measure.han == len(HAN.findall(text))
    assert measure.kana == len(KANA.findall(text))


@given(SCRIPTS)
def test_the_fast_gate_never_misses_han_or_kana(text: str) -> None:
    if HAN.search(text) or KANA.search(text):
        assert may_be_east_asian(text.encode())


@given(st.text("abz019 .,;:!?\n\t'-_()/", max_size=60))
def test_words_of_ascii_text_are_its_tokens_with_a_letter_or_digit(text: str) -> None:
    assert measure_text(text).words == sum(bool(re.search(r"\w", token)) for token in text.split())


@given(SCRIPTS)
def test_every_paragraph_is_at_least_one_sentence(text: str) -> None:
    measure = measure_text(text)
    assert measure.sentences >= measure.paragraphs


def test_lone_surrogates_do_no_harm() -> None:
    assert measure_text("a \ud800 b").characters == 5


def test_composed_and_decomposed_words_count_the_same() -> None:
    text = "café über Zoë"
    assert measure_text(unicodedata.normalize("NFD", text)).words == measure_text(text).words == 3


@pytest.mark.parametrize(
    "unit", [".", ". ", ".'", "。”", "。", "!?", "\n ", " ", "'", "Mr.", "1.", "……", "\n\n"]
)
def test_long_repetition_is_measured(unit: str) -> None:
    # A quadratic pattern would take minutes here.
    assert measure_text(unit * 200_000 + "x").characters == len(unit) * 200_000 + 1
