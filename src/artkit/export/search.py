"""What a full-text index is given, so that Chinese and Japanese words are found."""

from __future__ import annotations

import re

from artkit.script import HAN_CLASS, HANGUL_CLASS, KANA_CLASS

# These scripts have no spaces between words, and the index knows words by spaces alone.
_RUN = re.compile(f"[{HAN_CLASS}{KANA_CLASS}{HANGUL_CLASS}]+")
#: The longest word that is found as it is typed; longer ones are typed in parts.
LONGEST = 4


def search_terms(text: str) -> str:
    """Give text with every run of Han, kana or hangul as all its pieces of one to four characters.

    A dictionary would be smaller and miss new words and names; three-character pieces, the tokenizer SQLite
    brings, would miss the two-character words that Chinese is made of.

    >>> search_terms("办托育2024 news")
    ' 办 办托 办托育 托 托育 育 2024 news'
    """
    return text if text.isascii() else _RUN.sub(_pieces, text)


def _pieces(match: re.Match[str]) -> str:
    run = match[0]
    ends = range(1, LONGEST + 1)
    last = len(run)
    pieces = [run[start : start + n] for start in range(last) for n in ends if start + n <= last]
    return f" {' '.join(pieces)} "
