"""Who signs: a learned score for each set of names a page gives, and for nobody's signing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from artkit.extract.learned import sum_weights
from artkit.extract.meta import signers
from artkit.extract.meta.evidence import Evidence
from artkit.extract.meta.signer_weights import WEIGHTS
from artkit.extract.meta.signers import Names

# Names must score this much more than nobody, in hundredths of a logit; below zero as for `day_scores`.
LEAST = -10


def find_signers(evidence: Evidence) -> Names:
    """Give the names of those who sign, in order; empty where nobody is likely enough to."""
    readings = signers.read_everyone(evidence)
    if not readings:
        return ()
    found = signers.sets_of(evidence, readings)
    if signers.is_chinese(evidence) and (names := pick_chinese(found)):
        return names
    least = sum_weights(dict.fromkeys(signers.page_features(evidence, len(found)), 1), WEIGHTS) + LEAST
    scores = {names: sum_weights(features, WEIGHTS) for names, features in found.items()}
    best = max(scores, key=lambda names: scores[names])
    # A page that scripts have yet to fill shows nobody: the word of its data is all there is.
    told = not evidence.body and "ld article person" in found[best]
    return best if told or scores[best] > least else ()


def pick_chinese(found: Mapping[Names, Iterable[str]]) -> Names:
    """Give the names of a Chinese page's first line, else of its text's ends, else alone at its headline.

    There are too few Chinese pages to learn from, and what they print is labelled.
    """
    for kinds in (("line nth 0",), ("ends",), ("alone at", "alone opens at", "alone body at")):
        for names, features in found.items():
            if not set(kinds).isdisjoint(features):
                return names
    return ()
