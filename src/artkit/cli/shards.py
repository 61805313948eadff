"""``-o DIR``: a shard of JSON Lines for each input, whole or not there, so that a long job can be resumed."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace

import click

from artkit.cli.engine import Body, Engine, Job, run_jobs
from artkit.cli.run import Run
from artkit.errors import OutputError, UsageError
from artkit.streams.outputs import remove_leftovers
from artkit.streams.remote import exists_remote, is_remote

resume_option = click.option(
    "--resume", is_flag=True, help="With -o DIR: leave out inputs whose shard is there already."
)


def wants_shards(run: Run, engine: Engine) -> bool:
    """Tell whether a run writes a shard an input: ``-o`` is a folder, or ends like one.

    Raises:
        UsageError: the work is for a cluster, and there is no folder to put it in.
    """
    output = run.settings.output
    is_folder = output is not None and (output.endswith(("/", os.sep)) or os.path.isdir(output))
    if not engine.is_local and not is_folder:
        raise UsageError("--engine dask writes a shard an input: it needs -o DIR/")
    return is_folder


def write_shards(run: Run, body: Body, inputs: Iterable[str], *, engine: Engine, resume: bool) -> None:
    """Call ``body`` once an input, with a run that reads that input alone and writes its shard.

    An input that cannot be read to its end gets no shard, so that ``resume`` comes back to it.
    """
    folder = run.settings.output or "."
    make_folder(folder)
    shards = list(name_shards(folder, inputs))
    jobs = (
        Job(run.step, replace(run.settings, inputs=(path,), output=shard, whole_inputs=True), body)
        for path, shard in shards
        if not (resume and _exists(shard))
    )
    for _ in run_jobs(run, jobs, engine):
        continue
    # A worker, or an earlier run, that was killed could not remove the shard it was writing.
    remove_leftovers(shard for _, shard in shards)


def name_shards(folder: str, inputs: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give every input and the path of its shard."""
    for path in inputs:
        name = name_shard(path)
        yield path, f"{folder.rstrip('/')}/{name}" if is_remote(folder) else os.path.join(folder, name)


def name_shard(path: str) -> str:
    """Name the shard of an input: its own name, and a short digest of the whole path to tell namesakes apart.

    >>> name_shard("crawl/0001/pages.warc.gz")
    'pages.warc.gz.6ab0db.jsonl'
    """
    digest = hashlib.blake2b(os.fsencode(path), digest_size=3).hexdigest()
    plain = os.path.basename(path.rstrip("/")).encode("utf-8", "replace").decode("utf-8")[:60]
    return f"{plain}.{digest}.jsonl"


def _exists(path: str) -> bool:
    return exists_remote(path) if is_remote(path) else os.path.exists(path)


def make_folder(folder: str) -> None:
    """Make the folder of the shards, unless it is there.

    Raises:
        OutputError: it cannot be made.
    """
    if is_remote(folder):
        return
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise OutputError(f"cannot create: {error.strerror or error}", path=folder) from None
