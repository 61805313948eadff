"""What form a document has: HTML, Markdown or plain text, told by its content."""

from __future__ import annotations

import re

from artkit.patterns import late_pattern

# As much of a document as is looked at, in characters: signs of markup stand early or nowhere.
_LOOKED_AT = 65_536
_FRONT = 1_024

_PAGE_START = late_pattern(
    r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<meta\s|<title>|<script[\s>]", re.IGNORECASE
)
_TAGS = (
    "p|div|span|br|hr|img|h[1-6]|ul|ol|li|table|tbody|tr|td|th|article|section|header|footer|nav|main|aside|"
    "blockquote|figure|pre|form|center|font|iframe|style|script|strong|em|b|i|a"
)
_START_TAG = late_pattern(rf"<(?:{_TAGS})(?:\s[^<>]{{0,2000}})?/?>", re.IGNORECASE)
_BLOCK_END = late_pattern(
    r"</(?:p|div|h[1-6]|ul|ol|li|table|tr|td|article|section|blockquote|body|html|pre)>", re.IGNORECASE
)

# A block of names and values above the text (see `artkit.extract.front_matter`).
_FRONT_MATTER = late_pattern(
    r"\ufeff?(---|\+\+\+)[ \t]*\n[\"\w][^\n:=]{0,100}[:=][^\n]*\n(?:[^\n]*\n){0,500}?\1[ \t]*(?:\n|\Z)"
)
# A headline that stands alone at the top, behind what renderers do not show.
_HEADLINE = late_pattern(r"\ufeff?\s{0,100}(?:<!--[^\n]{0,500}-->\s{0,100})?# \S[^\n]*\n[ \t]*\n")
_HEADING = late_pattern(r"^#{1,6} \S", re.MULTILINE)
_MARKDOWN_SIGNS = tuple(
    late_pattern(sign, re.MULTILINE)
    for sign in (
        r"^(?:```|~~~)",
        r"\[[^\]\n]{1,200}\]\((?:https?:|/|#|\./|mailto:)",
        r"\*\*[^*\n]{1,200}\*\*|__[^_\n]{1,200}__",
        r"^[-*+] \S",
        r"^> \S",
        r"^(?:=|-){4,}$",
        r"^\|?(?=[ :-]*---)[ :-]+\|",
        r"!\[[^\]\n]{0,200}\]\(",
    )
)


def detect_form(data: bytes | str) -> str:
    r"""Tell ``html``, ``markdown`` or ``text`` by the first 65,536 characters of a document.

    Text that merely holds a ``<`` or names a tag in a sentence is text.

    >>> detect_form("if a < b and b > c then"), detect_form(b"<p>One<p>Two")
    ('text', 'html')
    >>> detect_form("# Title\n\nSee [this](/y).")
    'markdown'
    """
    if isinstance(data, bytes):
        # Whatever the encoding, signs of markup are ASCII; in UTF-16 every other byte is a zero.
        data = data[: 4 * _LOOKED_AT].replace(b"\0", b"").decode("latin-1")
    head = data[:_LOOKED_AT]
    if "<" in head and _is_html(head):
        return "html"
    return "markdown" if _is_markdown(head) else "text"


def _is_html(head: str) -> bool:
    front = head[:_FRONT].lstrip("\ufeff \t\r\n\xef\xbb\xbf\xff\xfe")
    if front.startswith("<") and _PAGE_START.search(front):
        return True
    if _START_TAG.match(front):
        # A lone tag may be left over in a copied page whose other tags were read.
        return len(head) < _FRONT or _count(_START_TAG, head, 4) + _count(_BLOCK_END, head, 4) >= 4
    return _count(_BLOCK_END, head, 3) + _count(_START_TAG, head, 3) >= 4 and bool(_BLOCK_END.search(head))


def _count(pattern: re.Pattern[str], text: str, limit: int) -> int:
    found = 0
    for _ in pattern.finditer(text):
        found += 1
        if found == limit:
            break
    return found


def _is_markdown(head: str) -> bool:
    if not any(mark in head for mark in ("#", "](", "**", "__", "```", "~~~", "---", "+++")):
        return False
    head = head.replace("\r\n", "\n")
    if _FRONT_MATTER.match(head) or _HEADLINE.match(head):
        return True
    signs = sum(sign.search(head) is not None for sign in _MARKDOWN_SIGNS)
    headings = _count(_HEADING, head, 3)
    return signs + min(headings, 2) >= 2 and (headings > 0 or signs >= 3)
