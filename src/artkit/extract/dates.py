"""Dates as pages print them, in many languages, to ISO 8601 no more precise than what is printed.

Nothing here knows today's date: a year that is not printed comes from the caller or the date is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date as _date
from datetime import datetime, timedelta, timezone
from functools import lru_cache

from artkit.extract.calendars import (
    ERAS,
    MERIDIEMS,
    MONTHS,
    PERSIAN_MONTHS,
    ZONES,
    from_persian,
    han_number,
)
from artkit.patterns import late_pattern

#: No article stands on the web from before this year.
EARLIEST_YEAR = 1990
_LATEST_YEAR = 2100


@dataclass(frozen=True, slots=True, order=True)
class Stamp:
    """One printed date, with the precision it was printed in, and where in the text it stood.

    ``month`` and ``day`` are 0 where not printed; ``clock`` is ``HH:MM``, ``HH:MM:SS`` or empty; ``zone``
    is ``Z``, ``+08:00`` or empty; ``start`` and ``end`` are offsets in characters. ``either`` tells that day
    and month are both numbers up to 12, so that they may stand the other way round.
    """

    year: int
    month: int = 0
    day: int = 0
    clock: str = ""
    zone: str = ""
    start: int = 0
    end: int = 0
    either: bool = False

    def isoformat(self) -> str:
        """Give the date as ISO 8601, cut where the page's own precision ends.

        >>> Stamp(2023, 9).isoformat(), Stamp(2023, 9, 22, "09:30", "+08:00").isoformat()
        ('2023-09', '2023-09-22T09:30+08:00')
        """
        text = f"{self.year:04d}"
        if self.month:
            text += f"-{self.month:02d}"
        if self.day:
            text += f"-{self.day:02d}"
        return f"{text}T{self.clock}{self.zone}" if self.day and self.clock else text

    @property
    def precise(self) -> bool:
        """Whether a day is known."""
        return self.day > 0


_WEEKDAY_CJK = (
    r"(?:\s*[(（\[]?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天][)）\]]?"
    r"|\s*[(（][月火水木金土日월화수목금토일](?:曜日?)?[)）])?"
)
_SEPARATOR = r"\.?[\s,，;|·•@–—/-]{0,4}"
_AT = r"(?:(?:at|um|kl|à|a\s+las|às|alle|ore|om|o|godz|в|на|klo|saat|の|h)\.?:?\s+)?"
_CLOCK = late_pattern(
    rf"{_WEEKDAY_CJK}(?:T|{_SEPARATOR}\(?{_AT})(?P<before>上午|下午|晚上|凌晨|早上|中午|午前|午後|오전|오후|[AP]M\s)?\s*"
    r"(?P<hour>\d{1,2})(?:(?:\s?[:：]\s?|[h.])(?P<minute>\d\d)|[时時点點시]\s?(?P<cjk>\d{1,2})\s?[分분])(?!\d)"
    r"(?:[:：.分](?P<second>\d\d)(?![\d]))?(?:[.,]\d{1,9})?"
    r"\s?(?P<after>[AaPp]\.?\s?[Mm]\b\.?)?"
    r"\s?\(?(?P<zone>Z\b|(?:UTC|GMT)?\s?[+\u2212-]\d{1,2}:?(?:\d\d)?(?!\d)|[A-Z]{2,5}\b)?",
)
_HOUR_ONLY = late_pattern(r"[\s,]{0,3}(?:at\s+)?(?P<hour>\d{1,2})\s?(?P<after>[AaPp]\.?[Mm]\b\.?)")

_YMD = late_pattern(
    r"(?<![\d.,/-])(?P<y>[12]\d{3})\s?(?P<sep>[-/.\u2010\u2011\u2012\u2013])\s?(?P<m>\d{1,2})"
    r"(?:\s?(?P=sep)\s?(?P<d>\d{1,2}))?(?!\d)"
)
_DMY = late_pattern(
    r"(?<![\d.,/:-])(?P<a>\d{1,2})\s?(?P<sep>[-/.])\s?(?P<b>\d{1,2})\s?(?P=sep)\s?(?P<y>\d{4}|\d\d)(?![\d%])"
)
_CJK = late_pattern(
    r"(?:(?P<era>令和|平成|昭和|民國|民国)\s?)?"
    r"(?P<y>\d{1,4}|元|[〇零○Ｏ一二三四五六七八九]{4})\s?[年년]\s?"
    r"(?P<m>\d{1,2}|[正一二三四五六七八九十]{1,2})\s?[月월]"
    r"(?:份)?(?:\s?(?P<d>\d{1,2}|[一二三四五六七八九十]{1,3})\s?[日号號일])?"
)
_CJK_SHORT = late_pattern(r"(?<![年년\d\s])\s?(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日号號일]")
_NUMBER_SHORT = late_pattern(r"(?<![\d.,:/-])(?P<m>\d{1,2})(?P<sep>[-/.])(?P<d>\d{1,2})(?![\d.,:/-])")
_ORDINAL = r"(?:(?:st|nd|rd|th|er|ère|re|-?го|-?е|η|['’]?i|-?ns?)(?![^\W\d_])|\s?[º°.]|ª)?"
_OF = r"(?:(?:of|de|del|di|d'|d’|da|den|the|do|\.)\s?)?"
# The word next to the numbers is looked up among the months afterwards: one pattern for all languages.
_WORD = r"(?P<word>[^\W\d_][^\s\d,.;:/()\[\]|-]{1,12}(?:\s(?:الثاني|الأول|الاول))?|[ก-๙]{1,4}\.[ก-๙]{1,3}\.)"
_DAY_WORD = late_pattern(
    rf"(?<![\d/.-])(?<!\d:)(?P<d>\d{{1,2}}){_ORDINAL}[\s,-]{{0,2}}{_OF}{_WORD}[.,]{{0,2}}[\s,/-]{{0,2}}(?:(?:de|del|di|of|a)\s)?"
    r"(?P<q>['’])?(?P<y>\d{4}|\d\d)(?![\d:%])"
)
_WORD_DAY = late_pattern(
    rf"(?<![^\W\d_]){_WORD}[.,]{{0,2}}[\s-]{{0,2}}(?P<d>\d{{1,2}}){_ORDINAL}(?:\s?,\s?|\s|-|\s(?:de|del)\s)(?P<y>\d{{4}})(?!\d)"
)
_WORD_DAY_CLOCK_YEAR = late_pattern(
    rf"(?<![^\W\d_]){_WORD}\s(?P<d>\d{{1,2}})\s(?P<clock>\d\d:\d\d(?::\d\d)?)\s(?:(?P<zone>[A-Z+\d:]{{1,6}})\s)?(?P<y>\d{{4}})(?!\d)"
)
_YEAR_WORD_DAY = late_pattern(
    rf"(?<!\d)(?P<y>(?:19|20)\d\d)(?:m)?[.,]?[\s-](?:m\.\s)?{_WORD}[.,]?[\s-](?P<d>\d{{1,2}})(?!\d)"
)
_WORD_YEAR = late_pattern(rf"(?<![^\W\d_]){_WORD}[.,]{{0,2}}\s(?:(?:de|del|of)\s)?(?P<y>(?:19|20)\d\d)(?!\d)")
_WORD_DAY_SHORT = late_pattern(
    rf"(?<![^\W\d_]){_WORD}\.?\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])|"
    rf"(?<![\d:.,/])(?P<d2>\d{{1,2}})\.?\s(?:de\s)?(?P<word2>[^\W\d_]{{3,12}})"
)
_TIGHT_DAY = r"(?P<y>20\d\d|199\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])"
_TIGHT = late_pattern(rf"(?<!\d){_TIGHT_DAY}(?:T?(?P<clock>\d{{4}}(?:\d\d)?))?(?!\d)")
_URL_TIGHT = late_pattern(rf"(?:[/_.-]|/[a-z]){_TIGHT_DAY}(?!\d)")
_THANG = late_pattern(r"(?<!\d)(?P<d>\d{1,2})\s[tT]háng\s(?P<m>\d{1,2}),?\s(?:năm\s)?(?P<y>\d{4})")
_EPOCH = late_pattern(r"\s*(?P<seconds>\d{10})(?:\d{3})?(?:\.\d+)?\s*\Z")
_DIGIT = late_pattern(r"\d|[〇零○一二三四五六七八九]{4}\s?年")


#: What a printed date has: a year of four digits, three numbers, a short year, the signs for year and month.
MAY_DATE = late_pattern(
    r"(?=[\d'’年년月월])(?:(?:19|20|25)\d\d|(?![0-9])\d{4}|\d\s?[./-]\s?\d{1,2}\s?[./-]\s?\d\d|['’]\d\d|[年년月월]|"
    r"\d\.?\s?[^\W\d_]{3,12}\.?\s?\d\d(?!\d))"
)


def parse_date(text: str, *, day_first: bool = True, year: int = 0) -> Stamp | None:
    """Give the first date printed in ``text``, or None.

    ``day_first`` reads ``3/4/2015`` as 3 April; ``year`` is that of the page, for dates printed without one.

    >>> parse_date("发布时间：2023年9月22日 09:30").isoformat()
    '2023-09-22T09:30'
    >>> parse_date("Sept. 22, 2023, 9:30 a.m.").isoformat(), parse_date("09-22 10:00")
    ('2023-09-22T09:30', None)
    """
    return next(iter(find_dates(text, day_first=day_first, year=year)), None)


def find_dates(text: str, *, day_first: bool = True, year: int = 0) -> list[Stamp]:
    """Give every date printed in ``text``, in order, none overlapping; see `parse_date` for the options."""
    if _DIGIT.search(text) is None:
        return []
    if not text.isascii():
        text = text.translate(_DIGITS)
    # A line is read for its date, for its author, and again with the rest of the page.
    return list((_find_apart_again if len(text) < _LONG else _find_apart)(text, day_first, year))


_LONG = 300
# The digits of Arabic, Persian, Devanagari, Bengali and Thai, each one character for one.
_DIGITS = {first + n: str(n) for first in (0x660, 0x6F0, 0x966, 0x9E6, 0xE50) for n in range(10)}


def _find_apart(text: str, day_first: bool, year: int) -> tuple[Stamp, ...]:
    found = sorted(_find_all(text, day_first, year), key=lambda stamp: (stamp.start, -stamp.day, -stamp.end))
    stamps: list[Stamp] = []
    for stamp in found:
        if not stamps or stamp.start >= stamps[-1].end:
            stamps.append(stamp)
    return tuple(stamps)


_find_apart_again = lru_cache(maxsize=512)(_find_apart)


def parse_machine_date(text: str) -> Stamp | None:
    """Give the date of an attribute or a data field: as `parse_date`, and ``20230922`` or a Unix time.

    >>> parse_machine_date("20230922T093012").isoformat(), parse_machine_date("1695346200").isoformat()
    ('2023-09-22T09:30:12', '2023-09-22T01:30:00Z')
    """
    stamp = parse_date(text, day_first=False)
    if stamp is None and (match := _EPOCH.match(text)):
        return _from_epoch(int(match["seconds"]))
    if stamp is None and (match := _TIGHT.search(text)):
        clock = match["clock"] or ""
        clock = ":".join(clock[i : i + 2] for i in range(0, len(clock), 2))
        return _make(match["y"], match["m"], match["d"], clock=clock)
    return stamp


_URL_DATE = late_pattern(
    r"[/_.-](?P<y>19[9]\d|20\d\d)(?P<sep>[/_.-]?)(?P<m>0?[1-9]|1[0-2]|[a-z]{3,9})(?:(?P=sep)|/)(?P<d>0?[1-9]|[12]\d|3[01])(?![\d])"
)
_URL_DAY_FIRST = late_pattern(
    r"[/_.-](?P<d>0[1-9]|[12]\d|3[01])(?P<sep>[_.-]?)(?P<m>0[1-9]|1[0-2])(?P=sep)(?P<y>20\d\d)(?![\da-z])"
)
_URL_MONTH = late_pattern(r"/(?P<y>199\d|20\d\d)[/-]?(?P<m>0[1-9]|1[0-2])/")


@lru_cache(maxsize=256)
def date_in_url(url: str) -> Stamp | None:
    """Give the date in the path of an address: a day, or else a month.

    >>> date_in_url("https://example.org/2023/09/22/a.html").isoformat()
    '2023-09-22'
    >>> date_in_url("https://example.org/news/202309/t20230922_1.html").isoformat()
    '2023-09-22'
    >>> date_in_url("https://example.org/2023/september/22/title").isoformat()
    '2023-09-22'
    >>> date_in_url("https://example.org/2023/09/title/").isoformat()
    '2023-09'
    """
    path = url.partition("://")[2].partition("?")[0].lower()
    for match in _URL_DATE.finditer(path):
        month = match["m"]
        # Without separators the parts must be two digits wide: "/2019112" is a number.
        if not match["sep"] and (len(month) != 2 or len(match["d"]) != 2):
            continue
        if stamp := _make(match["y"], MONTHS.get(month, month), match["d"]):
            return stamp
    if tight := _URL_TIGHT.search(path):
        return _make(tight["y"], tight["m"], tight["d"])
    if day_first := _URL_DAY_FIRST.search(path):
        return _make(day_first["y"], day_first["m"], day_first["d"])
    only_month = _URL_MONTH.search(path)
    return _make(only_month["y"], only_month["m"]) if only_month else None


def _find_all(text: str, day_first: bool, year: int) -> Iterator[Stamp]:
    yield from _find_numeric(text, day_first)
    if "年" in text or "년" in text:
        yield from _find_cjk(text)
    worded = not _MONTH_STARTS.isdisjoint(word.rstrip(".") for word in _MAY_MONTH.findall(text.casefold()))
    if worded:
        yield from _find_worded(text)
    if year:
        yield from _find_yearless(text, year, day_first, worded=worded)


# One look at the words of a text tells whether any of the patterns with a month's name can match.
_MAY_MONTH = late_pattern(r"[^\W\d_][^\s\d,;:/()\[\]|'’-]*")
_MONTH_STARTS = frozenset(month.partition(" ")[0] for month in (*MONTHS, *PERSIAN_MONTHS))


def _find_numeric(text: str, day_first: bool) -> Iterator[Stamp]:
    for match in _YMD.finditer(text):
        # "2010-12" alone is as often a span of years or a phone number; "2010.5" is a decimal number.
        if match["d"] or (match["sep"] in "-/" and len(match["m"]) == 2):
            yield from _with_clock(text, match, match["y"], match["m"], match["d"] or 0)
    for match in _DMY.finditer(text):
        a, b = int(match["a"]), int(match["b"])
        month_first = match["sep"] == "/" and not day_first
        day, month = (b, a) if (month_first and a <= 12) or b > 12 else (a, b)
        if len(match["y"]) == 4 or _is_short_date(match):
            either = a != b and max(a, b) <= 12
            for stamp in _with_clock(text, match, _full_year(match["y"]), month, day):
                yield replace(stamp, either=True) if either else stamp


def _is_short_date(match: re.Match[str]) -> bool:
    """With a year of two digits the rest must look like a date: "2.3.10" is a version."""
    return match["sep"] == "/" or (match["sep"] == "." and len(match["a"]) == len(match["b"]) == 2)


def _find_cjk(text: str) -> Iterator[Stamp]:
    for match in _CJK.finditer(text):
        year = han_number(match["y"])
        if match["era"]:
            year += ERAS[match["era"]]
        elif year < 100:
            year = _full_year(str(year))
        day = han_number(match["d"]) if match["d"] else 0
        yield from _with_clock(text, match, year, han_number(match["m"]), day)


def _find_worded(text: str) -> Iterator[Stamp]:
    for pattern in (_DAY_WORD, _WORD_DAY, _YEAR_WORD_DAY):
        for match in pattern.finditer(text):
            if month := _month_of(match["word"]):
                year = _full_year(match["y"])
                yield from _with_clock(text, match, year, month, match["d"])
            elif persian := PERSIAN_MONTHS.get(match["word"]):
                yield from _with_clock(text, match, *from_persian(int(match["y"]), persian, int(match["d"])))
    for match in _WORD_DAY_CLOCK_YEAR.finditer(text):
        if (month := _month_of(match["word"])) and (stamp := _make(match["y"], month, match["d"])):
            zone = _zone_of(match["zone"] or "")
            yield replace(stamp, clock=match["clock"], zone=zone, start=match.start(), end=match.end())
    for match in _THANG.finditer(text) if "háng" in text else ():
        yield from _with_clock(text, match, match["y"], match["m"], match["d"])
    for match in _WORD_YEAR.finditer(text):
        if (month := _month_of(match["word"])) and (stamp := _make(match["y"], month)):
            yield replace(stamp, start=match.start(), end=match.end())


def _find_yearless(text: str, year: int, day_first: bool, *, worded: bool) -> Iterator[Stamp]:
    for match in _CJK_SHORT.finditer(text):
        yield from _with_clock(text, match, year, match["m"], match["d"])
    for match in _NUMBER_SHORT.finditer(text):
        month, day = match["m"], match["d"]
        if match["sep"] == "." or (match["sep"] == "/" and day_first):
            month, day = day, month
        if match["sep"] == "-" and len(match["m"]) == 2:
            yield from _with_clock(text, match, year, match["m"], match["d"])
    for match in _WORD_DAY_SHORT.finditer(text) if worded else ():
        if month_number := _month_of(match["word"] or match["word2"]):
            yield from _with_clock(text, match, year, month_number, match["d"] or match["d2"])


def _month_of(word: str) -> int:
    return MONTHS.get(word.casefold().rstrip("."), 0)


def _full_year(year: str) -> int:
    number = int(year)
    if len(year) > 2:
        # The Buddhist era of Thai pages.
        return number - 543 if 2530 <= number <= 2600 else number
    return number + (2000 if number < 70 else 1900)


def _make(
    year: str | int, month: str | int = 0, day: str | int = 0, *, clock: str = "", zone: str = ""
) -> Stamp | None:
    try:
        y, m, d = int(year), int(month), int(day)
        _date(y, m or 1, d or 1)
    except ValueError:
        return None
    if not m:
        # "2024-00-02", as some systems write what they do not know: a day of no month is none.
        d, clock, zone = 0, "", ""
    return Stamp(y, m, d, clock, zone) if EARLIEST_YEAR <= y <= _LATEST_YEAR else None


def _with_clock(
    text: str, match: re.Match[str], year: str | int, month: str | int, day: str | int
) -> Iterator[Stamp]:
    stamp = _make(year, month, day)
    if stamp is None:
        return
    clock, zone, end = ("", "", match.end()) if not stamp.day else _read_clock(text, match.end())
    yield Stamp(stamp.year, stamp.month, stamp.day, clock, zone, match.start(), end)


def _read_clock(text: str, position: int) -> tuple[str, str, int]:
    """Give the time of day that follows a date at ``position``: clock, zone, where it ends."""
    match = _CLOCK.match(text, position)
    if match is None:
        short = _HOUR_ONLY.match(text, position)
        if short and (hour := _hour_of(short["hour"], short["after"])) < 24:
            return f"{hour:02d}:00", "", short.end()
        return "", "", position
    half = match["after"] or match["before"] or ""
    hour = _hour_of(match["hour"], half)
    minute, second = match["minute"] or match["cjk"], match["second"]
    if hour > 23 or int(minute) > 59 or int(second or 0) > 59:
        return "", "", position
    clock = f"{hour:02d}:{int(minute):02d}" + (f":{second}" if second else "")
    zone = _zone_of(match["zone"] or "")
    return clock, zone, match.end() if zone or not match["zone"] else match.start("zone")


def _hour_of(hour: str, half: str) -> int:
    number = int(hour)
    after = MERIDIEMS.get(half.replace(".", "").replace(" ", "").lower())
    if after is None or number > 12:
        return number
    return number % 12 + (12 if after else 0)


_OFFSET = late_pattern(r"(?:UTC|GMT)?\s?(?P<sign>[+\u2212-])(?P<hours>\d{1,2}):?(?P<minutes>\d\d)?\Z")


def _zone_of(text: str) -> str:
    text = text.strip()
    if match := _OFFSET.match(text):
        hours, minutes = int(match["hours"]), int(match["minutes"] or 0)
        if hours > 14 or minutes > 59:
            return ""
        return f"{'+' if match['sign'] == '+' else '-'}{hours:02d}:{minutes:02d}"
    return ZONES.get(text, "")


def _from_epoch(seconds: int) -> Stamp | None:
    moment = datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=seconds)
    return _make(moment.year, moment.month, moment.day, clock=moment.strftime("%H:%M:%S"), zone="Z")
