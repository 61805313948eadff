"""Train the scores of pasted lines: `python tests/benchmarks/train_lines.py CORPUS [PASTES]`.

CORPUS is a folder of corpora, each a `gold.jsonl` (`id`, `url`, `page`, `paste`, and in `gold` the `text`, or
segments `with` and `without` it, and `title`). PASTES holds pastes of pages that name none, as
`CORPUS__ID.txt`: what a browser's `document.body.innerText` gives, with scripts and network off. It needs
what `requirements-train.txt` beside this file names.

A line's label is whether its words are found in the answer, in runs of at least four, each word of the answer
once. Pages without an answer in full are labelled by what `extract` makes of their HTML, at less weight: that
sees tags, classes and links, and is right far more often than lines alone can be. Such labels are learned
from, never scored by.

Learned are, in this order: what each word says of a line (counts), a first look at lines (boosted trees), a
second look at the first one's scores around each line (a logistic regression over bins), and the headline
(boosted trees).
Sites are split into five folds; the figures printed, and whatever a later step learns from, come from models
and counts that never saw the site. Written are those learned from all sites, to `line_vocabulary.py`,
`line_trees.py`, `headline_trees.py` and `line_weights.py` in `src/artkit/extract`.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import math
import re
import textwrap
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import lightgbm as lgb
import measures
import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression
from train_blocks import write_tree

from artkit import Article, extract_article
from artkit.extract.furniture import furniture_kinds
from artkit.extract.headlines import NAMES as HEADLINE_NAMES
from artkit.extract.headlines import measure_headlines
from artkit.extract.line_columns import NAMES, Columns, measure_lines
from artkit.extract.line_scores import SURE, choose_lines, find_zones, measure_scores
from artkit.extract.line_words import LONGEST, cut_words
from artkit.extract.lines import Lines, normalise_text, split_lines
from artkit.extract.mojibake import repair_mojibake

# Numbers each column may hold: a weight is written for every one.
SIZES = {
    "own": 16, "beside1": 648, "beside2": 648, "kept5": 256, "kept12": 256, "part": 400,
    "run": 272, "below": 72,
}  # fmt: skip
FOLDS = 5
# Inverse strength of the penalty; the best of 0.015 and 0.05 by the folds.
SECOND_C = 0.05
# Small trees and few of them: 120 of 31 leaves were no better once the second look had seen their scores.
TREES = 60
FIRST_TREES = TREES // 4  # as many decide alone where they are sure
TREE = {
    "objective": "binary", "num_leaves": 16, "learning_rate": 0.15, "min_data_in_leaf": 100, "max_bin": 63,
    "feature_fraction": 0.5, "lambda_l2": 1, "bagging_fraction": 0.7, "bagging_freq": 1, "num_threads": 1,
    "seed": 1, "verbose": -1,
}  # fmt: skip
# 40 trees of 8 leaves find one headline in a hundred less, 100 of 16 no more.
HEADLINE_TREES = 60
HEADLINE_TREE = TREE | {
    "num_leaves": 12, "min_data_in_leaf": 30, "max_bin": 255, "learning_rate": 0.15,
}  # fmt: skip
# A word's score needs this many sites, is drawn to 0 as if by so many pages more, and is left out below this.
SITES, DOUBT, LEAST = 6, 4, 0.25
WORDY = [NAMES.index(name) for name in ("sum", "least", "mean", "least-1", "least+1")]
TAUGHT = 0.6  # weight of a line whose label is that of the page's HTML
MOST_WORDS = 60  # a line's weight in words is cut here, and a page's lines weigh 1 together
TARGET = Path(__file__).parents[2] / "src" / "artkit" / "extract"


@dataclass
class Page:
    """One paste: the lines that are scored, their labels (nan: unknown) and weights."""

    corpus: str
    gold: dict[str, Any]
    site: str
    lines: Lines
    kinds: list[int]
    labels: np.ndarray
    weights: np.ndarray
    rows: np.ndarray = field(default_factory=lambda: np.zeros(0))
    lengths: list[int] = field(default_factory=list)
    title: str = ""

    @property
    def fold(self) -> int:
        return int(hashlib.md5(self.site.encode()).hexdigest(), 16) % FOLDS


def read_pages(corpus: Path, pastes: Path | None) -> Iterator[Page]:
    for gold_file in sorted(corpus.glob("*/gold.jsonl")):
        name = gold_file.parent.name
        for row in map(json.loads, gold_file.read_text("utf-8").strip().split("\n")):
            own = pastes / f"{name}__{row['id'].replace('/', '_')}.txt" if pastes else None
            path = corpus / row["paste"] if row.get("paste") else own
            if path and path.exists():
                taught = None
                if not row["gold"].get("text") or not row["gold"].get("title"):
                    taught = extract_article(gzip.decompress((corpus / row["page"]).read_bytes()))
                yield from read_page(name, row, path.read_text("utf-8", "replace"), taught)


def read_page(name: str, row: dict[str, Any], text: str, taught: Article | None) -> Iterator[Page]:
    lines = split_lines(normalise_text(repair_mojibake(text)[0]))
    near = find_zones(lines.texts)
    if not near or (not taught and not any(row["gold"].get(key) for key in ("text", "with"))):
        return
    kinds = furniture_kinds(lines.texts)
    labels, words = label_lines(row["gold"], lines.texts)
    weights = np.clip(np.array(words, float), 1, MOST_WORDS)
    if taught and taught.text and not row["gold"].get("text"):
        other, _ = label_lines({"text": taught.text}, lines.texts)
        unknown = np.isnan(labels)
        weights[unknown] *= TAUGHT
        labels = np.where(unknown, other, labels).tolist()
    share = 1.0 if name != "wcxb" else 0.6 if row.get("page_type") == "article" else 0.25
    part = Lines([lines.texts[n] for n in near], [*(lines.gaps[n] for n in near), 0], near)
    page = Page(
        name, row["gold"], urlsplit(row.get("url") or "").netloc.removeprefix("www.") or name + row["id"],
        part, [kinds[n] for n in near], np.array([labels[n] for n in near]),
        share * weights[near] / np.clip(np.array(words, float), 1, MOST_WORDS)[near].sum(),
    )  # fmt: skip
    page.title = row["gold"].get("title") or (taught.title if taught else None) or ""
    rows, page.lengths = measure_lines(part, page.kinds)
    page.rows = np.array(rows, np.float32)
    yield page


def label_lines(gold: dict[str, Any], texts: list[str]) -> tuple[list[float], list[int]]:
    """Give the share of each line's words that the answer has, and the number of its words."""
    if gold.get("text"):
        return align(measures.tokens(gold["text"].lower()), [measures.tokens(text.lower()) for text in texts])
    squeezed = [measures.squeeze(text) for text in texts]
    labels = [float("nan")] * len(texts)
    for key, label in (("without", 0.0), ("with", 1.0)):
        for segment in filter(None, map(measures.squeeze, gold.get(key) or [])):
            for n, text in enumerate(squeezed):
                if segment in text:
                    labels[n] = label
    return labels, [len(measures.tokens(text)) for text in texts]


