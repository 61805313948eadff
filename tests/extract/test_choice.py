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
    assert join_sections([[0, 1], [4], [8, 9]], chances, [f"Line {n}" for n in range(10)]) == expected


def test_no_sections_give_no_blocks() -> None:
    assert join_sections([], [], []) == []


LAMP = "The lamp on the pier was lit again on Friday, after nine years."
KEEPER = "Its keeper says that the new glass will outlive him by far."
BRIDGE = "桥" * 40 + "，老城的居民说，这座桥比城还要老，谁也说不清是哪一年修的。"


@pytest.mark.parametrize(
    ("sections", "expected"),
    [
        ([[LAMP, KEEPER], [LAMP, KEEPER]], [0]),
        ([[LAMP, KEEPER], ["Posted by Ann", LAMP, KEEPER]], [0]),
        ([[BRIDGE], [LAMP], [BRIDGE]], [0, 1]),
        ([[LAMP], [LAMP, "An answer of its own, and a long one, that nobody has given yet."]], [0, 1]),
        ([["Buy now"], ["Buy now"], ["Buy now"]], [0, 1, 2]),
        ([[LAMP, LAMP], [KEEPER]], [0, 1]),
        ([["la la la"] * 12, ["la la la"] * 12], [0, 1]),
    ],
    ids=[
        "the page for a small screen", "a post quoted whole", "Chinese, not beside each other",
        "kept: an answer below its quote", "kept: short lines", "kept: a text twice in one section",
        "kept: a refrain of short lines",
    ],
)  # fmt: skip
def test_a_section_that_says_all_again_is_dropped(sections: list[list[str]], expected: list[int]) -> None:
    texts = [text for section in sections for text in section]
    ends = [sum(map(len, sections[: n + 1])) for n in range(len(sections))]
    places = [list(range(end - len(section), end)) for section, end in zip(sections, ends, strict=True)]
    kept = join_sections(places, [0.9] * len(sections), texts)
    assert kept == [i for n in expected for i in places[n]]
