"""The index of ``artkit dedupe --index``: a SQLite file that remembers the records of earlier runs.

A run is one transaction: what it read of earlier runs cannot change under it, and a run that is killed
leaves the index as it was. A second run on the same index waits for the first.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from artkit.dedupe.earlier import Entry
from artkit.dedupe.lines import RecurringLines
from artkit.errors import TransferError, UsageError

#: "arkd": marks the file as ours among all SQLite files.
_APPLICATION = 0x61726B64
#: The version of the tables below.
SCHEMA_VERSION = 1
#: Seconds a run waits for another one that uses the index.
BUSY_SECONDS = 600.0

_SCHEMA = """
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE record (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL, digest BLOB NOT NULL, samples INTEGER NOT NULL,
    own BLOB, whole BLOB NOT NULL
);
CREATE INDEX record_digest ON record (digest);
CREATE TABLE sample (
    hash INTEGER NOT NULL, record INTEGER NOT NULL, PRIMARY KEY (hash, record)
) WITHOUT ROWID;
CREATE TABLE line (number INTEGER PRIMARY KEY, marks INTEGER NOT NULL);
"""
_SIMILAR = """
SELECT record.id, record.digest, record.own, record.whole FROM (
    SELECT record, count(*) AS shared FROM sample
    WHERE hash IN (SELECT value FROM json_each(?)) AND record <= ? GROUP BY record
) JOIN record ON record.number = record
WHERE shared > 1 OR min(samples, ?) <= 6
ORDER BY shared DESC, record LIMIT ?
"""
_ADD_LINE = "INSERT INTO line VALUES (?, ?) ON CONFLICT (number) DO UPDATE SET marks = marks | excluded.marks"


class CopyIndex:
    """The records of earlier runs, inside the transaction of `open_index`."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._last: int = database.execute("SELECT ifnull(max(number), 0) FROM record").fetchone()[0]
        self._next = self._last + 1

    def find_same(self, digest: bytes) -> str | None:
        """Give the id of the first record of an earlier run with this digest."""
        query = "SELECT id FROM record WHERE digest = ? AND number <= ? ORDER BY number LIMIT 1"
        row = self._database.execute(query, (digest, self._last)).fetchone()
        return None if row is None else str(row[0])

    def find_similar(self, samples: tuple[int, ...], most: int) -> Iterator[Entry]:
        """Give the records of earlier runs that share most samples, the one that shares most first."""
        row = (json.dumps(samples), self._last, len(samples), most)
        for name, digest, own, whole in self._database.execute(_SIMILAR, row).fetchall():
            yield Entry(name, digest, (), whole if own is None else own, whole)

    def share_lines(self, lines: RecurringLines) -> None:
        """Remember the lines of this run, and add to them what earlier runs have seen of the same."""
        self._database.executemany(_ADD_LINE, lines.list_marks())
        for number, _ in lines.list_marks():
            row = self._database.execute("SELECT marks FROM line WHERE number = ?", (number,)).fetchone()
            lines.add_marks(number, row[0])

    def add(self, entry: Entry) -> None:
        """Remember one more record."""
        own = None if entry.own == entry.whole else entry.own
        row = (self._next, entry.id, entry.digest, len(entry.samples), own, entry.whole)
        self._database.execute("INSERT INTO record VALUES (?, ?, ?, ?, ?, ?)", row)
        self._database.executemany(
            "INSERT INTO sample VALUES (?, ?)", [(code, self._next) for code in entry.samples]
        )
        self._next += 1


@contextmanager
def open_index(
    path: str, settings: Mapping[str, object], *, busy_seconds: float = BUSY_SECONDS
) -> Iterator[CopyIndex]:
    """Open or make the index at ``path`` for one run; what was added is kept when the block ends well.

    Raises:
        UsageError: the file is no index, of another version, or was made with other settings.
        TransferError: it cannot be used: no such folder, no right, a full disk, in use for too long.
    """
    try:
        database = sqlite3.connect(path, timeout=busy_seconds, isolation_level=None)
        try:
            with _transaction(database):
                _check(database, path, settings)
                yield CopyIndex(database)
        finally:
            database.close()
    except sqlite3.Error as error:
        raise _explain(error, path) from None


@contextmanager
def _transaction(database: sqlite3.Connection) -> Iterator[None]:
    # The write lock is taken at once: two runs that both read first could each keep the same article.
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        database.execute("ROLLBACK")
        raise
    database.execute("COMMIT")


def _check(database: sqlite3.Connection, path: str, settings: Mapping[str, object]) -> None:
    application = database.execute("PRAGMA application_id").fetchone()[0]
    version = database.execute("PRAGMA user_version").fetchone()[0]
    if application == version == 0 and not database.execute("SELECT 1 FROM sqlite_master").fetchone():
        _create(database, settings)
        return
    if application != _APPLICATION:
        raise UsageError("not an index of artkit dedupe", path=path)
    if version != SCHEMA_VERSION:
        raise UsageError(f"an index of version {version}; this artkit reads {SCHEMA_VERSION}", path=path)
    stored = dict(database.execute("SELECT name, value FROM setting"))
    for name, value in settings.items():
        if stored.get(name) != str(value):
            made = f"made with {name} {stored.get(name)}, not {value}"
            raise UsageError(f"{made}: use the same setting, or another index", path=path)


def _create(database: sqlite3.Connection, settings: Mapping[str, object]) -> None:
    for statement in _SCHEMA.split(";"):
        database.execute(statement)
    database.execute(f"PRAGMA application_id = {_APPLICATION}")
    database.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    rows = [(name, str(value)) for name, value in settings.items()]
    database.executemany("INSERT INTO setting VALUES (?, ?)", rows)


def _explain(error: sqlite3.Error, path: str) -> UsageError | TransferError:
    if "not a database" in str(error):
        return UsageError("not an index of artkit dedupe", path=path)
    if "locked" in str(error):
        return TransferError("the index is in use by another run", path=path)
    return TransferError(f"the index cannot be used: {error}", path=path)
