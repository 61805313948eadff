"""Export: Articles to a file format, one small writer a format."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from artkit.article import Article

__all__ = ["write_articles"]


def write_articles(articles: Iterable[Article], out: BinaryIO, *, to: str = "jsonl") -> None:
    """Write the articles to ``out`` in the format ``to``."""
    for article in articles:
        out.write(article.to_json().encode("utf-8") + b"\n")
