import os
import signal

import pytest

from artkit.errors import RecordError
from artkit.streams.parallel import count_jobs, map_ordered


def square(number: int) -> int:
    if number == 7:
        raise RecordError("seven is not for squaring", path="a", line=7)
    if number == 9:
        raise UnicodeDecodeError("utf-8", b"\xff", 0, 1, "nine")
    return number * number


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_order_and_an_error_costs_its_item_only(jobs: int) -> None:
    outcomes = list(map_ordered(square, range(50), jobs=jobs))
    assert [outcome.item for outcome in outcomes] == list(range(50))
    assert [outcome.result for outcome in outcomes] == [n * n if n not in (7, 9) else None for n in range(50)]
    seven, nine = outcomes[7].error, outcomes[9].error
    assert isinstance(seven, RecordError)
    assert (str(seven), seven.line) == ("a:7: seven is not for squaring", 7)
    assert "nine" in str(nine)


def test_items_are_taken_as_they_are_needed() -> None:
    taken: list[int] = []

    def numbers() -> object:
        for number in range(100_000):
            taken.append(number)
            yield number

    outcomes = map_ordered(abs, numbers(), jobs=2)  # type: ignore[call-overload]
    assert [next(outcomes).result for _ in range(3)] == [0, 1, 2]
    outcomes.close()
    assert len(taken) < 1000


def test_jobs_are_a_number_or_auto() -> None:
    assert count_jobs("3") == 3
    assert count_jobs("auto") >= 1
    with pytest.raises(ValueError, match="many"):
        count_jobs("many")


def die_at(number: int) -> int:
    if number in (5, 60):
        os.kill(os.getpid(), signal.SIGKILL)
    return -number


def test_a_killed_worker_costs_the_item_it_worked_on_and_no_other() -> None:
    outcomes = list(map_ordered(die_at, range(100), jobs=2))
    assert [outcome.item for outcome in outcomes] == list(range(100))
    assert [outcome.item for outcome in outcomes if outcome.error] == [5, 60]
    assert "was killed" in str(outcomes[5].error)
    assert [outcome.result for outcome in outcomes if not outcome.error] == [
        -n for n in range(100) if n not in (5, 60)
    ]
