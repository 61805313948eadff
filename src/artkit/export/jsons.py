"""json, jsonl and corpus: the record as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from artkit.article import Article
from artkit.export.fields import check_fields, json_text, look_ahead, record_of
from artkit.export.options import ExportOptions
from artkit.export.sink import TextSink


def write_jsonl(articles: Iterable[Article], out: BinaryIO, options: ExportOptions) -> None:
    """Write one JSON object a line, the form the other commands read."""
    with TextSink(out) as sink:
        for line in _lines(articles, options):
            sink.write(line)
            sink.write("\n")


def write_json(articles: Iterable[Article], out: BinaryIO, options: ExportOptions) -> None:
    """Write one JSON array, a record a line."""
    with TextSink(out) as sink:
        before = "[\n"
        for line in _lines(articles, options):
            sink.write(before + line)
            before = ",\n"
        sink.write("\n]\n" if before == ",\n" else "[]\n")


def write_corpus(articles: Iterable[Article], out: BinaryIO, options: ExportOptions) -> None:
    """Write ``{"text", "id", "metadata"}`` a line, as tools that prepare text for training read it.

    ``metadata`` holds the other fields that have a value, or those of ``options.fields``.
    """
    ahead = look_ahead(articles)
    check_fields(options.fields or (), ahead)
    with TextSink(out) as sink:
        for article in ahead.articles:
            record = record_of(article, options.fields)
            if options.fields is None:
                del record["id"], record["text"]
            metadata = {key: value for key, value in record.items() if value not in (None, "", [], {})}
            sink.write(json_text({"text": article.text, "id": article.id, "metadata": metadata}) + "\n")


def _lines(articles: Iterable[Article], options: ExportOptions) -> Iterable[str]:
    if options.fields is None:
        return (article.to_json() for article in articles)
    ahead = look_ahead(articles)
    check_fields(options.fields, ahead)
    return (json_text(record_of(article, options.fields)) for article in ahead.articles)
