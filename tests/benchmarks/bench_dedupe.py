"""Time and memory of ``artkit dedupe`` beside rensa and datasketch, on the same documents.

    python -m venv /tmp/others && /tmp/others/bin/pip install -r tests/benchmarks/requirements-dedupe.txt
    python tests/benchmarks/bench_dedupe.py --others /tmp/others/bin/python --sizes 10000 100000

Each tool is a process of its own, start-up and reading the JSON Lines included: rensa and datasketch make a
MinHash of 128 permutations over words and look it up in an LSH index, without comparing what it finds;
artkit also compares, chooses what to keep and writes. Processor time is what to compare on a shared machine.
"""

from __future__ import annotations

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from dedupe_documents import make_texts

_RENSA = """
import json, sys
from rensa import RMinHash, RMinHashLSH
index = RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32)
for number, line in enumerate(open(sys.argv[1], encoding="utf-8")):
    sketch = RMinHash(num_perm=128, seed=42)
    sketch.update(json.loads(line)["text"].split())
    index.query(sketch)
    index.insert(number, sketch)
"""
_DATASKETCH = """
import json, sys
from datasketch import MinHash, MinHashLSH
index = MinHashLSH(threshold=0.5, num_perm=128)
for number, line in enumerate(open(sys.argv[1], encoding="utf-8")):
    sketch = MinHash(num_perm=128)
    sketch.update_batch([word.encode() for word in json.loads(line)["text"].split()])
    index.query(sketch)
    index.insert(number, sketch)
"""


def measure(command: list[str]) -> tuple[float, float, float]:
    """Run a command; give its wall seconds, processor seconds and peak memory in MB."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{command[0]} failed: {status}")
    peak = usage.ru_maxrss / 1024
    return time.perf_counter() - started, usage.ru_utime + usage.ru_stime, peak


def write_documents(path: pathlib.Path, count: int) -> None:
    with path.open("w", encoding="utf-8") as out:
        for number, text in enumerate(make_texts(count)):
            record = {"id": f"d{number}", "kind": "article", "text": text}
            out.write(json.dumps(record, ensure_ascii=False) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--artkit", default="artkit")
    parser.add_argument("--others", help="a Python that has rensa and datasketch")
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--skip-datasketch-over", type=int, default=100_000)
    options = parser.parse_args()
    print(f"{'documents':>10} {'tool':<12} {'wall s':>8} {'cpu s':>8} {'per cpu s':>10} {'peak MB':>8}")
    with tempfile.TemporaryDirectory() as folder:
        for size in options.sizes:
            path = pathlib.Path(folder) / "documents.jsonl"
            write_documents(path, size)
            tools = {"artkit": [options.artkit, "dedupe", "--no-progress", str(path)]}
            if options.others:
                tools["rensa"] = [options.others, "-c", _RENSA, str(path)]
                if size <= options.skip_datasketch_over:
                    tools["datasketch"] = [options.others, "-c", _DATASKETCH, str(path)]
            for name, command in tools.items():
                wall, spent, peak = measure(command)
                figures = f"{wall:>8.1f} {spent:>8.1f} {size / spent:>10,.0f} {peak:>8.0f}"
                print(f"{size:>10,} {name:<12} {figures}", flush=True)


if __name__ == "__main__":
    main()
