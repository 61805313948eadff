"""Addresses on a page: what they are relative to, and where an image really is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urljoin

from artkit.markup import safe_address

# Where scripts that load images late keep the address, most telling first; seen on pages of many sites.
_LAZY = (
    "data-original", "data-src", "data-lazy-src", "data-lazy", "data-actualsrc", "data-original-src",
    "data-full-src", "data-hi-res-src", "data-url", "data-image", "original", "real_src", "_src", "zoomfile",
    "file", "src2", "lazy-src", "lazyload",
)  # fmt: skip
_LAZY_NAMES = frozenset(_LAZY)
_SETS = ("data-srcset", "data-lazy-srcset", "srcset")
# Pictures that stand for another: a point, a spinner, an empty box.
_STAND_IN = re.compile(
    r"(?:^|[/_.\-])(?:blank|spacer|space|transparent|placeholder|loading|loader|lazy|lazy[_\-]?load|pixel|clear|"
    r"grey|gray|dot|empty|1x1)(?:[_.\-]?[0-9]{1,4}(?:x[0-9]{1,4})?)?\.(?:gif|png|svg|jpe?g|webp)(?:$|\?)",
    re.IGNORECASE,
)
_SIZE = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,9})?)([wx])$")
# Longer than any list of one picture's sizes; the rest of a list without end is not looked at.
_LONGEST_SET = 20_000


def find_base(base: str, url: str | None) -> str | None:
    """Give what relative addresses of a page are relative to: ``<base href>`` and the page's own address.

    >>> find_base("/news/", "https://example.org/a"), find_base("javascript:x", None)
    ('https://example.org/news/', None)
    """
    page = url if url and is_web(url) else None
    own = join_address(page, base) if base else None
    return own if own and is_web(own) else page


def is_web(address: str) -> bool:
    """Tell whether an address is absolute, http or https."""
    return address[:8].lower().startswith(("http://", "https://"))


def join_address(base: str | None, value: str, *, image: bool = False) -> str | None:
    """Give ``value`` made absolute where ``base`` is known, or None where it may not stand in a record.

    >>> join_address("https://example.org/a/b", "../c d"), join_address(None, "javascript:x")
    ('https://example.org/c%20d', None)
    """
    address = safe_address(value, image=image)
    if address is None or base is None or is_web(address):
        return address
    try:
        return safe_address(urljoin(base, address), image=image)
    except ValueError:
        return None


def find_image(attributes: Mapping[str, str], base: str | None) -> str | None:
    """Give the real address of an ``<img>``: late-loading attributes, then the largest of its set, then src.

    >>> find_image({"src": "blank.gif", "data-src": "a.jpg"}, "https://example.org/")
    'https://example.org/a.jpg'
    >>> find_image({"srcset": "a.jpg 320w, b.jpg 1280w", "src": "a.jpg"}, None)
    'b.jpg'
    """
    for value in _candidates(attributes):
        if not _STAND_IN.search(value[-200:]):
            address = join_address(base, value, image=True)
            if address:
                return address
    return None


def _candidates(attributes: Mapping[str, str]) -> Iterator[str]:
    for name in () if _LAZY_NAMES.isdisjoint(attributes) else _LAZY:
        value = attributes.get(name, "").strip()
        # Some keep a list of settings or a flag there.
        if value and ("/" in value or "." in value) and not value.startswith(("{", "[")):
            yield value
    for name in _SETS:
        largest = find_largest(attributes.get(name, ""))
        if largest:
            yield largest
    if "src" in attributes:
        yield attributes["src"]


def find_largest(srcset: str) -> str | None:
    """Give the address with the greatest width or density of a ``srcset``; None where it has none.

    Parts are split at a comma with white space after it, since addresses may hold commas.

    >>> find_largest("a.jpg 1x, https://example.org/w_800,q_auto/b.jpg 2x")
    'https://example.org/w_800,q_auto/b.jpg'
    """
    best: tuple[float, str] | None = None
    address = ""
    for word in srcset[:_LONGEST_SET].split():
        size = _SIZE.match(word.rstrip(","))
        if address and size:
            number = float(size[1]) * (1 if size[2] == "w" else 1000)
            best = max(best or (0.0, address), (number, address), key=lambda pair: pair[0])
            address = ""
        elif not address:
            address = word.strip(",")
            if address and word.endswith(","):
                best, address = best or (1.0, address), ""
    return best[1] if best else address or None
