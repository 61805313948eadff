"""Hold the extraction scores at what was reached: a figure may rise, never fall.

    python tests/benchmarks/gate.py CORPUS [--write]

CORPUS is a folder that holds NAME/gold.jsonl; the scorer beside it, bench/score.py, runs ``artkit extract``
over its pages. ``figures.json`` holds the floor for each measure; ``--write`` sets the floors to what is
measured now.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

FLOORS = Path(__file__).with_name("figures.json")
#: Two runs of one program over the same pages give the same scores, so the slack is for rounding alone.
SLACK = 0.0005


def measure(corpus: Path, *options: str) -> dict[str, dict[str, float]]:
    """Give measure -> value for each corpus, as the scorer prints them."""
    artkit = Path(sys.executable).with_name("artkit")
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        command = [
            sys.executable,
            corpus.parent / "bench" / "score.py",
            "--artkit",
            artkit,
            "--json",
            out.name,
            "--jobs",
            "2",
        ]
        subprocess.run([*map(str, command), "--root", str(corpus), *options], check=False)
        scores: dict[str, dict[str, float]] = json.load(out)
    kept = ("sh4", "sh4-art", "seg", "title", "authors", "date", "authors-inv", "date-inv")
    return {name: {key: value for key, value in row.items() if key in kept} for name, row in scores.items()}


def compare(floors: dict[str, dict[str, float]], now: dict[str, dict[str, float]]) -> list[str]:
    """Name every figure that is worse than its floor; for the invented share, lower is better."""
    worse = []
    for corpus, figures in floors.items():
        for name, floor in figures.items():
            value = now.get(corpus, {}).get(name, 0.0)
            fell = value > floor + SLACK if name.endswith("-inv") else value < floor - SLACK
            if fell:
                worse.append(f"{corpus} {name}: {value:.4f}, was {floor:.4f}")
    return worse


def main() -> int:
    """Measure, compare, and say what fell."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    now = measure(options.corpus) | measure(options.corpus, "--paste")
    if options.write:
        FLOORS.write_text(json.dumps(now, indent=1, sort_keys=True) + "\n")
        return 0
    worse = compare(json.loads(FLOORS.read_text()), now)
    print("\n".join(worse) or "no figure fell")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
