"""Train the scores of pasted lines: `python tests/benchmarks/train_lines.py CORPUS [PASTES]`.

CORPUS is a folder of corpora, each a `gold.jsonl` (`id`, `url`, `paste`, `page_type`, and in `gold` the
`text`, or segments `with` and `without` it, and `title`). PASTES holds pastes of pages that name none, as
`CORPUS__ID.txt`: what a browser's `document.body.innerText` gives, with scripts and network off. It needs
what `requirements-train.txt` beside this file names.

A line's label is whether its words are found in the answer, in runs of at least four, each word of the answer
once. Three logistic regressions over binned columns are learned: a first look at lines, a second look at the
first one's scores around each line, and the headline. Sites are split into five folds; the figures printed,
and the scores that the second look learns from, come from models that never saw the site. Written are the
weights learned from all sites, to `src/artkit/extract/line_weights.py`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import textwrap
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import measures
import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression

from artkit.extract.furniture import furniture_kinds
from artkit.extract.headlines import measure_headlines
from artkit.extract.line_columns import Columns, measure_lines
from artkit.extract.line_scores import drop_stray_runs, find_zones, measure_scores
from artkit.extract.lines import Lines, normalise_text, split_lines
from artkit.extract.mojibake import repair_mojibake

# Numbers each column may hold: a weight is written for every one.
SIZES = {
    "end": 168, "kind": 68, "sentence": 300, "letters": 101, "repeat": 20, "gap": 192, "share": 192,
    "document": 108, "line": 49, "around": 108, "short": 196, "list": 21, "lists": 64, "kind-1": 69,
    "kind+1": 69, "end-2": 169, "end+2": 169,
    "own": 16, "beside1": 648, "beside2": 648, "kept5": 256, "kept12": 256, "part": 400,
    "run": 272, "below": 72,
}  # fmt: skip
HEADLINE_SIZES = {
    "form": 168, "kind": 17, "away": 32, "shared": 36, "rank": 24, "gaps": 45, "times": 4, "known": 12,
    "next": 168, "previous": 168, "mark": 14,
}  # fmt: skip
FOLDS = 5
# Inverse strength of the penalty; the best of 0.015, 0.05 (and 0.3) by the folds.
FIRST_C, SECOND_C, HEADLINE_C = 0.015, 0.05, 0.3
MOST_WORDS = 60  # a line's weight in words is cut here, and a page's lines weigh 1 together
TARGET = Path(__file__).parents[2] / "src" / "artkit" / "extract" / "line_weights.py"


@dataclass
class Page:
    """One paste: the lines that are scored, their labels (nan: unknown) and weights."""

    corpus: str
    gold: dict[str, Any]
    fold: int
    lines: Lines
    kinds: list[int]
    labels: np.ndarray
    weights: np.ndarray
    columns: Columns = field(default_factory=dict)
    lengths: list[int] = field(default_factory=list)


def read_pages(corpus: Path, pastes: Path | None) -> Iterator[Page]:
    for gold_file in sorted(corpus.glob("*/gold.jsonl")):
        name = gold_file.parent.name
        for row in map(json.loads, gold_file.read_text("utf-8").strip().split("\n")):
            own = pastes / f"{name}__{row['id'].replace('/', '_')}.txt" if pastes else None
            path = corpus / row["paste"] if row.get("paste") else own
            if path and path.exists() and not {"text", "with", "without"}.isdisjoint(row["gold"]):
                yield from read_page(name, row, path.read_text("utf-8", "replace"))


def read_page(name: str, row: dict[str, Any], text: str) -> Iterator[Page]:
    lines = split_lines(normalise_text(repair_mojibake(text)[0]))
    near = find_zones(lines.texts)
    if not near:
        return
    kinds = furniture_kinds(lines.texts)
    labels, words = label_lines(row["gold"], lines.texts)
    weights = np.clip(np.array([words[n] for n in near], float), 1, MOST_WORDS)
    share = 1.0 if name != "wcxb" else 0.6 if row.get("page_type") == "article" else 0.25
    site = urlsplit(row.get("url") or "").netloc.removeprefix("www.") or name + row["id"]
    part = Lines([lines.texts[n] for n in near], [*(lines.gaps[n] for n in near), 0], near)
    page = Page(
        name, row["gold"], int(hashlib.md5(site.encode()).hexdigest(), 16) % FOLDS, part,
        [kinds[n] for n in near], np.array([labels[n] for n in near]), share * weights / weights.sum(),
    )  # fmt: skip
    page.columns, page.lengths = measure_lines(part, page.kinds)
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
        kept = [score > 0 for score in own]
        drop_stray_runs(kept, own, page.lengths)
        text = "\n".join(line for line, keep in zip(page.lines.texts, kept, strict=True) if keep)
        if page.gold.get("text"):
            shares[page.corpus].append(measures.sh4_page(page.gold["text"], text, page.corpus != "aeb"))
        if page.gold.get("with") or page.gold.get("without"):
            segments[page.corpus].append(measures.seg_page(page.gold, text))
    for corpus, rows in shares.items():
        print(f"{corpus:<8} sh4 {measures.sh4(rows):.3f} of {len(rows)} pages")
    for corpus, counts in segments.items():
        print(f"{corpus:<8} seg {measures.seg(counts):.3f} of {len(counts)} pages")


def learn_headline(pages: list[Page], scores: list[list[int]]) -> tuple[LogisticRegression, list[str]]:
    """Learn the headline among the lines above the body that the second look chose."""
    columns, labels, weights = [], [], []
    for page, own in zip(pages, scores, strict=True):
        kept = [score > 0 for score in own]
        title = measures.tokens((page.gold.get("title") or "").lower())
        if not title or True not in kept:
            continue
        places, found = measure_headlines(page.lines, page.kinds, kept, ())
        right = [is_title(title, page.lines.texts[place]) for place in places]
        if places:
            columns.append(found)
            labels += right
            weights += [1 / sum(right) if one else 1 / 6 for one in right]
    x = one_hot(columns, HEADLINE_SIZES)
    return fit(x, np.array(labels, float), np.array(weights), HEADLINE_C), list(columns[0])


def is_title(title: list[str], line: str) -> bool:
    words = measures.tokens(line.lower())
    shared = len(set(title) & set(words))
    return 2 * shared >= 1.6 * max(1, (len(set(title)) + len(set(words))) / 2)


def write(tables: dict[str, dict[str, list[int]]]) -> None:
    front = TARGET.read_text("utf-8").split("FIRST = ")[0]
    parts = []
    for name, columns in tables.items():
        rows = (f"{column} {' '.join(map(str, weights))}" for column, weights in columns.items())
        wrapped = (line for row in rows for line in textwrap.wrap(row, 108, subsequent_indent=" "))
        parts.append("\n".join([f'{name} = _read("""', *wrapped, '""")', ""]))
    TARGET.write_text(front + "\n".join(parts), "utf-8")


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
    x = one_hot([page.columns for page in pages], SIZES)
    flat = fit_folds(x, labels, weights, folds, FIRST_C)
    first = [flat[a:b].tolist() for a, b in pairwise(starts)]
    looks = [measure_scores(own, page.lengths) for own, page in zip(first, pages, strict=True)]
    again = one_hot(looks, SIZES)
    flat = fit_folds(again, labels, weights, folds, SECOND_C)
    second = [flat[a:b].tolist() for a, b in pairwise(starts)]
    report(pages, second)
    headline, names = learn_headline(pages, second)
    write(
        {
            "FIRST": table_of(fit(x, labels, weights, FIRST_C), list(pages[0].columns), SIZES),
            "SECOND": table_of(fit(again, labels, weights, SECOND_C), list(looks[0]), SIZES),
            "HEADLINE": table_of(headline, names, HEADLINE_SIZES),
        }
    )


if __name__ == "__main__":
    main()
