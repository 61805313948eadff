"""Documents for extract: one page or paste each, out of any source, told by content rather than by name."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, BinaryIO, cast

from artkit.article import Article
from artkit.errors import RecordError
from artkit.streams.inputs import as_stream, open_raw
from artkit.streams.kinds import detect_kind

#: The largest document read, in bytes after unpacking, unless ``--max-bytes`` says otherwise.
MAX_BYTES = 64 * 1024 * 1024
#: Packings inside packings (a gzip in a zip in a zip) that are followed before a member is refused.
MAX_NESTING = 4
_FIRST_READ = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One page or paste, as bytes, and what its container says of it.

    ``path`` is as it was given; ``member`` names the part of an archive; ``line`` counts from 1 inside a file
    of records; ``encoding`` is the charset the transport declares; ``form`` is what the container says the
    bytes are (None: not said); ``record`` holds the fields a record or feed entry brought along.
    """

    path: str
    data: bytes
    line: int | None = None
    member: str | None = None
    url: str | None = None
    encoding: str | None = None
    form: str | None = None
    record: Mapping[str, Any] = field(default_factory=dict)


Found = Document | RecordError

# What extract finds in the page itself; of everything else, what the container says wins over the page.
_OF_THE_PAGE = frozenset({"text", "html", "teasers", "warnings", "origin"})


def stamp_article(article: Article, document: Document) -> Article:
    """Give the article with the place its document came from, and what its container said of it."""
    place = {"path": document.path, "line": document.line}
    if document.member:
        place["member"] = document.member
    origin = {**place, **article.origin}
    if not document.record or article.kind == "teaser":
        return replace(article, origin=origin)
    given = {key: value for key, value in document.record.items() if value and key not in _OF_THE_PAGE}
    return Article.from_dict({**article.to_dict(), **given, "origin": origin})


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a stream of bytes stands, and its ``kind`` as `artkit.streams.kinds` names it, or ``auto``."""

    path: str
    kind: str = "auto"
    member: str | None = None
    url: str | None = None
    max_bytes: int = MAX_BYTES
    nesting: int = 0

    def document(self, data: bytes, **facts: Any) -> Document:
        """Give a document that stands here."""
        return Document(**{"path": self.path, "member": self.member, "url": self.url, "data": data, **facts})

    def read_whole(self, stream: BinaryIO) -> bytes | RecordError:
        """Give all bytes of a stream, or the error that they are more than the limit."""
        # Asking for as much room as the largest page takes costs more than reading a small one.
        data = stream.read(min(_FIRST_READ, self.max_bytes + 1))
        if len(data) == _FIRST_READ:
            data += stream.read(self.max_bytes + 1 - _FIRST_READ)
        if len(data) > self.max_bytes:
            return self.error(f"larger than the limit of {self.max_bytes} bytes (see --max-bytes)")
        return data

    def error(self, message: str, *, line: int | None = None) -> RecordError:
        """Give an error that names this place, and the member of an archive in it."""
        inside = f"{self.member}: " if self.member else ""
        return RecordError(f"{inside}{message}", path=self.path, line=line)

    def inside(self, member: str | None, *, url: str | None = None) -> Source:
        """Give the place of a part of this source."""
        name = "/".join(part for part in (self.member, member) if part) or None
        return replace(self, member=name, url=url, kind="auto", nesting=self.nesting + 1)


def read_documents(path: str, *, kind: str = "auto", max_bytes: int = MAX_BYTES) -> Iterator[Found]:
    """Give the documents of one input in order, and an error for each one that cannot be used.

    Raises:
        InputError: the input cannot be opened.
        TransferError: reading it failed half-way.
    """
    with open_raw(path) as stream:
        yield from read_source(stream, Source(path=path, kind=kind, max_bytes=max_bytes))


def read_source(stream: BinaryIO, source: Source) -> Iterator[Found]:
    """Give the documents of a stream of bytes that can be peeked into."""
    buffered = cast(io.BufferedReader, stream)
    kind = source.kind if source.kind != "auto" else detect_kind(buffered.peek(1 << 16))
    if source.nesting > MAX_NESTING:
        yield source.error(f"archives nested deeper than {MAX_NESTING} levels")
    else:
        yield from _find_reader(kind)(stream, source)


def read_bytes(data: bytes, source: Source) -> Iterator[Found]:
    """Give the documents of bytes in memory; see `read_source`."""
    return read_source(as_stream(data), source)


def read_page(stream: BinaryIO, source: Source) -> Iterator[Found]:
    """Give the whole stream as one document, unless it is larger than the limit."""
    data = source.read_whole(stream)
    form = source.kind if source.kind in ("html", "text", "markdown") else None
    yield data if isinstance(data, RecordError) else source.document(data, form=form)


def refuse_binary(stream: BinaryIO, source: Source) -> Iterator[Found]:
    """Refuse what is neither a page nor text."""
    yield source.error("not a page or text: a picture, a PDF or another binary file")


def refuse_office(stream: BinaryIO, source: Source) -> Iterator[Found]:
    """Refuse what a word processor wrote."""
    yield source.error("a word processor's file: save it as HTML, or paste its text")


def _find_reader(kind: str) -> Callable[[BinaryIO, Source], Iterator[Found]]:
    # Each reader is loaded when its kind turns up: most runs need none of them.
    if kind in ("gzip", "zstd", "zip"):
        from artkit.streams import packed

        return {"gzip": packed.read_gzip, "zstd": packed.read_zstd, "zip": packed.read_zip}[kind]
    if kind in ("jsonl", "json", "csv", "tsv"):
        from artkit.streams.recorded import read_recorded

        return read_recorded
    if kind in ("mhtml", "webarchive"):
        from artkit.streams import saved

        return saved.read_mhtml if kind == "mhtml" else saved.read_webarchive
    if kind == "warc":
        from artkit.streams.warc import read_warc

        return read_warc
    if kind == "feed":
        from artkit.streams.feeds import read_feed

        return read_feed
    if kind == "office":
        return refuse_office
    return refuse_binary if kind == "binary" else read_page
