"""Speed and memory of export, beside Miller on the same records, in one run.

    python tests/benchmarks/bench_export.py [--megabytes 100] [--rounds 3] [--formats csv,jsonl]
    python tests/benchmarks/bench_export.py --megabytes 1000 --rounds 1 --formats csv,jsonl,markdown,sqlite

The records are made here: English and Chinese bodies with markup, lists, and a key of their own. Figures are
CPU seconds (user and system, of all threads; the least of the rounds) and the largest resident size; the
tools take turns, so that a busy machine is busy for both.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import sys
import tempfile
from pathlib import Path

ENGLISH = (
    "the council has agreed to open its library on Sunday after readers asked for more time there".split()
)
CHINESE = "市图书馆从四月起延长开放时间读者可以在周末借阅新书并参加夜读活动"
# Miller flattens objects into columns of their own; it is given the conversions it does best.
MILLER = {
    "csv": ["--ijsonl", "--ocsv", "cat"],
    "jsonl": ["--ijsonl", "--ojsonl", "cat"],
    "json": ["--ijsonl", "--ojson", "cat"],
}


def make_record(number: int) -> dict[str, object]:
    """Give one record: every other one Chinese; all of the same keys, since Miller wants that for csv."""
    chance = random.Random(number)
    chinese = number % 2
    sentence = (
        (lambda: "".join(chance.choices(CHINESE, k=40)) + "。")
        if chinese
        else (lambda: " ".join(chance.choices(ENGLISH, k=18)).capitalize() + ".")
    )
    paragraphs = [" ".join(sentence() for _ in range(4)) for _ in range(8)]
    return {
        "id": f"{number:016x}",
        "kind": "article",
        "url": f"https://example.org/{number}",
        "title": sentence()[:60],
        "authors": ["王小明", "Ana Silva"],
        "date": f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}",
        "source": "晨报",
        "section": "文化",
        "tags": ["图书馆", "readers"],
        "lang": "zh-Hans" if chinese else "en",
        "text": "\n\n".join(paragraphs),
        "html": "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs),
        "zip": "00123",
    }


def make_input(path: Path, megabytes: int) -> int:
    """Write records until the file is large enough; give their number."""
    number = size = 0
    with path.open("wb") as out:
        while size < megabytes * 1_000_000:
            line = json.dumps(make_record(number), ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
            size += out.write(line)
            number += 1
    return number


def measure(command: list[str], source: Path, target: Path) -> tuple[float, float]:
    """Run a command with ``source`` as its input; give CPU seconds and megabytes at most."""
    with source.open("rb") as given, target.open("wb") as taken:
        process = os.posix_spawnp(
            command[0], command, os.environ,
            file_actions=[(os.POSIX_SPAWN_DUP2, given.fileno(), 0), (os.POSIX_SPAWN_DUP2, taken.fileno(), 1)],
        )  # fmt: skip
        _, status, usage = os.wait4(process, 0)
    if status:
        sys.exit(f"{' '.join(command)} failed")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> None:
    """Make the input, let the tools take turns, print a table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--megabytes", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--formats", default="csv,jsonl")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "in.jsonl"), Path(folder, "out")
        count = make_input(source, arguments.megabytes)
        print(f"{count:,} records, {source.stat().st_size / 1e6:.0f} MB, {arguments.rounds} rounds")
        print("| format | artkit CPU s | MB | MB/s | miller CPU s | MB | CPU of artkit / miller |")
        print("|---|---|---|---|---|---|---|")
        for name in arguments.formats.split(","):
            ours, theirs = [], []
            for _ in range(arguments.rounds):
                target.unlink(missing_ok=True)
                where = ["-o", str(target) + ".db"] if name == "sqlite" else []
                ours.append(
                    measure([sys.executable, "-m", "artkit", "export", "--to", name, *where], source, target)
                )
                Path(f"{target}.db").unlink(missing_ok=True)
                if name in MILLER and shutil.which("mlr"):
                    theirs.append(measure(["mlr", *MILLER[name]], source, target))
            cpu, memory = min(ours)[0], max(run[1] for run in ours)
            row = f"| {name} | {cpu:.1f} | {memory:.0f} | {source.stat().st_size / 1e6 / cpu:.0f} |"
            if theirs:
                other = min(theirs)[0]
                row += f" {other:.1f} | {max(run[1] for run in theirs):.0f} | {cpu / other:.2f} |"
            print(row if theirs else row + " - | - | - |", flush=True)


if __name__ == "__main__":
    main()