def align(answer: list[str], lines: list[list[str]]) -> tuple[list[float], list[int]]:
    """Match runs of words, longest first, each word of either side once."""
    words = [(word, n) for n, line in enumerate(lines) for word in line]
    size = min(4, len(answer)) or 1
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for n in range(len(answer) - size + 1):
        places[tuple(answer[n : n + size])].append(n)
    runs, running = [], dict[int, int]()
    for n in range(len(words) - size + 2):
        gram = tuple(word for word, _ in words[n : n + size])
        ahead = {m: running.pop(m - 1, n) for m in places.get(gram, ())[:30]} if len(gram) == size else {}
        runs += [(n - 1 - start + size, start, m - (n - 1 - start)) for m, start in running.items()]
        running = ahead
    used, hit = bytearray(len(answer)), bytearray(len(words))
    for length, start, at in sorted(runs, reverse=True):
        for n in range(length):
            if not used[at + n] and not hit[start + n]:
                used[at + n] = hit[start + n] = 1
    found = [0] * len(lines)
    for (_, n), matched in zip(words, hit, strict=True):
        found[n] += matched
    return [a / len(b) if b else 0.0 for a, b in zip(found, lines, strict=True)], list(map(len, lines))


def count_words(pages: list[Page]) -> tuple[dict[str, int], np.ndarray]:
    """Give the words of several sites, numbered, and how often each is in and out of articles, by fold.

    A page counts once for each of its words: a menu of forty entries is one witness.
    """
    sites, counts = defaultdict(set), dict[tuple[str, int], np.ndarray]()
    for n, page in enumerate(pages):
        for text, label in zip(page.lines.texts, page.labels, strict=True):
            for word in cut_words(text) if len(text) <= LONGEST and not math.isnan(label) else ():
                sites[word].add(page.site)
                counts.setdefault((word, n), np.zeros(2))[int(label >= 0.5)] += 1
    numbers = {
        word: n for n, word in enumerate(sorted(w for w, found in sites.items() if len(found) >= SITES))
    }
    table = np.zeros((FOLDS, len(numbers), 2))
    for (word, n), found in counts.items():
        if word in numbers:
            table[pages[n].fold, numbers[word]] += found / found.sum()
    return numbers, table


