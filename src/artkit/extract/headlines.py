"""The lines above a pasted article: its breadcrumb and its headline, told from kicker, menu and site name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from artkit.extract.furniture import ADVERT, COMMENTS, CREDIT, LIST, META, NAVIGATION, SHARE, furniture_kind
from artkit.extract.lines import Lines
from artkit.script import HAN_CLASS, HANGUL_CLASS, KANA_CLASS

# How far above the body the headline may stand, in lines that are not blank.
_REACH = 30
_SHORTEST, _LONGEST = 8, 330  # bytes of UTF-8
_WORD = re.compile(
    rf"[{HAN_CLASS}{KANA_CLASS}{HANGUL_CLASS}]|[^\W{HAN_CLASS}{KANA_CLASS}{HANGUL_CLASS}]{{4,}}"
)
_BODY_LOOKED_AT = 4000  # characters of the body that the words of a headline are looked up in

# "Where you are": what stands before a breadcrumb on pages that say so.
_HERE = re.compile(
    r"^(?:(?:您|你)?(?:的)?(?:当前|现在|所在|當前|目前)?(?:的)?位置(?:是|为)?|(?:您|你)(?:现在|當前|当前)?(?:在|所在(?:的)?位置)|現在位置|現在地|"
    r"you are here|current location|sie sind hier|vous êtes ici|estás en|você está em|"
    r"ti trovi in|jesteś tutaj|"
    r"je bent hier|вы здесь|현재\s?위치)\s*[:：]?\s*",
    re.IGNORECASE,
)
_STEP = re.compile(r"\s*(?:>{1,2}|＞|›|»|→|▸|▶|⟩|/(?=\s)|\\(?=\s)|::)\s*")
_HOMES = frozenset(
    "首页 网站首页 主页 首頁 回首頁 ホーム トップ トップページ home homepage startseite start accueil "
    "inicio início "
    "strona hem hjem forside "
    "etusivu домой главная anasayfa ana beranda 홈 trang главная الرئيسية".split()
)
_BODY_STEPS = frozenset("正文 文章 内容 文章正文 新闻正文 正文内容 详情 本文 記事 article".split())


def read_breadcrumb(line: str) -> tuple[str, ...]:
    """Read a line as a breadcrumb, outermost step first; empty where it is none.

    >>> read_breadcrumb("当前位置:首页 > 情感 > 故事 >"), read_breadcrumb("Home › News › Europe")
    (('首页', '情感', '故事'), ('Home', 'News', 'Europe'))
    >>> read_breadcrumb("5 > 3 and 3 > 2")
    ()
    """
    if len(line) > 200:
        return ()
    here = _HERE.match(line)
    steps = [step.strip() for step in _STEP.split(line[here.end() :] if here else line)]
    steps = [step for step in steps if step]
    if not steps or (len(steps) < 2 and not here) or not (here or steps[0].casefold() in _HOMES):
        return ()
    if steps[-1].casefold() in _BODY_STEPS:
        steps.pop()
    return tuple(steps) if all(len(step) <= 80 for step in steps) else ()


def find_headline(lines: Lines, start: int, kept: Sequence[bool], skipped: Sequence[bool]) -> int | None:
    """Give the place of the headline among the lines before ``start``, the first line of the body, or None.

    ``skipped`` marks lines that are known to be something else: a breadcrumb, a byline, a date. The first
    line of the body itself is the headline where nothing above it can be.
    """
    texts = lines.texts
    words = _words(
        " ".join(text for text, keep in zip(texts[start:], kept[start:], strict=False) if keep)[
            :_BODY_LOOKED_AT
        ]
    )
    times = Counter(texts[: start + 200])
    best, found = 0.0, None
    for place in range(max(0, start - _REACH), min(start + 2, len(texts))):
        if skipped[place] or (place > start and not _may_be_headline(texts[start])):
            continue
        score = _score(texts[place], words)
        if score is None:
            continue
        score += (
            0.6 * (times[texts[place]] > 1)
            + 0.3 * (lines.gaps[place] > 0)
            + 0.2 * (lines.gaps[place + 1] > 0)
        )
        score += 0.8 * any(skipped[place + 1 : place + 4]) - 0.06 * (start - place)
        if score > best:
            best, found = score, place
    return found


def _may_be_headline(text: str) -> bool:
    size = len(text.encode("utf-8", "replace"))
    return _SHORTEST <= size <= _LONGEST and text[-1] not in ".。,，;；:：、"


def _score(text: str, body: Counter[str]) -> float | None:
    """Score a line as headline by its form and by how many of its words the body has; None: it is none."""
    size = len(text.encode("utf-8", "replace"))
    if not _SHORTEST <= size <= _LONGEST or not any(map(str.isalpha, text)):
        return None
    kind = furniture_kind(text)
    if kind in (NAVIGATION, SHARE, LIST, COMMENTS, ADVERT, META, CREDIT, -META, -CREDIT, -SHARE):
        return None
    if (
        "http" in text
        or "@" in text
        or text[-1] in ":：,，、;；"
        or text.count("|") > 1
        or text.count("\t") > 1
    ):
        return None
    words = _words(text)
    if not words:
        return None
    shared = sum(1 for word in words if word in body) / len(words)
    score = 1.6 * shared + (0.5 if size >= 24 else -0.3)
    if text[-1] in ".。" and not text.endswith(("...", "…")):
        score -= 0.9
    if len(words) < 2:
        score -= 0.6
    if text.isupper():
        score -= 0.2
    return score


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.casefold()))
