"""What a caller may ask of extract."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractOptions:
    """How to read one document.

    ``form``: ``auto``, ``html``, ``text`` or ``markdown``. ``url``: the address the page came from.
    ``encoding``: ``auto`` or a label of the WHATWG table, which overrules all. ``charset``: what the
    transport declares, heard before the page. ``teasers``: each list entry is also a record. ``html``:
    keep the clean fragment. ``split_on``: a rule line that parts several articles of one paste.
    """

    form: str = "auto"
    url: str | None = None
    encoding: str = "auto"
    charset: str | None = None
    teasers: bool = False
    html: bool = True
    split_on: str | None = None


DEFAULT = ExtractOptions()
