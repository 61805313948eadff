"""Letters and digits: one code point form (NFC), one width."""

from __future__ import annotations

import re
import unicodedata

# Whatever lies outside these blocks may compose or decompose; inside them every text is NFC as it stands.
NOT_PLAINLY_NFC = re.compile(
    "[^\x00-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u21ff\u2500-\u27ff\u3000-\u3029\u3041-\u3096"
    "\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff9d\U0001f300-\U0001faff]"
)
FULLWIDTH = re.compile("[０-９Ａ-Ｚａ-ｚ]")
_NARROW = {
    code: code - 0xFEE0
    for first, last in ("０９", "ＡＺ", "ａｚ")
    for code in range(ord(first), ord(last) + 1)
}

# A decimal point written with the digits; a full-width comma or colon may well be a mark of the sentence.
_POINT = re.compile("(?<=[0-9])．(?=[0-9])")


def compose(text: str) -> str:
    r"""Bring the text to Unicode normalisation form C, without touching compatibility characters.

    >>> compose("e\u0301 ﬁ ½")
    'é ﬁ ½'
    """
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def narrow_letters(text: str) -> str:
    """Make full-width letters and digits half-width; full-width marks stay.

    >>> narrow_letters("２０２３年ＣＰＵ，约１．２９％")
    '2023年CPU，约1.29％'
    """
    return _POINT.sub(".", text.translate(_NARROW))
