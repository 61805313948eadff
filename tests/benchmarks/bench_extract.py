"""Score and time extract on a corpus, beside other tools: `python tests/benchmarks/bench_extract.py CORPUS`.

Prints a line for each corpus and tool: 4-gram shingle F1 of the body (sh4), segments found (seg), CPU
milliseconds a page, pages a second and the ratio to a bare lxml parse of the same bytes, here. Other
tools run where they are installed: `pip install -r tests/benchmarks/requirements-extract.txt`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import measures
from lxml import etree

from artkit.extract import extract_article

Extractor = Callable[[bytes], str]


def run_artkit(data: bytes) -> str:
    return extract_article(data).text


def run_trafilatura(data: bytes) -> str:
    return import_module("trafilatura").extract(data) or ""


def run_readability(data: bytes) -> str:
    summary = import_module("readability").Document(data.decode("utf-8", "replace")).summary()
    return " ".join(etree.fromstring(summary, etree.HTMLParser()).itertext())


def run_resiliparse(data: bytes) -> str:
    extract = import_module("resiliparse.extract.html2text").extract_plain_text
    return extract(data.decode("utf-8", "replace"), main_content=True)


TOOLS: dict[str, tuple[str, Extractor]] = {
    "artkit": ("artkit", run_artkit),
    "trafilatura": ("trafilatura", run_trafilatura),
    "readability-lxml": ("readability", run_readability),
    "resiliparse": ("resiliparse.extract.html2text", run_resiliparse),
}


def read_pages(folder: Path, limit: int) -> Iterator[tuple[dict[str, Any], bytes]]:
    lines = (folder / "gold.jsonl").read_text(encoding="utf-8").split("\n")
    for line in [line for line in lines if line.strip()][: limit or None]:
        row = json.loads(line)
        if any(row["gold"].get(key) for key in ("text", "with", "without")):
            yield row["gold"], gzip.decompress((folder.parent / row["page"]).read_bytes())


def time_parse(pages: list[tuple[dict[str, Any], bytes]]) -> float:
    begun = time.process_time()
    for _, data in pages:
        etree.fromstring(data or b"<p/>", etree.HTMLParser(encoding="utf-8", huge_tree=True))
    return time.process_time() - begun


def measure(name: str, folder: Path, pages: list[tuple[dict[str, Any], bytes]], floor: float) -> None:
    extract = TOOLS[name][1]
    begun = time.process_time()
    texts = [extract(data) for _, data in pages]
    spent = time.process_time() - begun
    cjk = folder.name != "aeb"
    bodies, segments = [], []
    for (gold, _), text in zip(pages, texts, strict=True):
        if gold.get("text"):
            bodies.append(measures.sh4_page(gold["text"], text, cjk))
        if gold.get("with") or gold.get("without"):
            segments.append(measures.seg_page(gold, text))
    figures = [f"sh4 {measures.sh4(bodies):.3f}"] if bodies else []
    figures += [f"seg {measures.seg(segments):.3f}"] if segments else []
    each = spent / len(pages)
    cost = f"{each * 1e3:7.2f} ms/page {1 / each:7.0f} pages/s {spent / floor:5.1f} x parse"
    print(f"{folder.name:<6} {name:<17} {len(pages):>4} pages  {cost}  {'  '.join(figures)}", flush=True)


def is_installed(module: str) -> bool:
    try:
        import_module(module)
    except ImportError:
        return False
    return True


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--only", help="names of corpora, parted by commas")
    parser.add_argument("--tools", default=",".join(TOOLS), help="names of tools, parted by commas")
    parser.add_argument("--limit", type=int, default=0, help="no more pages of a corpus than this")
    options = parser.parse_args()
    tools = [name for name in options.tools.split(",") if is_installed(TOOLS[name][0])]
    for gold in sorted(options.corpus.glob("*/gold.jsonl")):
        if options.only and gold.parent.name not in options.only.split(","):
            continue
        pages = list(read_pages(gold.parent, options.limit))
        if pages:
            floor = time_parse(pages)
            for name in tools:
                measure(name, gold.parent, pages, floor)


if __name__ == "__main__":
    main()
