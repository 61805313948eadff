"""The record every step takes and gives, and its JSON form."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from artkit.errors import RecordError

Teaser = Mapping[str, Any]

#: The core fields in the order they are written.
FIELDS = (
    "id", "kind", "url", "title", "authors", "credits", "date", "modified", "source", "site", "breadcrumb",
    "section", "tags", "lang", "summary", "image", "text", "html", "teasers", "origin", "warnings", "dup_of",
    "similarity",
)  # fmt: skip
KINDS = ("article", "teaser")
_OPTIONAL_STRINGS = (
    "url", "title", "date", "modified", "source", "site", "section", "lang", "summary", "image", "html",
    "dup_of",
)  # fmt: skip
_STRING_LISTS = ("authors", "breadcrumb", "tags", "warnings")
_CORE = frozenset(FIELDS)
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article, or one teaser of a list: what passes between the steps.

    ``date`` and ``modified`` are ISO 8601 as precise as the page says; ``similarity`` is a share 0..1;
    ``extra`` holds the keys of a record that are not core fields, in their order.
    """

    id: str = ""
    kind: str = "article"
    url: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    credits: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    date: str | None = None
    modified: str | None = None
    source: str | None = None
    site: str | None = None
    breadcrumb: tuple[str, ...] = ()
    section: str | None = None
    tags: tuple[str, ...] = ()
    lang: str | None = None
    summary: str | None = None
    image: str | None = None
    text: str = ""
    html: str | None = None
    teasers: tuple[Teaser, ...] = ()
    origin: Mapping[str, Any] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    dup_of: str | None = None
    similarity: float | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """Give the record as plain JSON values: every core field in order, then the extra keys."""
        return {
            "id": self.id,
            "kind": self.kind,
            "url": self.url,
            "title": self.title,
            "authors": list(self.authors),
            "credits": {role: list(names) for role, names in self.credits.items()},
            "date": self.date,
            "modified": self.modified,
            "source": self.source,
            "site": self.site,
            "breadcrumb": list(self.breadcrumb),
            "section": self.section,
            "tags": list(self.tags),
            "lang": self.lang,
            "summary": self.summary,
            "image": self.image,
            "text": self.text,
            "html": self.html,
            "teasers": [dict(teaser) for teaser in self.teasers],
            "origin": dict(self.origin),
            "warnings": list(self.warnings),
            "dup_of": self.dup_of,
            "similarity": self.similarity,
            **self.extra,
        }

    def to_json(self) -> str:
        """Give the record as one line of JSON without its line end; ``\\n`` never stands in it.

        Raises:
            RecordError: an extra key holds what strict JSON cannot say (NaN, an unknown type).

        >>> Article(title="托育", text="正文").to_json()[:43]
        '{"id":"","kind":"article","url":null,"title'
        """
        try:
            return _encode(self.to_dict())
        except (TypeError, ValueError, RecursionError) as error:
            raise RecordError(f"cannot be written as JSON: {error}") from None

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], *, scrub: bool = True) -> Article:
        """Build a record from plain JSON values; missing and null fields get their defaults.

        Lone surrogates, which UTF-8 cannot hold, become U+FFFD with a warning; ``scrub=False`` skips the
        search where the caller knows that there are none.

        Raises:
            RecordError: ``data`` is no object, or a field has the wrong type; ``field`` names it.
        """
        if not isinstance(data, Mapping):
            raise RecordError(f"a record must be an object, not {_kind_of(data)}")
        if scrub and _holds_surrogate(data):
            return cls.from_dict(_scrub(data), scrub=False)
        values: dict[str, Any] = {}
        extra: dict[str, Any] = {}
        for key, value in data.items():
            if key not in _CORE:
                extra[key] = value
            elif value is not None:
                values[key] = value if type(value) is str and key in _PLAIN else _CHECKS[key](key, value)
        if extra:
            values["extra"] = extra
        if not values.get("id"):
            values["id"] = article_id(values.get("url"), values.get("title"), values.get("text", ""))
        return cls(**values)


