"""Half-width marks in Chinese copy made full-width, one character for one, by what stands on both sides."""

from __future__ import annotations

import re
from collections.abc import Sequence

from artkit.clean.copy import HAN, Copy, kind_of, map_chinese_lines
from artkit.script import HAN_CLASS

MARKS = re.compile("[,.;:!?｡､｢｣]")
_WIDE = str.maketrans(",.;:!?｡､｢｣", "，。；：！？。、「」")
# One class first, which is what the search for the next mark is quick on. 10:30 and 1.29 are not looked at.
_RUNS = re.compile(r"[,;:!?.｡､｢｣](?!(?<=[0-9][:.])[0-9](?![0-9]{3}年))(?:(?<=[,;:!?])[,;:!?]+|(?<=\.)\.+)?")
# Characters that foreign names are written with; the frequent ones of ordinary words are left out.
_NAME_CHARS = (
    "阿埃艾爱奥巴贝比彼波伯布查达丹德迪杜恩尔菲费弗福盖戈格古哈赫亨胡怀霍基吉加贾杰卡凯坎康柯科克库拉莱兰朗劳勒雷丽莉利卢鲁伦罗洛马迈麦曼"
    "梅蒙米莫姆穆纳娜尼妮努诺帕潘培佩彭皮普齐奇恰乔茹瑞萨塞桑沙莎舍施史斯丝索塔泰坦汤唐特托瓦威韦维温沃乌希席肖谢辛休雅亚扬耶伊尤赞泽詹珍兹佐"
)
_NAME_DOT = re.compile(f"\\.(?<=[{_NAME_CHARS}]{{2}}\\.)(?=[{_NAME_CHARS}]{{2}})")
# The mark first, so that the search runs from one to the next.
_HAN_BEFORE = f"(?<=[{HAN_CLASS}].)"
_BETWEEN_HAN = [
    (mark, wide, re.compile(f"{re.escape(mark)}{_HAN_BEFORE}(?=[{HAN_CLASS}])"))
    for mark, wide in zip(",.;:!?", "，。；：！？", strict=True)
]
_AFTER_HAN = [
    (mark, wide, re.compile(f"{re.escape(mark)}{_HAN_BEFORE}(?=[{HAN_CLASS}{after}]|$)"))
    for mark, wide, after in (
        *((mark, wide, "“”‘’「」『』《》（）0-9") for mark, wide in zip(",;:!?", "，；：！？", strict=True)),
        (".", "。", "”’」』》）"),
    )
]

_EMOTICON = re.compile(r"[:;](?:-?[)(）]|-[DPp](?![A-Za-z0-9]))")
_TITLE_WORD = re.compile("[A-Z][a-z]+(?![A-Za-z]*[.])")
# How far the partner of a bracket is looked for that may be a face's mouth.
_FACE_SPAN = 60
_COUNTED = re.compile(f"[0-9]+(?:[.,][0-9]+)?[%％]?[、{HAN_CLASS}]")
_YEAR = re.compile("(?:19|20)[0-9]{2}年")
_THOUSAND = re.compile("[0-9]{3}(?![0-9])")
# What never begins a sentence: a mark before it is part of the name, as in Yahoo!的.
_GOES_ON = tuple("的和与及或了地得、，")
_ABBREVIATION = re.compile(
    r"(?:^|[^A-Za-z])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|vs|etc|No|Vol|Inc|Ltd|Co|Corp|Bros|Ph\.?D|e\.g|i\.e)$"
)
# A number and a point before Han: the number of a list entry, or of what these words count.
_NUMBERED = frozenset("图表第步骤例题章节条点法附录注案")
_OPENS_ENTRY = frozenset(' \u00a0\t。！？；…：!?;:）)】]》」』”"、')


def widen_marks(text: str) -> str:
    """Make the half-width ``, . ; : ! ?`` of Chinese sentences full-width.

    Numbers, times, ratios, addresses, code, tags, and English between Latin words keep theirs.

    >>> widen_marks("9月21日,培训班上:“如何发展?”占1.29万个,10:30开始.")
    '9月21日，培训班上：“如何发展？”占1.29万个，10:30开始。'
    >>> widen_marks("他说:Hello, world! 见 https://example.org/a,b.")
    '他说：Hello, world! 见 https://example.org/a,b。'
    >>> widen_marks("马特.达蒙出演")
    '马特·达蒙出演'
    """
    return map_chinese_lines(text, MARKS, _widen_line)


def _widen_line(line: str) -> str:
    copy = Copy(line)
    # One character for one: what the copy knows about the line stays true.
    copy.text = _widen_plain(copy)
    pieces: list[str] = []
    done = 0
    for run in copy.free_spans(_RUNS.finditer(copy.text)):
        start, end = run.span()
        if _is_wide(copy, start, end):
            pieces += copy.text[done:start], run.group().translate(_WIDE)
            done = end
    return "".join([*pieces, copy.text[done:]]) if done else copy.text


def _widen_plain(copy: Copy) -> str:
    """The plain cases, most marks there are: Han on both sides, or before a quotation, a number, the end."""
    plain = _AFTER_HAN if copy.chinese else _BETWEEN_HAN
    pieces: list[str] = []
    done = 0
    for start, end in copy.zones:
        pieces += _widen_piece(copy.text[done:start], plain), copy.text[start:end]
        done = end
    return "".join([*pieces, _widen_piece(copy.text[done:], plain)])


