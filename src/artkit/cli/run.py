"""One run of a command: what it reads, where it writes, what it could not use, how it ends."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from typing import Any, BinaryIO, TypeVar

from artkit.article import Article
from artkit.cli.sources import SourceOptions
from artkit.errors import ArtkitError, InputError, NothingUsableError, RecordError, TransferError
from artkit.streams.documents import Document
from artkit.streams.inputs import STANDARD_INPUT, expand_paths, open_input
from artkit.streams.outputs import open_output
from artkit.streams.parallel import map_ordered
from artkit.streams.progress import Progress
from artkit.streams.records import Record, read_records
from artkit.streams.rejects import Reject, write_reject

Item = TypeVar("Item", bound="Record | Document")
Result = TypeVar("Result")

#: Messages about single records that are printed before the rest is only counted.
SHOWN_MESSAGES = 100
_BUG = 70
# Records a call of a folding function: enough that sending them costs little beside counting them.
_FOLDED = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The options all commands share."""

    inputs: tuple[str, ...] = ()
    output: str | None = None
    jobs: int = 1
    on_error: str = "skip"
    rejects: str | None = None
    progress: bool = False
    quiet: bool = False
    verbose: bool = False
    debug: bool = False
    # An input that breaks half-way ends what is made of it, instead of being left out with a message.
    whole_inputs: bool = False


