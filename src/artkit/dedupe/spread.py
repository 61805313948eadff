"""Dedupe in parts: what one process does in one go, cut so that many can do it and come to the same result.

Documents have the numbers they would have in one process, their place in input order. Which of two had a
sample first, and every comparison, depends on these numbers alone, so any number of processes finds what
one finds. That holds for the samples that a full `FirstSeen` loses as well: its slots are parted, not the
hashes, and each part grows at the same document as the whole table would.
"""

from __future__ import annotations

from array import array
from collections import deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from heapq import merge
from itertools import chain, groupby
from operator import itemgetter
from typing import Any, TypeAlias

from artkit.article import Article
from artkit.dedupe.clusters import Clusters, Shelf, choose_suspects, digest_text, find_root
from artkit.dedupe.lines import RecurringLines
from artkit.dedupe.options import DedupeOptions
from artkit.dedupe.sketch import FIRST_SLOTS, FirstSeen, SameTexts, count_slots, pack_tokens, sample_shingles
from artkit.dedupe.tokens import MOST_CHARACTERS, Tokenizer
from artkit.dedupe.verdicts import Verdicts

#: Two numbers a pair, one pair after another: documents, or a line's number and its marks.
Pairs: TypeAlias = "array[int]"


def sketch_text(text: str, tokenizer: Tokenizer) -> tuple[int, list[int]]:
    """Give the 64-bit digest and the samples of a text; no samples where it has no tokens.

    >>> sketch_text("...", Tokenizer())[1]
    []
    """
    tokens = tokenizer.read(text)
    packed = pack_tokens(tokens)
    return digest_text(text, packed), sample_shingles(tokens, packed) if tokens else []


@dataclass(slots=True)
class Sketches:
    """The sketches of some documents in order: digests, numbers of samples, and all samples in a row."""

    digests: array[int] = field(default_factory=lambda: array("Q"))
    sizes: array[int] = field(default_factory=lambda: array("H"))
    samples: array[int] = field(default_factory=lambda: array("I"))

    def add(self, digest: int, samples: Sequence[int]) -> None:
        """Add the sketch of one more document."""
        self.digests.append(digest)
        self.sizes.append(len(samples))
        self.samples.extend(samples)


class Census:
    """What is known of all documents in one place: a digest, a number of samples, exact copies; no text."""

    def __init__(self) -> None:
        self._same = SameTexts()
        self.sizes = array("H")
        self.copies: dict[int, int] = {}

    @property
    def digests(self) -> array[int]:
        """The digest of each document."""
        return self._same.digests

    def add(self, digests: Iterable[int], sizes: Iterable[int]) -> None:
        """Number more documents, in order."""
        for digest, size in zip(digests, sizes, strict=True):
            first = self._same.visit(digest)
            if size and first is not None:
                self.copies[len(self.sizes)] = first
            self.sizes.append(size)

    def is_asked(self, document: int) -> bool:
        """Tell whether the samples and lines of a document count: it has tokens, and is no exact copy."""
        return self.sizes[document] > 0 and document not in self.copies

    def plan_growth(self) -> list[tuple[int, int]]:
        """Give (document, slots) for every document at which the table of first samples grows."""
        slots, total = FIRST_SLOTS, 0
        steps: list[tuple[int, int]] = []
        for document, size in enumerate(self.sizes):
            if self.is_asked(document):
                total += size
                grown = count_slots(slots, total)
                if grown != slots:
                    steps.append((document, grown))
                    slots = grown
        return steps


@dataclass(frozen=True, slots=True)
class Part:
    """Samples that belong to one part of the table, each beside its document."""

    documents: array[int]
    codes: array[int]


def split_samples(sketches: Sketches, start: int, left_out: Collection[int], parts: int) -> list[Part]:
    """Part the samples of documents numbered from ``start`` by their low bits; ``parts`` is a power of two.

    >>> sketches = Sketches()
    >>> sketches.add(1, [4, 7])
    >>> [list(part.codes) for part in split_samples(sketches, 0, (), 2)]
    [[2], [3]]
    """
    split = [Part(array("I"), array("I")) for _ in range(parts)]
    mask, shift = parts - 1, parts.bit_length() - 1
    end = 0
    for document, size in enumerate(sketches.sizes, start):
        begin, end = end, end + size
        if document in left_out:
            continue
        for code in sketches.samples[begin:end]:
            part = split[code & mask]
            part.documents.append(document)
            part.codes.append(code >> shift)
    return split


