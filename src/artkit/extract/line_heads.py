"""What the lines around a pasted article say about it: headline, way to the page, day, source, who signs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from artkit.extract.bylines import LONGEST_LINE, MetaLine, parse_closing, parse_meta_line
from artkit.extract.dates import MAY_DATE, find_dates
from artkit.extract.furniture import ENDING, META
from artkit.extract.headlines import find_headline, read_breadcrumb
from artkit.extract.line_scores import is_aside
from artkit.extract.line_signers import read_alone, read_beside, read_reporters
from artkit.extract.lines import Lines
from artkit.extract.mail import MailHead
from artkit.patterns import late_pattern

# Lines about the article stand this near to its first and last line.
_ABOVE, _INSIDE, _BELOW = 20, 4, 6
_REPEATED, _WORDY = 8, 12  # lines behind a headline in which it may stand again, and its least characters
_REACH = 60  # lines above the body in which a breadcrumb may stand
# Lines of the body, and above it, among which a day is looked for; its line's characters; "2024-05-03".
_FAR, _HIGH, _LONGEST_DATED, _WHOLE_DAY = 15, 25, 200, 10


@dataclass(slots=True)
class Head:
    """What the lines about the article say, and which lines those are."""

    title: str | None = None
    breadcrumb: tuple[str, ...] = ()
    authors: list[str] = field(default_factory=list)
    credits: dict[str, tuple[str, ...]] = field(default_factory=dict)
    source: str | None = None
    date: str | None = None
    modified: str | None = None

    def take(self, line: MetaLine, *, signed: bool = True) -> None:
        """Fill what is still empty, and add the names if ``signed``."""
        self.authors += [name for name in line.authors if signed and name not in self.authors]
        for role, names in line.credits.items() if signed else ():
            have = self.credits.get(role, ())
            self.credits[role] = (*have, *(name for name in names if name not in have))
        self.source = self.source or line.source
        # "Concerts in May 2024", the months of an archive: a month alone is a date where the page says so.
        if line.date and (line.labelled or len(line.date) >= _WHOLE_DAY):
            self.date = self.date or line.date
        self.modified = self.modified or line.modified


def read_mail(mail: MailHead) -> Head:
    """Take the headline, the author and the day of a mail from its head."""
    head = Head(title=mail.subject)
    head.authors += [mail.sender] if mail.sender else []
    if mail.date:
        head.date = parse_meta_line(f"Date: {mail.date}").date
    return head


def read_head(lines: Lines, kinds: Sequence[int], kept: list[bool]) -> Head:
    """Read the lines around the body, and take those that only speak about it out of ``kept``."""
    head = Head()
    if True not in kept:
        return head
    start = kept.index(True)
    skipped: dict[int, bool] = {}
    for place in range(max(0, start - _REACH), start + 1):
        steps = read_breadcrumb(lines.texts[place])
        if steps:
            head.breadcrumb = head.breadcrumb or steps
            skipped[place] = True
        elif place >= start - _ABOVE and not kept[place] and is_aside(lines, kinds, place):
            skipped[place] = True
    metas = dict(_read_metas(lines, kinds, start))
    skipped |= {place: True for place, meta in metas.items() if meta.whole}
    for place in skipped:
        kept[place] = False
    title = find_headline(lines, kinds, kept, skipped)
    if title is not None:
        kept[title] = False
        title = _leave_out_way(lines.texts, title)
        head.title = _BUTTONS.sub("", lines.texts[title])
        _drop_headline(lines, kept, title)
    # What stands below the headline is about the article; what stands above it may be about the next one.
    top = 0 if title is None else title
    for place in sorted(metas, key=lambda place: (place < top, abs(place - top))):
        if place <= start or metas[place].whole:
            head.take(metas[place], signed=place >= top or not head.authors)
    if not head.authors:
        head.take(read_reporters(lines.texts, kept))
    if not head.authors and title is not None:
        beside = (meta.rest for place, meta in metas.items() if place > title and meta.date)
        head.authors += read_beside(beside, lines.texts) or read_alone(lines, kinds, kept, title)
    head.date = head.date or _find_day(lines.texts, kept, start, title) or head.modified
    _read_foot(lines, kinds, kept, head)
    return head


def _leave_out_way(texts: Sequence[str], title: int) -> int:
    """Give the place of the headline itself, where what was taken for it is the way to the page."""
    whole = texts[title]
    for place in range(title + 1, min(title + _REPEATED, len(texts))):
        if len(texts[place]) >= _WORDY and whole.endswith(" " + texts[place]):
            return place
    return title


def _drop_headline(lines: Lines, kept: list[bool], title: int) -> None:
    """Take the headline out of the body, with its repetitions up to the first paragraph and in lists."""
    headline = lines.texts[title]
    for place in [place for place, text in enumerate(lines.texts) if text == headline]:
        kept[place] = False


def _read_metas(lines: Lines, kinds: Sequence[int], start: int) -> Iterator[tuple[int, MetaLine]]:
    """Give the lines about the article above its body and among its first lines, by place."""
    for place in range(max(0, start - _ABOVE), min(len(lines.texts), start + _INSIDE)):
        if _may_be_meta(lines.texts[place], kinds[place]):
            # "文＝山田" in Japan; "ByAnna Berg"; "文字 | 林小满".
            text = _BARRED.sub(r"\1：", lines.texts[place])
            text = _GENDERED.sub("", _GLUED_BY.sub(r"\1 ", text.replace("＝", "：")))
            meta = parse_meta_line(text)
            if meta or meta.whole:
                yield place, meta


def _may_be_meta(text: str, kind: int) -> bool:
    """Tell at little cost whether a line can speak of dates, names or sources."""
    if len(text) > LONGEST_LINE:
        return False
    if kind in (META, -META, ENDING, -ENDING):
        return True
    if len(text) > 120 and ":" not in text[:40] and "：" not in text[:40]:
        return False
    return _MAY_BE_META.search(text) is not None


_GLUED_BY = late_pattern(r"^((?:Written |Posted )?[Bb]y)(?=[A-Z][a-z])")
# Roles on the lines under a text of WeChat.
_BARRED = late_pattern(
    r"^(撰文|文字|文|作者|记者|图片|图|摄影|编辑|责编|责任编辑|校对|审核|监制|策划|排版|来源)\s*[|｜丨/／]\s*(?=\S)"
)
# "Autor:innen" names nobody: the colon is part of the word.
_GENDERED = late_pattern(r"(?<=[^\W\d_])[:*](?=in(?:nen)?\b)")
_MAY_BE_META = late_pattern(
    r"\d|^(?:by|par|por|di|de|door|av|af|od|autor)\b|^(?!zitat|quote).*\b(?:by|von)\b|^By[A-Z]|^[^\W\d]{2,12}\s?[:：]|记者|記者|기자|文[・/／:：＝]|取材",
    re.IGNORECASE,
)


def _read_closing(text: str) -> MetaLine:
    """Read a line that is nothing but credits in brackets, "（本报记者 丁玲）"; false where it is another."""
    brackets = len(text) <= _LONGEST_CREDITS and text[0] in "(（[【" and text[-1] in ")）]】"
    return parse_closing(text) if brackets else MetaLine()


def _signed_below(texts: Sequence[str], place: int) -> str | None:
    """Give the name in brackets at the end of a body that stands alone elsewhere: "（佐久間遼）" in Japan."""
    text = texts[place]
    if text[0] in "(（" and text[-1] in ")）" and 2 < len(text) <= _LONGEST_SIGNED:
        name = text[1:-1].strip()
        return name if not name.isascii() and name in texts else None
    return None


def _read_foot(lines: Lines, kinds: Sequence[int], kept: list[bool], head: Head) -> None:
    """Read the credits behind the body, 责任编辑, "Source:"; those in brackets at its end are left out."""
    end = len(kept)
    closing: list[MetaLine] = []
    while end and (not kept[end - 1] or (says := _read_closing(lines.texts[end - 1]))):
        end -= 1
        if kept[end]:
            closing.append(says)
            kept[end] = False
    for says in reversed(closing):
        head.take(says)
    if end and (name := _signed_below(lines.texts, end - 1)):
        head.authors = head.authors or [name]
        kept[end - 1] = False
    for place in range(end, min(len(kept), end + _BELOW)):
        text = _BARRED.sub(r"\1：", lines.texts[place])
        if len(text) <= 120 and (
            text != lines.texts[place] or kinds[place] == -ENDING or text[0] in _BRACKETS
        ):
            meta = parse_meta_line(text)
            head.take(meta if meta.credits or meta.source else parse_closing(text))


_BUTTONS = late_pattern(r"\s*\[(?:复制链接|複製連結|打印|收藏)\]\Z")
_LONGEST_SIGNED = 12  # characters
_LONGEST_CREDITS = 60  # characters
_BRACKETS = "(（【["


def _find_day(texts: Sequence[str], kept: Sequence[bool], start: int, title: int | None) -> str | None:
    """Give a day printed near the headline among other words: between it and the body, inside, above.

    Of 370 pastes learned from that have a day and no line that says so this gives 56 theirs, 21 another.
    """
    top = start if title is None else title
    inside = [place for place in range(start, min(start + _FAR, len(texts))) if kept[place]]
    for places, most in (
        (range(top, start), 200),
        (inside, 12),
        (range(top - 1, max(-1, start - _HIGH), -1), 40),
    ):
        for place in places:
            if len(texts[place]) <= _LONGEST_DATED and (day := _day_of(texts[place], most)):
                return day
    return None


def _day_of(text: str, most: int) -> str | None:
    """Give the first whole day in a line with at most so many other letters."""
    stamps = find_dates(text) if MAY_DATE.search(text) else []
    if not stamps or len(stamps[0].isoformat()) < _WHOLE_DAY:
        return None
    rest = text[: stamps[0].start] + text[stamps[-1].end :]
    return stamps[0].isoformat() if sum(map(str.isalpha, rest)) <= most else None
