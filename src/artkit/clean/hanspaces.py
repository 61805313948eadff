"""Stray spaces inside Chinese text."""

from __future__ import annotations

import re

from artkit.clean.copy import map_chinese_lines
from artkit.script import HAN_CLASS, KANA_CLASS

_H = HAN_CLASS + KANA_CLASS
_WIDE = re.compile(f"[{_H}]")
_OPENING = "（《〈「『【〔"
_CLOSING = "）》〉」』】〕"
_PAUSES = "，。？！：；、"
_GAP = re.compile(" +")

# 标    题： and 姓 名： are labels drawn out to one width.
_LABEL = re.compile(f"^([{_H}])(?: +([{_H}]))(?: +([{_H}]))?(?: +([{_H}]))? *(?=：)")
_SPACED = re.compile(f"(?<![^\\s{_PAUSES}])[{_H}](?: [{_H}]){{4,}}(?![^\\s{_PAUSES}])")
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦"
    "贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚"
)


def close_han_gaps(text: str) -> str:
    """Remove stray spaces in Chinese: beside wide marks, at a line's start, in labels and spaced-out words.

    One space between two Han words may part names or clauses and stays.

    >>> close_han_gaps("（记者丁玲  通讯员孙崇高 ） 说， “ 好 ”。 标  题：通知")
    '（记者丁玲 通讯员孙崇高）说，“好”。标 题：通知'
    >>> close_han_gaps("  姓  名：张三"), close_han_gaps("关 于 印 发 通 知")
    ('姓名：张三', '关于印发通知')
    """
    # Japanese sets a space after ！ and ？, Korean parts its words.
    return map_chinese_lines(text, _GAP, _close_line)


def may_have_gaps(alphabet: str) -> bool:
    """Tell whether a text of these characters can have such a space: it takes one, and Han or kana."""
    return " " in alphabet and _WIDE.search(alphabet) is not None


def _close_line(line: str) -> str:
    line = _GAP.sub(_close_gap, line)
    if "：" in line:
        line = _LABEL.sub(lambda label: "".join(char for char in label.groups() if char), line)
    return _SPACED.sub(_join_spaced, line) if line.count(" ") > 3 else line


def _close_gap(gap: re.Match[str]) -> str:
    text, start, end = gap.string, gap.start(), gap.end()
    before, after = text[start - 1 : start], text[end : end + 1]
    if not after or (before < "\u2000" and after < "\u2000" and before):
        return gap.group()
    if not before:
        return "" if _WIDE.match(after) or after in f"{_OPENING}“‘" else gap.group()
    if _is_closed(text, start, end, before, after):
        return ""
    return " " if _WIDE.match(before) and _WIDE.match(after) else gap.group()


def _is_closed(text: str, start: int, end: int, before: str, after: str) -> bool:
    """Wide marks carry their own space; curly quotes are Latin too, and ask for Han beside the gap."""
    if before in _PAUSES + _OPENING:
        return after != "|"
    if after in _PAUSES + _CLOSING:
        return True
    wide_before, wide_after = _WIDE.match(before), _WIDE.match(after)
    if after in _OPENING:
        return wide_before is not None or before in f"{_CLOSING}”’"
    if before in _CLOSING:
        return wide_after is not None or after in "“‘—…"
    if before in "“‘":
        return wide_after is not None
    if after in "“‘":
        return wide_before is not None and _WIDE.match(_next_char(text, end + 1)) is not None
    if before in "”’":
        return wide_after is not None and _is_wide(_last_char(text, start - 2))
    if after not in "”’" or wide_before is None:
        return False
    return end + 1 == len(text) or _is_wide(_next_char(text, end + 1))


def _next_char(text: str, at: int) -> str:
    # Over the spaces: whether this gap closes must not wait for the next one to be closed.
    while text[at : at + 1] == " ":
        at += 1
    return text[at : at + 1]


def _last_char(text: str, at: int) -> str:
    while at > 0 and text[at] == " ":
        at -= 1
    return text[at] if at >= 0 else ""


def _is_wide(char: str) -> bool:
    return bool(char) and (char in _PAUSES + _CLOSING or _WIDE.match(char) is not None)


def _join_spaced(run: re.Match[str]) -> str:
    chars = run.group()[::2]
    # 王 刚 李 明 张 强: spaced names, which must not become one.
    surnames = sum(char in _SURNAMES for char in chars[::2])
    return run.group() if surnames * 2 > len(chars[::2]) else chars
