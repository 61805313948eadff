"""``artkit dedupe --engine dask``: the parts of `artkit.dedupe.spread` as tasks of a cluster.

Shards are read three times: for sketches, for the lines and the texts that must be compared, and to be
written. Sketches, pairs and texts go from worker to worker; this process sees numbers, never a text.
"""

from __future__ import annotations

import gc
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from operator import getitem
from typing import Any

from artkit.article import Article
from artkit.cli.engine import Engine, Job, Report, open_client, run_apart, run_job
from artkit.cli.run import Run, Settings, say
from artkit.cli.shards import make_folder, name_shards
from artkit.dedupe import Copy, DedupeOptions, drop_repeats
from artkit.dedupe.spread import (
    Batch,
    Census,
    Pairs,
    Part,
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
from artkit.errors import TransferError, UsageError
from artkit.streams.inputs import STANDARD_INPUT, expand_paths
from artkit.streams.jsonlines import encode_article, parse_record
from artkit.streams.outputs import remove_leftovers
from artkit.streams.records import Record
from artkit.streams.shelf import DiskShelf

# Documents settled by one task, unless a component has more.
_BATCH = 2_000
# Sets of marks merged by one task; most parts that the table of samples is cut into.
_MERGED, _MOST_PARTS = 8, 256


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asked for."""

    form: str
    within: bool
    explain: bool
    options: DedupeOptions


@dataclass(frozen=True, slots=True)
class Sketched:
    """What a worker found in a shard: its sketches, and the places of the records that were rejected."""

    sketches: Sketches
    rejected: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Shard:
    """An input whose ``count`` documents are numbered from ``start``, and the file to be written from it."""

    path: str
    output: str
    start: int
    count: int
    rejected: tuple[int, ...]

    @property
    def documents(self) -> range:
        """The numbers of its documents."""
        return range(self.start, self.start + self.count)


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of a batch: new fields by document (None to drop it), and what there is to explain."""

    changes: dict[int, dict[str, Any] | None]
    copies: list[tuple[int, Copy]]


@dataclass(slots=True)
class Spread:
    """A run on a cluster, and what this process knows of it."""

    run: Run
    asked: Asked
    client: Any
    census: Census = field(default_factory=Census)
    shards: list[Shard] = field(default_factory=list)

    def submit(self, function: Any, *arguments: Any) -> Any:
        """Give the future of a call; never taken for an earlier one, whose inputs may have been others."""
        return self.client.submit(function, *arguments, pure=False)


def dedupe_on_cluster(run: Run, asked: Asked, engine: Engine) -> None:
    """Write a shard an input without its copies, wherever their originals are: what one process would keep.

    Raises:
        UsageError: an input that cannot be read twice.
        TransferError: the cluster failed, or an input changed while it was read.
    """
    inputs = list(expand_paths(run.settings.inputs))
    if STANDARD_INPUT in inputs:
        raise UsageError("--engine dask reads an input three times: standard input will not do")
    folder = run.settings.output or "."
    make_folder(folder)
    with open_client(engine, run.settings.jobs) as client, named_deaths():
        spread = Spread(run, asked, client)
        sketched = sketch_shards(spread, list(name_shards(folder, inputs)))
        suspects = find_suspects(spread, sketched)
        del sketched
        changes = settle_batches(spread, plan_batches(spread.census, suspects, _BATCH))
        write_shards(spread, changes)


@contextmanager
def named_deaths() -> Iterator[None]:
    """Give the end of too many workers as an error of ours."""
    from distributed import KilledWorker

    try:
        yield
    except KilledWorker as error:
        raise TransferError(f"the cluster gave up: {' '.join(str(error).split())[:200]}") from None


def sketch_shards(spread: Spread, names: list[tuple[str, str]]) -> list[Any]:
    """Have every shard sketched; give the futures of the reports, beside ``spread.shards``."""
    from distributed import KilledWorker

    settings, body = spread.run.settings, partial(sketch_shard, asked=spread.asked)
    jobs = [
        Job(spread.run.step, replace(settings, inputs=(path,), output=None, jobs=1, whole_inputs=True), body)
        for path, _ in names
    ]
    reports = [spread.submit(run_job, job) for job in jobs]
    outlines = [spread.submit(outline_report, report) for report in reports]
    usable = []
    for job, (path, output), report, outline in zip(jobs, names, reports, outlines, strict=True):
        try:
            brief = outline.result()
        except KilledWorker:
            report = spread.submit(run_apart, job)
            brief = spread.submit(outline_report, report).result()
        spread.run.absorb(brief.accepted, brief.rejected, brief.exit_code, brief.messages, brief.rejects)
        if brief.result is not None:
            found = brief.result.sketches
            spread.shards.append(
                Shard(path, output, len(spread.census.sizes), len(found.sizes), brief.result.rejected)
            )
            spread.census.add(found.digests, found.sizes)
            usable.append(report)
    return usable


def sketch_shard(run: Run, *, asked: Asked) -> Sketched:
    """Sketch every record of a run; one that cannot be read or sketched is rejected."""
    sketches, rejected = Sketches(), list[int]()
    function = partial(sketch_record, within=asked.within, tokenizer=Tokenizer())
    for digest, samples in run.map(function, run.records(asked.form)):
        # Records come in order, so those rejected since the last one stood before this one.
        while len(rejected) < run.rejected:
            rejected.append(len(rejected) + len(sketches.sizes))
        sketches.add(digest, samples)
    return Sketched(sketches, tuple(rejected))


def sketch_record(record: Record, *, within: bool, tokenizer: Tokenizer) -> tuple[int, list[int]]:
    """Sketch one record."""
    return sketch_text(read_record(record, within=within).text, tokenizer)


def read_record(record: Record, *, within: bool) -> Article:
    """Give a record as the article that is compared and written."""
    return parse_without_repeats(record) if within else record.parse()


def parse_without_repeats(record: Record) -> Article:
    """Give a record as an article without the paragraphs that it repeats."""
    return drop_repeats(record.parse())


def outline_report(report: Report) -> Report:
    """Give a report without the samples, which stay where they are."""
    if report.result is None:
        return report
    sketches = replace(report.result.sketches, samples=array("I"))
    return replace(report, result=replace(report.result, sketches=sketches))


def find_suspects(spread: Spread, sketched: list[Any]) -> Pairs:
    """Give (document, suspect) in order: samples shuffled by their part of the table, then by document."""
    total = len(spread.census.sizes)
    parts = count_parts(len(spread.client.scheduler_info()["workers"]))
    copies = spread.census.copies
    split = [
        spread.submit(split_report, report, shard.start, copies.keys() & shard.documents, parts)
        for report, shard in zip(sketched, spread.shards, strict=True)
    ]
    steps = spread.census.plan_growth()
    ends = [total * (at + 1) // parts for at in range(parts)]
    found = [
        spread.submit(find_first, [spread.submit(getitem, one, part) for one in split], steps, parts, ends)
        for part in range(parts)
    ]
    # A task, not scattered data: what a killed worker held of it can be had again.
    sizes = spread.submit(array, "H", spread.census.sizes)
    counted = [
        spread.submit(count_suspects, [spread.submit(getitem, one, at) for one in found], sizes)
        for at in range(parts)
    ]
    return array("I", chain.from_iterable(future.result() for future in counted))


def count_parts(workers: int) -> int:
    """Give a power of two: a part of the table for each worker, and for some to come.

    >>> count_parts(3)
    8
    """
    return min(_MOST_PARTS, 1 << (2 * workers - 1).bit_length())


def split_report(report: Report, start: int, copies: set[int], parts: int) -> list[Part]:
    """Part the samples of a shard."""
    return split_samples(report.result.sketches, start, copies, parts)


def settle_batches(spread: Spread, batches: list[Batch]) -> dict[int, dict[str, Any] | None]:
    """Give the new fields of every document that does not go out as it came in, None to drop it."""
    homes = {document: number for number, batch in enumerate(batches) for document in batch.documents}
    census = spread.census
    gathered, sources = [], [list[Any]() for _ in batches]
    for shard in spread.shards:
        digests = census.digests[shard.start : shard.start + shard.count]
        asked = bytes(map(census.is_asked, shard.documents))
        wanted = {document: homes[document] for document in shard.documents if document in homes}
        one = spread.submit(gather_shard, spread.run.settings, spread.asked, shard, digests, asked, wanted)
        gathered.append(spread.submit(getitem, one, 0))
        for number in sorted(set(wanted.values())):
            sources[number].append(spread.submit(pick_lines, one, number))
    recurring = merge_all(spread, gathered)
    settled = [
        spread.submit(settle_lines, batch, lines, recurring, spread.asked)
        for batch, lines in zip(batches, sources, strict=True)
    ]
    changes: dict[int, dict[str, Any] | None] = {}
    copies: list[tuple[int, Copy]] = []
    for future in settled:
        result = future.result()
        changes.update(result.changes)
        copies += result.copies
    for _, copy in sorted(copies, key=lambda pair: pair[0]):
        say(f"{copy.id}: {copy.why} {copy.dup_of} ({copy.similarity:.2f})")
    return changes


def merge_all(spread: Spread, marked: list[Any]) -> Any:
    """Give the future of the recurring lines of all shards; merged a few at a time, wherever they are."""
    while len(marked) > _MERGED:
        marked = [
            spread.submit(merge_marks, marked[at : at + _MERGED]) for at in range(0, len(marked), _MERGED)
        ]
    return spread.submit(select_recurring, marked)


def gather_shard(
    settings: Settings,
    asked: Asked,
    shard: Shard,
    digests: array[int],
    counted: bytes,
    wanted: dict[int, int],
) -> tuple[Pairs, dict[int, list[bytes]]]:
    """Give the marks of the lines of a shard, and the records that must be compared, by their batch.

    ``counted`` tells of each document whether its lines count, ``wanted`` gives the batch of a document.
    """
    lines: dict[int, list[bytes]] = {}

    def read_counted() -> Iterator[tuple[str, int]]:
        articles = read_documents(settings, asked, shard)
        for at, (document, article) in enumerate(zip(shard.documents, articles, strict=True)):
            if document in wanted:
                lines.setdefault(wanted[document], []).append(encode_article(article))
            if counted[at]:
                yield article.text, digests[at]

    return mark_lines(read_counted()), lines


def read_documents(settings: Settings, asked: Asked, shard: Shard) -> Iterator[Article]:
    """Give the documents of a shard once more, those that were not rejected; nothing is counted or said.

    Raises:
        TransferError: the input has fewer records than before.
    """
    quiet = replace(settings, inputs=(shard.path,), rejects=None, progress=False, jobs=1, whole_inputs=True)
    rejected, left = set(shard.rejected), shard.count
    with Run("dedupe", quiet) as run:
        for position, record in enumerate(run.records(asked.form)):
            if left and position not in rejected:
                left -= 1
                yield read_record(record, within=asked.within)
    if left:
        raise TransferError("changed while it was read", path=shard.path)


def pick_lines(gathered: tuple[Pairs, dict[int, list[bytes]]], number: int) -> list[bytes]:
    """Give the records of a shard that belong to one batch."""
    return gathered[1][number]


def settle_lines(batch: Batch, lines: list[list[bytes]], recurring: Pairs, asked: Asked) -> Settled:
    """Settle a batch; ``lines`` are its records as the shards have them, in order."""
    articles = (Article.from_dict(parse_record(line), scrub=False) for line in chain.from_iterable(lines))
    with DiskShelf() as shelf, paused_garbage_collection():
        verdicts = settle_batch(batch, articles, recurring, shelf=shelf, options=asked.options)
        changes = {batch.documents[at]: change for at, change in list_changes(verdicts)}
        copies = []
        if asked.explain:
            copies = [
                (document, verdicts.describe(at, shelf[at].id))
                for at, document in enumerate(batch.documents)
                if verdicts.is_copy(at)
            ]
    return Settled(changes, copies)


def write_shards(spread: Spread, changes: dict[int, dict[str, Any] | None]) -> None:
    """Write all shards, now that everything is decided."""
    futures = []
    for shard in spread.shards:
        own = {document: changes[document] for document in shard.documents if document in changes}
        body = partial(write_shard, asked=spread.asked, shard=shard, changes=own)
        settings = replace(spread.run.settings, inputs=(shard.path,), output=shard.output)
        futures.append(spread.submit(run_job, Job(spread.run.step, settings, body)))
    for future in futures:
        report = future.result()
        spread.run.absorb(0, 0, report.exit_code, report.messages, b"")
    remove_leftovers(shard.output for shard in spread.shards)


def write_shard(run: Run, *, asked: Asked, shard: Shard, changes: dict[int, dict[str, Any] | None]) -> None:
    """Write the records of a shard as they came, or as ``changes`` wants them."""
    articles = read_documents(run.settings, asked, shard)
    with run.output() as out:
        for document, article in zip(shard.documents, articles, strict=True):
            change = changes.get(document, {})
            if change is not None:
                out.write(encode_article(change_article(article, change) if change else article))


@contextmanager
def paused_garbage_collection() -> Iterator[None]:
    """Spare the search for reference cycles: millions of shingles are made, and no cycle among them."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
