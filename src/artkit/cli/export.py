"""``artkit export``."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from artkit.cli.options import common_options, form_option
from artkit.cli.run import Run
from artkit.errors import UsageError
from artkit.export import (
    FORMATS,
    ExportOptions,
    Format,
    find_format,
    parse_fields,
    render_files,
    write_articles,
    write_file,
)
from artkit.streams.folders import write_files

_DEFAULT = "jsonl"
# Endings people give to what has another one in the table of formats.
_ENDINGS = {
    ".htm": "html",
    ".markdown": "markdown",
    ".ndjson": "jsonl",
    ".sqlite": "sqlite",
    ".sqlite3": "sqlite",
    **{entry.suffix: name for name, entry in reversed(FORMATS.items()) if entry.suffix},
}


def _list_formats(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        for entry in FORMATS.values():
            needs = f" (pip install 'artkit[{entry.extra}]')" if entry.extra else ""
            click.echo(f"{entry.name:<9} {entry.suffix:<9} {entry.about}{needs}")
        context.exit()


@click.command()
@common_options
@form_option
@click.option(
    "--to",
    type=click.Choice(list(FORMATS)),
    help=f"The format to write; else told by the ending of -o, else {_DEFAULT}.",
)
@click.option("--fields", metavar="LIST", help="Only these, in this order, renamed by NEW=NAME.")
@click.option("--join", default="; ", metavar="TEXT", help="Stands between the items of a list in a cell.")
@click.option("--bom", is_flag=True, help="Begin with a byte order mark, for older Excel.")
@click.option("--raw", is_flag=True, help="Leave cells that a spreadsheet would run as formulas.")
@click.option("--front-matter", is_flag=True, help="Begin Markdown with YAML front matter.")
@click.option("--title", default="Articles", help="The title of a page, feed or book.")
@click.option("--split", is_flag=True, help="Write a file a record into the folder -o DIR.")
@click.option("--name", default="{date}-{slug}", metavar="TEMPLATE", help="How --split names files.")
@click.option("--ascii", "ascii_names", is_flag=True, help="Name files in ASCII, Chinese as pinyin.")
@click.option(
    "--list-formats",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_list_formats,
    help="List the formats and leave.",
)
def command(run: Run, form: str, to: str | None, fields: str | None, split: bool, **choices: Any) -> None:
    """Write articles as CSV, JSON, Markdown, HTML and more.

    \b
    artkit export news.jsonl --fields title,date,author=authors -o news.csv
    artkit export news.jsonl --to markdown --split --name '{date}-{slug}' -o posts
    """
    output = run.settings.output
    chosen = find_format(to or (_DEFAULT if split else _format_of(output)))
    options = ExportOptions(fields=parse_fields(fields) if fields else None, **choices)
    articles = run.articles(form)
    if split:
        files = render_files(articles, to=chosen.name, options=options)
        write_files(files, _require_output(output, "--split needs -o DIR"))
    elif chosen.shape == "folder":
        from artkit.export.site import render_site

        folder = _require_output(output, f"{chosen.name} needs -o DIR")
        write_files(render_site(articles, options=options), folder)
    elif chosen.shape == "file":
        path = _require_output(output, f"{chosen.name} needs -o FILE")
        write_file(articles, path, options=options, refuse=run.reject_last)
    else:
        _refuse_terminal(chosen, output)
        with run.output() as out:
            write_articles(articles, out, to=chosen.name, options=options)


def _format_of(output: str | None) -> str:
    ending = os.path.splitext(output or "")[1].lower()
    if ending and ending not in _ENDINGS:
        raise UsageError(f"'{ending}' does not tell the format: give --to")
    return _ENDINGS.get(ending, _DEFAULT)


def _require_output(output: str | None, message: str) -> str:
    if output is None or output == "-":
        raise UsageError(message)
    return output


def _refuse_terminal(chosen: Format, output: str | None) -> None:
    if chosen.binary and output is None and sys.stdout is not None and sys.stdout.isatty():
        raise UsageError(f"{chosen.name} is not for a terminal: give -o FILE")