_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def article_id(url: str | None, title: str | None, text: str) -> str:
    """Give a stable id of 16 hexadecimal digits: from the url, else from title and text (BLAKE2b).

    >>> article_id("https://example.org/a", None, "") == article_id("https://example.org/a", "t", "b")
    True
    """
    seed = f"url\0{url}" if url else f"text\0{title or ''}\0{text}"
    return hashlib.blake2b(seed.encode("utf-8", "replace"), digest_size=8).hexdigest()


def _kind_of(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "a string", bool: "a boolean", type(None): "null"}
    return names.get(type(value), "a number" if isinstance(value, int | float) else type(value).__name__)


def _wrong(key: str, wanted: str, value: object) -> RecordError:
    return RecordError(f"field '{key}' must be {wanted}, not {_kind_of(value)}", field=key)


def _check_string(key: str, value: object) -> str:
    if isinstance(value, str):
        return value
    # An id that is a number is common in tables and databases, and its decimal form is the same id.
    if key == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise _wrong(key, "a string", value)


def _check_kind(key: str, value: object) -> str:
    if value in KINDS:
        return str(value)
    raise RecordError(f"field 'kind' must be 'article' or 'teaser', not {value!r:.40}", field=key)


def _check_strings(key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        raise _wrong(key, "a list of strings", value)
    for item in value:
        if not isinstance(item, str):
            raise _wrong(key, "a list of strings", item)
    return tuple(value)


def _check_credits(key: str, value: object) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, Mapping):
        raise _wrong(key, "an object of lists of strings", value)
    return {_check_string(key, role): _check_strings(key, names) for role, names in value.items()}


def _check_object(key: str, value: object) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise _wrong(key, "an object", value)
    return dict(value)


def _check_teasers(key: str, value: object) -> tuple[Teaser, ...]:
    if not isinstance(value, list | tuple):
        raise _wrong(key, "a list of objects", value)
    teasers = tuple(_check_object(key, item) for item in value)
    for teaser in teasers:
        for name in ("list", "title", "text", "url"):
            if not isinstance(teaser.get(name), str | None):
                raise _wrong(f"teasers.{name}", "a string", teaser[name])
    return teasers


def _check_similarity(key: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _wrong(key, "a number", value)
    return value


_PLAIN = frozenset({"id", "text", *_OPTIONAL_STRINGS})
_CHECKS: dict[str, Any] = {
    "kind": _check_kind,
    "credits": _check_credits,
    "teasers": _check_teasers,
    "origin": _check_object,
    "similarity": _check_similarity,
    **dict.fromkeys(_STRING_LISTS, _check_strings),
    **dict.fromkeys(_PLAIN, _check_string),
}


def _scrub(data: Mapping[str, Any]) -> dict[str, Any]:
    dirty = [key for key, value in data.items() if _holds_surrogate(key) or _holds_surrogate(value)]
    record: dict[str, Any] = replace_surrogates(data)
    warnings = record.get("warnings")
    warning = f"lone surrogates replaced in {', '.join(map(replace_surrogates, dirty))}"
    # A wrong type is left for the check that names it.
    if warnings is None or isinstance(warnings, list):
        record["warnings"] = [*(warnings or ()), warning]
    return record


def _holds_surrogate(value: object) -> bool:
    if isinstance(value, str):
        return not value.isascii() and _SURROGATE.search(value) is not None
    if isinstance(value, Mapping):
        return any(_holds_surrogate(key) or _holds_surrogate(item) for key, item in value.items())
    return isinstance(value, Sequence) and any(_holds_surrogate(item) for item in value)


def replace_surrogates(value: Any) -> Any:
    r"""Give ``value`` (any JSON value) with every lone surrogate in its strings replaced by U+FFFD.

    >>> replace_surrogates(["a\ud800"]) == ["a\N{REPLACEMENT CHARACTER}"]
    True
    """
    if isinstance(value, str):
        return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", value)
    if isinstance(value, Mapping):
        return {replace_surrogates(key): replace_surrogates(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [replace_surrogates(item) for item in value]
    return value
