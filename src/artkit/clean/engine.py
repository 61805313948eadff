"""Applying rules to one text: in order, until nothing changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from artkit.clean.rule import Keep, Rule

#: Told of every change: the rule, the text before and after it, and the number of the text's first paragraph.
Observer = Callable[[Rule, str, str, int], None]

# One rule's result may be another's work, also of one earlier in the table (an entity decoded to a full-width
# letter). Text that people wrote settles in the second round; the bound is for text made not to settle.
_ROUNDS = 12


def apply_rules(
    text: str, rules: Sequence[Rule], *, title: str | None = None, observe: Observer | None = None
) -> str:
    """Apply the rules in order, over and over until a round changes nothing.

    So cleaning what is clean changes nothing, whatever the rules do to each other.
    """
    for _ in range(_ROUNDS):
        changed = _apply_once(text, rules, title, observe)
        if changed == text:
            break
        text = changed
    return text


def _apply_once(text: str, rules: Sequence[Rule], title: str | None, observe: Observer | None) -> str:
    alphabet = "".join(set(text))
    for rule in rules:
        if not rule.may_change(alphabet):
            continue
        changed = leave_out(rule.keep, text, title) if rule.keep else rule.function(text)
        if changed != text:
            if observe:
                observe(rule, text, changed, 1)
            text = changed
            alphabet = "".join(set(text)) if rule.adds is None else alphabet + rule.adds
    return text


def leave_out(keep: Keep, text: str, title: str | None = None) -> str:
    """Apply a rule about paragraphs to a text, whose paragraphs are its lines."""
    lines = text.split("\n")
    stays = keep(lines, title)
    if all(stays):
        return text
    return "\n".join(line for line, kept in zip(lines, stays, strict=True) if kept)
