"""``artkit clean``."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from functools import partial
from typing import Any

import click

from artkit.article import Article
from artkit.clean import (
    DEFAULT,
    PASTED,
    TABLE,
    Rule,
    Rules,
    clean_article,
    clean_text,
    explain_article,
    explain_text,
)
from artkit.cli.engine import Engine, engine_options
from artkit.cli.options import common_options, form_option
from artkit.cli.run import Run, show_path
from artkit.cli.shards import resume_option, wants_shards, write_shards
from artkit.cli.sources import SourceOptions
from artkit.streams.documents import Document
from artkit.streams.inputs import expand_paths
from artkit.streams.jsonlines import encode_article
from artkit.streams.records import Record

_EXAMPLE_WIDTH = 44

# What a record or a document becomes: the bytes to write, and the lines of --explain.
Result = tuple[bytes, list[str]]


@click.command()
@common_options
@form_option
@click.option("--text", "is_text", is_flag=True, help="Read plain text and write plain text, UTF-8.")
@click.option("--rules", metavar="NAMES", default="", help="Rules or sets: +name, -name, or only these.")
@click.option("--skip", metavar="NAMES", default="", help="Rules or sets to leave out.")
@click.option("--list-rules", is_flag=True, help="Show every rule: on or off, what it does, an example.")
@click.option("--explain", is_flag=True, help="Tell on stderr which rule changed what, where.")
@click.option(
    "--diff", is_flag=True, help="Write what would change, as a unified diff, instead of the result."
)
@resume_option
@engine_options
def command(
    run: Run,
    engine: Engine,
    form: str,
    is_text: bool,
    rules: str,
    skip: str,
    list_rules: bool,
    **values: bool,
) -> None:
    """Clean the texts of articles, in Chinese as in English."""
    selected = Rules.parse(rules, skip, base=PASTED if is_text else DEFAULT)
    # A missing package is the call's fault, not that of every record.
    clean_text("汉", rules=selected)
    if list_rules:
        run.write_lines([_list_rules(selected).encode()])
        return
    resume = values.pop("resume")
    asked: dict[str, Any] = {"rules": selected, **values}
    function = partial(_clean_document if is_text else _clean_record, **asked)
    body = partial(clean_shard, function=function, form="text" if is_text else form)
    if wants_shards(run, engine):
        write_shards(run, body, expand_paths(run.settings.inputs), engine=engine, resume=resume)
    else:
        body(run)


def clean_shard(run: Run, *, function: Callable[[Any], Result], form: str) -> None:
    """Clean every record of a run, or every document where ``form`` is ``text``."""
    items = run.documents(SourceOptions(kind="text")) if form == "text" else run.records(form)
    with run.output() as out:
        for written, steps in run.map(function, items):
            out.write(written)
            for step in steps:
                run.tell(step)


def _clean_record(record: Record, *, rules: Rules, explain: bool, diff: bool) -> Result:
    article = record.parse()
    steps: list[str] = []
    if explain:
        cleaned, found = explain_article(article, rules=rules)
        steps = [f"{article.id}: {step}" for step in found]
    else:
        cleaned = clean_article(article, rules=rules)
    if diff:
        return _diff(_show(article), _show(cleaned), article.id), steps
    return encode_article(cleaned), steps


def _clean_document(document: Document, *, rules: Rules, explain: bool, diff: bool) -> Result:
    text = document.data.decode("utf-8-sig", "replace")
    name = show_path(document.path)
    steps: list[str] = []
    if explain:
        cleaned, found = explain_text(text, rules=rules)
        steps = [f"{name}: {step}" for step in found]
    else:
        cleaned = clean_text(text, rules=rules)
    if diff:
        return _diff(text.splitlines(), cleaned.splitlines(), name), steps
    return f"{cleaned}\n".encode("utf-8", "replace"), steps


def _show(article: Article) -> list[str]:
    """Give what rules may change of a record, as lines."""
    lines: list[str] = []
    for key, value in article.to_dict().items():
        if key == "text":
            lines += article.text.split("\n")
        elif key not in ("id", "html", "origin", "warnings"):
            lines += _show_value(key, value)
    return lines


def _show_value(key: str, value: Any) -> list[str]:
    """Give a value as lines of ``key: text``, a line for each text in it."""
    if isinstance(value, str):
        return [f"{key}: {value}"]
    if isinstance(value, list):
        return [line for at, item in enumerate(value) for line in _show_value(f"{key}[{at}]", item)]
    if isinstance(value, dict):
        return [line for name, item in value.items() for line in _show_value(f"{key}.{name}", item)]
    return []


def _diff(before: list[str], after: list[str], name: str) -> bytes:
    lines = difflib.unified_diff(before, after, name, f"{name} (clean)", n=0, lineterm="")
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")


def _list_rules(selected: Rules) -> str:
    # The slowest import of all, and only a table needs it.
    from tabulate import tabulate

    rows = [
        (
            rule.name,
            "on" if rule.name in selected else "off",
            ", ".join(rule.sets),
            rule.summary,
            *_example(rule),
        )
        for rule in TABLE
    ]
    headers = ("rule", "", "sets", "what it does", "example", "becomes")
    return tabulate(rows, headers, tablefmt="plain", disable_numparse=True) + "\n"


def _example(rule: Rule) -> tuple[str, str]:
    before, after = ("".join(map(_visible, text)) for text in rule.example)
    return _shorten(before), _shorten(after)


def _visible(char: str) -> str:
    return char if char.isprintable() else ascii(char)[1:-1]


def _shorten(text: str) -> str:
    return text if len(text) <= _EXAMPLE_WIDTH else text[: _EXAMPLE_WIDTH - 1] + "…"
