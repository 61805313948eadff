"""The third look: whole sections of what would be kept, and whether each belongs to the article.

Blocks are kept or dropped one by one, and a list of comments, the next article, a notice or a gallery of
another piece reads as well as the article does. What tells them apart is seen of the section as a whole only:
how it stands to the largest one, what lies between, what its element is called, how many there are like it.
"""

from __future__ import annotations

from itertools import accumulate

from artkit.extract.blocks import Node
from artkit.extract.features import Features

# A gap of so many dropped texts always parts two sections; a smaller one where their elements differ.
_WIDE = 3
# Blocks looked at beside a section; steps outwards to where two sections meet.
_NEAR, _FAR, _STEPS = 3, 300, 30
_NOTHING = 9.0  # where a word score is asked of a gap without texts

Meeting = tuple[Node, int, int, Node | None, Node | None]


def cut_sections(features: Features, kept: list[int]) -> list[list[int]]:
    """Give the blocks to keep in sections, in page order; blocks without text are left out."""
    survey = features.survey
    blocks, texts = survey.blocks, survey.sum_texts
    sections: list[list[int]] = []
    last = -1
    for i in kept:
        if not survey.size[i]:
            continue
        if last < 0 or _parts(blocks[last].node, blocks[i].node, texts[i] - texts[last + 1]):
            sections.append([])
        sections[-1].append(i)
        last = i
    return sections


def _parts(one: Node, other: Node, gap: float) -> bool:
    if one.parent is other.parent or gap >= _WIDE:
        return gap >= _WIDE
    _, out, back, left, right = meet(one, other)
    if gap:
        return max(out, back) > 1
    return min(out, back) > 1 and _kind(left) != _kind(right)


def meet(one: Node, other: Node) -> Meeting:
    """Give where two elements meet: the element, the steps from each, and the parts of it they stand in.

    >>> body = Node("body", {}, None)
    >>> _, out, back, left, _ = meet(Node("p", {}, Node("div", {}, body)), Node("p", {}, body))
    >>> out, back, left.tag
    (2, 1, 'div')
    """
    out = back = 0
    left: Node | None = None
    right: Node | None = None
    while one is not other and max(out, back) < _STEPS:
        inner, outer = one.depth >= other.depth, one.depth <= other.depth
        if inner and one.parent is not None:
            left, one, out = one, one.parent, out + 1
        if outer and other.parent is not None:
            right, other, back = other, other.parent, back + 1
    return one, out, back, left, right


def _kind(node: Node | None) -> tuple[str, str] | None:
    return (node.tag, node.attrib.get("class", "")) if node else None


class Sections:
    """The sections of one page and their rows."""

    def __init__(self, features: Features, chances: list[float], kept: list[int]) -> None:
        self.features = features
        self.survey = survey = features.survey
        self.chances = chances
        self.sections = cut_sections(features, kept)
        self.sizes = [sum(survey.size[i] for i in section) for section in self.sections]
        self.masses = [sum(survey.size[i] * chances[i] for i in section) for section in self.sections]
        self.before = [0.0, *accumulate(self.masses)]
        self.total = self.before[-1] or 1.0
        self.largest = max(range(len(self.masses)), key=self.masses.__getitem__, default=0)
        expected = sum(size * chance for size, chance in zip(survey.size, chances, strict=True))
        plain_share = survey.all_plain / survey.all_size
        self._page = (
            float(len(self.sections)), self.total / (expected + 1), survey.says_article,
            survey.all_plain, survey.all_prose, plain_share, survey.headline_share,
        )  # fmt: skip

    def row(self, k: int) -> list[float]:
        """Give all that is known of section ``k``."""
        survey, section = self.survey, self.sections[k]
        first, last = section[0], section[-1]
        after = self.sections[k + 1][0] if k + 1 < len(self.sections) else len(survey.blocks)
        facts = self.features.elements.facts_of(survey.blocks[first].node)
        at = survey.headline
        return [
            *self._sum_up(k),
            *self._gap(self.sections[k - 1][-1] if k else -1, first),
            *self._gap(last, after)[1:3],
            *self._relation(self.sections[self.largest], section),
            *(self._relation(self.sections[k - 1], section) if k else (-1.0,) * 5),
            self._text_between(self.sections[self.largest], section),
            float(first - at) if at >= 0 else -999.0,
            *facts.chain,
            *facts.regions,
            *self._page,
        ]

    def _sum_up(self, k: int) -> list[float]:
        survey, section = self.survey, self.sections[k]
        first, last = section[0], section[-1] + 1
        chances = [self.chances[i] for i in section]
        size, mass = self.sizes[k], self.masses[k]
        span = survey.sum_size[last] - survey.sum_size[first]
        return [
            size, mass, mass / size, max(chances), min(chances), float(len(section)),
            mass / self.total, self.before[k] / self.total, mass / (self.masses[self.largest] + 1),
            survey.sum_prose[first] / survey.all_prose,
            (survey.sum_prose[last] - survey.sum_prose[first]) / survey.all_prose,
            1 - (survey.sum_plain[last] - survey.sum_plain[first]) / span,
        ]  # fmt: skip

    def _gap(self, left: int, right: int) -> list[float]:
        # What lies between two blocks: size; word scores of its first texts, of its last; highest chance.
        survey, scores = self.survey, self.features.text_scores
        begin = [scores(i)[2] for i in range(left + 1, min(right, left + 1 + _NEAR)) if survey.size[i]]
        end = [scores(i)[2] for i in range(max(left + 1, right - _NEAR), right) if survey.size[i]]
        return [
            survey.sum_size[right] - survey.sum_size[left + 1],
            min(begin, default=_NOTHING),
            max(self.chances[left + 1 : min(right, left + _FAR)], default=-1.0),
            end[-1] if end else _NOTHING,
        ]

    def _relation(self, one: list[int], section: list[int]) -> tuple[float, ...]:
        # How far apart they stand, and the part of the element around both that holds the section.
        if one is section:
            return (0.0,) * 5
        blocks, facts_of = self.survey.blocks, self.features.elements.facts_of
        near, here = (one[-1], section[0]) if one[0] < section[0] else (one[0], section[-1])
        _, out, back, _, part = meet(blocks[near].node, blocks[here].node)
        inside = facts_of(blocks[here].node).chain[2]
        if part is None:
            return float(out), float(back), 0.0, 0.0, 0.0
        outer = facts_of(part.parent).chain[2] if part.parent is not None else 0.0
        facts = facts_of(part)
        return float(out), float(back), inside - outer, facts.levels[2], facts.likes

    def _text_between(self, one: list[int], section: list[int]) -> float:
        if one is section:
            return 0.0
        survey = self.survey
        first, last = (one[-1] + 1, section[0]) if one[0] < section[0] else (section[-1] + 1, one[0])
        size = survey.sum_size[last] - survey.sum_size[first]
        return (survey.sum_plain[last] - survey.sum_plain[first]) / (size or 1)
