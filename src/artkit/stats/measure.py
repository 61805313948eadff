"""What one text measures: characters, words, sentences, paragraphs, reading time. Pure and by script."""

from __future__ import annotations

import re
from typing import NamedTuple

from artkit.script import HAN_CLASS, KANA_CLASS
from artkit.stats.reading import reading_milliseconds


class Measure(NamedTuple):
    """The numbers of one text; every one of them adds up over texts.

    ``characters`` counts code points, ``visible`` those that are no white space, ``han`` and ``kana`` the
    ideographs and the Japanese syllables among them. ``words`` counts as word processors do: each Han or
    kana character is one, and so is each run between spaces that holds a letter or a digit.
    """

    characters: int = 0
    visible: int = 0
    han: int = 0
    kana: int = 0
    words: int = 0
    sentences: int = 0
    paragraphs: int = 0
    reading_ms: int = 0


def measure_text(text: str) -> Measure:
    """Measure one text, whose paragraphs stand apart by blank lines (by line ends where it has none).

    Thai, Lao, Khmer and Burmese write no spaces between words: there a phrase counts as one word.

    >>> measure_text("托育进社区。第1期 AI 课！")[:6]
    (15, 13, 8, 0, 10, 2)
    """
    data = text.encode("utf-8", "replace")
    visible = len(text) - _count_spaces(data)
    han = kana = 0
    if len(data) != len(text):
        if may_be_east_asian(data):
            rest, han = _take_out(_HAN_RUN, text)
            rest, kana = _take_out(_KANA_RUN, rest)
            data = rest.encode("utf-8", "replace")
        data = _part_words(data)
    spaced = _count_spaced_words(data)
    paragraphs, sentences = _count_paragraphs(text)
    return Measure(
        characters=len(text),
        visible=visible,
        han=han,
        kana=kana,
        words=spaced + han + kana,
        sentences=sentences,
        paragraphs=paragraphs,
        reading_ms=reading_milliseconds(spaced, han=han, kana=kana),
    )


def _take_out(run: re.Pattern[str], text: str) -> tuple[str, int]:
    """Give the text with a space for every run, and the number of characters taken out."""
    pieces = run.split(text)
    if len(pieces) == 1:
        return text, 0
    return " ".join(pieces), len(text) - sum(map(len, pieces))


def may_be_east_asian(data: bytes) -> bool:
    """Tell whether UTF-8 may hold Han or kana; False is certain, and found at memory speed.

    The lead bytes looked for are those of U+3000..U+9FFF, U+F000..U+FFFF and the astral planes.

    >>> may_be_east_asian("größer — “ok”".encode()), may_be_east_asian("かな".encode())
    (False, True)
    """
    return bool(data.translate(None, _NOT_EAST_ASIAN))


_HAN_RUN = re.compile(f"[{HAN_CLASS}]+")
_KANA_RUN = re.compile(f"[{KANA_CLASS}]+")
_EAST_ASIAN = {*range(0xE3, 0xEA), 0xEF, *range(0xF0, 0xF5)}
_NOT_EAST_ASIAN = bytes(byte for byte in range(256) if byte not in _EAST_ASIAN)

# Punctuation and symbols outside ASCII that part words, in UTF-8 by lead byte: a pattern that begins with one
# fixed byte is searched at the speed of memchr. Hyphens (U+2010, U+2011), the apostrophe (U+2019), joiners
# and the soft hyphen are left out, since they stand inside words.
_PARTING = tuple(
    (pattern[:1], re.compile(pattern, re.DOTALL))
    for pattern in (
        b"\xc2[\x80-\xa9\xab\xac\xae-\xb4\xb6-\xb9\xbb-\xbf]",  # U+0080..U+00BF
        b"\xc3[\x97\xb7]",  # the signs of multiplication and division
        # U+2000..U+206F and U+2190..U+2BFF: punctuation, arrows, mathematics, boxes and ornaments.
        b"\xe2(?:\x80[\x80-\x8b\x92-\x98\x9a-\xbf]|\x81[\x80-\xaf]|\x86[\x90-\xbf]|[\x87-\xaf].)",
        b"\xe3(?:\x80.|\x83\xbb)",  # U+3000..U+303F, what is Han taken out before; the katakana middle dot
        # U+FE10..U+FF65: the full-width and half-width forms of punctuation.
        b"\xef(?:\xb8[\x90-\x99\xb0-\xbf]|\xb9.|\xbc[\x81-\x8f\x9a-\xa0\xbb-\xbf]|\xbd[\x80\x9b-\xa5])",
        b"\xf0\x9f..",  # U+1F000..U+1FFFF, pictographs
    )
)


