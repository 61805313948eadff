"""Train the scorer of blocks and write its weights: `python tests/benchmarks/train_blocks.py CORPUS`.

CORPUS is a folder of corpora, each a `gold.jsonl` (`page`, `url`, `gold.text`, or `gold.with` and
`gold.without`) and gzipped pages. It needs what `requirements-train.txt` beside this file names. Four steps,
each learned:

1. a sieve of few small trees over cheap numbers, which drops what is plainly outside the body;
2. a first look at the rest: the block, the elements around it, the words of its attributes and edges;
3. a second look: the same, and what the first look made of the neighbours and containers;
4. a third look, at whole sections of what the second would keep.

Sites are split into folds; every figure printed for the folds comes from models that never saw the site. Word
scores are always taken without the site they are looked up for, in training too: a word that one site alone
uses says nothing. The weights written are trained on all sites.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import math
import pickle
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import lightgbm as lgb
import measures
import numpy as np

from artkit.extract import choice, scoring
from artkit.extract.blocks import Page, cut_page
from artkit.extract.context import Context
from artkit.extract.decode import decode_page
from artkit.extract.features import Features
from artkit.extract.sections import Sections
from artkit.extract.survey import Survey
from artkit.extract.wording import Words, edge_words, hint_words, own_words

FOLDS = 4
TABLES = ("own", "around", "text", "first")
LEAST_SITES = {"own": 4, "around": 4, "text": 6, "first": 4}
# Small corpora would drown in the large ones; pages that are no articles count half. On unseen sites equal
# weights score alike, and pages with segments alone must not count less (0.005 worse).
CORPUS_WEIGHT = {"aeb": 1.5, "moz": 1.5, "gne": 2.0, "zh": 2.0, "magic": 1.5}
COMMON = {
    "objective": "binary", "verbose": -1, "num_threads": 1, "max_bin": 63, "seed": 1, "deterministic": True,
    "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 5.0, "min_data_in_leaf": 60,
}  # fmt: skip
SIEVE = COMMON | {"num_leaves": 16, "learning_rate": 0.2, "feature_fraction": 0.8}
# The first look is taken at three times as many blocks as the second, so it is the smaller of the two; twice
# its trees score no better after the third.
FIRST = COMMON | {"num_leaves": 24, "learning_rate": 0.1, "feature_fraction": 0.4}
SECOND = COMMON | {"num_leaves": 24, "learning_rate": 0.07, "feature_fraction": 0.3}
THIRD = COMMON | {
    "objective": "cross_entropy", "num_leaves": 8, "learning_rate": 0.08, "feature_fraction": 0.4,
    "min_data_in_leaf": 30, "lambda_l2": 10.0, "max_bin": 255,
}  # fmt: skip
SIEVE_TREES, FIRST_TREES, SECOND_TREES, THIRD_TREES = 20, 100, 220, 120
# After so many trees a look stops where it is sure already.
HALFWAY = {"first": 40, "second": 100}
# The share of the body's weight the sieve may lose.
SIEVE_LOSS = 0.01


class Sample:
    """One page of a corpus with its blocks and their labels: 1 body, 0 not, -1 unknown."""

    def __init__(self, corpus: str, row: dict[str, Any], data: bytes) -> None:
        self.corpus = corpus
        self.url = row["url"]
        self.id = row["page"]
        self.kind = row.get("page_type")
        self.gold = row["gold"]
        self.site = find_site(corpus, row)
        self.data = data
        page = self.cut()
        self.texts = [block.text for block in page.blocks]
        self.labels = label_blocks(self.gold, self.texts, cjk=corpus != "aeb")
        base = CORPUS_WEIGHT.get(corpus, 1.0)
        self.weight = base if self.kind in (None, "article") else base / 2

    def cut(self) -> Page:
        return cut_page(self.data)

    @property
    def fold(self) -> int:
        return int(hashlib.md5(self.site.encode()).hexdigest(), 16) % FOLDS


def find_site(corpus: str, row: dict[str, Any]) -> str:
    """Give the registered domain of a page; where the address is unknown, what its id begins with."""
    host = urlsplit(row["url"]).hostname or ""
    if not host or "." not in host:
        return f"{corpus}:{row['id'].split('-')[0]}"
    parts = host.split(".")
    second_level = len(parts) > 2 and parts[-2] in ("co", "com", "org", "gov", "net", "ac", "edu")
    return ".".join(parts[-3 if second_level else -2 :])


def label_blocks(gold: dict[str, Any], texts: list[str], *, cjk: bool) -> list[int]:
    """Label blocks by the gold text, or by its segments where only those are known."""
    if gold.get("text"):
        return climb_labels(measures.tokens(gold["text"], cjk), [measures.tokens(t, cjk) for t in texts])
    wanted = [measures.squeeze(s) for s in gold.get("with") or []]
    unwanted = [measures.squeeze(s) for s in gold.get("without") or []]
    labels = []
    for text in map(measures.squeeze, texts):
        if any(s in text for s in wanted) or (len(text) > 25 and any(text in s for s in wanted)):
            labels.append(1)
        elif any(s in text for s in unwanted) or (len(text) > 12 and any(text in s for s in unwanted)):
            labels.append(0)
        else:
            labels.append(-1)
    return labels


def climb_labels(gold: list[str], blocks: list[list[str]]) -> list[int]:
    """Give the labels that rebuild the gold text best: 4-gram F1, climbed one block at a time."""
    wanted = measures.shingles(gold)
    labels = [int(share_found(tokens, wanted) >= 0.5) for tokens in blocks]
    have = Counter(grams([t for tokens, keep in zip(blocks, labels, strict=True) if keep for t in tokens]))
    total, right, count = sum(wanted.values()), sum((have & wanted).values()), sum(have.values())
    best = 2 * right / (total + count) if total + count else 0.0
    for turn in range(4):
        changed = False
        order = range(len(blocks)) if turn % 2 == 0 else range(len(blocks) - 1, -1, -1)
        for i in order:
            if not blocks[i]:
                continue
            with_it, without_it = grams_at(i, blocks, labels)
            new, old = (without_it, with_it) if labels[i] else (with_it, without_it)
            gain = swap(have, wanted, old, new)
            score = 2 * (right + gain) / (total + count + len(new) - len(old))
            if score > best + 1e-12:
                labels[i] ^= 1
                best, right, count, changed = score, right + gain, count + len(new) - len(old), True
            else:
                swap(have, wanted, new, old)
        if not changed:
            break
    return labels


def grams(tokens: list[str]) -> list[tuple[str, ...]]:
    return [tuple(tokens[i : i + 4]) for i in range(len(tokens) - 3)]


def share_found(tokens: list[str], wanted: Counter[tuple[str, ...]]) -> float:
    found = grams(tokens)
    return sum(gram in wanted for gram in found) / len(found) if found else 0.0


def grams_at(i: int, blocks: list[list[str]], labels: list[int]) -> tuple[list[Any], list[Any]]:
    """Give the 4-grams around block ``i`` with it kept and with it dropped."""
    left: list[str] = []
    for j in range(i - 1, -1, -1):
        if labels[j]:
            left = [*blocks[j][-3:], *left][-3:]
        if len(left) == 3:
            break
    right: list[str] = []
    for j in range(i + 1, len(blocks)):
        if labels[j]:
            right = [*right, *blocks[j][:3]][:3]
        if len(right) == 3:
            break
    return grams([*left, *blocks[i], *right]), grams([*left, *right])


def swap(have: Counter[Any], wanted: Counter[Any], old: list[Any], new: list[Any]) -> int:
    gain = 0
    for gram in old:
        gain -= have[gram] <= wanted.get(gram, 0)
        have[gram] -= 1
    for gram in new:
        gain += have[gram] < wanted.get(gram, 0)
        have[gram] += 1
    return gain


def read_samples(root: Path) -> Iterator[Sample]:
    for gold in sorted(root.glob("*/gold.jsonl")):
        for line in gold.read_text(encoding="utf-8").split("\n"):
            row = json.loads(line) if line.strip() else {"gold": {}}
            if any(row["gold"].get(key) for key in ("text", "with", "without")):
                raw = gzip.decompress((root / row["page"]).read_bytes())
                yield Sample(gold.parent.name, row, decode_page(raw).utf8)


def build_sieve(samples: list[Sample]) -> Any:
    nothing = Words(own={}, around={}, text={}, first={})
    pages = (Features(Survey(sample.cut()), nothing) for sample in samples)
    every = (page.sieve_row(i) for page in pages for i in range(len(page.survey.blocks)))
    return np.array(list(every), np.float32)


class WordCounts:
    """How often each word stands at a kept and at a dropped block, a site counting one in all."""

    def __init__(self) -> None:
        self.sites: dict[str, dict[str, list[float]]] = defaultdict(dict)

    def add(self, word: str, site: str, label: int, weight: float) -> None:
        self.sites[word].setdefault(site, [0.0, 0.0])[label] += weight

    def close(self, least: int) -> None:
        self.sums: dict[str, tuple[float, float]] = {}
        self.sites = {word: sites for word, sites in self.sites.items() if len(sites) >= least}
        for word, sites in self.sites.items():
            shares = [kept / (kept + dropped) for dropped, kept in sites.values()]
            self.sums[word] = sum(shares), len(shares) - sum(shares)

    def score(self, word: str, without: str | None = None) -> int | None:
        if word not in self.sums:
            return None
        kept, dropped = self.sums[word]
        own = self.sites[word].get(without) if without else None
        if own:
            share = own[1] / (own[0] + own[1])
            kept, dropped = kept - share, dropped - (1 - share)
            if kept + dropped < 2:
                return None
        # Smoothed towards 3 in 10, and counted from there: 0 says nothing.
        return round(16 * (math.log((kept + 0.6) / (dropped + 1.4)) - math.log(0.3 / 0.7)))


class WithoutSite:
    """One table of words as it looks to one site: without what that site said itself."""

    def __init__(self, counts: WordCounts, site: str) -> None:
        self.counts, self.site = counts, site
        self.known: dict[str, int | None] = {}

    def get(self, word: str) -> int | None:
        if word not in self.known:
            self.known[word] = self.counts.score(word, self.site)
        return self.known[word]


def count_words(samples: list[Sample]) -> dict[str, WordCounts]:
    counts = {name: WordCounts() for name in TABLES}
    for sample in samples:
        above: dict[Any, frozenset[str]] = {}
        for block, label in zip(sample.cut().blocks, sample.labels, strict=True):
            if label < 0:
                continue
            weight = min(len(block.text), 400) + 10.0
            text = edge_words(block.text)
            found = {
                "own": set(own_words(block)),
                "around": words_above(block.node.parent, above),
                "text": set(text),
                "first": set(text[:1]),
            }
            for name, words in found.items():
                for word in words:
                    counts[name].add(word, sample.site, label, weight)
    for name in TABLES:
        counts[name].close(LEAST_SITES[name])
    return counts


def words_above(node: Any, known: dict[Any, frozenset[str]]) -> frozenset[str]:
    chain = []
    while node is not None and node not in known:
        chain.append(node)
        node = node.parent
    words = known[node] if node is not None else frozenset[str]()
    for node in reversed(chain):
        words = known[node] = words | {*hint_words(node.attrib), node.tag}
    return words


class Rows:
    """The rows of all samples, in one matrix, with the range of each page."""

    def __init__(self, samples: list[Sample]) -> None:
        self.samples = samples
        counts = [len(sample.labels) for sample in samples]
        self.starts = np.concatenate([[0], np.cumsum(counts)])
        self.page = np.repeat(np.arange(len(samples)), counts)
        self.y = np.array([label for sample in samples for label in sample.labels])
        self.page_fold = np.array([sample.fold for sample in samples])
        self.fold = self.page_fold[self.page]
        sizes = np.array([min(len(text), 600) for sample in samples for text in sample.texts])
        weight = np.sqrt(sizes + 8.0) * (self.y >= 0)
        per_page = np.bincount(self.page, weight, len(samples))
        factor = np.array([sample.weight for sample in samples]) / np.maximum(per_page, 1e-9)
        self.weight = weight * factor[self.page]
        self.weight *= (self.y >= 0).sum() / self.weight.sum()


def fit(matrix: Any, rows: Rows, chosen: Any, params: dict[str, Any], trees: int) -> lgb.Booster:
    chosen = chosen & (rows.y >= 0)
    data = lgb.Dataset(matrix[chosen], rows.y[chosen], weight=rows.weight[chosen])
    return lgb.train(params, data, trees)


def fit_folds(matrix: Any, rows: Rows, among: Any, params: dict[str, Any], trees: int) -> Any:
    """Give the chances of every row of ``among``, each from a model that never saw its site; 0 elsewhere."""
    chances = np.zeros(len(rows.y))
    for fold in range(FOLDS):
        model = fit(matrix, rows, among & (rows.fold != fold), params, trees)
        here = among & (rows.fold == fold)
        chances[here] = model.predict(matrix[here])
    return chances


def find_floor(chances: Any, rows: Rows) -> float:
    """Give the chance below which no more than SIEVE_LOSS of the body's weight lies."""
    body = rows.y == 1
    order = np.argsort(chances[body])
    lost = np.cumsum(rows.weight[body][order])
    return float(chances[body][order][np.searchsorted(lost, SIEVE_LOSS * lost[-1])])


