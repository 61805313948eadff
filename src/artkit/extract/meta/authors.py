"""Who signs: what the head tells, and what the page shows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from artkit.extract.blocks import CAPTION, FIGURE
from artkit.extract.bylines import parse_meta_line
from artkit.extract.meta import heads, jsonld, nearby
from artkit.extract.meta.evidence import Evidence
from artkit.extract.meta.titles import fold
from artkit.extract.names import find_agency, is_name, split_names

Names = tuple[str, ...]


def pick_authors(evidence: Evidence) -> Names:
    """Choose who signs: the head's word, unless the shown byline names more people or the head nobody."""
    shown = [names for _, names in shown_authors(evidence) if names]
    shown_words = {fold(name) for names in shown for name in names}
    for _, names in told_authors(evidence):
        good = tuple(name for name in names if _may_sign(name, evidence, shown_words))
        if good:
            return _fuller(good, shown)
    for names in shown:
        good = tuple(name for name in names if _may_sign(name, evidence, shown_words))
        if good:
            return good
    return ()


def _fuller(told: Names, shown: Sequence[Names]) -> Names:
    """Give the shown names where two readings of the page agree that there are more than were told."""
    known = set(map(fold, told))
    readings = [set(map(fold, names)) for names in shown]
    if len(readings) > 1 and readings[0] == readings[1] and known < readings[0]:
        return shown[0]
    return told


def _may_sign(name: str, evidence: Evidence, shown: set[str]) -> bool:
    """Tell whether a name can be right: the site's own name only where the page shows it as a byline."""
    folded = fold(name)
    if not is_name(name) or folded in {fold(title) for title in evidence.titles}:
        return False
    return folded in shown or folded not in {fold(site) for site in evidence.sites}


def told_authors(evidence: Evidence) -> Iterator[tuple[str, Names]]:
    """Give (evidence, names) of the head in the order it is believed."""
    people = jsonld.people_of(evidence.article.get("author"), evidence.nodes)
    yield "json-ld", _unique(name for text, _ in people for name in split_names(text))
    found: dict[str, list[str]] = {}
    for key, text in heads.all_of(evidence.metas, heads.AUTHORS):
        found.setdefault(key, []).append(text)
    for key, texts in found.items():
        yield f"meta {key}", _unique(name for text in texts for name in _names_of_meta(key, text))
    if _WRITTEN_BY.search(heads.first_of(evidence.metas, ["twitter:label1"])):
        yield "meta twitter:data1", split_names(heads.first_of(evidence.metas, ["twitter:data1"]))


_WRITTEN_BY = re.compile(
    r"writ|author|verfass|autor|escrit|écrit|auteur|scritt|geschreven|napisa|автор", re.IGNORECASE
)


def _names_of_meta(key: str, text: str) -> Names:
    # Library systems write "Last, First": one author each.
    if key.startswith("citation_author"):
        return (text,) if is_name(text) else ()
    return split_names(text)


def shown_authors(evidence: Evidence) -> Iterator[tuple[str, Names]]:
    """Give (evidence, names) of what the page shows in the order it is believed."""
    yield "itemprop", _marked(evidence, "itemprop", "author", "creator")
    yield "rel", _marked(evidence, "rel", "author")
    yield "property", _marked(evidence, "property", "author", "creator", "dc:creator")
    yield "class", _classed(evidence)
    yield "line", next((line.says.authors for line in evidence.lines if line.says.authors), ())
    yield "ends", _unique(name for says in evidence.ends for name in says.authors)


def _marked(evidence: Evidence, attribute: str, *values: str) -> Names:
    names: list[str] = []
    for mark in evidence.marks(attribute, *values):
        if not evidence.around.first - 4 <= mark.block <= evidence.around.last + 60:
            continue
        text = mark.attrib.get("content") or evidence.page.text_of(mark)
        if text and len(text) < 120:
            line = parse_meta_line(text)
            names += line.authors or split_names(line.rest or text, byline=True)
    return _unique(iter(names))


def _classed(evidence: Evidence) -> Names:
    """Give the names in the first element near the headline whose class says that it holds an author."""
    blocks, around = evidence.page.blocks, evidence.around
    order = sorted(range(around.first, around.last), key=lambda i: abs(i - evidence.anchor - 0.5))
    end = evidence.body[-1].index + 1 if evidence.body else 0
    order += [index for index in range(end, min(end + 5, len(blocks))) if not around.holds(index)]
    for block in (blocks[index] for index in order):
        if not block.text or len(block.text) > 400 or block.flags & (FIGURE | CAPTION):
            continue
        if evidence.is_elsewhere(block.index):
            continue
        for text in nearby.inline_classed(block, nearby.AUTHOR_CLASS):
            if len(text) < 100 and (names := split_names(text, byline=True)):
                return names
        if len(block.text) < 120 and nearby.AUTHOR_CLASS.search(nearby.class_of(block)):
            line = parse_meta_line(block.text)
            if names := line.authors or split_names(line.rest or block.text, byline=True):
                return names
    return ()


def pick_credits(evidence: Evidence) -> Mapping[str, Names]:
    """Gather the roles the page prints with their names."""
    found: dict[str, Names] = {}
    for says in (*(line.says for line in evidence.lines), *evidence.ends):
        for role, names in says.credits.items():
            found[role] = _unique(iter((*found.get(role, ()), *names)))
    return found


def pick_source(evidence: Evidence) -> str | None:
    """Give the outlet the piece comes from, where the page says so."""
    for says in (*(line.says for line in evidence.lines), *evidence.ends):
        if says.source:
            return says.source
    told = jsonld.texts_of(evidence.article.get("author"))
    told += [text for key, text in heads.all_of(evidence.metas, heads.AUTHORS)]
    return next(filter(None, map(find_agency, told)), None)


def _unique(names: Iterator[str]) -> Names:
    return tuple(dict.fromkeys(names))
