"""What the formats for reading share: the lines about an article, and text without control characters."""

from __future__ import annotations

import re

from artkit.article import Article

# Everything that moves a terminal's cursor or has no shape; tab and line feed stay.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?|\x0b|\x0c|\x85|\u2028|\u2029")
_SPACE = re.compile(r"\s+")


def clean_controls(text: str) -> str:
    r"""Give text with one kind of line end and every control character as U+FFFD.

    >>> clean_controls("a\r\nb\x1b[31m") == "a\nb\N{REPLACEMENT CHARACTER}[31m"
    True
    """
    return _CONTROLS.sub("\ufffd", _LINE_ENDS.sub("\n", text))


def one_line(text: str | None) -> str:
    r"""Give text on one line, white space collapsed; null is empty.

    >>> one_line(" a\n b ")
    'a b'
    """
    return _SPACE.sub(" ", clean_controls(text)).strip() if text else ""


def split_paragraphs(text: str) -> list[str]:
    r"""Cut a body into its paragraphs, which blank lines part; the lines of one stay together.

    >>> split_paragraphs("a\nb\n\n\nc")
    ['a\nb', 'c']
    """
    paragraphs: list[str] = []
    lines: list[str] = []
    for line in [*clean_controls(text).split("\n"), ""]:
        if line.strip():
            lines.append(line)
        elif lines:
            paragraphs.append("\n".join(lines))
            lines = []
    return paragraphs


def byline(article: Article) -> str:
    """Give authors, date and source on one line, as far as they are known.

    >>> byline(Article(authors=("丁玲", "孙崇高"), date="2023-09-22T09:30:12+08:00", source="医药卫生报"))
    '丁玲, 孙崇高 · 2023-09-22 09:30 · 医药卫生报'
    """
    source = article.source or article.site
    parts = (", ".join(article.authors), show_date(article.date), source)
    return " · ".join(line for line in map(one_line, parts) if line)


def heading_of(article: Article) -> str:
    """Give what stands above an article: its title, else how its body begins.

    >>> heading_of(Article(title="托育")), heading_of(Article(text="Body text")), heading_of(Article())
    ('托育', 'Body text', 'Untitled')
    """
    start = one_line(article.text[:200])
    return one_line(article.title) or (f"{start[:60]}…" if len(start) > 60 else start) or "Untitled"


def show_date(date: str | None) -> str:
    """Give a date as people read it: to the minute at most.

    >>> show_date("2023-09-22T09:30:12+08:00"), show_date("2023-09"), show_date(None)
    ('2023-09-22 09:30', '2023-09', '')
    """
    return date[:16].replace("T", " ") if date else ""
