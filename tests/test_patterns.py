"""No pattern in the code is worse than linear: repeated units, of which denial-of-service inputs are made."""

import ast
import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import artkit
from artkit.patterns import LatePattern, late_pattern

UNITS = (
    " ", "\n", "\t", " \n\t", "\u00a0", "\u3000", "\u200b", "a", "A", "ab ", "1", "1-", "1.", "1:", "1,",
    "0 ", ".", "-", "_", "*_", "(", ")", "[](", "[[", "<", "<a ", "</", "<!--", "&", "&#", "&amp;", '"', "'",
    "“", "，", "。", "（", "：", "中", "中 ", "记者", "记者：", "来源:", "年", "2023年", "9月", "http://",
    "www.", "a@", "a.a", "@a.", "#", "|", "/", "\\", "=", "By ", "and ", "é", "a\u0301", "😀", "\u202e",
    "한", "か", "по ", "—", "· ", "• ", "> ", "~", "%20", "$", "{", "}", "a; ", "a, b, ",
)  # fmt: skip
#: Characters a pattern is given at first; a quadratic one takes far over the suspicion at this length.
LENGTH = 4_000
SUSPICIOUS_SECONDS = 0.03
#: Twice the length may take this many times as long: 2 is linear, 4 is quadratic.
WORST_RATIO = 3.0


def find_patterns() -> Iterator[tuple[str, re.Pattern[str] | re.Pattern[bytes]]]:
    """Give every compiled pattern that a module of the package holds, by its name."""
    for info in pkgutil.walk_packages(artkit.__path__, "artkit."):
        if info.name == "artkit.__main__":
            continue
        module = importlib.import_module(info.name)
        for name, value in sorted(vars(module).items()):
            held = list(value.values()) if isinstance(value, dict) else value
            several = held if isinstance(held, list | tuple) else [held]
            for at, one in enumerate(several):
                if isinstance(one, re.Pattern | LatePattern):
                    yield f"{info.name}.{name}[{at}]", one


PATTERNS = dict(find_patterns())


def find_anchored() -> set[str]:
    """Give the names of patterns that are only ever matched where a caller says, never searched for."""
    anchored = set()
    for path in Path(artkit.__path__[0]).rglob("*.py"):
        module = ".".join(("artkit", *path.relative_to(artkit.__path__[0]).with_suffix("").parts))
        methods: dict[str, set[str]] = {}
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                methods.setdefault(node.value.id, set()).add(node.attr)
        anchored |= {
            f"{module}.{name}" for name, used in methods.items() if used <= {"match", "fullmatch", "pattern"}
        }
    return anchored


ANCHORED = find_anchored()


def seconds_of(name: str, text: str) -> float:
    pattern = PATTERNS[name]
    data = text.encode() if isinstance(pattern.pattern, bytes) else text
    started = time.process_time()
    if name.split("[")[0] in ANCHORED:
        pattern.match(data)  # type: ignore[arg-type]
    else:
        for _ in pattern.finditer(data):  # type: ignore[arg-type]
            pass
    return time.process_time() - started


def make_text(unit: str, length: int) -> str:
    return unit * (length // len(unit)) + "!"


def test_patterns_are_found() -> None:
    assert len(PATTERNS) > 50


def test_a_late_pattern_answers_as_a_compiled_one_does() -> None:
    late, compiled = late_pattern(r"(\w+)老", re.IGNORECASE), re.compile(r"(\w+)老", re.IGNORECASE)
    for text in ("the 桥老", "THE老 and A老", "", "no"):
        assert late.findall(text) == compiled.findall(text)
        assert [match.span() for match in late.finditer(text)] == [
            match.span() for match in compiled.finditer(text)
        ]
        assert late.sub("-", text) == compiled.sub("-", text)
    assert (late.pattern, late.flags, late.groups) == (compiled.pattern, compiled.flags, compiled.groups)


def test_a_late_pattern_is_compiled_when_it_is_asked() -> None:
    broken = late_pattern("(")
    assert broken.pattern == "("
    with pytest.raises(re.error):
        broken.search("")


def test_a_late_pattern_has_nothing_a_compiled_one_has_not() -> None:
    with pytest.raises(AttributeError):
        _ = late_pattern("a").sought  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_is_linear_on_repeated_units(name: str) -> None:
    for unit in UNITS:
        if seconds_of(name, make_text(unit, LENGTH)) < SUSPICIOUS_SECONDS:
            continue
        # Slow once may be the machine; slow again, and far slower at twice the length, is the pattern.
        short = min(seconds_of(name, make_text(unit, LENGTH)) for _ in range(3))
        double = min(seconds_of(name, make_text(unit, 2 * LENGTH)) for _ in range(3))
        told = f"{unit!r}: {short:.3f} s, twice as long {double:.3f} s"
        assert short < SUSPICIOUS_SECONDS / 2 or double < WORST_RATIO * short, told
