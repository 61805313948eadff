"""From chances to a choice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artkit.extract.choice import choose, cut_chances, drop_islands


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
    assert choose(sizes, chances) == expected


@given(st.lists(st.tuples(st.integers(0, 5000), st.floats(0, 1)), max_size=40))
def test_a_likelier_block_of_the_same_page_is_never_dropped_first(blocks: list[tuple[int, float]]) -> None:
    sizes, chances = [size for size, _ in blocks], [chance for _, chance in blocks]
    kept = cut_chances(sizes, chances)
    assert set(choose(sizes, chances)) <= set(kept)
    lowest = min((chances[i] for i in kept), default=1.0)
    assert all(i in kept for i, chance in enumerate(chances) if chance > max(lowest, 0.5))


@pytest.mark.parametrize(
    ("sizes", "chances", "kept", "expected"),
    [
        ([300, 300, *[30] * 20, 40], [0.9, 0.9, *[0.1] * 20, 0.6], [0, 1, 22], [0, 1]),
        ([300, 300, *[30] * 20, 40], [0.9, 0.9, *[0.1] * 20, 0.95], [0, 1, 22], [0, 1, 22]),
        ([300, *[30] * 20, 300], [0.9, *[0.1] * 20, 0.6], [0, 21], [0, 21]),
        ([300, 30, 40], [0.9, 0.1, 0.6], [0, 2], [0, 2]),
        ([300, *[0] * 20, 40], [0.9, *[0.0] * 20, 0.6], [0, 21], [0, 21]),
    ],
    ids=["small, doubtful and far", "sure", "large", "near", "only images between"],
)
def test_islands_are_dropped_when_small_doubtful_and_far(
    sizes: list[int], chances: list[float], kept: list[int], expected: list[int]
) -> None:
    assert drop_islands(sizes, chances, kept) == expected
