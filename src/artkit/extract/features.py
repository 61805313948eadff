"""A block as plain numbers: its own text, the elements around it, its neighbours, what the page says of it.

`Features.sieve_row` is the short row every block gets, `Features.row` the long one for those in doubt. No
feature knows a language; word scores are looked up, and a word that is not in the tables says nothing. What
a row tells was chosen from twice as many numbers by how much they told the trees; on unseen sites the others
changed nothing.
"""

from __future__ import annotations

from artkit.extract import blocks as b
from artkit.extract.elements import TAG_CODE, Elements, Spread, spread
from artkit.extract.survey import ASIDE_FLAGS, Survey, bare
from artkit.extract.wording import (
    WORDY,
    Words,
    edge_words,
    names_of,
    pair_tokens,
    path_words,
    split_tokens,
)

_ENDINGS = {**dict.fromkeys('.!?。！？…؟۔।”"’»」』', 2.0), **dict.fromkeys(":：", 1.0)}
_BEYOND = (-1.0, -1.0)  # what stands beside the first or last block of a page, and one further


class Features:
    """The rows of the blocks of one page."""

    def __init__(self, survey: Survey, words: Words) -> None:
        self.survey = survey
        self.words = words
        self.elements = Elements(survey, words)
        self._sizes, self._links = survey.size[:], survey.link[:]
        self._sizes.extend(_BEYOND)
        self._links.extend(_BEYOND)
        self._groups = [
            (count, size, plain / (size + 1), plain / survey.all_plain, size / count)
            for count, size, plain in survey.groups
        ]
        plain_share = survey.all_plain / survey.all_size
        self._page = (survey.says_article, survey.all_prose, survey.all_plain, plain_share)
        self._tokens: dict[str, list[str]] = {}
        self._scores: dict[int, list[float]] = {}
        self._own: dict[tuple[str, str, str, str], tuple[list[float], Spread]] = {}

    def sieve_row(self, i: int) -> list[float]:
        """Give the few numbers that tell a block plainly outside the body from one in doubt."""
        survey = self.survey
        node = survey.blocks[i].node
        outer = node.parent or node
        first, last = outer.first, outer.last if outer.last > outer.first else outer.first + 1
        size = survey.sum_size[last] - survey.sum_size[first]
        plain = survey.sum_plain[last] - survey.sum_plain[first]
        return [
            survey.size[i],
            survey.link[i],
            survey.ends[i],
            survey.since[i],
            survey.until[i],
            TAG_CODE.get(node.tag, 0.0),
            float(node.flags & ASIDE_FLAGS),
            1 - plain / size if size else 0.0,
            size,
            survey.sum_plain[i] / survey.all_plain,
            survey.sum_prose[i] / survey.all_prose,
            survey.plain[i - 1] if i else -1.0,
            survey.plain[i + 1] if i + 1 < len(survey.plain) else -1.0,
            float(i - survey.headline) if survey.headline >= 0 else -999.0,
            (survey.sum_prose[last] - survey.sum_prose[first]) / survey.all_prose,
        ]

    def row(self, i: int) -> list[float]:
        """Give all that is known of block ``i`` but what was decided about its neighbours."""
        survey, sizes, links = self.survey, self._sizes, self._links
        block = survey.blocks[i]
        node, text = block.node, block.text
        size, at = survey.size[i], survey.headline
        outer = node.parent or node
        # An index below zero or above the last is one of the two numbers beyond the page.
        before, further = i - 1 if i else -1, i - 2 if i > 1 else -1
        facts, around = self.elements.facts_of(node), self.elements.facts_of(outer)
        return [
            size,
            survey.link[i],
            survey.ends[i],
            float(block.links),
            _ENDINGS.get(text[-1:], 0.0),
            TAG_CODE.get(node.tag, 0.0),
            float(node.depth),
            float(("|" in text) + 2 * ("©" in text) + 4 * ("@" in text) + 8 * ("http" in text)),
            1.0 if node.flags & b.HIDDEN else 0.0,
            1.0 if node.flags & b.MAIN else 0.0,
            i / len(survey.blocks),
            survey.sum_plain[i] / survey.all_plain,
            survey.sum_prose[i] / survey.all_prose,
            float(i - survey.h1) if survey.h1 >= 0 else -999.0,
            float(i - at) if at >= 0 else -999.0,
            (survey.sum_size[i] - survey.sum_size[at]) / survey.all_size if at >= 0 else -9.0,
            survey.headline_share,
            survey.until[i],
            float(survey.best.last - i),
            *self._said(text, size),
            1.0 if survey.last_at.get(text, i) > i else 0.0,
            *facts.levels,
            facts.likes,
            TAG_CODE.get(outer.tag, 0.0),
            *around.chain,
            around.repeated,
            *facts.best,
            *facts.regions,
            *self._groups[survey.group_of[i]],
            sizes[before],
            links[before],
            sizes[i + 1],
            links[i + 1],
            sizes[further],
            links[further],
            sizes[i + 2],
            links[i + 2],
            *self.text_scores(i),
            *self._page,
        ]

    def _said(self, text: str, size: float) -> tuple[float, float, float]:
        # How many words, and what the page says elsewhere: in its structured data, in its description.
        survey = self.survey
        long = len(text) > WORDY
        count = size / 6 if long else float(len(self._tokens_of(text)))
        if not (survey.body or survey.description):
            return count, -1.0, 0.0
        plain = bare(text)
        in_body = -1.0
        if survey.body:
            in_body = float(len(plain) > 5 and (plain[:60] in survey.body or plain[-60:] in survey.body))
        described = (
            len(plain) > 15
            and survey.description
            and (plain[:50] in survey.description or survey.description[:50] in plain)
        )
        return count, in_body, 1.0 if described else 0.0

    def text_scores(self, i: int) -> list[float]:
        """Give what the words of block ``i`` say: lowest, highest, mean and share known of its text's;
        lowest, highest and sum of its own element's; the first word.
        """
        known = self._scores.get(i)
        if known is not None:
            return known
        block = self.survey.blocks[i]
        text = block.text
        found = pair_tokens(self._tokens_of(text)) if len(text) <= WORDY else edge_words(text)
        scores = [score for score in map(self.words.text.get, found) if score is not None]
        low, high, total = spread(scores)
        row = [
            low,
            high,
            total / (len(scores) or 1),
            len(scores) / (len(found) or 1),
            *self._score_own(block),
        ]
        row.append((found and self.words.first.get(found[0])) or 0.0)
        self._scores[i] = row
        return row

    def _tokens_of(self, text: str) -> list[str]:
        # Asked twice for a block, and menus repeat themselves.
        found = self._tokens.get(text)
        if found is None:
            found = self._tokens[text] = split_tokens(text.lower())
        return found

    def _score_own(self, block: b.Block) -> Spread:
        # The scores of `own_words`, each name's looked up once a page. Most blocks begin with no element.
        scores, alone = self._score_element(block.node)
        inner = [piece[1] for piece in block.pieces[:3] if piece.__class__ is tuple and piece[1]]
        if not inner:
            return alone
        return spread([*scores, *[score for attrib in inner for score in self.elements.score_own(attrib)]])

    def _score_element(self, node: b.Node) -> tuple[list[float], Spread]:
        outer = node.parent
        beyond = outer.parent if outer else None
        names = names_of(node.attrib) if node.attrib else ""
        key = (node.tag, outer.tag if outer else "", beyond.tag if beyond else "", names)
        known = self._own.get(key)
        if known is None:
            found = [score for score in map(self.words.own.get, path_words(node)) if score is not None]
            if node.attrib:
                found += self.elements.score_own(node.attrib)
            known = self._own[key] = found, spread(found)
        return known
