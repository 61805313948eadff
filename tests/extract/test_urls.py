"""What addresses are relative to, and where images really are."""

import pytest

from artkit.extract.urls import find_base, find_image, find_largest, join_address

PAGE = "https://example.org/news/1.html"
BASES = [
    ("", PAGE, PAGE),
    ("/x/", PAGE, "https://example.org/x/"),
    ("//cdn.example.org/", PAGE, "https://cdn.example.org/"),
    ("https://other.example/", None, "https://other.example/"),
    ("", None, None),
    ("", "file:///etc/passwd", None),
    ("javascript:/a/-x///", PAGE, PAGE),
    ("http://[bad", PAGE, "http://[bad"),
    ("data:text/html,x", None, None),
]
JOINED = [
    ("../a b.html", "https://example.org/a%20b.html"),
    ("?p=2", "https://example.org/news/1.html?p=2"),
    ("#note", "https://example.org/news/1.html#note"),
    ("//example.net/a", "https://example.net/a"),
    ("HTTPS://example.net/a", "HTTPS://example.net/a"),
    ("mailto:a@example.org", "mailto:a@example.org"),
    ("java\nscript:alert(1)", None),
    ("http://[::1", "http://[::1"),
    ("//[::1", None),
    ("", None),
]
IMAGES = [
    ({"src": "a.jpg"}, "a.jpg"),
    ({"src": "data:image/gif;base64,R0", "data-src": "/a.jpg"}, "/a.jpg"),
    ({"src": "/img/loading.gif", "data-original": "a.jpg"}, "a.jpg"),
    ({"src": "small.jpg", "srcset": "small.jpg 300w, big.jpg 1200w, mid.jpg 600w"}, "big.jpg"),
    ({"srcset": "javascript:x 3x, a.png 2x", "src": "b.png"}, "b.png"),
    ({"src": "/img/blank.gif"}, None),
    ({"src": "/img/1x1.png?x"}, None),
    ({"src": "/blankets/gray-cat.jpg"}, "/blankets/gray-cat.jpg"),
    ({"src": "a.jpg", "data-src": "true"}, "a.jpg"),
    ({"src": "a.jpg", "data-src": '{"x": "/b.jpg"}'}, "a.jpg"),
    ({"src": "mailto:a@example.org"}, None),
    ({}, None),
]
SETS = [
    ("a.jpg", "a.jpg"),
    ("a.jpg, b.jpg 2x", "b.jpg"),
    ("a.jpg 1.5x,\n b.jpg 2x", "b.jpg"),
    ("https://example.org/w_8,h_9/a.jpg 800w", "https://example.org/w_8,h_9/a.jpg"),
    ("", None),
    (" , ", None),
    ("a.png 1x," * 50_000, "a.png"),
]


@pytest.mark.parametrize(("base", "url", "expected"), BASES)
def test_finds_the_base(base: str, url: str | None, expected: str | None) -> None:
    assert find_base(base, url) == expected


@pytest.mark.parametrize(("value", "expected"), JOINED)
def test_joins(value: str, expected: str | None) -> None:
    assert join_address(PAGE, value) == expected


@pytest.mark.parametrize(("attributes", "expected"), IMAGES)
def test_finds_the_real_image(attributes: dict[str, str], expected: str | None) -> None:
    assert find_image(attributes, None) == expected


@pytest.mark.parametrize(("srcset", "expected"), SETS)
def test_finds_the_largest(srcset: str, expected: str | None) -> None:
    assert find_largest(srcset) == expected
