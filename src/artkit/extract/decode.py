"""Bytes to text, before anything is parsed: libxml2 is only ever given UTF-8.

The order: what the caller says, a byte order mark, valid UTF-8, the declaration (HTTP, then <meta> wherever
it stands, then the XML declaration), a guess. That differs from the WHATWG standard in one place: valid UTF-8
goes before a declaration, since no page of any length in another encoding is UTF-8 by chance.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from artkit.errors import UsageError
from artkit.extract.charsets import decode_as, find_encoding

# Longer marks first: that of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32le"),
    (codecs.BOM_UTF32_BE, "utf-32be"),
    (codecs.BOM_UTF16_LE, "utf-16le"),
    (codecs.BOM_UTF16_BE, "utf-16be"),
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_XML_ENCODING = re.compile(rb"""<\?xml[^>]{0,200}?encoding[ \t\r\n]*=[ \t\r\n]*["']([^"'>]{1,40})""")
# What may hide a <meta> or be one. The end of a comment, script or tag is searched for by hand: a pattern
# for the whole would look at the rest of the page again for each one that does not end.
_OPENING = re.compile(rb"<(?:!--|script(?=[\s/>])|meta(?=[\s/]))", re.IGNORECASE)
_SCRIPT_END = re.compile(rb"</script", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    rb"[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"'][^\s>]*)))?"
)
_CHARSET = re.compile(rb"""charset\s*=\s*["']?([^\s;"']+)""", re.IGNORECASE)
_LONGEST_META = 2000
# Share of broken bytes among those over 0x7F that a page in UTF-8 may have: a cut character, a pasted-in part
# in another encoding. Legacy text read as UTF-8 has over 0.5 (measured on re-encoded pages, 30 letters up).
_BROKEN_UTF8 = 0.2
# Bytes on either side of the first failure that are looked at before the whole page is.
_LOOK = 4096
# What _BROKEN_UTF8 is, for a declared encoding of many bytes, before a guess is made in its stead.
_BROKEN_DECLARED = 0.2
_ANSI = "windows-1252"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A document as text, the WHATWG name of its encoding, and what was lost or guessed."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()
    source: bytes | None = None  # the bytes given, where they are the text in UTF-8

    @property
    def utf8(self) -> bytes:
        """The text in UTF-8; costs nothing for a page that came in it."""
        return self.text.encode() if self.source is None else self.source


def decode_page(data: bytes | str, *, encoding: str = "auto", http: str | None = None) -> Decoded:
    """Read a document; ``encoding`` is the caller's word, ``http`` the charset of its Content-Type header.

    What cannot be read becomes U+FFFD and NUL is left out, both with a warning; UTF-7 is never read.

    Raises:
        UsageError: ``encoding`` is neither ``auto`` nor a label of the WHATWG Encoding Standard.

    >>> decode_page("<meta charset=gb2312><p>喆".encode("gbk")).text[-1:], decode_page(b"caf\\xe9").encoding
    ('喆', 'windows-1252')
    """
    if isinstance(data, str):
        return _read_text(data)
    if encoding != "auto":
        name = find_encoding(encoding)
        if name is None:
            raise UsageError(f"no such encoding: {encoding[:40]!r}")
        return _read_as(data, name)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _read_as(data[len(mark) :], name)
    # Single bytes are looked for at the speed of memory, anything longer at that of the decoder.
    nul = b"\0" in data
    if nul:
        wide = _find_wide(data)
        if wide:
            return _read_as(data, wide)
    if b"\x1b" in data and b"\x1b$" in data and data.isascii():
        # The one legacy encoding whose bytes are ASCII; no text but it holds this sequence.
        return _read_as(data, "iso-2022-jp")
    try:
        text = data.decode()
        return _finish(text, "utf-8", source=data) if nul else Decoded(text, "utf-8", source=data)
    except UnicodeDecodeError as error:
        return _read_legacy(data, http, error.start)


def _read_text(text: str) -> Decoded:
    if not _SURROGATE.search(text):
        return _finish(text, "utf-8")
    # Pairs of surrogates are one character each, as JSON writes them; what is left stands for nothing.
    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    lost = joined.count("\ufffd") - text.count("\ufffd")
    return _finish(joined, "utf-8", [f"{lost} lone surrogates became U+FFFD"] if lost else [])


def _read_as(data: bytes, name: str, text: str | None = None, note: str = "") -> Decoded:
    """Give ``data`` in the named encoding (``text``, where that was read already) with what was lost."""
    if text is None:
        text = decode_as(data, name)
    lost = text.count("\ufffd")
    if lost and name in ("utf-8", "gb18030", "gbk"):
        # Those the page itself holds are not our loss.
        lost -= data.count(b"\xef\xbf\xbd" if name == "utf-8" else b"\x84\x31\xa4\x37")
    notes = [note] if note else []
    if lost > 0:
        notes.append(f"{lost} undecodable bytes in {name} became U+FFFD")
    return _finish(text, name, notes, source=data if name == "utf-8" and "\ufffd" not in text else None)


def _finish(text: str, name: str, warnings: list[str] | None = None, source: bytes | None = None) -> Decoded:
    notes = list(warnings or ())
    if text.startswith("\ufeff"):
        text, source = text[1:], None
    if "\0" in text:
        notes.append(f"{text.count(chr(0))} NUL characters left out")
        text, source = text.replace("\0", ""), None
    return Decoded(text, name, tuple(notes), source)


def _find_wide(data: bytes) -> str | None:
    """Tell UTF-16 and UTF-32 without a mark by where the NULs of their ASCII characters stand."""
    head = data[:4096]
    head = head[: len(head) // 4 * 4]
    nul = [head[place::4].count(0) for place in range(4)]
    most = len(head) // 4
    if not most:
        return None
    if sum(nul) == 4 * most:
        return None
    if nul[3] == most and nul[2] > 0.9 * most:
        return "utf-32le"
    if nul[0] == most and nul[1] > 0.9 * most:
        return "utf-32be"
    even, odd = nul[0] + nul[2], nul[1] + nul[3]
    if max(even, odd) < max(4, 0.01 * 2 * most):
        return None
    # The ASCII of a page, its tags at least, has its NULs on one side. Some Han have theirs on the other, 一
    # among them, so that a text with many is told by its tags.
    if min(even, odd) <= 0.02 * max(even, odd):
        return "utf-16le" if odd > even else "utf-16be"
    little, big = _count_tags(head, (0x3C, 0)), _count_tags(head, (0, 0x3C))
    if max(little, big) < 2 or min(little, big):
        return None
    return "utf-16le" if little else "utf-16be"


def _count_tags(head: bytes, less: tuple[int, int]) -> int:
    return sum(pair == less for pair in zip(head[::2], head[1::2], strict=True))


def _read_legacy(data: bytes, http: str | None, at: int) -> Decoded:
    """Read bytes that are not valid UTF-8, first so at byte ``at``."""
    declared = _find_declared(data, http)
    narrow = declared not in (None, "utf-8")
    # A look around the first failure spares the reading of most pages as what they do not say they are.
    if not (narrow and _looks_broken(data, at)):
        text = data.decode("utf-8", "replace")
        if _broken_share(text) <= _BROKEN_UTF8:
            return _read_as(data, "utf-8", text)
    if declared and narrow:
        text = decode_as(data, declared)
        if _broken_share(text) <= _BROKEN_DECLARED:
            return _read_as(data, declared, text)
    # Loaded for the few pages that need a guess.
    from artkit.extract.detect import guess_encoding

    guess = guess_encoding(data)
    note = f"declared as {declared}, guessed to be {guess}" if declared else f"encoding guessed: {guess}"
    return _read_as(data, guess, decode_as(data, guess), note)


def _looks_broken(data: bytes, at: int) -> bool:
    return _broken_share(data[max(0, at - _LOOK) : at + _LOOK].decode("utf-8", "replace")) > 0.5


def _broken_share(text: str) -> float:
    """Share (0..1) of what is not ASCII that could not be read."""
    broken = text.count("\ufffd")
    return broken / (len(text) - len(text.encode("ascii", "ignore"))) if broken else 0.0


def _find_declared(data: bytes, http: str | None) -> str | None:
    """Give the encoding declared, as the standard reads a declaration inside the page."""
    name = find_encoding(http) if http else None
    if name:
        return name
    xml = _XML_ENCODING.match(data.lstrip(b" \t\r\n")[:300])
    name = _find_meta(data) or (find_encoding(xml[1].decode("latin-1")) if xml else None)
    if name is None:
        return None
    # A declaration that could be read as ASCII was not in these.
    return "utf-8" if name.startswith(("utf-16", "utf-32")) else _ANSI if name == "x-user-defined" else name


def _find_meta(data: bytes) -> str | None:
    """Give the encoding of the first <meta> that names one, outside of comments and scripts."""
    at = 0
    while opening := _OPENING.search(data, at):
        at = opening.end()
        kind = opening[0].lower()
        if kind == b"<!--":
            end = data.find(b"-->", at - 2)
            if end < 0:
                return None
            at = end
        elif kind == b"<script":
            close = _SCRIPT_END.search(data, at)
            if close is None:
                return None
            at = close.end()
        else:
            # No declaration holds a "<"; without this, tags that never end would be read many times over.
            end = data.find(b"<", at, at + _LONGEST_META)
            name = _read_meta(data[at : end if end > 0 else at + _LONGEST_META])
            if name:
                return name
    return None


def _read_meta(tag: bytes) -> str | None:
    """Give the encoding that the attributes of a <meta> name; ``tag`` starts after the tag's name."""
    found: dict[bytes, bytes] = {}
    at = 0
    while attribute := _ATTRIBUTE.match(tag, at):
        found.setdefault(attribute[1].lower(), attribute[2] or attribute[3] or attribute[4] or b"")
        at = attribute.end()
    label = found.get(b"charset")
    if label is None and found.get(b"http-equiv", b"").strip().lower() == b"content-type":
        inside = _CHARSET.search(found.get(b"content", b""))
        label = inside[1] if inside else None
    return find_encoding(label.decode("latin-1")) if label else None
