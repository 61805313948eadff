"""The words of short lines, and what they say of a line: part of an article, or of what stands around it.

Every word has a score, the log of how much more often lines of articles hold it than other lines do. The
scores were counted by ``tests/benchmarks/train_lines.py`` (`artkit.extract.line_vocabulary`); words of few
sites are not among them.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from artkit.extract.learned import read_words
from artkit.extract.line_vocabulary import WORDS
from artkit.patterns import late_pattern
from artkit.script import HAN_CLASS, KANA_CLASS

# Longer lines, in characters, are sentences: their words say little that their length does not.
LONGEST = 100
_WORD = late_pattern(rf"[{HAN_CLASS}{KANA_CLASS}]+|[^\W\d_{HAN_CLASS}{KANA_CLASS}]+|\d+")
_EAST = late_pattern(rf"[{HAN_CLASS}{KANA_CLASS}]")
_PAIRED = 16  # Han and kana of a run that are taken in pairs

WordScore = tuple[float, float, float]
NOTHING: WordScore = (0.0, 0.0, 0.0)


def cut_words(line: str) -> list[str]:
    """Cut a line into words in lower case, Han and kana in pairs, any number as "0"; its ends come twice.

    >>> cut_words("3 Comments"), cut_words("相关阅读：")
    (['0', 'comments', '^0', '$comments'], ['相关', '关阅', '阅读', '^相关', '$阅读'])
    """
    words: list[str] = []
    for run in _WORD.findall(line.lower()):
        if run[0].isdecimal():
            words.append("0")
        elif len(run) > 1 and _EAST.match(run):
            words += map("".join, pairwise(run[:_PAIRED]))
            if len(run) > _PAIRED:
                words.append(run[-2:])
        else:
            words.append(run)
    return [*words, "^" + words[0], "$" + words[-1]] if words else []


def score_words(line: str) -> WordScore:
    """Give the sum, the least and the mean of the scores of a line's known words; zeros where it has none.

    >>> score_words("Read more")[0] < 0
    True
    """
    tokens = list(filter(None, map(_score_token, line.lower().split())))
    if not tokens:
        return NOTHING
    sums, leasts, counts, heads, tails = zip(*tokens, strict=True)
    ends = [score for score in (heads[0], tails[-1]) if score]
    total, count = sum(sums) + sum(ends), sum(counts) + len(ends)
    return (total / 10, min(*leasts, *ends, _NO_SCORE) / 10, total / count / 10) if count else NOTHING


_NO_SCORE = 1000


@lru_cache(maxsize=32768)
def _score_token(token: str) -> tuple[float, float, int, float, float] | None:
    """Give the sum, the least and the number of the scores of a token's words, and those of its two ends.

    None where it has no word. What stands between spaces comes again on any page of a language.
    """
    words = cut_words(token)
    if not words:
        return None
    look_up = _load().get
    known = [score for word in words[:-2] if (score := look_up(word))]
    return (
        sum(known),
        min(known, default=_NO_SCORE),
        len(known),
        look_up(words[-2], 0),
        look_up(words[-1], 0),
    )


@lru_cache(maxsize=1)
def _load() -> dict[str, float]:
    return read_words(WORDS)
