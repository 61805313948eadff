"""Clean: one ordered table of named rules over an Article's texts, each right in Chinese as in English."""

from __future__ import annotations

from artkit.article import Article
from artkit.clean.engine import apply_rules
from artkit.clean.explain import Step, list_steps
from artkit.clean.records import clean_record
from artkit.clean.rule import Rule
from artkit.clean.selection import DEFAULT, PASTED, SETS, Rules
from artkit.clean.table import TABLE

__all__ = [
    "DEFAULT",
    "PASTED",
    "SETS",
    "TABLE",
    "Rule",
    "Rules",
    "Step",
    "clean_article",
    "clean_text",
    "explain_article",
    "explain_text",
]


def clean_article(article: Article, *, rules: Rules = DEFAULT) -> Article:
    """Give the article with the rules applied to every field they fit; text stays html's rendering.

    >>> clean_article(Article(title="托育服务 ", text="托育服务?好,发展.")).text
    '托育服务？好，发展。'
    """
    return clean_record(article, rules)


def clean_text(text: str, *, rules: Rules = DEFAULT) -> str:
    """Give a plain text, paragraphs a line each, with the rules applied that fit a body.

    >>> clean_text("9月21日,培训班上 (记者丁玲)")
    '9月21日，培训班上（记者丁玲）'
    """
    return apply_rules(text, rules.for_field("body"))


def explain_article(article: Article, *, rules: Rules = DEFAULT) -> tuple[Article, list[Step]]:
    """Give the cleaned article and every change made to it, in the order they were made.

    >>> [str(step) for step in explain_article(Article(text="好,好"))[1]]
    ["text:1:2: marks: '好,好' -> '好，好'"]
    """
    steps: list[Step] = []

    def witness(field: str, rule: Rule, before: str, after: str, first: int) -> None:
        steps.extend(list_steps(field, rule, before, after, first))

    return clean_record(article, rules, witness), steps


def explain_text(text: str, *, rules: Rules = DEFAULT) -> tuple[str, list[Step]]:
    """Give the cleaned text and every change made to it, in the order they were made."""
    steps: list[Step] = []

    def observe(rule: Rule, before: str, after: str, first: int) -> None:
        steps.extend(list_steps("text", rule, before, after, first))

    return apply_rules(text, rules.for_field("body"), observe=observe), steps
