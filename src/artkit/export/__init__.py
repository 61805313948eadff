"""Export: Articles to a file format, one small writer a format.

`write_articles` writes to an open binary file, `write_file` to a path that is brought up to date (sqlite),
`render_files` gives a file for each record. All formats stand in `FORMATS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import BinaryIO

from artkit.article import Article
from artkit.errors import RecordError, UsageError
from artkit.export.formats import FORMATS, Format, find_format
from artkit.export.options import DEFAULT, ExportOptions, Field, parse_fields
from artkit.export.split import render_files

__all__ = [
    "DEFAULT",
    "FORMATS",
    "ExportOptions",
    "Field",
    "Format",
    "find_format",
    "parse_fields",
    "render_files",
    "write_articles",
    "write_file",
]


def write_articles(
    articles: Iterable[Article], out: BinaryIO, *, to: str = "csv", options: ExportOptions = DEFAULT
) -> None:
    """Write the articles, in their order, to ``out`` in the format ``to``; the same bytes every time.

    Raises:
        UsageError: the format is unknown or needs a path, or an option does not fit it.
        MissingExtraError: the format needs a package that is not installed.
        RecordError: a record holds what the format cannot say.

    >>> import io
    >>> out = io.BytesIO()
    >>> write_articles([Article(title="托育", date="2023-09-22")], out, options=ExportOptions(
    ...     fields=parse_fields("date,headline=title")))
    >>> out.getvalue().decode()
    'date,headline\\r\\n2023-09-22,托育\\r\\n'
    """
    chosen = _choose(to, options)
    if chosen.shape != "stream":
        raise UsageError(f"{to} needs a {chosen.shape} to write to, not a stream")
    chosen.load()(articles, out, options)


def write_file(
    articles: Iterable[Article],
    path: str,
    *,
    to: str = "sqlite",
    options: ExportOptions = DEFAULT,
    refuse: Callable[[RecordError], None] | None = None,
) -> None:
    """Bring the file at ``path`` up to date with the articles, in one transaction; made if not there.

    ``refuse`` is told of an article that would replace another one of this run, while it is the last that
    was taken from ``articles``; the first one stays.

    Raises:
        RecordError: two articles have one id, and ``refuse`` is not given.
        UsageError: the format is unknown or is written to a stream, or an option does not fit it.
        OutputError: the file cannot be opened, or is not what this format writes.
        TransferError: writing failed; the file is as it was.
    """
    chosen = _choose(to, options)
    if chosen.name != "sqlite":
        raise UsageError(f"{to} is written to a stream")
    from artkit.export.sqlite import write_sqlite

    write_sqlite(articles, path, options, refuse)


def _choose(to: str, options: ExportOptions) -> Format:
    chosen = find_format(to)
    if options.fields is not None and not chosen.fields:
        raise UsageError(f"fields cannot be chosen for {to}")
    return chosen
