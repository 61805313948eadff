"""Lines that say who wrote an article, for whom and when, to the fields of the record.

The same reading serves the line under a headline, the end of a body ("责任编辑：…") and pasted text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from artkit.extract import labels
from artkit.extract.calendars import WEEKDAYS
from artkit.extract.dates import MAY_DATE, Stamp, find_dates
from artkit.extract.names import are_han_people, find_agency, split_names
from artkit.extract.reports import spell_out
from artkit.patterns import late_pattern
from artkit.script import HAN_CLASS

#: No line about an article is longer, in characters; what is longer is a paragraph.
LONGEST_LINE = 300
#: Of 1,781 lines with more than 22 words not one said who or when; a long list of authors may.
MOST_WORDS = 28
# A line with more words that are no part of any field is a sentence.
_MOST_UNREAD = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class MetaLine:
    """What one line says about its article.

    ``credits`` maps roles as printed to names; ``date`` and ``modified`` are ISO 8601; ``rest`` is what no
    field took; ``whole`` tells that this is nothing, so that the line is no part of the text; ``labelled``
    tells that the page calls the date one of publication.
    """

    authors: tuple[str, ...] = ()
    credits: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    source: str | None = None
    date: str | None = None
    modified: str | None = None
    rest: str = ""
    whole: bool = False
    labelled: bool = False

    def __bool__(self) -> bool:
        return bool(self.authors or self.credits or self.source or self.date or self.modified)


class _Event(NamedTuple):
    """A label, a date, a "by" or a separator in a line; ``start`` and ``end`` are offsets."""

    start: int
    end: int
    kind: str
    label: str = ""
    stamp: Stamp | None = None


_SEPARATOR = late_pattern(
    r"\s*[|｜•●▪■◆►»⋅]\s*|\s[·–—/-]\s|[\n\t]+|\s{3,}|[;；]|[()（）\[\]【】〔〕［］]|,\s"
)
# Small words that join the parts of such a line and say nothing themselves.
_FILLER = frozenset(
    (
        "on at in am um uhr vom den le à el il alle ore em às o op the and und of from est edt et pt pst "
        "pdt gmt cet bst ist cst min mins minute minutes read reading time comment comments kommentar "
        "kommentare comentario comentarios commentaire commentaires reply replies no leave a share view "
        "views monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun "
        "montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi "
        "samedi dimanche lunes martes miércoles jueves viernes sábado domingo "
        "我要评论 分享 打印 字号 大 中 小 收藏 评论 关闭 复制 举报 关注 次 条 阅读 浏览 "
        "分享到 扫码 手机看 听新闻 公開 更新 掲載 配信 入力 時 分 h コメント トラックバック น "
        "יום ראשון שני שלישי רביעי חמישי שישי שבת"
    ).split()
)
_WORD = late_pattern(r"[^\W\d_]+")


def parse_meta_line(line: str, *, year: int = 0, day_first: bool = True) -> MetaLine:
    """Read one line (white space collapsed or not) into the fields it fills; false where it fills none.

    ``year`` is that of the page, for dates printed without one; ``day_first`` as in `find_dates`.

    >>> parse_meta_line("日期: 来源:医药卫生报收集编辑:王五").source
    '医药卫生报'
    >>> line = parse_meta_line("By Jane Doe | Sept. 22, 2023, 9:30 a.m. | Updated Sept. 23, 2023")
    >>> line.authors, line.date, line.modified, line.whole
    (('Jane Doe',), '2023-09-22T09:30', '2023-09-23', True)
    >>> bool(parse_meta_line("The author has said on 3 May 2020 that nothing will ever change again."))
    False
    """
    if len(line) > LONGEST_LINE or line.count(" ") > MOST_WORDS or not may_say(line):
        return MetaLine()
    reading = _Reading()
    if posted := _POSTED.match(line):
        reading.take(labels.AUTHOR, "", posted["name"], None)
        line = line[posted.end() :]
    line = spell_out(line)
    # "19. Dezember 202219. Dezember 2022", "4 de mayo de 202207:59": elements that stand apart on the page.
    line = _GLUED_YEAR.sub(r"\1 ", line)
    for kind, label, value, stamp in _read_parts(line, year, day_first):
        reading.take(kind, label, value, stamp)
    return reading.result()


_GLUED_YEAR = late_pattern(
    r"(?<=[^\W\d][ .])((?:19|20)\d\d)(?=\d{1,2}(?:\.?\s[^\W\d]{3,12}\.?\s(?:19|20)\d\d|:\d\d(?!\d)))"
)


def may_say(line: str) -> bool:
    """Tell in one look whether a line can hold a label, a date, a "by", a role or an agency.

    >>> may_say("By Jane Doe"), may_say("Home")
    (True, False)
    """
    long = len(line) > _SHORT_LINE
    return (
        (_LONG_HINT if long else _HINT).search(line) is not None
        or (long and MAY_DATE.search(line) is not None)
        or next(labels.find_by(line), None) is not None
        or (not line.isascii() and labels.ROLES.search(line) is not None)
        or (len(line) < 60 and find_agency(line) is not None)
    )


# In a longer line a number alone is no date without its year.
_SHORT_LINE = 60
_LONG_HINT = late_pattern(r"[:：︰﹕/／|｜丨＝=]|기자|특파원")
_HINT = late_pattern(r"[\d:：︰﹕/／|｜丨＝=〇零]|기자|특파원")


def parse_opening(paragraph: str) -> MetaLine:
    """Read who signs from the first words of a paragraph, which stay part of the text.

    >>> parse_opening("本报讯 (记者丁玲 通讯员孙崇高 )“为什么要发展托育服务?”").credits
    {'记者': ('丁玲',), '通讯员': ('孙崇高',)}
    >>> parse_opening("新疆日报记者 李行 通讯员 张强 9月20日，湖面波光粼粼。").authors
    ('李行', '张强')
    >>> parse_opening("本报记者欧阳小明发自北京").authors
    ('欧阳小明',)
    """
    head = spell_out(paragraph[:120])
    reading = _Reading()
    if "日电" in head and (match := _EAST_DATELINE.match(head)):
        reading.source = match[1]
    elif match := _DATELINE.match(head):
        reading.source = find_agency(match[1])
    if not labels.ROLES.search(head):
        return reading.result()
    for bracket in _BRACKET.finditer(head):
        reading.take_roles(_read_roles(bracket[1]))
    if not reading.credits and (match := _GLUED.match(head)):
        reading.take_roles(iter([(match["role"], match["name"])]))
    elif not reading.credits and (match := _OPENING.match(head)):
        reading.take_roles(_read_opening(match["role"], head[match.end() :]))
    return reading.result()


def parse_closing(paragraph: str) -> MetaLine:
    """Read the credits in brackets at the end of a paragraph: ``（责任编辑：王五）``, ``（记者 丁玲）``.

    >>> parse_closing("全文完。（记者 丁玲 编辑：王五）").credits
    {'记者': ('丁玲',), '编辑': ('王五',)}
    >>> parse_closing("过一个平安的新春。（常书香 马丹阳 ）").authors
    ('常书香', '马丹阳')
    """
    tail = spell_out(paragraph[-100:])
    if "报道" in tail and (reported := _REPORTED.search(tail)):
        return MetaLine(authors=(reported[1],))
    match = _LAST_BRACKET.search(tail)
    if match and are_han_people(match[1]):
        return MetaLine(authors=split_names(match[1]))
    if match is None or labels.ROLES.search(match[1]) is None:
        return MetaLine()
    reading = _Reading()
    reading.take_roles(_read_roles(match[1]))
    return reading.result()


_BRACKET = late_pattern(r"[(（【\[〔［]([^()（）【】\[\]〔〕［］]{2,60})[)）】\]〕］]")
_EAST_DATELINE = late_pattern(rf"\s*(新华社|中新社|新華社)[{HAN_CLASS}]{{1,12}}\d{{1,2}}月\d{{1,2}}日电")
_DATELINE = late_pattern(r"\s*[^()\n]{2,40}\(([^()]{2,40})\)\s?[-–—]")
_LAST_BRACKET = late_pattern(r"[(（【\[〔［]([^()（）【】\[\]〔〕［］]{2,60})[)）】\]〕］]\s*\Z")
_OPENING = late_pattern(
    rf"(?:本报讯|本网讯|本台消息)?\s?(?:來源：[{HAN_CLASS}]{{2,9}} ｜)?[{HAN_CLASS}A-Za-z·/]{{0,14}}?"
    r"(?P<role>特?[约派約]?[记記]者|通[讯訊][员員])[\s:：]\s?"
)
# "本报记者王小明发自北京", "某某日报记者王小明/文": what follows the name tells where it ends.
_GLUED = late_pattern(
    rf"[{HAN_CLASS}A-Za-z·]{{0,14}}?(?P<role>特?[约派]?记者)(?P<name>[{HAN_CLASS}]{{2,4}}?)(?:发自|报道|[/／]|摄影报道)"
)
_LAST_ROLE = late_pattern(rf"(?:{labels.ROLES.pattern})\Z")
_HAN_NAME = late_pattern(rf"[{HAN_CLASS}]{{2,4}}(?:·[{HAN_CLASS}]{{1,6}})?\Z")
_REVERSED = late_pattern(
    rf"(?<![{HAN_CLASS}])([{HAN_CLASS}]{{2,4}}(?:[、\s][{HAN_CLASS}]{{2,4}}){{0,3}})\s?[/／]?\s?(文|图|摄影|摄|"
    rf"图文|文图|编译)(?![{HAN_CLASS}])"
)
_REVERSED_SIGNS = frozenset("文图摄编")  # one of which each of those roles has
_KOREAN = late_pattern(
    r"(?<![가-힣])([가-힣]{2,4}(?:[·,]\s?[가-힣]{2,4}){0,4})\s?((?:[가-힣]{2,5})?기자|특파원)(?![가-힣])"
)


_REPORTED = late_pattern(rf"[(（]([{HAN_CLASS}]{{2,4}})\s[{HAN_CLASS}]{{0,6}}报道[)）]\s*\Z")
_POSTED = late_pattern(r"[^\w]*(?P<name>\w[\w.·-]{1,20})\s+(?:于\s?)?(?=(?:发表于|發表於|发布于)\s?\d)")


def _read_roles(text: str) -> Iterator[tuple[str, str]]:
    """Give (role, names) of a text that is only roles and names: ``记者丁玲 通讯员孙崇高``."""
    matches = list(labels.ROLES.finditer(text))
    ends = [match.start() for match in matches[1:]] + [len(text)]
    for match, end in zip(matches, ends, strict=False):
        value = text[match.end() : end].lstrip(":：/／|｜丨 ")
        # "记者从会上了解到" is the beginning of a sentence.
        if value and len(value) <= 30 and not re.search(r"[。，；！？“”]", value):
            yield match[0], value


def _read_opening(role: str, rest: str) -> Iterator[tuple[str, str]]:
    """Give (role, name) for the names that stand apart at the front of ``rest``, until a word that is "
    "none."""
    for word in re.split(r"[\s、]+", rest):
        if len(word) < 14 and (match := _LAST_ROLE.search(word)):
            role = match[0]
        elif _HAN_NAME.match(word.removesuffix("报道")):
            yield role, word.removesuffix("报道")
        else:
            return


