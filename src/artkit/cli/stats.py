"""``artkit stats``."""

from __future__ import annotations

import json

import click

from artkit.cli.options import common_options, form_option
from artkit.cli.run import Run
from artkit.stats import summarise


@click.command()
@common_options
@form_option
def command(run: Run, form: str) -> None:
    """Count articles, fields, words and terms."""
    counts = summarise(run.articles(form))
    with run.output() as out:
        out.write(json.dumps(counts).encode() + b"\n")
