"""``artkit extract``."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import click

from artkit.cli.engine import Engine, engine_options
from artkit.cli.options import common_options
from artkit.cli.run import Run
from artkit.cli.shards import resume_option, wants_shards, write_shards
from artkit.cli.sources import SourceOptions, source_options
from artkit.extract import ExtractOptions, extract_articles
from artkit.extract.charsets import find_encoding
from artkit.streams.documents import Document, stamp_article
from artkit.streams.jsonlines import encode_article

#: What one document may be, and how a source may hold several.
PAGE_FORMS = ("html", "text", "markdown")
SOURCE_KINDS = ("jsonl", "json", "csv", "tsv", "warc", "mhtml", "webarchive", "feed", "zip")
# Objects that are left over from the pages done, about 70 each, before cycles are looked for.
_LEFT_OVER = 5_000


def check_encoding(_context: click.Context, _parameter: click.Parameter, label: str) -> str:
    """Give the label back if it is one of the WHATWG table, or refuse the call before anything is read."""
    if label != "auto" and find_encoding(label) is None:
        raise click.BadParameter(f"{label[:40]!r} is no encoding of the WHATWG table")
    return label


@click.command()
@common_options
@click.option(
    "--from",
    "form",
    type=click.Choice(["auto", *PAGE_FORMS, *SOURCE_KINDS]),
    default="auto",
    help="What the input is; told by content unless said.",
)
@click.option("--url", help="The address the page came from.")
@click.option(
    "--encoding",
    default="auto",
    metavar="NAME",
    callback=check_encoding,
    help="The page's charset, where it is known; overrules what the page says.",
)
@click.option("--teasers", is_flag=True, help="Give each entry of the page's lists as a record of its own.")
@click.option("--html/--no-html", default=True, help="Keep the body as clean HTML (the default).")
@click.option("--split-on", metavar="LINE", help="The line that parts several articles of one paste.")
@click.option("--sample", is_flag=True, help="Read the built-in sample pages.")
@resume_option
@engine_options
@source_options
def command(run: Run, sample: bool, form: str, resume: bool, engine: Engine, **values: Any) -> None:
    """Find the articles in web pages and pasted text."""
    options = {name: values.pop(name) for name in ("url", "encoding", "teasers", "html", "split_on")}
    settings = ExtractOptions(form=form if form in PAGE_FORMS else "auto", **options)
    function = partial(extract_lines, options=settings)
    sources = SourceOptions(kind=form, **values)
    if sample:
        run.write_lines(run.map(function, run.given(read_sample())))
    elif wants_shards(run, engine):
        inputs = sources.list_inputs(run.settings.inputs)
        body = partial(extract_shard, function=function, sources=replace(sources, files_from=None, urls=None))
        write_shards(run, body, inputs, engine=engine, resume=resume)
    else:
        extract_shard(run, function=function, sources=sources)


def extract_shard(run: Run, *, function: Callable[[Document], bytes], sources: SourceOptions) -> None:
    """Extract every document of a run."""
    run.write_lines(run.map(function, run.documents(sources)))


def extract_lines(document: Document, *, options: ExtractOptions) -> bytes:
    """Give the records of one document as lines of JSON, each with the place it came from."""
    # A page is thousands of small objects, and hardly one in a cycle: looking for some while they live costs
    # a tenth of the run. What the parsers leave is looked for between pages, when there is little else.
    gc.disable()
    if gc.get_count()[0] > _LEFT_OVER:
        gc.collect(0)
    facts: dict[str, Any] = {
        "url": options.url or document.url,
        "charset": document.encoding,
        "form": document.form if document.form and options.form == "auto" else options.form,
    }
    articles = extract_articles(document.data, options=replace(options, **facts))
    return b"".join(encode_article(stamp_article(article, document)) for article in articles)


def read_sample() -> list[Document]:
    """Give the built-in sample pages as documents, by name."""
    from importlib.resources import files

    pages = sorted(files("artkit").joinpath("samples").iterdir(), key=lambda page: page.name)
    return [Document(path=page.name, data=page.read_bytes()) for page in pages]
