"""The dateline and the byline that open a body: 本报讯（记者…）, LONDON (Reuters) —."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_ROLES = (
    "记者|通讯员|特约记者|本报记者|实习记者|见习记者|特派记者|实习生|特约通讯员|编译|作者|文字|摄影|摄影报道"
)
_OUTLET = "[\u4e00-\u9fff]{2,14}?"
_KNOWN = "新华社|中新社|中新网|央广网|人民网|新华网|中国新闻网"
_CHINESE = re.compile(
    rf"\s*[【\[]?(?P<outlet>本报|本网|本台|本刊|本社|据?(?:{_KNOWN})|{_OUTLET}(?:社|报|网|台|客户端))[】\]]?"
    r"\s*(?:[\u4e00-\u9fff]{2,10}?)?\s*(?:(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日)?\s*[讯电](?![\u4e00-\u9fff])"
    r"\s*(?:[（(](?P<people>[^（）()]{2,60})[）)])?[:：,，]?\s*"
)
_LATIN = re.compile(
    r"\s*(?P<place>[A-Z][A-Za-z.'’ -]{1,40}(?:, [A-Z][A-Za-z. ]{1,30})?)\s*"
    r"(?:[(（](?P<agency>[A-Z][A-Za-z .]{1,24})[)）])?\s*(?:—|–|--|-(?= ))\s*"
)
_BRACKETED = re.compile(
    r"\s*[(（](?P<agency>Reuters|AP|AFP|dpa|DPA|ANSA|EFE|TASS|Xinhua|PTI|UPI|Bloomberg|Kyodo)[)）]\s*(?:—|–|--|-)\s*"
)
_ROLE = re.compile(f"(?:^|[\\s,，、;；])({_ROLES})[:：]?\\s*")
_NAME = re.compile("[\\s,，、;；/／]+")


@dataclass(frozen=True, slots=True)
class Opening:
    """What a dateline says, and how many characters of the paragraph it takes."""

    length: int
    source: str | None = None
    credits: dict[str, tuple[str, ...]] = field(default_factory=dict)


def read_opening(text: str, start: int = 0) -> Opening | None:
    """Read the dateline or byline that a body, or what follows ``start``, opens with; None if there is none.

    >>> read_opening("本报讯（记者丁玲 通讯员孙崇高）为什么？").credits
    {'记者': ('丁玲',), '通讯员': ('孙崇高',)}
    >>> read_opening("LONDON (Reuters) — Prices rose.").source
    'Reuters'
    """
    chinese = _CHINESE.match(text, start)
    if chinese:
        return _read_chinese(chinese, start)
    bracketed = _BRACKETED.match(text, start)
    if bracketed:
        return Opening(bracketed.end() - start, bracketed["agency"])
    latin = _LATIN.match(text, start)
    # Without an agency only capitals tell a dateline from a sentence with a dash.
    if latin and (latin["agency"] or latin["place"].split(",")[0].isupper()) and latin.end() < len(text):
        return Opening(latin.end() - start, latin["agency"])
    return None


def _read_chinese(found: re.Match[str], start: int) -> Opening | None:
    people = found["people"] or ""
    named = read_credits(people)
    if (people and not named) or found.end() == len(found.string):
        return None
    outlet = (found["outlet"] or "").removeprefix("据")
    return Opening(found.end() - start, None if not outlet or outlet.startswith("本") else outlet, named)


def read_credits(text: str) -> dict[str, tuple[str, ...]]:
    """Read roles and names: 记者丁玲 通讯员孙崇高; empty where there is no role.

    >>> read_credits("记者 王强、李明 摄影：赵雪")
    {'记者': ('王强', '李明'), '摄影': ('赵雪',)}
    """
    parts = _ROLE.split(text)
    named: dict[str, tuple[str, ...]] = {}
    for role, names in zip(parts[1::2], parts[2::2], strict=True):
        found = tuple(name for name in _NAME.split(names) if name)
        if found:
            named[role] = (*named.get(role, ()), *found)
    return named


def drop_opening(text: str) -> str:
    """Take the dateline or byline off the front of a text.

    >>> drop_opening("本报讯（记者丁玲）桥通车了。")
    '桥通车了。'
    """
    start = 0
    while opening := read_opening(text, start):
        start += opening.length
    return text[start:]
