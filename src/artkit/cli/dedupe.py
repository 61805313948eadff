"""``artkit dedupe``."""

from __future__ import annotations

import click

from artkit.cli.options import common_options, form_option
from artkit.cli.run import Run
from artkit.dedupe import dedupe_articles


@click.command()
@common_options
@form_option
def command(run: Run, form: str) -> None:
    """Remove republished copies and excerpts."""
    run.write(dedupe_articles(run.articles(form)))
