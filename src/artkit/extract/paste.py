"""Pasted text to Articles: the same record as for HTML, out of nothing but lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import compress

from artkit.article import Article, article_id
from artkit.extract.bylines import LONGEST_LINE, MetaLine, parse_closing, parse_meta_line, parse_opening
from artkit.extract.decode import Decoded
from artkit.extract.furniture import ENDING, META, find_list_headings, furniture_kinds
from artkit.extract.headlines import find_headline, read_breadcrumb
from artkit.extract.line_scores import is_aside, is_plain, select_lines
from artkit.extract.lines import Lines, normalise_text, skip_lines, split_lines
from artkit.extract.mail import MailHead, read_mail_head
from artkit.extract.markdown import read_markdown
from artkit.extract.meta.languages import detect_language
from artkit.extract.mojibake import repair_mojibake
from artkit.extract.names import are_capital_names, are_han_people, split_names
from artkit.extract.options import DEFAULT, ExtractOptions
from artkit.extract.teasers import find_teasers, release_entries, rows_of_lines, teaser_records
from artkit.extract.unwrap import unwrap_lines

# Lines about the article stand this near to its first and last line.
_ABOVE, _INSIDE, _BELOW = 12, 4, 6
_REPEATED, _WORDY = 8, 12  # lines behind a headline in which it may stand again, and its least characters
_OPENED = 4  # lines above the body among which one may name the reporters
_LONGEST_NAMES = 60  # characters of names that stand alone
_REACH = 60  # lines above the body in which a breadcrumb may stand
_READ = 1500  # characters of the body that its language is told by
_FORM_FEED = "\x0c"


def read_paste(decoded: Decoded, *, form: str = "text", options: ExtractOptions = DEFAULT) -> list[Article]:
    """Give the articles of a paste in order, each followed by its teasers where ``options`` asks for them.

    ``form`` is ``text`` or ``markdown``.

    >>> page = "Home > Towns\\n\\nA bridge for two towns\\n\\nBy Ann Lee\\n\\n" + "The bridge is open. " * 12
    >>> article = read_paste(Decoded(page, "utf-8"))[0]
    >>> article.title, article.authors, article.breadcrumb
    ('A bridge for two towns', ('Ann Lee',), ('Home', 'Towns'))
    """
    text, repaired = repair_mojibake(decoded.text)
    warnings = (*decoded.warnings, repaired) if repaired else decoded.warnings
    origin = {"format": form, "encoding": decoded.encoding}
    records: list[Article] = []
    for part in split_parts(text, options.split_on):
        read = read_marked if form == "markdown" else read_article
        article = read(normalise_text(part), url=options.url)
        article = replace(article, origin=origin, warnings=(*warnings, *article.warnings))
        records.append(article)
        if options.teasers:
            records += teaser_records(article)
    return records


def split_parts(text: str, rule: str | None) -> list[str]:
    r"""Cut a paste at every line that is ``rule``, or at form feeds where that is the rule; blank parts go.

    >>> split_parts("one\n * * *\ntwo", "* * *"), split_parts("one\ftwo", r"\f")
    (['one\n', '\ntwo'], ['one', 'two'])
    """
    if rule is None:
        return [text]
    if rule in (_FORM_FEED, "\\f"):
        parts = text.split(_FORM_FEED)
    else:
        rule = rule.strip()
        parts, lines = [], list[str]()
        for line in text.split("\n"):
            if line.strip() == rule:
                parts.append("\n".join([*lines, ""]))
                lines = [""]
            else:
                lines.append(line)
        parts.append("\n".join(lines))
    return [part for part in parts if part.strip()] or [text]


@dataclass(slots=True)
class _Head:
    """What the lines about the article say, and which lines those are."""

    title: str | None = None
    breadcrumb: tuple[str, ...] = ()
    authors: list[str] = field(default_factory=list)
    credits: dict[str, tuple[str, ...]] = field(default_factory=dict)
    source: str | None = None
    date: str | None = None
    modified: str | None = None

    def take(self, line: MetaLine) -> None:
        """Fill what is still empty, and add the names."""
        self.authors += [name for name in line.authors if name not in self.authors]
        for role, names in line.credits.items():
            have = self.credits.get(role, ())
            self.credits[role] = (*have, *(name for name in names if name not in have))
        self.source = self.source or line.source
        self.date = self.date or line.date
        self.modified = self.modified or line.modified


def read_article(text: str, *, url: str | None = None) -> Article:
    """Read one article out of normalised text (see `artkit.extract.lines.normalise_text`)."""
    lines = split_lines(text)
    mail = read_mail_head(lines)
    lines = unwrap_lines(skip_lines(lines, mail.size) if mail else lines)
    kinds = furniture_kinds(lines.texts)
    headings = find_list_headings(lines.texts, kinds)
    kept = [True] * len(kinds) if mail or is_plain(lines, kinds) else select_lines(lines, kinds)
    release_entries(lines, headings, kept)
    head = _read_mail(mail) if mail else _read_head(lines, kinds, kept)
    paragraphs = list(compress(lines.texts, kept))
    if paragraphs:
        head.take(parse_opening(paragraphs[0]))
        head.take(parse_closing(paragraphs[-1]))
    body = "\n\n".join(paragraphs)
    return Article(
        id=article_id(url, head.title, body),
        url=url,
        title=head.title,
        authors=tuple(head.authors),
        credits=head.credits,
        date=head.date,
        modified=head.modified,
        source=head.source,
        breadcrumb=head.breadcrumb,
        section=head.breadcrumb[-1] if len(head.breadcrumb) > 1 else None,
        lang=detect_language(body[:_READ] or head.title or ""),
        text=body,
        teasers=find_teasers(rows_of_lines(lines, kinds, headings, kept)),
        warnings=() if body else ("no article found",),
    )


def read_marked(text: str, *, url: str | None = None) -> Article:
    """Read Markdown (normalised text): all of it is the article."""
    outline = read_markdown(text)
    body = "\n\n".join(outline.paragraphs)
    return Article(
        id=article_id(url, outline.title, body),
        url=url,
        title=outline.title,
        lang=detect_language(body[:_READ] or outline.title or ""),
        text=body,
        warnings=() if body or outline.title else ("no article found",),
    )


def _read_mail(mail: MailHead) -> _Head:
    """Take the headline, the author and the day of a mail from its head."""
    head = _Head(title=mail.subject)
    head.authors += [mail.sender] if mail.sender else []
    if mail.date:
        head.date = parse_meta_line(f"Date: {mail.date}").date
    return head


def _read_head(lines: Lines, kinds: Sequence[int], kept: list[bool]) -> _Head:
    """Read the lines around the body, and take those that only speak about it out of ``kept``."""
    head = _Head()
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
        head.title = lines.texts[title]
        _drop_headline(lines, kept, title)
    for place, meta in metas.items():
        if place <= start or meta.whole:
            head.take(meta)
    if not head.authors:
        head.take(_read_reporters(lines.texts, kept))
    if not head.authors and title is not None:
        head.authors += _read_alone(lines, kinds, kept, title)
    _read_foot(lines, kinds, kept, head)
    return head


def _read_reporters(texts: Sequence[str], kept: Sequence[bool]) -> MetaLine:
    """Read the line right above the body that opens like a report: "某某日报记者 丁玲 孙崇高"."""
    start = kept.index(True) if True in kept else 0
    for place in range(start - 1, max(-1, start - _OPENED), -1):
        if len(texts[place]) <= _LONGEST_NAMES and (says := parse_opening(texts[place])).authors:
            return says
    return MetaLine()


def _read_alone(lines: Lines, kinds: Sequence[int], kept: Sequence[bool], title: int) -> tuple[str, ...]:
    """Give the names that stand alone on a line between headline and body, beside the line with the date."""
    texts = lines.texts
    start = kept.index(True) if True in kept else title
    for place in range(title + 1, start):
        text = texts[place]
        if kinds[place] or not _are_names(text):
            continue
        if any(parse_meta_line(near).date for near in texts[place - 1 : place + 2]):
            return split_names(text)
    return ()


def _are_names(text: str) -> bool:
    # In capitals throughout it is rather a section of the site.
    if len(text) > _LONGEST_NAMES or text.isupper():
        return False
    return are_han_people(text) or are_capital_names(text)


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
            meta = parse_meta_line(lines.texts[place].replace("＝", "："))  # "文＝山田" in Japan
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


_MAY_BE_META = re.compile(
    r"\d|^(?:by|von|par|por|di|de|door|av|af|od|autor)\b|记者|記者|기자|文[・/／:：＝]|取材", re.IGNORECASE
)


def _is_closing(text: str) -> bool:
    """Tell whether a line is nothing but credits in brackets: "（本报记者 丁玲）"."""
    brackets = len(text) <= _LONGEST_NAMES and text[0] in "(（[【" and text[-1] in ")）]】"
    return brackets and bool(parse_closing(text))


def _read_foot(lines: Lines, kinds: Sequence[int], kept: list[bool], head: _Head) -> None:
    """Read the credits behind the body, 责任编辑, "Source:"; those in brackets at its end are left out."""
    end = len(kept)
    closing: list[int] = []
    while end and (not kept[end - 1] or _is_closing(lines.texts[end - 1])):
        end -= 1
        closing += [end] if kept[end] else []
    for place in reversed(closing):
        head.take(parse_closing(lines.texts[place]))
        kept[place] = False
    for place in range(end, min(len(kept), end + _BELOW)):
        text = lines.texts[place]
        if len(text) <= 120 and (kinds[place] == -ENDING or text[0] in _BRACKETS):
            meta = parse_meta_line(text)
            head.take(meta if meta.credits or meta.source else parse_closing(text))


_BRACKETS = "(（【["
