"""Which blocks are kept."""

from artkit.extract import extract_article


def test_a_page_without_content_gives_an_empty_body_and_says_so() -> None:
    article = extract_article(b"<nav><a href=/>Home</a></nav>")
    assert article.text == ""
    assert "no article found" in article.warnings
