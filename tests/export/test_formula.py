import pytest

from artkit.export.formula import disarm_formula

ARMED = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "=cmd|' /C calc'!A0",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "  @x",
    "\ufeff=1",
    "\u200b=1",
    "\u00a0=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "\0=1",
    "=",
    "+",
    "-",
    "@",
    "- item",
    "+49 30 1234",
    "-2+3",
    "-5 degrees",
    "\t",
    "\nfirst line empty",
    '"=1',
    "'=1",
    ";=1",
    ",=1",
    "--5",
    "-5e",
    "-1,",
    "\u202e=1",
    "\u3000=1",
    "\x1f=1",
]
PLAIN = [
    "",
    "a",
    "a=b",
    "托育",
    "-3.5",
    "+3",
    "-1,234.50",
    "-.5",
    "1e5",
    "-3.5e-7",
    "0123",
    "“-”",
    "— dash",
    "–5",
    "1+1",
    "a\n=1",
    "'quoted'",
    '"quoted"',
    " a",
    "*",
    "#REF!",
    "|calc",
    "%0A=1",
    "(=1)",
    "。=1",
    "/=1",
    "2024-01-01",
]


@pytest.mark.parametrize("cell", ARMED)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(cell: str) -> None:
    assert disarm_formula(cell) == "'" + cell


@pytest.mark.parametrize("cell", PLAIN)
def test_other_cells_stay(cell: str) -> None:
    assert disarm_formula(cell) == cell
