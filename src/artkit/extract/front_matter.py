"""Front matter: what is written about an article above its Markdown, for site builders and note programs.

It stands between two lines ``---`` (YAML) or ``+++`` (TOML). Read is what people write there: a name and a
value a line, quoted or bare; lists in brackets or one item a line; text over several lines. What is nested
deeper is kept as it stands.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from artkit.article import FIELDS
from artkit.extract.dates import parse_machine_date
from artkit.extract.names import split_names
from artkit.extract.urls import find_base, is_web, join_address
from artkit.patterns import late_pattern

Value = str | int | float | bool | list[str] | None

# More lines than this are no front matter; the longest in use are lists of tags.
_LONGEST = 500
_KEY = late_pattern(r"(?:\"([^\"]{1,100})\"|([^\W\d][\w .@/-]{0,99}?))\s*(?::(?=\s|$)|=)\s*(.*)")
_ITEM = late_pattern(r"\s*-\s+(?:name:\s*)?(.*)")
_LISTED = late_pattern(r"\"((?:[^\"\\]|\\.)*)\"|'((?:[^']|'')*)'|([^\s,\[\]\"'][^,\[\]]*)")
_COMMENT = late_pattern(r"\s+#.*$")
_PLAIN = late_pattern(r"true|false|null|-?(?:0|[1-9]\d{0,15})(?:\.\d{1,15})?")
_PARTS = re.compile("[,，、;；]")
_LISTS = ("authors", "tags")
_TEXTS = frozenset(("|", ">", "|-", ">-", "|+", ">+"))
# By the names in use, which field of the record a line is; the first that is there is taken.
_NAMES = {
    "id": "id",
    "url": "url canonical canonical_url canonicalurl link permalink 链接 网址",
    "title": "title headline subject 标题 標題",
    "authors": "authors author byline writer 作者",
    "date": "date published publishdate publish_date pubdate published_at created 日期 发布时间",
    "modified": "modified updated lastmod last_modified_at updated_at date_modified",
    "source": "source 来源 來源",
    "site": "site publication",
    "section": "section category categories 栏目 分类",
    "tags": "tags keywords tag 标签 关键词",
    "lang": "lang language locale",
    "summary": "summary description excerpt abstract 摘要",
    "image": "image cover thumbnail featured_image 封面",
}


@dataclass(slots=True)
class FrontMatter:
    """What front matter says: the fields of an `Article` it gives, and the rest by its own names.

    ``unread`` holds what has the name of a field but cannot be one: a date that is none.
    """

    fields: dict[str, str | tuple[str, ...]] = field(default_factory=dict)
    extra: dict[str, Value] = field(default_factory=dict)
    unread: dict[str, Value] = field(default_factory=dict)


def read_front_matter(text: str, url: str | None = None) -> tuple[FrontMatter, str]:
    r"""Read the front matter of ``text`` (line ends ``\n``); give it and the text below it.

    ``url`` is the address the text came from, where it is known; the image's is made absolute against it.

    >>> front, text = read_front_matter("---\ntitle: 'A day'\ntags: [sea, sun]\ndraft: true\n---\nWe left.")
    >>> front.fields, front.extra, text
    ({'title': 'A day', 'tags': ('sea', 'sun')}, {'draft': True}, 'We left.')
    """
    lines = text.lstrip("\ufeff").split("\n", _LONGEST)
    fence = lines[0].rstrip()
    if fence not in ("---", "+++"):
        return FrontMatter(), text
    ends = (fence, "...") if fence == "---" else (fence,)
    end = next((n for n, line in enumerate(lines) if n and line.rstrip() in ends), 0)
    values = dict(_read_values(lines[1:end]))
    if not values:
        return FrontMatter(), text
    return _sort_out(values, url), "\n".join(lines[end + 1 :])


def _read_values(lines: Sequence[str]) -> Iterator[tuple[str, Value]]:
    """Give names and values; nothing where the first line is neither a name nor a remark."""
    name, value, below = "", "", list[str]()
    for line in lines:
        key = _KEY.match(line)
        if key:
            if name:
                yield name, _read_value(value, below)
            name, value, below = key[1] or key[2], key[3], []
        elif name:
            below.append(line)
        elif line.strip() and line[0] not in "#[":
            return
    if name:
        yield name, _read_value(value, below)


def _read_value(value: str, below: list[str]) -> Value:
    value = value.strip()
    if value[:1] not in ('"', "'"):
        value = _COMMENT.sub("", value) if value[:1] != "#" else ""
    if value[:1] in ("[", "{"):
        return _read_list(" ".join([value, *map(str.strip, below)]))
    filled = [line for line in below if line.strip()]
    if filled and value in ("", *_TEXTS):
        items = [_ITEM.match(line) for line in filled]
        if value == "" and items[0]:
            # What an item says beside its first line (an author's address, say) is no item.
            return [_unquote(item[1]) for item in items if item]
        return ("\n" if value[:1] == "|" else " ").join(map(str.strip, filled))
    if filled and not value.startswith(('"""', "'''")):
        value = " ".join([value, *map(str.strip, filled)])
    if _PLAIN.fullmatch(value):
        plain: Value = json.loads(value)
        return plain
    return _unquote(value)


def _read_list(value: str) -> Value:
    if value[0] == "{":
        return value
    return [
        _unquote(f'"{quoted}"') if quoted else single.replace("''", "'") or bare.strip()
        for quoted, single, bare in _LISTED.findall(value[1:])
        if (quoted or single or bare).strip()
    ]


def _unquote(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] == '"':
        try:
            return str(json.loads(value))
        except ValueError:
            return value[1:-1]
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return value


def _sort_out(values: dict[str, Value], url: str | None) -> FrontMatter:
    front = FrontMatter()
    keys = {key.lower().replace("-", "_"): key for key in reversed(values)}
    for name, aliases in _NAMES.items():
        for key in (keys[alias] for alias in aliases.split() if alias in keys):
            texts = _texts_of(values[key])
            found = _to_list(name, texts, values[key]) if name in _LISTS else _to_text(name, texts, url)
            if found:
                front.fields[name] = found
                # Of several categories one is the section; the list goes on by its own name.
                if name in _LISTS or len(texts) == 1:
                    del values[key]
                break
    front.extra = {key: value for key, value in values.items() if key not in FIELDS}
    front.unread = {key: value for key, value in values.items() if key in FIELDS and _texts_of(value)}
    return front


def _texts_of(value: Value) -> list[str]:
    values = value if isinstance(value, list) else [] if value is None else [str(value)]
    return [" ".join(text.split()) for text in values if text.strip()]


def _to_list(name: str, texts: list[str], value: Value) -> tuple[str, ...]:
    if name == "authors":
        texts = [author for text in texts for author in split_names(text) or (text,)]
    elif not isinstance(value, list):
        texts = [part.strip() for text in texts for part in _PARTS.split(text)]
    return tuple(dict.fromkeys(filter(None, texts)))


def _to_text(name: str, texts: list[str], url: str | None) -> str | None:
    """Give the first text as the field wants it, or None where it cannot be one."""
    first = texts[0] if texts else ""
    if name in ("url", "image"):
        address = join_address(find_base("", url), first, image=name == "image")
        return address if address and is_web(address) else None
    if name not in ("date", "modified"):
        return first or None
    stamp = parse_machine_date(first)
    return stamp.isoformat() if stamp else None