def score_table(counts: np.ndarray) -> np.ndarray:
    """Give the log-odds of each word against those of all words; 0 where it says next to nothing."""
    prior = counts.sum(0) / counts.sum()
    scores = np.log((counts[:, 1] + DOUBT * prior[1]) / (counts[:, 0] + DOUBT * prior[0]))
    scores = np.round(scores - math.log(prior[1] / prior[0]), 1)
    return np.where(np.abs(scores) < LEAST, 0.0, scores)


def fill_words(pages: list[Page], numbers: dict[str, int], table: np.ndarray) -> None:
    """Put the scores of words, as counted without the page's own fold, into the rows."""
    without = [score_table(table.sum(0) - table[fold]) for fold in range(FOLDS)]
    for page in pages:
        scores = without[page.fold]
        found = np.zeros((len(page.lines.texts), 3))
        for n, text in enumerate(page.lines.texts):
            words = cut_words(text) if len(text) <= LONGEST else []
            known = [scores[numbers[word]] for word in words if word in numbers and scores[numbers[word]]]
            if known:
                found[n] = sum(known), min(known), sum(known) / len(known)
        least = np.concatenate([[-1], found[:, 1], [-1]])
        page.rows[:, WORDY] = np.column_stack([found, least[:-2], least[2:]])


def fit_trees(rows: np.ndarray, y: np.ndarray, weights: np.ndarray) -> lgb.Booster:
    known = ~np.isnan(y)
    data = lgb.Dataset(rows[known], (y[known] >= 0.5).astype(int), weight=100 * weights[known])
    return lgb.train(TREE, data, TREES)


def look(model: lgb.Booster, rows: np.ndarray) -> np.ndarray:
    """Give the scores of the first look as the product computes them, in hundredths of a logit."""
    odds = model.predict(rows, raw_score=True, num_iteration=FIRST_TREES)
    odds = np.where(np.abs(odds) < SURE, model.predict(rows, raw_score=True), 2 * odds)
    return np.clip((100 * odds).astype(int), -800, 800)


def one_hot(columns: list[Columns], sizes: dict[str, int]) -> sp.csr_matrix:
    names = list(columns[0])
    table = np.concatenate([np.array([page[name] for name in names], np.int32).T for page in columns])
    starts = np.cumsum([0, *(sizes[name] for name in names)])
    ends = np.arange(0, table.size + 1, len(names))
    return sp.csr_matrix((np.ones(table.size), (table + starts[:-1]).ravel(), ends), (len(table), starts[-1]))


def fit(x: sp.csr_matrix, y: np.ndarray, weights: np.ndarray, c: float) -> LogisticRegression:
    known = np.flatnonzero(~np.isnan(y))
    return LogisticRegression(C=c, max_iter=200).fit(x[known], y[known] >= 0.5, sample_weight=weights[known])


def fit_folds(
    x: sp.csr_matrix, y: np.ndarray, weights: np.ndarray, folds: np.ndarray, c: float
) -> np.ndarray:
    """Give scores in hundredths of a logit, each from the model that did not see the page's site."""
    scores = np.zeros(len(y))
    for fold in range(FOLDS):
        model = fit(x[folds != fold], y[folds != fold], weights[folds != fold], c)
        scores[folds == fold] = model.decision_function(x[folds == fold])
    return np.clip(np.round(100 * scores), -800, 800).astype(int)


