"""What the README prints runs as printed."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONSOLE = re.findall(r"^```console\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
PYTHON = re.findall(r"^```python\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def environment() -> dict[str, str]:
    """Give the environment in which ``artkit`` is the one of the interpreter that runs the tests."""
    return {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}


def commands() -> list[tuple[str, list[str]]]:
    """Give every command of the console blocks with the lines of output printed under it."""
    found: list[tuple[str, list[str]]] = []
    for block in CONSOLE:
        for line in block.splitlines():
            if line.startswith("$ "):
                found.append((line[2:], []))
            elif line.startswith("> "):
                command, shown = found.pop()
                found.append((f"{command}\n{line[2:]}", shown))
            elif line.strip() and line.strip() not in ("...", "…"):
                found[-1][1].append(line)
    return found


@pytest.mark.parametrize(("command", "shown"), commands(), ids=lambda value: str(value)[:60])
def test_a_command_of_the_readme_runs_and_prints_what_is_shown(
    command: str, shown: list[str], tmp_path: Path
) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    done = subprocess.run(
        ["sh", "-c", command], cwd=tmp_path, env=environment(), capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    missing = [line for line in shown if line.rstrip() not in done.stdout + done.stderr]
    assert not missing, f"not printed: {missing}"


@pytest.mark.parametrize("code", PYTHON)
def test_the_python_of_the_readme_runs(code: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr


def test_every_command_has_an_example() -> None:
    from artkit.cli import COMMANDS

    for name in COMMANDS:
        assert any(re.search(rf"\bartkit {name}\b", command) for command, _ in commands()), name
