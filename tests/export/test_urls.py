import pytest
from hypothesis import given

from artkit.export.urls import link_address, web_address
from strategies import texts


@pytest.mark.parametrize(
    ("address", "uri"),
    [
        ("https://example.org/a b?q=托#部 分", "https://example.org/a%20b?q=%E6%89%98#%E9%83%A8%20%E5%88%86"),
        ("HTTPS://Example.org/%zz%20", "https://example.org/%25zz%20"),
        ("https://example.org/[a]{b}|c\\^`<>", "https://example.org/%5Ba%5D%7Bb%7D%7Cc%5C%5E%60%3C%3E"),
        ("https://例子.测试/路", "https://xn--fsqu00a.xn--0zwm56d/%E8%B7%AF"),
        ("http://[2001:db8::1]:8080/x", "http://[2001:db8::1]:8080/x"),
        ("https://example.org/a#b#c", "https://example.org/a#b%23c"),
    ],
)
def test_an_address_becomes_a_valid_uri(address: str, uri: str) -> None:
    assert web_address(address) == uri


@pytest.mark.parametrize(
    "address",
    [
        None,
        "",
        "javascript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,x",
        "ftp://e.org/",
        "//",
        "http://",
        "a/b",
        "http://[::1",
        "http://a:99999/",
        "https://a b/",
        "https://e.org:x/",
        "http://\u200b/",
        "file:///etc/passwd",
    ],
)
def test_what_is_no_web_address_is_none(address: str | None) -> None:
    assert web_address(address) is None


@pytest.mark.parametrize(
    ("address", "absolute"),
    [("/c", "https://e.org/c"), ("?p=2", "https://e.org/a/b?p=2"), ("//f.org/x", "https://f.org/x")],
)
def test_a_relative_address_is_joined_to_its_page(address: str, absolute: str) -> None:
    assert web_address(address, "https://e.org/a/b") == absolute


def test_a_link_may_be_mail() -> None:
    assert link_address("mailto:a b@e.org") == "mailto:a%20b@e.org"
    assert link_address("mailto:") is None


@given(texts)
def test_any_text_gives_a_plain_uri_or_none(text: str) -> None:
    for address in (text, f"https://e.org/{text}", f"https://{text}/"):
        found = web_address(address, "https://e.org/")
        assert found is None or (found.isascii() and not set(found) & set(' "<>\\^`{|}\t\n'))
