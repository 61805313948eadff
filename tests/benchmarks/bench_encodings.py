"""How often undeclared bytes are read right: pages of a corpus re-encoded, their declarations taken out.

    python tests/benchmarks/bench_encodings.py CORPUS [--with chardet,charset-normalizer] [--every N]

CORPUS holds folders with ``gold.jsonl`` (``page``, ``lang``) and pages in gzip. A sample is right
when every letter beyond ASCII comes out as it was. Other detectors are taken as they are: whole bytes in, the
name they give out. Sizes are whole pages, and 2,000 to 30 characters of visible text.
"""

from __future__ import annotations

import argparse
import gzip
import html
import json
import random
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from artkit.extract.charsets import CODECS, decode_as, find_encoding
from artkit.extract.decode import decode_page
from artkit.extract.detect import guess_encoding

# Languages and the encodings their pages were written in; at most so many pages of each.
TARGETS = {
    "zh": ("gbk", "big5"), "ja": ("shift_jis", "euc-jp"), "ko": ("euc-kr",), "el": ("windows-1253",),
    "ru": ("windows-1251", "koi8-r", "iso-8859-5", "ibm866"), "pl": ("windows-1250", "iso-8859-2"),
    "hu": ("windows-1250",), "tr": ("windows-1254",), "lt": ("windows-1257",), "ar": ("windows-1256",),
    **dict.fromkeys(("de", "fr", "es", "pt", "it", "en", "sv"), ("windows-1252",)),
}  # fmt: skip
PAGES = 40
SIZES = (2000, 500, 100, 30)
WIDE = ("gbk", "big5", "shift_jis", "euc-jp", "euc-kr")
DECLARATION = re.compile(r"(?i)charset\s*=\s*[\"']?[\w-]+|encoding=[\"'][^\"']*[\"']")
HIDDEN = re.compile(r"(?is)<(script|style)\b.*?</\1>|<!--.*?-->|<[^>]*>")
# Names that are no labels of the WHATWG table, as the other detectors give them.
OTHER_NAMES = {"big5hkscs": "big5", "cp866": "ibm866", "mac_cyrillic": "x-mac-cyrillic", "uhc": "euc-kr"}

Sample = tuple[str, str, str, bytes]


def read_pages(corpus: Path) -> dict[str, list[str]]:
    """Give the text of the pages of each language, in a random order that is always the same."""
    pages: dict[str, list[str]] = defaultdict(list)
    for gold in sorted(corpus.glob("*/gold.jsonl")):
        for line in gold.read_bytes().splitlines():
            entry = json.loads(line)
            lang = {"arab": "ar", "cyrl": "ru"}.get(entry.get("lang") or "", entry.get("lang"))
            if lang in TARGETS:
                decoded = decode_page(gzip.decompress((corpus / entry["page"]).read_bytes()))
                if not decoded.warnings:
                    pages[lang].append(DECLARATION.sub("", decoded.text))
    for texts in pages.values():
        random.shuffle(texts)
    return pages


def make_samples(pages: dict[str, list[str]]) -> Iterator[Sample]:
    """Give language, encoding, size and bytes; pages an encoding cannot hold are passed over."""
    for lang, names in TARGETS.items():
        for name in names:
            fitting = [text for text in pages[lang] if holds(name, visible_text(text))]
            for text in fitting[:PAGES]:
                yield lang, name, "page", text.encode(CODECS[name], "xmlcharrefreplace")
                seen = visible_text(text)
                places = [place for place, char in enumerate(seen) if char > "\x7f"]
                for size in SIZES:
                    start = max(0, random.choice(places) - size // 2)
                    yield lang, name, str(size), seen[start : start + size].encode(CODECS[name], "ignore")


def visible_text(page: str) -> str:
    return " ".join(html.unescape(HIDDEN.sub(" ", page)).split())


def holds(name: str, text: str) -> bool:
    high = sum(char > "\x7f" for char in text)
    lost = len(text) - len(text.encode(CODECS[name], "ignore").decode(CODECS[name], "ignore"))
    return high >= 5 and lost <= high * (0.02 if name in WIDE else 0.25)


def load_detector(name: str) -> Callable[[bytes], str | None]:
    if name == "artkit":
        return guess_encoding
    if name == "chardet":
        import chardet

        return lambda data: chardet.detect(data)["encoding"]
    from charset_normalizer import from_bytes

    def detect(data: bytes) -> str | None:
        best = from_bytes(data).best()
        return best.encoding if best else None

    return detect


def is_right(guess: str | None, name: str, data: bytes) -> bool:
    label = (guess or "").lower()
    found = find_encoding(OTHER_NAMES.get(label, label)) or find_encoding(label.replace("_", "-"))
    return found is not None and letters(decode_as(data, found)) == letters(decode_as(data, name))


def letters(text: str) -> list[str]:
    return [char for char in text if char > "\x7f" and char.isalpha()]


def measure(detector: str, samples: list[Sample]) -> None:
    """Print the share right by size, then each language and encoding."""
    detect = load_detector(detector)
    right: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    began = time.process_time()
    for lang, name, size, data in samples:
        for key in (("all", size), (f"{lang} {name}", size)):
            right[key][0] += is_right(detect(data), name, data)
            right[key][1] += 1
    spent = time.process_time() - began
    print(f"\n{detector}: {spent * 500 / len(samples):.1f} ms a sample")
    for row in dict.fromkeys(row for row, _ in right):
        cells = (right[row, size] for size in ("page", *map(str, SIZES)))
        print(f"{row:18}", *(f"{good:4}/{total:<4} {good / max(total, 1):6.1%}" for good, total in cells))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--with", dest="others", default="", help="other detectors, with commas between")
    parser.add_argument("--every", type=int, default=1, help="every Nth sample only")
    options = parser.parse_args()
    random.seed(1)
    samples = [sample for sample in make_samples(read_pages(options.corpus)) if not sample[3].isascii()]
    print("size                    page", *(f"{size:>12} chars" for size in SIZES))
    for detector in ["artkit", *filter(None, options.others.split(","))]:
        measure(detector, samples[:: options.every])


if __name__ == "__main__":
    main()
