"""How fast stats counts: MB of text (UTF-8) a second of one core's CPU, by language and by what is asked for.

Usage: python tests/benchmarks/bench_stats.py [RECORDS.jsonl]

Without a file the texts are made up: the speed hangs on how long words, sentences and paragraphs are and on
the script, which are like those of news. With one, its records are repeated to some 30 MB.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from artkit.article import Article
from artkit.stats import GroupBy, StatsOptions, summarise

_MEGABYTES = 30
_ROUNDS = 3
_OPTIONS = {
    "default": StatsOptions(),
    "by month": StatsOptions(by=GroupBy("date", "month"), values=False),
    "with terms": StatsOptions(terms=True),
}


def make_words(letters: str, count: int, longest: int) -> list[str]:
    """Make up ``count`` words of 1 to ``longest`` letters."""
    chance = random.Random(7)
    return ["".join(chance.choices(letters, k=chance.randint(1, longest))) for _ in range(count)]


def make_text(words: list[str], between: str, end: str, chance: random.Random) -> str:
    """Make up an article of ten paragraphs, the first words being the most frequent, as in any language."""
    paragraphs = []
    for _ in range(10):
        sentences = (
            between.join(words[int(len(words) * chance.random() ** 3)] for _ in range(18)) for _ in range(4)
        )
        paragraphs.append(end.join(sentences) + end.strip())
    return "\n\n".join(paragraphs)


def make_articles(words: list[str], between: str, end: str) -> list[Article]:
    """Make up articles of ``_MEGABYTES`` in all."""
    chance = random.Random(11)
    texts = [make_text(words, between, end, chance) for _ in range(300)]
    size = sum(len(text.encode()) for text in texts)
    sources = [f"Source {number}" for number in range(40)]
    return [
        Article(
            text=text,
            title="A headline",
            source=chance.choice(sources),
            authors=(chance.choice(sources),),
            date=f"2023-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
        )
        for text in texts * max(1, _MEGABYTES * 1_000_000 // size)
    ]


def read_articles(path: str) -> list[Article]:
    """Read records and repeat them."""
    with Path(path).open(encoding="utf-8") as lines:
        articles = [Article.from_dict(json.loads(line)) for line in lines]
    size = sum(len(article.text.encode()) for article in articles)
    return articles * max(1, _MEGABYTES * 1_000_000 // size)


def time_cpu(work: Callable[[], object]) -> float:
    """Give the fewest CPU seconds of a few runs."""
    seconds = []
    for _ in range(_ROUNDS):
        start = time.process_time()
        work()
        seconds.append(time.process_time() - start)
    return min(seconds)


def run_benchmark(name: str, articles: Iterable[Article]) -> None:
    """Print the speeds over one set of articles."""
    articles = list(articles)
    size = sum(len(article.text.encode()) for article in articles) / 1e6
    for label, options in _OPTIONS.items():
        seconds = time_cpu(lambda options=options: summarise(articles, options=options))  # type: ignore[misc]
        print(f"{name:10} {label:11} {len(articles):6} articles {size:6.1f} MB {size / seconds:7.1f} MB/s")


def main() -> None:
    """Run it."""
    if len(sys.argv) > 1:
        run_benchmark("file", read_articles(sys.argv[1]))
        return
    latin = make_words("etaoinshrdlucmfwypvbgk", 20_000, 10)
    han = make_words("".join(map(chr, range(0x4E00, 0x4E00 + 3000))), 20_000, 4)
    kana = make_words("".join(map(chr, range(0x3042, 0x3094))) + "国人日本語新聞記者", 20_000, 5)
    run_benchmark("English", make_articles(latin, " ", ". “A "))
    run_benchmark("ASCII", make_articles(latin, " ", ". "))
    run_benchmark("Chinese", make_articles(han, "", "，的。"))
    run_benchmark("Japanese", make_articles(kana, "", "です。"))


if __name__ == "__main__":
    main()
