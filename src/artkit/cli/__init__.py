"""The command line: ``main`` is the entry point; a command's module is loaded when the command runs."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Sequence
from importlib import import_module
from types import FrameType
from typing import Any, NoReturn

import click

from artkit.errors import ArtkitError, OutputClosedError
from artkit.version import __version__

#: Every command with its one line of help, in the order of a pipeline. The help stands here, and not only
#: in the command, so that ``artkit --help`` loads none of them.
COMMANDS = {
    "extract": "Find the articles in web pages and pasted text.",
    "clean": "Clean the texts of articles, in Chinese as in English.",
    "dedupe": "Remove republished copies and excerpts.",
    "export": "Write articles as CSV, JSON, Markdown, HTML and more.",
    "stats": "Count articles, fields, words and terms.",
}

_BUG = 70
_SIGNALLED = 128


class Stopped(BaseException):
    """A signal arrived: unwind, so that temporary files go, and end quietly with ``exit_code``."""

    def __init__(self, number: int) -> None:
        self.exit_code = _SIGNALLED + number


class LazyGroup(click.Group):
    """A group that knows its commands by name and imports the one that runs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in the order of a pipeline."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command's module; it holds ``command``."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"artkit.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="artkit")
@click.option("--debug", is_flag=True, help="Print the traceback of a bug.")
@click.pass_context
def cli(context: click.Context, debug: bool) -> None:
    """Take articles from pages, pasted copy and tables; clean, dedupe, export and count them.

    Records pass between the commands as JSON Lines:

    \b
      artkit extract *.html --teasers | artkit clean | artkit dedupe | artkit export --to csv
    """
    context.obj = {"debug": debug}


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and exit with its code; no traceback reaches the user, unless ``--debug``."""
    for number in (signal.SIGINT, signal.SIGTERM):
        # A signal that whoever started us ignores (nohup, a background job) stays ignored.
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _stop)
    code = _run(sys.argv[1:] if arguments is None else list(arguments))
    if code > _SIGNALLED:
        _silence_streams()
    # The interpreter would look through all that is left for cycles before it ends.
    gc.freeze()
    sys.exit(code)


def _run(arguments: list[str]) -> int:
    try:
        code = cli.main(args=arguments, prog_name="artkit", standalone_mode=False)
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except click.ClickException as error:
        return _report_usage(error)
    except (Stopped, OutputClosedError) as error:
        return error.exit_code
    except ArtkitError as error:
        return _report(str(error), error.exit_code)
    except Exception as error:
        return _report_bug(error, arguments)
    return code if isinstance(code, int) else 0


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    # A second signal during the clean-up must not interrupt it.
    signal.signal(number, signal.SIG_IGN)
    raise Stopped(number)


def _report(message: str, code: int) -> int:
    from artkit.cli.run import say

    say(message)
    return code


def _report_usage(error: click.ClickException) -> int:
    context = getattr(error, "ctx", None)
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        error.show()
        return error.exit_code
    command = context.command_path if context else "artkit"
    return _report(f"{error.format_message().rstrip('.')} (see {command} --help)", error.exit_code)


def _report_bug(error: Exception, arguments: list[str]) -> int:
    if "--debug" in arguments:
        raise error
    place: Any = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    where = f"{os.path.basename(place.tb_frame.f_code.co_filename)}:{place.tb_lineno}" if place else "?"
    return _report(
        f"a bug in artkit: {type(error).__name__} at {where}: {error} (artkit --debug shows more)", _BUG
    )


def _silence_streams() -> None:
    # Whatever the interpreter still tries to flush at its end goes nowhere, without a word.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            os.dup2(nowhere, stream.fileno())
        except (OSError, ValueError, AttributeError):
            continue
