"""Files that are whole or not there: written beside their place, flushed to disk, then renamed."""

from __future__ import annotations

import os
import re
import secrets
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO

from artkit.errors import OutputClosedError, OutputError, TransferError
from artkit.streams.remote import is_remote, replace_remote

STANDARD_OUTPUT = "-"
_BUFFER = 1 << 16

# An unfinished file is named after the beginning of its target's name.
_NAME_KEPT = 40
_UNFINISHED = re.compile(r"\.(.+)\.[0-9a-f]{16}\.part", re.DOTALL)


@contextmanager
def open_output(path: str | None, *, flush_disk: bool = True) -> Iterator[BinaryIO]:
    """Open standard output (None or ``-``), or a file that appears under its name only when whole.

    A link is followed, the mode of an old file kept, and the old file stays as it is when anything fails.
    Without ``flush_disk`` that holds for all but a crash of the machine itself.
    Devices and pipes are written directly.

    Raises:
        OutputError: it cannot be created.
        TransferError: writing failed (a full disk).
        OutputClosedError: the reader of a pipe went away.
    """
    if path is None or path == STANDARD_OUTPUT:
        with _guard_writing("standard output"), _open_standard_output() as stream:
            yield stream
        return
    if is_remote(path):
        with replace_remote(path) as stream:
            yield stream
        return
    # Asked of the path as given: what /dev/stdout links to has no path of its own when it is a pipe.
    if os.path.exists(path) and not os.path.isfile(path):
        if os.path.isdir(path):
            raise OutputError("cannot create: it is a folder", path=path)
        with _guard_writing(path), _open_directly(path, path) as stream:
            yield stream
        return
    target = os.path.realpath(path)
    with replace_file(target, shown=path, flush_disk=flush_disk) as temporary, _guard_writing(path):
        with open(temporary, "wb", buffering=_BUFFER) as stream:
            yield stream
            stream.flush()
            if flush_disk:
                os.fsync(stream.fileno())


@contextmanager
def replace_file(target: str, *, shown: str | None = None, flush_disk: bool = True) -> Iterator[str]:
    """Give the path of a new empty file beside ``target``, which replaces it when the block ends well.

    Raises:
        OutputError: no file can be made there; ``shown`` is the path the message names.
    """
    shown = shown or target
    folder, name = os.path.split(os.path.abspath(target))
    # The name is known before the file is there, so that a signal at any moment leaves nothing behind.
    temporary = os.path.join(folder, f".{name[:_NAME_KEPT]}.{secrets.token_hex(8)}.part")
    try:
        _create_empty(temporary, shown)
        yield temporary
        os.chmod(temporary, _mode_of(target))
        os.replace(temporary, target)
        if flush_disk:
            _sync_folder(folder)
    except OSError as error:
        raise OutputError(f"cannot replace: {error.strerror or error}", path=shown) from None
    finally:
        if os.path.exists(temporary):
            os.unlink(temporary)


def remove_leftovers(targets: Iterable[str]) -> int:
    """Remove the unfinished files that a killed process left beside ``targets``; give their number.

    Only for one who knows that nobody writes to these targets now.
    """
    beginnings: dict[str, set[str]] = {}
    for target in targets:
        if not is_remote(target):
            folder, name = os.path.split(os.path.realpath(target))
            beginnings.setdefault(folder, set()).add(name[:_NAME_KEPT])
    removed = 0
    for folder, names in sorted(beginnings.items()):
        for entry in os.listdir(folder):
            found = _UNFINISHED.fullmatch(entry)
            if found and found[1] in names:
                with suppress(OSError):
                    os.unlink(os.path.join(folder, entry))
                    removed += 1
    return removed


def _create_empty(path: str, shown: str) -> None:
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except OSError as error:
        raise OutputError(f"cannot create: {error.strerror or error}", path=shown) from None


def _mode_of(target: str) -> int:
    try:
        return stat.S_IMODE(os.stat(target).st_mode)
    except OSError:
        # What a plain open() would have given: ours is one that only its owner can read.
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _sync_folder(folder: str) -> None:
    # The rename itself is on disk only when its folder is; where folders cannot be opened, nothing is lost.
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _open_directly(target: str, shown: str) -> BinaryIO:
    try:
        return open(target, "wb", buffering=_BUFFER)
    except OSError as error:
        raise OutputError(f"cannot create: {error.strerror or error}", path=shown) from None


@contextmanager
def _open_standard_output() -> Iterator[BinaryIO]:
    if sys.stdout is None:
        raise OutputError("standard output is closed")
    try:
        stream = open(sys.stdout.fileno(), "wb", buffering=_BUFFER, closefd=False)
    except (OSError, ValueError) as error:
        raise OutputError(f"cannot write to standard output: {error}") from None
    try:
        yield stream
        stream.flush()
    finally:
        _discard_unwritten(stream)


def _discard_unwritten(stream: BinaryIO) -> None:
    # After a failed write the buffer still holds data, which the interpreter would try again at its end
    # and report on stderr. Closing (the descriptor stays open) drops it here, where it can be silenced.
    with suppress(OSError):
        stream.close()


@contextmanager
def _guard_writing(shown: str) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise OutputClosedError("the reader went away", path=shown) from None
    except OSError as error:
        raise TransferError(f"writing failed: {error.strerror or error}", path=shown) from None
