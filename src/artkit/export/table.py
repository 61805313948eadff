"""csv and tsv: one row a record (RFC 4180)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain
from operator import attrgetter
from typing import Any, BinaryIO

from artkit.article import FIELDS, Article
from artkit.export.fields import Lookahead, cell_text, check_fields, json_text, look_ahead, value_getter
from artkit.export.formula import disarm_formula
from artkit.export.options import ExportOptions
from artkit.export.sink import TextSink

# A table wider than this opens in no spreadsheet (Excel: 16,384); further keys share the last column.
_MOST_EXTRA_COLUMNS = 1000


@dataclass(frozen=True, slots=True)
class Columns:
    """The header, and the function that turns a record into as many cells."""

    header: list[str]
    cells: Callable[[Article], list[str]]


def write_csv(articles: Iterable[Article], out: BinaryIO, options: ExportOptions) -> None:
    """Write comma-separated values: CRLF line ends, quotes where needed."""
    _write(articles, out, options, ",")


def write_tsv(articles: Iterable[Article], out: BinaryIO, options: ExportOptions) -> None:
    """Write tab-separated values, quoted as in csv where a cell holds a tab, a quote or a line end."""
    _write(articles, out, options, "\t")


def _write(articles: Iterable[Article], out: BinaryIO, options: ExportOptions, delimiter: str) -> None:
    columns, articles = plan_columns(articles, options)
    write_cell = partial(_quote, guard=str if options.raw else disarm_formula, delimiter=delimiter)
    with TextSink(out) as sink:
        if options.bom:
            sink.write("\ufeff")
        for cells in chain([columns.header], map(columns.cells, articles)):
            row = delimiter.join([write_cell(cell) if cell else "" for cell in cells])
            # A line with nothing on it would be no row to most readers.
            sink.write((row or '""') + "\r\n")


def _quote(cell: str, guard: Callable[[str], str], delimiter: str) -> str:
    # By hand, since the csv module looks at every character on its own: three times slower on long texts.
    if "\0" in cell:
        # Half of the readers of csv stop at a NUL; it means nothing in a text.
        cell = cell.replace("\0", "\ufffd")
    cell = guard(cell)
    if '"' in cell:
        return '"' + cell.replace('"', '""') + '"'
    return f'"{cell}"' if delimiter in cell or "\n" in cell or "\r" in cell else cell


def plan_columns(articles: Iterable[Article], options: ExportOptions) -> tuple[Columns, Iterator[Article]]:
    """Decide on the columns by the first records, and give all records back.

    Without ``options.fields`` these are the core fields, then a column for each extra key of the first 1,000
    records, then, where there may be more keys than those, a column ``extra`` that takes them as JSON: a
    stream of any length is written in one pass and nothing is lost.
    """
    ahead = look_ahead(articles)
    if options.fields is not None:
        check_fields(options.fields, ahead)
        getters = [value_getter(field.source) for field in options.fields]
        header = [field.name for field in options.fields]
        return Columns(header, partial(_chosen_cells, getters, options.join)), ahead.articles
    keys, overflow = _extra_keys(ahead)
    header = [*FIELDS, *keys, *([_free_name("extra", keys)] if overflow else [])]
    return Columns(header, partial(_all_cells, keys, overflow, options.join)), ahead.articles


def _extra_keys(ahead: Lookahead) -> tuple[list[str], bool]:
    keys = dict.fromkeys(key for article in ahead.first for key in article.extra)
    kept = list(keys)[:_MOST_EXTRA_COLUMNS]
    return kept, len(kept) < len(keys) or not ahead.complete


def _free_name(name: str, taken: Iterable[str]) -> str:
    taken = set(taken)
    while name in taken:
        name += "_"
    return name


def _chosen_cells(getters: list[Callable[[Article], Any]], join: str, article: Article) -> list[str]:
    return [cell_text(getter(article), join) for getter in getters]


_core_values = attrgetter(*FIELDS)


def _all_cells(keys: list[str], overflow: bool, join: str, article: Article) -> list[str]:
    # Most fields of most records are strings or empty, and need no conversion.
    values = [*_core_values(article), *map(article.extra.get, keys)]
    cells = [
        value if type(value) is str else "" if value is None or value == () else cell_text(value, join)
        for value in values
    ]
    if overflow:
        cells.append(_overflow_text(keys, article.extra))
    return cells


def _overflow_text(keys: list[str], extra: Mapping[str, Any]) -> str:
    rest = {key: value for key, value in extra.items() if key not in keys} if extra else {}
    return json_text(rest) if rest else ""