def make_words(counts: dict[str, WordCounts], site: str) -> Words:
    tables: Any = {name: WithoutSite(counts[name], site) for name in TABLES}
    return Words(**tables)


def build_rows(
    samples: list[Sample], rows: Rows, counts: dict[str, WordCounts], among: Any
) -> tuple[Any, list[Features]]:
    pages, matrix = [], None
    for n, sample in enumerate(samples):
        features = Features(Survey(sample.cut()), make_words(counts, sample.site))
        pages.append(features)
        for i in np.nonzero(among[rows.starts[n] : rows.starts[n + 1]])[0]:
            row = features.row(int(i))
            if matrix is None:
                matrix = np.zeros((len(rows.y), len(row)), np.float32)
            matrix[rows.starts[n] + i] = row
    return matrix, pages


def build_second(pages: list[Features], rows: Rows, among: Any, chances: Any) -> Any:
    matrix = None
    for n, features in enumerate(pages):
        first, last = rows.starts[n], rows.starts[n + 1]
        context = Context(features, chances[first:last].tolist())
        for i in np.nonzero(among[first:last])[0]:
            row = context.row(int(i))
            if matrix is None:
                matrix = np.zeros((len(rows.y), len(row)), np.float32)
            matrix[first + i] = row
    return matrix


class SectionRows:
    """The rows of all sections of what would be kept, and how much of each is body (0..1, -1 unknown)."""

    def __init__(self, pages: list[Features], rows: Rows, chances: Any) -> None:
        self.sections: list[list[list[int]]] = []
        self.texts = [sample.texts for sample in rows.samples]
        matrix, shares, weights = [], [], []
        for n, features in enumerate(pages):
            sample = rows.samples[n]
            here = chances[rows.starts[n] : rows.starts[n + 1]].tolist()
            sizes = [len(text) for text in sample.texts]
            sections = Sections(features, here, choice.cut_chances(sizes, here))
            self.sections.append(sections.sections)
            whole = sum(sizes[i] for section in sections.sections for i in section)
            for k, section in enumerate(sections.sections):
                kept = sum(sizes[i] for i in section if sample.labels[i] == 1)
                known = kept + sum(sizes[i] for i in section if sample.labels[i] == 0)
                matrix.append(sections.row(k))
                shares.append(kept / known if known else -1.0)
                weights.append(sample.weight * math.sqrt(known / whole))
        self.matrix = np.array(matrix, np.float32)
        self.shares, self.weights = np.array(shares), np.array(weights)
        self.weights /= self.weights[self.shares >= 0].mean()
        counts = [len(sections) for sections in self.sections]
        self.starts = np.concatenate([[0], np.cumsum(counts)])
        self.fold = np.repeat(rows.page_fold, counts)

    def fit(self, chosen: Any) -> lgb.Booster:
        chosen = chosen & (self.shares >= 0)
        data = lgb.Dataset(self.matrix[chosen], self.shares[chosen], weight=self.weights[chosen])
        return lgb.train(THIRD, data, THIRD_TREES)

    def fit_folds(self) -> Any:
        chances = np.zeros(len(self.shares))
        for fold in range(FOLDS):
            here = self.fold == fold
            chances[here] = self.fit(~here).predict(self.matrix[here])
        return chances

    def choose(self, chances: Any) -> list[list[int]]:
        ends = zip(self.starts, self.starts[1:], strict=False)
        parts = [chances[first:last].tolist() for first, last in ends]
        pages = zip(self.sections, parts, self.texts, strict=True)
        return [choice.join_sections(*page) for page in pages]


