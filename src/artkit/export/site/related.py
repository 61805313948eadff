"""Related reading: which articles share rare shingles, headline words and tags."""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from artkit.article import Article
from artkit.export.readable import one_line
from artkit.export.site.words import fold_text, list_words
from artkit.script import han_share

#: Related articles given for each.
MOST = 6
# A word of the headline says more of the subject than one of the text, and a tag was chosen to.
_HEADLINE, _TAG = 2.0, 3.0
# Each article is known by its strongest terms; a term that many share tells them apart no more.
_TERMS, _SHARED_BY = 40, 100
_TEXT = 20_000
# Words of an alphabet as short as this are mostly grammar; a pair of Han characters is a word.
_SHORT = 3
_SEEN, _HAN_LEAST = 500, 0.3
# The least cosine: below it two articles of one archive share no more than any two do.
_LEAST = 0.06
# One word in common is chance; two, or a tag, are not. Two languages have words in common by spelling alone.
_TIES, _TIES_ABROAD = 2, 4


def find_related(articles: Sequence[Article]) -> tuple[tuple[int, ...], ...]:
    """Give, for each article, the numbers of those most related to it, most first.

    Terms are words and pairs of Han or kana characters, weighed by rarity (the logarithm of how many articles
    there are for each that has the term; Spärck Jones 1972); what two articles share is the cosine of their
    weights. Articles marked as copies are not related reading to any.

    >>> headlines = "Night trains", "Trains at night", "Tulips", "Soup", "Bread"
    >>> find_related([Article(title=headline) for headline in headlines])
    ((1,), (0,), (), (), ())
    """
    terms = [_weigh_terms(article) for article in articles]
    shared = Counter(term for weights in terms for term in weights)
    languages = _count_by_language(articles, terms)
    vectors = [
        _choose_terms(weights, shared, language) for weights, language in zip(terms, languages, strict=True)
    ]
    having: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, vector in enumerate(vectors):
        if articles[number].dup_of is None:
            for term, weight in vector:
                having[term].append((number, weight))
    return tuple(_rank_others(number, vectors[number], having, languages) for number in range(len(articles)))


def _weigh_terms(article: Article) -> dict[str, float]:
    weights = dict.fromkeys(list_words(article.text[:_TEXT]), 1.0)
    weights.update(dict.fromkeys(list_words(article.title or ""), _HEADLINE))
    weights = {
        term: weight for term, weight in weights.items() if len(term) > (_SHORT if term.isascii() else 1)
    }
    return weights | {f"#{fold_text(one_line(tag))}": _TAG for tag in article.tags}


@dataclass(slots=True)
class _Language:
    """How many articles are in one language, and how many of those have each term."""

    articles: int = 0
    having: Counter[str] = field(default_factory=Counter)


def _count_by_language(articles: Sequence[Article], terms: Sequence[dict[str, float]]) -> list[_Language]:
    """Give the language of each article: "the" is a rare word in an archive that is mostly Chinese."""
    languages: dict[str, _Language] = defaultdict(_Language)
    found = [languages[_guess_language(article)] for article in articles]
    for language, weights in zip(found, terms, strict=True):
        language.articles += 1
        language.having.update(weights.keys())
    return found


def _guess_language(article: Article) -> str:
    if article.lang:
        return article.lang.lower().partition("-")[0]
    return "zh" if han_share(article.text[:_SEEN]) > _HAN_LEAST else ""


def _choose_terms(
    weights: dict[str, float], shared: Counter[str], language: _Language
) -> list[tuple[str, float]]:
    """Give the strongest terms with weights of length 1 in all; terms no other article has say nothing."""
    most = min(_SHARED_BY, max(2, language.articles // 2))
    strong = heapq.nsmallest(
        _TERMS,
        (
            (-weight * math.log(1 + language.articles / language.having[term]), term)
            for term, weight in weights.items()
            if shared[term] > 1 and language.having[term] <= most
        ),
    )
    length = math.sqrt(sum(weight * weight for weight, _ in strong))
    return [(term, -weight / length) for weight, term in strong]


def _rank_others(
    number: int,
    vector: list[tuple[str, float]],
    having: dict[str, list[tuple[int, float]]],
    languages: Sequence[_Language],
) -> tuple[int, ...]:
    scores: dict[int, float] = defaultdict(float)
    ties: Counter[int] = Counter()
    for term, weight in vector:
        for other, its_weight in having[term]:
            scores[other] += weight * its_weight
            ties[other] += 2 if term.startswith("#") else 1
    scores.pop(number, None)
    # Rounded, so that the order of equals is that of the archive on every machine.
    near = (
        (-round(score, 9), other)
        for other, score in scores.items()
        if ties[other] >= (_TIES if languages[other] is languages[number] else _TIES_ABROAD)
    )
    return tuple(other for score, other in heapq.nsmallest(MOST, near) if score <= -_LEAST)
