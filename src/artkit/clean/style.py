"""House style for quotes, ellipses and dashes: forms of one mark, chosen by the script around it."""

from __future__ import annotations

import re

from artkit.script import HAN_CLASS

STRAIGHT = re.compile("[\"']")
CURLY = re.compile("[“”„‟‘’‚‛]")
DOTS = re.compile(r"[.。．…・]")
DASHES = re.compile("[-–—－―]")

_STRAIGHT = str.maketrans("“”„‟‘’‚‛", "\"\"\"\"''''")
_OPENS_AFTER = frozenset(" \t\u00a0([{（【《〈「『“‘—–-/:：")
_ELLIPSIS = re.compile(r"(?<![.．])[.．]{3,}(?![.．])|。{3,}|・{3,}|…+")
_HAN_SIDE = re.compile(f"[{HAN_CLASS}，。！？；：、“”‘’）》」』]")
_HAN_DASH = re.compile(
    f"(?<=[{HAN_CLASS}”’）》」』，。！？]) ?(?:-{{2,}}|[–—－―]+|—-|-—) ?(?=[{HAN_CLASS}“‘（《「『])"
)
_LATIN_DASH = re.compile(r"(?<=[^\W_]) ?(?<!-)-{2,3}(?!-) ?(?=[^\W_])")


def curl_quotes(text: str) -> str:
    """Make straight quotes curly: opening after a space, a bracket or nothing, and in turn beside Han.

    >>> curl_quotes('"It\\'s fine," he said. 他说"好"。')
    '“It’s fine,” he said. 他说“好”。'
    """
    return "\n".join(_curl_line(line) for line in text.split("\n"))


def _curl_line(line: str) -> str:
    if not STRAIGHT.search(line):
        return line
    out: list[str] = []
    opened = {'"': False, "'": False}
    before = ""
    for at, char in enumerate(line):
        if char in opened:
            char = _curl(char, before, line[at + 1 : at + 2], opened)
        out.append(char)
        before = char
    return "".join(out)


def _curl(quote: str, before: str, after: str, opened: dict[str, bool]) -> str:
    single = quote == "'"
    if single and (before.isalnum() and (after.isalpha() or not opened[quote])):
        return "’"
    opens = before in _OPENS_AFTER or not before
    if not opens and _HAN_SIDE.match(before):
        opens = not opened[quote]
    opened[quote] = opens
    if single:
        return "‘" if opens else "’"
    return "“" if opens else "”"


def straighten_quotes(text: str) -> str:
    """Make curly quotes straight.

    >>> straighten_quotes("“It’s fine”")
    '"It\\'s fine"'
    """
    return text.translate(_STRAIGHT)


def unify_ellipses(text: str) -> str:
    """Write an ellipsis as …, and as …… beside Han.

    >>> unify_ellipses("等等... and so on..."), unify_ellipses("好。。。")
    ('等等…… and so on…', '好……')
    """
    return _ELLIPSIS.sub(_ellipsis, text)


def _ellipsis(dots: re.Match[str]) -> str:
    before = dots.string[dots.start() - 1 : dots.start()] if dots.start() else ""
    return "……" if _HAN_SIDE.match(before) else "…"


def unify_dashes(text: str) -> str:
    """Write a dash as —— between Han and as an em dash between Latin words.

    >>> unify_dashes("目标--长远"), unify_dashes("one thing -- or two")
    ('目标——长远', 'one thing — or two')
    """
    return _LATIN_DASH.sub(_latin_dash, _HAN_DASH.sub("——", text))


def _latin_dash(dash: re.Match[str]) -> str:
    return " — " if dash.group().startswith(" ") else "—"
