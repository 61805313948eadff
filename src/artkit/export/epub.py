"""epub: an EPUB 3 book, a chapter an article."""

from __future__ import annotations

import io
import uuid
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from artkit.article import Article
from artkit.export.dates import EPOCH, last_change, latest
from artkit.export.fragments import body_nodes, resolve_nodes
from artkit.export.options import ExportOptions
from artkit.export.readable import byline, clean_controls, heading_of, one_line
from artkit.export.urls import web_address
from artkit.export.xml import escape_attribute, escape_text
from artkit.markup import Element, Node

_CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/book.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_STYLE = """body { line-height: 1.6 }
.about, .caption { font-size: .9em; opacity: .75 }
blockquote { margin: 1em 0 1em 1em }
pre { white-space: pre-wrap }
table { border-collapse: collapse }
th, td { border: 1px solid; padding: .2em .4em; text-align: left }
"""
# The content model of XHTML wants a figure's caption and a table's parts in one order; a div has no order.
_RENAMED = {"figure": ("div", "figure"), "figcaption": ("div", "caption"), "caption": ("p", "caption")}


def write_epub(articles: Iterable[Article], out: BinaryIO, options: ExportOptions) -> None:
    """Write a book with a table of contents; the date inside is that of the latest article, not of today.

    Pictures are links to them, since a book may not fetch them. The whole book is held before it is written.
    """
    buffer = io.BytesIO()
    chapters: list[tuple[str, str]] = []
    seen: list[Article] = []
    with zipfile.ZipFile(buffer, "w") as book:
        _add(book, "mimetype", "application/epub+zip", method=zipfile.ZIP_STORED)
        _add(book, "META-INF/container.xml", _CONTAINER)
        _add(book, "book/style.css", _STYLE)
        for number, article in enumerate(articles, 1):
            name = f"article-{number:05}.xhtml"
            chapters.append((name, heading_of(article)))
            seen.append(
                Article(id=article.id, lang=article.lang, date=article.date, modified=article.modified)
            )
            _add(book, f"book/{name}", _chapter(article))
        _add(book, "book/contents.xhtml", _contents(chapters, options.title))
        _add(book, "book/book.opf", _package(chapters, seen, options.title))
    out.write(buffer.getbuffer())


def _add(book: zipfile.ZipFile, name: str, text: str, *, method: int = zipfile.ZIP_DEFLATED) -> None:
    # One fixed moment and system: the same articles give the same bytes everywhere.
    entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    entry.compress_type = method
    book.writestr(entry, text.encode("utf-8", "replace"))


def _page(title: str, body: str, lang: str | None) -> str:
    language = f' lang="{escape_attribute(lang)}" xml:lang="{escape_attribute(lang)}"' if lang else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
        f"{language}>\n<head>\n<title>{escape_text(title)}</title>\n"
        '<link rel="stylesheet" type="text/css" href="style.css"/>\n</head>\n'
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def _chapter(article: Article) -> str:
    lines = [f"<h1>{escape_text(heading_of(article))}</h1>"]
    about = byline(article)
    if about:
        lines.append(f'<p class="about">{escape_text(about)}</p>')
    address = web_address(article.url)
    if address:
        lines.append(f'<p class="about"><a href="{escape_attribute(address)}">{escape_text(address)}</a></p>')
    lines.append("".join(_xhtml(resolve_nodes(body_nodes(article), address, images=False))))
    return _page(heading_of(article), "\n".join(lines), article.lang)


def _xhtml(nodes: Iterable[Node]) -> Iterator[str]:
    # The parser of fragments limits the depth, so this may call itself.
    for node in nodes:
        if isinstance(node, str):
            yield escape_text(clean_controls(node))
        elif node.tag in ("br", "hr"):
            yield f"<{node.tag}/>"
        elif node.tag == "table":
            yield _table(node)
        else:
            tag, kind = _RENAMED.get(node.tag, (node.tag, ""))
            yield _open(tag, {**node.attributes, **({"class": kind} if kind else {})})
            yield "".join(_xhtml(node.children)) + f"</{tag}>"


def _table(table: Element) -> str:
    captions, rows = [], []
    for part in table.children:
        if isinstance(part, Element):
            inside = part.children if part.tag in ("thead", "tbody") else [part]
            rows += [row for row in inside if isinstance(row, Element) and row.tag == "tr" and row.children]
            captions += [part] if part.tag == "caption" else []
    body = f"<table><tbody>{''.join(_xhtml(rows))}</tbody></table>" if rows else ""
    above = [f'<div class="caption">{"".join(_xhtml(part.children))}</div>' for part in captions]
    return "".join(above) + body


def _open(tag: str, attributes: dict[str, str]) -> str:
    pairs = (f' {name}="{escape_attribute(value)}"' for name, value in attributes.items())
    return f"<{tag}{''.join(pairs)}>"


def _contents(chapters: list[tuple[str, str]], title: str) -> str:
    items = "\n".join(f'<li><a href="{name}">{escape_text(heading)}</a></li>' for name, heading in chapters)
    heading = escape_text(one_line(title))
    listing = f"<ol>\n{items or '<li><span>-</span></li>'}\n</ol>"
    return _page(title, f'<nav epub:type="toc" id="toc">\n<h1>{heading}</h1>\n{listing}\n</nav>', None)


def _package(chapters: list[tuple[str, str]], seen: list[Article], title: str) -> str:
    languages = Counter(article.lang for article in seen if article.lang)
    language = languages.most_common(1)[0][0] if languages else "und"
    modified = latest([last_change(article) or EPOCH for article in seen])
    identity = uuid.uuid5(uuid.NAMESPACE_URL, " ".join(["artkit", *(article.id for article in seen)])).urn
    names = [name for name, _ in chapters]
    manifest = "".join(
        f'<item id="c{number}" href="{name}" media-type="application/xhtml+xml"/>\n'
        for number, name in enumerate(names)
    )
    spine = "".join(f'<itemref idref="c{number}"/>\n' for number in range(len(names)))
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">{identity}</dc:identifier>
<dc:title>{escape_text(one_line(title))}</dc:title>
<dc:language>{escape_text(language)}</dc:language>
<meta property="dcterms:modified">{modified}</meta>
</metadata>
<manifest>
<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
{manifest}</manifest>
<spine>
<itemref idref="contents"/>
{spine}</spine>
</package>
"""