def choose(rows: Rows, chances: Any) -> list[list[int]]:
    """Give the blocks to keep of every page by their chances alone."""
    kept = []
    for n, sample in enumerate(rows.samples):
        here = chances[rows.starts[n] : rows.starts[n + 1]].tolist()
        kept.append(choice.cut_chances([len(text) for text in sample.texts], here))
    return kept


def report(name: str, samples: list[Sample], kept: list[list[int]]) -> None:
    bodies: dict[str, list[Any]] = defaultdict(list)
    segments: dict[str, list[Any]] = defaultdict(list)
    for sample, chosen in zip(samples, kept, strict=True):
        text = "\n\n".join(sample.texts[i] for i in chosen)
        if sample.gold.get("text"):
            score = measures.sh4_page(sample.gold["text"], text, sample.corpus != "aeb")
            bodies[sample.corpus].append(score)
            if sample.kind == "article" and sample.corpus == "wcxb":
                bodies["wcxb-art"].append(score)
        if sample.gold.get("with") or sample.gold.get("without"):
            segments[sample.corpus].append(measures.seg_page(sample.gold, text))
    figures = {corpus: measures.sh4(scores) for corpus, scores in bodies.items()}
    figures |= {f"{corpus}-seg": measures.seg(scores) for corpus, scores in segments.items()}
    figures["mean"] = sum(figures.values()) / len(figures)
    pages = [
        measures.page_f1(score) for key, scores in bodies.items() if key != "wcxb-art" for score in scores
    ]
    figures["pages"] = sum(pages) / len(pages)
    print(f"{name:<14}", "  ".join(f"{key} {value:.4f}" for key, value in figures.items()), flush=True)


