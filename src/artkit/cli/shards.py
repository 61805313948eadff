"""``-o DIR``: a shard of JSON Lines for each input, whole or not there, so that a long job can be resumed."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable
from dataclasses import replace

import click

from artkit.cli.run import Run
from artkit.errors import InputError, OutputError, TransferError

resume_option = click.option(
    "--resume", is_flag=True, help="With -o DIR: leave out inputs whose shard is there already."
)


def names_folder(output: str | None) -> bool:
    """Tell whether ``-o`` asks for shards: it is a folder, or ends like one."""
    return output is not None and (output.endswith(("/", os.sep)) or os.path.isdir(output))


def write_shards(run: Run, body: Callable[[], None], inputs: Iterable[str], *, resume: bool) -> None:
    """Call ``body`` once an input, with the run reading that input alone and writing its shard.

    An input that cannot be read to its end gets no shard, so that ``resume`` comes back to it.
    """
    whole = run.settings
    folder = whole.output or "."
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise OutputError(f"cannot create: {error.strerror or error}", path=folder) from None
    try:
        for path in inputs:
            shard = os.path.join(folder, name_shard(path))
            if resume and os.path.exists(shard):
                continue
            run.settings = replace(whole, inputs=(path,), output=shard, whole_inputs=True)
            try:
                body()
            except (InputError, TransferError) as error:
                run.note_failure(error)
    finally:
        run.settings = whole


def name_shard(path: str) -> str:
    """Name the shard of an input: its own name, and a short digest of the whole path to tell namesakes apart.

    >>> name_shard("crawl/0001/pages.warc.gz")
    'pages.warc.gz.6ab0db.jsonl'
    """
    digest = hashlib.blake2b(os.fsencode(path), digest_size=3).hexdigest()
    plain = os.path.basename(path.rstrip("/")).encode("utf-8", "replace").decode("utf-8")[:60]
    return f"{plain}.{digest}.jsonl"
