"""Time ``clean``: megabytes a second beside ftfy, and whether every rule is linear.

    python tests/benchmarks/bench_clean.py [--text FILE]... [--size 1.0] [--rule NAME]...

The speed is that of ``clean_text`` with the default rules, on one core, over articles in English and Chinese
(half of each; ``--text`` names files of your own, a text each), the best of five rounds; ftfy's is that of
``fix_text`` as it comes, over the same texts in the same run. Then every rule is run on one and on two
megabytes of what regular expressions go wrong on; twice the text should take twice the time. Ratios of runs
under 5 ms are noise and printed as such (-).
"""

from __future__ import annotations

import argparse
import gc
import time
from collections.abc import Callable
from pathlib import Path

from artkit.clean import TABLE, clean_text

ENGLISH = """\
The town council voted on Tuesday to rebuild the old footbridge, which had been closed since the spring
floods, and to pay for it out of the money set aside for roads. “It’s not what we hoped for,” said Ana Ruiz,
who runs the bakery on the far bank, “but it’s a start.” Work is to begin in May; 1,299 people have signed.

Engineers who looked at the piers found them sound (see the report at https://example.org/report?id=7), but
the deck, laid in 1987, will have to go. The new one is to be 3.2 metres wide, a metre more than the old.
""".replace("\n", " ").replace("  ", "\n\n")
CHINESE = """\
周二上午,镇政府召开会议,决定重建春季洪水后关闭的步行桥,资金从道路维修费用中列支。“这不是我们最希望的结果,”在对岸开面包店的店主(安娜)说,
“但总算是一个开始。”工程将于5月开工;此前共有1,299人在请愿书上签名,占全镇人口的12.5%。

工程师检查后认为桥墩仍然牢固(详见报告:https://example.org/bridge/report?id=7),但1987年铺设的桥面必须更换。新桥面宽3.2米,比原来宽1米,预计
10:30前后通车?目前还没有答案!镇长说:“安全第一。”
"""
#: What each rule is timed on: no text anyone writes, and what a quadratic pattern is slow on.
TRIALS = {
    "open": "(" * 64,
    "closed": "()" * 32,
    "spaces": " " * 64,
    "digits": "1234567890" * 6,
    "letters": "abcdefghij" * 6,
    "marks": ",.?!:;-" * 9,
    "entities": "&amp;" * 12,
    "han": "河南省卫生健康委" * 8,
    "han, spaces": "河 南 省 ，" * 8,
    "lines": "河\n(a)\n" * 10,
    "emoji": "👍\u200d\ufe0f" * 20,
    "quotes": "\"'“”" * 16,
}


def best_of(rounds: int, function: Callable[[], object]) -> float:
    """Give the shortest of some runs, in seconds of this process's own time."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        function()
        times.append(time.process_time() - start)
    return min(times)


def compare_speed(texts: list[str], rounds: int = 5) -> None:
    """Print megabytes a second of clean and of ftfy over the same texts."""
    from ftfy import fix_text

    size = sum(len(text.encode()) for text in texts) / 1e6
    print(f"{len(texts)} texts, {size:.2f} MB")
    for name, function in (("artkit clean", clean_text), ("ftfy.fix_text", fix_text)):
        spent = best_of(rounds, lambda function=function: [function(text) for text in texts])  # type: ignore[misc]
        print(f"  {name:<14} {size / spent:6.1f} MB/s")


def show_ratios(size: float, names: list[str]) -> None:
    """Print, for every rule and trial, the time for twice the text as a multiple of that for once."""
    print(f"\n{size:g} MB : {2 * size:g} MB")
    print("  " + " ".join([f"{'rule':<16}", *(f"{name:>11}" for name in TRIALS), f"{'worst':>7}"]))
    for rule in TABLE:
        if names and rule.name not in names:
            continue
        ratios = [time_ratio(rule.function, trial, size) for trial in TRIALS.values()]
        cells = [f"{ratio:11.2f}" if ratio else f"{'-':>11}" for ratio in ratios]
        worst = max((ratio for ratio in ratios if ratio), default=0.0)
        row = [f"{rule.name:<16}", *cells, f"{worst:7.2f}" if worst else f"{'-':>7}"]
        print("  " + " ".join(row), flush=True)


def time_ratio(function: Callable[[str], str], trial: str, size: float) -> float | None:
    """Time a function on ``size`` and twice ``size`` million characters of a repeated trial."""
    once = trial * int(size * 1e6 / len(trial))
    gc.collect()
    short = best_of(2, lambda: function(once))
    if short < 0.005:
        return None
    return best_of(2, lambda: function(once + once)) / short


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--text", action="append", type=Path, default=[], help="a text to time clean on")
    parser.add_argument("--size", type=float, default=1.0, help="million characters a trial")
    parser.add_argument("--rule", action="append", default=[], help="a rule to time; all, unless named")
    given = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in given.text]
    compare_speed(texts or [(ENGLISH + "\n") * 6 if n % 2 else (CHINESE + "\n") * 6 for n in range(200)])
    show_ratios(given.size, given.rule)


if __name__ == "__main__":
    main()
