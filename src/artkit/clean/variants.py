"""Traditional Chinese to Simplified and back, word by word, with OpenCC (an optional package)."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any

from artkit.errors import MissingExtraError
from artkit.script import HAN


def simplify_han(text: str) -> str:
    """Write Traditional Chinese in Simplified characters.

    Raises:
        MissingExtraError: OpenCC is not installed.
    """
    return _convert(text, "t2s")


def traditionalise_han(text: str) -> str:
    """Write Simplified Chinese in Traditional characters.

    Raises:
        MissingExtraError: OpenCC is not installed.
    """
    return _convert(text, "s2t")


def _convert(text: str, direction: str) -> str:
    converted: str = _converter(direction).convert(text) if HAN.search(text) else text
    return converted


@cache
def _converter(direction: str) -> Any:
    try:
        return import_module("opencc").OpenCC(direction)
    except ImportError:
        raise MissingExtraError("Traditional and Simplified Chinese", "hanzi") from None