class _Reading:
    """What has been read of a line so far."""

    def __init__(self) -> None:
        self.authors: list[str] = []
        self.credits: dict[str, tuple[str, ...]] = {}
        self.source: str | None = None
        self.date: str | None = None
        self.modified: str | None = None
        self.left: list[str] = []
        self.labelled = False

    def take(self, kind: str, label: str, value: str, stamp: Stamp | None) -> None:
        if stamp is not None:
            self._take_date(kind, stamp)
        elif kind in (labels.AUTHOR, labels.SIGNED, labels.CREDIT):
            self._take_names(kind, label, value)
        elif kind == labels.SOURCE:
            self.source = self.source or _clean_source(value)
        elif kind not in (labels.DATE, labels.MODIFIED, labels.OTHER):
            self._take_unlabelled(value)

    def _take_date(self, kind: str, stamp: Stamp) -> None:
        if kind == labels.MODIFIED:
            self.modified = self.modified or stamp.isoformat()
        elif kind != labels.OTHER:
            self.date = self.date or stamp.isoformat()
            self.labelled = self.labelled or kind == labels.DATE

    def _take_names(self, kind: str, label: str, value: str) -> None:
        roles = list(_read_roles(value)) if kind != labels.CREDIT else []
        if roles and labels.ROLES.match(value.lstrip()[:8]):
            self.take_roles(iter(roles))
            return
        names = split_names(value, byline=True)
        if kind != labels.CREDIT:
            self.authors += [name for name in names if name not in self.authors]
            self.source = self.source or find_agency(value)
        if kind != labels.AUTHOR and names:
            self.credits[label] = (*self.credits.get(label, ()), *names)

    def take_roles(self, roles: Iterator[tuple[str, str]]) -> None:
        for role, value in roles:
            self._take_names(labels.kind_of(role), role, value)

    def _take_unlabelled(self, value: str) -> None:
        for match in _KOREAN.finditer(value) if "기자" in value or "특파원" in value else ():
            self._take_names(labels.SIGNED, match[2], match[1].replace("·", ","))
            value = value.replace(match[0], " ")
        for match in () if _REVERSED_SIGNS.isdisjoint(value) else _REVERSED.finditer(value):
            if match[0] == match[1] + match[2] and not are_han_people(match[1]):
                continue  # a word that ends so: "网站地图"
            kind = labels.SIGNED if "文" in match[2] else labels.CREDIT
            self._take_names(kind, match[2], match[1])
            value = value.replace(match[0], " ")
        roles = (
            list(_read_roles(value)) if labels.ROLES.match(value.strip()[-30:].lstrip("本报网讯 ")) else []
        )
        if roles and all(_are_han_names(names) for _, names in roles) and not _is_told_of(value, roles):
            self.take_roles(iter(roles))
            return
        if agency := find_agency(value):
            self.source = self.source or agency
        else:
            self.left.append(value)

    def result(self) -> MetaLine:
        left = _WORD.findall(" ".join(self.left))
        unread = [word for word in left if not _is_filler(word)]
        if len(unread) > _MOST_UNREAD or sum(map(len, unread)) > _MOST_UNREAD * 8:
            return MetaLine()
        return MetaLine(
            authors=tuple(self.authors),
            credits=self.credits,
            source=self.source,
            date=self.date,
            modified=self.modified,
            rest=" | ".join(self.left),
            labelled=self.labelled,
            whole=not unread,
        )


