"""Gzip, zstd and zip, each with anything inside; every member under a cap of bytes."""

from __future__ import annotations

import gzip
import io
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Container, Iterator
from typing import IO, BinaryIO, cast

from artkit.errors import MissingExtraError, TransferError
from artkit.streams.documents import Found, Source, read_source, refuse_office

_SPOOL = 16 * 1024 * 1024
_BUFFER = 1 << 16


def read_gzip(stream: BinaryIO, source: Source) -> Iterator[Found]:
    """Give the documents of a gzip stream of any number of members."""
    unpacked = io.BufferedReader(gzip.GzipFile(fileobj=stream, mode="rb"), _BUFFER)
    try:
        yield from read_source(cast(BinaryIO, unpacked), source.inside(None, url=source.url))
    except (EOFError, OSError, zlib.error) as error:
        raise TransferError(f"damaged gzip data: {error}", path=source.path) from None


def read_zstd(stream: BinaryIO, source: Source) -> Iterator[Found]:
    """Give the documents of a zstd stream.

    Raises:
        MissingExtraError: the package is not there.
    """
    try:
        import zstandard
    except ImportError:
        raise MissingExtraError("reading zstd", "zstd") from None
    reader = zstandard.ZstdDecompressor().stream_reader(stream, read_across_frames=True)
    try:
        yield from read_source(
            cast(BinaryIO, io.BufferedReader(reader, _BUFFER)), source.inside(None, url=source.url)
        )
    except zstandard.ZstdError as error:
        raise TransferError(f"damaged zstd data: {error}", path=source.path) from None


def read_zip(stream: BinaryIO, source: Source) -> Iterator[Found]:
    """Give the documents of every file in a zip, in its own order; of a WACZ or an EPUB, of its pages."""
    with _seekable(stream) as file:
        try:
            archive = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, OSError, ValueError) as error:
            yield source.error(f"damaged zip: {error}")
            return
        with archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            names = {member.filename for member in members}
            if "[Content_Types].xml" in names or "META-INF/manifest.xml" in names:
                yield from refuse_office(stream, source)
                return
            for member in members:
                if _is_wanted(member.filename, names):
                    yield from _read_member(archive, member, source)


def _is_wanted(name: str, names: Container[str]) -> bool:
    """Tell what to read of a zip: of a WACZ its WARC files, of an EPUB its chapters, of others all."""
    if "datapackage.json" in names:
        return name.startswith("archive/")
    if "META-INF/container.xml" in names:
        return name.lower().endswith((".xhtml", ".html", ".htm"))
    return True


def _read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, source: Source) -> Iterator[Found]:
    place = source.inside(member.filename)
    try:
        with archive.open(member) as unpacked:
            yield from read_source(
                cast(BinaryIO, io.BufferedReader(cast(io.RawIOBase, unpacked), _BUFFER)), place
            )
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError) as error:
        # RuntimeError is how zipfile says that a member is encrypted.
        yield place.error(f"cannot be unpacked: {error}")


def _seekable(stream: BinaryIO) -> IO[bytes]:
    """Give a stream that can be sought in; a pipe is copied aside first, to disk when it is large."""
    if stream.seekable():
        return io.BufferedReader(cast(io.RawIOBase, stream))
    copy = tempfile.SpooledTemporaryFile(_SPOOL)
    shutil.copyfileobj(stream, copy)
    copy.seek(0)
    return copy
