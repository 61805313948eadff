"""Files on other machines by their address (``s3://bucket/key``, ``memory://key``), through fsspec."""

from __future__ import annotations

import io
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, cast

from artkit.errors import ArtkitError, InputError, MissingExtraError, OutputError

_SCHEME = re.compile(r"(?!https?://)[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_SPOOL = 16 * 1024 * 1024


def is_remote(path: str) -> bool:
    """Tell whether a path is an address that fsspec opens; web pages are fetched by other rules.

    >>> is_remote("s3://bucket/a.warc.gz"), is_remote("https://example.org/"), is_remote("C:/a")
    (True, False, False)
    """
    return _SCHEME.match(path) is not None


def open_remote(path: str) -> BinaryIO:
    """Open a remote file for reading.

    Raises:
        InputError: it cannot be opened.
        MissingExtraError: the package, or the one for this kind of address, is not there.
    """
    filesystem, key = _locate(path, InputError)
    try:
        return cast(BinaryIO, io.BufferedReader(filesystem.open(key, "rb")))
    except Exception as error:  # every storage has errors of its own
        raise InputError(f"cannot open: {_describe(error)}", path=path) from None


@contextmanager
def replace_remote(path: str) -> Iterator[BinaryIO]:
    """Give a stream whose bytes become the remote file when the block ends well, and nothing otherwise.

    Raises:
        OutputError: it cannot be written.
    """
    filesystem, key = _locate(path, OutputError)
    with tempfile.SpooledTemporaryFile(_SPOOL) as spool:
        yield cast(BinaryIO, spool)
        spool.seek(0)
        try:
            filesystem.makedirs(key.rsplit("/", 1)[0], exist_ok=True)
            # Object stores show a file only once it is closed; a failure on the way leaves none.
            with filesystem.open(key, "wb") as out:
                shutil.copyfileobj(spool, out)
        except Exception as error:  # every storage has errors of its own
            raise OutputError(f"cannot create: {_describe(error)}", path=path) from None


def list_remote(path: str) -> list[str]:
    """Give the files below a remote folder in sorted order, or the path itself where it is a file."""
    filesystem, key = _locate(path, InputError)
    try:
        if not filesystem.isdir(key):
            return [path]
        return sorted(filesystem.unstrip_protocol(name) for name in filesystem.find(key))
    except Exception as error:  # every storage has errors of its own
        raise InputError(f"cannot list: {_describe(error)}", path=path) from None


def exists_remote(path: str) -> bool:
    """Tell whether a remote file is there."""
    filesystem, key = _locate(path, OutputError)
    return bool(filesystem.exists(key))


def _locate(path: str, kind: type[ArtkitError]) -> tuple[Any, str]:
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        raise MissingExtraError(f"opening {path}", "cluster") from None
    try:
        filesystem, key = url_to_fs(path)
    except (ImportError, ValueError) as error:
        # fsspec names the package that a kind of address needs.
        raise kind(f"cannot open: {_describe(error)}", path=path) from None
    return filesystem, str(key)


def _describe(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__
