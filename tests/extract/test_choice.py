"""From chances to a choice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artkit.extract.choice import choose


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
    kept = choose(sizes, chances)
    assert kept == sorted(kept)
    lowest = min((chances[i] for i in kept), default=1.0)
    assert all(i in kept for i, chance in enumerate(chances) if chance > max(lowest, 0.5))
