"""Which blocks of a page are its article: four learned steps.

A sieve of few trees drops what is plainly outside the body. The first look scores the rest by text, hints and
surroundings; the second by that and by what the first made of the neighbours; the third drops whole sections.
Trees and word scores are learned offline (see `tests/benchmarks/train_blocks.py`).
"""

from __future__ import annotations

from functools import lru_cache
from math import exp

from artkit.extract import weights_trees as trees
from artkit.extract import weights_words
from artkit.extract.blocks import Page
from artkit.extract.choice import cut_chances, join_sections
from artkit.extract.context import Context
from artkit.extract.features import Features
from artkit.extract.learned import read_words
from artkit.extract.sections import Sections
from artkit.extract.survey import Survey
from artkit.extract.wording import Words

# Outside these the second look changes nothing (by folds of sites, scores are the same to the third place),
# and two blocks in three are done with.
HOPELESS, CERTAIN = 0.15, 0.9
# Log-odds after the first 40 of the first look's 100 trees, and the first 100 of the second's 220, beyond
# which the rest hardly changes side.
_SURE, _SURE_AGAIN = 3.0, 1.5
# Blocks in doubt that are looked at one by one; no page of the corpora has more than 1,200.
_MANY = 4000


@lru_cache(maxsize=1)
def load_words() -> Words:
    """Give the tables of word scores as dictionaries."""
    return Words(
        own=read_words(weights_words.OWN),
        around=read_words(weights_words.AROUND),
        text=read_words(weights_words.TEXT),
        first=read_words(weights_words.FIRST),
    )


def choose_blocks(page: Page) -> list[int]:
    """Give the indices of the blocks of a page that are its article, in page order."""
    if not page.blocks:
        return []
    features = Features(Survey(page), load_words())
    chances = score_blocks(features)
    texts = [block.text for block in page.blocks]
    kept = cut_chances([len(text) for text in texts], chances)
    sections = Sections(features, chances, kept)
    if not 1 < len(sections.sections) < _MANY:
        return kept
    likely = [_chance(trees.third(sections.row(k))) for k in range(len(sections.sections))]
    return join_sections(sections.sections, likely, texts)


def score_blocks(features: Features) -> list[float]:
    """Give the chance (0..1) of each block of a page to be part of its article, in page order."""
    count = len(features.survey.blocks)
    # The blocks' own numbers: those of a range would be new objects, which are memory on a long page.
    doubtful = [block.index for block in features.survey.blocks if _is_doubtful(features, block.index)]
    if len(doubtful) > _MANY:
        return _score_groups(features, doubtful)
    chances = [0.0] * count
    rows: dict[int, list[float]] = {}
    for i in doubtful:
        row = features.row(i)
        chances[i] = _look(row)
        if HOPELESS < chances[i] < CERTAIN:
            rows[i] = row
    context = Context(features, chances)
    result = chances.copy()
    for i, row in rows.items():
        result[i] = _look_again(row + context.row(i))
    return result


def _is_doubtful(features: Features, i: int) -> bool:
    return not features.survey.is_plain(i) and trees.sieve(features.sieve_row(i)) >= trees.SIEVE_FLOOR


def _look(row: list[float]) -> float:
    odds = trees.first(row)
    if -_SURE < odds < _SURE:
        odds += trees.first_rest(row)
    return _chance(odds)


def _look_again(row: list[float]) -> float:
    odds = trees.second(row)
    if -_SURE_AGAIN < odds < _SURE_AGAIN:
        odds += trees.second_rest(row)
    return _chance(odds)


def _score_groups(features: Features, doubtful: list[int]) -> list[float]:
    # A page of hundred thousands of blocks is made by a program: some of each kind speak for the others.
    groups: dict[int, list[int]] = {}
    for i in doubtful:
        groups.setdefault(features.survey.group_of[i], []).append(i)
    chances = [0.0] * len(features.survey.blocks)
    share = max(_MANY // len(groups), 1)
    for members in groups.values():
        looked = members[:: len(members) // share + 1]
        mean = sum(_look(features.row(i)) for i in looked) / len(looked)
        for i in members:
            chances[i] = mean
    return chances


def _chance(log_odds: float) -> float:
    return 1.0 / (1.0 + exp(-log_odds))
