"""Texts as numbers: one integer a folded token, the same for every way of writing it.

A token is one character in the scripts that write no spaces (Han, kana, Thai, Lao, Khmer, Burmese) and what
stands between two spaces elsewhere. Folded away are case, width, punctuation, accents, invisible characters
and the difference between Traditional and Simplified Chinese. The folding runs once for each distinct
token: a dictionary does the rest, which is what makes a plain Python tokenizer fast enough.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from html import unescape
from string import punctuation

from artkit.hanzi import fold_hanzi
from artkit.script import HAN_CLASS, KANA_CLASS

#: The low bits of a token's number say what the token is; the rest is a CRC-32 of its folded form.
NUMBER, SOLO, ANCHOR, HEAD_ANCHOR = 1, 2, 4, 8
_FLAGS = 15
#: What is compared of a text: no article is longer, and a few lines of 100 MB must not fill the memory.
MOST_CHARACTERS = 2_000_000

_SOLO_CLASS = f"{HAN_CLASS}{KANA_CLASS}\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_HAS_SOLO = re.compile(f"[{_SOLO_CLASS}]")
_CHUNK = re.compile(rf"[{_SOLO_CLASS}]|[^\s{_SOLO_CLASS}]+")
# The most frequent characters of Chinese and the hiragana of Japanese grammar say little about a text.
_COMMON = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会也你对生能而子那得于着下自之年过发后作里"
    "のにはをたがでてとしれさいるなもか"
)
_WORD_FLAGS = tuple((ANCHOR if pick < 3 else 0) | (HEAD_ANCHOR if pick < 9 else 0) for pick in range(24))
_CHARACTER_FLAGS = tuple((ANCHOR if pick < 2 else 0) | (HEAD_ANCHOR if pick < 5 else 0) for pick in range(24))
_CACHED_CHUNKS = 300_000
_CACHED_LENGTH = 48


def fold_token(chunk: str) -> str:
    """Give the form under which all ways of writing one token are equal; empty for punctuation alone.

    Character references that were never decoded count as what they stand for.

    >>> fold_token("“Ｃａｆé’s&quot;,"), fold_token("體"), fold_token("—")
    ('cafes', '体', '')
    """
    if chunk.isascii() and chunk.isalnum():
        return chunk.lower()
    plain = unescape(chunk) if "&" in chunk else chunk
    return fold_hanzi("".join(filter(str.isalnum, unicodedata.normalize("NFKD", plain).casefold())))


def number_token(chunk: str) -> int:
    """Give the number of a token: a CRC-32 with flags in its low bits, 0 for punctuation alone.

    The flags are a function of the folded form, so that copies agree on them. One content word in eight is an
    ``ANCHOR`` and three in eight a ``HEAD_ANCHOR``; of characters one in twelve and one in five.
    """
    word = chunk.strip(punctuation)
    if word.isascii() and word.isalpha() and "&" not in chunk:
        return _number_word(word.lower())
    folded = fold_token(chunk)
    if not folded:
        return 0
    flags = NUMBER if not folded.isalpha() and any(map(str.isdigit, folded)) else 0
    if folded.isascii() or not _HAS_SOLO.match(folded):
        return _number_word(folded) | flags
    code = zlib.crc32(folded.encode("utf-8", "replace"))
    anchors = 0 if folded in _COMMON else _CHARACTER_FLAGS[(code >> 4) % 24]
    return code & ~_FLAGS | flags | SOLO | anchors


def _number_word(folded: str) -> int:
    code = zlib.crc32(folded.encode("utf-8", "replace"))
    return code & ~_FLAGS | (_WORD_FLAGS[(code >> 4) % 24] if len(folded) > 3 else 0) or 16


class Tokenizer(dict[str, int]):
    """Turns texts into lists of token numbers; remembers the tokens it has seen, a bounded number of them.

    >>> Tokenizer().read("Hello, WORLD") == Tokenizer().read("hello — world!")
    True
    """

    def __missing__(self, chunk: str) -> int:
        number = number_token(chunk)
        if len(chunk) <= _CACHED_LENGTH:
            if len(self) >= _CACHED_CHUNKS:
                self.clear()
            self[chunk] = number
        return number

    def read(self, text: str) -> list[int]:
        """Give the numbers of the tokens of ``text``, or of its first `MOST_CHARACTERS`, in order."""
        if len(text) > MOST_CHARACTERS:
            text = text[:MOST_CHARACTERS]
        spaced = text.isascii() or not _HAS_SOLO.search(text)
        chunks = text.split() if spaced else _CHUNK.findall(text)
        return list(filter(None, map(self.__getitem__, chunks)))
