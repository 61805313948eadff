"""Articles put in order for an archive: their pages, sections, dates and lists."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from artkit.article import Article
from artkit.export.dates import full_moment
from artkit.export.names import NameBook, check_template, file_name, safe_name, slug_of
from artkit.export.options import ExportOptions
from artkit.export.readable import one_line
from artkit.export.site.related import find_related

#: Articles on one page of a list.
PAGE = 100
#: Entries of a short list.
SHORT = 6
# A headline stands on many pages: one that is a whole text by mistake must not fill them all.
_LONGEST = 300
_DAY, _MONTH = 10, 7


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of the archive; ``path`` is that of its page, from the archive's root."""

    article: Article
    path: str
    title: str
    date: str
    section: str

    @property
    def href(self) -> str:
        """The path as an address."""
        return quote(self.path)


@dataclass(frozen=True, slots=True)
class Shelf:
    """One section, or one month, year or the undated: a name, and its entries, latest first.

    ``paths`` are those of its pages, `PAGE` entries each.
    """

    name: str
    entries: tuple[Entry, ...]
    paths: tuple[str, ...]

    @property
    def href(self) -> str:
        """The first page's path as an address."""
        return quote(self.paths[0])


@dataclass(frozen=True, slots=True)
class Archive:
    """All entries, latest first, on their shelves.

    ``related`` has, for each entry, the numbers of others; ``most``, for each section, the entries most named
    in the lists of other articles (most read, related and so on), which is what is left of a site's readers.
    Sections in which none is named are not in ``most``.
    """

    entries: tuple[Entry, ...]
    sections: tuple[Shelf, ...]
    dates: tuple[Shelf, ...]
    related: tuple[tuple[int, ...], ...]
    most: Mapping[str, tuple[Entry, ...]]


def build_archive(articles: Iterable[Article], options: ExportOptions) -> Archive:
    """Order the articles and find their lists; records of kind teaser have no page and are left out.

    Raises:
        UsageError: the template of file names is wrong.
    """
    check_template(options.name)
    full = [article for article in articles if article.kind == "article"]
    # Stable: articles of one date stay in the order they came in; those without a date come last.
    full.sort(key=_known_date, reverse=True)
    book = NameBook()
    entries = tuple(_make_entry(article, options, book) for article in full)
    sections = _shelve_sections(entries, options, book)
    mentions = _count_mentions(entries)
    return Archive(
        entries=entries,
        sections=sections,
        dates=_shelve_dates(entries, book),
        related=find_related(full),
        most={
            shelf.name: most
            for shelf in sections
            if shelf.name and (most := _rank_mentioned(shelf, mentions))
        },
    )


def _known_date(article: Article) -> str:
    date = one_line(article.date)
    return date if full_moment(date) else ""


def _make_entry(article: Article, options: ExportOptions, book: NameBook) -> Entry:
    name = file_name(article, options.name, ascii_only=options.ascii_names)
    return Entry(
        article=article,
        path=book.claim(f"article/{name}", ".html"),
        title=_cut(one_line(article.title)) or one_line(article.text[:200])[:60] or "…",
        date=_known_date(article)[:_DAY],
        section=_cut(one_line(article.section)),
    )


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _shelve_sections(entries: Sequence[Entry], options: ExportOptions, book: NameBook) -> tuple[Shelf, ...]:
    """Give the sections, the largest first."""
    named: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        named[entry.section].append(entry)
    # An archive without sections needs no shelf for what is in none.
    if set(named) == {""}:
        return ()
    order = sorted(named, key=lambda name: (not name, -len(named[name]), name))
    return tuple(_make_shelf(name, named[name], f"section/{_slug(name, options)}", book) for name in order)


def _slug(name: str, options: ExportOptions) -> str:
    return safe_name(slug_of(name, ascii_only=options.ascii_names)) or "none"


def _shelve_dates(entries: Sequence[Entry], book: NameBook) -> tuple[Shelf, ...]:
    """Give the months, the latest first; years where no more is known, and the undated, stand apart."""
    dated: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        dated[entry.date[:_MONTH]].append(entry)
    names = sorted(dated, reverse=True)
    return tuple(
        _make_shelf(name, dated[name], f"date/{safe_name(name) or 'undated'}", book) for name in names
    )


def _make_shelf(name: str, entries: Sequence[Entry], stem: str, book: NameBook) -> Shelf:
    pages = range(max(1, -(-len(entries) // PAGE)))
    return Shelf(name, tuple(entries), tuple(book.claim(stem, ".html") for _ in pages))


def _count_mentions(entries: Sequence[Entry]) -> Counter[str]:
    """Count, by path, in how many other articles' lists each article is named, by address or headline."""
    paths = {
        key: entry.path for entry in reversed(entries) for key in (entry.article.url, entry.title) if key
    }
    mentions: Counter[str] = Counter()
    for entry in entries:
        found = {
            paths.get(teaser.get("url") or "") or paths.get(one_line(teaser.get("title")))
            for teaser in entry.article.teasers
        }
        mentions.update(path for path in found if path and path != entry.path)
    return mentions


def _rank_mentioned(shelf: Shelf, mentions: Mapping[str, int]) -> tuple[Entry, ...]:
    """Give what is most named in a section, one more than a list shows: no article lists itself."""
    named = [entry for entry in shelf.entries if mentions[entry.path]]
    return tuple(heapq.nsmallest(SHORT + 1, named, key=lambda entry: -mentions[entry.path]))