def table_of(model: LogisticRegression, names: list[str], sizes: dict[str, int]) -> dict[str, list[int]]:
    weights = np.round(100 * model.coef_[0]).astype(int).tolist()
    tables, start = {}, 0
    for name in names:
        tables[name] = weights[start : start + sizes[name]]
        start += sizes[name]
    return tables | {"bias": [round(100 * model.intercept_[0])]}


def report(pages: list[Page], scores: list[list[int]]) -> None:
    """Print the measures of the public benchmarks, a corpus a line."""
    shares, segments = defaultdict(list), defaultdict(list)
    for page, own in zip(pages, scores, strict=True):
        kept = choose_lines(page.lines, page.kinds, own, page.lengths)
        text = "\n".join(line for line, keep in zip(page.lines.texts, kept, strict=True) if keep)
        if page.gold.get("text"):
            shares[page.corpus].append(measures.sh4_page(page.gold["text"], text, page.corpus != "aeb"))
        if page.gold.get("with") or page.gold.get("without"):
            segments[page.corpus].append(measures.seg_page(page.gold, text))
    for corpus, rows in shares.items():
        print(f"{corpus:<8} sh4 {measures.sh4(rows):.3f} of {len(rows)} pages")
    for corpus, counts in segments.items():
        print(f"{corpus:<8} seg {measures.seg(counts):.3f} of {len(counts)} pages")


def learn_headline(pages: list[Page], scores: list[list[int]]) -> lgb.Booster:
    """Learn the headline among the lines above the body that the second look chose."""
    rows, labels, weights, folds, sizes, known = [], [], [], [], [], []
    for page, own in zip(pages, scores, strict=True):
        kept = choose_lines(page.lines, page.kinds, own, page.lengths)
        title = measures.tokens(page.title.lower())
        if not title or True not in kept:
            continue
        places, found = measure_headlines(page.lines, page.kinds, kept, ())
        right = [is_title(title, page.lines.texts[place]) for place in places]
        rows += found
        labels += right
        weights += [1 / sum(right) if one else 1 / 6 for one in right]
        folds += [page.fold] * len(places)
        sizes.append(len(places))
        known.append(bool(page.gold.get("title")))
    x, y, weight, fold_of = (
        np.array(rows, np.float32),
        np.array(labels, float),
        np.array(weights),
        np.array(folds),
    )
    chances = np.zeros(len(y))
    for fold in range(FOLDS):
        own = fold_of == fold
        chances[own] = fit_headline(x[~own], y[~own], weight[~own]).predict(x[own], raw_score=True)
    runs = zip(pairwise(np.cumsum([0, *sizes])), known, strict=True)
    starts = [(a, b) for (a, b), told in runs if told and y[a:b].any()]
    hits = [y[a + int(np.argmax(chances[a:b]))] for a, b in starts]
    print(f"headline {np.mean(hits):.3f} of {len(hits)} pages that show it")
    return fit_headline(x, y, weight)


def fit_headline(rows: np.ndarray, y: np.ndarray, weights: np.ndarray) -> lgb.Booster:
    return lgb.train(HEADLINE_TREE, lgb.Dataset(rows, y, weight=weights), HEADLINE_TREES)


def is_title(title: list[str], line: str) -> bool:
    words = measures.tokens(line.lower())
    shared = len(set(title) & set(words))
    return 2 * shared >= 1.6 * max(1, (len(set(title)) + len(set(words))) / 2)


def write_weights(tables: dict[str, dict[str, list[int]]]) -> None:
    path = TARGET / "line_weights.py"
    front = re.split(r"^[A-Z]+ = ", path.read_text("utf-8"), maxsplit=1, flags=re.MULTILINE)[0]
    parts = []
    for name, columns in tables.items():
        rows = (f"{column} {' '.join(map(str, weights))}" for column, weights in columns.items())
        wrapped = (line for row in rows for line in textwrap.wrap(row, 108, subsequent_indent=" "))
        parts.append("\n".join([f'{name} = _read("""', *wrapped, '""")', ""]))
    path.write_text(front + "\n".join(parts), "utf-8")


