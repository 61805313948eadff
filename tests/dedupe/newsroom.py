"""A newsroom's worth of made-up records: articles in two scripts, their copies, excerpts, edited versions."""

from __future__ import annotations

import random
from typing import Any

from tests.dedupe import texts

_SYLLABLES = "ba den cor lim tar vos nel pra sho mi gu fer lon dri kes hal ot wen jar zu".split()
_SIGNS = (
    "山水木火土金人口手心日月年时分天地東西南北中大小高長短新老多少明白红黄青黑车马鱼鸟花草米茶酒书画诗歌"
)
_FURNITURE = (
    "Share this with a friend.",
    "All rights reserved by the Lower Marsh Gazette.",
    "本报版权所有，未经许可不得转载。",
)


def write_text(rng: random.Random) -> str:
    """Write a text of a few paragraphs."""
    if rng.random() < 0.4:
        return "\n\n".join("".join(rng.choices(_SIGNS, k=rng.randint(40, 90))) + "。" for _ in range(3))
    words = ["".join(rng.choices(_SYLLABLES, k=rng.randint(1, 3))) for _ in range(rng.randint(60, 160))]
    return " ".join(words[:40]) + ".\n\n" + " ".join(words[40:]) + "."


def write_records(count: int, seed: int = 1) -> list[dict[str, Any]]:
    """Write ``count`` records, two in five made of an earlier or a later one; some have nothing in them."""
    rng = random.Random(seed)
    records: list[dict[str, Any]] = []
    for number in range(count):
        choice, text = rng.random(), write_text(rng)
        if records and choice < 0.4:
            original = rng.choice(records)["text"]
            text = (
                original.upper() if choice < 0.1
                else texts.excerpt(original, 250) if choice < 0.2
                else texts.edit(original, rng.choice((0.03, 0.1, 0.25)), seed=number) if choice < 0.37
                else original + "\n\n" + text
            )  # fmt: skip
        elif choice > 0.98:
            text = rng.choice(("", "***", "Short."))
        if rng.random() < 0.3:
            text += "\n\n" + rng.choice(_FURNITURE)
        records.append({"id": f"{number:05}", "text": text, "title": f"Number {number}", "mine": number % 3})
    return records
