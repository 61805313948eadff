"""The lines above a pasted article: its breadcrumb and its headline, told from kicker, menu and site name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass

from artkit.extract.dates import MAY_DATE
from artkit.extract.headline_trees import score_headline
from artkit.extract.line_columns import end_class, length_bin
from artkit.extract.lines import Lines
from artkit.patterns import late_pattern
from artkit.script import HAN_CLASS, HANGUL_CLASS, KANA_CLASS

# Lines above the body among which the headline is looked for; it may also be the body's own first or second.
_REACH = 30
_PARAGRAPHS = 40  # of the body, or so many characters, in which the words of a headline are looked up
_BODY_LOOKED_AT = 2000
_WORD = late_pattern(
    rf"[{HAN_CLASS}{KANA_CLASS}{HANGUL_CLASS}]|[^\W\d_{HAN_CLASS}{KANA_CLASS}{HANGUL_CLASS}]{{4,}}|\d{{2,}}"
)
# The score of a headline, in log-odds: even odds for a line that would leave the midst of the
# body, one to six for its first line, and for a line above it, which is lost otherwise.
_LEAST, _LEAST_ABOVE = 0.0, -1.8

# "Where you are": what stands before a breadcrumb on pages that say so.
_HERE = late_pattern(
    r"^(?:(?:您|你)?(?:的)?(?:当前|现在|所在|當前|目前)?(?:的)?位置(?:是|为)?|(?:您|你)(?:现在|當前|当前)?(?:在|所在(?:的)?位置)|現在位置|現在地|"
    r"you are here|current location|sie sind hier|vous êtes ici|estás en|você está em|"
    r"ti trovi in|jesteś tutaj|"
    r"je bent hier|вы здесь|현재\s?위치)\s*[:：]?\s*",
    re.IGNORECASE,
)
_STEP = late_pattern(r"(?<!\s)\s*(?:>{1,2}|＞|›|»|→|▸|▶|⟩|/(?=\s)|\\(?=\s)|::)\s*")
_ANY_STEP = late_pattern(r"[>＞›»→▸▶⟩/\\]|::")
_HOMES = frozenset(
    "index forum forums foren форум форумы 论坛 論壇 "
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
    if here is None and _ANY_STEP.search(line) is None:
        return ()
    steps = [step.strip() for step in _STEP.split(line[here.end() :] if here else line)]
    steps = [step for step in steps if step]
    if not steps or (len(steps) < 2 and not here) or not (here or steps[0].casefold() in _HOMES):
        return ()
    if steps[-1].casefold() in _BODY_STEPS:
        steps.pop()
    return tuple(steps) if all(len(step) <= 80 for step in steps) else ()


def find_headline(
    lines: Lines, kinds: Sequence[int], kept: Sequence[bool], skipped: Container[int]
) -> int | None:
    """Give the place of the headline: the most likely line above the body, or the body's first, or None.

    ``skipped`` holds the places of lines that are known to be something else: a breadcrumb, a byline.
    """
    places, rows = measure_headlines(lines, kinds, kept, skipped)
    if not places:
        return None
    scores = list(map(score_headline, rows))
    best = max(range(len(places)), key=scores.__getitem__)
    place = places[best]
    if kept[place] and (_is_sentence(lines.texts[place]) or sum(kept) == 1):
        return None
    least = _LEAST if kept[place] and True in kept[:place] else _LEAST_ABOVE
    return place if scores[best] > least else None


#: What a row of `measure_headlines` holds; lengths and ends of lines are those of `line_columns`.
NAMES = (
    # What the line says it is, its mark, blank lines on either side, lines of the page that equal it, and
    # those that hold it.
    "kind", "mark", "gap", "gap+1", "times", "within",
    # Lines to the body, its number on the page, candidates behind it, is it of the body; fifths of its words
    # that the body has, number of these, rank among the candidates.
    "away", "place", "behind", "kept", "shared", "known", "rank",
    # Bin of its length, class of its end, bytes; the same of the lines beside it; is a day near, how far off
    # the next day and the next "by" are; the longest line between it and the body, how many are longer.
    "length", "end", "bytes", "length+1", "end+1", "length-1", "end-1", "bytes+1", "dated", "next dated",
    "signed", "longest", "longer",
)  # fmt: skip
Rows = list[tuple[float, ...]]


def measure_headlines(
    lines: Lines, kinds: Sequence[int], kept: Sequence[bool], skipped: Container[int]
) -> tuple[list[int], Rows]:
    """Give the places of the lines that may be the headline, and a row of numbers for each (`NAMES`)."""
    texts = lines.texts
    start = kept.index(True) if True in kept else len(texts)
    low, high = max(0, start - _REACH), min(start + 2, len(texts))
    places = [place for place in range(low, high) if place not in skipped and _is_worded(texts[place])]
    if not places:
        return [], []
    chosen = [texts[place] for place in places]
    zone = _look_around(texts, max(0, low - _BEHIND), high + _AHEAD)
    shares = _share_words(chosen, _body_beside(texts, kept, places, start))
    ranks = [0] * len(places)
    for rank, n in enumerate(sorted(range(len(places)), key=lambda n: -shares[n][1])):
        ranks[n] = min(rank, 3)
    times, whole = Counter(texts), "\n".join(texts[: start + _MANY])
    rows: Rows = []
    for n, (place, text) in enumerate(zip(places, chosen, strict=True)):
        within = whole.count(text) - times[text] if len(text) > _TELLING else 0
        row = (
            kinds[place], _mark_of(text), min(lines.gaps[place], 4), min(lines.gaps[place + 1], 4),
            min(times[text], 5), min(within, 4), start - place, place, len(places) - n, kept[place],
            *shares[n][:2], ranks[n], *_measure_beside(zone, place - zone.first, start - zone.first),
        )  # fmt: skip
        rows.append(row)
    return places, rows


@dataclass(frozen=True, slots=True)
class _Zone:
    """The lines from ``first`` on that the candidates are among: bytes, bins of length and classes of ends,
    whether a line may hold a day, and whether it begins with "by"."""

    first: int
    sizes: list[int]
    forms: list[tuple[int, int]]
    dated: list[bool]
    signed: list[bool]


def _look_around(texts: list[str], first: int, end: int) -> _Zone:
    around = texts[first:end]
    sizes = [len(text.encode("utf-8", "replace")) for text in around]
    return _Zone(
        first,
        sizes,
        [(length_bin(size), end_class(text)) for size, text in zip(sizes, around, strict=True)],
        [len(text) <= _LONGEST_NOTE and MAY_DATE.search(text) is not None for text in around],
        [_BY.match(text) is not None for text in around],
    )


def _measure_beside(zone: _Zone, at: int, start: int) -> tuple[float, ...]:
    """Give what is measured of the line at ``at`` in the zone and of those beside it, up to the body."""
    sizes, forms, dated = zone.sizes, zone.forms, zone.dated
    between = sizes[at + 1 : start]
    last = at + 1 == len(sizes)
    return (
        *forms[at],
        sizes[at],
        *(_NO_FORM if last else forms[at + 1]),
        *(forms[at - 1] if at else _NO_FORM),
        0 if last else min(sizes[at + 1], _LONG),
        any(dated[max(0, at - _BEHIND) : at]) or any(dated[at + 1 : at + 1 + _BEHIND]),
        _find_true(dated, at + 1),
        _find_true(zone.signed, at + 1),
        max(between, default=0),
        sum(size > sizes[at] for size in between),
    )


_BEHIND = 3
_MANY = 2000  # lines behind the body's first in which a candidate is looked up
_AHEAD = 9  # lines behind a candidate among which a day and a "by" are looked for
_LONGEST_NOTE, _TELLING, _LONG = 200, 12, 1000
_NO_FORM = (0, 0)
_WORDS = (2, 3, 5, 9, 17)
_BY = late_pattern(r"(?:written )?(?:by|von|por|par|di)\b", re.IGNORECASE)


def _find_true(flags: list[bool], start: int) -> int:
    """Give how far off the next flag is: 0 for at once, 9 where it is no nearer."""
    return next((n for n, flag in enumerate(flags[start : start + _AHEAD]) if flag), _AHEAD)


def _is_sentence(text: str) -> bool:
    """Tell whether a line of the body is more than a headline can be."""
    return text[-1] in ".。｡,，;；" or ". " in text or "。" in text or len(text) > _LONGEST_IN_BODY


_LONGEST_IN_BODY = 140  # characters


# A menu in one line, the way to a page, a moment to the minute: no headline holds them.
# A caption in Japan and China ends with who took the picture.
_CAPTION = late_pattern(r"(?:撮影|提供|摄影|攝影|翻攝|[^照拍]摄|供图)[)）]?\Z")
_MENU_LINE = late_pattern(r"(?:[^|｜]{0,20}[|｜]){4}")
_WAY = late_pattern(r"(?:[^>＞›»]{1,40}\s[>＞›»]\s){2}")
_MOMENT = late_pattern(r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+\d{1,2}[:：]\d\d")
_ARROWS = late_pattern(r"\s[>＞›»]\s[^>＞›»]{1,40}\s[>＞›»]\s")


def _is_worded(text: str) -> bool:
    if len(text) > 250 or _WORD.search(text) is None or _CAPTION.search(text):
        return False
    if text.count("|") + text.count("｜") >= 4 and _MENU_LINE.search(text):
        return False
    if (":" in text or "：" in text) and _MOMENT.search(text):
        return False
    return _ARROWS.search(text) is None or _WAY.search(text) is None


def _body_beside(texts: list[str], kept: Sequence[bool], places: list[int], start: int) -> list[str]:
    """Give for each place the body's first paragraphs in lower case, without the line at that place."""
    body = [
        text if keep else ""
        for text, keep in zip(texts[start:], kept[start : start + _PARAGRAPHS], strict=False)
    ]
    whole = " ".join(body)[:_BODY_LOOKED_AT].casefold()
    found = [whole] * len(places)
    for n, place in enumerate(places):
        if place >= start and kept[place]:
            rest = body[: place - start] + body[place - start + 1 :]
            found[n] = " ".join(rest)[:_BODY_LOOKED_AT].casefold()
    return found


def _share_words(texts: list[str], bodies: list[str]) -> list[tuple[int, int, int]]:
    """Give for each line how many fifths of its words its body has, how many those are, and all words."""
    found = []
    for text, body in zip(texts, bodies, strict=True):
        words = _WORD.findall(text.casefold())
        shared = sum(word in body for word in words)
        found.append((5 * shared // (len(words) or 1), shared, len(words)))
    return found


def _mark_of(text: str) -> int:
    for code, mark in enumerate(("http", "@", "©", "|", "\t", "...", "…", " - ", " – ", ">", "»"), 1):
        if mark in text:
            return code
    return 12 if text.isupper() else 13 if text[-1] in ":：" else 0
