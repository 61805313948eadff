"""The one table of formats."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import BinaryIO, Literal, cast

from artkit.article import Article
from artkit.errors import UsageError
from artkit.export.options import ExportOptions

Writer = Callable[[Iterable[Article], BinaryIO, ExportOptions], None]
#: ``stream`` is written to an open binary file, ``file`` needs the path of a file, ``folder`` of a folder.
Shape = Literal["stream", "file", "folder"]


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name, the writer as ``module:function``, and how it may be asked for.

    ``fields`` tells whether fields can be chosen, ``split`` whether a file a record makes sense; ``binary``
    output is not for a terminal; ``extra`` names the optional packages it needs.
    """

    name: str
    suffix: str
    writer: str
    about: str
    shape: Shape = "stream"
    fields: bool = False
    split: bool = True
    binary: bool = False
    extra: str | None = None

    def load(self) -> Writer:
        """Import the writer; formats that are not asked for cost nothing."""
        module, _, function = self.writer.partition(":")
        return cast(Writer, getattr(import_module(f"artkit.export.{module}"), function))


#: Every format by its name, in the order they are listed to people.
FORMATS: dict[str, Format] = {
    entry.name: entry
    for entry in (
        Format("csv", ".csv", "table:write_csv", "comma-separated values (RFC 4180)", fields=True),
        Format("tsv", ".tsv", "table:write_tsv", "tab-separated values", fields=True),
        Format("json", ".json", "jsons:write_json", "one JSON array", fields=True),
        Format("jsonl", ".jsonl", "jsons:write_jsonl", "one JSON object a line", fields=True),
        Format("markdown", ".md", "markdown:write_markdown", "Markdown (CommonMark)", fields=True),
        Format("html", ".html", "page:write_page", "one self-contained page"),
        Format("text", ".txt", "plain:write_text", "plain text"),
        Format("xml", ".xml", "xml:write_xml", "XML 1.0", fields=True),
        Format("atom", ".atom", "atom:write_atom", "an Atom feed (RFC 4287)"),
        Format(
            "sqlite", ".db", "sqlite:write_sqlite", "a SQLite database with full-text search",
            shape="file", split=False, binary=True,
        ),
        Format(
            "parquet", ".parquet", "parquet:write_parquet", "Apache Parquet",
            fields=True, binary=True, extra="parquet",
        ),
        Format(
            "xlsx", ".xlsx", "xlsx:write_xlsx", "an Excel workbook", fields=True, binary=True, extra="xlsx",
        ),
        Format("epub", ".epub", "epub:write_epub", "an EPUB 3 book", binary=True),
        Format(
            "site", "", "site:render_site", "a static archive: pages, search, feed",
            shape="folder", split=False, extra="site",
        ),
        Format("corpus", ".jsonl", "jsons:write_corpus", "text, id and metadata a line", fields=True),
    )
}  # fmt: skip


def find_format(name: str) -> Format:
    """Give the format called ``name``.

    Raises:
        UsageError: there is none; the message lists those there are.

    >>> find_format("csv").suffix
    '.csv'
    """
    if name not in FORMATS:
        raise UsageError(f"unknown format '{name}'; formats: {', '.join(FORMATS)}")
    return FORMATS[name]
