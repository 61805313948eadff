"""Pasted text to Articles: the same record as for HTML, out of nothing but lines."""

from __future__ import annotations

from dataclasses import replace
from itertools import compress

from artkit.article import Article, article_id
from artkit.extract.bylines import parse_closing, parse_opening
from artkit.extract.decode import Decoded
from artkit.extract.furniture import find_list_headings, furniture_kinds
from artkit.extract.line_heads import read_head, read_mail
from artkit.extract.line_scores import is_plain, select_lines
from artkit.extract.lines import normalise_text, skip_lines, split_lines
from artkit.extract.mail import read_mail_head
from artkit.extract.meta.languages import detect_language
from artkit.extract.mojibake import repair_mojibake
from artkit.extract.options import DEFAULT, ExtractOptions
from artkit.extract.teaser_rows import release_entries, rows_of_lines
from artkit.extract.teasers import find_teasers, teaser_records
from artkit.extract.unwrap import unwrap_lines

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
        if form == "markdown":
            from artkit.extract.marked import read_marked

            article = read_marked(part, options)
        else:
            article = read_article(normalise_text(part), url=options.url)
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


def read_article(text: str, *, url: str | None = None) -> Article:
    """Read one article out of normalised text (see `artkit.extract.lines.normalise_text`)."""
    lines = split_lines(text)
    mail = read_mail_head(lines)
    lines = unwrap_lines(skip_lines(lines, mail.size) if mail else lines)
    kinds = furniture_kinds(lines.texts)
    headings = find_list_headings(lines.texts, kinds)
    kept = [True] * len(kinds) if mail or is_plain(lines, kinds) else select_lines(lines, kinds)
    release_entries(lines, headings, kept)
    head = read_mail(mail) if mail else read_head(lines, kinds, kept)
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
