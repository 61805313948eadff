"""Metadata: who, when, where from, by the best evidence on the page.

`read_metadata` asks each kind of evidence in a documented order; the first value that can be right is taken.
Nothing is made up: where no evidence is left, the field is empty.
"""

from __future__ import annotations

from collections.abc import Sequence

from artkit.article import Article
from artkit.extract.blocks import HEADING, Block, Page
from artkit.extract.meta import heads, jsonld
from artkit.extract.meta.about import (
    read_breadcrumb,
    read_image,
    read_section,
    read_summary,
    read_tags,
)
from artkit.extract.meta.credits import pick_credits, pick_source
from artkit.extract.meta.evidence import Evidence, gather
from artkit.extract.meta.languages import detect_language
from artkit.extract.meta.published import pick_dates
from artkit.extract.meta.signer_scores import find_signers
from artkit.extract.meta.titles import fold, strip_kicker, strip_site


def read_metadata(page: Page, body: Sequence[Block] = (), *, url: str | None = None) -> Article:
    """Read what ``page`` says about its article; ``body`` is the blocks kept as its text, in page order.

    The record given has no id and no body yet. ``url`` is the address the page came from, where it is known.

    >>> from artkit.extract.blocks import cut_page
    >>> page = cut_page(b"<title>Rain - Post</title><h1>Rain</h1><p>By Jane Doe, 3 May 2020<p>It rained.")
    >>> meta = read_metadata(page, page.blocks[2:])
    >>> meta.title, meta.authors, meta.date
    ('Rain', ('Jane Doe',), '2020-05-03')
    """
    evidence = gather(page, body, url)
    title = pick_title(evidence)
    authors = find_signers(evidence)
    date, modified = pick_dates(evidence, signed=bool(authors))
    breadcrumb = read_breadcrumb(evidence, title)
    return Article(
        title=title,
        authors=authors,
        credits=pick_credits(evidence),
        date=date,
        modified=modified,
        source=pick_source(evidence),
        site=evidence.site or None,
        url=evidence.url,
        breadcrumb=breadcrumb,
        section=read_section(evidence, breadcrumb),
        tags=read_tags(evidence),
        lang=detect_language(" ".join(block.text for block in body[:20]) or page.title, evidence.declared),
        summary=read_summary(evidence),
        image=read_image(evidence, url),
    )


def pick_title(evidence: Evidence) -> str | None:
    """Choose the title: the headline on the page, else the best of the head, without the site's name."""
    known = {fold(name) for name in evidence.sites}
    told = [jsonld.text_of(evidence.article.get("headline")), *heads.contents(evidence.metas, heads.TITLES)]
    titles = [strip_site(text, evidence.sites, guess=False) for text in told if text]
    titles += [strip_site(evidence.page.title, evidence.sites)] if evidence.page.title else []
    if evidence.around.headline >= 0:
        shown = _whole_headline(evidence)
        titles.insert(0, _without_kicker(strip_site(shown, evidence.sites, guess=False), titles))
    for title in titles:
        if fold(title) and fold(title) not in known:
            return title
    return evidence.page.title or next(iter(told), None) or None


def _whole_headline(evidence: Evidence) -> str:
    """Give the headline without a kicker its markup names, and with its second line where the head has both.

    A heading may be set in two lines, each a block of its own.
    """
    blocks, index = evidence.page.blocks, evidence.around.headline
    shown = strip_kicker(blocks[index].pieces) or blocks[index].text
    if index + 1 < len(blocks) and blocks[index + 1].flags & HEADING:
        whole = f"{shown} {blocks[index + 1].text}"
        if any(fold(title).startswith(fold(whole)) for title in evidence.titles):
            return whole
    return shown


def _without_kicker(shown: str, told: Sequence[str]) -> str:
    """Give a headline without the line above it that its heading holds too, where the head knows better.

    >>> _without_kicker("Weather Rain again", ["Rain again"])
    'Rain again'
    """
    for title in told:
        above = shown.removesuffix(title)
        # A space or a colon parts them; a letter would be the rest of a word.
        if len(title.split()) > 1 and above not in ("", shown) and not above[-1].isalnum():
            return title
    return shown
