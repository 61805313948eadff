"""Every script in examples/ runs, and does what its first lines say."""

import subprocess
import sys
from pathlib import Path

import pytest

from test_readme import environment

EXAMPLES = Path(__file__).parents[1] / "examples"


def test_the_pipeline_writes_records_and_a_table_and_prints_what_is_in_them(tmp_path: Path) -> None:
    done = subprocess.run(
        ["sh", str(EXAMPLES / "pipeline.sh"), str(tmp_path)],
        env=environment(),
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert {path.name for path in tmp_path.iterdir()} == {"articles.csv", "articles.jsonl"}
    assert "articles" in done.stdout


@pytest.mark.parametrize("script", sorted(EXAMPLES.glob("*.py")), ids=lambda path: path.name)
def test_a_python_example_runs(script: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(script)],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout
