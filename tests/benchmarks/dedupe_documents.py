"""Documents for the dedupe benchmark: made from a seed, about 1.2 KB each, a tenth of them copies.

    python tests/benchmarks/dedupe_documents.py 100000 > documents.jsonl

Words follow a Zipf distribution over a made-up vocabulary of 50,000, as those of a language do, so that
documents share common phrases. One document in ten repeats an earlier one: whole, cut to its first half,
or with one word in twenty replaced.
"""

from __future__ import annotations

import itertools
import json
import random
import sys
from collections.abc import Iterator

_ENDS = ("a", "e", "i", "o", "u", "an", "er", "ol")
_SYLLABLES = [first + last for first in "bdfgklmnprstvz" for last in _ENDS]
_VOCABULARY = 50_000
_RECENT = 2_000


def make_vocabulary(rng: random.Random) -> list[str]:
    """Give different words, the frequent ones short."""
    words: dict[str, None] = {}
    while len(words) < _VOCABULARY:
        size = 1 + min(3, len(words) // 300) + rng.randrange(2)
        words["".join(rng.choices(_SYLLABLES, k=size))] = None
    return list(words)


def make_texts(count: int, seed: int = 1) -> Iterator[str]:
    """Give ``count`` texts of four or five paragraphs; the same ones for the same seed."""
    rng = random.Random(seed)
    words = make_vocabulary(rng)
    weights = list(itertools.accumulate(1 / (rank + 10) for rank in range(len(words))))
    recent: list[str] = []
    for _ in range(count):
        if recent and rng.random() < 0.1:
            yield _copy(rng.choice(recent), rng, words)
            continue
        drawn = rng.choices(words, cum_weights=weights, k=rng.randrange(100, 185))
        text = "\n\n".join(_write_paragraph(drawn[at : at + 45]) for at in range(0, len(drawn), 45))
        if len(recent) < _RECENT:
            recent.append(text)
        else:
            recent[rng.randrange(_RECENT)] = text
        yield text


def _write_paragraph(words: list[str]) -> str:
    return " ".join(words).capitalize() + "."


def _copy(text: str, rng: random.Random, words: list[str]) -> str:
    kind = rng.randrange(3)
    if kind == 0:
        return text
    if kind == 1:
        return text[: len(text) // 2] + "…"
    return " ".join(rng.choice(words) if rng.random() < 0.05 else word for word in text.split(" "))


def main() -> None:
    for number, text in enumerate(make_texts(int(sys.argv[1]))):
        print(json.dumps({"id": f"d{number}", "kind": "article", "text": text}, ensure_ascii=False))


if __name__ == "__main__":
    main()
