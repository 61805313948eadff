import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.dedupe import texts

from artkit.dedupe.sketch import FirstSeen, SameTexts, pack_tokens, sample_shingles, unpack_tokens
from artkit.dedupe.tokens import Tokenizer


def sample(text: str) -> set[int]:
    tokens = Tokenizer().read(text)
    return set(sample_shingles(tokens, pack_tokens(tokens)))


@pytest.mark.parametrize("lang", texts.ALL)
def test_a_passage_brings_its_samples_along(lang: str) -> None:
    text = texts.ALL[lang]
    assert len(sample(text) & sample(texts.edit(text, 0.05))) >= 2
    assert len(sample(text) & sample(texts.excerpt(text, len(text) // 2))) >= 2


def test_strangers_share_no_sample() -> None:
    known: set[int] = set()
    for text in texts.ALL.values():
        assert not known & sample(text)
        known |= sample(text)


def test_a_text_without_an_anchor_has_one_sample() -> None:
    assert len(sample("a b")) == 1


def test_a_book_has_a_bounded_number_of_samples() -> None:
    rng = random.Random(1)
    assert len(sample(" ".join(f"word{rng.random()}" for _ in range(60_000)))) < 5_000


def test_samples_and_packed_tokens_are_the_same_on_any_machine() -> None:
    assert pack_tokens([16, 0x12345678]) == b"\x10\0\0\0\x78\x56\x34\x12"
    assert sorted(sample("托育服务 for everyone, everywhere")) == [2883952831]


@given(st.lists(st.integers(0, 2**32 - 1), max_size=40))
def test_packing_can_be_undone(tokens: list[int]) -> None:
    assert unpack_tokens(pack_tokens(tokens)) == tokens


def test_the_first_document_of_a_hash_is_given_however_many_there_are() -> None:
    seen, rng = FirstSeen(), random.Random(2)
    documents = [[rng.getrandbits(32) for _ in range(30)] for _ in range(3_000)]
    for number, hashes in enumerate(documents):
        seen.visit(hashes, number)
    found = [seen.visit(hashes, 3_000).count(number) for number, hashes in enumerate(documents)]
    # Two hashes may meet in one slot; most of a document's samples must find it again.
    assert min(found) >= 12
    assert sum(found) / len(found) > 22


def test_the_same_text_is_found_exactly() -> None:
    same, rng = SameTexts(), random.Random(3)
    digests = [rng.getrandbits(64) for _ in range(40_000)]
    assert all(same.visit(digest) is None for digest in digests)
    assert [same.visit(digest) for digest in digests[::1_000]] == list(range(0, 40_000, 1_000))
