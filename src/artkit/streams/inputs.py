"""Opening what the command line names: files, folders, standard input, gzip by content."""

from __future__ import annotations

import gzip
import io
import os
import sys
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import BinaryIO, cast

from artkit.errors import InputError, TransferError
from artkit.streams.remote import is_remote, list_remote, open_remote

STANDARD_INPUT = "-"
_BUFFER = 1 << 16
_GZIP_MAGIC = b"\x1f\x8b"


def is_address(text: str) -> bool:
    """Tell whether an argument is an http or https address rather than a path.

    >>> is_address("https://example.org/a"), is_address("page.html")
    (True, False)
    """
    return text[:8].lower().startswith(("http://", "https://"))


def expand_paths(paths: Sequence[str], *, listed: bool = False) -> Iterator[str]:
    """Give every file the arguments name, in order; a folder gives its files, walked in sorted order.

    No argument means standard input, unless inputs are ``listed`` elsewhere. Hidden files and folders of a
    folder are left out.
    """
    for path in paths or (() if listed else (STANDARD_INPUT,)):
        if is_remote(path):
            yield from list_remote(path)
        elif path != STANDARD_INPUT and os.path.isdir(path):
            yield from _walk_folder(path)
        else:
            yield path


def _walk_folder(folder: str) -> Iterator[str]:
    empty = True
    for where, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                empty = False
                yield os.path.join(where, name)
    if empty:
        # Opening it is what fails, and says why: a wrong folder must not look like a good empty run.
        yield folder


@contextmanager
def open_input(path: str) -> Iterator[BinaryIO]:
    """Open ``path`` (``-`` is standard input) for reading bytes; gzip is unpacked on the way.

    Raises:
        InputError: it cannot be opened.
        TransferError: reading it failed half-way.
    """
    with open_raw(path) as stream:
        try:
            yield _unpack(stream)
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise TransferError(f"damaged gzip data: {error}", path=path) from None


@contextmanager
def open_raw(path: str) -> Iterator[BinaryIO]:
    """Open ``path`` as `open_input` does, its bytes as they stand."""
    stream = _open(path)
    try:
        yield stream
    except OSError as error:
        # An OSError of the output must not be blamed on the input: writers raise their own classes.
        raise TransferError(f"reading failed: {error.strerror or error}", path=path) from None
    finally:
        if path != STANDARD_INPUT:
            stream.close()


def _open(path: str) -> BinaryIO:
    if is_remote(path):
        return open_remote(path)
    try:
        if path == STANDARD_INPUT:
            if sys.stdin is None:
                raise InputError("standard input is closed")
            return open(sys.stdin.fileno(), "rb", buffering=_BUFFER, closefd=False)
        if os.path.isdir(path):
            raise InputError("a folder without files", path=path)
        return open(path, "rb", buffering=_BUFFER)
    except (OSError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        raise InputError(f"cannot open: {getattr(error, 'strerror', None) or error}", path=path) from None


def _unpack(stream: BinaryIO) -> BinaryIO:
    if cast(io.BufferedReader, stream).peek(2)[:2] == _GZIP_MAGIC:
        return cast(BinaryIO, io.BufferedReader(gzip.GzipFile(fileobj=stream, mode="rb"), _BUFFER))
    return stream


def as_stream(data: bytes) -> BinaryIO:
    """Give bytes in memory as a stream that can be peeked into."""
    return cast(BinaryIO, io.BufferedReader(io.BytesIO(data)))
