"""Write the samples of the package as seeds for `fuzz_steps.py`: each one for each target.

python tests/fuzz/write_seeds.py FOLDER
"""

import json
import sys
from importlib.resources import files
from pathlib import Path

#: How many targets `fuzz_steps.py` has, and which of them reads records.
TARGETS = 6
RECORDS = 4
#: Short seeds are mutated more often; a page's head and the beginning of its body fit.
LONGEST = 4_000


def write_seeds(folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    samples = sorted(files("artkit").joinpath("samples").iterdir(), key=lambda sample: sample.name)
    for sample in samples:
        text = sample.read_text(encoding="utf-8")[:LONGEST]
        record = json.dumps({"title": text[:40], "text": text, "html": f"<p>{text}"}, ensure_ascii=False)
        for target in range(TARGETS):
            seed = record if target == RECORDS else text
            folder.joinpath(f"{sample.name}-{target}").write_bytes(bytes([target]) + seed.encode())
    return len(samples) * TARGETS


if __name__ == "__main__":
    print(write_seeds(Path(sys.argv[1])), "seeds")
