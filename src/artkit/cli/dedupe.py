"""``artkit dedupe``."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from artkit.cli.options import common_options, form_option
from artkit.cli.run import Run, say
from artkit.dedupe import DedupeOptions, Verdicts, find_copies
from artkit.dedupe.options import KEEPS, MODES, THRESHOLD
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
@click.option("--explain", is_flag=True, help="Say on stderr which record is a copy of which, and why.")
def command(run: Run, form: str, explain: bool, **options: Any) -> None:
    """Remove republished copies and excerpts."""
    with DiskShelf() as shelf, paused_garbage_collection():
        verdicts = find_copies(run.articles(form), shelf, options=DedupeOptions(**options))
        write_verdicts(run, shelf, verdicts)
        if explain:
            for copy in verdicts.copies():
                say(f"{copy.id}: {copy.why} {copy.dup_of} ({copy.similarity:.2f})")


@contextmanager
def paused_garbage_collection() -> Iterator[None]:
    """Spare the search for reference cycles: millions of shingles are made, and no cycle among them."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def write_verdicts(run: Run, shelf: DiskShelf, verdicts: Verdicts) -> None:
    """Write the records that stay; one that is not touched goes out as it was put on the shelf."""
    with run.output() as out:
        for document in range(len(shelf)):
            if verdicts.is_untouched(document):
                out.write(shelf.read_line(document))
            elif (article := verdicts.apply(document, shelf[document])) is not None:
                out.write(encode_article(article))
