"""Pages of the archive, from templates that escape whatever they are given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Any
from urllib.parse import quote

from artkit.errors import MissingExtraError
from artkit.export.fragments import resolved_html
from artkit.export.options import DEFAULT, ExportOptions
from artkit.export.readable import one_line, show_date
from artkit.export.site.archive import PAGE, SHORT, Archive, Entry, Shelf
from artkit.export.site.labels import HOME_WORDS, choose_language, find_labels
from artkit.export.urls import web_address
from artkit.script import han_share

#: Nothing is loaded but the archive's own style sheet and, on the search page, its own scripts. Browsers
#: take 'self' for the files beside a page that is opened from a file.
POLICY = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'self'"
SCRIPT_POLICY = f"{POLICY}; script-src 'self'"
_LANGUAGE_TAG = re.compile("[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
_LATEST, _MENU = 30, 10
# Columns, of which a Han character takes two.
_EXCERPT = 160
_SEEN, _HAN_LEAST = 1000, 0.3


def render_pages(archive: Archive, options: ExportOptions) -> Iterator[tuple[str, bytes]]:
    """Give ``(path, content)`` of every page of HTML.

    Raises:
        MissingExtraError: Jinja is not installed.
    """
    pages = _Pages(archive, options)
    yield pages.render("index.html", "index.html", **pages.describe_index())
    yield pages.render("search.html", "search.html", script_policy=_mark_safe(SCRIPT_POLICY))
    for kind, shelves in (("sections", archive.sections), ("dates", archive.dates)):
        for shelf in shelves:
            yield from pages.render_shelf(shelf, kind)
    for number, entry in enumerate(archive.entries):
        yield pages.render(entry.path, "article.html", **pages.describe_article(number, entry))


class _Pages:
    """What all pages share: the templates, the labels and the menu."""

    def __init__(self, archive: Archive, options: ExportOptions) -> None:
        self._archive = archive
        self._language = choose_language(entry.article.lang for entry in archive.entries)
        self._labels = find_labels(self._language)
        # What is in no section has nothing in common.
        self._shelved = {shelf.name: shelf.entries for shelf in archive.sections if shelf.name}
        self._hrefs = {shelf.name: shelf.href for shelf in archive.sections}
        # The default title is a word for what is in it, so it is said in the archive's language.
        given = options.title != DEFAULT.title
        self._shared = {
            "site": one_line(options.title) if given else self._labels["articles"],
            "lang": self._language,
            "labels": self._labels,
            "menu": [shelf for shelf in archive.sections if shelf.name][:_MENU],
            "policy": _mark_safe(POLICY),
            "section": None,
            "language": self._attribute_language,
        }

    def render(self, path: str, template: str, **values: Any) -> tuple[str, bytes]:
        """Give one page; ``root`` leads from it to the archive's folder."""
        root = "../" * path.count("/")
        text = _templates().get_template(template).render(self._shared, root=root, here=path, **values)
        return path, text.encode("utf-8")

    def describe_index(self) -> dict[str, Any]:
        return {
            "latest": self._archive.entries[:_LATEST],
            "sections": self._archive.sections,
            "dates": self._archive.dates,
            "excerpt": _excerpt,
        }

    def render_shelf(self, shelf: Shelf, kind: str) -> Iterator[tuple[str, bytes]]:
        nameless = self._labels["unsectioned" if kind == "sections" else "undated"]
        for number, path in enumerate(shelf.paths):
            yield self.render(
                path,
                "shelf.html",
                shelf=shelf,
                name=shelf.name or nameless,
                kind=self._labels[kind],
                number=number + 1,
                entries=shelf.entries[number * PAGE : (number + 1) * PAGE],
                section=shelf.name if kind == "sections" else None,
            )

    def describe_article(self, number: int, entry: Entry) -> dict[str, Any]:
        article = entry.article
        summary = one_line(article.summary)
        return {
            "entry": entry,
            "article": article,
            "section": entry.section or None,
            "crumbs": self._list_crumbs(entry),
            "facts": self._list_facts(entry),
            "address": web_address(article.url),
            "standfirst": summary if summary not in one_line(article.text) else "",
            "body": _mark_safe(resolved_html(article, images=False)),
            "tags": [tag for tag in dict.fromkeys(map(one_line, article.tags)) if tag],
            "lists": self._choose_lists(number, entry),
        }

    def _attribute_language(self, language: str | None) -> Any:
        # Only where it differs from the page's own: most entries of most archives are in one language.
        if not language or language == self._language or not _LANGUAGE_TAG.fullmatch(language):
            return ""
        return _mark_safe(f' lang="{language}"')

    def _list_crumbs(self, entry: Entry) -> list[tuple[str, str | None]]:
        """Give the steps between the start and the article; those that are sections lead to them."""
        crumbs = [one_line(crumb) for crumb in entry.article.breadcrumb] or [entry.section]
        if crumbs[0].lower() in HOME_WORDS:
            crumbs = crumbs[1:]
        return [(crumb, self._hrefs.get(crumb)) for crumb in crumbs if crumb and crumb != entry.title]

    def _list_facts(self, entry: Entry) -> list[tuple[str, str]]:
        """Give source, byline and credits as printed: roles and the names beside them."""
        article, labels = entry.article, self._labels
        roles = {one_line(role): [*map(one_line, names)] for role, names in article.credits.items()}
        # Who is credited by role need not be listed once more without one.
        named = {name for names in roles.values() for name in names}
        signers = [name for name in map(one_line, article.authors) if name not in named]
        facts = [
            (labels["source"], one_line(article.source or article.site)),
            (labels["authors"], ", ".join(signers)),
            *((role, ", ".join(names)) for role, names in roles.items()),
        ]
        return [(name, value) for name, value in facts if value]

    def _choose_lists(self, number: int, entry: Entry) -> list[tuple[str, list[Entry]]]:
        archive, labels = self._archive, self._labels
        most = _without(entry, archive.most.get(entry.section, ()))
        more = _without(entry, self._shelved.get(entry.section, ()))
        return [
            (labels["related"], [archive.entries[other] for other in archive.related[number]]),
            (labels["most"], most) if most else (labels["more"], more),
            (labels["latest"], _without(entry, archive.entries)),
        ]


def _without(entry: Entry, entries: tuple[Entry, ...]) -> list[Entry]:
    return list(islice((one for one in entries if one is not entry), SHORT))


def _excerpt(entry: Entry) -> str:
    """Give the summary, else the beginning of the first paragraph, about two lines of it."""
    text = one_line(entry.article.summary) or one_line(entry.article.text.lstrip().partition("\n")[0][:_SEEN])
    if han_share(text) > _HAN_LEAST:
        return text if len(text) <= _EXCERPT // 2 else f"{text[: _EXCERPT // 2]}…"
    return text if len(text) <= _EXCERPT else f"{text[:_EXCERPT].rpartition(' ')[0] or text[:_EXCERPT]}…"


def _mark_safe(text: str) -> Any:
    from markupsafe import Markup

    return Markup(text)


@cache
def _templates() -> Any:
    try:
        import jinja2
    except ImportError:
        raise MissingExtraError("export to a site", "site") from None
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("artkit.export.site"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"line": one_line, "date": show_date, "address": quote, "query": _quote_query}
    return environment


def _quote_query(text: str) -> str:
    return quote(text, safe="")
