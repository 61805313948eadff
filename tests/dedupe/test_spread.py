"""Dedupe in parts finds what dedupe in one process finds, however it is cut."""

from typing import Any

import pytest
from tests.dedupe.newsroom import write_records

from artkit.article import Article
from artkit.dedupe import DedupeOptions, dedupe_articles
from artkit.dedupe.spread import (
    Census,
    Sketches,
    change_article,
    count_suspects,
    find_first,
    list_changes,
    mark_lines,
    merge_marks,
    plan_batches,
    select_recurring,
    settle_batch,
    sketch_text,
    split_samples,
)
from artkit.dedupe.tokens import Tokenizer

RECORDS = write_records(1500, seed=4)


def dedupe_in_parts(
    articles: list[Article], options: DedupeOptions, *, shard: int, parts: int, most: int
) -> list[Article]:
    """Do what a cluster does, one task after another."""
    census, tokenizer = Census(), Tokenizer()
    starts = range(0, len(articles), shard)
    sketched = []
    for start in starts:
        sketches = Sketches()
        for article in articles[start : start + shard]:
            sketches.add(*sketch_text(article.text, tokenizer))
        census.add(sketches.digests, sketches.sizes)
        sketched.append(sketches)
    split = [
        split_samples(one, start, census.copies, parts) for one, start in zip(sketched, starts, strict=True)
    ]
    ends = [len(articles) * (at + 1) // parts for at in range(parts)]
    steps = census.plan_growth()
    found = [find_first([one[part] for one in split], steps, parts, ends) for part in range(parts)]
    pairs = [count_suspects([one[at] for one in found], census.sizes) for at in range(parts)]
    suspects = sum(pairs[1:], pairs[0])
    marked = [
        mark_lines(
            (articles[at].text, census.digests[at])
            for at in range(start, min(start + shard, len(articles)))
            if census.is_asked(at)
        )
        for start in starts
    ]
    recurring = select_recurring([merge_marks(marked[:2]), *marked[2:]])
    changes: dict[int, dict[str, Any] | None] = {}
    for batch in plan_batches(census, suspects, most):
        members = [articles[document] for document in batch.documents]
        verdicts = settle_batch(batch, members, recurring, shelf=[], options=options)
        changes.update((batch.documents[at], change) for at, change in list_changes(verdicts))
    wanted = ((article, changes.get(at, {})) for at, article in enumerate(articles))
    return [change_article(article, change) for article, change in wanted if change is not None]


@pytest.mark.parametrize(
    ("shard", "parts", "most"),
    [(5000, 1, 1), (100, 8, 50), (60, 64, 1000), (1, 2, 1)],
)
@pytest.mark.parametrize(
    "options",
    [DedupeOptions(mode="mark"), DedupeOptions(mode="group", merge=True, keep="first"), DedupeOptions()],
    ids=("mark", "group", "drop"),
)
def test_parts_find_what_one_process_finds(options: DedupeOptions, shard: int, parts: int, most: int) -> None:
    # A shard a record costs a set of marks a record: fewer records will do there.
    articles = list(map(Article.from_dict, RECORDS if shard > 1 else RECORDS[:12]))
    wanted = [article.to_json() for article in dedupe_articles(articles, options=options)]
    parted = dedupe_in_parts(articles, options, shard=shard, parts=parts, most=most)
    assert [article.to_json() for article in parted] == wanted


def test_the_table_grows_at_the_same_document_in_every_part() -> None:
    census, tokenizer = Census(), Tokenizer()
    for record in RECORDS:
        digest, samples = sketch_text(record["text"], tokenizer)
        census.add([digest], [len(samples)])
    assert len(census.plan_growth()) == 1


def test_nothing_makes_no_batches() -> None:
    assert plan_batches(Census(), count_suspects([], []), 10) == []
