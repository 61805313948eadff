"""Addresses as a strict reader takes them."""

from __future__ import annotations

import re
from urllib.parse import quote, urljoin, urlsplit

from artkit.markup import safe_address

# RFC 3986: these may stand in an address as they are; "%" only before two hexadecimal digits.
_KEPT = "!#$&'()*+,/:;=?@[]~%"
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_HOST = re.compile(r"[^\s<>\"{}|\\^`%\x00-\x20]+")


def web_address(address: str | None, base: str | None = None) -> str | None:
    """Give an absolute http or https address as a valid URI, or None; a relative one needs ``base``.

    >>> web_address("https://example.org/a b?q=托育"), web_address("javascript:alert(1)"), web_address("../c")
    ('https://example.org/a%20b?q=%E6%89%98%E8%82%B2', None, None)
    >>> web_address("../c", "https://example.org/a/b")
    'https://example.org/c'
    """
    joined = _join(base, safe_address(address or "") or "")
    try:
        parts = urlsplit(joined)
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host or not _HOST.fullmatch(host) or port == 0:
        return None
    return _quote(joined)


def link_address(address: str, base: str | None = None) -> str | None:
    """Give an address a link may have, like `web_address`, or a mailto one.

    >>> link_address("mailto:a@example.org"), link_address("#top")
    ('mailto:a@example.org', None)
    """
    if address.lower().startswith("mailto:") and len(address) > len("mailto:"):
        return _quote(address)
    return web_address(address, base)


def _quote(address: str) -> str:
    head, mark, fragment = quote(_LONE_PERCENT.sub("%25", address), safe=_KEPT).partition("#")
    return head + mark + fragment.replace("#", "%23")


def _join(base: str | None, address: str) -> str:
    if not address:
        return ""
    try:
        return urljoin(base, address) if base else address
    except ValueError:
        return ""
