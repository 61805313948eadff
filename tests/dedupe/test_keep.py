import pytest

from artkit.article import Article
from artkit.dedupe.keep import RANKS, merge_copies, read_date, sort_by_rank

SHORT = Article(id="short", text="word " * 10, date="2024-05-03", title="T", url="https://example.org/1")
LONG = Article(id="long", text="word " * 20, date="2024-05-04")
TEASER = Article(id="teaser", kind="teaser", text="word " * 30, date="2024-05-01")


@pytest.mark.parametrize(
    ("keep", "wanted"),
    [
        ("best", ["long", "short", "teaser"]),
        ("first", ["teaser", "short", "long"]),
        ("longest", ["teaser", "long", "short"]),
        ("earliest", ["teaser", "short", "long"]),
    ],
)
def test_keep_decides_which_comes_first(keep: str, wanted: list[str]) -> None:
    articles = [TEASER, SHORT, LONG]
    assert [articles[position].id for position in sort_by_rank(articles, keep)] == wanted


@pytest.mark.parametrize("keep", RANKS)
def test_of_equal_records_the_first_is_kept(keep: str) -> None:
    assert sort_by_rank([SHORT, SHORT, SHORT], keep) == [0, 1, 2]


def test_of_equally_long_articles_the_one_that_knows_more_is_best() -> None:
    known = Article(text=SHORT.text, title="T", url="u", date="2024-05-03", authors=("A",))
    assert sort_by_rank([SHORT, known], "best") == [1, 0]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2023", "2024-01-01"),
        ("2024-05", "2024-05-02"),
        ("2024-05-01", "2024-05-01T08:00"),
        ("2024-05-01T08:00:00+08:00", "2024-05-01T00:30:00Z"),
        ("2024-05-01T08:00:01Z", "2024-05-01T08:00-0100"),
        ("2024-05-01", None),
        ("2024-05-01", "yesterday"),
    ],
)
def test_dates_are_compared_as_precisely_as_they_are_given(earlier: str, later: str | None) -> None:
    assert read_date(earlier) < read_date(later)


def test_copies_fill_gaps_and_change_nothing_else() -> None:
    kept = Article(id="k", text="t", title="Kept", tags=("a",), extra={"x": 1})
    copies = [
        Article(id="c", text="longer", title="Copy", date="2024-01-02", tags=("b",), extra={"x": 2, "y": 3}),
        Article(id="d", kind="teaser", date="2020", source="S", extra={"list": "Related"}),
    ]
    merged = merge_copies(kept, copies)
    assert (merged.id, merged.text, merged.title, merged.tags) == ("k", "t", "Kept", ("a",))
    assert (merged.date, merged.source, merged.extra) == ("2024-01-02", "S", {"x": 1, "y": 3})


def test_a_record_without_gaps_is_given_back_as_it_is() -> None:
    assert merge_copies(SHORT, [SHORT]) is SHORT
