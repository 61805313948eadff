"""What a site says of itself in sentences that read like a text: cookies, JavaScript, who may comment."""

from __future__ import annotations

import re
from collections.abc import Sequence

from artkit.patterns import late_pattern

# Of the kept lines that say so, 21 were out of the article and 3 in it, but for texts about cookies.
_COOKIES = late_pattern(
    r"\b(?:we|uses?|using|verwende\w*|nutz\w+|utili[sz]\w+|usa\w*|benutz\w+|accept\w*|gebruik\w*|używa\w*|"
    r"bruker|använder|использу\w+)\b.{0,60}\bcookies?\b"
    r"|\bcookies?\b.{0,60}\b(?:policy|richtlinie|to (?:improve|ensure|enhance|give|make)|einverstanden|"
    r"zustimm\w*|verwende\w*|settings|einstellungen)\b"
    r"|使用.{0,8}cookie|cookie.{0,20}(?:を使用|を利用)",
    re.IGNORECASE,
)
_NOTICE = late_pattern(
    r"\b(?:enable|activate|aktivier\w+|activer|turn on) javascript\b"
    r"|\bjavascript (?:is|ist) (?:disabled|deaktiviert)\b"
    r"|your e-?mail address will not be published|e-mail-adresse wird nicht veröffentlicht",
    re.IGNORECASE,
)
_LONGEST = 700  # characters
_MANY = 4  # lines that speak of cookies in a text about them


def drop_notices(texts: Sequence[str], kept: Sequence[bool]) -> list[bool]:
    """Give ``kept`` without the lines that speak for the site; a text about cookies keeps those on them.

    >>> texts = ["We use cookies to give you the best of the site.", "The lamp was lit."]
    >>> drop_notices(texts, [True, True]), drop_notices(texts * 4, [True] * 8) == [True] * 8
    ([False, True], True)
    """
    lowered = [
        text.lower() if keep and len(text) <= _LONGEST else "" for text, keep in zip(texts, kept, strict=True)
    ]
    named = [place for place, text in enumerate(lowered) if "cookie" in text]
    found = {place for place in named if len(named) < _MANY and _COOKIES.search(texts[place])}
    found |= {
        place
        for place, text in enumerate(lowered)
        if ("javascript" in text or "mail" in text) and _NOTICE.search(texts[place])
    }
    return [keep and place not in found for place, keep in enumerate(kept)] if found else list(kept)
