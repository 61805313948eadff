"""Addresses as a strict reader takes them."""

from __future__ import annotations

import re
from urllib.parse import quote, urljoin, urlsplit

from artkit.markup import safe_address

# RFC 3986: these may stand in a path or after it as they are; "%" only before two hexadecimal digits.
_KEPT = "!$&'()*+,/:;=?@~%"
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_HOST = re.compile(r"[A-Za-z0-9._~!$&'()*+,;=\-]+|\[[0-9A-Fa-f:.]+\]")


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
    if parts.scheme not in ("http", "https") or not host or port == 0:
        return None
    place = _ascii_host(f"[{host}]" if ":" in host else host)
    if place is None:
        return None
    user = f"{quote(parts.netloc.rpartition('@')[0], safe=_KEPT)}@" if "@" in parts.netloc else ""
    rest = joined.split("//", 1)[1][len(parts.netloc) :]
    return f"{parts.scheme}://{user}{place}{f':{port}' if port else ''}{_quote(rest)}"


def _ascii_host(host: str) -> str | None:
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            return None
    return host if _HOST.fullmatch(host) else None


def link_address(address: str, base: str | None = None) -> str | None:
    """Give an address a link may have, like `web_address`, or a mailto one.

    >>> link_address("mailto:a@example.org"), link_address("#top")
    ('mailto:a@example.org', None)
    """
    if address.lower().startswith("mailto:") and len(address) > len("mailto:"):
        return _quote(address)
    return web_address(address, base)


def _quote(address: str) -> str:
    head, mark, fragment = _LONE_PERCENT.sub("%25", address).partition("#")
    return quote(head, safe=_KEPT, errors="replace") + mark + quote(fragment, safe=_KEPT, errors="replace")


def _join(base: str | None, address: str) -> str:
    if not address:
        return ""
    try:
        return urljoin(base, address) if base else address
    except ValueError:
        return ""
