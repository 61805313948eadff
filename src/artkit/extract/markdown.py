"""Markdown as it is written by hand, to a headline and paragraphs of plain text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from artkit.extract.unwrap import join_lines
from artkit.patterns import late_pattern

_FENCE = late_pattern(r"(`{3,}|~{3,})")
_HEADING = late_pattern(r"(#{1,6})\s+(.*?)(?:\s+#+)?$")
_RULE = late_pattern(r"(?:[-*_]\s*){3,}$|[-=:|\s]*-[-=:|\s]*\|[-=:|\s]*$")
_UNDERLINE = late_pattern(r"(=+|-{2,})$")
_ITEM = late_pattern(r"(?:[-*+]|\d{1,4}[.)])\s+(?:\[[ xX]\]\s+)?")
_FRONT_TITLE = late_pattern(r"^title:\s*[\"']?(.*?)[\"']?\s*$", re.MULTILINE)
_IMAGE = late_pattern(r"!\[([^\[\]]{0,500})\]\([^()\s]{0,2000}(?:\s[^()]{0,500})?\)")
_LINK = late_pattern(
    r"\[([^\[\]]{0,500})\]\([^()\s]{0,2000}(?:\([^()\s]{0,500}\)[^()\s]{0,500})?(?:\s[^()]{0,500})?\)"
)
_ADDRESS = late_pattern(r"<((?:https?://|mailto:)[^<>\s]{1,2000})>")
_BADGES = late_pattern(r"(?:\[?!\[[^\[\]]{0,500}\]\([^()\s]{0,2000}\)(?:\]\([^()\s]{0,2000}\))?\s*)+")
_NOTE, _NOTE_TEXT = late_pattern(r"\[\^[^\[\]\s]{1,50}\](?!:)"), late_pattern(r"\[\^[^\[\]\s]{1,50}\]:\s*")
_CODE = late_pattern(r"(`+)([^`]+)\1")
_STRONG = late_pattern(r"(\*{1,3}|~~|(?<!\w)_{1,3})(?=\S)([^*~_\n]+?)(?<=\S)\1(?!\w)")
_ESCAPE = late_pattern(r"\\([!-/:-@\[-`{-~])")

# Escaped characters stand aside, in a private area of Unicode, while the marks are taken out.
_ASIDE = 0xF_F000
_BACK = {_ASIDE + code: code for code in range(0x21, 0x7F)}


@dataclass(slots=True)
class Outline:
    """What a Markdown text holds: its headline, if it opens with one, and its paragraphs in order."""

    title: str | None = None
    paragraphs: list[str] = field(default_factory=list)


def read_markdown(text: str) -> Outline:
    r"""Read normalised Markdown; headings, items of lists and rows of tables are paragraphs too.

    >>> read_markdown("# Soup\n\nSee [this](/s) *now*,\nplease.\n\n- leeks\n- **salt**")
    Outline(title='Soup', paragraphs=['See this now, please.', 'leeks', 'salt'])
    """
    outline = Outline()
    lines = _skip_front(text.split("\n"), outline)
    open_lines: list[str] = []
    fence = ""
    for line in [*lines, ""]:
        bare = line.strip()
        if fence:
            if bare.startswith(fence):
                _close(outline, [_dedent(open_lines)], plain=True)
                fence, open_lines = "", []
            else:
                open_lines.append(line)
            continue
        opening = _FENCE.match(bare)
        if opening or _is_edge(bare):
            _close(outline, open_lines)
            open_lines = []
        if opening:
            fence = opening[1]
        elif bare and not any(mark.fullmatch(bare) for mark in (_RULE, _UNDERLINE, _BADGES)):
            open_lines.append(_strip_marks(bare, outline))
            if bare[0] in "#|":
                _close(outline, open_lines)
                open_lines = []
    _close(outline, [_dedent(open_lines)] if fence else open_lines, plain=bool(fence))
    return outline


def _dedent(lines: list[str]) -> str:
    """Give code without the space that all its lines begin with: it stands in an item of a list."""
    depth = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
    return "\n".join(line[depth:] for line in lines)


def _skip_front(lines: list[str], outline: Outline) -> list[str]:
    """Leave out the front matter between two rules, but for the title it names."""
    if lines[0].strip() != "---":
        return lines
    end = next((n for n, line in enumerate(lines[1:200], 1) if line.strip() == "---"), 0)
    title = _FRONT_TITLE.search("\n".join(lines[1:end]))
    outline.title = title[1] if title else None
    return lines[end + 1 :] if end else lines


def _is_edge(bare: str) -> bool:
    """Tell whether a paragraph ends before this line; an underline makes a heading of the line above it."""
    return (
        not bare or bare[0] in "#|" or bool(_ITEM.match(bare) or _RULE.match(bare) or _UNDERLINE.match(bare))
    )


def _strip_marks(bare: str, outline: Outline) -> str:
    while bare.startswith(">"):
        bare = bare[1:].lstrip()
    heading = _HEADING.match(bare)
    if heading:
        if outline.title is None and not outline.paragraphs and heading[1] == "#":
            outline.title = _strip_inline(heading[2])
            return ""
        return heading[2]
    if bare.startswith("|"):
        return " ".join(cell.strip() for cell in bare.strip("|").split("|"))
    item = _ITEM.match(bare) or _NOTE_TEXT.match(bare)
    return bare[item.end() :] if item else bare


def _strip_inline(text: str) -> str:
    text = _ESCAPE.sub(lambda match: chr(_ASIDE + ord(match[1])), text)
    text = _ADDRESS.sub(r"\1", _LINK.sub(r"\1", _IMAGE.sub(r"\1", text)))
    text = _NOTE.sub("", text)
    text = _CODE.sub(r"\2", text)
    for _ in range(3):
        text = _STRONG.sub(r"\2", text)
    return text.translate(_BACK)


def _close(outline: Outline, lines: list[str], *, plain: bool = False) -> None:
    text = "\n".join(lines) if plain else _strip_inline(join_lines([line for line in lines if line]))
    if text.strip():
        outline.paragraphs.append(text)
