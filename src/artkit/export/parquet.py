"""parquet: typed columns, lists as lists (extra ``parquet``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, BinaryIO

from artkit.article import FIELDS, Article
from artkit.errors import MissingExtraError
from artkit.export.fields import cell_text, check_fields, json_text, look_ahead, value_getter
from artkit.export.options import ExportOptions, Field

if TYPE_CHECKING:
    import pyarrow as pa

# A row group: large enough to compress well, small enough to hold.
_GROUP_RECORDS = 10_000
_GROUP_CHARACTERS = 16_000_000
_TEASER_TEXTS = ("list", "title", "text", "url")
_ORIGIN_TEXTS = ("path", "format", "encoding")


def write_parquet(articles: Iterable[Article], out: BinaryIO, options: ExportOptions) -> None:
    """Write one column a field; what has no type of its own (extra keys) is text, JSON where it is no string.

    Dates stay text, since they are as precise as the page was and no timestamp is.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise MissingExtraError("parquet", "parquet") from None
    ahead = look_ahead(articles)
    check_fields(options.fields or (), ahead)
    fields = options.fields or tuple(Field(name, name) for name in (*FIELDS, "extra"))
    schema = pa.schema([(field.name, _type_of(field.source, pa)) for field in fields])
    getters = [_getter(field.source) for field in fields]
    with pq.ParquetWriter(out, schema, compression="zstd") as writer:
        for group in _groups(ahead.articles):
            columns = [[get(article) for article in group] for get in getters]
            arrays = [pa.array(column, schema[n].type) for n, column in enumerate(columns)]
            writer.write_table(pa.Table.from_arrays(arrays, schema=schema))


def _groups(articles: Iterator[Article]) -> Iterator[list[Article]]:
    group: list[Article] = []
    size = 0
    for article in articles:
        group.append(article)
        size += len(article.text) + len(article.html or "")
        if len(group) >= _GROUP_RECORDS or size >= _GROUP_CHARACTERS:
            yield group
            group, size = [], 0
    if group:
        yield group


def _type_of(source: str, pa: Any) -> pa.DataType:
    text = pa.string()
    types: dict[str, pa.DataType] = {
        **dict.fromkeys(("authors", "breadcrumb", "tags", "warnings"), pa.list_(text)),
        "credits": pa.map_(text, pa.list_(text)),
        "teasers": pa.list_(
            pa.struct([*((name, text) for name in _TEASER_TEXTS), ("truncated", pa.bool_()), ("extra", text)])
        ),
        "origin": pa.struct(
            [*((name, text) for name in _ORIGIN_TEXTS), ("line", pa.int64()), ("extra", text)]
        ),
        "similarity": pa.float64(),
    }
    return types.get(source, text)


def _getter(source: str) -> Any:
    if source == "extra":
        return lambda article: json_text(article.extra) if article.extra else None
    get = value_getter(source)
    if source == "credits":
        return lambda article: [(role, list(names)) for role, names in article.credits.items()]
    if source == "teasers":
        return lambda article: [_teaser(teaser) for teaser in article.teasers]
    if source == "origin":
        return lambda article: _origin(article.origin)
    if source in FIELDS:
        return lambda article: _plain(get(article))
    return lambda article: _text(get(article))


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _text(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return json_text(value) if isinstance(value, list | tuple) else cell_text(value, "")


def _teaser(teaser: Mapping[str, Any]) -> dict[str, Any]:
    known = {name: teaser.get(name) for name in _TEASER_TEXTS}
    return {
        **known,
        "truncated": bool(teaser.get("truncated")),
        "extra": _rest(teaser, {*known, "truncated"}),
    }


def _origin(origin: Mapping[str, Any]) -> dict[str, Any]:
    known = {name: value for name in _ORIGIN_TEXTS if isinstance(value := origin.get(name), str)}
    line = origin.get("line")
    if isinstance(line, int) and abs(line) < 2**63:
        return {**known, "line": int(line), "extra": _rest(origin, {*known, "line"})}
    return {**known, "extra": _rest(origin, set(known))}


def _rest(values: Mapping[str, Any], known: set[str]) -> str | None:
    rest = {key: value for key, value in values.items() if key not in known and value is not None}
    return json_text(rest) if rest else None
