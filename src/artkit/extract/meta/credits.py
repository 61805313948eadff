"""Who else had a part in a piece, and which outlet it comes from."""

from __future__ import annotations

from collections.abc import Mapping

from artkit.extract.meta import heads, jsonld
from artkit.extract.meta.evidence import Evidence
from artkit.extract.meta.signers import Names
from artkit.extract.names import find_agency


def pick_credits(evidence: Evidence) -> Mapping[str, Names]:
    """Gather the roles the page prints with their names."""
    found: dict[str, Names] = {}
    for says in (*(line.says for line in evidence.lines), *evidence.ends):
        for role, names in says.credits.items():
            found[role] = tuple(dict.fromkeys((*found.get(role, ()), *names)))
    return found


def pick_source(evidence: Evidence) -> str | None:
    """Give the outlet the piece comes from, where the page says so."""
    for says in (*(line.says for line in evidence.lines), *evidence.ends):
        if says.source:
            return says.source
    told = jsonld.texts_of(evidence.article.get("author"))
    told += [text for key, text in heads.all_of(evidence.metas, heads.AUTHORS)]
    return next(filter(None, map(find_agency, told)), None)
