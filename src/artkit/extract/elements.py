"""What is known of an element, the same for every block inside it; worked out once, from the outside in."""

from __future__ import annotations

from dataclasses import dataclass

from artkit.extract.blocks import Attributes, Node
from artkit.extract.survey import Survey
from artkit.extract.wording import BODY_REGION, REGIONS, Words, names_of, region_kinds, split_names

_TAGS = (
    "p div li td h1 h2 h3 h4 h5 h6 th dd dt hr section article figcaption blockquote pre button header "
    "footer center form nav aside ul ol main summary details caption address noscript legend tr table"
)
# All numbers of a row are floats: comparing a float with a float is several times as fast as an int with one.
TAG_CODE = {tag: float(code) for code, tag in enumerate(_TAGS.split(), 1)}
# Elements that say what they are without a name.
_SPEAKING = frozenset(("aside", "footer", "article", "main"))
_LEVELS = 5  # how many elements around a block, its own included, its row tells of

Spread = tuple[float, float, float]  # lowest, highest and sum


@dataclass(slots=True)
class Facts:
    """What is known of an element."""

    # Size, link share, share of the page's prose, lowest and sum of its words' scores; then the same of the
    # elements around it, `_LEVELS` in all.
    levels: tuple[float, ...]
    chain: Spread  # of its words' scores and of those around it
    likes: float  # how many of the elements beside it have its tag and first class, itself included
    repeated: float  # the same of the most repeated element around that holds several blocks
    best: tuple[float, float, float]  # steps out to what holds the best too, in to that, share of texts there
    # For each kind of region it stands in, 1 less the share of the page's text that the region holds; else 0.
    regions: tuple[float, ...]


def spread(scores: list[float]) -> Spread:
    """Give the lowest, the highest and the sum of scores; zeros where there are none."""
    return (min(scores), max(scores), sum(scores)) if scores else (0.0, 0.0, 0.0)


class Elements:
    """The facts of the elements of one page."""

    def __init__(self, survey: Survey, words: Words) -> None:
        self.survey = survey
        self.words = words
        self._named: dict[tuple[str, str], tuple[Spread, tuple[int, ...]]] = {}
        self._own: dict[str, list[float]] = {}

    def facts_of(self, node: Node) -> Facts:
        """Give what is known of an element; those around it are looked at first."""
        facts = node.cache
        if facts is None:
            chain: list[Node] = []
            at: Node | None = node
            while at is not None and at.cache is None:
                chain.append(at)
                at = at.parent
            for at in reversed(chain):
                at.cache = facts = self._measure(at)
        assert isinstance(facts, Facts)
        return facts

    def _measure(self, node: Node) -> Facts:
        survey = self.survey
        (lowest, highest, total), kinds = self._read_names(node)
        first, last = node.first, node.last if node.last > node.first else node.first + 1
        size = survey.sum_size[last] - survey.sum_size[first]
        plain = survey.sum_plain[last] - survey.sum_plain[first]
        prose = (survey.sum_prose[last] - survey.sum_prose[first]) / survey.all_prose
        numbers = (size, 1 - plain / size if size else 0.0, prose, lowest, total)
        outer = node.parent.cache if node.parent is not None else None
        if not isinstance(outer, Facts):
            regions = self._find_regions(node, kinds, plain, (0.0,) * REGIONS)
            best = (0.0, survey.best_chain.get(node, 99.0), 1.0)
            return Facts(numbers * _LEVELS, (lowest, highest, total), 1.0, 0.0, best, regions)
        low, high, rest = outer.chain
        chain = (lowest if lowest < low else low, highest if highest > high else high, total + rest)
        likes, blocks = node.likes or (1.0, 1.0)
        repeated = likes if likes >= 3 and likes > outer.repeated and blocks >= 2 * likes else outer.repeated
        if node in survey.best_chain:
            held = survey.sum_texts[last] - survey.sum_texts[first]
            best = (0.0, survey.best_chain[node], held / survey.all_texts)
        else:
            best = (outer.best[0] + 1.0, outer.best[1], outer.best[2])
        regions = self._find_regions(node, kinds, plain, outer.regions) if kinds else outer.regions
        return Facts(numbers + outer.levels[:-5], chain, likes, repeated, best, regions)

    def _find_regions(
        self, node: Node, kinds: tuple[int, ...], plain: float, around: tuple[float, ...]
    ) -> tuple[float, ...]:
        found, share = list(around), plain / self.survey.all_plain
        # What holds the headline is no region beside the body, whatever its name says.
        whole = node.first <= self.survey.headline < node.last
        for kind in kinds:
            if kind == BODY_REGION:
                found[kind] = share + (3.0 if whole else 1.0)
            elif not whole:
                found[kind] = 1.0 - share
        return tuple(found)

    def _read_names(self, node: Node) -> tuple[Spread, tuple[int, ...]]:
        # The scores of an element's names as one around a block, and what region they say it is.
        names = names_of(node.attrib) if node.attrib else ""
        found = self._named.get((node.tag, names))
        if found is None:
            words = (*split_names(names), node.tag)
            scores = [score for score in map(self.words.around.get, words) if score is not None]
            kinds = region_kinds(f"{names} {node.tag}" if node.tag in _SPEAKING else names)
            found = self._named[node.tag, names] = spread(scores), kinds
        return found

    def score_own(self, attrib: Attributes) -> list[float]:
        """Give the scores of an element's names as those of a block's own element."""
        names = names_of(attrib)
        found = self._own.get(names)
        if found is None:
            found = [score for score in map(self.words.own.get, split_names(names)) if score is not None]
            self._own[names] = found
        return found
