"""Days printed as an age: "3 days ago", counted from the day a page prints as today's, never from a clock."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from artkit.extract.dates import find_dates
from artkit.extract.meta import nearby
from artkit.extract.meta.evidence import Evidence
from artkit.patterns import late_pattern

# Blocks below the headline in which an age stands; characters and words of a line that is no sentence.
_BELOW, _LONGEST, _FEW = 8, 80, 8
# Of a line above the headline that is today's day and little else: "Thursday, March 7, 2024".
_LONGEST_TODAY, _MOST_WORDS = 40, 4
_TODAY = late_pattern(
    r"\b(?:today|heute|aujourd|hoy|hoje|oggi|сегодня|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|"
    r"lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)-feira|"
    r"lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|понедельник|вторник|среда|четверг|пятница|"
    r"суббота|воскресенье)\b|今天|今日|星期|[周週][一二三四五六日]|曜日|요일",
    re.IGNORECASE,
)
_WORD = late_pattern(r"[^\W\d_]+")
_NUMBER = r"(?P<n>\d{1,2}|an?|one|two|three|ein(?:em|er)?|zwei|drei|une?|um|uma|una?)"
_AGO = tuple(
    late_pattern(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\w){_NUMBER}\s(?P<unit>min|hour|day|week)\w*\sago(?!\w)",
        rf"(?<!\w)vor\s{_NUMBER}\s(?P<unit>min|stunde|tag|woche)\w*",
        rf"(?<!\w)(?:il\sy\sa|hace|há)\s{_NUMBER}\s(?P<unit>min|heure|jour|semaine|hora|d[ií]a|semana)\w*",
        rf"(?<!\w){_NUMBER}\s(?P<unit>min|or[ae]|giorn|settiman)\w*\sfa(?!\w)",
        rf"(?<!\w){_NUMBER}\s(?P<unit>мин|час|дн|ден|недел)\w*\sназад",
        r"(?P<n>\d{1,2})\s?(?P<unit>分|小[时時]|時間|天|日|[个個]?星期|[周週])\w{0,2}?前",
        r"(?P<n>\d{1,2})\s?(?P<unit>분|시간|일|주)\s?전",
    )
)
_UNITS = {
    1: "day tag jour dia día giorn дн ден 天 日 일".split(),
    7: "week woche semaine semana settiman недел 星期 个星期 個星期 周 週 주".split(),
}
_DAYS_OF = {unit: days for days, units in _UNITS.items() for unit in units}
_NUMBERS = {"two": 2, "zwei": 2, "three": 3, "drei": 3}
_YESTERDAY = late_pattern(
    r"(?<!\w)(?:yesterday|gestern|ayer|ontem|ieri|вчера|어제)(?!\w)|昨天|昨日|(?P<before>前天|一昨日|vorgestern)",
    re.IGNORECASE,
)


def day_by_age(evidence: Evidence) -> str | None:
    """Give the day that an age below the headline tells, counted from today's day above it.

    None without either: no clock is asked.

    >>> from artkit.extract.blocks import cut_page
    >>> from artkit.extract.meta.evidence import gather
    >>> page = cut_page(b"<p>Thursday, March 7, 2024</p><h1>Rain</h1><p>3 days ago</p><p>It rained.")
    >>> day_by_age(gather(page, page.blocks[3:], None))
    '2024-03-04'
    """
    age = next(_ages(evidence), None)
    todays = set(_todays(evidence)) if age is not None else set()
    if age is None or len(todays) != 1:
        return None
    return (todays.pop() - timedelta(days=age)).isoformat()


def _ages(evidence: Evidence) -> Iterator[int]:
    """Give the ages, in days, of the short lines below the headline; minutes and hours are the same day."""
    start = evidence.anchor + (evidence.around.headline >= 0)
    for block in evidence.page.blocks[start : start + _BELOW]:
        text = nearby.line_text(block)
        if (
            2 < len(text) <= _LONGEST
            and len(_WORD.findall(text)) <= _FEW
            and not evidence.is_elsewhere(block.index)
        ):
            for pattern in _AGO:
                if match := pattern.search(text):
                    number = match["n"].lower()
                    count = int(number) if number.isdecimal() else _NUMBERS.get(number, 1)
                    yield count * _DAYS_OF.get(match["unit"].lower(), 0)
            if match := _YESTERDAY.search(text):
                yield 2 if match["before"] else 1


def _todays(evidence: Evidence) -> Iterator[date]:
    for block in evidence.page.blocks[: evidence.anchor]:
        if 5 < len(block.text) <= _LONGEST_TODAY and _TODAY.search(block.text):
            stamps = find_dates(block.text, day_first=evidence.day_first)
            if len(stamps) == 1 and stamps[0].precise:
                rest = block.text[: stamps[0].start] + block.text[stamps[0].end :]
                if len(_WORD.findall(rest)) <= _MOST_WORDS:
                    yield date.fromisoformat(stamps[0].isoformat()[:10])
