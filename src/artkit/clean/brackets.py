"""Half-width round brackets in Chinese copy made full-width, in pairs."""

from __future__ import annotations

import re

from artkit.clean.copy import HAN, Copy, kind_of, map_chinese_lines

BRACKETS = re.compile("[()]")
_BRACKETS = re.compile("[()（）]")
_WORDY = re.compile(r"[^\W_]")
# How many brackets in a row are looked past.
_DEEPEST = 8
_WIDE = {"(": "（", ")": "）"}


def widen_brackets(text: str) -> str:
    """Make round brackets full-width where they hold Chinese or stand in it.

    ``f(x)``, ``CPython (C)`` and emoticons keep theirs; a pair that is half wide becomes wide.

    >>> widen_brackets("本报讯 (记者丁玲) 世界卫生组织(WHO)表示,f(x) 与 :)")
    '本报讯 （记者丁玲） 世界卫生组织（WHO）表示,f(x) 与 :)'
    """
    return map_chinese_lines(text, BRACKETS, _widen_line)


def _widen_line(line: str) -> str:
    copy = Copy(line)
    opened: list[int] = []
    wide: list[int] = []
    # The last bracket that Han comes after, so that no stretch is searched twice however deep they nest.
    last_han = previous = -1
    for bracket in copy.free_spans(_BRACKETS.finditer(line)):
        at = bracket.start()
        if HAN.search(line, previous + 1, at):
            last_han = at
        previous = at
        if line[at] in "(（":
            opened.append(at)
        elif not opened:
            wide += [at] if _closes_alone(copy, at) else []
        elif _is_wide_pair(copy, start := opened.pop(), at, last_han > start):
            wide += start, at
    wide += [at for at in opened if _opens_alone(copy, at)]
    return _widen_at(line, wide)


def _widen_at(line: str, places: list[int]) -> str:
    chars = list(line) if places else []
    for at in places:
        chars[at] = _WIDE.get(chars[at], chars[at])
    return "".join(chars) or line


def _is_wide_pair(copy: Copy, start: int, end: int, holds_han: bool) -> bool:
    text = copy.text
    if text[start] == "（" or text[end] == "）":
        return True
    if not copy.chinese:
        return False
    left, right = kind_of(text[start - 1 : start]), kind_of(text[end + 1 : end + 2])
    if holds_han:
        return True
    if not _WORDY.search(text, start + 1, min(end, start + 40)):
        # Faces; but a doubting (?) after Han is the sentence's.
        return left == "h" and end - start == 2 and text[start + 1] in "?!？！"
    before, after = copy.look(start - 1, -1), copy.look(end + 1, 1)
    if left == "a" or (left == "o" and before == "a") or (left == "d" and right != "h"):
        return False
    return (before == "h" and (after in ("h", "", "d") or left == "h")) or (
        before in ("", "d") and after == "h"
    )


def _opens_alone(copy: Copy, at: int) -> bool:
    """A bracket whose partner was cut off, or stands in the next line."""
    around = copy.look(at - 1, -1), _next_kind(copy.text, at, 1)
    return copy.chinese and (around == ("h", "h") or around in (("h", "d"), ("", "h")))


def _closes_alone(copy: Copy, at: int) -> bool:
    # After a number or a letter a lone bracket closes the number of a list entry: 1) and a).
    before, after = _next_kind(copy.text, at, -1), copy.look(at + 1, 1)
    return copy.chinese and before == "h" and after in ("h", "", "d")


def _next_kind(text: str, at: int, step: int) -> str:
    """Give the kind of the character beside a bracket, or beside a few brackets of one direction."""
    same = "(（" if step > 0 else ")）"
    for other in range(at, at + step * _DEEPEST, step):
        if not 0 <= other < len(text):
            return ""
        if text[other] not in same:
            return kind_of(text[other])
    return "o"
