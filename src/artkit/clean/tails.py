"""Excerpts that were cut off in mid-sentence, marked as such."""

from __future__ import annotations

from artkit.script import HAN, SENTENCE_ENDS

# What nothing follows where a text was cut off: marks of a pause, brackets and quotes that open.
_HANGING = " ，,、；;：:([（【「『《“‘"
_CLOSING = "\"'”’」』）)】》 "


def mark_cut(text: str) -> str:
    """End an excerpt that stops in mid-sentence with an ellipsis: …… after Han, … after the rest.

    >>> mark_cut("做好“引进来”和“走出去"), mark_cut("It ended."), mark_cut("and the old...")
    ('做好“引进来”和“走出去……', 'It ended.', 'and the old...')
    """
    last = text.rstrip(_CLOSING)[-1:]
    if not last or last in SENTENCE_ENDS or last in "⋯~～":
        return text
    body = text.rstrip(_HANGING)
    return body + ("……" if HAN.search(body[-2:]) else "…") if body else text
