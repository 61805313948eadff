"""Write the table of ``src/artkit/hanzi.py`` from OpenCC's character dictionaries.

    pip download --no-deps opencc-python-reimplemented && unzip *.whl
    python tests/benchmarks/make_hanzi.py opencc/dictionary > table.txt

OpenCC (https://github.com/BYVoid/OpenCC) and its dictionaries are under the Apache License 2.0. Only
characters of the block U+4E00..U+9FFF are kept: rarer ones are the same in both scripts of a real text.
"""

import argparse
import pathlib

ROW = 64
# Characters that Taiwan and Hong Kong write otherwise and OpenCC treats as words, not characters.
BY_HAND = {"著": "着", "妳": "你", "麽": "么"}


def read_pairs(path: pathlib.Path) -> dict[str, list[str]]:
    """Give character -> its counterparts, the usual one first."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {left: right.split(" ") for left, right in rows}


def is_common(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def build_folds(folder: pathlib.Path) -> tuple[dict[str, str], dict[str, str]]:
    """Give (pairs of which each side is written in one script only, the other pairs)."""
    simpler = read_pairs(folder / "TSCharacters.txt")
    fuller = read_pairs(folder / "STCharacters.txt")
    clear: dict[str, str] = {}
    shared: dict[str, str] = dict(BY_HAND)
    for traditional, options in simpler.items():
        simple = options[0]
        if simple == traditional or not (is_common(simple) and is_common(traditional)):
            continue
        one_to_one = traditional not in options and simple in fuller and simple not in fuller[simple]
        (clear if one_to_one else shared)[traditional] = simple
    # A simplified form that stands for several traditional ones may itself be folded: 馀 and 余 are one.
    for simple, options in fuller.items():
        for traditional in options:
            target = simpler.get(traditional, [traditional])[0]
            if target not in (simple, traditional) and is_common(simple) and is_common(target):
                shared.setdefault(simple, target)
            elif traditional != simple and target == traditional and is_common(simple) and is_common(target):
                shared.setdefault(target, simple)
    folds = clear | shared
    moved = {left: right for left, right in clear.items() if right in folds or left in folds.values()}
    clear = {left: right for left, right in clear.items() if left not in moved}
    return clear, {left: right for left, right in shared.items() if left not in clear} | moved


def settle(pairs: dict[str, str], folds: dict[str, str]) -> dict[str, str]:
    """Let every character lead to the end of its chain, so that one look-up folds it."""
    settled = {}
    for left, right in pairs.items():
        seen = {left}
        while right in folds and right not in seen:
            seen.add(right)
            right = folds[right]
        if left != right:
            settled[left] = right
    return settled


def write_table(name: str, chars: str) -> None:
    print(f"{name} = (")
    for start in range(0, len(chars), ROW):
        print(f'    "{chars[start : start + ROW]}"')
    print(")")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=pathlib.Path)
    clear, shared = build_folds(parser.parse_args().folder)
    for name, pairs in (("ONE_SCRIPT", clear), ("OTHER", settle(shared, clear | shared))):
        ordered = sorted(pairs)
        write_table(f"_{name}_FROM", "".join(ordered))
        write_table(f"_{name}_TO", "".join(pairs[char] for char in ordered))


if __name__ == "__main__":
    main()
