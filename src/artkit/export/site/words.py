"""The words of a text as the archive's search and its related lists know them.

The search page does the same in the browser (``assets/search.js``); the two must agree.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from artkit.script import HAN_CLASS, HANGUL_CLASS, KANA_CLASS

#: Characters of scripts whose words are not told apart by spaces (or, in Korean, carry endings).
DENSE_CLASS = HAN_CLASS + KANA_CLASS + HANGUL_CLASS
#: Words are cut to so many characters; what is longer is an address or noise.
LONGEST = 40
_ACCENTS = re.compile("[\u0300-\u036f]+")


def fold_text(text: str) -> str:
    """Fold what a reader who types a word does not care about: case, accents, width, ligatures.

    >>> fold_text("Café ＡＢＣ ﬁn ガ")
    'cafe abc fin ガ'
    """
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", text))
    return unicodedata.normalize("NFC", bare).lower()


def list_words(text: str) -> list[str]:
    """Give the words of a text, each once, in the order they first occur, folded.

    Of a run of Han, kana or hangul these are its pairs of characters and its last character, so that every
    character begins a word and any stretch of the run is found.

    >>> list_words("托育园 Open 托育 open")
    ['托育', '育园', '园', 'open', '育']
    """
    words: dict[str, None] = {}
    for run in _runs().finditer(fold_text(text)):
        found = run.group()
        if run.lastgroup == "dense":
            words.update(dict.fromkeys(found[at : at + 2] for at in range(len(found))))
        else:
            words[found[:LONGEST]] = None
    return list(words)


@cache
def _runs() -> re.Pattern[str]:
    # Vowel signs belong to the words of the scripts that have them, but ``\w`` leaves them out.
    marks = "".join(char for char in map(chr, range(0x370, 0x20000)) if unicodedata.category(char)[0] == "M")
    return re.compile(rf"(?P<dense>[{DENSE_CLASS}]+)|(?:(?![{DENSE_CLASS}])[^\W_]|[{re.escape(marks)}])+")
