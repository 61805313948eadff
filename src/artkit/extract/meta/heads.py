"""The <meta> and <link> elements of a page, by what they say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import unescape

# Names of <meta> in the order they are believed; each is looked for under name, property and itemprop.
TITLES = (
    "og:title citation_title dc.title dc:title dcterms.title headline parsely-title sailthru.title "
    "twitter:title"
).split()
AUTHORS = (
    "citation_author citation_authors author article:author og:article:author dc.creator dc:creator "
    "dcterms.creator dc.contributor parsely-author sailthru.author byl byline authors author_name "
    "article:author_name article.author creator rbauthors vr:author shareaholic:article_author_name "
    "cxenseparse:author cxenseparse:recs:author article-author og:author"
).split()
DATES = (
    "article:published_time og:article:published_time og:published_time article:published datepublished "
    "date.published dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date dcterms.date "
    "dc.date.published citation_publication_date citation_online_date citation_date parsely-pub-date "
    "sailthru.date pubdate publishdate publish-date publish_date published published_time published_date "
    "published-date publication_date publication-date date_published article.published "
    "article:publish_date article_date_original article:create_at og:create_at apub:time "
    "cxenseparse:recs:publishtime cxenseparse:publishtime og:release_date release_date displaydate "
    "rnews:datepublished shareaholic:article_published_time originalpublicationdate article.created "
    "datecreated created firstpublished date og:pubdate time og:date pub_date publishtime article-date"
).split()
MODIFIED = (
    "article:modified_time og:article:modified_time og:modified_time og:updated_time datemodified "
    "dcterms.modified dc.date.modified lastmod last-modified last_modified modified updated "
    "article:modified revision_date date.modified utime lastupdated"
).split()
SITES = ("og:site_name og:site application-name dc.publisher dcterms.publisher publisher").split()
SUMMARIES = "description og:description dc.description dcterms.abstract twitter:description".split()
TAGS = (
    "article:tag og:article:tag news_keywords citation_keywords parsely-tags sailthru.tags keywords"
).split()
SECTIONS = "article:section og:article:section parsely-section section category dc.subject".split()
IMAGES = ("og:image og:image:secure_url og:image:url twitter:image twitter:image:src image thumbnail").split()
LANGUAGES = "content-language og:locale dc.language dcterms.language language inlanguage".split()

Index = Mapping[str, list[str]]


def index_metas(metas: Iterable[Mapping[str, str]]) -> Index:
    """Give the contents of every <meta> that has one, by its name in lower case, in page order.

    >>> index_metas([{"property": "og:title", "content": " A &amp; B "}])
    {'og:title': ['A & B']}
    """
    found: dict[str, list[str]] = {}
    for attrib in metas:
        # Some write value="…" instead.
        content = attrib.get("content") or attrib.get("value")
        if not content or content.isspace():
            continue
        for key in ("name", "property", "itemprop", "http-equiv"):
            if name := attrib.get(key):
                # RDFa lists several names of one value, parted by spaces.
                for one in name.lower().split() if key == "property" else (name.strip().lower(),):
                    found.setdefault(one, []).append(" ".join(unescape(content).split()))
                break
    return found


def first_of(index: Index, names: Sequence[str]) -> str:
    """Give the first content under the first of ``names`` that the page has, or ""."""
    return next((index[name][0] for name in names if name in index), "")


def all_of(index: Index, names: Sequence[str]) -> list[tuple[str, str]]:
    """Give (name, content) of everything under ``names``, in the order of the names."""
    return [(name, content) for name in names for content in index.get(name, ())]


def contents(index: Index, names: Sequence[str]) -> list[str]:
    """Give the content of everything under ``names``, in the order of the names."""
    return [content for _, content in all_of(index, names)]


def link_to(links: Iterable[Mapping[str, str]], relation: str) -> str:
    """Give the address of the first <link> with this ``rel``, or "".

    >>> link_to([{"rel": "Canonical", "href": " /a "}], "canonical")
    '/a'
    """
    for attrib in links:
        if relation in attrib.get("rel", "").lower().split() and attrib.get("href", "").strip():
            return attrib["href"].strip()
    return ""