def write_trees(path: Path, models: dict[str, lgb.Booster], floor: float) -> None:
    """Write each model as one function; a look at blocks as two, so that it can stop half-way."""
    lines = [
        '"""The trees of the scorer, written by tests/benchmarks/train_blocks.py; one tree a line."""',
        "# ruff: noqa: E501",
        "# fmt: off",
        "# mypy: disable-error-code=no-any-return",
        "",
        f"SIEVE_FLOOR = {math.log(floor / (1 - floor)):.4f}",
    ]
    trees = {name: model.dump_model()["tree_info"] for name, model in models.items()}
    widths = {name: model.num_feature() for name, model in models.items()}
    for name, count in HALFWAY.items():
        trees[f"{name}_rest"] = trees[name][count:]
        trees[name] = trees[name][:count]
        widths[f"{name}_rest"] = widths[name]
    for name, parts in trees.items():
        written = [write_tree(tree["tree_structure"]) for tree in parts]
        read = set(re.findall(r"\bf\d+", " ".join(written)))
        # A local name is read three times as fast as an item of a list.
        names = [f"f{n}" if f"f{n}" in read else "_" for n in range(widths[name])]
        lines += [
            "",
            "",
            f"def {name}(f: list[float]) -> float:",
            f'    """Log-odds of the {name}."""',
            f"    {', '.join(names)} = f",
            "    return (",
        ]
        lines += [f"        {'+ ' if n else ''}{tree}" for n, tree in enumerate(written)]
        lines.append("    )")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_tree(node: dict[str, Any]) -> str:
    """Write one tree as an expression.

    Python reads the file at each start where it may not keep its bytecode, so it is written to be read fast:
    with brackets around the smaller side only.
    """
    return f"({write_node(node)})"


