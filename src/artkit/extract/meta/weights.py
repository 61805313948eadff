"""How tables of learned weights are written down."""

from __future__ import annotations


def read_weights(table: str) -> dict[str, int]:
    """Read a table: a weight, in hundredths of a logit, and the name of its feature a line.

    >>> read_weights("12 shown at\\n-7 label none")
    {'shown at': 12, 'label none': -7}
    """
    rows = (row.partition(" ") for row in table.strip().split("\n"))
    return {name: int(weight) for weight, _, name in rows}
