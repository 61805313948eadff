"""How likely each block is to be part of the article: three learned steps.

A sieve of few trees drops what is plainly outside the body. The first look scores the rest by text, hints and
surroundings; the second by that and by what the first made of the neighbours. Trees and word scores are
learned offline (see `tests/benchmarks/train_blocks.py`).
"""

from __future__ import annotations

from functools import lru_cache
from math import exp

from artkit.extract import weights_trees as trees
from artkit.extract import weights_words
from artkit.extract.blocks import Page
from artkit.extract.context import Context
from artkit.extract.features import Survey, Words

# Outside these the second look changes nothing (by folds of sites, scores are the same to the fourth place),
# and three blocks in five are done with.
_HOPELESS, _CERTAIN = 0.1, 0.97
# Log-odds after the first third of the first look's trees beyond which the rest hardly changes side.
_SURE = 3.0
# Blocks in doubt that are looked at one by one; no page of the corpora has more than 1,200.
_MANY = 4000


@lru_cache(maxsize=1)
def load_words() -> Words:
    """Give the tables of word scores as dictionaries."""
    return Words(
        own=_read_table(weights_words.OWN),
        around=_read_table(weights_words.AROUND),
        text=_read_table(weights_words.TEXT),
        first=_read_table(weights_words.FIRST),
        last=_read_table(weights_words.LAST),
    )


def _read_table(lines: str) -> dict[str, float]:
    table: dict[str, float] = {}
    for line in lines.splitlines():
        score, *words = line.split(" ")
        if score:
            table.update(dict.fromkeys(words, float(score)))
    return table


def score_blocks(page: Page) -> list[float]:
    """Give the chance (0..1) of each block of a page to be part of its article, in page order."""
    if not page.blocks:
        return []
    survey = Survey(page, load_words())
    doubtful = [i for i in range(len(page.blocks)) if _is_doubtful(survey, i)]
    if len(doubtful) > _MANY:
        return _score_groups(survey, doubtful)
    chances = [0.0] * len(page.blocks)
    rows: dict[int, list[float]] = {}
    for i in doubtful:
        row = survey.row(i)
        chances[i] = _look(row)
        if _HOPELESS < chances[i] < _CERTAIN:
            rows[i] = row
    context = Context(survey, chances)
    result = chances.copy()
    for i, row in rows.items():
        result[i] = _chance(trees.second(row + context.row(i)))
    return result


def _is_doubtful(survey: Survey, i: int) -> bool:
    return not survey.is_plain(i) and trees.sieve(survey.sieve_row(i)) >= trees.SIEVE_FLOOR


def _look(row: list[float]) -> float:
    odds = trees.first(row)
    if -_SURE < odds < _SURE:
        odds += trees.first_rest(row)
    return _chance(odds)


def _score_groups(survey: Survey, doubtful: list[int]) -> list[float]:
    # A page of hundred thousands of blocks is made by a program: some of each kind speak for the others.
    groups: dict[int, list[int]] = {}
    for i in doubtful:
        groups.setdefault(survey.group_of[i], []).append(i)
    chances = [0.0] * len(survey.blocks)
    share = max(_MANY // len(groups), 1)
    for members in groups.values():
        looked = members[:: len(members) // share + 1]
        mean = sum(_look(survey.row(i)) for i in looked) / len(looked)
        for i in members:
            chances[i] = mean
    return chances


def _chance(log_odds: float) -> float:
    return 1.0 / (1.0 + exp(-log_odds))
