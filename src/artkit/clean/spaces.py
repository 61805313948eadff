"""Spaces, line ends and blank lines."""

from __future__ import annotations

import re

EXOTIC_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
LINE_ENDS = re.compile("[\r\x0b\x0c\u2028\u2029]")
BLANK = re.compile("\n")

_FIXED = "\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u205f"
_INDENT = re.compile("^\u3000[ \u3000]*", re.MULTILINE)
_HAN_SIDE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U000323af"
# Between two words of two letters and more, at another space or beside Han, a no-break space is a leftover of
# the page's layout. Elsewhere it is spelling: 10 000 km, « mot », v Praze, M. Dupont.
_NO_BREAK = re.compile(
    rf"(?<=[ \t\u00a0\u202f])[\u00a0\u202f]|[\u00a0\u202f](?=[ \t\u00a0\u202f])"
    rf"|(?<=[^\W\d_]{{2}})\u00a0(?=[^\W\d_]{{2}})"
    rf"|(?<=[{_HAN_SIDE}])[\u00a0\u202f]|[\u00a0\u202f](?=[{_HAN_SIDE}])|(?<=\n)[\u00a0\u202f]|[\u00a0\u202f](?=\n)"
)
_ENDS = re.compile("\r\n?|[\x0b\x0c\u2028]")
_TRAILING = re.compile("(?<![ \t])[ \t]+(?=\n)")
_GAPS = re.compile("\n{3,}")
_BETWEEN = re.compile("[ \t\n]+")


def plain_spaces(text: str) -> str:
    r"""Make exotic spaces ordinary ones and drop ideographic indents; keep no-break spaces that are spelling.

    >>> plain_spaces("\u3000\u3000九月，\u3000郑州"), plain_spaces("web\u00a0page, 9\u00a0000 km")
    ('九月， 郑州', 'web page, 9\xa0000 km')
    """
    for space in _FIXED:
        text = text.replace(space, " ")
    if "\u3000" in text:
        text = _INDENT.sub("", text).replace("\u3000", " ")
    return _NO_BREAK.sub(" ", text) if "\u00a0" in text or "\u202f" in text else text


def unify_line_ends(text: str) -> str:
    r"""End every line with ``\n``: CR, CRLF, form feed, vertical tab, Unicode's separators.

    >>> unify_line_ends("a\r\nb\u2028c\u2029d")
    'a\nb\nc\n\nd'
    """
    return _ENDS.sub("\n", text).replace("\u2029", "\n\n")


def trim_lines(text: str) -> str:
    r"""Drop spaces before line ends, blank lines at both ends, and all but one blank line of a row.

    >>> trim_lines("\n\na  \n\n \n\nb\n")
    'a\n\nb'
    """
    # Looking for what is rare is much faster than trying every space.
    if " \n" in text or "\t\n" in text:
        text = _TRAILING.sub("", text)
    if "\n\n\n" in text:
        text = _GAPS.sub("\n\n", text)
    return text.strip("\n")


def join_line(text: str) -> str:
    r"""Make a headline or a name one line without outer or repeated spaces.

    >>> join_line(" 托育\n 服务  体系 ")
    '托育 服务 体系'
    """
    return _BETWEEN.sub(" ", text).strip(" ")
