"""A space between Han and Latin words or numbers, for those whose house style has one."""

from __future__ import annotations

import re

from artkit.clean.copy import find_zones
from artkit.script import HAN, HAN_CLASS

_H = HAN_CLASS
_TOKEN = re.compile(rf"[^\s{_H}，。？！：；、（）《》“”‘’「」『』【】…—()\[\]]+")
# A path or an anchor with Han in it: told by what it begins with, since TCP/IP is none.
_PATH = re.compile(
    rf"(?<![^\s{_H}])(?:/(?=[A-Za-z])|[A-Za-z0-9.](?=[A-Za-z0-9]*[-_.])[A-Za-z0-9_.-]*[/#]|[A-Za-z0-9.]+[/#](?=[{_H}_]))"
    r"[^\s，。？！：；、（）《》“”‘’「」『』【】]*"
)
_SIGNED = re.compile("[+-][0-9]")
# 2019年-2020年 is a range, 零下-5 a number.
_UNITS = frozenset("年月日号时点分秒度元岁级")


def space_scripts(text: str) -> str:
    """Put a space between Han and the Latin words and numbers beside it.

    Addresses, code, tags and words with signs at the joint stay as they are.

    >>> space_scripts("在Ubuntu 11.10安装Go,于2009年开始"), space_scripts("演示#标签#和$1与%d")
    ('在 Ubuntu 11.10 安装 Go,于 2009 年开始', '演示#标签#和$1与%d')
    """
    if not HAN.search(text):
        return text
    return "\n".join(_space_line(line) for line in text.split("\n"))


def _space_line(line: str) -> str:
    pieces: list[str] = []
    done = 0
    for start, end in sorted([*find_zones(line), *(path.span() for path in _PATH.finditer(line))]):
        if start < done:
            continue
        pieces += _space_words(line[done:start]), line[start:end]
        done = end
    return "".join([*pieces, _space_words(line[done:])])


def _space_words(text: str) -> str:
    return _TOKEN.sub(_space_token, text)


def _space_token(token: re.Match[str]) -> str:
    word, text = token.group(), token.string
    # $1 and %d stand for something else, which may bring its own spaces.
    if word[0] in "$%":
        return word
    before = text[token.start() - 1] if token.start() else ""
    after = text[token.end()] if token.end() < len(text) else ""
    left = " " if HAN.match(before) and _may_follow(word, before) else ""
    right = " " if HAN.match(after) and _may_precede(word) else ""
    return f"{left}{word}{right}"


def _may_follow(word: str, before: str) -> bool:
    return word[0].isalnum() or (_SIGNED.match(word) is not None and before not in _UNITS)


def _may_precede(word: str) -> bool:
    return word[-1].isalnum() or word[-1] in "!℃°+" or (word[-1] in "%％" and word[-2:-1].isdigit())
