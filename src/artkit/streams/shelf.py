"""Records kept on disk until a run has read all of them: 8 bytes of memory a record."""

from __future__ import annotations

import tempfile
from array import array
from collections.abc import Iterator
from types import TracebackType

from artkit.article import Article
from artkit.errors import TransferError
from artkit.streams.jsonlines import encode_article, parse_record


class DiskShelf:
    """A sequence of records in a temporary file that has no name; a context manager that closes it."""

    def __init__(self) -> None:
        self._ends = array("Q", [0])
        try:
            self._file = tempfile.TemporaryFile(prefix="artkit-")
        except OSError as error:
            raise TransferError(f"cannot make a temporary file: {error.strerror or error}") from None

    def __enter__(self) -> DiskShelf:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def append(self, article: Article) -> None:
        """Put one more record at the end.

        Raises:
            TransferError: the disk is full.
        """
        line = encode_article(article)
        try:
            self._file.write(line)
        except OSError as error:
            raise TransferError(f"cannot write a temporary file: {error.strerror or error}") from None
        self._ends.append(self._ends[-1] + len(line))

    def __len__(self) -> int:
        return len(self._ends) - 1

    def read_line(self, index: int) -> bytes:
        """Give a record as its line of JSON, with the line end."""
        start = self._ends[index]
        try:
            self._file.seek(start)
            return self._file.read(self._ends[index + 1] - start)
        except OSError as error:
            raise TransferError(f"cannot use a temporary file: {error.strerror or error}") from None

    def __getitem__(self, index: int) -> Article:
        # What was encoded here has no lone surrogates any more.
        return Article.from_dict(parse_record(self.read_line(index)), scrub=False)

    def __iter__(self) -> Iterator[Article]:
        return map(self.__getitem__, range(len(self)))
