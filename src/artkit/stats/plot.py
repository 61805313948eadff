"""Sections to pictures of plain characters: bars and a sparkline, no colours, no escape codes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from artkit.stats.counts import Counts
from artkit.stats.options import DATE_FIELDS
from artkit.stats.render import format_value
from artkit.stats.report import cut_days, report_counts

_LEVELS = "▁▂▃▄▅▆▇█"
_EIGHTHS = " ▏▎▍▌▋▊▉█"
# Below this there is no room for a label, a number and a bar.
_NARROWEST = 40
_SHOWN_SHARE = 0.9
_PLOTTED = {
    "top_source": "Sources",
    "top_site": "Sites",
    "top_authors": "Authors",
    "top_section": "Sections",
    "top_tags": "Tags",
    "top_lang": "Languages",
    "terms": "Terms",
}


def plot_counts(counts: Counts, *, width: int, top: int | None = None) -> str:
    """Draw the articles over time, then a report's lists (or its groups) as bars, in ``width`` columns."""
    width = max(width, _NARROWEST)
    pictures = []
    if counts.by is None or counts.by.field in DATE_FIELDS:
        days = counts.days if counts.by is None else {day: t.articles for day, t in counts.groups.items()}
        pictures.append(draw_timeline(days, width=width))
    for section in report_counts(counts, top=top):
        pairs = [(format_value(str(row[0])), int(row[1])) for row in section.rows]
        if section.name == "groups":
            pictures.append(draw_bars(pairs, width=width))
        elif section.name in _PLOTTED:
            pictures.append(f"{_PLOTTED[section.name]}\n{draw_bars(pairs, width=width)}")
    return "\n".join(picture for picture in pictures if picture)


def draw_bars(pairs: Sequence[tuple[str, int]], *, width: int) -> str:
    """Draw a labelled bar a line, the longest filling ``width`` columns; labels are at most a third of them.

    >>> print(draw_bars([("托育", 8), ("open data", 3)], width=30), end="")
    托育       8 █████████████████
    open data  3 ██████▍
    """
    if not pairs:
        return ""
    labels = [cut_to_width(label, width // 3) for label, _ in pairs]
    label_width = max(map(measure_width, labels))
    numbers = [f"{count:,}" for _, count in pairs]
    number_width = max(map(len, numbers))
    room = max(1, width - label_width - number_width - 3)
    largest = max(count for _, count in pairs) or 1
    lines = (
        f"{label}{' ' * (label_width - measure_width(label))}  {number:>{number_width}} "
        f"{draw_bar(count / largest * room)}"
        for label, number, (_, count) in zip(labels, numbers, pairs, strict=True)
    )
    return "".join(f"{line.rstrip()}\n" for line in lines)


def draw_bar(length: float) -> str:
    """Draw a bar of ``length`` columns, to an eighth of one; what is more than nothing shows.

    >>> draw_bar(2.5), draw_bar(0), draw_bar(0.01)
    ('██▌', '', '▏')
    """
    eighths = max(round(length * 8), 1 if length > 0 else 0)
    return "█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()


def draw_sparkline(values: Sequence[int]) -> str:
    """Draw one character a value, its height in proportion to the largest; nothing is a space.

    >>> draw_sparkline([0, 1, 4, 8])
    ' ▁▄█'
    """
    largest = max(values, default=0)
    return "".join(_LEVELS[-(-value * 8 // largest) - 1] if value else " " for value in values)


def draw_timeline(days: Mapping[str, int], *, width: int) -> str:
    """Draw the articles of each day, month or year, whichever is finest and fits ``width``.

    ``days`` maps ISO 8601 dates, cut to the day or less precise, to how many; years beyond ``width`` are
    summed up to equal spans. Empty where no date is known.
    """
    known = cut_days(days, "year").total()
    for precision in ("day", "month", "year"):
        dated = {key: count for key, count in cut_days(days, precision).items() if _position(key) is not None}
        # A finer picture that leaves out many of the articles would be a false one.
        if not dated or sum(dated.values()) < _SHOWN_SHARE * known:
            continue
        series = _fill_gaps(dated)
        if len(series) <= width or precision == "year":
            first, last = min(dated), max(dated)
            head = f"Articles a {precision}, {first} to {last}, {max(dated.values()):,} at most"
            return f"{cut_to_width(head, width)}\n{draw_sparkline(_squeeze(series, width))}\n"
    return ""


def _position(key: str) -> int | None:
    """Number a day, month or year so that neighbours differ by one; None where there is no such day."""
    numbers = [int(part) for part in key.split("-")]
    if len(numbers) == 1:
        return numbers[0]
    if len(numbers) == 2:
        return numbers[0] * 12 + numbers[1]
    try:
        return date(*numbers).toordinal()
    except ValueError:
        return None


def _fill_gaps(dated: Mapping[str, int]) -> list[int]:
    counts = Counter({_position(key): count for key, count in dated.items()})
    places = [place for place in counts if place is not None]
    return [counts[place] for place in range(min(places), max(places) + 1)]


def _squeeze(series: Sequence[int], width: int) -> list[int]:
    span = -(-len(series) // width)
    return [sum(series[start : start + span]) for start in range(0, len(series), span)]


def measure_width(text: str) -> int:
    """Measure how many columns of a terminal a text takes.

    >>> measure_width("托育 ab")
    7
    """
    # Comes with tabulate, and is imported only where something is drawn, as that is.
    from wcwidth import wcswidth

    return max(0, wcswidth(text))


def cut_to_width(text: str, width: int) -> str:
    """Cut a text to ``width`` columns, with an ellipsis where something is lost.

    >>> cut_to_width("托育服务进社区", 8), cut_to_width("short", 8)
    ('托育服…', 'short')
    """
    if measure_width(text) <= width:
        return text
    kept = text[:width]
    while kept and measure_width(kept) > width - 1:
        kept = kept[:-1]
    return f"{kept}…"
