"""The floors of the house: a module may import from its own room and from the floors below it only."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "artkit"

# Lowest floor first; rooms on one floor never import each other.
FLOORS = (
    {"errors", "version", "patterns"},
    {"script", "addresses", "hanzi"},
    {"article", "markup"},
    {"extract", "clean", "dedupe", "export", "stats"},
    {"streams"},
    {"cli"},
    {"__init__", "__main__"},
)
FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
MODULES = sorted(SOURCE.rglob("*.py"))


def room_of(parts: tuple[str, ...]) -> str:
    return parts[0] if parts else "__init__"


def imported_rooms(path: Path) -> set[str]:
    rooms: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute here"
            if node.module == "artkit":
                # ``from artkit import clean`` names a room, ``from artkit import Article`` the package.
                rooms |= {alias.name if alias.name in FLOOR_OF else "__init__" for alias in node.names}
            elif (node.module or "").startswith("artkit."):
                rooms.add(node.module.split(".")[1])
        elif isinstance(node, ast.Import):
            rooms |= {
                room_of(tuple(a.name.split(".")[1:2])) for a in node.names if a.name.split(".")[0] == "artkit"
            }
    return rooms


def looks_up_or_sideways(room: str, other: str) -> bool:
    return other != room and FLOOR_OF[other] >= FLOOR_OF[room]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_only_look_down(path: Path) -> None:
    room = path.relative_to(SOURCE).with_suffix("").parts[0]
    wrong = sorted(other for other in imported_rooms(path) if looks_up_or_sideways(room, other))
    assert not wrong, f"{path.relative_to(SOURCE)} imports {', '.join(wrong)}"


def test_every_room_has_a_floor() -> None:
    assert {path.relative_to(SOURCE).with_suffix("").parts[0] for path in MODULES} <= set(FLOOR_OF)


@pytest.mark.parametrize(
    ("room", "other"),
    [("clean", "dedupe"), ("article", "extract"), ("extract", "streams"), ("streams", "cli")],
)
def test_the_check_sees_an_upward_or_sideways_look(room: str, other: str) -> None:
    assert looks_up_or_sideways(room, other)
