"""Cells that a spreadsheet would run: told from numbers, and disarmed."""

from __future__ import annotations

import re

# A cell is run when it starts with one of these, also in full width (Excel with an East Asian locale).
# Leading white space, control and invisible characters are dropped by some importers before they look.
_STARTS = "=+\\-@\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}\N{FULLWIDTH HYPHEN-MINUS}\uff20"
_SKIPPED = "\\s\\x00-\\x1f\\x7f-\\xa0\\xad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff\ufffd\"';,"
_FORMULA = re.compile(f"[{_SKIPPED}]*[{_STARTS}]|[\t\r\n]")
_NUMBER = re.compile(r"[+-]?(?:\d+(?:[.,]\d+)*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)


def disarm_formula(cell: str) -> str:
    """Put an apostrophe before a cell that a spreadsheet would take for a formula; numbers stay.

    The rule is OWASP's "CSV Injection" page, wider in what may stand before the sign.

    >>> disarm_formula("=1+1"), disarm_formula("-3.5"), disarm_formula(" @SUM(1)"), disarm_formula("a=b")
    ("'=1+1", '-3.5', "' @SUM(1)", 'a=b')
    """
    # Nearly every cell begins with a letter or a digit, and is told by that alone.
    if cell[:1].isalnum() or not _FORMULA.match(cell) or _NUMBER.fullmatch(cell):
        return cell
    return f"'{cell}"
