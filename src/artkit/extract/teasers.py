"""The entries of a page's lists (related, most read, latest): the lines or blocks that the body left out.

A list begins with a heading that says so in one of the languages of `artkit.extract.furniture`; menus have
no such heading. It ends where the next heading, another part of the page's furniture or the body begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from artkit.article import Article, Teaser, article_id
from artkit.extract.dates import find_dates
from artkit.extract.furniture import (
    ADVERT,
    COMMENTS,
    CREDIT,
    ENDING,
    LIST,
    META,
    NAVIGATION,
    SHARE,
    furniture_kinds,
)
from artkit.extract.meta.languages import detect_language
from artkit.patterns import late_pattern


class Row(NamedTuple):
    """One line or block: ``kind`` as its words say, ``body`` where the article has it, ``link`` its address.

    ``heading`` marks the heading of a list, ``outside`` what stands outside the element of the last heading.
    """

    text: str
    kind: int = 0
    heading: bool = False
    body: bool = False
    link: str | None = None
    outside: bool = False


@dataclass(slots=True)
class _Entry:
    title: str
    link: str | None = None
    excerpt: str = ""
    date: str | None = None


# What opens an item of a list in plain text.
BULLETS = "•·●○◆■▪►▶‣※◎▲□◇*-–—\N{WHITE BULLET}"
_MOST_ENTRIES = 100
_MOST_ROWS = 300
_FEWEST_RANKS = 3
# In bytes of UTF-8: an entry's shortest title, and from where on a row is rather an excerpt than a headline.
_SHORTEST_TITLE = 9
_MEAN_TITLE = 18  # of a list; shorter ones are topics or sections of the site
_SHORTEST_EXCERPT, _EXCERPT, SURELY_EXCERPT = 36, 72, 150
_LONGEST_KICKER = 24  # characters
_SENTENCE_ENDS = "。！？.!?｡।؟۔"
_CLOSERS = "”’」』\"'）)】»"
_DOTS = ("…", "...", "⋯", "[…]", "[...]", "(…)", "(...)")
_MORE = (
    "read more",
    "more",
    "weiterlesen",
    "lire la suite",
    "leer más",
    "leia mais",
    "[详细]",
    "[全文]",
    "详细",
    "[更多]",
)


def find_teasers(rows: Iterable[Row]) -> tuple[Teaser, ...]:
    """Give the entries of the lists among a page's rows, in page order.

    >>> rows = [Row("Related", heading=True), Row("A bridge for two towns"), Row("No bridge for a third")]
    >>> [(teaser["list"], teaser["title"]) for teaser in find_teasers(rows)]
    [('Related', 'A bridge for two towns'), ('Related', 'No bridge for a third')]
    """
    found: list[Teaser] = []
    entries: list[Row] = []
    heading = ""
    for row in rows:
        ends = row.body or row.heading or row.outside
        if ends or (heading and (_ends_list(row) or len(entries) > _MOST_ROWS)):
            if entries:
                found += _pair_rows(heading, entries)
            heading, entries = row.text.strip(_EDGES) if row.heading else "", []
        elif heading:
            entries.append(row)
    return (*found, *_pair_rows(heading, entries))


_EDGES = " \t\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}:：>»›#*【】[]|-–—>"


def _ends_list(row: Row) -> bool:
    text = row.text
    kind = row.kind
    # "12 comments" in a link is the count of an entry's.
    if kind == COMMENTS and row.link and _DIGIT.search(text):
        return False
    if kind in (NAVIGATION, COMMENTS, SHARE) and text.strip(_EDGES).casefold() not in _MORE:
        return True
    if text[:9].casefold() == "copyright":
        return True
    return kind in (ENDING, -ENDING) or "©" in text or "ICP" in text or _is_link_bar(text)


_DIGIT = late_pattern(r"\d")


def _is_link_bar(text: str) -> bool:
    parts = text.split("|", 8)
    return len(parts) > 3 or (len(parts) == 3 and any(furniture_kinds(list(filter(None, parts)))))


def _pair_rows(heading: str, rows: Sequence[Row]) -> Iterator[Teaser]:
    """Make entries of a list's rows; none where they are too short to be headlines."""
    entries = list(_read_entries(rows)) if heading else []
    _drop_ranks(entries)
    sizes = [len(entry.title.encode("utf-8", "replace")) for entry in entries]
    if sum(sizes) >= _MEAN_TITLE * len(sizes):
        for entry in entries[:_MOST_ENTRIES]:
            yield _make_teaser(heading, entry)


