"""What was changed, where, and by which rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from artkit.clean.rule import Rule

_CONTEXT = 6
_LONGEST = 60
_JOIN = 2


@dataclass(frozen=True, slots=True)
class Step:
    """One change: ``rule`` made ``after`` of ``before``.

    ``paragraph`` counts the lines of ``field`` that are not blank, as they were when the rule came to them,
    from 1; ``column`` counts characters from 1; both texts come with a few characters around the change.
    """

    rule: str
    field: str
    paragraph: int
    column: int
    before: str
    after: str

    def __str__(self) -> str:
        after = f"{self.after!r}" if self.after else "left out"
        return f"{self.field}:{self.paragraph}:{self.column}: {self.rule}: {self.before!r} -> {after}"


def list_steps(field: str, rule: Rule, before: str, after: str, first: int) -> Iterator[Step]:
    """List the changes a rule made to a text whose first paragraph has the number ``first``.

    >>> from artkit.clean.table import TABLE
    >>> marks = next(rule for rule in TABLE if rule.name == "marks")
    >>> [str(step) for step in list_steps("text", marks, "一\\n好,好", "一\\n好，好", 1)]
    ["text:2:2: marks: '好,好' -> '好，好'"]
    """
    old, new = before.split("\n"), after.split("\n")
    number = first - 1
    # Where lines were left out, joined or split, one that is the next of the other side too has stayed.
    same_count = len(old) == len(new)
    at = 0
    for line in old:
        number += bool(line.strip())
        if same_count or new[at : at + 1] == [line]:
            if line != new[at]:
                yield from _steps_of_line(field, rule, max(number, first), line, new[at])
            at += 1
        elif line.strip():
            yield Step(rule.name, field, number, 1, _shorten(line), "")


def _steps_of_line(field: str, rule: Rule, number: int, was: str, now: str) -> Iterator[Step]:
    for start, end, new_start, new_end in find_changes(was, now):
        left = was[max(0, start - _CONTEXT) : start]
        right = was[end : end + _CONTEXT]
        before = left + _shorten(was[start:end]) + right
        after = left + _shorten(now[new_start:new_end]) + right
        yield Step(rule.name, field, number, start + 1, before, after)


def find_changes(was: str, now: str) -> list[tuple[int, int, int, int]]:
    """Find the stretches two texts differ in, as (start, end) in the one and in the other.

    Exact where characters were replaced one for one, or only spaces added or removed; else one stretch.

    >>> find_changes("a,b c", "a，b c"), find_changes("好 ，a", "好，a"), find_changes("abcd", "axd")
    ([(1, 2, 1, 2)], [(1, 2, 1, 1)], [(1, 3, 1, 2)])
    """
    pairs = _pair_up(was, now)
    if pairs is None:
        return [_trim_ends(was, now)]
    found: list[tuple[int, int, int, int]] = []
    for start, end, new_start, new_end in pairs:
        if found and start - found[-1][1] <= _JOIN and new_start - found[-1][3] == start - found[-1][1]:
            found[-1] = (found[-1][0], end, found[-1][2], new_end)
        else:
            found.append((start, end, new_start, new_end))
    return found


def _pair_up(was: str, now: str) -> list[tuple[int, int, int, int]] | None:
    """Give each single difference, or None where the texts do not run side by side."""
    if len(was) == len(now):
        return [(at, at + 1, at, at + 1) for at, (a, b) in enumerate(zip(was, now, strict=True)) if a != b]
    found: list[tuple[int, int, int, int]] = []
    old = new = 0
    while old < len(was) or new < len(now):
        a, b = was[old : old + 1], now[new : new + 1]
        if a == b:
            old, new = old + 1, new + 1
        elif a == " ":
            found.append((old, old + 1, new, new))
            old += 1
        elif b == " ":
            found.append((old, old, new, new + 1))
            new += 1
        else:
            return None
    return found


def _trim_ends(was: str, now: str) -> tuple[int, int, int, int]:
    start = 0
    while start < min(len(was), len(now)) and was[start] == now[start]:
        start += 1
    end = 0
    while end < min(len(was), len(now)) - start and was[-1 - end] == now[-1 - end]:
        end += 1
    return start, len(was) - end, start, len(now) - end


def _shorten(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
