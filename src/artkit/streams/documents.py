"""Documents for extract: the raw bytes of one page or paste each, and where they came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from artkit.errors import RecordError
from artkit.streams.inputs import open_input, read_capped

#: The largest document read, in bytes, unless ``--max-bytes`` says otherwise.
MAX_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One page or paste: ``path`` as it was given, ``line`` where it stood inside a file of records."""

    path: str
    data: bytes
    line: int | None = None


def read_documents(path: str, *, max_bytes: int = MAX_BYTES) -> Iterator[Document | RecordError]:
    """Give the documents of one input, or why one of them cannot be used.

    Raises:
        InputError: the input cannot be opened.
        TransferError: reading it failed half-way.
    """
    with open_input(path) as stream:
        try:
            data = read_capped(stream, max_bytes)
        except RecordError as error:
            yield error
            return
    yield Document(path=path, data=data)
