"""``artkit stats``."""

from __future__ import annotations

import shutil
from dataclasses import replace
from functools import partial, reduce
from operator import iadd

import click

from artkit.article import FIELDS
from artkit.cli.engine import Engine, Job, engine_options, run_jobs
from artkit.cli.options import common_options, form_option
from artkit.cli.run import Run
from artkit.errors import UsageError
from artkit.stats import Counts, StatsOptions, parse_group_by, summarise
from artkit.stats.render import FORMATS, render_sections
from artkit.stats.report import report_counts
from artkit.streams.inputs import expand_paths


@click.command()
@common_options
@form_option
@click.option("--by", metavar="FIELD", help="Group by a field; by date:day, date:month or date:year.")
@click.option("--top", metavar="N", type=click.IntRange(min=0), help="Show N of each list, 0 for all.")
@click.option("--terms", is_flag=True, help="Count terms: words, and pairs of Han characters.")
@click.option("--jieba", is_flag=True, help="Count Chinese terms by the word cutter jieba (an extra).")
@click.option("--format", "style", type=click.Choice(list(FORMATS)), help="How to print (default: table).")
@click.option("--plot", is_flag=True, help="Draw bars and a sparkline as wide as the terminal.")
@engine_options
def command(
    run: Run,
    engine: Engine,
    form: str,
    by: str | None,
    top: int | None,
    terms: bool,
    jieba: bool,
    style: str | None,
    plot: bool,
) -> None:
    """Count articles, fields, words and terms."""
    if plot and style not in (None, "table"):
        raise UsageError("--plot draws instead of printing: it does not go with --format")
    group = parse_group_by(by) if by else None
    options = StatsOptions(by=group, values=group is None, terms=terms or jieba, jieba=jieba)
    body = partial(count_shard, form=form, options=options)
    if engine.is_local:
        counts = body(run)
    else:
        shards = (
            Job(run.step, replace(run.settings, inputs=(path,)), body)
            for path in expand_paths(run.settings.inputs)
        )
        counts = reduce(iadd, filter(None, run_jobs(run, shards, engine)), summarise([], options=options))
    if group is not None and group.field not in FIELDS and counts.groups.keys() == {""}:
        raise UsageError(f"--by: no record has a field '{group.field}'")
    if plot:
        from artkit.stats.plot import plot_counts

        text = plot_counts(counts, width=shutil.get_terminal_size().columns, top=top)
    else:
        text = render_sections(report_counts(counts, top=top), style or "table")
    with run.output() as out:
        out.write(text.encode("utf-8", "replace"))


def count_shard(run: Run, *, form: str, options: StatsOptions) -> Counts:
    """Count the records of a run, on as many processes as it may use."""
    if run.settings.jobs == 1:
        return summarise(run.articles(form), options=options)
    return reduce(iadd, run.fold(partial(summarise, options=options), form), summarise([], options=options))
