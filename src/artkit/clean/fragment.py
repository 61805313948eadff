"""Rules on a record's html: the same rules, on the same texts, between its tags.

Code is never touched. The cleaned nodes are built anew, so that the fragment is as the reader makes it and
its rendering is the record's text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from artkit.addresses import strip_tracking
from artkit.clean.engine import Observer
from artkit.clean.rule import Rule
from artkit.markup import Builder, Element, Node, walk
from artkit.markup.nodes import BLOCKS, CELLS

_CODE = frozenset({"pre", "code"})
_ROUNDS = 12


@dataclass(slots=True)
class _Line:
    """The text of one line across its tags: runs, and which of them are code."""

    runs: list[list[str]] = field(default_factory=list)
    code: list[bool] = field(default_factory=list)

    def text(self) -> str:
        return "".join(run[0] for run in self.runs)


@dataclass(slots=True)
class _Paragraph:
    """A block's own lines; ``droppable`` where leaving it out leaves nothing askew."""

    lines: list[_Line] = field(default_factory=list)
    droppable: bool = True
    dropped: bool = False

    def text(self) -> str:
        return "\n".join(line.text() for line in self.lines)


@dataclass(slots=True)
class _Event:
    """One step of the walk: a tag's start or end, or a run of text that rules may change."""

    what: str
    element: Element
    run: list[str]
    paragraph: _Paragraph | None = None


def clean_nodes(
    nodes: Iterable[Node], rules: Sequence[Rule], *, title: str | None, observe: Observer | None = None
) -> list[Node]:
    """Apply rules to the texts and addresses of a fragment's nodes; gives new nodes."""
    nodes = list(nodes)
    for _ in range(_ROUNDS):
        changed = _clean_once(nodes, rules, title=title, observe=observe)
        if changed == nodes:
            break
        nodes = changed
    return nodes


def _clean_once(
    nodes: Iterable[Node], rules: Sequence[Rule], *, title: str | None, observe: Observer | None
) -> list[Node]:
    events, paragraphs = _read(nodes)
    alphabet = _alphabet(paragraphs)
    for rule in rules:
        if rule.unit == "lines" and rule.keep:
            _drop_paragraphs(rule, paragraphs, title, observe)
            continue
        left = [paragraph for paragraph in paragraphs if not paragraph.dropped]
        if rule.unit != "text" and rule.may_change(alphabet) and _clean_lines(rule, left, observe):
            alphabet = _alphabet(paragraphs)
    return _build(_without_dropped(events), tracking=any(rule.name == "tracking" for rule in rules))


def _alphabet(paragraphs: list[_Paragraph]) -> str:
    return "".join(set().union(*(run[0] for p in paragraphs for line in p.lines for run in line.runs)))


def _read(nodes: Iterable[Node]) -> tuple[list[_Event], list[_Paragraph]]:
    """Give the walk's events, whose runs are shared with the paragraphs given beside them."""
    events: list[_Event] = []
    paragraphs: list[_Paragraph] = []
    current: _Paragraph | None = None
    code = cells = 0
    for what, element, text in walk(nodes):
        step = 1 if what == "start" else -1
        if what == "text":
            if current is None:
                current = _Paragraph([_Line()], droppable=not cells)
                paragraphs.append(current)
            run = [text]
            current.lines[-1].runs.append(run)
            current.lines[-1].code.append(code > 0)
            events.append(_Event(what, element, run, current))
            continue
        if element.tag in BLOCKS:
            current = None
        elif element.tag == "br" and what == "start" and current:
            current.lines.append(_Line())
        code += step * (element.tag in _CODE)
        cells += step * (element.tag in CELLS or element.tag == "pre")
        events.append(_Event(what, element, [""], current))
    return events, paragraphs


def _clean_lines(rule: Rule, paragraphs: list[_Paragraph], observe: Observer | None) -> bool:
    """Apply a rule to the lines of paragraphs, or the first of them; tells whether any changed."""
    changed = False
    for number, paragraph in enumerate(paragraphs, 1):
        for line in paragraph.lines:
            before = line.text()
            _clean_line(rule, line, before)
            after = line.text()
            if before != after:
                changed = True
                if observe:
                    observe(rule, before, after, number)
        if rule.unit == "first":
            break
    return changed


def _clean_line(rule: Rule, line: _Line, before: str) -> None:
    if rule.unit == "run":
        texts = [
            run[0] if code else rule.function(run[0]) for run, code in zip(line.runs, line.code, strict=True)
        ]
    elif rule.unit == "block":
        after = rule.function(before)
        texts = share_out([run[0] for run in line.runs], after) if after != before else []
    else:
        texts = cut_front([run[0] for run in line.runs], len(before) - len(rule.function(before)))
    for run, code, text in zip(line.runs, line.code, texts, strict=False):
        run[0] = run[0] if code else text


def cut_front(runs: Sequence[str], length: int) -> list[str]:
    """Cut ``length`` characters off the front of what the runs say together.

    >>> cut_front(["ab", "cd"], 3)
    ['', 'd']
    """
    out: list[str] = []
    for run in runs:
        out.append(run[length:])
        length = max(0, length - len(run))
    return out


def share_out(runs: Sequence[str], after: str) -> list[str]:
    """Cut ``after`` where the runs are cut; it differs from them in spaces and one for one only.

    >>> share_out(["好,", "a  ", "好"], "好， a 好")
    ['好，', ' a ', '好']
    """
    out: list[str] = []
    at = start = 0
    for run in runs:
        for char in run:
            if char == " ":
                at += at < len(after) and after[at] == " "
                continue
            while at < len(after) and after[at] == " ":
                at += 1
            at += 1
        out.append(after[start:at])
        start = at
    if out:
        out[-1] += after[at:]
    return out


def _drop_paragraphs(
    rule: Rule, paragraphs: list[_Paragraph], title: str | None, observe: Observer | None
) -> None:
    left = [(number, p) for number, p in enumerate(paragraphs, 1) if not p.dropped]
    stays = rule.keep([p.text() for _, p in left], title) if rule.keep else []
    for (number, paragraph), kept in zip(left, stays, strict=True):
        if not kept and paragraph.droppable:
            paragraph.dropped = True
            if observe:
                observe(rule, paragraph.text(), "", number)


def _build(events: list[_Event], *, tracking: bool) -> list[Node]:
    builder = Builder()
    for event in events:
        if event.what == "text":
            builder.text(event.run[0])
        elif event.what == "end":
            builder.end(event.element.tag)
        else:
            attributes = event.element.attributes
            builder.start(event.element.tag, _strip(attributes) if tracking else attributes)
    return builder.finish()


def _strip(attributes: dict[str, str]) -> dict[str, str]:
    return {
        name: strip_tracking(value) if name in ("href", "src") else value
        for name, value in attributes.items()
    }


def _without_dropped(events: list[_Event]) -> list[_Event]:
    """Leave out dropped paragraphs, and then the tags that nothing is left between."""
    if not any(event.paragraph and event.paragraph.dropped for event in events):
        return events
    kept: list[_Event] = []
    for event in events:
        if event.paragraph and event.paragraph.dropped:
            continue
        emptied = event.what == "end" and kept and kept[-1].what == "start" and event.element.children
        if emptied and kept[-1].element is event.element:
            kept.pop()
        else:
            kept.append(event)
    return kept