@dataclass(slots=True)
class Run:
    """The state of one run; a context manager that closes its files and settles the exit code."""

    step: str
    settings: Settings
    accepted: int = 0
    rejected: int = 0
    exit_code: int = 0
    # Where messages and rejects go: stderr and a file, unless a cluster's worker gathers them.
    tell: Callable[[str], None] = field(default_factory=lambda: say)
    rejects: BinaryIO | None = None
    progress: Progress = field(init=False)
    _stack: ExitStack = field(default_factory=ExitStack)
    _last: Record | None = None

    def __enter__(self) -> Run:
        self.progress = Progress(self.step, shown=self.settings.progress)
        if self.settings.rejects and self.rejects is None:
            self.rejects = self._stack.enter_context(open_output(self.settings.rejects))
        return self

    def __exit__(self, *error: Any) -> None:
        self.progress.finish()
        # The rejects of a run that failed are worth as much as those of one that did not.
        self._stack.close()
        self._report_hidden()
        if self.settings.verbose:
            self.tell(f"{self.step}: {self.accepted:,} records read, {self.rejected:,} rejected")
        if self.rejected and not self.exit_code:
            self.exit_code = RecordError.exit_code if self.accepted else NothingUsableError.exit_code

    def articles(self, form: str = "auto") -> Iterator[Article]:
        """Give the records of all inputs in order; broken ones are rejected on the way."""
        for record in self.records(form):
            try:
                article = record.parse()
            except RecordError as error:
                self._reject_item(record, error)
            else:
                self._last = record
                yield article

    def reject_last(self, error: RecordError) -> None:
        """Reject the record that `articles` gave last."""
        if self._last is None:
            raise error
        self._reject_item(self._last, error)

    def records(self, form: str = "auto") -> Iterator[Record]:
        """Give the records of all inputs in order, not looked into yet."""
        for path in self.progress.plan(expand_paths(self.settings.inputs)):
            try:
                with open_input(path) as stream, self.progress.reading(stream):
                    for record in read_records(stream, form=form, path=path):
                        self.accepted += 1
                        self.progress.advance()
                        yield record
            except (InputError, TransferError) as error:
                self.fail_input(error)

    def documents(self, options: SourceOptions) -> Iterator[Document]:
        """Give the documents of all inputs in order; what cannot be read is rejected on the way."""
        for path, documents in options.read(self.progress.plan(options.list_inputs(self.settings.inputs))):
            try:
                for found in documents:
                    if isinstance(found, RecordError):
                        self.reject(found, path, line=found.line)
                    else:
                        self.accepted += 1
                        self.progress.advance()
                        yield found
            except (InputError, TransferError) as error:
                self.fail_input(error)
            self.progress.pass_file(path)

    def given(self, items: Iterable[Item]) -> Iterator[Item]:
        """Count items that come from no input as read."""
        for item in items:
            self.accepted += 1
            yield item

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """Apply ``function`` to every item, in order, on ``--jobs`` processes; a failing item is rejected."""
        for outcome in map_ordered(function, items, jobs=self.settings.jobs):
            if outcome.error is None:
                yield outcome.result  # type: ignore[misc]
            else:
                self._reject_item(outcome.item, outcome.error)

    def fold(self, function: Callable[[list[Article]], Result], form: str = "auto") -> Iterator[Result]:
        """Apply ``function`` to the records of all inputs, `_FOLDED` at a time, on ``--jobs`` processes."""
        chunks = _cut(self.records(form), _FOLDED)
        work = partial(_apply_to_parsed, function)
        for outcome in map_ordered(work, chunks, jobs=self.settings.jobs, chunk=1):
            if outcome.result is None:
                for record in outcome.item:
                    self._reject_item(record, outcome.error or RecordError("not counted"))
                continue
            result, errors = outcome.result
            for at, error in errors:
                self._reject_item(outcome.item[at], error)
            yield result

    def write_lines(self, lines: Iterable[bytes]) -> None:
        """Write lines of JSON to the output."""
        with self.output() as out:
            for line in lines:
                out.write(line)

    def output(self) -> AbstractContextManager[BinaryIO]:
        """Open the output, standard or ``-o``, for bytes."""
        return open_output(self.settings.output)

    def reject(
        self,
        error: ArtkitError,
        path: str | None,
        *,
        line: int | None = None,
        offset: int | None = None,
        raw: bytes = b"",
    ) -> None:
        """Name an unusable record on stderr, keep it in the rejects, and go on (or stop, if asked to)."""
        self.rejected += 1
        self.progress.rejected += 1
        error.path = show_path(path) if path is not None else None
        error.line = line
        if self.rejects is not None:
            problem = error.message + (f" at column {error.column}" if error.column is not None else "")
            write_reject(
                Reject(path=path, line=line, offset=offset, step=self.step, error=problem, raw=raw),
                self.rejects,
            )
        if self.settings.on_error == "fail":
            raise error
        if not self.settings.quiet and self.rejected <= SHOWN_MESSAGES:
            self.tell(str(error))

    def fail_input(self, error: ArtkitError) -> None:
        """Name an input that cannot be read, go on with the others, and remember the exit code."""
        if self.settings.on_error == "fail" or self.settings.whole_inputs:
            raise error
        self.note_failure(error)

    def note_failure(self, error: ArtkitError) -> None:
        """Say what failed and remember its exit code, the first one winning."""
        if self.settings.on_error == "fail":
            raise error
        self.exit_code = self.exit_code or error.exit_code
        self.tell(str(error))

    def absorb(
        self, accepted: int, rejected: int, exit_code: int, messages: Iterable[str], rejects: bytes
    ) -> None:
        """Take in what another run, of one shard, has to report."""
        self.accepted += accepted
        self.rejected += rejected
        self.progress.done += accepted
        if exit_code != RecordError.exit_code and exit_code != NothingUsableError.exit_code:
            self.exit_code = self.exit_code or exit_code
        for message in messages:
            self.tell(message)
        if self.rejects is not None:
            self.rejects.write(rejects)

    def _reject_item(self, item: Record | Document, error: Exception) -> None:
        self.accepted -= 1
        if isinstance(error, ArtkitError):
            problem = error
        else:
            self.exit_code = _BUG
            problem = RecordError(
                f"a bug in artkit: {error if isinstance(error, RuntimeError) else repr(error)}"
            )
            if self.settings.debug:
                traceback.print_exception(error)
        if isinstance(item, Record):
            place, raw = {"line": item.line, "offset": item.offset}, item.to_bytes()
        else:
            place, raw = {"line": item.line}, item.data
        self.reject(problem, item.path, raw=raw, **place)

    def _report_hidden(self) -> None:
        hidden = self.rejected - SHOWN_MESSAGES
        if hidden > 0 and not self.settings.quiet:
            self.tell(f"{hidden:,} more rejected records (--rejects FILE keeps them all)")


def _cut(records: Iterator[Record], size: int) -> Iterator[list[Record]]:
    while chunk := list(islice(records, size)):
        yield chunk


def _apply_to_parsed(
    function: Callable[[list[Article]], Result], records: list[Record]
) -> tuple[Result, list[tuple[int, RecordError]]]:
    articles: list[Article] = []
    errors: list[tuple[int, RecordError]] = []
    for at, record in enumerate(records):
        try:
            articles.append(record.parse())
        except RecordError as error:
            errors.append((at, error))
    return function(articles), errors


def show_path(path: str) -> str:
    """Give a path as messages name it."""
    return "standard input" if path == STANDARD_INPUT else path


def say(message: str) -> None:
    """Print one line on stderr: control characters and bytes that are no text cannot break it."""
    if sys.stderr is None:
        # print() would fall back to standard output, into the records.
        return
    plain = "".join(char if char.isprintable() else ascii(char)[1:-1] for char in message)
    try:
        print(f"artkit: {plain.encode('utf-8', 'backslashreplace').decode()}", file=sys.stderr)
    except (OSError, ValueError):
        # stderr is full or gone: there is no one left to tell.
        return