def _widen_piece(text: str, plain: Sequence[tuple[str, str, re.Pattern[str]]]) -> str:
    if "." in text:
        text = _NAME_DOT.sub("·", text)
    for mark, wide, pattern in plain:
        if mark in text:
            text = pattern.sub(wide, text)
    return text


def _is_wide(copy: Copy, start: int, end: int) -> bool:
    mark = copy.text[start:end]
    if mark[0] in "｡､｢｣":
        return True
    if mark.startswith(".."):
        return False
    before, after = copy.look(start - 1, -1), copy.look(end, 1)
    if before == "h":
        return _after_han(copy, start, end, after)
    if before == "d":
        return _after_number(copy, start, end, after)
    if before == "a":
        return _after_latin(copy, start, end, after)
    if before == "":
        return _opens_quote(copy, end) or (copy.chinese and HAN.match(copy.text, end) is not None)
    follows = after in ("h", "") or (after == "d" and copy.text[start - 1] == "`")
    return follows and copy.chinese and copy.sentence_has_han(start)


def _opens_quote(copy: Copy, end: int) -> bool:
    """A line that was cut before its mark: the mark, then a quotation or a title in Chinese."""
    return copy.text[end : end + 1] in tuple("“‘「『《") and HAN.match(copy.text, end + 1) is not None


def _after_han(copy: Copy, start: int, end: int, after: str) -> bool:
    text = copy.text
    follower = text[end : end + 1]
    if not copy.chinese:
        # English with a Chinese word in it: only a mark that Han touches on both sides is the Chinese word's.
        return HAN.match(follower) is not None and HAN.match(text, start - 1) is not None
    if text[start] == ".":
        return _is_full_stop(text, end, follower)
    if _is_emoticon(text, start):
        return False
    return not (follower and follower in "/\\=&|") or text.startswith("//", end)


def _is_emoticon(text: str, start: int) -> bool:
    face = _EMOTICON.match(text, start)
    if face is None:
        return False
    if face.group()[-1] == "(":
        return text.find(")", start, start + _FACE_SPAN) < 0
    before = text[max(0, start - _FACE_SPAN) : start]
    opened = before.count("(") + before.count("（")
    return face.group()[-1] not in ")）" or opened <= before.count(")") + before.count("）")


def _is_full_stop(text: str, end: int, follower: str) -> bool:
    if not follower or kind_of(follower) == "h" or follower in " \t\u00a0\"'“”‘’)）],;:!?":
        return True
    if follower.isdigit():
        return _COUNTED.match(text, end) is not None
    # .NET, .html and 阿里巴巴.US go on; a word in title case begins a sentence.
    return _TITLE_WORD.match(text, end) is not None


def _after_number(copy: Copy, start: int, end: int, after: str) -> bool:
    text = copy.text
    mark, follower = text[start], text[end : end + 1]
    touching = text[start - 1].isdigit() and follower.isdigit() and end - start == 1
    if touching:
        return _splits_numbers(copy, start, end)
    if after == "a" and not follower.isspace() and mark in ":.":
        return False
    if mark == "." and text[start - 1].isdigit():
        is_end = after == "" or (after == "h" and not _is_entry_number(text, start))
        return is_end and copy.sentence_has_han(start)
    if after == "h" and copy.chinese:
        return True
    return copy.chinese and (after != "a" or text[start - 1] in "%％℃") and copy.sentence_has_han(start)


def _splits_numbers(copy: Copy, start: int, end: int) -> bool:
    """Tell whether a mark that digits touch on both sides ends one number's clause: 增长5,2020年."""
    text = copy.text
    if text[start] == ".":
        return _YEAR.match(text, end) is not None and copy.sentence_has_han(start)
    if text[start] != ",":
        return False
    first = start
    while first and text[first - 1].isdigit() and start - first < 8:
        first -= 1
    grouped = _THOUSAND.match(text, end) is not None and start - first <= 3
    return (
        not grouped
        and HAN.match(text[first - 1 : first]) is not None
        and _COUNTED.match(text, end) is not None
    )


def _is_entry_number(text: str, point: int) -> bool:
    """Tell whether the digits before the point number a list entry, a figure, a table: 1.打开, 图2.示意."""
    first = point
    while first and (text[first - 1].isdigit() or text[first - 1] == ".") and point - first < 8:
        first -= 1
    if text[first - 1 : first] == ":" and text[first - 2 : first - 1].isdigit():
        return False
    return not first or text[first - 1] in _OPENS_ENTRY or text[first - 1] in _NUMBERED


def _after_latin(copy: Copy, start: int, end: int, after: str) -> bool:
    text = copy.text
    mark, follower = text[start], text[end : end + 1]
    if after in ("a", "o"):
        return False
    if mark == "." and _ABBREVIATION.search(text[max(0, start - 8) : start]):
        return False
    if mark in ".!?" and text[end : end + 2].lstrip()[:1] in _GOES_ON and text[start - 1].isalnum():
        return False
    if mark in ".!?" or follower in tuple("\"'”’)]") or after != "h":
        return copy.chinese and after != "d" and copy.sentence_has_han(start)
    return copy.chinese or HAN.match(follower) is not None
