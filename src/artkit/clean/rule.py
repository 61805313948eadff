"""What a rule of the table is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

#: Tells for each paragraph whether it stays; the second argument is the record's title.
Keep = Callable[[Sequence[str], str | None], list[bool]]

#: What of a record's html a rule is given: ``run``, the text between two tags; ``block``, the text of a line
#: across its tags, of which the rule replaces characters one for one and otherwise only adds or removes
#: spaces; ``lines``, all paragraphs, to leave some out; ``first``, the first line, to cut its beginning off;
#: ``text``, nothing: markup already says it.
UNITS = ("run", "block", "lines", "first", "text")

#: The kinds of field a rule fits: the body, a line of prose (titles, summaries, teasers), a name (authors,
#: outlets, tags), an address, and an excerpt that is known to be cut off.
FIELDS = ("body", "line", "name", "url", "excerpt")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One named rule: a pure ``str -> str`` function, linear and idempotent, and where it applies.

    ``needs`` is asked with the different characters of a text, in any order, whether they can be work for the
    rule (None: always); ``adds`` names the characters it can bring in (None: any). ``example`` is a text
    and what the rule makes of it; a rule of the unit ``lines`` also has ``keep``.
    """

    name: str
    summary: str
    function: Callable[[str], str]
    example: tuple[str, str]
    on: bool = True
    sets: tuple[str, ...] = ()
    unit: str = "run"
    fields: tuple[str, ...] = ("body", "line")
    needs: Callable[[str], object] | None = None
    adds: str | None = None
    keep: Keep | None = None

    def may_change(self, alphabet: str) -> bool:
        """Tell whether a text made of the characters of ``alphabet`` can be changed by this rule."""
        return self.needs is None or bool(self.needs(alphabet))
