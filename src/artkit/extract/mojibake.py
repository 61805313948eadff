"""Text that was decoded as the wrong encoding before it was copied, put right where it can be."""

from __future__ import annotations

import re

# UTF-8 read as windows-1252: a lead byte shows as one of these letters, and a mark or odd letter follows.
_LATIN = re.compile("[ÂÃÄÅÎÏÐÑÕÖØÙÚÛ×àáâãäåæçèéêëìíî][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
# UTF-8 read as GBK: the beginnings of 。，、“” and of the commonest characters come out as these.
_GBK = re.compile("[锛銆鈥鐨鏄鍦涓浜鍜绗鏈鏂浠璇姝瀹鍙鍚鍏鎴鎵]")
_FOREIGN = re.compile("[^\x00-\x7f]")
# One of these is in any such text: the first bytes of the commonest scripts and marks.
_SIGNS = ("Ã", "Â", "â€", "Ø", "Ð", "Ñ", "Î", "×", "ã€", "à¤", "à¸", "锛", "銆", "鈥")
_FEWEST = 6  # a rare character or two is no sign
_LOOKED_AT = 20_000  # characters
# Share of such pairs among the characters outside ASCII, from which on the text is mojibake throughout: there
# 0.35 to 0.5 and 0.13 were measured, in text as it should be at most 0.05 (287 pages of many languages).
_LATIN_SHARE, _GBK_SHARE = 0.2, 0.09
_REPAIRED = "characters decoded as {} repaired"
_MOST_LOST = 0.2


def repair_mojibake(text: str) -> tuple[str, str | None]:
    """Give the text as it was meant and a warning that says so, or the text itself and None.

    Only text that is wrong throughout is touched: UTF-8 shown as windows-1252 or as GBK.

    >>> repair_mojibake("Ù…Ø±Ø\\xadØ¨Ø§ Ø¨ÙƒÙ…")[0]
    'مرحبا بكم'
    >>> repair_mojibake("naïve café")
    ('naïve café', None)
    """
    sample = text[:_LOOKED_AT]
    if sample.isascii() or not any(mark in sample for mark in _SIGNS):
        return text, None
    foreign = len(_FOREIGN.findall(sample))
    if len(_LATIN.findall(sample)) >= _LATIN_SHARE * foreign:
        fixed = "\n".join(map(_from_latin, text.split("\n")))
        if fixed != text:
            return fixed, _REPAIRED.format("windows-1252")
    if len(_GBK.findall(sample)) >= max(_FEWEST, _GBK_SHARE * foreign):
        fixed = _from_gbk(text)
        if fixed.count("\N{REPLACEMENT CHARACTER}") <= _MOST_LOST * len(fixed):
            return fixed, _REPAIRED.format("GBK")
    return text, None


def _from_latin(line: str) -> str:
    # Loaded when a text is wrong: one in thousands, and the import costs as much as reading ten pages.
    from ftfy import bad_codecs, fix_encoding

    bad_codecs.ok()  # registers the encoding used below
    try:
        return line.encode("sloppy-windows-1252").decode("utf-8")
    except UnicodeError:
        # A line that is half right, or lost a byte: mend the parts that can be.
        return fix_encoding(line)


def _from_gbk(text: str) -> str:
    # A browser shows the lone byte 0x80 as a euro sign, and a byte it cannot pair as U+FFFD.
    raw = (
        text.replace("\N{REPLACEMENT CHARACTER}", "?")
        .encode("gb18030", "replace")
        .replace(b"\xa2\xe3", b"\x80")
    )
    return raw.decode("utf-8", "replace")