def _is_filler(word: str) -> bool:
    # "星期三", "周三"
    return word.lower() in _FILLER or word[:-1] in ("星期", "周")


def _is_told_of(text: str, roles: list[tuple[str, str]]) -> bool:
    """Tell a sentence that begins with a role, or a word that does, from a line: "编辑观察"."""
    role, names = roles[0]
    return "。" in text or (role + names in text and not are_han_people(names))


def _are_han_names(text: str) -> bool:
    return all(_HAN_NAME.match(word) for word in re.split(r"[\s、，,]+", text.strip()))


_NOT_SOURCE = late_pattern(
    r"https?://\S+|\s(?:举报|分享|打印|收藏|评论|我要评论|发表评论|查看评论|参与评论|网友评论|查看原文|订阅|关注|微信|微博).*"
)


# Where the one who posted it is, as some sites must print: "outlet 北京".
_PLACE = late_pattern(
    r"\s(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|"
    r"云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)\Z"
)


_MARKUP = frozenset("<>=")


def _clean_source(value: str) -> str | None:
    value = _PLACE.sub("", _NOT_SOURCE.sub("", value))
    value = value.strip(" \t\u3000:：,，;；|/()（）[]【】-–—")
    if ("《" in value) != ("》" in value):
        value = value.strip("《》")
        value += "》" if "《" in value else ""
    # Markup that the page shows as text names no outlet.
    if not value or len(value) > 60 or not _MARKUP.isdisjoint(value):
        return None
    return value if any(map(str.isalpha, value)) else None