def _part_words(data: bytes) -> bytes:
    for lead, pattern in _PARTING:
        if lead in data:
            data = pattern.sub(b" ", data)
    return data


# Word bytes become "a" (a byte of a character outside ASCII is part of a word by now), white space a space,
# and other punctuation goes, so that a word starts wherever " a" stands.
_WORD_BYTES = bytes(
    ord("a") if byte >= 0x80 or chr(byte).isalnum() or byte == 0x5F else ord(" ") for byte in range(256)
)
_ASCII_SPACES = "".join(chr(byte) for byte in range(128) if chr(byte).isspace())
_PUNCTUATION = bytes(
    byte for byte in range(128) if not chr(byte).isalnum() and chr(byte) not in _ASCII_SPACES + "_"
)


def _count_spaced_words(data: bytes) -> int:
    words = data.translate(_WORD_BYTES, _PUNCTUATION)
    return words.count(b" a") + words.startswith(b"a")


_SPACES = _ASCII_SPACES.encode()
# White space outside ASCII: U+0085, U+00A0, U+1680, U+2000..U+200A, U+2028, U+2029, U+202F, U+205F, U+3000.
_WIDE_SPACES = tuple(
    (pattern[:1], re.compile(pattern))
    for pattern in (
        b"\xc2[\x85\xa0]",
        b"\xe1\x9a\x80",
        b"\xe2(?:\x80[\x80-\x8a\xa8\xa9\xaf]|\x81\x9f)",
        b"\xe3\x80\x80",
    )
)


def _count_spaces(data: bytes) -> int:
    """Count the characters of UTF-8 that ``str.isspace`` calls white space."""
    count = len(data) - len(data.translate(None, _SPACES))
    if not data.isascii():
        count += sum(len(pattern.findall(data)) for lead, pattern in _WIDE_SPACES if lead in data)
    return count


# A line of nothing but spaces parts paragraphs too; the class leaves out \n, so that a run is read once.
_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")
_CLOSERS = "”’」』）)》〉】\\]\"'»›"
# Ends that need no space after them. A run of them with closing quotes is one end; the group is empty
# where nothing more of the paragraph follows.
_HARD_END = re.compile(rf"[。！？｡؟۔।॥።][。！？｡؟۔।॥።.!?…‥{_CLOSERS}]*\s*(\S?)")
# Ends that count before white space and something that can begin a sentence. The first character of a run
# only, so that a run is read once. A period after an initial, a number of one or two digits (German
# ordinals) or one of a few titles is none. The conditions stand behind the mark, to be tried at marks only.
_TITLES = "Mr Ms Dr St Sr Jr No Nr vs Mrs Mme Rev Gen Sen Gov Prof bzw Abb".split()
_NO_TITLE = "".join(rf"(?<!\b{title}\.)" for title in _TITLES)
_SOFT_END = re.compile(
    rf"[.!?…‥](?<![.!?…‥].)(?<!\b[^\W_]\.)(?<!\b\d\d\.){_NO_TITLE}"
    rf"[.!?…‥]*[{_CLOSERS}]*\s+(?![\sa-z\u00df-\u00f6\u00f8-\u00ff\u0430-\u044f])"
)


def _count_paragraphs(text: str) -> tuple[int, int]:
    """Count paragraphs and sentences; what follows the last end of a paragraph is a sentence too."""
    text = text.strip()
    if not text:
        return 0, 0
    blocks = _BLANK_LINES.split(text)
    if len(blocks) == 1:
        blocks = [line for line in text.split("\n") if line and not line.isspace()]
    ends = 0
    for block in blocks:
        ends += len(_SOFT_END.findall(block))
        if not block.isascii():
            following = _HARD_END.findall(block)
            ends += len(following) - following.count("")
    return len(blocks), len(blocks) + ends
