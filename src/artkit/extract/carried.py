"""The body of a page that shows none, but carries it in its JSON-LD: scripts would build it from there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape, unescape

from artkit.extract.blocks import Block
from artkit.extract.meta.jsonld import read_bodies
from artkit.extract.survey import bare
from artkit.markup import Node, parse_fragment

_MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>")
# Letters: a carried body is more than a description, and several times what the page shows of it.
_LEAST, _TIMES = 200, 4
# What the page shows is looked for in so many samples of so many letters; only this share may be found.
_SAMPLES, _SAMPLE, _SHOWN = 60, 40, 0.2


def find_carried(scripts: Iterable[str], blocks: Sequence[Block], text: str) -> list[Node]:
    """Give the body that a page carries in its JSON-LD and does not show; none where it shows it.

    ``blocks`` are all of the page's, ``text`` is what was found there. The longest body is taken if it has
    some length, is several times ``text``, and hardly any of it stands on the page: pages that scripts build
    have no other, while one that is shown is better read from the page, with its structure.
    """
    long = [script for script in scripts if len(script) > max(_LEAST, _TIMES * len(text))]
    body = max(read_bodies(long), key=len, default="")
    letters = bare(body)
    if len(letters) < _LEAST or len(letters) < _TIMES * len(bare(text)):
        return []
    shown = bare("".join(block.text for block in blocks))
    step = max(len(letters) // _SAMPLES, _SAMPLE)
    samples = [letters[at : at + _SAMPLE] for at in range(0, len(letters) - _SAMPLE, step)]
    # A page that shows no more than how an article begins means to.
    if samples[0] in shown or sum(sample in shown for sample in samples) > _SHOWN * len(samples):
        return []
    return parse_fragment(_as_markup(body))


def _as_markup(body: str) -> str:
    """Give a body, which may be text, markup, or markup written as text, as markup."""
    for written in (body, unescape(body)):
        if _MARKUP.search(written):
            return written
    return "".join(f"<p>{escape(line)}</p>" for line in unescape(body).split("\n") if line.strip())
