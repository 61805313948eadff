"""The day of publication: a learned score for each day a page names, and for its having none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from artkit.extract.learned import sum_weights
from artkit.extract.meta import days, shown_days, told_days
from artkit.extract.meta.ages import day_by_age
from artkit.extract.meta.day_weights import WEIGHTS
from artkit.extract.meta.evidence import Evidence
from artkit.extract.meta.witnesses import AT_HEADLINE, BEHIND, Witness

# A day must score this much more than no day does, in hundredths of a logit. Below zero: a day is given where
# it is somewhat less likely right than wrong, which by the folds adds two right days for each wrong one.
LEAST = -80
# How far the best day must be ahead of the others, and of no day, for the rest of the page to be left unread.
_CLEAR = 100


def find_day(evidence: Evidence, *, signed: bool) -> str | None:
    """Give the day of publication in the form its best witness has, or None.

    ``signed`` tells whether anybody signs the page. The head and the blocks at the headline and at the body's
    ends are weighed first; the rest of the page is read where they do not decide.
    """
    told = list(told_days.told_witnesses(evidence))
    if aged := day_by_age(evidence):
        same = [witness for witness in told if witness.iso[:10] == aged]
        if same or not told:
            return _best_form(same) if same else aged
    near = shown_days.shown_witnesses(evidence, sorted(shown_days.near_blocks(evidence)))
    witnesses = days.localise([*told, *near])
    day, lead = weigh_days(evidence, witnesses, signed=signed)
    if lead < _CLEAR:
        everywhere = range(min(len(evidence.page.blocks), evidence.end + BEHIND + 1))
        witnesses = days.localise([*told, *shown_days.shown_witnesses(evidence, everywhere)])
        day, _ = weigh_days(evidence, witnesses, signed=signed)
    return _best_form([witness for witness in witnesses if witness.iso[:10] == day]) if day else None


def weigh_days(evidence: Evidence, witnesses: Sequence[Witness], *, signed: bool) -> tuple[str | None, int]:
    """Give the best day, or None where none is likely enough, and how far it is ahead of all else."""
    found = days.days_of(evidence, witnesses, signed=signed)
    scores = {day: sum_weights(features, WEIGHTS) for day, features in found.items()}
    nothing = days.page_features(evidence, len(found), signed=signed)
    scores[""] = sum_weights(dict.fromkeys(nothing, 1), WEIGHTS) + LEAST
    best, *others = sorted(scores, key=lambda day: (-scores[day], day))
    lead = scores[best] - scores[others[0]] if others else 0
    return (best, lead) if best else (None, 0)


def _best_form(witnesses: Iterable[Witness]) -> str:
    """Give a day with the time of the first witness that has one, midnight last."""
    forms = [witness.iso for witness in witnesses if not witness.zone or witness.zone in AT_HEADLINE]
    forms = forms or [witness.iso for witness in witnesses]
    return max(forms, key=lambda iso: (len(iso) > 10 and "T00:00" not in iso, len(iso)))
