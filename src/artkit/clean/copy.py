"""One line of Chinese copy as the width rules look at it: neighbours, sentences, what must stay as it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from artkit.script import HAN_CLASS, HANGUL_CLASS, KANA_CLASS

HAN = re.compile(f"[{HAN_CLASS}]")
_HAN_RUN = re.compile(f"[{HAN_CLASS}]+")
_KANA_RUN = re.compile(f"[{KANA_CLASS}]+")
_HANGUL_RUN = re.compile(f"[{HANGUL_CLASS}]+")
_NEIGHBOUR = re.compile(f"[{KANA_CLASS}{HANGUL_CLASS}]")
_WORD = re.compile(b"[A-Za-z][A-Za-z'-]*")

# Addresses, code and tags keep every mark. An address ends before a mark that Han or nothing follows.
# One class first, which is what the search for the next zone is quick on.
_ZONES = re.compile(
    r"[a-z`<](?:(?:(?<=[a-z])[a-z0-9+.-]{1,15}://|(?<=w)ww\.)"
    r"(?:[^\s<>\"'`，。；：！？、（）《》「」『』【】“”‘’,;:!?.()]"
    r"|[,;:!?.()](?=[A-Za-z0-9/_%&=#~@+*$-])|(?<=_)\([^\s()]{1,40}\))+"
    r"|(?<=`)[^`\n]+`|(?<=<)[A-Za-z/!][^<>\n]*>)"
)
# What a zone cannot do without; asked one by one, they are found faster than by one pattern.
_ZONE_HINTS = ("://", "www.", "`", "<")

# What may stand between a mark and the character that decides about it: also marks and brackets, and these in
# both widths, so that setting one changes nothing for the next.
_CLEAR = frozenset("\"'“”‘’「」『』()（）[]［］【】《》〈〉〔〕 \u00a0*_,;:!?.，；：！？。")
_WIDE_MARKS = "，。；：！？（）·「」"
_LOOK = 6
_NEAR = 160
_HEAD = 4000
# English that is quoted after a colon is a sentence of its own.
_QUOTED = "[:：](?=\\s*[A-Za-z][A-Za-z'’-]*[ ,])"
_STOPS = re.compile(f'[。！？；!?;\\n“"「『《(（【]|\\.(?=[\\sA-Z{HAN_CLASS}])|{_QUOTED}')
_OUTER_STOPS = re.compile(f"[。！？；!?;\\n]|\\.(?=[\\sA-Z{HAN_CLASS}])|{_QUOTED}")
_CLOSERS = frozenset("\"'”’」』)）】》〉]")


def count_chars(pattern: re.Pattern[str], text: str) -> int:
    """Count the characters of ``text`` that runs matching ``pattern`` cover."""
    return sum(map(len, pattern.findall(text)))


def is_chinese_copy(text: str) -> bool:
    """Tell whether Chinese typography fits: there is Han, and it is no Japanese or Korean text.

    >>> is_chinese_copy("托育服务,发展"), is_chinese_copy("これはテスト,です"), is_chinese_copy("plain")
    (True, False, False)
    """
    if not HAN.search(text):
        return False
    if not _NEIGHBOUR.search(text):
        return True
    han = count_chars(_HAN_RUN, text)
    # Chinese copy that quotes a Japanese title or a Korean name has far more Han than that.
    return count_chars(_KANA_RUN, text) * 4 < han and count_chars(_HANGUL_RUN, text) * 2 < han


def map_chinese_lines(text: str, candidate: re.Pattern[str], change: Callable[[str], str]) -> str:
    """Apply ``change`` to the lines of Chinese copy that hold a candidate."""
    if not is_chinese_copy(text):
        return text
    lines = text.split("\n")
    # Where no line is Japanese or Korean, Han is all there is to ask for.
    fits = is_chinese_copy if _NEIGHBOUR.search(text) else HAN.search
    return "\n".join(change(line) if candidate.search(line) and fits(line) else line for line in lines)


def find_zones(line: str) -> list[tuple[int, int]]:
    """Find the addresses, code spans and tags of a line, as (start, end) in order."""
    if not any(hint in line for hint in _ZONE_HINTS):
        return []
    return [zone.span() for zone in _ZONES.finditer(line)]


def kind_of(char: str) -> str:
    """Tell what a neighbour is: ``h`` Han and wide marks, ``d`` digit, ``a`` letter, ``o`` other, or none."""
    if not char:
        return ""
    if char in "0123456789%％‰°℃":
        return "d"
    if "\u2e80" <= char < "\uac00" or "\uf900" <= char <= "\ufaff" or "\uff00" <= char <= "\uff9f":
        return "h"
    if char in "…—":
        return "h"
    if char.isalpha():
        return "h" if char >= "\U00020000" else "a"
    return "d" if char.isdigit() else "o"


class Copy:
    """A line, with what the rules ask about it worked out once, when first asked."""

    __slots__ = ("_chinese", "_starts", "text", "zones")

    def __init__(self, text: str) -> None:
        self.text = text
        self._chinese: bool | None = None
        self.zones = find_zones(text)
        self._starts = {end: start for start, end in self.zones}

    @property
    def chinese(self) -> bool:
        """Whether the line is Chinese with Latin words in it rather than the other way round."""
        if self._chinese is None:
            self._chinese = self._is_mostly_chinese()
        return self._chinese

    def _is_mostly_chinese(self) -> bool:
        """Compare Han with Latin words; in a line with Han nearly all that is not ASCII is Chinese."""
        head = self.text[:_HEAD]
        # Marks do not count, so that setting them full-width cannot tip the scales.
        marks = sum(map(head.count, _WIDE_MARKS))
        ascii_share = len(head.encode("ascii", "ignore")) + marks
        han = len(head) - ascii_share
        # A word and the space after it take two characters at least.
        if 2 * han > ascii_share:
            return True
        if self.zones:
            head = _ZONES.sub(" ", head)
        words = len(_WORD.findall(head.encode("ascii", "replace")))
        return not words or han >= words

    def look(self, at: int, step: int) -> str:
        """Give the kind of the first telling character from ``at`` on, in steps of +1 or -1."""
        text, left = self.text, _LOOK
        while left and 0 <= at < len(text) and text[at] in _CLEAR:
            at += step
            left -= 1
        if not 0 <= at < len(text):
            return ""
        return kind_of(text[at]) if left else "o"

    def sentence_has_han(self, end: int) -> bool:
        """Tell whether the sentence, or the quotation, that the mark at ``end`` would close holds Han."""
        # The marks of an address that ends the sentence are not the sentence's.
        end = self._starts.get(end, end)
        near = self.text[max(0, end - _NEAR) : end]
        # A mark after the closing quote belongs to the sentence around the quotation.
        stops = _OUTER_STOPS if near[-1:] in _CLOSERS else _STOPS
        start = max((stop.end() for stop in stops.finditer(near)), default=0)
        return HAN.search(near, start) is not None

    def free_spans(self, spans: Iterator[re.Match[str]]) -> Iterator[re.Match[str]]:
        """Give the matches, in order, that lie outside addresses, code and tags."""
        if not self.zones:
            yield from spans
            return
        zones = iter(self.zones)
        zone = next(zones, None)
        for span in spans:
            while zone and zone[1] <= span.start():
                zone = next(zones, None)
            if not (zone and zone[0] <= span.start()):
                yield span