# A place in a ranking, and the count of readers that some print behind it, both without a space.
_RANK = late_pattern(r"0?(\d{1,2}?)[.)、:：]?\s?(?=\D|\d{3,})(\d{3,}(?=\D))?")


def _drop_ranks(entries: Sequence[_Entry]) -> None:
    """Take the places 1, 2, 3, ... from the front of the titles, where each has one."""
    found = [_RANK.match(entry.title) for entry in entries]
    expected = 1
    for match in found:
        if match is None or int(match[1]) not in (1, expected):
            return
        expected = int(match[1]) + 1
    if expected > _FEWEST_RANKS:
        counted = all(match and match[2] for match in found)
        for entry, match in zip(entries, found, strict=True):
            if match is not None:
                entry.title = entry.title[match.end() if counted else match.end(1) :].lstrip(".)、:： \t")


def _read_entries(rows: Sequence[Row]) -> Iterator[_Entry]:
    """Give each title with the excerpt and the date that follow it."""
    linked = any(row.link for row in rows)
    entry: _Entry | None = None
    for row in rows:
        text = _clean(row.text)
        date = _date_alone(text)
        if date:
            if entry is not None:
                entry.date = entry.date or date
        elif _says_nothing(text, row.kind):
            continue
        elif entry is not None and _belongs_to(entry, row, text, linked):
            _add_to(entry, row, text)
        elif row.link or not linked:
            if entry is not None:
                yield entry
            entry = _Entry(text, row.link)
    if entry is not None:
        yield entry


def _add_to(entry: _Entry, row: Row, text: str) -> None:
    """Take a row of an entry as its excerpt, or as its headline where what came first was a kicker."""
    size = len(text.encode("utf-8", "replace"))
    ends = text.endswith((*_SENTENCE_ENDS, *_DOTS))
    asks = text[-1] in "?!？！"
    kicker = row.link is not None and len(entry.title) <= _LONGEST_KICKER < len(text)
    if kicker and (asks or not ends) and size < SURELY_EXCERPT:
        entry.title = text
    # What is shorter is who wrote it, what it is filed under, or how many read it.
    elif not entry.excerpt and text != entry.title and (ends or size >= _SHORTEST_EXCERPT):
        entry.excerpt = text


def _belongs_to(entry: _Entry, row: Row, text: str, linked: bool) -> bool:
    """Tell whether a row goes on with an entry: its excerpt, or its headline once more."""
    if linked and row.link:
        return row.link == entry.link
    return linked or (not entry.excerpt and is_excerpt(text, entry.title))


def _clean(text: str) -> str:
    """Take a bullet or a rank, and the space around it, from the front of an entry."""
    return text.lstrip(BULLETS).strip() if text[0] in BULLETS else text


def _says_nothing(text: str, kind: int) -> bool:
    if len(text.encode("utf-8", "replace")) < _SHORTEST_TITLE or not any(map(str.isalpha, text)):
        return True
    if kind in (ADVERT, CREDIT, META, -META, LIST, SHARE, NAVIGATION, COMMENTS):
        return True
    if len(text) <= _LONGEST_NOTE and (_NOTE.match(text) or _is_day(text)):
        return True
    start = text[:24].casefold()
    return (len(text) < 60 and start.startswith("by ")) or (len(text) < 80 and start.startswith(_SIGNED))