def find_first(
    samples: Iterable[Part], steps: Sequence[tuple[int, int]], parts: int, ends: Sequence[int]
) -> list[Pairs]:
    """Give (document, the first that had a sample of it) for the samples of one part, in input order.

    One list of pairs for each range of documents; ``ends`` says where the ranges end, ``steps`` when the
    table grows (`Census.plan_growth`). A sample names one document, however many have it: none is hot.
    """
    seen, growth = FirstSeen(FIRST_SLOTS // parts), deque(steps)
    found = [array("I") for _ in ends]
    at = 0
    rows = chain.from_iterable(zip(part.documents, part.codes, strict=True) for part in samples)
    for document, group in groupby(rows, key=itemgetter(0)):
        while growth and growth[0][0] <= document:
            seen.grow(growth.popleft()[1] // parts)
        while document >= ends[at]:
            at += 1
        for earlier in seen.enter([code for _, code in group], document):
            found[at].extend((document, earlier))
    return found


def count_suspects(found: Iterable[Pairs], sizes: Sequence[int]) -> Pairs:
    """Give (document, suspect) for a range of documents, from what all parts have found for it."""
    rows = merge(*(zip(pairs[::2], pairs[1::2], strict=True) for pairs in found), key=itemgetter(0))
    suspects = array("I")
    for document, group in groupby(rows, key=itemgetter(0)):
        for earlier in choose_suspects(document, (earlier for _, earlier in group), sizes):
            suspects.extend((document, earlier))
    return suspects


@dataclass(frozen=True, slots=True)
class Batch:
    """Documents to be settled together: they have no candidates and no copies outside the batch."""

    documents: array[int]
    digests: array[int]
    suspects: Pairs


def plan_batches(census: Census, suspects: Pairs, most: int) -> list[Batch]:
    """Pack the connected components of suspects and copies into batches of some ``most`` documents.

    What is alone is in none. A component is never cut: a larger one is a batch of its own.
    """
    links = chain(zip(suspects[::2], suspects[1::2], strict=True), census.copies.items())
    batches: list[Batch] = []
    home: dict[int, Batch] = {}
    for documents in _pack(join_components(len(census.sizes), links), most):
        batch = Batch(
            array("I", documents), array("Q", map(census.digests.__getitem__, documents)), array("I")
        )
        batches.append(batch)
        home.update(dict.fromkeys(documents, batch))
    for document, earlier in zip(suspects[::2], suspects[1::2], strict=True):
        home[document].suspects.extend((document, earlier))
    return batches


def join_components(total: int, links: Iterable[tuple[int, int]]) -> Iterator[list[int]]:
    """Give the connected components of two or more among ``total`` numbers, each in order.

    >>> list(join_components(6, [(5, 1), (4, 2), (5, 0)]))
    [[0, 1, 5], [2, 4]]
    """
    parents = array("I", range(total))
    for left, right in links:
        one, other = find_root(parents, left), find_root(parents, right)
        parents[max(one, other)] = min(one, other)
    members: dict[int, list[int]] = {}
    for number, parent in enumerate(parents):
        if parent != number:
            members.setdefault(find_root(parents, number), []).append(number)
    for root in sorted(members):
        yield [root, *members[root]]


def _pack(components: Iterable[list[int]], most: int) -> Iterator[list[int]]:
    packed: list[int] = []
    for component in components:
        packed += component
        if len(packed) >= most:
            yield sorted(packed)
            packed = []
    if packed:
        yield sorted(packed)


def mark_lines(texts: Iterable[tuple[str, int]]) -> Pairs:
    """Give the number and marks of every line of some texts, each given with its digest."""
    lines = RecurringLines()
    for text, digest in texts:
        lines.add(text[:MOST_CHARACTERS], digest)
    return array("I", chain.from_iterable(lines.list_marks()))


def merge_marks(marked: Iterable[Pairs]) -> Pairs:
    """Give the marks of all lines of several sets of documents."""
    return array("I", chain.from_iterable(_gather_lines(marked).list_marks()))


def select_recurring(marked: Iterable[Pairs]) -> Pairs:
    """Give the marks of the lines that recur over several sets of documents."""
    return array("I", chain.from_iterable(_gather_lines(marked).list_recurring()))


def _gather_lines(marked: Iterable[Pairs]) -> RecurringLines:
    lines = RecurringLines()
    for pairs in marked:
        lines.add_all(pairs)
    return lines


def settle_batch(
    batch: Batch, articles: Iterable[Article], recurring: Pairs, *, shelf: Shelf, options: DedupeOptions
) -> Verdicts:
    """Decide what becomes of the documents of a batch, given in order; they are put on ``shelf``."""
    clusters = Clusters(shelf, options.threshold)
    clusters.lines.add_all(recurring)
    numbers = {document: number for number, document in enumerate(batch.documents)}
    pairs = zip(batch.suspects[::2], batch.suspects[1::2], strict=True)
    suspects = {
        document: [numbers[earlier] for _, earlier in group]
        for document, group in groupby(pairs, key=itemgetter(0))
    }
    for document, digest, article in zip(batch.documents, batch.digests, articles, strict=True):
        clusters.restore(article, digest, suspects.get(document, ()))
    clusters.settle()
    return Verdicts(clusters, options)


def list_changes(verdicts: Verdicts) -> Iterator[tuple[int, dict[str, Any] | None]]:
    """Give the number of each record that does not go out as it came in, and its new fields, None to drop."""
    for document in range(len(verdicts.shelf)):
        if not verdicts.is_untouched(document):
            article = verdicts.shelf[document]
            wanted = verdicts.apply(document, article)
            yield document, None if wanted is None else _list_new(article, wanted)


def _list_new(article: Article, wanted: Article) -> dict[str, Any]:
    before = article.to_dict()
    return {
        name: value for name, value in wanted.to_dict().items() if name not in before or before[name] != value
    }


def change_article(article: Article, changes: dict[str, Any]) -> Article:
    """Give an article with the fields of `list_changes`.

    >>> change_article(Article(id="b", text="River."), {"dup_of": "a"}).dup_of
    'a'
    """
    return Article.from_dict({**article.to_dict(), **changes})
