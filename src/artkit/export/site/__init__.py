"""site: a static archive that opens from a folder, with no server and no request to one."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from importlib.resources import files

from artkit.article import Article
from artkit.export.atom import write_atom
from artkit.export.options import DEFAULT, ExportOptions
from artkit.export.site.archive import build_archive
from artkit.export.site.index import render_index
from artkit.export.site.pages import render_pages

_FEED = 50
_ASSETS = ("assets/style.css", "assets/search.js")


def render_site(
    articles: Iterable[Article], *, options: ExportOptions = DEFAULT
) -> Iterator[tuple[str, bytes]]:
    """Give ``(path, content)`` of every file of an archive; paths are relative, with ``/``.

    The records are held in memory, since their lists name each other. The same records in the same order
    give the same files; records of kind teaser are left out.

    Raises:
        UsageError: the template of file names is wrong.
        MissingExtraError: Jinja is not installed.

    >>> names = [name for name, _ in render_site([Article(title="托育", text="正文", date="2023-09-22")])]
    >>> [name for name in names if name.endswith("html")]
    ['index.html', 'search.html', 'date/2023-09.html', 'article/2023-09-22-托育.html']
    """
    archive = build_archive(articles, options)
    yield from render_pages(archive, options)
    for name in _ASSETS:
        yield name, files("artkit.export.site").joinpath(name).read_bytes()
    yield from render_index(archive.entries)
    feed = io.BytesIO()
    write_atom((entry.article for entry in archive.entries[:_FEED]), feed, options)
    yield "feed.atom", feed.getvalue()
