"""Text that was decoded with the wrong encoding, once or more often: ftfy repairs what looks broken."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ftfy import TextFixerConfig

# The encodings that UTF-8 is taken for. In each, a lead byte of UTF-8 (C2..F4) and a continuation byte
# (80..BF) side by side are what broken text is made of, and rare in sound text.
_MISTAKEN_FOR = (
    "latin-1",
    "cp1252",
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp1257",
    "iso8859-2",
    "mac_roman",
    "cp437",
)


def _decoded(first: int, last: int, encoding: str) -> frozenset[str]:
    return frozenset(bytes(range(first, last + 1)).decode(encoding, "ignore")) - {"\x1a"}


def _class(*sets: frozenset[str]) -> str:
    return f"[{re.escape(''.join(sorted(frozenset().union(*sets))))}]"


_LEADS = [_decoded(0xC2, 0xF4, name) for name in _MISTAKEN_FOR]
_TAILS = [_decoded(0x80, 0xBF, name) for name in _MISTAKEN_FOR]
_ALONE = re.compile("[\x80-\x9f\ufffdÃÂÐÑ]")

# Any lead and any tail, then of one encoding. A tail may also be lost: to a replacement character, or, where
# it was a no-break space, to a space or to nothing.
_PAIRS = "|".join(f"(?<={_class(lead)}){_class(tail)}" for lead, tail in zip(_LEADS, _TAILS, strict=True))
_SUSPICIOUS = re.compile(
    f"[\x80-\x9f]|{_class(*_LEADS)}(?:(?={_class(*_TAILS)})(?:{_PAIRS})|\ufffd|(?<=[ÃÂÐÑ]) |(?<=Ã)[a-zA-Z])"
)


def may_be_mojibake(alphabet: str) -> bool:
    """Tell whether a text of these characters can be mojibake: it takes a lead and a tail of one encoding.

    >>> may_be_mojibake("cafÃ©"), may_be_mojibake("café“”’—")
    (True, True)
    >>> may_be_mojibake("“quoted”, ’s — 河南")
    False
    """
    chars = frozenset(alphabet)
    return _ALONE.search(alphabet) is not None or any(
        not lead.isdisjoint(chars) and not tail.isdisjoint(chars)
        for lead, tail in zip(_LEADS, _TAILS, strict=True)
    )


def repair_mojibake(text: str) -> str:
    r"""Undo decoding with the wrong encoding, line by line, wherever ftfy is sure of it.

    >>> repair_mojibake("voilÃ\xa0 le cafÃ©"), repair_mojibake("“你好，世界！”")
    ('voilà le café', '“你好，世界！”')
    """
    if not _SUSPICIOUS.search(text):
        return text
    return "\n".join(_repair_line(line) if _SUSPICIOUS.search(line) else line for line in text.split("\n"))


def _repair_line(line: str) -> str:
    # Here, and not above: ftfy takes longer to load than most texts take to clean, and most need none of it.
    from ftfy import fix_text_segment

    return fix_text_segment(line, _config())


@cache
def _config() -> TextFixerConfig:
    from ftfy import TextFixerConfig

    # Only the decoding is ftfy's here; the other fixes do not know which script they are in.
    return TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        fix_surrogates=False,
        remove_control_chars=False,
        normalization=None,
        explain=False,
    )
