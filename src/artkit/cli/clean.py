"""``artkit clean``."""

from __future__ import annotations

import click

from artkit.clean import clean_article
from artkit.cli.options import common_options, form_option
from artkit.cli.run import Run


@click.command()
@common_options
@form_option
def command(run: Run, form: str) -> None:
    """Clean the texts of articles, in Chinese as in English."""
    run.write(run.map(clean_article, run.articles(form)))
