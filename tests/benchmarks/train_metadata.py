"""Train the scores of days and of signers: `python tests/benchmarks/train_metadata.py CORPUS`.

CORPUS is a folder of corpora, each a `gold.jsonl` (`id`, `url`, `page`, and in `gold` the `date` or
`no_date`, the `authors` or `no_author`) beside its gzipped pages. It needs what
`requirements-train.txt` beside this file names.

A page is one choice: which of the days it names, or none, is the day of publication; which of the sets of
names it gives, or none, signs. The scores are sums of weights of what speaks for each, and are learned as one
softmax a page. Sites are split into five folds; the figures printed come from models that never saw the site.
Written are the weights learned from all sites, to `day_weights.py` and `signer_weights.py` in
`src/artkit/extract/meta`.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import measures
import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize

from artkit.extract.blocks import cut_page
from artkit.extract.decode import decode_page
from artkit.extract.meta import day_scores, days, shown_days, signer_scores, signers, told_days
from artkit.extract.meta.evidence import Evidence, gather
from artkit.extract.meta.witnesses import BEHIND
from artkit.extract.select import select_blocks

FOLDS = 5
# Inverse strength of the penalty, the best of 0.1, 0.2, 0.3 and 1 by the folds; a weight needs so many sites.
DAY_STRENGTH, SIGNER_STRENGTH, FEWEST_SITES = 0.3, 0.2, 3
# A page whose answer is not among its options teaches little: its best one is none.
LOST_WEIGHT = 0.3
META = Path(__file__).parents[2] / "src" / "artkit" / "extract" / "meta"

Weights = Mapping[str, float]


@dataclass(kw_only=True)
class Choice:
    """The options of a page with their features, those of none (under ""), and the right one.

    ``asked`` is False where the page has nothing to choose, ``known`` where nobody looked whether it has;
    ``sure`` is what a rule chooses before all.
    """

    field: str
    corpus: str
    site: str
    options: dict[str, dict[str, float]]
    gold: str
    asked: bool
    least: int
    sure: str = ""
    known: bool = True

    @property
    def found(self) -> bool:
        return self.gold in self.options

    @property
    def fold(self) -> int:
        return hashlib.md5(self.site.encode()).digest()[0] % FOLDS


def read_pages(corpus: Path) -> Iterator[tuple[str, dict[str, object], str, Evidence]]:
    """Give (corpus, gold, site, evidence) of each page that says who or when."""
    for gold_file in sorted(corpus.glob("*/gold.jsonl")):
        for row in map(json.loads, gold_file.read_text("utf-8").strip().split("\n")):
            if {"date", "no_date", "authors", "no_author"}.isdisjoint(row["gold"]):
                continue
            page = cut_page(decode_page(gzip.decompress((corpus / row["page"]).read_bytes())).utf8)
            site = urlsplit(row["url"] or "").netloc.removeprefix("www.") or row["id"]
            yield gold_file.parent.name, row["gold"], site, gather(page, select_blocks(page), None)


def read_day(
    corpus: str, gold: Mapping[str, object], site: str, evidence: Evidence, *, signed: bool
) -> Choice:
    everywhere = range(min(len(evidence.page.blocks), evidence.end + BEHIND + 1))
    witnesses = [*told_days.told_witnesses(evidence), *shown_days.shown_witnesses(evidence, everywhere)]
    options = days.days_of(evidence, days.localise(witnesses), signed=signed)
    options[""] = dict.fromkeys(days.page_features(evidence, len(options), signed=signed), 1.0)
    right = measures.day(gold.get("date")) or ""
    return Choice(
        field="date", corpus=corpus, site=site, options=options, gold=right, asked=bool(gold.get("date")),
        least=day_scores.LEAST, known="date" in gold or "no_date" in gold,
    )  # fmt: skip


def read_signers(corpus: str, gold: Mapping[str, object], site: str, evidence: Evidence) -> Choice:
    found = signers.sets_of(evidence, signers.read_everyone(evidence))
    right = measures.names(gold.get("authors"))
    options = {"; ".join(names): features for names, features in found.items()}
    fitting = [one for one, names in zip(options, found, strict=True) if measures.names(names) == right]
    options[""] = dict.fromkeys(signers.page_features(evidence, len(found)), 1.0)
    sure = signer_scores.pick_chinese(found) if signers.is_chinese(evidence) else ()
    return Choice(
        field="authors", corpus=corpus, site=site, options=options, asked=bool(right),
        gold=(fitting or ["?"])[0] if right else "", least=signer_scores.LEAST, sure="; ".join(sure),
        known="authors" in gold or "no_author" in gold,
    )  # fmt: skip


def learn(choices: list[Choice], strength: float) -> Weights:
    """Give the weights, in logits, that make the right option of each choice the likeliest."""
    sites = defaultdict(set)
    for choice in choices:
        for features in choice.options.values():
            for name in features:
                sites[name].add(choice.site)
    names = sorted(name for name, seen in sites.items() if len(seen) >= FEWEST_SITES)
    place = {name: n for n, name in enumerate(names)}
    rows = [(n, day, choice) for n, choice in enumerate(choices) for day in choice.options]
    cells = [
        (r, place[name], value)
        for r, (_, day, choice) in enumerate(rows)
        for name, value in choice.options[day].items()
        if name in place
    ]
    r, c, v = zip(*cells, strict=True)
    x = sp.csr_matrix((v, (r, c)), shape=(len(rows), len(names)))
    page = np.array([n for n, _, _ in rows])
    right = np.array([day == (choice.gold if choice.found else "") for _, day, choice in rows])
    weight = np.array([1.0 if choice.found else LOST_WEIGHT for choice in choices])

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        z = x @ w
        top = np.full(len(choices), -np.inf)
        np.maximum.at(top, page, z)
        e = np.exp(z - top[page])
        total = np.bincount(page, e)
        likely = e / total[page]
        value = -(weight[page] * np.log(likely))[right].sum() + w @ w / (2 * strength)
        return value, x.T @ (weight[page] * (likely - right)) + w / strength

    return dict(zip(names, minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x, strict=True))


def choose(choice: Choice, weights: Weights) -> str:
    if choice.sure:
        return choice.sure
    scores = {
        day: sum(weights.get(name, 0.0) * value for name, value in features.items())
        for day, features in choice.options.items()
    }
    scores[""] += choice.least / 100
    return max(scores, key=lambda one: scores[one])


def report(choices: Iterable[Choice], chosen: Iterable[str]) -> None:
    """Print the share of right choices, and of those made where there is nothing, a corpus a line."""
    shares = defaultdict(list)
    for choice, one in zip(choices, chosen, strict=True):
        name = choice.field if choice.asked else f"{choice.field} invented"
        shares[choice.corpus, name].append(one == choice.gold if choice.asked else bool(one))
    for (corpus, name), hits in sorted(shares.items()):
        print(f"{corpus:<8} {name:<16} {sum(hits) / len(hits):.3f} of {len(hits)} pages")


def write(path: Path, weights: Weights) -> None:
    """Write the weights that are not nothing, in hundredths of a logit, the name of a feature a line."""
    front = path.read_text("utf-8").split('_weights("""\n')[0] + "_weights("
    lines = (f"{round(100 * weight)} {name}" for name, weight in weights.items() if round(100 * weight))
    path.write_text(front + '"""\n' + "\n".join(lines) + '\n""")\n', "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    asked = parser.parse_args()
    pages = list(read_pages(asked.corpus))
    signed = train([read_signers(*page) for page in pages], SIGNER_STRENGTH, META / "signer_weights.py")
    # Whether anybody signs is a feature of the days: as models say that never saw the site.
    days_named = [read_day(*page, signed=bool(one)) for page, one in zip(pages, signed, strict=True)]
    train(days_named, DAY_STRENGTH, META / "day_weights.py")


def train(choices: Sequence[Choice], strength: float, path: Path) -> list[str]:
    """Print what the folds reach, write the weights learned from all sites, and give the folds' choices."""
    known = [choice for choice in choices if choice.known]
    models = [learn([choice for choice in known if choice.fold != fold], strength) for fold in range(FOLDS)]
    chosen = [choose(choice, models[choice.fold]) for choice in choices]
    report(known, (one for choice, one in zip(choices, chosen, strict=True) if choice.known))
    write(path, learn(known, strength))
    return chosen


if __name__ == "__main__":
    main()
