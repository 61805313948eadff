"""Every day a page names, and what speaks for each: the features that `day_scores` weighs.

The features of all witnesses of one day, and how the days stand to each other, are the features of that day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from artkit.extract.dates import date_in_url
from artkit.extract.meta import heads
from artkit.extract.meta.evidence import Evidence
from artkit.extract.meta.witnesses import AT_HEADLINE, Witness, bin_of

Features = dict[str, float]

_MOST_DAYS = 60


def days_of(evidence: Evidence, witnesses: Sequence[Witness], *, signed: bool) -> dict[str, Features]:
    """Give the features of each day that ``witnesses`` name, but those only comments or sentences mention.

    ``signed`` tells that somebody signs the page: what nobody signs is often no article and has no day,
    whatever its head says.
    """
    told: dict[str, Counter[str]] = {}
    named = {witness.iso[:10] for witness in witnesses if _MENTIONS.isdisjoint(witness.features)}
    for witness in witnesses:
        if witness.iso[:10] not in named:
            continue
        if witness.iso[:10] in told or len(told) < _MOST_DAYS:
            told.setdefault(witness.iso[:10], Counter()).update(witness.features)
    strong = {day for day, found in told.items() if any(map(_is_strong, found))}
    changed = {day for day, found in told.items() if not _CHANGED.isdisjoint(found)}
    images = _image_months(evidence)
    return {
        day: {
            # The second witness says half as much as the first, and further ones nothing.
            **{name: (0, 1, 1.5, 2)[min(times, 3)] for name, times in found.items()},
            **dict.fromkeys(_alone(found) if len(told) == 1 else (), 1),
            **dict.fromkeys(_standing(day, sorted(told), strong, changed), 1),
            **dict.fromkeys(_pairing(day, found, strong, changed, signed=signed), 1),
            **dict.fromkeys(_in_addresses(day, evidence.url or "", images), 1),
        }
        for day, found in told.items()
    }


# Days that only these name were that of publication on 4 of 214 pages.
_MENTIONS = frozenset(("in comments", "sentence"))
_CHANGED = frozenset(("meta modified", "ld article dateModified", "label modified"))
_SAYS_PUBLISHED = ("ld article datePublished", "meta published", "micro datepublished", "script")
_SAYS_MODIFIED = (
    "ld article dateModified",
    "meta modified",
    "micro datemodified",
    "micro modified",
)


def _is_strong(feature: str) -> bool:
    return feature in ("meta published", "ld article datePublished")


def _alone(found: Iterable[str]) -> Iterator[str]:
    return (f"only {name}" for name in found if name.startswith(("shown ", "time ")))


def _standing(day: str, days: Sequence[str], strong: set[str], changed: set[str]) -> Iterator[str]:
    """Tell how a day stands to the other days of the page."""
    yield f"days {bin_of(len(days), (2, 3, 5, 9))}"
    if day == days[-1]:
        yield "latest"
    if day == days[0]:
        yield "earliest"
    if strong and day not in strong:
        yield "another is told"
        if day < min(strong):
            yield "before the told"
    if strong and day > max(strong):
        yield "after the told"
    if changed:
        yield "after the change" if day > max(changed) else "by the change"
    if day < "2000":
        yield "old"


def _pairing(
    day: str, found: Mapping[str, int], strong: set[str], changed: set[str], *, signed: bool
) -> Iterator[str]:
    """Tell whether a day is said to be that of publication, of a change, and how it is shown."""
    published = any(name.startswith(_SAYS_PUBLISHED) for name in found)
    modified = any(name.startswith(_SAYS_MODIFIED) for name in found)
    shown = "hidden"
    if any(f"shown {zone}" in found for zone in AT_HEADLINE):
        kinds = [kind for kind in ("date", "modified", "none") if f"label {kind}" in found]
        shown = "+".join(kinds) or "other"
    elif any(f"time {zone}" in found for zone in AT_HEADLINE):
        # "3 hours ago", with the moment in an attribute.
        shown = "time"
    said = "published" * published + "modified" * modified or "unsaid"
    yield f"pair {said} {shown}"
    yield f"signed {signed:d} {said} {shown}"
    yield f"pair {said} {shown} {bool(strong) and day not in strong:d}"
    if published and changed and day not in changed:
        yield "pair change elsewhere"
    if strong and day not in strong and not published:
        apart = _days_between(day, min(strong))
        if apart is not None:
            yield f"apart {bin_of(apart, (2, 8, 60, 400))} {modified:d}"
    sources = {name.partition(" ")[0] for name in found}
    yield f"kinds {len(sources & {'ld', 'meta', 'micro', 'url', 'shown', 'time', 'script'})}"


def _days_between(one: str, other: str) -> int | None:
    """Give how many days lie between two; None where one of them is a month or a year.

    >>> _days_between("2024-03-01", "2024-02-28"), _days_between("2024-03-01", "2024-02")
    (2, None)
    """
    if len(one) < _WHOLE or len(other) < _WHOLE:
        return None
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


_WHOLE = len("2024-03-01")


def _in_addresses(day: str, url: str, images: Sequence[Sequence[str]]) -> Iterator[str]:
    """Tell how a day stands to the days or months in the addresses of the page and of its images."""
    month = day[:7]
    if stamp := date_in_url(url):
        told = stamp.isoformat()
        if not stamp.precise:
            yield f"url month {told == month:d}"
        elif told != day:
            yield "url other"
    main, inner = images
    if main:
        yield f"image month {main[0] == month:d}"
        if main[0] != month:
            yield "image later" if main[0] > month else "image earlier"
    if inner:
        yield f"picture month {month in inner:d}"


def _image_months(evidence: Evidence) -> tuple[list[str], list[str]]:
    """Give the months in the addresses of the page's main image, and of those in its body."""
    main = heads.contents(evidence.metas, heads.IMAGES)[:2]
    inner = [
        piece[1].get("src", "")
        for block in evidence.body[:_MOST_PICTURED]
        for piece in (block.pieces if block.images else ())
        if isinstance(piece, tuple) and piece[0] == "img"
    ]
    return list(_months(main)), list(_months(inner))


