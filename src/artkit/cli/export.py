"""``artkit export``."""

from __future__ import annotations

import click

from artkit.cli.options import common_options, form_option
from artkit.cli.run import Run
from artkit.export import write_articles


@click.command()
@common_options
@form_option
@click.option("--to", default="jsonl", help="The format to write.")
def command(run: Run, form: str, to: str) -> None:
    """Write articles as CSV, JSON, Markdown, HTML and more."""
    with run.output() as out:
        write_articles(run.articles(form), out, to=to)