def _read_parts(line: str, year: int, day_first: bool) -> Iterator[tuple[str, str, str, Stamp | None]]:
    """Give (kind, label, value, date) for each part of a line; one of value and date is filled."""
    kind = label = ""
    position = 0
    for event in [*_find_events(line, year, day_first), _Event(len(line), len(line), "end")]:
        value = line[position : event.start].strip()
        if event.stamp is not None:
            value = _without_weekday(value)
        mark = line[event.start : event.end].strip() if event.kind == "separator" else ""
        if value and mark == "," and kind in _LISTED:
            continue
        if any(map(str.isalnum, value)):
            yield kind or "none", label, value, None
            # A label holds for one value, but a time may stand between "Updated" and its date.
            kind = kind if kind in _DATED else ""
        if event.stamp is not None:
            yield kind or "none", label, "", event.stamp
            kind = ""
        elif event.kind not in ("separator", "end"):
            kind, label = event.kind, event.label
        position = event.end


def _without_weekday(value: str) -> str:
    """Give what stands before a date without the day of the week at its end.

    >>> _without_weekday("Ann Lee Tuesday,"), _without_weekday("Ann Lee,")
    ('Ann Lee', 'Ann Lee,')
    """
    before, _, last = value.rstrip(" ,،.").rpartition(" ")
    return before if last.casefold() in WEEKDAYS else value


