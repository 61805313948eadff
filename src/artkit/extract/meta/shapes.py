"""What names look like: those of a person, of an office, of a group, of a login, or no names at all."""

from __future__ import annotations

import re
from functools import lru_cache

from artkit.extract.meta.given_names import GIVEN_NAMES
from artkit.patterns import late_pattern

_FULL = late_pattern(
    r"(?:[A-ZÀ-Þ][a-zß-ÿ'’-]+ (?:[A-Z]\.? )?|(?:[A-Z]\. ?){1,3})"
    r"(?:(?:van|von|de|der|den|di|da|la|le|du|del) ){0,2}[A-ZÀ-Þ][A-Za-zß-ÿ'’-]+\Z"
)
_HAN = late_pattern("[\u4e00-\u9fff]{2,4}\\Z")
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
    r"more|read|articles?|posts?|all|view|find|me|us|by|from|von|policy|terms|menu|search|subscribe|share|sign|"
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
    if _FULL.match(name):
        return "full"
    if _HAN.match(name):
        return "han"
    words = name.count(" ") + 1
    if words == 1:
        digits = any(map(str.isdigit, name)) or "_" in name or "." in name[:-1]
        return "handle" if digits else "small word" if name[0].islower() else "word"
    return "long" if words > 4 else "capitals" if name.isupper() else "several"
