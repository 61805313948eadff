"""The second look at a block: what the first look made of its neighbours, its containers and its like."""

from __future__ import annotations

from itertools import accumulate
from math import exp

from artkit.extract.features import Features

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# A block that the first look is sure of, and long enough to mark where the body runs.
_SURE, _SOLID = 0.7, 60
_REACH = 200.0


class Context:
    """First chances (0..1, one a block) of a page, summed up for the second look."""

    def __init__(self, features: Features, chances: list[float]) -> None:
        self.features = features
        self.survey = survey = features.survey
        self.chances = chances
        self.sizes = [size + 1 for size in survey.size]
        self.mass = [chance * size for chance, size in zip(chances, self.sizes, strict=True)]
        self.sum_mass = [0.0, *accumulate(self.mass)]
        self.sum_size = [0.0, *accumulate(self.sizes)]
        self.total = self.sum_mass[-1] + 1
        self.highest = max(chances, default=0.0)
        self._sum_groups()
        self._mark_sure()
        self._smooth()

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
            if block.node.tag in HEADINGS:
                last = i

    def _smooth(self) -> None:
        # What follows, fading by half in about 140 letters, and with every block.
        count = len(self.chances)
        self.right = found = [0.0] * count
        seen = weight = 0.0
        for i in range(count - 1, -1, -1):
            found[i] = seen / (weight + 20)
            size = self.sizes[i]
            fade = exp(-size / _REACH) * 0.95
            seen = seen * fade + self.mass[i]
            weight = weight * fade + size

    def row(self, i: int) -> list[float]:
        """Give the numbers of the second look at block ``i``, without those of the first."""
        chances, last = self.chances, len(self.chances) - 1
        return [
            chances[i],
            chances[i - 1] if i else -0.1,
            chances[i + 1] if i < last else -0.1,
            chances[i - 2] if i > 1 else -0.1,
            *self._containers(i),
            *self._group(i),
            self.sum_mass[i] / self.total,
            (self.sum_mass[-1] - self.sum_mass[i + 1]) / self.total,
            self.total,
            self.right[i],
            self.since[i],
            self.until[i],
            self.highest,
            *self._said_before(i),
        ]

    def _containers(self, i: int) -> list[float]:
        row: list[float] = []
        node = self.survey.blocks[i].node
        own, size = self.mass[i], self.sizes[i]
        mass = 0.0
        for _ in range(4):
            node = node.parent or node
            first, last = node.first, node.last if node.last > node.first else node.first + 1
            mass = self.sum_mass[last] - self.sum_mass[first] - own
            rest = self.sum_size[last] - self.sum_size[first] - size
            row.append(mass / rest if rest > 0 else -1.0)
        row.append(mass / self.total)
        return row

    def _group(self, i: int) -> tuple[float, float]:
        number = self.survey.group_of[i]
        held = self.survey.groups[number]
        others, rest = held[0] - 1, held[1] + held[0] - self.sizes[i]
        return (
            (self.group_mass[number] - self.mass[i]) / rest if rest > 0 else -1.0,
            (self.group_chance[number] - self.chances[i]) / others if others else -1.0,
        )

    def _said_before(self, i: int) -> tuple[float, ...]:
        chances, scores = self.chances, self.features.text_scores
        node = self.survey.blocks[i].node
        outer = node.parent or node
        beyond = outer.parent or outer
        heading = self.heading[i]
        return (
            chances[heading] if heading >= 0 else -1.0,
            float(i - heading) if heading >= 0 else -1.0,
            scores(heading)[2] if heading >= 0 else 0.0,
            chances[outer.first],
            chances[beyond.first],
            scores(beyond.first)[2],
            scores(i - 1)[2] if i else 0.0,
            scores(i + 1)[2] if i + 1 < len(chances) else 0.0,
        )


def _distances(marked: list[bool], order: range) -> list[float]:
    found = [0.0] * len(order)
    far = 999.0
    for i in order:
        found[i] = far
        far = 1.0 if marked[i] else far + 1.0
    return found
