import pytest

from artkit.export.dates import EPOCH, full_moment, latest


@pytest.mark.parametrize(
    ("date", "moment"),
    [
        ("2024", "2024-01-01T00:00:00Z"),
        ("2024-03", "2024-03-01T00:00:00Z"),
        ("2024-03-05", "2024-03-05T00:00:00Z"),
        ("2024-03-05T08:30", "2024-03-05T08:30:00Z"),
        ("2024-03-05 08:30:01.5", "2024-03-05T08:30:01Z"),
        ("2024-03-05T08:30:12+08:00", "2024-03-05T08:30:12+08:00"),
        ("2024-03-05T08:30:12-0330", "2024-03-05T08:30:12-03:30"),
        ("2024-03-05T08:30:12Z", "2024-03-05T08:30:12Z"),
    ],
)
def test_a_date_of_any_precision_becomes_a_moment(date: str, moment: str) -> None:
    assert full_moment(date) == moment


@pytest.mark.parametrize(
    "date",
    [
        None,
        "",
        "yesterday",
        "2024-13",
        "2024-02-30",
        "0000-00-00",
        "99999-01-01",
        "2024-03-05T25:00",
        "２０２４",
        "0001-01-01T00:00+23:00",
    ],
)
def test_what_is_no_date_is_none(date: str | None) -> None:
    assert full_moment(date) is None


def test_the_latest_is_told_across_time_zones() -> None:
    assert latest(["2024-03-05T08:30:00+08:00", "2024-03-05T01:00:00Z"]) == "2024-03-05T01:00:00Z"
    assert latest([]) == EPOCH
