"""All that speaks about the article of a page, gathered once for every field."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import urljoin

from artkit.addresses import strip_tracking
from artkit.extract.blocks import CAPTION, FIGURE, HIDDEN, Block, Mark, Page
from artkit.extract.bylines import (
    LONGEST_LINE,
    MOST_WORDS,
    MetaLine,
    may_say,
    parse_closing,
    parse_meta_line,
    parse_opening,
)
from artkit.extract.dates import date_in_url
from artkit.extract.meta import heads, jsonld, nearby
from artkit.extract.meta.titles import host_names

# Blocks after the body in which a line about the article may stand.
_BEHIND = 6
# Blocks above it, where the headline is not right there.
_ABOVE = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A short block about the article: its index in ``Page.blocks`` and what it says."""

    index: int
    says: MetaLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What the fields are read from.

    ``article`` and ``webpage`` are JSON-LD nodes, empty where the page has none, ``broken`` the blocks of
    JSON-LD that cannot be read; ``sites`` are the names of
    the site; ``titles`` the titles of the head as they stand; ``lines`` in the order of their distance from
    the headline; ``ends`` is what the first and last words of the body say. ``year`` is that of the address,
    for dates printed without one, or 0. ``anchor`` is the index of the block that is the headline, or else
    begins the body; ``start`` and ``end`` of the body's first and last block, or both the anchor.
    """

    page: Page
    body: Sequence[Block]
    metas: heads.Index
    nodes: Sequence[jsonld.Node]
    broken: Sequence[str]
    article: jsonld.Node
    webpage: jsonld.Node
    url: str | None
    site: str
    sites: Sequence[str]
    titles: Sequence[str]
    around: nearby.Around
    declared: str
    day_first: bool
    year: int
    anchor: int
    start: int
    end: int
    lines: Sequence[Line] = ()
    ends: Sequence[MetaLine] = ()
    # What is_elsewhere found out: several fields ask of the same blocks.
    elsewhere: dict[int, bool] = field(default_factory=dict, compare=False, repr=False)

    def is_elsewhere(self, index: int) -> bool:
        """Tell whether a block index is not part of the article's own blocks."""
        found = self.elsewhere.get(index)
        if found is None:
            found = self.elsewhere[index] = self._find_elsewhere(index)
        return found

    def _find_elsewhere(self, index: int) -> bool:
        blocks = self.page.blocks
        if index >= len(blocks):
            return False
        end = self.end
        near = abs(index - self.anchor) <= 4 or 0 <= index - end <= 3 or -4 <= index - self.start < 0
        return nearby.is_elsewhere(blocks[index], self.anchor, near=near)

    def marks(self, attribute: str, *values: str) -> Iterator[Mark]:
        """Give the marked elements of the article with one of ``values`` in ``attribute``."""
        for mark in nearby.marks_with(self.page, attribute, frozenset(values)):
            if not self.is_elsewhere(mark.block):
                yield mark


def gather(page: Page, body: Sequence[Block], url: str | None) -> Evidence:
    """Index the head of a page, find its headline and read the lines around it."""
    metas = heads.index_metas(page.metas)
    nodes, broken = jsonld.load_nodes(page.json_ld)
    head_titles = [text for _, text in heads.all_of(metas, heads.TITLES)]
    article = jsonld.find_article(nodes, (head_titles or [page.title])[0]) or {}
    address = find_url(page, metas, url)
    site = find_site(metas, nodes, article)
    sites = [name for name in (site, *host_names(address or "")) if name]
    titles = [text for text in (page.title, *head_titles, jsonld.text_of(article.get("headline"))) if text]
    start, end = (body[0].index, body[-1].index + 1) if body else (len(page.blocks), len(page.blocks))
    declared = (
        page.lang or heads.first_of(metas, heads.LANGUAGES) or jsonld.text_of(article.get("inLanguage"))
    )
    around = nearby.look_around(page, titles, sites, start=start, end=end)
    anchor = max(around.headline, 0) if around.headline >= 0 or not body else start
    evidence = Evidence(
        page=page, body=body, metas=metas, nodes=nodes, broken=broken,
        article=article, webpage=jsonld.find_page(nodes) or {},
        url=address, site=site, sites=sites, titles=titles,
        around=around, anchor=anchor, start=start if body else anchor, end=end - 1 if body else anchor,
        declared=declared, day_first=reads_day_first(declared, address or ""),
        year=stamp.year if (stamp := date_in_url(address or "")) else 0,
    )  # fmt: skip
    return replace(evidence, lines=list(_read_lines(evidence, end)), ends=list(_read_ends(body)))