# Blocks of the body whose images are looked at.
_MOST_PICTURED = 60


def _months(addresses: Iterable[str]) -> Iterator[str]:
    for address in addresses:
        if len(address) < 500 and (stamp := date_in_url("://" + address.partition("://")[2])):
            yield stamp.isoformat()[:7]


def page_features(evidence: Evidence, days: int, *, signed: bool) -> list[str]:
    """Give the features of the page itself, which speak for its having no day at all."""
    kind = heads.first_of(evidence.metas, ["og:type"]).lower()
    path = (evidence.url or "").partition("://")[2].partition("/")[2].strip("/")
    told = (
        f"none days {bin_of(days, (1, 2, 3, 5, 9))}",
        f"none type {kind if kind in ('article', 'website') else 'other'}" if kind else "",
        f"none path {bin_of(len(path), (1, 12, 30))}" if evidence.url else "",
        f"none text {bin_of(sum(len(block.text) for block in evidence.body), (300, 1000, 3000))}",
        f"none blocks {bin_of(len(evidence.page.blocks), (50, 200, 600))}",
        f"none headline {evidence.around.headline >= 0:d}",
        "none article" if evidence.article else "",
        "none told" if "article:published_time" in evidence.metas else "",
        f"none signed {signed:d}",
        "none",
    )
    return [name for name in told if name]


def localise(witnesses: Sequence[Witness]) -> list[Witness]:
    """Read each date as the others have it.

    Where day and month may stand the other way round, and only so name a day that another witness is sure
    of, they do. Times in UTC move to the day the page shows at its headline, where that is the day before or
    after.
    """
    sure = {witness.iso[:10] for witness in witnesses if not witness.other}
    turned = [_turned(witness, sure) for witness in witnesses]
    shown = {witness.iso[:10] for witness in turned if witness.zone in AT_HEADLINE}
    return [_moved(witness, shown) for witness in turned]


def _turned(witness: Witness, sure: set[str]) -> Witness:
    if witness.other in sure and witness.iso[:10] not in sure:
        return replace(witness, iso=witness.other + witness.iso[10:], other="")
    return witness


def _moved(witness: Witness, shown: set[str]) -> Witness:
    if witness.iso.endswith(("Z", "+00:00")) and witness.iso[:10] not in shown:
        for other in sorted(shown):
            if _days_between(other, witness.iso[:10]) == 1:
                return Witness(other, (*witness.features, "utc"), witness.zone)
    return witness
