"""Coverage-guided fuzzing of decode, extract, paste, clean and the reader of JSON Lines, with atheris.

    python tests/fuzz/write_seeds.py CORPUS_FOLDER
    python tests/fuzz/fuzz_steps.py CORPUS_FOLDER [-dict=tests/fuzz/words.dict] [-max_total_time=60]

The first byte of an input chooses the target; any option of libFuzzer may follow.

Promises checked on every input: nothing but an `ArtkitError` is raised, what comes out is valid UTF-8 and
strict JSON, the clean fragment holds no active content, and cleaning twice is cleaning once.
"""

import importlib
import json
import pkgutil
import re
import sys

import atheris

# Tables of learned numbers have nothing to cover, and take minutes to instrument.
TABLES = [
    f"artkit.extract.{name}"
    for name in ("weights_trees", "weights_words", "line_trees", "line_vocabulary", "line_weights")
]

with atheris.instrument_imports(include=["artkit"], exclude=TABLES):
    # Rooms load their modules when they first run: too late to be instrumented.
    for module in pkgutil.walk_packages(
        importlib.import_module("artkit.extract").__path__, "artkit.extract."
    ):
        importlib.import_module(module.name)
    from artkit.article import Article
    from artkit.clean import clean_article, clean_text
    from artkit.errors import ArtkitError
    from artkit.extract import ExtractOptions, extract_articles
    from artkit.streams.inputs import as_stream
    from artkit.streams.jsonlines import encode_article
    from artkit.streams.records import read_records

# Inside a tag only: text and attribute values are escaped, so a raw "<" can only begin one of our own tags.
ACTIVE = re.compile(
    r"<(?:script|iframe|object|embed|form|svg|style)\b"
    r"|<[a-z0-9]+(?: [a-z]+=\"[^\"]*\")* "
    r"(?:on\w+=|(?:href|src)=\"[\s\x00-\x1f]*(?:javascript|vbscript|data|file):)"
)


def check(article: Article) -> None:
    check_line(article)
    assert not ACTIVE.search(article.html or ""), article.html


def check_line(article: Article) -> None:
    line = encode_article(article).decode("utf-8")
    assert line.count("\n") == 1
    assert Article.from_dict(json.loads(line)).to_json() + "\n" == line


def fuzz_page(data: bytes) -> None:
    for article in extract_articles(data, options=ExtractOptions(form="html", teasers=True)):
        check(article)
        check(clean_article(article))


def fuzz_guess(data: bytes) -> None:
    for article in extract_articles(data, options=ExtractOptions(teasers=True)):
        check(article)


def fuzz_paste(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    for article in extract_articles(text, options=ExtractOptions(form="text", teasers=True)):
        check(article)


def fuzz_markdown(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    for article in extract_articles(text, options=ExtractOptions(form="markdown", teasers=True)):
        check(article)


def fuzz_clean(data: bytes) -> None:
    once = clean_text(data.decode("utf-8", "replace"))
    assert clean_text(once) == once


def fuzz_records(data: bytes) -> None:
    for record in read_records(as_stream(data)):
        try:
            article = record.parse()
        except ArtkitError:
            continue
        # The fragment of a record is as its file says; what a page or a book may show is built up at export.
        check_line(article)
        check(clean_article(article))


TARGETS = (fuzz_page, fuzz_guess, fuzz_paste, fuzz_clean, fuzz_records, fuzz_markdown)


def fuzz_one(data: bytes) -> None:
    if data:
        try:
            TARGETS[data[0] % len(TARGETS)](data[1:])
        except ArtkitError:
            return


if __name__ == "__main__":
    atheris.Setup(sys.argv, fuzz_one)
    atheris.Fuzz()
