"""Sections to text: a table for a terminal, Markdown, CSV or JSON."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Sequence
from typing import Any

from artkit.errors import UsageError
from artkit.stats.report import Section, Value

_TITLES = {
    "coverage": "Fields",
    "lengths": "Length of an article",
    "top_source": "Sources",
    "top_site": "Sites",
    "top_authors": "Authors",
    "top_section": "Sections",
    "top_tags": "Tags",
    "top_lang": "Languages",
    "years": "Years",
    "months": "Months",
    "days": "Days",
    "terms": "Terms",
}
_MINUTES = "reading_minutes"
_NOTHING = "(none)"


def render_sections(sections: Sequence[Section], form: str) -> str:
    """Render the sections of a report as ``form``: table, markdown, csv or json; ends with a line end.

    Raises:
        UsageError: there is no such format.
    """
    if form not in FORMATS:
        raise UsageError(f"unknown format {form!r}: use {', '.join(FORMATS)}")
    return FORMATS[form](sections)


def format_value(value: Value, name: str = "") -> str:
    """Format one value for people; ``name`` is that of its column, or of its row in the totals.

    >>> format_value(1234), format_value(0.5), format_value(200.5, "reading_minutes"), format_value("")
    ('1,234', '50.0 %', '3 h 20 min', '(none)')
    """
    if isinstance(value, str):
        return clean_label(value) or _NOTHING
    if isinstance(value, int):
        return f"{value:,}"
    if name != _MINUTES:
        return f"{value:.1%}".replace("%", " %")
    hours, minutes = divmod(int(value), 60)
    if hours:
        return f"{hours:,} h {minutes:02} min"
    return f"{minutes} min" if minutes else f"{value * 60:.0f} s"


def clean_label(text: str) -> str:
    r"""Make a value fit for one line of a terminal: no line ends, and no control or bidirectional characters.

    >>> clean_label("新华\n网\x1b[31m")
    '新华 网[31m'
    """
    return " ".join(_CONTROLS.sub("", _SPACES.sub(" ", text)).split())


_SPACES = re.compile(r"\s+")
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")


def _render_table(sections: Sequence[Section]) -> str:
    return "\n".join(_title(section, "{}\n") + _tabulate(section, "simple") + "\n" for section in sections)


def _render_markdown(sections: Sequence[Section]) -> str:
    return "\n".join(
        _title(section, "## {}\n\n") + _tabulate(section, "github") + "\n" for section in sections
    )


def _title(section: Section, template: str) -> str:
    cut = len(section.rows) < section.of
    title = _TITLES.get(section.name, "Groups" if cut else "")
    if cut:
        title += f" ({len(section.rows):,} of {section.of:,})"
    return template.format(title) if title else ""


def _tabulate(section: Section, style: str) -> str:
    # The slowest import of the command line: paid only where a table is printed.
    from tabulate import tabulate

    rows = [[_format_cell(section, row, index) for index in range(len(row))] for row in section.rows]
    if style == "github":
        rows = [[cell.replace("\\", "\\\\").replace("|", "\\|") for cell in row] for row in rows]
    headers = [_head_column(name, section, style) for name in section.columns]
    aligned = ("left", *("right",) * (len(headers) - 1))
    return tabulate(rows, headers, tablefmt=style, disable_numparse=True, colalign=aligned if rows else None)


def _head_column(name: str, section: Section, style: str) -> str:
    # Groups have many narrow columns: headers of a word a line keep them on a screen.
    if section.name == "groups" and style == "simple":
        return name.replace("_", "\n")
    return name.replace("_", " ")


def _format_cell(section: Section, row: tuple[Value, ...], index: int) -> str:
    first = str(row[0])
    if index == 0:
        return format_value(first.replace("_", " ") if section.name in {"totals", "coverage"} else first)
    return format_value(row[index], first if section.name == "totals" else section.columns[index])


def _render_csv(sections: Sequence[Section]) -> str:
    """Give one row a group, or one row a number of a whole report: section, row, column, value."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    if [section.name for section in sections] == ["groups"]:
        writer.writerow(map(_disarm, sections[0].columns))
        writer.writerows(map(_disarm, row) for row in sections[0].rows)
        return out.getvalue()
    writer.writerow(("section", "row", "column", "value"))
    for section in sections:
        for row in section.rows:
            named = zip(section.columns[1:], row[1:], strict=True)
            writer.writerows((section.name, _disarm(row[0]), column, value) for column, value in named)
    return out.getvalue()


def _disarm(value: Value) -> Value:
    # A spreadsheet runs a cell that begins so as a formula; names of sources come from pages.
    return f"'{value}" if isinstance(value, str) and value[:1] in tuple("=+-@\t\r") else value


def _render_json(sections: Sequence[Section]) -> str:
    return json.dumps({s.name: _as_json(s) for s in sections}, ensure_ascii=False, indent=2) + "\n"


def _as_json(section: Section) -> Any:
    if section.name == "totals":
        return {str(row[0]): row[1] for row in section.rows}
    return [dict(zip(section.columns, row, strict=True)) for row in section.rows]


FORMATS: dict[str, Callable[[Sequence[Section]], str]] = {
    "table": _render_table,
    "markdown": _render_markdown,
    "csv": _render_csv,
    "json": _render_json,
}
