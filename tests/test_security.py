"""SECURITY.md names tests: they are there, and so is every promise."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
SOURCES = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for path in (ROOT / "tests").rglob("*.py")
}


def test_every_promise_has_its_row() -> None:
    assert re.findall(r"^\| (\d+) \|", TEXT, re.MULTILINE) == [str(number) for number in range(1, 16)]


@pytest.mark.parametrize("place", sorted(set(re.findall(r"`(tests/[\w/.]+)`", TEXT))))
def test_a_file_named_is_there(place: str) -> None:
    assert (ROOT / place).exists()


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`(test_\w+)`", TEXT))))
def test_a_test_named_is_there(name: str) -> None:
    assert any(f"def {name}(" in source for source in SOURCES.values())
