"""Patterns that are compiled when they are first asked.

Compiling them takes a fifth of the time a command needs to begin (a class that holds the Han characters alone
takes a millisecond in Python 3.11), no cache of bytecode keeps the result, and most runs ask half of them.
"""

from __future__ import annotations

import re
from typing import Any, cast


def late_pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Give what answers as ``re.compile(source, flags)`` does, but compiles when it is first asked.

    >>> word = late_pattern("[a-z]+", re.IGNORECASE)
    >>> word.findall("Rain, again"), word.pattern
    (['Rain', 'again'], '[a-z]+')
    """
    return cast("re.Pattern[str]", LatePattern(source, flags))


class LatePattern:
    """What `late_pattern` gives; what is asked once stays as an attribute and costs no more from then on."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:
        # Python only asks here for what the object does not have yet.
        if name.startswith("_"):
            raise AttributeError(name)
        self._compiled = self._compiled or re.compile(self.pattern, self._flags)
        value = getattr(self._compiled, name)
        setattr(self, name, value)
        return value
