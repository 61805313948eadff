"""Rules on a whole record: each field gets the rules that fit it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from artkit.article import Article, Teaser
from artkit.clean.datelines import read_opening
from artkit.clean.engine import Observer, apply_rules
from artkit.clean.fragment import clean_nodes
from artkit.clean.rule import Rule
from artkit.clean.selection import DEFAULT, Rules
from artkit.markup import parse_fragment, render_text, serialise

#: Told of every change in a record: the field, then what an `Observer` is told.
Witness = Callable[[str, Rule, str, str, int], None]

# Text that people wrote settles in the second round, as in the engine.
_ROUNDS = 12
# Copy in these languages sets its marks by other rules than Chinese.
_NOT_CHINESE = ("ja", "ko")


def clean_record(article: Article, rules: Rules = DEFAULT, witness: Witness | None = None) -> Article:
    """Give the article with the rules applied to every field they fit; unknown keys stay as they are."""
    cleaner = _Cleaner(_fitting(rules, article.lang), witness)
    article = replace(
        article,
        title=cleaner.line("title", article.title),
        summary=cleaner.line("summary", article.summary),
        url=cleaner.url("url", article.url),
        image=cleaner.url("image", article.image),
        authors=cleaner.names("authors", article.authors),
        tags=cleaner.names("tags", article.tags),
        breadcrumb=cleaner.names("breadcrumb", article.breadcrumb),
        source=cleaner.name("source", article.source),
        site=cleaner.name("site", article.site),
        section=cleaner.name("section", article.section),
        credits=cleaner.roles(article.credits),
        teasers=tuple(cleaner.teaser(f"teasers[{at}]", teaser) for at, teaser in enumerate(article.teasers)),
    )
    if "dateline" not in rules:
        return cleaner.body(article)
    # First all that makes the dateline readable, then the dateline itself.
    readable = _Cleaner(Rules(cleaner.rules.names - {"dateline"}), witness).body(article)
    return cleaner.body(_credit_opening(readable))


def _fitting(rules: Rules, lang: str | None) -> Rules:
    if lang and lang.lower().split("-")[0] in _NOT_CHINESE:
        return Rules(rules.names - {"marks", "brackets", "han-spaces"})
    return rules


class _Cleaner:
    """The rules of a run for each kind of field."""

    def __init__(self, rules: Rules, witness: Witness | None) -> None:
        self.rules = rules
        self.witness = witness
        self.fields = {kind: rules.for_field(kind) for kind in ("body", "line", "name", "url", "excerpt")}

    def _apply(self, field: str, kind: str, text: str) -> str:
        return apply_rules(text, self.fields[kind], observe=self._observer(field))

    def _observer(self, field: str) -> Observer | None:
        if self.witness is None:
            return None
        witness = self.witness
        return lambda rule, before, after, first: witness(field, rule, before, after, first)

    def line(self, field: str, text: str | None) -> str | None:
        # Lines joined by the second kind of rules are work for the first kind again: "。\n中".
        before = None
        for _ in range(_ROUNDS):
            if not text or text == before:
                break
            before = text
            # A title that was nothing but spaces or invisible characters is none.
            text = self._name_of(field, self._apply(field, "line", text))
        return text

    def _name_of(self, field: str, text: str) -> str | None:
        return self._apply(field, "name", text) or None

    def name(self, field: str, text: str | None) -> str | None:
        return self._name_of(field, text) if text else text

    def url(self, field: str, text: str | None) -> str | None:
        return self._apply(field, "url", text) if text else text

    def names(self, field: str, texts: tuple[str, ...]) -> tuple[str, ...]:
        cleaned = (self._name_of(field, text) for text in texts)
        return tuple(dict.fromkeys(text for text in cleaned if text))

    def roles(self, roles: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        cleaned: dict[str, tuple[str, ...]] = {}
        for role, names in roles.items():
            role = self._name_of("credits", role) or role
            cleaned[role] = tuple(dict.fromkeys((*cleaned.get(role, ()), *self.names("credits", names))))
        return cleaned

    def teaser(self, field: str, teaser: Teaser) -> dict[str, Any]:
        cleaned = dict(teaser)
        for key, clean in (("list", self.line), ("title", self.line), ("text", self.line), ("url", self.url)):
            if teaser.get(key):
                cleaned[key] = clean(f"{field}.{key}", teaser[key])
        if teaser.get("truncated") is True and cleaned.get("text"):
            text_field = f"{field}.text"
            cleaned["text"] = self._cut(text_field, cleaned["text"], lambda text: self.line(text_field, text))
        return cleaned

    def _cut(self, field: str, text: str | None, clean: Callable[[str], str | None]) -> str | None:
        """Mark an excerpt as cut off, and clean it with its mark, which may change what is before it."""
        before = None
        for _ in range(_ROUNDS):
            if not text or text == before:
                break
            before = text
            text = clean(self._apply(field, "excerpt", text))
        return text

    def body(self, article: Article) -> Article:
        """Clean html and text together, so that the text stays the html's rendering where it was."""
        rules = self.fields["body"]
        html, text = article.html, article.text
        if html is not None:
            nodes = parse_fragment(html)
            is_rendering = render_text(nodes) == text
            observe = self._observer("text" if is_rendering else "html")
            html = serialise(clean_nodes(nodes, rules, title=article.title, observe=observe))
            if is_rendering:
                return replace(article, html=html, text=render_text(parse_fragment(html)))
        settle = partial(apply_rules, rules=rules, title=article.title, observe=self._observer("text"))
        text = settle(text)
        if article.kind == "teaser" and article.extra.get("truncated") is True:
            text = self._cut("text", text, settle) or ""
        return replace(article, html=html, text=text)


def _credit_opening(article: Article) -> Article:
    """Take down who and what the body's dateline names."""
    opening = read_opening(article.text.split("\n", 1)[0])
    if opening is None:
        return article
    named = dict(article.credits)
    for role, names in opening.credits.items():
        named[role] = tuple(dict.fromkeys((*named.get(role, ()), *names)))
    signing = (name for names in opening.credits.values() for name in names)
    authors = article.authors or tuple(dict.fromkeys(signing))
    return replace(article, credits=named, authors=authors, source=article.source or opening.source)
