"""The body of an HTTP message as it went over the wire: joined from its chunks, unpacked (RFC 9110, 9112)."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable

from artkit.errors import MissingExtraError, RecordError

_CHUNK_HEAD = re.compile(rb"\s*([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")
_LONGEST_HEAD = 1 << 12
_GZIP_MAGIC = b"\x1f\x8b"


def restore_body(data: bytes, *, transfer: str | None, content: str | None, limit: int) -> bytes:
    """Give the body that ``data`` carries, at most ``limit`` bytes of it.

    ``transfer`` and ``content`` are the headers Transfer-Encoding and Content-Encoding. Many archives keep
    both after they have undone them: a body that plainly is not what they say is taken as it stands.

    Raises:
        RecordError: the body is damaged, larger than the limit, or packed in a way that needs a package
            which is not there (the next one need not be).

    >>> restore_body(b"3\\r\\nabc\\r\\n0\\r\\n\\r\\n", transfer="chunked", content=None, limit=9)
    b'abc'
    """
    if "chunked" in _list(transfer):
        data = _join_chunks(data)
    for encoding in reversed(_list(content)):
        unpack = _UNPACKERS.get(encoding)
        if unpack is not None:
            data = unpack(data, limit)
        if len(data) > limit:
            raise RecordError(f"larger than the limit of {limit} bytes (see --max-bytes)")
    return data


def _list(header: str | None) -> list[str]:
    return [name.strip().lower() for name in (header or "").split(",")]


def _join_chunks(data: bytes) -> bytes:
    pieces: list[bytes] = []
    at = 0
    while head := _CHUNK_HEAD.match(data, at, at + _LONGEST_HEAD):
        size = int(head[1], 16)
        if not size:
            break
        pieces.append(data[head.end() : head.end() + size])
        at = head.end() + size
    return b"".join(pieces) if pieces else data


def _gunzip(data: bytes, limit: int) -> bytes:
    return _inflate(data, limit, "gzip", 31) if data.startswith(_GZIP_MAGIC) else data


def _inflate_any(data: bytes, limit: int) -> bytes:
    # "deflate" is zlib data by the standard, and bare deflate data from some servers.
    if data[:1] == b"\x78" and len(data) > 1 and (data[0] << 8 | data[1]) % 31 == 0:
        return _inflate(data, limit, "deflate", 15)
    return data if data[:1] in b"<\xef\n\r\t " else _inflate(data, limit, "deflate", -15)


def _inflate(data: bytes, limit: int, name: str, window: int) -> bytes:
    try:
        return zlib.decompressobj(window).decompress(data, limit + 1)
    except zlib.error as error:
        raise RecordError(f"damaged {name} data: {error}") from None


def _unpack_brotli(data: bytes, limit: int) -> bytes:
    try:
        import brotli
    except ImportError:
        raise _missing("brotli", "warc") from None
    unpacker = brotli.Decompressor()
    try:
        unpacked: bytes = unpacker.process(data, output_buffer_limit=limit + 1)
    except brotli.error:
        # Brotli has no mark of its own; what is no brotli was unpacked before it was stored.
        return data
    return unpacked


def _unpack_zstd(data: bytes, limit: int) -> bytes:
    if not data.startswith(b"\x28\xb5\x2f\xfd"):
        return data
    try:
        import zstandard
    except ImportError:
        raise _missing("zstd", "zstd") from None
    try:
        return zstandard.ZstdDecompressor().stream_reader(data).read(limit + 1)
    except zstandard.ZstdError as error:
        raise RecordError(f"damaged zstd data: {error}") from None


def _missing(name: str, extra: str) -> RecordError:
    return RecordError(MissingExtraError(f"a response packed with {name}", extra).message)


_UNPACKERS: dict[str, Callable[[bytes, int], bytes]] = {
    "gzip": _gunzip,
    "x-gzip": _gunzip,
    "deflate": _inflate_any,
    "br": _unpack_brotli,
    "zstd": _unpack_zstd,
}
