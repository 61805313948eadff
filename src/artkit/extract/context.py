"""The second look at a block: what the first look made of its neighbours, its containers and its like."""

from __future__ import annotations

from itertools import accumulate
from math import exp

from artkit.extract.features import Survey

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# A block that the first look is sure of, and long enough to mark where the body runs.
_SURE, _SOLID = 0.7, 60
_REACH = 200.0


class Context:
    """First chances (0..1, one a block) of a page, summed up for the second look."""

    def __init__(self, survey: Survey, chances: list[float]) -> None:
        self.survey = survey
        self.chances = chances
        self.sizes = [size + 1 for size in survey.size]
        self.mass = [chance * size for chance, size in zip(chances, self.sizes, strict=True)]
        self.sum_mass = [0.0, *accumulate(self.mass)]
        self.sum_size = [0.0, *accumulate(self.sizes)]
        self.total = self.sum_mass[-1] + 1
        self.highest = max(chances, default=0.0)
        self._sum_groups()
        self._mark_sure()
        count = len(chances)
        self.left = self._smooth(range(count))
        self.right = self._smooth(range(count - 1, -1, -1))

    def _sum_groups(self) -> None:
        survey = self.survey
        self.group_mass = [0.0] * len(survey.groups)
        self.group_chance = [0.0] * len(survey.groups)
        for number, mass, chance in zip(survey.group_of, self.mass, self.chances, strict=True):
            self.group_mass[number] += mass
            self.group_chance[number] += chance

    def _mark_sure(self) -> None:
        sure = [c > _SURE and s > _SOLID for c, s in zip(self.chances, self.sizes, strict=True)]
        self.since = _distances(sure, range(len(sure)))
        self.until = _distances(sure, range(len(sure) - 1, -1, -1))
        self.heading: list[int] = []
        last = -1
        for i, block in enumerate(self.survey.blocks):
            self.heading.append(last)
            if block.node.tag in _HEADINGS:
                last = i

    def _smooth(self, order: range) -> list[float]:
        # Fades by half in about 140 letters, and with every block.
        found = [0.0] * len(order)
        seen = weight = 0.0
        for i in order:
            found[i] = seen / (weight + 20)
            fade = exp(-self.sizes[i] / _REACH) * 0.95
            seen = seen * fade + self.mass[i]
            weight = weight * fade + self.sizes[i]
        return found

    def row(self, i: int) -> list[float]:
        """Give the numbers of the second look at block ``i``, without those of the first."""
        chances, count = self.chances, len(self.chances)
        row = [chances[i]]
        for step in (1, 2, 3):
            row.append(chances[i - step] if i >= step else -0.1)
            row.append(chances[i + step] if i + step < count else -0.1)
        row += self._containers(i)
        row += self._group(i)
        row += (
            self.sum_mass[i] / self.total,
            (self.sum_mass[-1] - self.sum_mass[i + 1]) / self.total,
            self.total,
            self.left[i],
            self.right[i],
            self.since[i],
            self.until[i],
            self.highest,
        )
        row += self._said_before(i)
        return row

    def _containers(self, i: int) -> list[float]:
        row: list[float] = []
        node = self.survey.blocks[i].node
        own, size = self.mass[i], self.sizes[i]
        for _ in range(5):
            first, last = node.first, max(node.last, node.first + 1)
            mass = self.sum_mass[last] - self.sum_mass[first] - own
            rest = self.sum_size[last] - self.sum_size[first] - size
            row += mass / rest if rest > 0 else -1.0, mass / self.total
            node = node.parent or node
        return row

    def _group(self, i: int) -> list[float]:
        number = self.survey.group_of[i]
        held = self.survey.groups[number]
        others, rest = held[0] - 1, held[1] + held[0] - self.sizes[i]
        return [
            (self.group_mass[number] - self.mass[i]) / rest if rest > 0 else -1.0,
            (self.group_chance[number] - self.chances[i]) / others if others else -1.0,
        ]

    def _said_before(self, i: int) -> list[float]:
        survey, chances = self.survey, self.chances
        node = survey.blocks[i].node
        outer = node.parent or node
        beyond = outer.parent or outer
        heading = self.heading[i]
        return [
            chances[heading] if heading >= 0 else -1.0,
            float(i - heading) if heading >= 0 else -1.0,
            survey.text_scores(heading)[2] if heading >= 0 else 0.0,
            chances[outer.first],
            chances[beyond.first],
            survey.text_scores(beyond.first)[2],
            survey.text_scores(i - 1)[2] if i else 0.0,
            survey.text_scores(i + 1)[2] if i + 1 < len(chances) else 0.0,
        ]


def _distances(marked: list[bool], order: range) -> list[float]:
    found = [0.0] * len(order)
    far = 999.0
    for i in order:
        found[i] = far
        far = 1.0 if marked[i] else far + 1.0
    return found
