"""How tables of learned weights and words are written down, and what weights give features together."""

from __future__ import annotations

from collections.abc import Mapping


def read_weights(table: str) -> dict[str, int]:
    """Read a table: a weight, in hundredths of a logit, and the name of its feature a line.

    >>> read_weights("12 shown at\\n-7 label none")
    {'shown at': 12, 'label none': -7}
    """
    rows = (row.partition(" ") for row in table.strip().split("\n"))
    return {name: int(weight) for weight, _, name in rows}


def sum_weights(features: Mapping[str, float], weights: Mapping[str, int]) -> int:
    """Give the score of features in hundredths of a logit; one that has no weight says nothing.

    >>> sum_weights({"latest": 1, "old": 1.5, "new to the table": 1}, {"latest": 40, "old": -30})
    -5
    """
    return round(sum(weights[name] * value for name, value in features.items() if name in weights))


def read_words(table: str) -> dict[str, float]:
    """Read a table of words: a score, and the words that have it, a line.

    >>> read_words("-8 menu footer\\n5 story")
    {'menu': -8.0, 'footer': -8.0, 'story': 5.0}
    """
    found: dict[str, float] = {}
    for row in table.strip().split("\n"):
        score, *words = row.split(" ")
        found.update(dict.fromkeys(words, float(score)))
    return found
