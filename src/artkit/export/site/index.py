"""The search index: words to articles, in a few scripts that a page loads as it needs them.

No server and no request to one: from a file, a page may load scripts beside it and nothing else.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from artkit.export.readable import one_line
from artkit.export.site.archive import Entry
from artkit.export.site.words import DENSE_CLASS, LONGEST, list_words

#: Characters of one part: what a search has to load at least.
PART = 200_000
_TEXT = 50_000
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def render_index(entries: Sequence[Entry]) -> Iterator[tuple[str, bytes]]:
    """Give the files of the index: ``search/list.js`` and as many parts as it takes.

    The list has, for each article, path, headline, date, section and language, and the first word of each
    part. A part maps words to the numbers of articles, each as its distance from the one before, to base 36.
    """
    parts = list(_cut_parts(_collect_postings(entries)))
    listed = [[e.path, e.title, e.date, e.section, e.article.lang or ""] for e in entries]
    starts = [next(iter(part)) for part in parts]
    head = {"articles": listed, "starts": starts, "dense": DENSE_CLASS, "longest": LONGEST}
    yield "search/list.js", f"artkitList({_as_script(head)});\n".encode()
    for number, part in enumerate(parts):
        yield f"search/{number}.js", f"artkitPart({number},{_as_script(part)});\n".encode()


def _collect_postings(entries: Sequence[Entry]) -> dict[str, list[int]]:
    postings: dict[str, list[int]] = defaultdict(list)
    for number, entry in enumerate(entries):
        article = entry.article
        about = (entry.title, *article.authors, article.source, article.section, *article.tags)
        for word in list_words("\n".join((*map(one_line, about), article.text[:_TEXT]))):
            postings[word].append(number)
    return postings


def _cut_parts(postings: dict[str, list[int]]) -> Iterator[dict[str, str]]:
    part: dict[str, str] = {}
    size = 0
    # The order of JavaScript's comparison, by which the page finds the part a word is in.
    for word in sorted(postings, key=lambda word: word.encode("utf-16-be")):
        coded = _encode_numbers(postings[word])
        if size > PART:
            yield part
            part, size = {}, 0
        part[word] = coded
        size += len(word) + len(coded) + 6
    if part:
        yield part


def _encode_numbers(numbers: Sequence[int]) -> str:
    """Encode rising numbers.

    >>> _encode_numbers([3, 4, 44])
    '3 1 14'
    """
    steps = (number - before for before, number in zip((0, *numbers[:-1]), numbers, strict=True))
    return " ".join(map(_to_base_36, steps))


def _to_base_36(number: int) -> str:
    digits = ""
    while True:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
        if not number:
            return digits


def _as_script(value: Any) -> str:
    # JSON is JavaScript; the one name that would be more than a name there, "__proto__", is no word.
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
