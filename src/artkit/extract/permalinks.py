"""Links of a heading to itself and to its editing: signs of the page's, none of the heading's words."""

from __future__ import annotations

from artkit.extract.tree import Event as Piece
from artkit.extract.tree import step_of

# ¶, #, §, 🔗 and their like, perhaps with a selector of how they are drawn.
_LONGEST_SIGN = 2
_FARTHEST = 20  # pieces that a link to a heading may take


def drop_permalinks(pieces: list[Piece]) -> list[Piece]:
    """Give the pieces of a heading without what only links to it or to its editing (see `blocks`).

    That is a sign alone in a link to a place on a page, and brackets at the end that hold nothing but links,
    as wikis have them.

    >>> link = ("a", {"href": "#rain"})
    >>> drop_permalinks(["Rain", link, "¶", None, " [", link, "edit", None, "]"])
    ['Rain', ' ']
    """
    return _without_brackets(_without_signs(pieces))


def is_link(piece: Piece) -> bool:
    """Tell whether a piece opens a link."""
    return isinstance(piece, tuple) and piece[0] == "a" and "href" in piece[1]


def find_texts(pieces: list[Piece]) -> list[tuple[str, bool]]:
    """Give the text of each piece and whether it stands in a link; what is no text gives an empty one."""
    found: list[tuple[str, bool]] = []
    opened: list[bool] = []
    links = 0
    for piece in pieces:
        if step_of(piece) > 0:
            opened.append(is_link(piece))
            links += opened[-1]
        elif piece is None and opened:
            links -= opened.pop()
        found.append((piece, links > 0) if isinstance(piece, str) else ("", False))
    return found


def _without_signs(pieces: list[Piece]) -> list[Piece]:
    kept: list[Piece] = []
    place = 0
    while place < len(pieces):
        end = _end_of_sign(pieces, place) if is_link(pieces[place]) else 0
        if not end:
            kept.append(pieces[place])
        place = end or place + 1
    return kept


def _end_of_sign(pieces: list[Piece], start: int) -> int:
    """Give where the link that opens at ``start`` ends, if all it holds is a sign; else 0."""
    link = pieces[start]
    if not isinstance(link, tuple) or "#" not in link[1].get("href", ""):
        return 0
    depth, sign = 0, ""
    for place in range(start, min(start + _FARTHEST, len(pieces))):
        piece = pieces[place]
        if isinstance(piece, str):
            sign += piece
        elif piece is not None and not step_of(piece):
            return 0  # a picture is more than a sign
        depth += step_of(piece)
        if not depth:
            sign = sign.strip()
            return place + 1 if len(sign) <= _LONGEST_SIGN and not sign.isalnum() else 0
    return 0


def _without_brackets(pieces: list[Piece]) -> list[Piece]:
    """Leave out brackets at the end in which every word is a link, and which are none of a link's text."""
    texts = find_texts(pieces)
    last = max((i for i, (text, _) in enumerate(texts) if text.strip()), default=-1)
    if last < 0 or texts[last][1] or texts[last][0].strip() != "]":
        return pieces
    for place in range(last - 1, -1, -1):
        text, linked = texts[place]
        if linked:
            continue
        before, bracket, inside = text.rpartition("[")
        if any(map(str.isalnum, inside)):
            return pieces
        if bracket:
            return [*pieces[:place], before, *_closing(pieces[place + 1 :])]
    return pieces


def _closing(pieces: list[Piece]) -> list[Piece]:
    """Give the ends of elements that were open before ``pieces``, without all that stands between."""
    depth, ends = 0, list[Piece]()
    for piece in pieces:
        if piece is None and not depth:
            ends.append(None)
        else:
            depth += step_of(piece)
    return ends
