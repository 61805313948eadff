"""Stats: Articles to counts that add up, and counts to tables."""

from __future__ import annotations

from artkit.stats.counts import Counts, Tally
from artkit.stats.options import GroupBy, StatsOptions, parse_group_by
from artkit.stats.summary import summarise

__all__ = ["Counts", "GroupBy", "StatsOptions", "Tally", "parse_group_by", "summarise"]
