"""``artkit extract``."""

from __future__ import annotations

from functools import partial

import click

from artkit.article import Article
from artkit.cli.options import common_options
from artkit.cli.run import Run, stamp_origin
from artkit.extract import ExtractOptions, extract_articles
from artkit.streams.documents import MAX_BYTES, Document


@click.command()
@common_options
@click.option(
    "--from",
    "form",
    type=click.Choice(["auto", "html", "text", "markdown"]),
    default="auto",
    help="What the input is; told by content unless said.",
)
@click.option("--url", help="The address the page came from.")
@click.option("--encoding", default="auto", metavar="NAME", help="The page's charset, where it is known.")
@click.option("--teasers", is_flag=True, help="Give each entry of the page's lists as a record of its own.")
@click.option("--html/--no-html", default=True, help="Keep the body as clean HTML (the default).")
@click.option("--split-on", metavar="LINE", help="The line that parts several articles of one paste.")
@click.option("--sample", is_flag=True, help="Read the built-in sample pages.")
@click.option("--max-bytes", type=click.IntRange(1), default=MAX_BYTES, help="The largest page to read.")
def command(run: Run, sample: bool, max_bytes: int, **options: object) -> None:
    """Find the articles in web pages and pasted text."""
    function = partial(extract_document, options=ExtractOptions(**options))  # type: ignore[arg-type]
    documents = run.given(read_sample()) if sample else run.documents(max_bytes=max_bytes)
    run.write(article for articles in run.map(function, documents) for article in articles)


def extract_document(document: Document, *, options: ExtractOptions) -> list[Article]:
    """Give the records of one document, each with the place it came from."""
    return [stamp_origin(article, document) for article in extract_articles(document.data, options=options)]


def read_sample() -> list[Document]:
    """Give the built-in sample pages as documents, by name."""
    from importlib.resources import files

    pages = sorted(files("artkit").joinpath("samples").iterdir(), key=lambda page: page.name)
    return [Document(path=page.name, data=page.read_bytes()) for page in pages]
