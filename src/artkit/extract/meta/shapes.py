"""What names look like: those of a person, of an office, of a group, of a login, or no names at all."""

from __future__ import annotations

import re
from functools import lru_cache

from artkit.extract.meta.given_names import GIVEN_NAMES
from artkit.patterns import late_pattern

_PARTICLES = frozenset("van von de der den di da la le du del".split())
_HAN = late_pattern("[\u4e00-\u9fff]{2,4}\\Z")
_HANGUL = late_pattern("[\uac00-\ud7af]{3}\\Z")
_GROUP = late_pattern(
    r"\b(?:team|verlag|partei|verband|verein|online|news|magazin\w*|magazine|redaktion|sekretariat|agency|media|press|"
    r"foundation|stiftung|institut\w*|family|group|club|university|publisher|editors?)\b",
    re.IGNORECASE,
)
# An editorial office, alone or with the name of its outlet.
_OFFICE = late_pattern(
    r"(?:by |von |por )?((?:the )?(?:editors?|staff)|"
    r"(?:die |la )?(?:online-?)?(?:redaktion|rédaction|redacción|redazione|redação|redakcja|редакция)"
    r"(?: [\w .-]{1,30})?|[\w.-]{1,20} (?:redaktion|staff|editors?))\W*\Z",
    re.IGNORECASE,
)
# What stands beside a name and is none: a position, a call, a way through the site.
_NO_NAME = late_pattern(
    r"\b(?:manager|director|coordinator|head of|officer|specialist|expert|strategist|consultant|engineer|"
    r"analyst|scientist|professor|president|founder|marketing|development|author|writer|reporter|contributor|about|"
    r"more|read|articles?|posts?|all|view|find|me|us|by|from|policy|terms|menu|search|subscribe|share|sign|"
    r"home|contact|privacy|services?|products?|blog|free|get|how|what|your|our|join|see|click|here|now|new|"
    r"kommentare?|mehr|weiter|artikel|über|uhr|startseite|leiter\w*|geschäftsführer\w*)\b",
    re.IGNORECASE,
)


def read_office(text: str) -> tuple[str, ...]:
    """Give the editorial office that a byline names instead of anybody, or nothing.

    >>> read_office("Von Redaktion"), read_office("Jane Doe")
    (('Redaktion',), ())
    """
    match = _OFFICE.match(text)
    return (match[1],) if match else ()


def _is_full(name: str) -> bool:
    """Tell two names, or initials and a name, in any script: letters without case are as good as capitals."""
    words = [word for word in name.split() if word not in _PARTICLES]
    initials = [word for word in words if word[-1] == "." and len(word) < 7]
    others = [word for word in words if word not in initials]
    if not others or words[-1] in initials or len(others) > 2 or len(words) < 2 or len(initials) > 3:
        return False
    return all(word[0].isalpha() and not word[0].islower() and not word[1:].isupper() for word in others)


@lru_cache(maxsize=1024)
def shape_of(name: str) -> str:
    """Give what a name looks like, as a word that the learned scores know.

    >>> shape_of("Anna Berg"), shape_of("Redaktion"), shape_of("Read more"), shape_of("rain_77")
    ('person', 'office', 'job', 'handle')
    """
    if _OFFICE.match(name):
        return "office"
    if _GROUP.search(name):
        return "group"
    if _NO_NAME.search(name):
        return "job"
    if name.partition(" ")[0].casefold() in GIVEN_NAMES:
        return "person" if " " in name else "given"
    if _is_full(name) or _HANGUL.match(name):
        return "full"
    if _HAN.match(name):
        return "han"
    words = name.count(" ") + 1
    if words == 1:
        digits = any(map(str.isdigit, name)) or "_" in name or "." in name[:-1]
        return "handle" if digits else "small word" if name[0].islower() else "word"
    return "long" if words > 4 else "capitals" if name.isupper() else "several"
