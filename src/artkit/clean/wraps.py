"""Hard-wrapped text: lines broken at a width, words broken at a hyphen."""

from __future__ import annotations

import re
from itertools import pairwise

from artkit.script import HAN_CLASS, KANA_CLASS

HYPHEN_BREAK = re.compile("[-‐\u00ad]")
BREAK = re.compile("\n")

_FEWEST = 4
_SHORTEST, _LONGEST = 24, 120
_WIDE = re.compile(f"[{HAN_CLASS}{KANA_CLASS}\u3000-\u303f\uff00-\uff60]")
_TOUCHING = re.compile(f"[{HAN_CLASS}{KANA_CLASS}\u3000-\u303f\uff00-\uff60“”‘’—…]")
_ENTRY = re.compile(
    r"\s*(?:[-*•·◦▪>#|+]|[0-9]{1,3}[.)、．]|[（(][0-9一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)\s*\S"
)
_INDENTED = re.compile(r"[ \t\u3000]{2,}")
# The rest of the word goes up to its beginning, so that the lines stay about as long as they were.
_BROKEN = re.compile(r"(?<=[^\W\d_]{2})[-‐]\n([^\W\d_A-Z][^\W\d_]\S*)( ?)")


def is_hard_wrapped(text: str) -> bool:
    """Tell whether lines end at a width rather than where a paragraph ends.

    At least four lines that another follows directly, most of them two thirds as long as the longest or
    more, and most not at the end of a sentence.

    >>> is_hard_wrapped("Roses are red.\\nViolets are blue.")
    False
    """
    lines = text.split("\n")
    broken = [line for line, after in pairwise(lines) if line.strip() and after.strip()]
    if len(broken) < _FEWEST:
        return False
    widths = sorted(map(_width, broken))
    widest = widths[-1]
    usual = widths[len(widths) // 4]
    mid_sentence = sum(line.rstrip()[-1] not in '.。！？!?:：；;”"）)' for line in broken)
    return _SHORTEST <= widest <= _LONGEST and usual * 3 >= widest * 2 and mid_sentence * 2 > len(broken)


def _width(line: str) -> int:
    return len(line.rstrip()) + len(_WIDE.findall(line))


def unwrap_lines(text: str) -> str:
    """Join the lines of each paragraph, where the text is plainly hard-wrapped; lists and verse stay.

    >>> unwrap_lines("a\\nb")
    'a\\nb'
    """
    if not is_hard_wrapped(text):
        return text
    widest = max(map(_width, text.split("\n")))
    out: list[str] = []
    above, width = "", 0
    for line in text.split("\n"):
        if out and _continues(above, line, width, widest):
            out += _joint(above, line), line.strip()
        else:
            out += "\n" if out else "", line.rstrip()
        above, width = line.rstrip(), _width(line)
    return "".join(out)


def _continues(above: str, line: str, width: int, widest: int) -> bool:
    """Tell whether ``line`` goes on with the paragraph of the line above, which was ``width`` wide."""
    if not above.strip() or not line.strip() or _ENTRY.match(line) or _INDENTED.match(line):
        return False
    # A line that left room for the next word was ended on purpose.
    word = line.split(maxsplit=1)[0][:12]
    room = 2 if _TOUCHING.match(word) else len(word) + 1
    return width + room + 2 >= widest * 3 // 4 and width * 2 > widest


def _joint(above: str, line: str) -> str:
    return "" if _TOUCHING.match(above[-1:]) and _TOUCHING.match(line.lstrip()[:1]) else " "


def join_broken_words(text: str) -> str:
    """Join words broken at a hyphen, where the text is plainly hard-wrapped.

    >>> join_broken_words("a-\\nb")
    'a-\\nb'
    """
    if not is_hard_wrapped(text):
        return text
    return _BROKEN.sub(lambda broken: broken[1] + ("\n" if broken[2] else ""), text)
