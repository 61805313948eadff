"""A string of HTML to nodes: any string, in time linear in its length.

A small tokenizer after the HTML standard. It differs where the standard drops text: a tag that never ends
is text, as a reader of the source sees it.
"""

from __future__ import annotations

import html
import re

from artkit.markup.builder import Builder
from artkit.markup.nodes import Node
from artkit.patterns import late_pattern

_TAG_NAME = late_pattern("[A-Za-z][^\t\n\f\r />]*")
_TAG_END = late_pattern("[\t\n\f\r /]*>")
# Name, then the value in double quotes, single quotes or none. Each part is possessive in effect: what
# follows it cannot start with a character it takes. A quote that never closes is searched for once, since
# there is then none after it either.
_ATTRIBUTE = late_pattern(
    "[\t\n\f\r /]*([^\t\n\f\r />][^\t\n\f\r />=]*)"
    "(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:\"([^\"]*)\"|'([^']*)'|([^\t\n\f\r >]+)))?"
)
_NUMBER = late_pattern("&#(?:[0-9]{20,}|[xX][0-9A-Fa-f]{20,});?")
# Elements whose content is not text of the page.
_RAW_ENDS = {
    tag: late_pattern(f"</{tag}(?=[\t\n\f\r />])", re.IGNORECASE)
    for tag in ("script", "style", "template", "iframe", "noembed", "noframes", "title")
}


def parse_fragment(source: str) -> list[Node]:
    """Read a string of HTML into nodes; tags and attributes a record may not hold are left out.

    Text is kept whatever stands around it, but for comments and the content of script, style, template,
    iframe and title.

    >>> parse_fragment("<p onclick=x>1 &lt; 2<script>alert(1)</script>")
    [Element(tag='p', attributes={}, children=['1 < 2'])]
    """
    builder = Builder()
    at = 0
    while at < len(source):
        less = source.find("<", at)
        if less < 0:
            less = len(source)
        if less > at:
            builder.text(_unescape(source[at:less]))
        at = _read_markup(source, less, builder)
    return builder.finish()


def _read_markup(source: str, at: int, builder: Builder) -> int:
    """Read the tag or comment that starts at ``at``; give where the next token starts."""
    if at >= len(source):
        return at
    name = _TAG_NAME.match(source, at + 1)
    if name:
        return _read_start(source, name, builder)
    if source.startswith("<!--", at):
        end = source.find("-->", at + 2)
        return end + 3 if end >= 0 else len(source)
    if source.startswith(("</", "<!", "<?"), at):
        return _read_end(source, at, builder)
    builder.text("<")
    return at + 1


def _read_start(source: str, name: re.Match[str], builder: Builder) -> int:
    at = name.end()
    attributes: dict[str, str] = {}
    while not (end := _TAG_END.match(source, at)):
        attribute = _ATTRIBUTE.match(source, at)
        if attribute is None:
            # The tag never ends: none after it does either.
            builder.text(_unescape(source[name.start() - 1 :]))
            return len(source)
        value = attribute[2] or attribute[3] or attribute[4] or ""
        attributes.setdefault(attribute[1].lower(), _unescape(value))
        at = attribute.end()
    tag = name[0].lower()
    if tag in _RAW_ENDS:
        raw_end = _RAW_ENDS[tag].search(source, end.end())
        return raw_end.start() if raw_end else len(source)
    builder.start(tag, attributes)
    return end.end()


def _read_end(source: str, at: int, builder: Builder) -> int:
    end = source.find(">", at)
    if end < 0:
        builder.text(_unescape(source[at:]))
        return len(source)
    name = _TAG_NAME.match(source, at + 2)
    if name and source[at + 1] == "/":
        builder.end(name[0].lower())
    return end + 1


def _unescape(text: str) -> str:
    if "&" not in text:
        return text
    # html.unescape fails on numbers too long for int(), and none of them is a character.
    return html.unescape(_NUMBER.sub("\ufffd", text))
