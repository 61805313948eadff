"""What is known of a block: its own text, the elements around it, its neighbours; all as plain numbers.

`Survey` counts what concerns the whole page, once. `Survey.sieve_row` is the short row every block gets,
`Survey.row` the long one for those in doubt. No feature knows a language; word scores (`Words`) are looked
up,
and a word that is not in the tables says nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from artkit.extract import blocks as b
from artkit.extract.blocks import Attributes, Block, Node, Page
from artkit.script import HAN_CLASS, HANGUL_CLASS, KANA_CLASS

_CJK = HAN_CLASS + KANA_CLASS + HANGUL_CLASS
_IDEOGRAPHS = re.compile(f"[{_CJK}]")
# One class of characters to begin with, so that the search skips to the next of them.
_SENTENCE_END = re.compile(r"[。！？｡.!?…؟۔।](?:(?<=[。！？｡])|(?=[\s\"'”’»)\]]|$))")
_COMMA = re.compile(r"[,，、;；،]")
_TOKEN = re.compile(rf"[{_CJK}]|[^\W{_CJK}]+")
_WORD = re.compile(r"\w+")  # what `_TOKEN` comes to where there are no ideographs
_DIGIT = re.compile(r"\d")
_CAPITAL = re.compile("[A-ZÀ-ÖØ-ÞΑ-ΩЀ-ЯԱ-Ֆ]")
_LETTERS = re.compile(r"[a-z]{2,}")
_ALNUM = re.compile(r"[^\W_]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BODY = re.compile(r'"articleBody"\s*:\s*("(?:[^"\\]|\\.)*")')
_DESCRIPTIONS = frozenset(("description", "og:description", "twitter:description"))

_TAGS = (
    "p div li td h1 h2 h3 h4 h5 h6 th dd dt hr section article figcaption blockquote pre button header "
    "footer center form nav aside ul ol main summary details caption address noscript legend tr table"
)
# All numbers of a row are floats: comparing a float with a float is several times as fast as an int with one.
_TAG_CODE = {tag: float(code) for code, tag in enumerate(_TAGS.split(), 1)}
_FLAGS = (
    b.LIST, b.TABLE, b.PRE, b.QUOTE, b.FIGURE, b.CAPTION, b.NAV, b.ASIDE, b.HEADER, b.FOOTER, b.FORM,
    b.ARTICLE, b.MAIN, b.BUTTON, b.HIDDEN,
)  # fmt: skip
_ASIDE_FLAGS = b.NAV | b.ASIDE | b.FOOTER | b.FORM | b.BUTTON
_ENDINGS = {**dict.fromkeys('.!?。！？…؟۔।”"’»」』', 2.0), **dict.fromkeys(":：", 1.0)}
_NO_ALNUM = {code: None for code in range(128) if not chr(code).isalnum()}
_HINTS = ("class", "id", "itemprop", "role")

# Sizes are letters, an ideograph counting as three: about what it takes to say the same in an alphabet.
_LONG = 400
_PROSE = 80
_WORDY = 160
_EDGE = 48
_BEYOND = (-1.0,) * 5  # beside the first or last block of a page


Spread = tuple[float, float, float]  # lowest, highest and sum


@dataclass(frozen=True, slots=True)
class Words:
    """Scores of words, in sixteenths of a natural log-odds: above 0 speaks for the body."""

    own: Mapping[str, float]  # in the attributes of the block's own element
    around: Mapping[str, float]  # in the attributes of an element around it
    text: Mapping[str, float]  # in a short text, or at the ends of a long one
    first: Mapping[str, float]  # the first word of the text
    last: Mapping[str, float]  # the last one


@dataclass(slots=True)
class Facts:
    """What is known of an element, the same for every block inside it."""

    own: Spread  # lowest, highest and sum of its words' scores as the block's own element
    chain: Spread  # lowest, highest and sum of its words' scores and of those around it
    # Size, link share, blocks, sentence ends, share of the page's prose, tag; siblings with the same tag and
    # class, and their mean number of blocks; lowest and sum of its words' scores as an element around.
    numbers: tuple[float, ...]
    repeated: tuple[
        float, float, float
    ]  # the most repeated element around with several blocks each, its depth
    steps: float  # outwards to the nearest element that also holds the page's best
    meeting: Node  # that element


def hint_words(attrib: Attributes) -> list[str]:
    """Give the words of class, id, itemprop and role: each name whole (with a dot) and its parts.

    >>> hint_words({"class": "post-body relatedLinks", "id": "c1"})
    ['.post-body', '.relatedlinks', '.c1', 'post', 'body', 'related', 'links']
    """
    return [*_split_names(_names_of(attrib))] if attrib else []


def _names_of(attrib: Attributes) -> str:
    return " ".join([attrib[key] for key in _HINTS if key in attrib])[:300]


@lru_cache(maxsize=4096)
def _split_names(names: str) -> tuple[str, ...]:
    low = names.lower()
    whole = ["." + name for name in low.split()[:6]]
    parts = _LETTERS.findall(low if low == names else _HUMP.sub(" ", names).lower())
    return (*whole, *list(dict.fromkeys(parts))[:14])


def text_words(text: str) -> list[str]:
    """Give the words of a text in lower case, numbers as zeros, ideographs in overlapping pairs.

    >>> text_words("Page 12 相关阅读")
    ['page', '00', '相关', '关阅', '阅读']
    """
    return _pair_tokens(_split_tokens(text.lower()))


def _split_tokens(text: str) -> list[str]:
    plain = text.isascii() or not _IDEOGRAPHS.search(text)
    return _WORD.findall(text) if plain else _TOKEN.findall(text)


def _pair_tokens(tokens: list[str]) -> list[str]:
    if not tokens or max(tokens) < "\u3005":
        return ["0" * min(len(token), 5) if token.isdigit() else token for token in tokens]
    words: list[str] = []
    before = ""
    for token in tokens:
        if token >= "\u3005" and _IDEOGRAPHS.match(token):
            if before:
                words.append(before + token)
            before = token
        else:
            before = ""
            words.append("0" * min(len(token), 5) if token.isdigit() else token)
    return words


def own_words(block: Block) -> list[str]:
    """Give the words that stand for a block's own element: its hints, those of the inline elements it begins
    with, and its tags.
    """
    node = block.node
    words = hint_words(node.attrib)
    for piece in block.pieces[:3]:
        if piece.__class__ is tuple and piece[1]:
            words += hint_words(piece[1])
    return [*words, *_path_words(node)]


def _path_words(node: Node) -> tuple[str, str]:
    outer = node.parent
    path = f">{node.tag}<{outer.tag if outer else ''}"
    return path, f"{path}<{outer.parent.tag if outer and outer.parent else ''}"


def edge_words(text: str) -> list[str]:
    """Give the words of a short text, or of the two ends of a long one."""
    return (
        text_words(text) if len(text) <= _WORDY else [*text_words(text[:_EDGE]), *text_words(text[-_EDGE:])]
    )


def _bare(text: str) -> str:
    text = text.lower()
    return text.translate(_NO_ALNUM) if text.isascii() else "".join(_ALNUM.findall(text))


def _spread(scores: list[float]) -> Spread:
    return (min(scores), max(scores), sum(scores)) if scores else (0.0, 0.0, 0.0)


def _kind_of_start(first: str) -> float:
    if first.isdigit():
        return 1.0
    if first.isupper():
        return 2.0
    if first.islower():
        return 3.0
    return 4.0 if first.isalpha() else 0.0


@lru_cache(maxsize=1024)
def _spell_flags(flags: int) -> tuple[float, ...]:
    return tuple(1.0 if flags & flag else 0.0 for flag in _FLAGS)


class Survey:
    """The counts of one page, and the rows of its blocks."""

    def __init__(self, page: Page, words: Words) -> None:
        self.page = page
        self.words = words
        self.blocks = page.blocks
        self._count_blocks()
        self._count_prose()
        self._count_siblings()
        self._gather_groups()
        self._find_best()
        self._read_head()
        self.hints: dict[str, tuple[Spread, float, float, float]] = {}
        self.tokens: dict[str, list[str]] = {}
        self.own_scores: dict[str, list[float]] = {}
        self.scores_of: dict[int, list[float]] = {}

    def _count_blocks(self) -> None:
        size: list[float] = []
        link: list[float] = []
        ends: list[float] = []
        for block in self.blocks:
            text = block.text
            length = len(text)
            if not text:
                size.append(0.0)
                link.append(1.0 if block.links else 0.0)
                ends.append(0.0)
                continue
            link.append(min(1.0, block.link_chars / length))
            if not text.isascii():
                length += 2 * len(_IDEOGRAPHS.findall(text))
            size.append(float(length))
            ends.append(float(len(_SENTENCE_END.findall(text))) if length > 15 else 0.0)
        self.size, self.link, self.ends = size, link, ends
        tags = [_TAG_CODE.get(block.node.tag, 0.0) for block in self.blocks]
        self.basics = list(zip(size, link, ends, tags, strict=True))

    def _count_prose(self) -> None:
        self.plain = plain = [s * (1 - share) for s, share in zip(self.size, self.link, strict=True)]
        self.prose = [p if e and p > _PROSE else 0.0 for p, e in zip(plain, self.ends, strict=True)]
        self.sum_size = [0.0, *accumulate(self.size)]
        self.sum_plain = [0.0, *accumulate(plain)]
        self.sum_prose = [0.0, *accumulate(self.prose)]
        self.sum_ends = [0.0, *accumulate(self.ends)]
        self.sum_texts = [0.0, *accumulate([1.0 if s else 0.0 for s in self.size])]
        self.all_size = self.sum_size[-1] or 1.0
        self.all_plain = self.sum_plain[-1] or 1.0
        self.all_prose = self.sum_prose[-1] or 1.0
        self.since = self._distances(range(len(plain)))
        self.until = self._distances(range(len(plain) - 1, -1, -1))

    def _distances(self, order: range) -> list[float]:
        found = [0.0] * len(order)
        far = 99.0
        for i in order:
            found[i] = far
            far = 0.0 if self.prose[i] else far + 1.0
        return found

    def _count_siblings(self) -> None:
        # An element is counted when first met; later blocks stop climbing there.
        likes: dict[tuple[Node, str, str], list[float]] = {}
        self.likes: dict[Node, list[float]] = {}
        for block in self.blocks:
            node = block.node
            while (outer := node.parent) is not None and node not in self.likes:
                kind = (outer, node.tag, node.attrib.get("class", "").partition(" ")[0])
                count = likes.get(kind)
                if count is None:
                    count = likes[kind] = [0.0, 0.0]
                self.likes[node] = count
                count[0] += 1
                count[1] += node.last - node.first
                node = outer

    def _gather_groups(self) -> None:
        self.group_of: list[int] = []
        self.groups: list[list[float]] = []
        known: dict[tuple[str, str, str, str], int] = {}
        for i, block in enumerate(self.blocks):
            node = block.node
            outer = node.parent or node
            key = (node.tag, node.attrib.get("class", ""), outer.tag, outer.attrib.get("class", ""))
            number = known.setdefault(key, len(known))
            if number == len(self.groups):
                self.groups.append([0.0, 0.0, 0.0])
            group = self.groups[number]
            group[0] += 1
            group[1] += self.size[i]
            group[2] += self.plain[i]
            self.group_of.append(number)

    def _find_best(self) -> None:
        weights: dict[Node, float] = {}
        for i, block in enumerate(self.blocks):
            if self.plain[i] < 25 or not self.ends[i]:
                continue
            share = 1.0
            node = block.node.parent
            while node is not None and share > 0.3:
                weights[node] = weights.get(node, 0.0) + self.plain[i] * share
                share *= 0.6
                node = node.parent
        best = max(weights, key=weights.__getitem__) if weights else None
        self.best = best or (self.blocks[0].node if self.blocks else Node("html", {}, None))
        self.best_chain = {node: float(steps) for steps, node in enumerate(self.best.up())}

    def _read_head(self) -> None:
        page = self.page
        title = description = ""
        for meta in page.metas:
            name = (meta.get("property") or meta.get("name") or "").lower()
            if name == "og:title":
                title = title or meta.get("content", "")
            elif name in _DESCRIPTIONS:
                description = max(description, meta.get("content", ""), key=len)
        self.description = _bare(description)
        self.title_tokens = frozenset(_split_tokens((title or page.title).lower()))
        self._find_headline((title + " " + page.title).lower())
        self.body = "".join(_bare(text) for text in self._read_bodies())
        self.first_at: dict[str, int] = {}
        self.last_at: dict[str, int] = {}
        for i, block in enumerate(self.blocks):
            if len(block.text) > 20:
                self.first_at.setdefault(block.text, i)
                self.last_at[block.text] = i

    def _read_bodies(self) -> list[str]:
        found = []
        for script in self.page.json_ld:
            for match in _BODY.finditer(script) if "articleBody" in script else ():
                try:
                    found.append(json.loads(match[1], strict=False))
                except ValueError:
                    continue
        return found

    def _find_headline(self, title: str) -> None:
        self.headline, best = -1, 0.45
        self.h1 = -1
        for i, block in enumerate(self.blocks):
            text, tag = block.text, block.node.tag
            heading = tag[0] == "h" and tag in ("h1", "h2", "h3")
            if tag == "h1" and self.h1 < 0:
                self.h1 = i
            if not 4 < len(text) < 300 or not (heading or text[:8].lower() in title):
                continue
            tokens = set(_split_tokens(text.lower()))
            union = len(tokens | self.title_tokens)
            share = len(tokens & self.title_tokens) / union + (0.2 if tag == "h1" else 0.0) if union else 0.0
            if share > best + 0.05:
                self.headline, best = i, share
        self.headline_share = best

    def facts_of(self, node: Node) -> Facts:
        """Give what is known of an element; worked out once, those around it first."""
        chain: list[Node] = []
        at: Node | None = node
        while at is not None and at.cache is None:
            chain.append(at)
            at = at.parent
        for at in reversed(chain):
            at.cache = self._measure(at)
        facts = node.cache
        assert isinstance(facts, Facts)
        return facts

    def _measure(self, node: Node) -> Facts:
        outer = node.parent.cache if node.parent is not None else None
        assert outer is None or isinstance(outer, Facts)
        own, lowest, highest, total = self._score_hints(node)
        chain = (lowest, highest, total)
        if outer:
            low, high, rest = outer.chain
            chain = (
                lowest if lowest < low else low,
                highest if highest > high else high,
                total + rest,
            )
        count, held = self.likes.get(node, (1.0, 1.0))
        mean = held / count
        repeated = outer.repeated if outer else (0.0, 0.0, 0.0)
        if count >= 3 and mean >= 2 and count > repeated[0]:
            repeated = (count, mean, float(node.depth))
        first, last = node.first, max(node.last, node.first + 1)
        size = self.sum_size[last] - self.sum_size[first]
        plain = self.sum_plain[last] - self.sum_plain[first]
        numbers = (
            size,
            1 - plain / size if size else 0.0,
            self.sum_texts[last] - self.sum_texts[first],
            (self.sum_ends[last] - self.sum_ends[first]) * 100 / (size + 1),
            (self.sum_prose[last] - self.sum_prose[first]) / self.all_prose,
            _TAG_CODE.get(node.tag, 0.0),
            count,
            mean,
            lowest,
            total,
        )
        if outer and node not in self.best_chain:
            return Facts(own, chain, numbers, repeated, outer.steps + 1.0, outer.meeting)
        return Facts(own, chain, numbers, repeated, 0.0, node)

    def _score_hints(self, node: Node) -> tuple[Spread, float, float, float]:
        attrib = node.attrib
        key = f"{node.tag} {attrib.get('class', '')} {attrib.get('id', '')}"
        found = self.hints.get(key)
        if found is None:
            names = _names_of(attrib) if attrib else ""
            table = self.words.around
            words = (*_split_names(names), node.tag)
            around = [score for word in words if (score := table.get(word)) is not None]
            found = self.hints[key] = (_spread(self._score_names(names)), *_spread(around))
        return found

    def _score_names(self, names: str) -> list[float]:
        found = self.own_scores.get(names)
        if found is None:
            table = self.words.own
            found = [score for word in _split_names(names) if (score := table.get(word)) is not None]
            self.own_scores[names] = found
        return found

    def is_plain(self, i: int) -> bool:
        """Tell whether block ``i`` needs no look at all: no text, or links in navigation, a form or a footer.

        Of the corpora's body text 0.1 % is lost by this, and a third of all blocks is done with.
        """
        return not self.size[i] or (self.link[i] > 0.5 and self.blocks[i].node.flags & _ASIDE_FLAGS != 0)

    def sieve_row(self, i: int) -> list[float]:
        """Give the few numbers that tell a block plainly outside the body from one in doubt."""
        block = self.blocks[i]
        node = block.node
        outer = node.parent or node
        first, last = outer.first, max(outer.last, outer.first + 1)
        size = self.sum_size[last] - self.sum_size[first]
        plain = self.sum_plain[last] - self.sum_plain[first]
        return [
            self.size[i],
            self.link[i],
            self.ends[i],
            self.since[i],
            self.until[i],
            self.basics[i][3],
            float(node.flags & _ASIDE_FLAGS),
            1 - plain / size if size else 0.0,
            size,
            self.sum_plain[i] / self.all_plain,
            self.sum_prose[i] / self.all_prose,
            self.plain[i - 1] if i else -1.0,
            self.plain[i + 1] if i + 1 < len(self.plain) else -1.0,
            float(i - self.headline) if self.headline >= 0 else -999.0,
            (self.sum_prose[last] - self.sum_prose[first]) / self.all_prose,
        ]

    def row(self, i: int) -> list[float]:
        """Give all that is known of block ``i`` but what was decided about its neighbours."""
        return [
            *self._own(i),
            *self._place(i),
            *self._said(i),
            *self._containers(i),
            *self._around(i),
            *self.text_scores(i),
        ]

    def _own(self, i: int) -> list[float]:
        block, size = self.blocks[i], self.size[i]
        text, flags = block.text, block.node.flags
        ends = self.ends[i]
        commas = float(len(_COMMA.findall(text))) if size > 15 else 0.0
        length = len(text) or 1
        start = text[:30]
        short = size < _LONG
        return [
            size,
            self.link[i],
            float(block.links),
            ends,
            commas,
            ends * 100 / (size + 1),
            commas * 100 / (size + 1),
            _ENDINGS.get(text[-1:], 0.0),
            len(_DIGIT.findall(text)) / length if short else 0.02,
            len(_CAPITAL.findall(text)) / length if short else 0.05,
            _kind_of_start(text[:1]),
            self.basics[i][3],
            *_spell_flags(flags),
            float(block.node.depth),
            float(block.breaks),
            float(block.images),
            float(("|" in text) + 2 * ("©" in text) + 4 * ("@" in text) + 8 * ("http" in text)),
            float(start.count(":") + start.count("：")),
            *self._inline(block, length),
        ]

    @staticmethod
    def _inline(block: Block, length: int) -> list[float]:
        pieces = block.pieces
        if len(pieces) < 2:
            return [0.0, 0.0, 0.0]
        bold, timed, strong = 0, False, 0
        opened: list[bool] = []
        for piece in pieces:
            if piece.__class__ is str:
                if strong:
                    bold += len(piece)
            elif piece is None:
                if opened:
                    strong -= opened.pop()
            elif piece[0] not in ("img", "noimg"):
                opened.append(piece[0] in ("b", "strong"))
                strong += opened[-1]
                timed |= piece[0] == "time"
        head = pieces[0]
        kind = (
            0
            if head.__class__ is not tuple
            else 1 + (head[0] in ("em", "i")) + 2 * (head[0] in ("b", "strong"))
        )
        return [bold / length, float(kind), float(timed)]

    def _place(self, i: int) -> list[float]:
        count = len(self.blocks)
        at = self.headline
        return [
            i / count,
            float(i),
            float(count - i),
            self.sum_size[i] / self.all_size,
            self.sum_plain[i] / self.all_plain,
            self.sum_prose[i] / self.all_prose,
            float(i - self.h1) if self.h1 >= 0 else -999.0,
            float(i - at) if at >= 0 else -999.0,
            (self.sum_size[i] - self.sum_size[at]) / self.all_size if at >= 0 else -9.0,
            self.headline_share,
            self.since[i],
            self.until[i],
        ]

    def _said(self, i: int) -> list[float]:
        # What the page says elsewhere: in its title, description, structured data, or a second time.
        text = self.blocks[i].text
        inside = covered = 0.0
        count, title = self.size[i] / 6, self.title_tokens
        if self.size[i] < 300:
            tokens = self._tokens_of(text)
            count = float(len(tokens))
            if tokens and title:
                inside = sum(map(title.__contains__, tokens)) / count
                covered = len(title.intersection(tokens)) / len(title)
        bare = _bare(text) if self.body or self.description else ""
        in_body = -1.0
        if len(self.body) > 150:
            in_body = float(len(bare) > 5 and (bare[:60] in self.body or bare[-60:] in self.body))
        described = (
            len(bare) > 15
            and self.description
            and (bare[:50] in self.description or self.description[:50] in bare)
        )
        long = len(text) > 20
        return [
            count, inside, covered, in_body, 1.0 if described else 0.0,
            1.0 if long and self.first_at[text] < i else 0.0, 1.0 if long and self.last_at[text] > i else 0.0,
        ]  # fmt: skip

    def _containers(self, i: int) -> list[float]:
        node = self.blocks[i].node
        row: list[float] = []
        at = node
        facts = self.facts_of(node)
        # Those around were measured first, and blocks are many: their facts are read without a call.
        for _ in range(5):
            row += at.cache.numbers  # type: ignore[attr-defined]
            row.append((i - at.first) / ((at.last - at.first) or 1))
            at = at.parent or at
        outer = self.facts_of(node.parent or node)
        count, mean, depth = outer.repeated
        row += *facts.own, *outer.chain, count, mean, node.depth - depth
        steps, meeting = facts.steps, facts.meeting
        group = self.groups[self.group_of[i]]
        shared = self.facts_of(meeting).numbers
        row += (
            steps, self.best_chain.get(meeting, 99.0), float(i - self.best.first),
            float(self.best.last - i), shared[4],
            shared[2] / len(self.blocks), group[0], group[1], group[2] / (group[1] + 1),
            group[2] / self.all_plain, group[1] / group[0],
        )  # fmt: skip
        return row

    def _around(self, i: int) -> list[float]:
        row: list[float] = []
        outer = self.blocks[i].node.parent
        blocks, basics = self.blocks, self.basics
        for j in (i - 1, i + 1, i - 2, i + 2):
            if 0 <= j < len(blocks):
                row += basics[j]
                row.append(1.0 if blocks[j].node.parent is outer else 0.0)
            else:
                row += _BEYOND
        return row

    def text_scores(self, i: int) -> list[float]:
        """Give what the words of block ``i`` say: of its text, of its own hints, the first and the last."""
        known = self.scores_of.get(i)
        if known is not None:
            return known
        words, block = self.words, self.blocks[i]
        text = block.text
        found = _pair_tokens(self._tokens_of(text)) if len(text) <= _WORDY else edge_words(text)
        table = words.text
        scores = [score for word in found if (score := table.get(word)) is not None]
        low, high, total = _spread(scores)
        row = [low, high, total / (len(scores) or 1), len(scores) / (len(found) or 1)]
        row += self._score_own(block)
        row += (found and words.first.get(found[0])) or 0.0, (found and words.last.get(found[-1])) or 0.0
        self.scores_of[i] = row
        return row

    def _tokens_of(self, text: str) -> list[str]:
        # Asked twice for a block, and menus repeat themselves.
        found = self.tokens.get(text)
        if found is None:
            found = self.tokens[text] = _split_tokens(text.lower())
        return found

    def _score_own(self, block: Block) -> Spread:
        # The scores of `own_words`, each name's looked up once a page.
        node, table = block.node, self.words.own
        scores = [score for word in _path_words(node) if (score := table.get(word)) is not None]
        if node.attrib:
            scores += self._score_names(_names_of(node.attrib))
        for piece in block.pieces[:3]:
            if piece.__class__ is tuple and piece[1]:
                scores += self._score_names(_names_of(piece[1]))
        return _spread(scores)
