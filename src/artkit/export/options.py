"""What an export can be asked for."""

from __future__ import annotations

from dataclasses import dataclass

from artkit.errors import UsageError


@dataclass(frozen=True, slots=True)
class Field:
    """One column of the output: ``name`` as it is written, ``source`` as the record calls it."""

    name: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOptions:
    """The choices of one export; each format reads those that concern it.

    ``fields`` limits and renames what is written (all fields where it is None). ``join`` stands between the
    items of a list in one cell. ``bom`` starts csv, tsv and text with U+FEFF, which older Excel needs to see
    UTF-8. ``raw`` leaves cells that a spreadsheet would run as formulas as they are. ``front_matter`` puts
    YAML before a Markdown article. ``title`` names the whole (html, atom, epub). ``name`` and ``ascii_names``
    shape the file names of a split export; ``{date}``, ``{slug}``, ``{id}`` and so on are filled in.
    """

    fields: tuple[Field, ...] | None = None
    join: str = "; "
    bom: bool = False
    raw: bool = False
    front_matter: bool = False
    title: str = "Articles"
    name: str = "{date}-{slug}"
    ascii_names: bool = False


DEFAULT = ExportOptions()


def parse_fields(spec: str) -> tuple[Field, ...]:
    """Read ``title,date,author=authors``: names of the record, each with an optional new name before ``=``.

    Raises:
        UsageError: an empty name, or two columns of one name.

    >>> [field.name for field in parse_fields("title, author=authors, origin.path")]
    ['title', 'author', 'origin.path']
    """
    fields = tuple(_parse_field(part) for part in spec.split(","))
    names = [field.name for field in fields]
    for name in names:
        if names.count(name) > 1:
            raise UsageError(f"fields: '{name}' is given twice; rename one, as in other=name")
    return fields


def _parse_field(part: str) -> Field:
    name, equals, source = (piece.strip() for piece in part.partition("="))
    if not name or (equals and not source):
        raise UsageError(f"fields: expected NAME or NEW=NAME, not '{part.strip()}'")
    return Field(name, source or name)
