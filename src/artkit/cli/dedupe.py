"""``artkit dedupe``."""

from __future__ import annotations

import json
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import click

from artkit.cli.engine import Engine, engine_options
from artkit.cli.options import common_options, form_option
from artkit.cli.run import Run, say
from artkit.cli.shards import wants_shards
from artkit.cli.spread import Asked, dedupe_on_cluster, parse_without_repeats, paused_garbage_collection
from artkit.dedupe import (
    FORMAT,
    Clusters,
    DedupeOptions,
    Verdicts,
    find_copies,
    gather_articles,
    list_boilerplate,
)
from artkit.dedupe.options import KEEPS, MODES, THRESHOLD
from artkit.errors import UsageError
from artkit.streams.copyindex import CopyIndex, open_index
from artkit.streams.jsonlines import encode_article
from artkit.streams.shelf import DiskShelf


@click.command()
@common_options
@form_option
@click.option(
    "--mode",
    type=click.Choice(MODES),
    default="drop",
    help="Leave copies out (the default), mark them, or leave them out and list them in what is kept.",
)
@click.option(
    "--keep",
    type=click.Choice(KEEPS),
    default="best",
    help="Which of several copies is the one to keep.",
)
@click.option(
    "--threshold",
    type=click.FloatRange(0, 1, min_open=True),
    default=THRESHOLD,
    show_default=True,
    help="How much of two equally long texts must be shared, as a Jaccard similarity.",
)
@click.option("--merge", is_flag=True, help="Fill the gaps of the kept record from its copies.")
@click.option("--within", is_flag=True, help="Also remove a paragraph that repeats one of the same article.")
@click.option(
    "--index", metavar="FILE", help="Remember what is kept in FILE, and drop copies of what it has."
)
@click.option("--boilerplate", is_flag=True, help="Write the lines that recur over many records instead.")
@click.option("--explain", is_flag=True, help="Say on stderr which record is a copy of which, and why.")
@engine_options
def command(
    run: Run,
    engine: Engine,
    form: str,
    within: bool,
    index: str | None,
    boilerplate: bool,
    explain: bool,
    **options: Any,
) -> None:
    """Remove republished copies and excerpts."""
    asked = DedupeOptions(**options)
    if not engine.is_local and wants_shards(run, engine):
        if index is not None or boilerplate:
            raise UsageError("--index and --boilerplate work in one process: not with --engine dask")
        dedupe_on_cluster(run, Asked(form, within, explain, asked), engine)
        return
    articles = run.map(parse_without_repeats, run.records(form)) if within else run.articles(form)
    with DiskShelf() as shelf, paused_garbage_collection():
        clusters = gather_articles(articles, shelf, asked.threshold)
        if boilerplate:
            write_boilerplate(run, clusters)
            return
        with open_earlier(index, asked) as earlier:
            verdicts = find_copies(clusters, options=asked, index=earlier)
            if explain:
                explain_copies(verdicts)
            write_verdicts(run, shelf, verdicts)


def open_earlier(path: str | None, options: DedupeOptions) -> AbstractContextManager[CopyIndex | None]:
    """Open the index, if one is asked for; what this run keeps is in it once its output is written."""
    if path is None:
        return nullcontext()
    return open_index(path, {"format": FORMAT, "threshold": options.threshold})


def explain_copies(verdicts: Verdicts) -> None:
    """Say on stderr which record is a copy of which, and why."""
    for copy in verdicts.copies():
        say(f"{copy.id}: {copy.why} {copy.dup_of} ({copy.similarity:.2f})")


def write_boilerplate(run: Run, clusters: Clusters) -> None:
    """Write the recurring lines as JSON Lines: the line, and the number of records that have it."""
    with run.output() as out:
        for found in list_boilerplate(clusters.shelf, clusters.lines):
            record = {"line": found.line, "documents": found.documents}
            out.write(json.dumps(record, ensure_ascii=False).encode() + b"\n")


def write_verdicts(run: Run, shelf: DiskShelf, verdicts: Verdicts) -> None:
    """Write the records that stay; one that is not touched goes out as it was put on the shelf."""
    with run.output() as out:
        for document in range(len(shelf)):
            if verdicts.is_untouched(document):
                out.write(shelf.read_line(document))
            elif (article := verdicts.apply(document, shelf[document])) is not None:
                out.write(encode_article(article))
