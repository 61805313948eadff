"""Markdown as people write it, to a headline and the nodes of a clean fragment.

Read by CommonMark with tables, struck text and notes; what differs is said where it does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from artkit.markup import Element, Node, parse_fragment, render_text
from artkit.patterns import late_pattern
from artkit.script import HAN_CLASS, HANGUL_CLASS, KANA_CLASS

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.renderer import RendererHTML
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token
    from markdown_it.utils import EnvType, OptionsDict

# The library leaves out what is nested deeper than it is told to go; people stay under ten.
_DEEPEST = 100
_LONGEST_TITLE = 500  # characters; a longer heading is text
_NOTE = late_pattern(r"\[\^[^\[\]\s]{1,50}\](?!:)")
_NOTE_TEXT = late_pattern(r" {0,3}\[\^[^\[\]\s]{1,50}\]:[ \t]*")
_BOX = late_pattern(r"\[[ xX]\][ \t]+")
# Marks stand right beside these without a space: the scripts that have none, and their punctuation.
_EAST = late_pattern(f"[{HAN_CLASS}{KANA_CLASS}{HANGUL_CLASS}\u2018-\u201d\u2026\u3001-\u3030\uff01-\uff65]")
# Those that are joined without a space where a paragraph is broken in two lines; Korean has spaces.
_UNSPACED = late_pattern(f"[{HAN_CLASS}{KANA_CLASS}\u3001-\u3030\uff01-\uff65]")


@dataclass(slots=True)
class Outline:
    """What a Markdown text holds: its headline, if it has one, and its body.

    ``too_deep`` tells that it is nested deeper than 100 levels, so that its marks were left as they are.
    """

    title: str | None = None
    nodes: list[Node] = field(default_factory=list)
    too_deep: bool = False


def read_markdown(text: str, *, title: str | None = None) -> Outline:
    r"""Read Markdown (line ends ``\n``); ``title`` is its headline where that is known from elsewhere.

    >>> outline = read_markdown("# Soup\n\nSee [this](/s) *now*,\nplease.\n\n- leeks\n- **salt**")
    >>> outline.title, render_text(outline.nodes)
    ('Soup', 'See this now, please.\n\nleeks\n\nsalt')
    """
    parser = _load_parser()
    tokens = parser.parse(text)
    if any(token.level >= _DEEPEST - 1 for token in tokens):
        return Outline(title, [Element("p", {}, [line]) for line in text.split("\n") if line.strip()], True)
    heading = _find_headline(tokens, title)
    if heading is not None:
        title = title or _plain(tokens[heading + 1])
        del tokens[heading : heading + 3]
    return Outline(title, parse_fragment(parser.renderer.render(tokens, parser.options, {})))


def _find_headline(tokens: Sequence[Token], title: str | None) -> int | None:
    """Give the place of the heading that is the headline: the first, before all text.

    It is of the first level, or the only one as high; it is ``title`` where that is known.
    """
    at = next((n for n, token in enumerate(tokens) if _has_text(token)), 0) - 1
    if at < 0 or tokens[at].type != "heading_open" or tokens[at].level:
        return None
    tag, text = tokens[at].tag, _plain(tokens[at + 1])
    if title is not None:
        return at if " ".join(text.split()).casefold() == " ".join(title.split()).casefold() else None
    if len(text) > _LONGEST_TITLE:
        return None
    others = (token.tag for token in tokens[at + 1 :] if token.type == "heading_open")
    return at if tag == "h1" or all(other > tag for other in others) else None


def _has_text(token: Token) -> bool:
    if token.type == "html_block":
        return bool(render_text(parse_fragment(token.content)))
    return bool(_plain(token).strip()) if token.type == "inline" else bool(token.content)


def _plain(token: Token) -> str:
    """Give the text of running content, without its images."""
    return "".join(
        " " if part.type in ("softbreak", "hardbreak") else part.content
        for part in token.children or ()
        if part.type not in ("image", "html_inline")
    )


@lru_cache(maxsize=1)
def _load_parser() -> MarkdownIt:
    # Here, and not above: it takes longer to load than most of a run that reads no Markdown.
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    parser.inline.ruler.at("emphasis", _read_emphasis)
    parser.inline.ruler.before("link", "note", _skip_note)
    parser.inline.ruler.before("text", "box", _skip_box)
    parser.block.ruler.before("reference", "note_text", _read_note_text, {"alt": ["paragraph"]})
    parser.add_render_rule("softbreak", _join_lines)
    return parser


def _read_emphasis(state: StateInline, silent: bool) -> bool:
    """Read marks as CommonMark does, but in East Asian text, which has no spaces around them.

    `**标题：**正文` is bold to its writer, but CommonMark closes a mark behind punctuation only where a space
    follows. Beside a character of these scripts a mark opens and closes whatever stands there.
    """
    from markdown_it.rules_inline.emphasis import tokenize

    start, known = state.pos, len(state.delimiters)
    if not tokenize(state, silent):
        return False
    before, after = state.src[max(start - 1, 0) : start], state.src[state.pos : state.pos + 1]
    if state.src[start] == "*" and (_EAST.match(before) or _EAST.match(after)):
        for mark in state.delimiters[known:]:
            mark.open, mark.close = not (after or " ").isspace(), not (before or " ").isspace()
    return True


def _skip_note(state: StateInline, silent: bool) -> bool:
    """Leave out the mark of a note; its text is a paragraph."""
    mark = _NOTE.match(state.src, state.pos) if state.src.startswith("[^", state.pos) else None
    if mark:
        state.pos = mark.end()
    return mark is not None


def _skip_box(state: StateInline, silent: bool) -> bool:
    """Leave out the box of a thing to do, at the start of an item of a list."""
    box = _BOX.match(state.src) if state.pos == 0 and state.src[:1] == "[" else None
    if box:
        state.pos = box.end()
    return box is not None


def _read_note_text(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read the text of a note, which would be taken for the address of a link, as a paragraph."""
    first = state.bMarks[start] + state.tShift[start]
    mark = _NOTE_TEXT.match(state.src, first, state.eMarks[start])
    if not mark or silent:
        return mark is not None
    line = start + 1
    while line < end and not state.isEmpty(line) and not _starts_note(state, line):
        line += 1
    state.push("paragraph_open", "p", 1)
    token = state.push("inline", "", 0)
    token.content = state.getLines(start, line, state.blkIndent, False)[mark.end() - first :].strip()
    token.children = []
    state.push("paragraph_close", "p", -1)
    state.line = line
    return True


def _starts_note(state: StateBlock, line: int) -> bool:
    return _NOTE_TEXT.match(state.src, state.bMarks[line] + state.tShift[line]) is not None


def _join_lines(
    self: RendererHTML, tokens: Sequence[Token], at: int, options: OptionsDict, env: EnvType
) -> str:
    """Write what a line break inside a paragraph is: a space, but none in Chinese or Japanese."""
    before = next((tokens[n].content for n in range(at - 1, -1, -1) if tokens[n].content), "")
    after = next((tokens[n].content for n in range(at + 1, len(tokens)) if tokens[n].content), "")
    return "" if _UNSPACED.match(before[-1:]) or _UNSPACED.match(after) else "\n"
