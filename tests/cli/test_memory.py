"""Memory is bounded by a record, not by the input: ten times the records take the same."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

RECORD = (
    '{{"title":"Bridge opens {0}","url":"https://example.org/{0}","text":"{1}","tags":["桥梁","bridge"]}}\n'
)
TEXT = "The bridge over the river is open again, the council said on Monday. 大桥今天恢复通车。 " * 12
#: What two runs of the same program differ by anyway: the allocator keeps what it once had.
SLACK_MEGABYTES = 5


def write_records(path: Path, count: int) -> Path:
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            file.write(RECORD.format(number, f"{number} {TEXT}"))
    return path


# A small process between: a child begins with its parent's peak, and pytest's is larger than artkit's.
MEASURE = """
import os, sys
command = [sys.executable, "-m", "artkit", *sys.argv[1:], "-o", os.devnull]
pid = os.spawnv(os.P_NOWAIT, sys.executable, command)
_, status, usage = os.wait4(pid, 0)
print(os.waitstatus_to_exitcode(status), usage.ru_maxrss)
"""


def measure_peak(*arguments: str) -> float:
    """Run artkit and give the most memory it held, in megabytes."""
    done = subprocess.run([sys.executable, "-c", MEASURE, *arguments], capture_output=True, check=True)
    code, peak = done.stdout.split()
    assert code == b"0"
    return int(peak) / (1024 * 1024 if sys.platform == "darwin" else 1024)


@pytest.mark.skipif(
    not hasattr(os, "wait4"), reason="the system does not tell how much memory a process held"
)
@pytest.mark.parametrize("command", ["clean", "stats --format json", "export --to csv", "export --to json"])
def test_ten_times_the_records_take_the_same_memory(command: str, tmp_path: Path) -> None:
    few = write_records(tmp_path / "few.jsonl", 500)
    many = write_records(tmp_path / "many.jsonl", 5_000)
    assert many.stat().st_size > 6_000_000
    name, *options = command.split()
    peak = measure_peak(name, *options, str(few))
    assert measure_peak(name, *options, str(many)) < peak + SLACK_MEGABYTES