def write_words(numbers: dict[str, int], scores: np.ndarray) -> None:
    path = TARGET / "line_vocabulary.py"
    rows = defaultdict(list)
    for word, n in numbers.items():
        if scores[n]:
            rows[round(10 * scores[n])].append(word)
    lines = (f"{score} {' '.join(words)}" for score, words in sorted(rows.items()))
    front = path.read_text("utf-8").split('WORDS = """')[0]
    path.write_text("\n".join([front + 'WORDS = """', *lines, '"""', ""]), "utf-8")


def write_trees(model: lgb.Booster) -> None:
    lines = [
        '"""The trees of the first look at lines, one a line; by ``tests/benchmarks/train_lines.py``."""',
        "# ruff: noqa: E501",
        "# fmt: off",
    ]
    trees = [write_tree(tree["tree_structure"]) for tree in model.dump_model()["tree_info"]]
    for name, part in (("first", trees[:FIRST_TREES]), ("rest", trees[FIRST_TREES:])):
        read = set(re.findall(r"\bf\d+", " ".join(part)))
        names = [f"f{n}" if f"f{n}" in read else "_" for n in range(len(NAMES))]
        lines += [
            "",
            "",
            f"def {name}(f: tuple[float, ...]) -> float:",
            f'    """Log-odds of the {name} trees."""',
        ]
        lines += [f"    {', '.join(names)} = f", "    return ("]
        lines += [f"        {'+ ' if n else ''}{tree}" for n, tree in enumerate(part)]
        lines.append("    )")
    (TARGET / "line_trees.py").write_text("\n".join(lines) + "\n", "utf-8")


def write_headline(model: lgb.Booster) -> None:
    trees = [write_tree(tree["tree_structure"]) for tree in model.dump_model()["tree_info"]]
    names = (f"f{n}" if any(f"f{n} " in tree for tree in trees) else "_" for n in range(len(HEADLINE_NAMES)))
    lines = [
        '"""The trees that find the headline, one a line; by ``tests/benchmarks/train_lines.py``."""',
        "# ruff: noqa: E501",
        "# fmt: off",
        "",
        "",
        "def score_headline(f: tuple[float, ...]) -> float:",
        '    """Give the log-odds of a line, measured by `artkit.extract.headlines.measure_headlines`."""',
        f"    {', '.join(names)} = f",
        "    return (",
        *(f"        {'+ ' if n else ''}{tree}" for n, tree in enumerate(trees)),
        "    )",
    ]
    (TARGET / "headline_trees.py").write_text("\n".join(lines) + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("pastes", type=Path, nargs="?")
    asked = parser.parse_args()
    pages = list(read_pages(asked.corpus, asked.pastes))
    labels = np.concatenate([page.labels for page in pages])
    weights = 100 * np.concatenate([page.weights for page in pages])
    folds = np.concatenate([np.full(len(page.labels), page.fold) for page in pages])
    starts = np.cumsum([0, *(len(page.labels) for page in pages)])
    numbers, table = count_words(pages)
    fill_words(pages, numbers, table)
    rows = np.concatenate([page.rows for page in pages])
    flat = np.zeros(len(labels), int)
    for fold in range(FOLDS):
        own = folds == fold
        flat[own] = look(fit_trees(rows[~own], labels[~own], weights[~own]), rows[own])
    looks = [measure_scores(flat[a:b].tolist(), p.lengths) for p, (a, b) in zip(pages, pairwise(starts))]  # noqa: B905
    again = one_hot(looks, SIZES)
    flat = fit_folds(again, labels, weights, folds, SECOND_C)
    second = [flat[a:b].tolist() for a, b in pairwise(starts)]
    report(pages, second)
    write_words(numbers, score_table(table.sum(0)))
    write_trees(fit_trees(rows, labels, weights))
    write_headline(learn_headline(pages, second))
    write_weights(
        {
            "SECOND": table_of(fit(again, labels, weights, SECOND_C), list(looks[0]), SIZES),
        }
    )


if __name__ == "__main__":
    main()
