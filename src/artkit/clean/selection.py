"""Which rules of the table are applied: the default, or what ``--rules`` and ``--skip`` say."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from artkit.clean.rule import Rule
from artkit.clean.table import TABLE
from artkit.errors import UsageError

_NAMES = {rule.name: frozenset({rule.name}) for rule in TABLE}
_SETS = {
    name: frozenset(rule.name for rule in TABLE if name in rule.sets)
    for name in sorted({name for rule in TABLE for name in rule.sets})
}
_ON = frozenset(rule.name for rule in TABLE if rule.on)
_WORDS = {**_NAMES, **_SETS, "default": _ON, "none": frozenset[str]()}
_SEPARATOR = re.compile(r"[,\s]+")

#: The names of the sets of rules.
SETS = tuple(_SETS)


@dataclass(frozen=True, slots=True)
class Rules:
    """A selection of rules, applied in the order of the table."""

    names: frozenset[str] = _ON

    @classmethod
    def parse(cls, rules: str = "", skip: str = "", *, base: Rules | None = None) -> Rules:
        """Read a selection: ``+name`` adds and ``-name`` removes, a plain name first starts from nothing.

        A name is a rule's, a set's, ``default`` or ``none``; names are parted by commas or spaces. ``skip``
        lists what to leave out; ``base`` is what is on where nothing is said.

        Raises:
            UsageError: a name is not known; near ones are listed.

        >>> "spacing" in Rules.parse("+spacing").names, sorted(Rules.parse("marks, brackets").names)
        (True, ['brackets', 'marks'])
        """
        names = set((base or cls()).names)
        for at, word in enumerate(_split(rules)):
            if not at and word[0] not in "+-":
                names.clear()
            found = _look_up(word.lstrip("+-"))
            names = names - found if word[0] == "-" else names | found
        for word in _split(skip):
            names -= _look_up(word.lstrip("+-"))
        return cls(frozenset(names))

    def __contains__(self, name: str) -> bool:
        return name in self.names

    def for_field(self, kind: str) -> tuple[Rule, ...]:
        """Give the selected rules that fit a kind of field, in order."""
        return tuple(rule for rule in TABLE if rule.name in self.names and kind in rule.fields)


def _split(words: str) -> Iterable[str]:
    return [word for word in _SEPARATOR.split(words) if word]


def _look_up(word: str) -> frozenset[str]:
    if word in _WORDS:
        return _WORDS[word]
    near = get_close_matches(word, _WORDS, n=3, cutoff=0.5)
    hint = f"; did you mean {' or '.join(near)}?" if near else "; --list-rules shows them all"
    raise UsageError(f"no rule or set is named {word!r}{hint}")


DEFAULT = Rules()
#: Plain text, as an editor pastes it, also has its lines put together where it is plainly hard-wrapped.
PASTED = Rules.parse("+unwrap,+dehyphenate")
