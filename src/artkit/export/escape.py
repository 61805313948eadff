"""Text as Markdown that shows it unchanged (CommonMark 0.31, and the tables and strikes of GitHub)."""

from __future__ import annotations

import re

from artkit.export.readable import clean_controls

# Marks that mean something inside a line. "!" only makes an image before a bracket; "&" only begins a
# reference; doubled braces belong to template languages of site builders.
_MARKS = re.compile(r"[\\`*_\[\]<~]|!(?=\[)|&(?=#?[A-Za-z0-9]{1,40};)|(?<=\{)[{%#]")
# An underscore inside a word of any script, as in file names, is plain.
_INNER_UNDERSCORE = re.compile(r"(?<=[^\W_])\\_(?=[^\W_])")
# What makes a block of a line by the way it begins, or, for a rule, an underline or a table, by all of it.
_LINE_STARTS = re.compile(r"(?:#{1,6}|[-+]|\d{1,9}(?=[.)]))(?=[ \t]|\Z)|>|\d{1,9}[.)](?=[ \t]|\Z)")
_LINE_WHOLE = re.compile(r"(?:=+|[-+|: \t]*-[-|: \t]*)")
_EDGE_SPACE = re.compile(r"\A\s|\s\Z")
_TRAILING_HASHES = re.compile(r"(?<![^ \t])#+\Z")


def escape_inline(text: str) -> str:
    r"""Escape what would be markup inside a line of running text.

    >>> escape_inline("2 * 3 < [7] & file_name &amp; {{x}}")
    '2 \\* 3 \\< \\[7\\] & file_name \\&amp; {\\{x}}'
    """
    return _INNER_UNDERSCORE.sub("_", _MARKS.sub(r"\\\g<0>", text))


def escape_lines(inline: str) -> str:
    r"""Keep each line of an escaped paragraph from starting another kind of block.

    Spaces and tabs at the edges of a line are dropped, as any renderer does; other white space, such as the
    two full-width spaces of a Chinese paragraph, is kept as a reference.

    >>> escape_lines("1. a\n# b\n---\n-5"), escape_lines("\N{IDEOGRAPHIC SPACE}开头")
    ('1\\. a\n\\# b\n\\---\n-5', '&#12288;开头')
    """
    return "\n".join(map(_escape_line, inline.split("\n")))


def _escape_line(line: str) -> str:
    line = keep_edges(line.strip(" \t"))
    if _LINE_WHOLE.fullmatch(line):
        place = line.index("-") if "-" in line else 0
        return f"{line[:place]}\\{line[place:]}"
    start = _LINE_STARTS.match(line)
    if not start:
        return line
    # The full stop of "1." is what can be escaped there, else the mark itself.
    place = start.end() - 1 if line[0].isdigit() else 0
    return f"{line[:place]}\\{line[place:]}"


def keep_edges(line: str) -> str:
    """Write white space at the edges of a line, which some renderers would drop, as references."""
    return _EDGE_SPACE.sub(lambda space: f"&#{ord(space[0])};", line)


def escape_heading(inline: str) -> str:
    r"""Fit an escaped text into the one line of a heading.

    >>> escape_heading("C #"), escape_heading("two\\\nlines")
    ('C \\#', 'two lines')
    """
    line = keep_edges(inline.replace("\\\n", " ").replace("\n", " ").strip(" \t"))
    return _TRAILING_HASHES.sub(lambda hashes: "\\#" * len(hashes[0]), line)


def code_span(text: str) -> str:
    r"""Give text as inline code, with as many backticks as it needs.

    >>> code_span("a`b"), code_span("`"), code_span("x")
    ('``a`b``', '`` ` ``', '`x`')
    """
    text = clean_controls(text).replace("\n", " ")
    ticks = "`" * _unused_run(text)
    pad = " " if text[:1] in ("`", " ") or text[-1:] in ("`", " ") else ""
    return f"{ticks}{pad}{text}{pad}{ticks}" if text.strip() else text


def code_block(text: str) -> list[str]:
    """Give text as the lines of a fenced code block."""
    fence = "`" * max(3, 1 + max(map(len, _TICKS.findall(text)), default=0))
    return [fence, *text.split("\n"), fence]


def _unused_run(text: str) -> int:
    """Give the length of a run of backticks that text has not got."""
    lengths = {len(run) for run in _TICKS.findall(text)}
    return next(length for length in range(1, len(lengths) + 2) if length not in lengths)


_TICKS = re.compile("`+")
