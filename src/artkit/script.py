"""What a character is: the questions the steps ask about scripts, with the standard library only."""

from __future__ import annotations

from artkit.patterns import late_pattern

# Character classes for use inside [...] of a pattern. Ranges from the Unicode blocks of the same names;
# the ideographic iteration marks and closing mark behave as Han in running text.
HAN_CLASS = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
KANA_CLASS = "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f"
HANGUL_CLASS = "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af"

HAN = late_pattern(f"[{HAN_CLASS}]")
KANA = late_pattern(f"[{KANA_CLASS}]")
HANGUL = late_pattern(f"[{HANGUL_CLASS}]")

# What ends a sentence, in the scripts that have such a mark.
SENTENCE_ENDS = "。！？｡!?.…‥؟۔।॥။"


def han_share(text: str) -> float:
    """Share (0..1) of the letters of ``text`` that are Han; 0.0 where there is no letter.

    >>> han_share("托育 AB")
    0.5
    """
    letters = sum(map(str.isalpha, text))
    return len(HAN.findall(text)) / letters if letters else 0.0