def write_node(node: dict[str, Any]) -> str:
    if "leaf_value" in node:
        return f"{node['leaf_value']:.4f}"
    first, other, sign = node["left_child"], node["right_child"], "<="
    if count_splits(first) > count_splits(other):
        first, other, sign = other, first, ">"
    small = write_node(first) if "leaf_value" in first else write_tree(first)
    return f"{small} if f{node['split_feature']} {sign} {node['threshold']:.6g} else {write_node(other)}"


def count_splits(node: dict[str, Any]) -> int:
    if "leaf_value" in node:
        return 0
    return 1 + count_splits(node["left_child"]) + count_splits(node["right_child"])


def write_words(path: Path, counts: dict[str, WordCounts]) -> None:
    lines = [
        '"""Scores, in sixteenths of a log-odds, and their words; by tests/benchmarks/train_blocks.py."""',
        "# ruff: noqa: E501",
        "",
    ]
    for name in TABLES:
        by_score: dict[int, list[str]] = defaultdict(list)
        for word in sorted(counts[name].sums):
            score = counts[name].score(word)
            # A score near 0 says nothing, but that the word is known counts for texts.
            if score is not None and (name == "text" or abs(score) > 3):
                by_score[score].append(word)
        lines.append(f'{name.upper()} = """')
        lines += [f"{score} {' '.join(words)}" for score, words in sorted(by_score.items())]
        lines.append('"""')
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(argv: Iterable[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--out", type=Path, default=Path(choice.__file__).parent)
    parser.add_argument("--keep", type=Path, help="write the folds' chances here (pickle)")
    options = parser.parse_args(argv)
    begun = time.monotonic()

    def say(what: str) -> None:
        print(f"{time.monotonic() - begun:6.0f} s  {what}", flush=True)

    samples = list(read_samples(options.corpus))
    rows = Rows(samples)
    every = np.ones(len(rows.y), bool)
    say(f"{len(samples)} pages, {len(rows.y)} blocks")
    report("best labels", samples, choose(rows, (rows.y == 1).astype(float)))
    sieve = build_sieve(samples)
    chances = fit_folds(sieve, rows, every, SIEVE, SIEVE_TREES)
    floor = find_floor(chances, rows)
    among = chances >= floor
    say(f"sieve keeps {among.mean():.3f} of the blocks")
    counts = count_words(samples)
    say(f"words: { {name: len(counts[name].sums) for name in TABLES} }")
    matrix, pages = build_rows(samples, rows, counts, among)
    say(f"{matrix.shape[1]} numbers a block")
    first = fit_folds(matrix, rows, among, FIRST, FIRST_TREES)
    say("first look")
    report("folds, first", samples, choose(rows, first))
    wide = np.hstack([matrix, build_second(pages, rows, among, first)])
    second = fit_folds(wide, rows, among, SECOND, SECOND_TREES)
    in_doubt = (first > scoring.HOPELESS) & (first < scoring.CERTAIN)
    second = np.where(in_doubt, second, first)
    say(f"second look, {wide.shape[1]} numbers")
    report("folds, second", samples, choose(rows, second))
    sections = SectionRows(pages, rows, second)
    kept = sections.choose(sections.fit_folds())
    say(f"third look, {len(sections.shares)} sections, {sections.matrix.shape[1]} numbers")
    report("folds, third", samples, kept)
    if options.keep:
        labels = [(s.id, s.corpus, s.url, s.kind, s.gold, s.texts, s.labels) for s in samples]
        options.keep.write_bytes(pickle.dumps((labels, rows.starts, first, second, kept)))
    models = {
        "sieve": fit(sieve, rows, every, SIEVE, SIEVE_TREES),
        "first": fit(matrix, rows, among, FIRST, FIRST_TREES),
        "second": fit(wide, rows, among, SECOND, SECOND_TREES),
        "third": sections.fit(np.ones(len(sections.shares), bool)),
    }
    write_trees(options.out / "weights_trees.py", models, floor)
    write_words(options.out / "weights_words.py", counts)
    say("written")


if __name__ == "__main__":
    main()
