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
    # More than the text's characters does no harm: a rule is then tried that finds nothing to do.
    alphabet = "".join(set(text))
    changes = 0
    # How many changes there were when each rule was last applied: none since, and it has nothing to do.
    settled: dict[str, int] = {}
    for _ in range(_ROUNDS):
        changes_before = changes
        for rule in rules:
            if settled.get(rule.name) == changes or not rule.may_change(alphabet):
                continue
            changed = leave_out(rule.keep, text, title) if rule.keep else rule.function(text)
            if changed != text:
                if observe:
                    observe(rule, text, changed, 1)
                alphabet = "".join(set(changed)) if rule.adds is None else alphabet + rule.adds
                text = changed
                changes += 1
            settled[rule.name] = changes
        if changes == changes_before:
            break
    return text


def leave_out(keep: Keep, text: str, title: str | None = None) -> str:
    """Apply a rule about paragraphs to a text, whose paragraphs are its lines."""
    lines = text.split("\n")
    stays = keep(lines, title)
    if all(stays):
        return text
    return "\n".join(line for line, kept in zip(lines, stays, strict=True) if kept)
