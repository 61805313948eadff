"""Where the article of a paste ends among lines that read like it: at comments, at a notice, at its editor.

Each comment of a page has a line above it that says when it was posted, to the minute, all in one form. An
article with no such line above it that is followed by several is followed by its comments; where the first
post has one too, the page is a forum, and its posts are the text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from artkit.patterns import late_pattern

# A day and an hour in the forms of many languages, or "2 days ago at 07:52"; in quotes it is data.
_STAMP = late_pattern(
    r"(?<![\d'\"“‘(])(?:\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}[日,]?\D{0,6}\d{1,2}[:：]\d\d(?:[:：]\d\d)?"
    r"|[^\W\d]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}(?:,| at|,? um|,? -)? \d{1,2}:\d\d"
    r"|\d{1,2}[./]\d{1,2}[./]\d{2,4}\D{0,6}\d{1,2}:\d\d"
    r"|\d{1,2}\.? ?[^\W\d]{3,9}\.? \d{4}\D{0,8}\d{1,2}:\d\d"
    r"|\d{1,3} ?[a-z]{3,8} ago at \d{1,2}:\d\d)(?!['\"”’])"
)
_HOUR = late_pattern(r"\d[:：]\d\d")
_DIGITS, _LETTERS = late_pattern(r"\d+"), late_pattern(r"[^\W\d]+")
_LONGEST_STAMP = 160  # bytes of a line that says who posted what and when
_FEWEST, _APART = 4, 0.6  # such lines, and how many of them have text before the next
_LEAST_BODY, _TELLING = 200, 80  # bytes above the first comment, of lines as long as this

# The rights to a text and who answers for it, as sites in Chinese, Japanese and Korean say below it: of the
# kept lines that begin so, 16 were out of the article and one was in it, on 10 sites.
_NOTICE = late_pattern(
    r"[\W\d]{0,4}(?:特别|免责|版权|郑重|重要|反?侵权|本站|本网|本文|转载|特別|免責|版權)?"
    r"(?:声明|聲明|公告|申明|提示)\s?(?:[:：]|\Z)"
    r"|.{0,24}未经.{0,20}(?:授权|许可|允许|同意)|.{0,8}转载.{0,8}(?:注明|出处)"
    r"|.{0,12}(?:以上内容.{0,12}(?:图片|自媒体|用户|作者)|本平台仅|(?:观点|文章|内容).{0,6}不代表)"
    r"|.{0,20}(?:無断(?:転載|複製)|무단\s?(?:전재|복제))"
)
# "- END -" on a line of its own.
_FINISHED = late_pattern(r"[\W_]{0,12}(?:THE )?END[\W_]{0,12}\Z")
# "责任编辑：王一" alone on its line, and "（某某网编辑 王一）".
_EDITOR = late_pattern(
    r"\W{0,2}(?:责任|责|本文|文字|执行|值班|总|網絡|网络|本期)?(?:编辑|編輯|编审|校对|审核|责编|编校)\s?[:：|｜丨]"
    r"|(?:文字|撰文|图片|摄影|排版|监制)\s?[|｜丨]"
    r"|[(（【\[][^()（）]{0,16}(?:编辑|編輯)[:：\s][^()（）]{1,16}[)）】\]]\Z"
)
# One of these is in the beginning of any such line: cheaper to look for.
_MAY_END = late_pattern("END|[声聲申]明|公告|提示|未经|转载|以上|平台|代表|無断|무단|编|編|校对|审核|[|｜丨]")
_HEAD = 60  # characters
_LONGEST_NOTICE = 300  # characters
_PART = 0.5  # of the kept bytes that stand above a notice


def find_end(texts: Sequence[str], lengths: Sequence[int], kept: Sequence[bool]) -> int:
    """Give the place of the first line that the article cannot have, or the number of lines.

    ``lengths`` are bytes, cut at 1,000; ``kept`` tells which lines read like the article.

    >>> texts = ["A long story. " * 20, "责任编辑：王一", "More of it."]
    >>> find_end(texts, [len(text.encode()) for text in texts], [True] * 3)
    1
    """
    end = find_comments(texts, lengths, kept)
    total = sum(length for length, keep in zip(lengths, kept, strict=True) if keep)
    above = 0
    for place, (text, keep) in enumerate(zip(texts[:end], kept, strict=False)):
        if 0 < above >= _PART * total and len(text) <= _LONGEST_NOTICE and _is_ending(text):
            return place
        above += lengths[place] * keep
    return end


def _is_ending(text: str) -> bool:
    if text.isascii():
        return "END" in text and _FINISHED.match(text) is not None
    if not _MAY_END.search(text, 0, _HEAD):
        return False
    return any(pattern.match(text) for pattern in (_NOTICE, _EDITOR, _FINISHED))


def find_comments(texts: Sequence[str], lengths: Sequence[int], kept: Sequence[bool]) -> int:
    """Give the place of the line above the first comment, or the number of lines.

    >>> posts = [f"Reader {n}, May {n}, 2024 at 10:0{n} am\\nI agree with all of this." for n in range(1, 7)]
    >>> texts = ["A long story. " * 20, *"\\n".join(posts).split("\\n")]
    >>> find_comments(texts, [len(text) for text in texts], [True] * 13)
    1
    >>> find_comments(texts[1:], [len(text) for text in texts[1:]], [True] * 12)
    12
    """
    stamps: dict[tuple[str, bool, bool], list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        if lengths[place] > _LONGEST_STAMP or (":" not in text and "：" not in text):
            continue
        if _HOUR.search(text) and (stamp := _STAMP.search(text)):
            form = _LETTERS.sub("a", _DIGITS.sub("0", stamp[0]))
            stamps[form, stamp.start() <= 1, stamp.end() >= len(text) - 1].append(place)
    places = max(stamps.values(), key=len, default=[])
    steps = [after - before for before, after in pairwise(places)]
    if len(places) < _FEWEST or sum(step > 1 for step in steps) < _APART * len(steps):
        return len(texts)
    first = places[0]
    body = sum(
        length for length, keep in zip(lengths[:first], kept, strict=False) if keep and length >= _TELLING
    )
    return first if body >= _LEAST_BODY else len(texts)
