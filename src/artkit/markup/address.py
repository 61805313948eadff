"""Which addresses may stand in a record's HTML.

The scheme is judged as the WHATWG URL standard reads it: leading controls and spaces, and tabs and line
ends anywhere, do not count. Here no control character counts at all, which can only refuse more.
"""

from __future__ import annotations

import re

_CONTROLS = re.compile("[\0-\x1f\x7f-\x9f\u2028\u2029]+")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):")
# By far the most: nothing to look for in it.
_PLAIN = re.compile(r"https?://[!-~]{1,500}\Z")
_WEB = frozenset({"http", "https"})
_LINKED = _WEB | {"mailto"}
# Enough for every address seen on pages; data and tracking blobs are longer.
LONGEST = 8192


def safe_address(value: str, *, image: bool = False) -> str | None:
    """Give ``value`` without controls and outer spaces if it is http, https, mailto or relative, else None.

    An image may not be mailto. A colon before the first slash makes a scheme, as in a browser.

    >>> safe_address(" https://example.org/a b"), safe_address("java\\tscript:alert(1)"), safe_address("../c")
    ('https://example.org/a%20b', None, '../c')
    """
    if _PLAIN.match(value):
        return value
    address = _CONTROLS.sub("", value).strip(" ")
    if not address or len(address) > LONGEST:
        return None
    scheme = _SCHEME.match(address)
    if scheme and scheme[1].lower() not in (_WEB if image else _LINKED):
        return None
    return address.replace(" ", "%20")
