"""xlsx: an Excel workbook of one row a record (extra ``xlsx``)."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from datetime import datetime, timezone
from typing import Any, BinaryIO

from artkit.article import Article
from artkit.errors import MissingExtraError
from artkit.export.formula import disarm_formula
from artkit.export.options import ExportOptions
from artkit.export.table import plan_columns

# Excel's limits: characters (UTF-16 units) a cell, rows and columns a sheet.
CELL_UNITS = 32_767
SHEET_ROWS = 1_048_576
SHEET_COLUMNS = 16_384
# In characters; the rest are narrower.
_WIDTHS = {"url": 30, "title": 40, "summary": 40, "text": 60}
_MARK = " […: sheet “continued”]"
_PART = CELL_UNITS - len(_MARK) - 1
# The workbook is XML: what XML cannot hold is shown as U+FFFD; Excel reads "_x000D_" as an escape.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# No clock: the same records give the same bytes.
_CREATED = datetime(1980, 1, 1, tzinfo=timezone.utc).replace(tzinfo=None)


def write_xlsx(articles: Iterable[Article], out: BinaryIO, options: ExportOptions) -> None:
    """Write the columns of the csv format as text cells, on further sheets where one is full.

    A text longer than a cell can be goes on in the sheet ``continued``, and its cell says so.

    Raises:
        MissingExtraError: XlsxWriter is not installed.
    """
    try:
        import xlsxwriter
    except ImportError:
        raise MissingExtraError("xlsx", "xlsx") from None
    columns, articles = plan_columns(articles, options)
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"constant_memory": True, "strings_to_urls": False}) as workbook:
        workbook.set_properties({"created": _CREATED})
        _Book(workbook, columns.header, options.raw).write(columns.cells(article) for article in articles)
    out.write(buffer.getbuffer())


class _Book:
    """The sheets under way: the rows of the current one, and the rest of cells that were too long."""

    def __init__(self, workbook: Any, header: list[str], raw: bool) -> None:
        self._workbook = workbook
        self._guard = str if raw else disarm_formula
        self._header = header[:SHEET_COLUMNS]
        self._bold = workbook.add_format({"bold": True})
        self._sheets = 0
        self._continued: Any = None
        self._continued_rows = 0
        self._row = 0

    def write(self, rows: Iterable[list[str]]) -> None:
        """Write all rows under the header."""
        self._start_sheet()
        for cells in rows:
            if self._row >= SHEET_ROWS:
                self._start_sheet()
            for column, cell in enumerate(cells):
                if cell:
                    self._sheet.write_string(self._row, column, self._fit(cells, column))
            self._row += 1

    def _start_sheet(self) -> None:
        self._sheets += 1
        self._sheet = self._workbook.add_worksheet(
            "articles" if self._sheets == 1 else f"articles {self._sheets}"
        )
        self._sheet.freeze_panes(1, 0)
        for column, name in enumerate(self._header):
            self._sheet.set_column(column, column, _WIDTHS.get(name, 14))
            self._sheet.write_string(0, column, self._text(name), self._bold)
        self._row = 1

    def _text(self, cell: str) -> str:
        return self._guard(_ILLEGAL.sub("\ufffd", cell))

    def _fit(self, cells: list[str], column: int) -> str:
        text = self._text(cells[column])
        if _units(text) <= CELL_UNITS:
            return text
        parts = cut_units(text, _PART)
        self._continue([str(self._sheets), str(self._row + 1), self._header[column]], parts[1:])
        return parts[0] + _MARK

    def _continue(self, place: list[str], parts: list[str]) -> None:
        if self._continued is None or self._continued_rows + len(parts) > SHEET_ROWS:
            name = "continued" if self._continued is None else f"continued {len(self._workbook.worksheets())}"
            self._continued = self._workbook.add_worksheet(name)
            self._continued_rows = 0
            self._add_continued(["sheet", "row", "column", "part", "text"])
        for number, part in enumerate(parts, 2):
            self._add_continued([*place, str(number), part])

    def _add_continued(self, cells: list[str]) -> None:
        for column, cell in enumerate(cells):
            self._continued.write_string(self._continued_rows, column, self._text(cell))
        self._continued_rows += 1


def cut_units(text: str, most: int) -> list[str]:
    """Cut text into parts of at most ``most`` UTF-16 units, never inside a character.

    >>> cut_units("ab😀c", 3)
    ['ab', '😀c']
    """
    parts: list[str] = []
    start = units = 0
    for place, char in enumerate(text):
        width = 2 if char > "\uffff" else 1
        if units + width > most:
            parts.append(text[start:place])
            start, units = place, 0
        units += width
    return [*parts, text[start:]]


def _units(text: str) -> int:
    # Few texts are near the limit, and only those are counted.
    return len(text) if len(text) * 2 <= CELL_UNITS else len(text.encode("utf-16-le", "replace")) // 2
