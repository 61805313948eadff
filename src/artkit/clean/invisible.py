"""Characters that do not show: controls, zero-width, soft hyphens, stray direction marks."""

from __future__ import annotations

import re

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
# What never shows and never joins: zero-width space, word joiner, invisible operators, byte order mark, soft
# hyphen, grapheme joiner, Mongolian vowel separator, Hangul fillers, annotation anchors, noncharacters.
_HIDDEN = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0"
    "\ufff9-\ufffc\ufffe\uffff"
)
_JOINERS = "\u200c\u200d"

CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
INVISIBLE = re.compile(f"[{_BIDI}{_HIDDEN}{_JOINERS}]")

# A terminal's colour codes go as a whole: without the escape their tail would be left as text.
_ESCAPES = re.compile("\x1b\\[[0-9;?]{0,16}[A-Za-z]|[\x00-\x08\x0e-\x1f\x7f]")
_RUN = re.compile(f"[{_BIDI}{_HIDDEN}{_JOINERS}]+")

# Scripts whose spelling uses the joiners: Arabic and its kin, Hebrew, the Indic scripts, Sinhala, Tibetan,
# Myanmar, Khmer, Mongolian.
_JOINED = re.compile(
    "[\u0590-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\u1a20-\u1aaf\ua840-\ua8ff\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010a00-\U00010aff\U00011000-\U00011fff\U0001e900-\U0001e95f]"
)
# Scripts written without spaces that mark where a line may break: Thai, Lao, Myanmar, Khmer, Tai Tham.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1a20-\u1aaf\uaa60-\uaadf]")
_PICTURE = re.compile(
    "[\u2190-\u2bff\u3030\u303d\u3297\u3299\ufe0f\u20e3\u00a9\u00ae\U0001f000-\U0001faff\U000e0020-\U000e007f]"
)
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def drop_controls(text: str) -> str:
    r"""Remove the control characters of ASCII but tab and line end, and terminal colour codes whole.

    >>> drop_controls("a\x00b \x1b[31mred\x1b[0m")
    'ab red'
    """
    return _ESCAPES.sub("", text)


def drop_invisible(text: str) -> str:
    r"""Remove characters that do not show, except where the script or an emoji needs them.

    >>> drop_invisible("co\u00adop\u200b\ufeff") == "coop", drop_invisible("می\u200cخواهم") == "می\u200cخواهم"
    (True, True)
    """
    if _RIGHT_TO_LEFT.search(text):
        # Direction marks steer the lines that hold right-to-left letters, and only those.
        return "\n".join(_clean_line(line) for line in text.split("\n"))
    return _RUN.sub(lambda run: _keep_needed(run, bidi=False), text)


def _clean_line(line: str) -> str:
    bidi = _RIGHT_TO_LEFT.search(line) is not None
    return _RUN.sub(lambda run: _keep_needed(run, bidi=bidi), line)


def _keep_needed(run: re.Match[str], *, bidi: bool) -> str:
    text, start, end = run.string, run.start(), run.end()
    before = text[start - 1] if start else ""
    after = text[end] if end < len(text) else ""
    kept = "".join(char for char in run.group() if bidi and char in _BIDI_SET)
    return kept + _needed_joiner(run.group(), before, after)


def _needed_joiner(run: str, before: str, after: str) -> str:
    """Give the one joiner of ``run`` that stands for something between its neighbours, or nothing."""
    if "\u200d" in run and _PICTURE.match(before) and _PICTURE.match(after):
        return "\u200d"
    for joiner in "\u200d\u200c":
        # At a word's end a joiner asks for a letter's joined form, so one neighbour is enough there.
        if joiner in run and _JOINED.match(before):
            return joiner
    if "\u200b" in run and _UNSPACED.match(before) and _UNSPACED.match(after):
        return "\u200b"
    return ""


_BIDI_SET = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
