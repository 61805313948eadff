"""What the benchmarks measure: 4-gram shingle F1 of a body, and segments found.

Shingles: precision and recall of 4-grams of words a page (Han, kana and hangul a character each), their means
over pages, F1 of the two. Segments: F1 over all that must and must not stand in a text.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from statistics import fmean
from typing import Any

_IDEOGRAPH = "\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff\uac00-\ud7af"
_WORD = re.compile(r"\w+")
_WORD_OR_IDEOGRAPH = re.compile(rf"[{_IDEOGRAPH}]|[^\W{_IDEOGRAPH}]+")

Shares = tuple[float, float, float]


def tokens(text: str | None, cjk: bool = True) -> list[str]:
    return (_WORD_OR_IDEOGRAPH if cjk else _WORD).findall(text or "")


def shingles(words: list[str]) -> Counter[tuple[str, ...]]:
    if len(words) < 4:
        return Counter([tuple(words)] if words else [])
    return Counter(zip(words, words[1:], words[2:], words[3:], strict=False))


def sh4_page(gold: str, text: str, cjk: bool) -> Shares:
    """Give the shares of right, surplus and missing shingles of one page; they add up to 1."""
    wanted, found = shingles(tokens(gold, cjk)), shingles(tokens(text, cjk))
    right = sum((wanted & found).values())
    surplus, missing = sum(found.values()) - right, sum(wanted.values()) - right
    whole = right + surplus + missing or 1
    return right / whole, surplus / whole, missing / whole


def page_f1(shares: Shares) -> float:
    right, surplus, missing = shares
    return 2 * right / (2 * right + surplus + missing) if sum(shares) else 1.0


def sh4(pages: list[Shares]) -> float:
    precision = [right / (right + surplus) for right, surplus, _ in pages if right + surplus]
    recall = [right / (right + missing) for right, _, missing in pages if right + missing]
    p, r = fmean(precision or [0.0]), fmean(recall or [0.0])
    return 2 * p * r / (p + r) if p + r else 0.0


def squeeze(text: str | None) -> str:
    return " ".join((text or "").split())


def seg_page(gold: dict[str, Any], text: str) -> tuple[int, int, int]:
    """Give the numbers of segments rightly found, wrongly found and missed."""
    text = squeeze(text)
    wanted, unwanted = gold.get("with") or [], gold.get("without") or []
    found = sum(squeeze(part) in text for part in wanted)
    return found, sum(squeeze(part) in text for part in unwanted), len(wanted) - found


def seg(pages: list[tuple[int, int, int]]) -> float:
    right, wrong, missed = (sum(column) for column in zip(*pages, strict=True))
    return 2 * right / (2 * right + wrong + missed) if right else 0.0


def day(value: object) -> str | None:
    """Give the day a value names as ``2023-09-22``, or None."""
    found = re.search(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})", str(value or ""))
    return "{:04d}-{:02d}-{:02d}".format(*map(int, found.groups())) if found else None


def names(value: object) -> set[str]:
    """Give the names a value holds, folded, without a "by" before them, each part of a list on its own."""
    found = set[str]()
    for one in [value] if isinstance(value, str) else value if isinstance(value, list | tuple) else []:
        for name in _PARTS.split(_BY.sub("", str(one))):
            plain = unicodedata.normalize("NFKC", name).casefold()
            found.add("".join(filter(str.isalnum, plain)))
    return found - {""}


_BY = re.compile(r"^\s*(?:written |posted )?(?:by|von|par|por|text|author)\b[:\s]+", re.IGNORECASE)
_PARTS = re.compile(r"\s*(?:,|;|\||/|、|&|\band\b|\bund\b|\bet\b|\by\b|·)\s*")
