"""Which fields are written, and what their values are."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from artkit.article import FIELDS, Article
from artkit.errors import RecordError, UsageError
from artkit.export.options import Field

_CORE = frozenset(FIELDS)
# What is read before the first byte is written: enough to meet the keys of a table, little enough to hold.
LOOKAHEAD_RECORDS = 1000
LOOKAHEAD_CHARACTERS = 4_000_000
_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Lookahead:
    """The first records, all records (the first ones again included), and whether the first are all."""

    first: list[Article]
    articles: Iterator[Article]
    complete: bool


def look_ahead(
    articles: Iterable[Article], *, records: int = LOOKAHEAD_RECORDS, characters: int = LOOKAHEAD_CHARACTERS
) -> Lookahead:
    """Read the first records, up to ``records`` of them or ``characters`` of body, whichever is first.

    >>> ahead = look_ahead([Article(text="a"), Article(text="b")], records=1)
    >>> len(ahead.first), ahead.complete, len(list(ahead.articles))
    (1, False, 2)
    """
    rest = iter(articles)
    first: list[Article] = []
    size = 0
    for article in rest:
        first.append(article)
        size += len(article.text) + len(article.html or "")
        if len(first) > records or size > characters:
            return Lookahead(first[:records], chain(first, rest), False)
    return Lookahead(first, iter(first), True)


def check_fields(fields: Iterable[Field], ahead: Lookahead) -> None:
    """Refuse a field that is no core field and that not one of the first records has.

    Raises:
        UsageError: names the field; a misspelt name would otherwise be a silently empty column.
    """
    for field in fields:
        known = field.source in _CORE or field.source.partition(".")[0] in ("credits", "origin")
        if not known and ahead.first and not any(_find(a, field.source) is not None for a in ahead.first):
            raise UsageError(f"no field '{field.source}' in the records; core fields: {', '.join(FIELDS)}")


def value_getter(source: str) -> Callable[[Article], Any]:
    """Give the function that reads ``source``: a core field, an extra key, or ``object.key``.

    >>> value_getter("credits.Photo")(Article(credits={"Photo": ("Ana",)}))
    ('Ana',)
    """
    if source in _CORE:
        return lambda article: getattr(article, source)
    return lambda article: _find(article, source)


def _find(article: Article, source: str) -> Any:
    if source in article.extra:
        return article.extra[source]
    head, dot, key = source.partition(".")
    holder = getattr(article, head) if head in _CORE else article.extra.get(head)
    return holder.get(key) if dot and isinstance(holder, Mapping) else None


def record_of(article: Article, fields: Iterable[Field] | None) -> dict[str, Any]:
    """Give the record as plain JSON values: all of it, or only ``fields`` under their new names.

    >>> record_of(Article(title="T", authors=("A",)), [Field("by", "authors")])
    {'by': ['A']}
    """
    if fields is None:
        return article.to_dict()
    whole = article.to_dict()
    return {field.name: _plain_value(article, whole, field.source) for field in fields}


def _plain_value(article: Article, whole: Mapping[str, Any], source: str) -> Any:
    value = whole[source] if source in whole else _find(article, source)
    return list(value) if isinstance(value, tuple) else value


def json_text(value: Any) -> str:
    """Give any JSON value as one line of JSON.

    Raises:
        RecordError: the value holds what strict JSON cannot say.

    >>> json_text({"记者": ("丁玲",)})
    '{"记者":["丁玲"]}'
    """
    try:
        return _encode(_thaw(value))
    except (TypeError, ValueError, RecursionError) as error:
        raise RecordError(f"cannot be written as JSON: {error}") from None


def _thaw(value: Any) -> Any:
    # The encoder knows dict only; the record may hold any mapping, and the teasers are a tuple of mappings.
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, tuple):
        return [dict(item) if isinstance(item, Mapping) else item for item in value]
    return value


def cell_text(value: Any, join: str) -> str:
    """Give a value as the text of one table cell: lists of strings joined, objects as JSON, null empty.

    >>> cell_text(("丁玲", "孙崇高"), "; "), cell_text(None, ";"), cell_text(True, ";"), cell_text([1], ";")
    ('丁玲; 孙崇高', '', 'true', '[1]')
    """
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
        return join.join(value)
    if isinstance(value, Mapping) and not value:
        return ""
    return json_text(value)
