"""From chances to a choice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artkit.extract.choice import cut_chances, join_sections


@pytest.mark.parametrize(
    ("sizes", "chances", "expected"),
    [
        ([], [], []),
        ([100, 100], [0.9, 0.2], [0]),
        ([100, 100, 100], [0.9, 0.6, 0.4], [0, 1]),
        ([900, 10], [0.3, 0.001], [0]),
        ([0, 0], [0.0, 0.0], []),
    ],
    ids=["nothing", "sure", "above one half", "a page the scorer does not know", "no text"],
)
def test_blocks_are_kept_by_expected_worth(
    sizes: list[int], chances: list[float], expected: list[int]
) -> None:
    assert cut_chances(sizes, chances) == expected


@given(st.lists(st.tuples(st.integers(0, 5000), st.floats(0, 1)), max_size=40))
def test_a_likelier_block_of_the_same_page_is_never_dropped_first(blocks: list[tuple[int, float]]) -> None:
    sizes, chances = [size for size, _ in blocks], [chance for _, chance in blocks]
    kept = cut_chances(sizes, chances)
    lowest = min((chances[i] for i in kept), default=1.0)
    assert all(i in kept for i, chance in enumerate(chances) if chance > max(lowest, 0.5))


@pytest.mark.parametrize(
    ("chances", "expected"),
    [
        ([0.9, 0.8, 0.7], [0, 1, 4, 8, 9]),
        ([0.9, 0.1, 0.7], [0, 1, 8, 9]),
        ([0.1, 0.3, 0.2], [4]),
        ([0.41, 0.1, 0.9], [0, 1, 8, 9]),
    ],
    ids=["all likely", "one unlikely", "none likely: the likeliest", "in doubt"],
)
def test_unlikely_sections_are_dropped_but_never_all(chances: list[float], expected: list[int]) -> None:
    assert join_sections([[0, 1], [4], [8, 9]], chances) == expected


def test_no_sections_give_no_blocks() -> None:
    assert join_sections([], []) == []
