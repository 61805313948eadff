"""Where documents come from beyond the arguments: lists of files, lists of addresses, the network."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from artkit.streams.documents import MAX_BYTES, Found, read_documents
from artkit.streams.inputs import expand_paths, is_address, open_input

if TYPE_CHECKING:
    from artkit.streams.fetch import Fetcher

_OPTIONS: tuple[Callable[[Callable[..., Any]], Callable[..., Any]], ...] = (
    click.option("--files-from", metavar="FILE", help="Read the names of inputs from FILE, one a line."),
    click.option("-0", "--null", is_flag=True, help="The names of --files-from end in NUL (find -print0)."),
    click.option("--urls", metavar="FILE", help="Fetch the addresses in FILE, one a line."),
    click.option("--user-agent", default="artkit", show_default=True,
                 help="What servers are told."),
    click.option("--delay", type=click.FloatRange(0), default=1.0, show_default=True, metavar="SECONDS",
                 help="The pause between two requests to one host."),
    click.option("--timeout", type=click.FloatRange(0.001), default=30.0, show_default=True,
                 metavar="SECONDS", help="The longest a request may take."),
    click.option("--allow-private", is_flag=True, help="Fetch loopback and private addresses too."),
    click.option("--max-bytes", type=click.IntRange(1), default=MAX_BYTES, show_default=True,
                 help="The largest page to read, unpacked."),
)  # fmt: skip


def source_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of `SourceOptions`."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceOptions:
    """What `source_options` asked for; ``kind`` is the kind of every source, or ``auto``."""

    kind: str = "auto"
    files_from: str | None = None
    null: bool = False
    urls: str | None = None
    user_agent: str = "artkit"
    delay: float = 1.0
    timeout: float = 30.0
    allow_private: bool = False
    max_bytes: int = MAX_BYTES

    def list_inputs(self, paths: Sequence[str]) -> Iterator[str]:
        """Give every input in order: what ``paths`` name, then what the lists name."""
        listed = self.files_from is not None or self.urls is not None
        yield from expand_paths(paths, listed=listed)
        if self.files_from:
            yield from _read_list(self.files_from, b"\0" if self.null else b"\n")
        if self.urls:
            yield from _read_list(self.urls, b"\n")

    def read(self, paths: Iterable[str]) -> Iterator[tuple[str, Iterator[Found]]]:
        """Give each input, a path or an address, with its documents; one fetcher serves them all."""
        fetcher: Fetcher | None = None
        for path in paths:
            if not is_address(path):
                yield path, read_documents(path, kind=self.kind, max_bytes=self.max_bytes)
                continue
            # Loaded for the first address: the network's modules cost more than a small page.
            from artkit.streams.fetch import read_address

            fetcher = fetcher or self._make_fetcher()
            yield path, read_address(path, fetcher, kind=self.kind)

    def _make_fetcher(self) -> Fetcher:
        from artkit.streams.fetch import Fetcher, FetchPolicy

        return Fetcher(
            FetchPolicy(
                user_agent=self.user_agent,
                delay=self.delay,
                timeout=self.timeout,
                max_bytes=self.max_bytes,
                allow_private=self.allow_private,
            )
        )


def _read_list(path: str, end: bytes) -> Iterator[str]:
    with open_input(path) as stream:
        for name in stream.read().split(end):
            plain = name.strip(b"\r") if end == b"\n" else name
            if plain.strip():
                yield os.fsdecode(plain)