def reads_day_first(declared: str, url: str) -> bool:
    """Tell whether 3/4/2015 is 3 April on a page: everywhere but in the United States.

    >>> reads_day_first("en-US", ""), reads_day_first("en", "https://example.co.uk/")
    (False, True)
    """
    tag = declared.lower().replace("_", "-")
    if tag not in ("en", "en-us", ""):
        return True
    host = url.partition("://")[2].partition("/")[0]
    return host.rpartition(".")[2] in _DAY_FIRST


_DAY_FIRST = frozenset("uk au nz ie in za eu de fr it es nl at ch pl cz ru br pt se no dk fi".split())
_ADDRESS = re.compile(r"https?://[^/\s]+\.[^/\s]+")

_START = re.compile(r"https?://[^/?#]+/?")


def find_url(page: Page, metas: heads.Index, url: str | None) -> str | None:
    """Give the canonical address of a page without tracking, else where it came from.

    The address of a site's start is no page's but that one's: where all pages of a site declare it, they
    would all be one article.
    """
    for found in (heads.link_to(page.links, "canonical"), heads.first_of(metas, ["og:url"])):
        address = resolve(found, page, url)
        if address and _ADDRESS.match(address) and (address == url or not _START.fullmatch(address)):
            return strip_tracking(address)
    return strip_tracking(url) if url else None


def resolve(address: str, page: Page, url: str | None) -> str | None:
    """Give an address of the page in full, or None where it is none."""
    try:
        return urljoin(urljoin(url or "", page.base), address.strip()) if address else None
    except ValueError:
        return None


def find_site(metas: heads.Index, nodes: Sequence[jsonld.Node], article: jsonld.Node) -> str:
    """Give the name of the site, or ""."""
    if name := heads.first_of(metas, ["og:site_name", "og:site"]):
        return name
    site: Mapping[str, object] = next((node for node in nodes if "website" in jsonld.types_of(node)), {})
    publisher = jsonld.text_of(article.get("publisher"))
    return jsonld.text_of(site.get("name")) or publisher or heads.first_of(metas, heads.SITES)


def _read_lines(evidence: Evidence, end: int) -> Iterator[Line]:
    """Read the short blocks around the headline, the nearest first, and right behind the body."""
    blocks, around = evidence.page.blocks, evidence.around
    start = evidence.start
    places = {*range(around.first, around.last), *range(max(0, start - _ABOVE), min(start + 3, len(blocks)))}
    anchor = evidence.anchor
    near = sorted(places, key=lambda i: min(abs(i - anchor - 0.5), abs(i - start + 0.5)))
    behind = range(max(end - 2, around.last), min(end + _BEHIND, len(blocks)))
    for index in (*near, *behind):
        block = blocks[index]
        if index == around.headline or not 2 < len(block.text) <= LONGEST_LINE or block.flags & _NO_LINE:
            continue
        text = nearby.line_text(block)
        if text.count(" ") > MOST_WORDS or not may_say(text) or evidence.is_elsewhere(index):
            continue
        says = parse_meta_line(text, year=evidence.year, day_first=evidence.day_first)
        if says:
            yield Line(index=index, says=says)


_NO_LINE = HIDDEN | FIGURE | CAPTION


def _read_ends(body: Sequence[Block]) -> Iterator[MetaLine]:
    for block in body[:3]:
        yield parse_opening(block.text)
    for block in body[-3:]:
        yield parse_closing(block.text)
