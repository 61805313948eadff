"""A file a record: names and contents, for whoever writes them."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator

from artkit.article import Article
from artkit.errors import UsageError
from artkit.export.formats import find_format
from artkit.export.names import NameBook, check_template, file_name
from artkit.export.options import DEFAULT, ExportOptions


def render_files(
    articles: Iterable[Article], *, to: str = "markdown", options: ExportOptions = DEFAULT
) -> Iterator[tuple[str, bytes]]:
    """Give ``(name, content)`` for each record: a relative path with ``/``, and the bytes of that file.

    No name leaves the folder it is meant for, none comes twice, and the same records give the same names.

    Raises:
        UsageError: the format is unknown or cannot be split, or the template of names is wrong.

    >>> for name, content in render_files([Article(title="托育", text="正文")], to="text"):
    ...     print(name, len(content))
    托育.txt 15
    """
    chosen = find_format(to)
    if not chosen.split:
        raise UsageError(f"{to} cannot be split into a file a record")
    if options.fields is not None and not chosen.fields:
        raise UsageError(f"fields cannot be chosen for {to}")
    check_template(options.name)
    return _render(articles, to, options)


def _render(articles: Iterable[Article], to: str, options: ExportOptions) -> Iterator[tuple[str, bytes]]:
    chosen = find_format(to)
    write = chosen.load()
    book = NameBook()
    for article in articles:
        content = io.BytesIO()
        write([article], content, options)
        name = file_name(article, options.name, ascii_only=options.ascii_names)
        yield book.claim(name, chosen.suffix), content.getvalue()
