"""The options every command has, in one decorator."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from typing import Any

import click

from artkit.cli.run import Run, Settings
from artkit.streams.parallel import count_jobs
from artkit.streams.records import FORMS

Function = Callable[..., Any]


class _Jobs(click.ParamType[int]):
    name = "N|auto"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        try:
            return count_jobs(str(value))
        except ValueError:
            self.fail(f"{value!r} is neither a number nor 'auto'", param, ctx)


_SHARED: tuple[Callable[[Function], Function], ...] = (
    click.argument("inputs", nargs=-1, metavar="[INPUT]...", type=click.Path()),
    click.option(
        "-o", "--output", metavar="FILE", type=click.Path(), help="Write here, whole or not at all."
    ),
    click.option("--jobs", default="1", metavar="N", type=_Jobs(), help="Processes to use, or auto."),
    click.option(
        "--on-error",
        type=click.Choice(["skip", "fail"]),
        default="skip",
        help="Go on after an unusable record (the default), or stop at the first.",
    ),
    click.option("--rejects", metavar="FILE", type=click.Path(), help="Keep unusable records here."),
    click.option("--progress/--no-progress", default=None, help="Show progress on a terminal (the default)."),
    click.option("-q", "--quiet", is_flag=True, help="Do not name unusable records."),
    click.option(
        "-v", "--verbose", is_flag=True, help="Say at the end how many records were read and rejected."
    ),
)


def common_options(function: Function) -> Function:
    """Give a command the shared options; its body gets a `Run` first, then its own options.

    The exit code is the run's, once the body has returned.
    """

    @functools.wraps(function)
    def run_command(**values: Any) -> None:
        names = ("inputs", "output", "jobs", "on_error", "rejects", "progress", "quiet", "verbose")
        shared = {name: values.pop(name) for name in names}
        if shared["progress"] is None:
            shared["progress"] = sys.stderr is not None and sys.stderr.isatty()
        context = click.get_current_context()
        settings = Settings(**shared, debug=bool((context.obj or {}).get("debug")))
        with Run(str(context.info_name), settings) as run:
            function(run, **values)
        context.exit(run.exit_code)

    decorated: Function = run_command
    for decorate in reversed(_SHARED):
        decorated = decorate(decorated)
    return decorated


form_option = click.option(
    "--from",
    "form",
    type=click.Choice(FORMS),
    default="auto",
    help="What the input is; told by content unless said.",
)
