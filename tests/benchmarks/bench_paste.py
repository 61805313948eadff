"""Time the reading of pasted text on one core: `python tests/benchmarks/bench_paste.py [FOLDER]`.

Without FOLDER the pastes are made here, English and Chinese in turns, each with a menu, a byline, paragraphs,
a list of related pieces and a footer; with it, its `*.txt` files are read. Printed are megabytes of UTF-8 a
second of processor time: page by page, all pages as one text, and prose alone; then the time for lines of one
megabyte and for a million lines, which should grow with their size and no faster.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

from artkit.extract.decode import Decoded
from artkit.extract.paste import read_paste

ENGLISH = (
    "the a harbour lamp boat road stone old light wind sea town over under long cold early again".split()
)
CHINESE = "海风灯塔渔船码头老人清晨石路小镇远山天光水面归来"
MENU = {"en": "Home News Sport Weather Contact Login".split(), "zh": "首页 新闻 体育 天气 登录 注册".split()}
FOOT = {"en": "Privacy policy\nTerms of use\n© 2024 The Courier", "zh": "关于我们\n联系我们\n© 2024 江州晚报"}


def make_sentence(rng: random.Random, lang: str) -> str:
    if lang == "zh":
        return "，".join("".join(rng.choices(CHINESE, k=rng.randint(6, 18))) for _ in range(3)) + "。"
    return " ".join(rng.choices(ENGLISH, k=rng.randint(8, 26))).capitalize() + ". "


def make_paragraph(rng: random.Random, lang: str) -> str:
    return "".join(make_sentence(rng, lang) for _ in range(rng.randint(2, 5))).strip()


def make_page(rng: random.Random, lang: str) -> str:
    headline = make_sentence(rng, lang)[:60].strip(" .，。")
    byline = "By Ann Lee | May 3, 2024" if lang == "en" else "2024-05-03 来源：江州晚报 记者：周岚"
    body = [make_paragraph(rng, lang) for _ in range(rng.randint(6, 16))]
    related = [make_sentence(rng, lang)[:50].strip(" .，。") for _ in range(6)]
    heading = "Related stories" if lang == "en" else "相关阅读"
    return "\n\n".join(
        [*("\n".join(MENU[lang]), headline, byline), *body, "\n".join([heading, *related]), FOOT[lang]]
    )


def measure(label: str, texts: list[str], read: Callable[[str], object]) -> None:
    size = sum(len(text.encode()) for text in texts)
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        for text in texts:
            read(text)
        best = min(best, time.process_time() - start)
    lines = sum(text.count("\n") + 1 for text in texts)
    print(f"{label:<28} {size / 1e6:8.2f} MB {lines:>9,} lines {size / best / 1e6:8.1f} MB/s {best:8.3f} s")


def read(text: str) -> object:
    return read_paste(Decoded(text, "utf-8"))


def main() -> None:
    rng = random.Random(5)
    pages = [make_page(rng, lang) for _ in range(300) for lang in ("en", "zh")]
    if len(sys.argv) > 1:
        pages = [path.read_text("utf-8", "replace") for path in sorted(Path(sys.argv[1]).rglob("*.txt"))]
    prose = [
        "\n\n".join(make_paragraph(rng, lang) for _ in range(40)) for _ in range(100) for lang in ("en", "zh")
    ]
    measure("pages, one by one", pages, read)
    measure("pages, as one text", ["\n\n".join(pages)], read)
    measure("prose, one by one", prose, read)
    measure("prose, as one text", ["\n\n".join(prose)], read)
    for count in (1, 4):
        measure(f"{count} lines of 1 MB", ["\n".join(["a long word, " * 80_000] * count)], read)
        measure(f"{count * 250_000:,} lines", ["Short line\n" * (count * 250_000)], read)


if __name__ == "__main__":
    main()
