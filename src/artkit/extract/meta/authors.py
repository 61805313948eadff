"""Who signs: what the head tells, and what the page shows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from artkit.extract.blocks import CAPTION, FIGURE, Mark
from artkit.extract.bylines import parse_meta_line
from artkit.extract.meta import heads, jsonld, nearby
from artkit.extract.meta.evidence import Evidence
from artkit.extract.meta.titles import fold
from artkit.extract.names import find_agency, is_name, is_outlet, split_names

Names = tuple[str, ...]


def pick_authors(evidence: Evidence) -> Names:
    """Choose who signs: the head's word, unless the shown byline names more people or the head nobody."""
    shown = [names for _, names in shown_authors(evidence) if names]
    shown_words = {fold(name) for names in shown for name in names}
    told = [names for _, names in told_authors(evidence)]
    # What a byline confirms goes before what only the head says.
    for names in sorted(told, key=lambda names: shown_words.isdisjoint(map(fold, names))):
        good = tuple(
            name
            for name in names
            if _may_sign(name, evidence, shown_words)
            and (fold(name) in shown_words or _is_trusted(name, evidence))
        )
        if good:
            return _fuller(good, shown)
    for names in shown:
        good = tuple(name for name in names if _may_sign(name, evidence, shown_words))
        if good:
            return max((good, *(other for other in shown if set(good) < set(other))), key=len)
    return _lone_names(evidence) or _namesake(evidence)


def _namesake(evidence: Evidence) -> Names:
    """Give the person whose name the site carries, where the head says that this is who writes."""
    sites = set(map(fold, evidence.sites))
    told = (name for _, names in told_authors(evidence) for name in names if fold(name) in sites)
    people = (name for name in told if _FULL_NAME.match(name) and not _GROUP.search(name))
    return _unique(name for name in people if _is_trusted(name, evidence))[:1]


def _people(evidence: Evidence) -> list[tuple[str, bool]]:
    return jsonld.people_of(evidence.article.get("author"), evidence.nodes)


def _is_trusted(name: str, evidence: Evidence) -> bool:
    """Tell whether a name that no byline shows may stand: the page says it anywhere, or is dated."""
    if any(name in block.text for block in evidence.page.blocks):
        return True
    dated = "datePublished" in evidence.article or "article:published_time" in evidence.metas
    return dated and not _GROUP.search(name)


_GROUP = re.compile(
    r"\b(?:team|verlag|partei|verband|verein|online|news|magazin\w*|magazine|redaktion|sekretariat|agency|media|press|"
    r"foundation|stiftung|institut\w*|family|group|club|university|publisher|editors?)\b",
    re.IGNORECASE,
)


_FULL_NAME = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ'’-]+ (?:[A-Z]\.? )?[A-ZÀ-Þ][A-Za-zß-ÿ'’-]+\Z")


def _lone_names(evidence: Evidence) -> Names:
    """Give the Chinese names that stand alone on a line right below the headline."""
    blocks = evidence.page.blocks
    for block in blocks[evidence.anchor : evidence.anchor + 4]:
        words = [word for word in re.split(r"[\s、，]+", block.text) if word]
        if not words or block.index == evidence.around.headline or len(words) > 6:
            continue
        if all(map(_HAN_SHORT.match, words)) and any(map(_HAN_PERSON.match, words)):
            return split_names(block.text)
    return ()


_HAN_SHORT = re.compile("[\u4e00-\u9fff]{2,3}\\Z")
# The hundred commonest surnames cover some nine of ten people; then one or two characters more.
_HAN_PERSON = re.compile(
    "(?:[王李张张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
    "钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤張劉陳楊黃趙吳孫馬羅鄭"
    "謝許韓馮鄧蕭葉蘇呂盧鐘譚陸]|欧阳|司马|上官|诸葛)[\u4e00-\u9fff]{1,2}\\Z"
)


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
    if not is_name(name) or is_outlet(name) or folded in {fold(title) for title in evidence.titles}:
        return False
    return folded in shown or folded not in {fold(site) for site in evidence.sites}


def told_authors(evidence: Evidence) -> Iterator[tuple[str, Names]]:
    """Give (evidence, names) of the head in the order it is believed."""
    yield "json-ld", _unique(name for text, _ in _people(evidence) for name in split_names(text))
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
    """Give the names of the first marked elements; those further on sign comments and other texts."""
    names: list[str] = []
    last = None
    for mark in evidence.marks(attribute, *values):
        if not evidence.around.first - 4 <= mark.block <= evidence.around.last + 60:
            continue
        if names and last is not None and mark.block > last + 2:
            break
        text = mark.attrib.get("content") or _name_inside(evidence, mark) or evidence.page.text_of(mark)
        if text and len(text) < 120:
            names += _names_of(text)
            last = mark.node.last if mark.node else mark.block
    return _unique(iter(names))


def _name_inside(evidence: Evidence, mark: Mark) -> str:
    """Give the text of the itemprop=name inside an itemprop=author, or ""."""
    marks = evidence.page.marks
    end = mark.node.last if mark.node else mark.block + 1
    for other in marks[marks.index(mark) + 1 :][:4]:
        if other.attrib.get("itemprop") == "name" and other.block < end:
            return other.attrib.get("content") or evidence.page.text_of(other)
    return ""


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
            if len(text) < 100 and (names := _names_of(text)):
                return names
        classed = len(block.text) < 120 and nearby.AUTHOR_CLASS.search(nearby.class_of(block))
        if classed and (names := _names_of(nearby.line_text(block))):
            return names
    return ()


def _names_of(text: str) -> Names:
    """Give the names in the text of an element that holds an author."""
    line = parse_meta_line(text)
    return line.authors or split_names(line.rest or ("" if line else text), byline=True)


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
