"""Markup: the clean fragment of a record's ``html`` field, read, built, written and rendered as text.

``parse_fragment`` reads any string of HTML into nodes, ``serialise`` writes nodes, ``render_text`` gives
their plain text; ``Builder`` is the one place where nodes come into being. Whatever is put in, only the
tags, attributes and addresses a record may hold come out, and ``serialise(parse_fragment(x))`` is a fixed
point: reading what was written gives the same nodes.
"""

from __future__ import annotations

from artkit.markup.address import safe_address
from artkit.markup.builder import Builder
from artkit.markup.nodes import Element, Node, walk
from artkit.markup.reader import parse_fragment
from artkit.markup.text import render_text
from artkit.markup.writer import serialise

__all__ = [
    "Builder",
    "Element",
    "Node",
    "parse_fragment",
    "render_text",
    "safe_address",
    "serialise",
    "walk",
]