_LISTED = frozenset((labels.AUTHOR, labels.SIGNED, labels.CREDIT))
_DATED = frozenset((labels.DATE, labels.MODIFIED))


def _find_events(line: str, year: int, day_first: bool) -> list[_Event]:
    events = [
        _Event(stamp.start, stamp.end, "date", stamp=stamp)
        for stamp in find_dates(line, year=year, day_first=day_first)
    ]
    dates = [event.start for event in events]
    for start, end, label in labels.find_labels(line, dates):
        events.append(_Event(start, end, labels.kind_of(label), label))
    events += _find_by(line, events)
    events += [_Event(match.start(), match.end(), "separator") for match in _SEPARATOR.finditer(line)]
    events.sort(key=lambda event: (event.start, event.kind == "separator", -event.end))
    apart: list[_Event] = []
    for event in events:
        if not apart or event.start >= apart[-1].end:
            apart.append(event)
    return apart


_PARTICLES = frozenset(
    "von van de der den di da du del la le el al bin ibn zu zur und and y et e mc o".split()
)


_BEFORE_NAMES = _PARTICLES | {"unserem", "unserer"}


def _starts_name(text: str) -> bool:
    """Tell whether what follows a "by" is a name: capitals, a script without them, or one last word."""
    words = [word for word in text.split() if any(map(str.isalnum, word))]
    if not words[0][0].islower() or len(words) == 1:
        return True
    return words[0].lower() in _BEFORE_NAMES and not words[1][0].islower()


def _find_by(line: str, events: list[_Event]) -> Iterator[_Event]:
    """Give each "by" at the front of a line, or right after a date or a separator."""
    edges = {event.end for event in events} | {0}
    for start, end, label in labels.find_by(line):
        before = line[:start].rstrip()
        at_edge = not before or before[-1] in "|-–—·•/(." or len(before) in edges
        if at_edge and _starts_name(line[end:]):
            kind = labels.kind_of(label)
            kind = labels.AUTHOR if kind == labels.OTHER else kind
            yield _Event(start, end, kind, label.removesuffix(" by").removesuffix(" von"))