_SIGNED = ("written by ", "medically reviewed by ", "reviewed by ", "posted by ")
_LONGEST_NOTE = 40
# When an entry was posted, as seen from now; a call to subscribe.
_NOTE = late_pattern(
    r"(?:\d{1,3}|an?|one)\s?(?:h|hrs?|hours?|min(?:ute)?s?|days?|weeks?|months?|years?)\sago\b"
    r"|(?:vor|il y a|hace|há)\s\d{1,3}\s\w+\Z"
    r"|\d{1,3}\s?(?:小时|小時|分钟|分鐘|天|周|週|个月|個月|年|時間|分|日)(?:之)?前\Z"
    r"|(?:subscribe|sign up|log ?in|register)(?:\s(?:now|for|to|here|today|free)\b|\Z)"
    r"|(?:(?:jetzt )?abonnieren|abonnez-vous|suscríbe|iscriviti|assine)\b"
    r"|(?:订阅|訂閱)\S{0,4}\Z",
    re.IGNORECASE,
)
_ANY_YEAR = 2000  # a leap year


def _is_day(text: str) -> bool:
    """Tell whether a row is a day without its year."""
    if _DATE_LIKE.search(text) is None:
        return False
    stamps = find_dates(text, year=_ANY_YEAR)
    return bool(stamps) and not any(map(str.isalpha, text[: stamps[0].start] + text[stamps[0].end :]))


# Any date has a day, or a year of four digits, beside a month: no row without is worth a full search.
_DATE_LIKE = late_pattern(r"\d[./-]\d|\d{4}|\d\s?[年月日년월]|\b\d{1,2}\b[.,]?\s[^\W\d]|[^\W\d]\s\d{1,2}\b")


def _date_alone(text: str) -> str | None:
    """Give the date of a row that is little more than one."""
    if len(text) > 40 or _DATE_LIKE.search(text) is None:
        return None
    stamps = find_dates(text)
    if not stamps:
        return None
    rest = text[: stamps[0].start] + text[stamps[0].end :]
    return stamps[0].isoformat() if sum(map(str.isalpha, rest)) <= 12 else None


def is_excerpt(text: str, title: str) -> bool:
    """Tell whether a row below a title is an excerpt rather than the next title: long, or a sentence."""
    size = len(text.encode("utf-8", "replace"))
    if size >= SURELY_EXCERPT:
        return True
    end = text.rstrip(_CLOSERS)[-1:]
    ends = end in _SENTENCE_ENDS or text.endswith(_DOTS)
    # No headline of Chinese or Japanese ends with a full stop, however short.
    return ends and (size >= _EXCERPT or end == "。") and len(text) > len(title)


def _make_teaser(heading: str, entry: _Entry) -> Teaser:
    teaser: dict[str, object] = {"list": heading, "title": entry.title, "text": entry.excerpt}
    if entry.link:
        teaser["url"] = entry.link
    if entry.date:
        teaser["date"] = entry.date
    teaser["truncated"] = is_truncated(entry.excerpt)
    return teaser


def is_truncated(excerpt: str) -> bool:
    """Tell whether an excerpt stops before the end of a sentence; an empty one was not cut off.

    >>> is_truncated("The bridge is to open in Ma"), is_truncated("It opens in May."), is_truncated("To be…")
    (True, False, True)
    """
    if not excerpt:
        return False
    if excerpt.endswith(_DOTS):
        return True
    return excerpt.rstrip(_CLOSERS)[-1:] not in _SENTENCE_ENDS


def teaser_records(article: Article) -> Iterator[Article]:
    """Give each of an article's teasers as a record of its own, of kind ``teaser``."""
    for teaser in article.teasers:
        yield _teaser_record(teaser, article)


def _teaser_record(teaser: Teaser, article: Article) -> Article:
    url, title, text = teaser.get("url"), teaser["title"], teaser["text"]
    extra: Mapping[str, object] = {"list": teaser["list"], "truncated": teaser["truncated"]}
    return Article(
        id=article_id(url, title, text),
        kind="teaser",
        url=url,
        title=title,
        date=teaser.get("date"),
        lang=detect_language(text or title) or article.lang,
        text=text,
        origin=article.origin,
        extra=extra,
    )
