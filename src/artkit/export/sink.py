"""Text on its way out: many small pieces become few large writes of UTF-8."""

from __future__ import annotations

from types import TracebackType
from typing import BinaryIO

_FULL = 1 << 18


class TextSink:
    """Collect text and write it to ``out`` as UTF-8, a quarter of a million characters at a time.

    What is pending is written when the ``with`` block ends, also by an error: the records before a broken
    one are not its victims.

    >>> import io
    >>> out = io.BytesIO()
    >>> with TextSink(out) as sink:
    ...     sink.write("托育")
    >>> out.getvalue().decode()
    '托育'
    """

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._parts: list[str] = []
        self._size = 0

    def __enter__(self) -> TextSink:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # After a failed write a second one would only hide the first error.
        if not isinstance(error, OSError):
            self.flush()

    def write(self, text: str) -> None:
        """Take ``text``; lone surrogates, which UTF-8 cannot hold, will be written as ``?``."""
        self._parts.append(text)
        self._size += len(text)
        if self._size >= _FULL:
            self.flush()

    def flush(self) -> None:
        """Write what is pending."""
        text = "".join(self._parts)
        self._parts.clear()
        self._size = 0
        self._out.write(text.encode("utf-8", "replace"))
