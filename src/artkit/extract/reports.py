"""Bylines as newspapers of Taiwan and Hong Kong print them: 記者林小滿／台北報導."""

from __future__ import annotations

import re

from artkit.extract.names import are_han_people, first_person
from artkit.patterns import late_pattern
from artkit.script import HAN_CLASS

_ROLE = f"(?:特約|特派|實習|見習|資深|駐[{HAN_CLASS}]{{2,4}}|本[報社台刊])?(?:[記记]者|特派[員员])"
_NAMES = f"[{HAN_CLASS}]{{2,4}}(?:\\s?[、,，]\\s?[{HAN_CLASS}]{{2,4}}){{0,9}}"
_KIND = "(?:報導|報道|报道|專訪|专访|特稿|\\d{1,2}日專?電)"
# A place or a manner may stand before the kind: 台北即時報導, 綜合報導.
_REPORT = f"[{HAN_CLASS}]{{0,8}}?{_KIND}"
_SLASH = "\\s?[／/]\\s?"
_PARTED = late_pattern(f"(?P<role>{_ROLE})\\s?(?P<names>{_NAMES})(?P<by>{_SLASH}|\\s){_REPORT}")
_GLUED = late_pattern(f"(?P<role>{_ROLE})(?P<names>[{HAN_CLASS}]{{4,9}}?){_KIND}")
_DESK = late_pattern(f"[{HAN_CLASS}]{{2,6}}中心{_SLASH}(?P<names>{_NAMES})\\s?{_KIND}")


# Who sent the reporter stands before the role: 河邊報／記者…, 河邊社記者…
_OUTLET = late_pattern(f"(?P<outlet>(?!本)[{HAN_CLASS}]{{1,8}}[報报社網网台臺刊])\\s?[／/]?\\s?(?={_ROLE}：)")


def spell_out(line: str) -> str:
    """Write each report of a line as a label and its names, as other lines about an article have them.

    >>> spell_out("記者林小滿、陳立新／台北即時報導"), spell_out("（中央社記者林小滿台北5日電）")
    ('記者：林小滿、陳立新 ｜', '（來源：中央社 ｜記者：林小滿 ｜）')
    >>> spell_out("多名記者前往採訪報導"), spell_out("社會中心／綜合報導")
    ('多名記者前往採訪報導', '社會中心／綜合報導')
    """
    if "者" not in line and "中心" not in line and "特派" not in line:
        return line
    told = _DESK.sub(_sign_desk, _GLUED.sub(_sign_glued, _PARTED.sub(_sign_parted, line)))
    return line if told == line else _OUTLET.sub(r"來源：\g<outlet> ｜", told)


def _sign_parted(match: re.Match[str]) -> str:
    # A slash says enough; words that only stand apart may be those of a sentence.
    sure = bool(match["by"].strip()) or are_han_people(match["names"])
    return f"{match['role']}：{match['names']} ｜" if sure else match[0]


def _sign_glued(match: re.Match[str]) -> str:
    name = first_person(match["names"])
    return f"{match['role']}：{name} ｜" if name else match[0]


def _sign_desk(match: re.Match[str]) -> str:
    return f"記者：{match['names']} ｜" if are_han_people(match["names"]) else match[0]
