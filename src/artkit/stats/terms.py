"""Frequent terms without a dictionary: words, katakana words and pairs of Han characters."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Any

from artkit.errors import MissingExtraError
from artkit.script import HAN_CLASS, KANA_CLASS
from artkit.stats.measure import may_be_east_asian

_HAN_RUN = re.compile(f"[{HAN_CLASS}]{{2,}}")
_KATAKANA_WORD = re.compile("[\u30a1-\u30fa][\u30a1-\u30fa\u30fc-\u30fe]+")
# Vowel signs and the like belong to words, but ``\w`` leaves them out: combining marks of alphabets and the
# Brahmic blocks, where all but a few signs are letters, marks or digits.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u0900-\u0963\u0966-\u0e4e\u0e81-\u0ebd\u1000-\u1049"
)
_WORD = re.compile(rf"[^\W\d_{HAN_CLASS}{KANA_CLASS}][\w{_MARKS}'’‐-]*[\w{_MARKS}]")
_ASCII_WORD = re.compile(r"[a-z][a-z0-9'-]*[a-z0-9]")
_EAST_ASIAN = re.compile(f"[{HAN_CLASS}{KANA_CLASS}]+")
_NATIVE_UTF16 = f"utf-16-{'le' if sys.byteorder == 'little' else 'be'}"


class TermCounter:
    """Counts the terms of one text after another; ``finish`` gives them.

    Terms are words in lower case, katakana words, and pairs of Han characters; single letters, numbers and
    hiragana are none.

    Pairs of characters are counted as numbers, which is four times as fast as counting strings, and become
    strings at the end.

    >>> counter = TermCounter()
    >>> counter.add("托育园 Open Data, open!")
    >>> sorted(counter.finish().items())
    [('data', 1), ('open', 2), ('托育', 1), ('育园', 1)]
    """

    def __init__(self, cut: Callable[[str], Iterable[str]] | None = None) -> None:
        self._cut = cut
        self._words: Counter[str] = Counter()
        self._pairs: Counter[int] = Counter()

    def add(self, text: str) -> None:
        """Count the terms of one text."""
        lowered = text.lower()
        if lowered.isascii():
            self._words.update(_ASCII_WORD.findall(lowered))
            return
        if not may_be_east_asian(lowered.encode("utf-8", "replace")):
            self._words.update(_WORD.findall(lowered))
            return
        self._words.update(_WORD.findall(_EAST_ASIAN.sub(" ", lowered)))
        self._words.update(_KATAKANA_WORD.findall(text))
        runs = _HAN_RUN.findall(text)
        if not runs:
            return
        if self._cut is None:
            self._add_pairs("\0".join(runs))
        else:
            self._words.update(word for run in runs for word in self._cut(run) if len(word) > 1)

    def _add_pairs(self, text: str) -> None:
        data = text.encode(_NATIVE_UTF16)
        if len(data) > 2 * len(text):
            # Beyond the Basic Multilingual Plane a character is two units of UTF-16; such texts are rare.
            self._words.update(a + b for a, b in pairwise(text) if "\0" not in (a, b))
            return
        for start in (0, 2):
            end = start + (len(data) - start) // 4 * 4
            self._pairs.update(memoryview(data[start:end]).cast("I").tolist())

    def finish(self) -> Counter[str]:
        """Give how often each term occurred."""
        terms = self._words.copy()
        for number, count in self._pairs.items():
            pair = number.to_bytes(4, sys.byteorder).decode(_NATIVE_UTF16)
            if "\0" not in pair:
                terms[pair] += count
        return terms


def load_jieba() -> Callable[[str], Iterable[str]]:
    """Load the word cutter for Chinese.

    Raises:
        MissingExtraError: the package jieba is not installed.
    """
    try:
        jieba: Any = __import__("jieba")
    except ImportError:
        raise MissingExtraError("cutting Chinese words", "jieba") from None
    jieba.setLogLevel("ERROR")
    cut: Callable[[str], Iterable[str]] = jieba.Tokenizer().cut
    return cut
