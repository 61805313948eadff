"""What may be left out on request: emoji, and addresses and numbers by which a person can be reached."""

from __future__ import annotations

import re

EMOJI = re.compile(
    "[\u00a9\u00ae\u203c\u2049\u20e3\u2122\u2139\u2190-\u21ff\u231a-\u23ff\u25aa-\u27bf\u2900-\u2bff"
    "\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]"
)
AT = re.compile("@")
DIGIT = re.compile("[0-9]")

# One picture: pictographs joined, toned, dressed or made of two flag letters; signs of text such as © and →
# count only where a selector asks for their picture.
_PICTURE = (
    "[\u231a\u231b\u23e9-\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1\u26aa\u26ab\u26bd\u26be"
    "\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c\u274e"
    "\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55\U0001f000-\U0001faff]"
)
_SIGN = (
    "[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u21ff"
    "\u2300-\u27bf\u2900-\u2bff\u3030\u303d\u3297\u3299]\ufe0f"
)
_EMOJI = re.compile(
    f"(?:{_PICTURE}|{_SIGN})[\ufe0e\ufe0f\u20e3\U000e0020-\U000e007f\u200d]*|[0-9#*]\ufe0f?\u20e3"
)

# Each side is bounded, so that a row of letters is not walked again from every letter.
_EMAIL = re.compile(
    r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}(?![A-Za-z0-9])"
)
_DIGIT_RUN = re.compile(
    r"(?<![\w.,+/:-])(?:\+|00)?[(（]?[0-9][0-9 ()（）.\u2010-\u2013-]{5,22}[0-9](?![\w/]|[.,:][0-9])"
)
_MOBILE = re.compile(r"(?<![0-9A-Za-z_.+-])1[3-9][0-9]{9}(?![0-9A-Za-z_])")
_LANDLINE = re.compile(r"(?<![0-9A-Za-z_.+-])0[0-9]{2,3}[- ]?[0-9]{7,8}(?![0-9A-Za-z_])")
_DATE = re.compile(
    r"[0-9]+[.][0-9]+$|(?:19|20)[0-9]{2}[-. ][0-9]{1,2}[-. ][0-9]{1,2}(?![0-9])"
    r"|[0-9]{1,2}[.][0-9]{1,2}[.](?:19|20)?[0-9]{2}$|(?:19|20)[0-9]{2}\s?[-–]\s?(?:19|20)[0-9]{2}$"
)


def drop_emoji(text: str) -> str:
    """Leave out emoji, whole sequences at a time.

    >>> drop_emoji("好👍🏽！👨‍👩‍👧 ©2023 → 5")
    '好！ ©2023 → 5'
    """
    return _EMOJI.sub("", text)


def mask_email(text: str) -> str:
    """Replace e-mail addresses by a placeholder.

    >>> mask_email("投稿:news@example.org。")
    '投稿:[e-mail]。'
    """
    return _EMAIL.sub("[e-mail]", text)


def mask_phones(text: str) -> str:
    """Replace telephone numbers by a placeholder; dates, years and plain amounts stay.

    >>> mask_phones("电话：0371-12345678，手机13800138000"), mask_phones("+44 20 7946 0000 on 2023-09-21")
    ('电话：[phone]，手机[phone]', '[phone] on 2023-09-21')
    """
    text = _LANDLINE.sub("[phone]", _MOBILE.sub("[phone]", text))
    return _DIGIT_RUN.sub(_mask_number, text)


def _mask_number(found: re.Match[str]) -> str:
    number = found.group()
    digits = sum(map(str.isdigit, number))
    plain = number.strip("+").isdigit() and not number.startswith(("+", "00"))
    if plain or not 8 <= digits <= 15 or _DATE.match(number) or "  " in number:
        return number
    return "[phone]"
