"""Which addresses may stand in a fragment."""

import pytest

from artkit.markup import safe_address

KEPT = [
    ("https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e"),
    ("HTTP://EXAMPLE.ORG", "HTTP://EXAMPLE.ORG"),
    ("//example.org/a", "//example.org/a"),
    ("/a/b", "/a/b"),
    ("a.png", "a.png"),
    ("?q=x:y", "?q=x:y"),
    ("./a:b", "./a:b"),
    ("#note-1", "#note-1"),
    (" \n https://example.org/a\nb c ", "https://example.org/ab%20c"),
    ("https://例え.テスト/ページ", "https://例え.テスト/ページ"),
]
REFUSED = [
    "", " ", "\0", "javascript:alert(1)", "JaVaScRiPt:x", "java\tscript:x", "java\nscript:x",
    " \x01javascript:x", "java\0script:x", "\x85javascript:x", "vbscript:x", "data:text/html,x",
    "data:image/png;base64,AAAA", "file:///etc/passwd",
    "blob:x", "ftp://x", "about:blank", "x:", "tel:+1", "https://example.org/" + "a" * 9000,
]  # fmt: skip


@pytest.mark.parametrize(("value", "expected"), KEPT)
def test_keeps(value: str, expected: str) -> None:
    assert safe_address(value) == expected
    assert safe_address(expected) == expected


@pytest.mark.parametrize("value", REFUSED)
def test_refuses(value: str) -> None:
    assert safe_address(value) is None


def test_mail_is_for_links() -> None:
    assert safe_address("mailto:a@example.org") == "mailto:a@example.org"
    assert safe_address("mailto:a@example.org", image=True) is None
