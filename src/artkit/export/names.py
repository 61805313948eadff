"""File names: from a template and a record, safe on Linux, macOS and Windows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from artkit.article import Article, article_id
from artkit.errors import MissingExtraError, UsageError
from artkit.script import HAN

# File systems take 255 bytes a name; what is left is for an ending, a number, and a program's ".part".
MOST_BYTES = 200
# Long titles are cut before they are looked at closely.
_MOST_CHARACTERS = 400
_PLACE = re.compile(r"\{([^{}]*)\}")
# What no Windows name may hold, and white space; runs become one dash.
_UNSAFE = re.compile(r'[<>:"/\\|?*\s]+')
# Windows keeps these names for devices, whatever follows a dot.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_EDGES = ". -~"

_VALUES: dict[str, Callable[[Article, bool], str]] = {
    "slug": lambda article, ascii_only: slug_of(article.title or "", ascii_only=ascii_only),
    "id": lambda article, ascii_only: _token(article.id or _fallback(article), ascii_only),
    "date": lambda article, ascii_only: _token((article.date or "")[:10], ascii_only),
    "year": lambda article, ascii_only: _token((article.date or "")[:4], ascii_only),
    "month": lambda article, ascii_only: _token((article.date or "")[:7], ascii_only),
    "kind": lambda article, ascii_only: article.kind,
    "lang": lambda article, ascii_only: _token(article.lang or "", ascii_only),
    "site": lambda article, ascii_only: slug_of(article.site or "", ascii_only=ascii_only),
    "source": lambda article, ascii_only: slug_of(article.source or "", ascii_only=ascii_only),
    "section": lambda article, ascii_only: slug_of(article.section or "", ascii_only=ascii_only),
}


def check_template(template: str) -> None:
    """Refuse a template that names an unknown value.

    Raises:
        UsageError: names it and lists the known ones.
    """
    for name in _PLACE.findall(template):
        if name not in _VALUES:
            raise UsageError(f"name: no '{{{name}}}'; there are: {', '.join(_VALUES)}")
    if not template.strip("/. "):
        raise UsageError("name: the template is empty")


def file_name(article: Article, template: str, *, ascii_only: bool = False) -> str:
    """Fill a template in: a relative path, each part of it a safe name of at most `MOST_BYTES` bytes.

    ``/`` in the template makes folders; in a value it never does.

    >>> file_name(Article(title="托育 / 服务?", date="2023-09-22T09:30"), "{year}/{date}-{slug}")
    '2023/2023-09-22-托育-服务'
    >>> file_name(Article(title="../../etc/passwd"), "{date}-{slug}")
    'etc-passwd'
    >>> file_name(Article(title="CON"), "{slug}")
    '_con'
    """
    parts = [
        safe_name(_PLACE.sub(lambda place: _VALUES[place[1]](article, ascii_only), part))
        for part in template.split("/")
    ]
    parts = [part for part in parts[:-1] if part] + [parts[-1] or _fallback(article)]
    return "/".join(parts)


def safe_name(name: str, *, most_bytes: int = MOST_BYTES) -> str:
    """Make one name safe: NFC, no separators, controls, device names or odd edges; maybe empty.

    >>> safe_name("a:b?.txt. "), safe_name("..."), safe_name("nul.txt"), safe_name("-rf")
    ('a-b-.txt', '', '_nul.txt', 'rf')
    """
    name = unicodedata.normalize("NFC", name)
    name = _UNSAFE.sub("-", "".join(char for char in name if unicodedata.category(char)[0] != "C"))
    name = name.strip(_EDGES).encode("utf-8")[:most_bytes].decode("utf-8", "ignore").rstrip(_EDGES)
    return f"_{name}" if _DEVICE.fullmatch(name) else name


def slug_of(title: str, *, ascii_only: bool = False) -> str:
    """Give a title as a slug: lower case, words joined by dashes, Chinese kept, or as pinyin.

    Raises:
        MissingExtraError: ``ascii_only`` and a Chinese title, and no pypinyin.

    >>> slug_of("Ein Café in Köln!"), slug_of("托育服务，发展"), slug_of("Ein Café in Köln!", ascii_only=True)
    ('ein-café-in-köln', '托育服务-发展', 'ein-cafe-in-koln')
    """
    # Imported here: most exports name no file.
    from slugify import slugify

    title = title[:_MOST_CHARACTERS]
    if ascii_only:
        return slugify(_pinyin(title) if HAN.search(title) else title)
    return slugify(title, allow_unicode=True)


def _pinyin(title: str) -> str:
    try:
        from pypinyin import lazy_pinyin
    except ImportError:
        raise MissingExtraError("an ASCII name for a Chinese title", "pinyin") from None
    return " ".join(lazy_pinyin(title))


def _token(value: str, ascii_only: bool) -> str:
    if ascii_only and not value.isascii():
        return slug_of(value, ascii_only=True)
    return value[:_MOST_CHARACTERS]


def _fallback(article: Article) -> str:
    return safe_name(article.id) or article_id(article.url, article.title, article.text)


class NameBook:
    """Gives each name once: one that is taken gets a number, the same one every run.

    Names that differ in case or in the form of their accents are one name on macOS and Windows.

    >>> book = NameBook()
    >>> [book.claim(name, ".md") for name in ("title", "Title", "title-2", "title")]
    ['title.md', 'Title-2.md', 'title-2-2.md', 'title-3.md']
    """

    def __init__(self) -> None:
        self._next: dict[str, int] = {}

    def claim(self, name: str, suffix: str) -> str:
        """Give ``name + suffix``, numbered before the suffix if it is taken."""
        key = _fold(name + suffix)
        number = self._next.get(key, 1)
        claimed = name + suffix
        while _fold(claimed) in self._next:
            number += 1
            claimed = f"{name}-{number}{suffix}"
        self._next[key] = number
        self._next.setdefault(_fold(claimed), 1)
        return claimed


def _fold(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", name).casefold())
