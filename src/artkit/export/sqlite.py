"""sqlite: a database that is brought up to date by id, in one transaction."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from hashlib import blake2b
from typing import Any

from artkit.article import Article, article_id
from artkit.errors import OutputError, RecordError, TransferError
from artkit.export.fields import json_text, look_ahead
from artkit.export.options import ExportOptions
from artkit.export.search import search_terms

#: Raised whenever a table or the terms of the search change.
SCHEMA_VERSION = 1
# How long a second writer waits for the first, in seconds.
_PATIENCE = 600
_TEXTS = ("id", "kind", "url", "title", "date", "modified", "source", "site", "section", "lang", "summary",
          "image", "text", "html", "dup_of", "similarity")  # fmt: skip
_OBJECTS = ("credits", "breadcrumb", "origin", "warnings", "extra")
_COLUMNS = (*_TEXTS, *_OBJECTS)

SCHEMA = """
CREATE TABLE IF NOT EXISTS artkit_schema (version INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS articles (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  url TEXT, title TEXT, date TEXT, modified TEXT, source TEXT, site TEXT, section TEXT, lang TEXT,
  summary TEXT, image TEXT, text TEXT NOT NULL, html TEXT, dup_of TEXT, similarity REAL,
  credits TEXT NOT NULL, breadcrumb TEXT NOT NULL, origin TEXT NOT NULL, warnings TEXT NOT NULL,
  extra TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS articles_by_date ON articles (date);
CREATE TABLE IF NOT EXISTS authors (
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (article_id, position)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS authors_by_name ON authors (name);
CREATE TABLE IF NOT EXISTS tags (
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (article_id, position)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS tags_by_name ON tags (name);
CREATE TABLE IF NOT EXISTS teasers (
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  list TEXT, title TEXT, text TEXT, url TEXT, truncated INTEGER,
  extra TEXT NOT NULL,
  PRIMARY KEY (article_id, position)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE IF NOT EXISTS articles_search USING fts5 (
  title, summary, text, content='', tokenize='unicode61 remove_diacritics 2'
);
"""
# What this run has stored: in a temporary table, which grows on disk and not in memory.
_CLAIMS = "CREATE TEMP TABLE claims (id TEXT PRIMARY KEY, digest BLOB NOT NULL) WITHOUT ROWID"
_INSERT = f"INSERT INTO articles ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"
_UPDATE = f"UPDATE articles SET {', '.join(f'{name} = ?' for name in _COLUMNS)} WHERE key = ?"
_ADD_TERMS = "INSERT INTO articles_search (rowid, title, summary, text) VALUES (?, ?, ?, ?)"
_DROP_TERMS = (
    "INSERT INTO articles_search (articles_search, rowid, title, summary, text) VALUES ('delete', ?, ?, ?, ?)"
)
_TEASER_KEYS = frozenset({"list", "title", "text", "url", "truncated"})


def write_sqlite(
    articles: Iterable[Article],
    path: str,
    options: ExportOptions,
    refuse: Callable[[RecordError], None] | None = None,
) -> None:
    """Insert the articles into the database at ``path``; those whose id is there already replace it.

    All or nothing: an error, a full disk or a killed process leave the database as it was, and a second
    writer waits for the first. Other tables of the database are not touched. An article must not replace
    another one of the same run: ``refuse`` is told at once, and the first one stays.

    Raises:
        RecordError: two articles have one id, and ``refuse`` is not given.
        OutputError: no database can be opened there, or its tables are of another version.
        TransferError: writing failed.
    """
    # Input that cannot be read must not leave an empty database behind.
    articles = look_ahead(articles, records=1).articles
    with _open_database(path) as database:
        _prepare_tables(database, path)
        database.execute(_CLAIMS)
        for article in articles:
            try:
                _store_article(database, article)
            except RecordError as error:
                if refuse is None:
                    raise
                refuse(error)


@contextmanager
def _open_database(path: str) -> Iterator[sqlite3.Connection]:
    try:
        # An absolute path is never taken for a URI or for ":memory:".
        database = sqlite3.connect(os.path.abspath(path), timeout=_PATIENCE, isolation_level=None)
    except sqlite3.Error as error:
        raise OutputError(f"cannot create: {error}", path=path) from None
    with closing(database):
        try:
            database.execute("BEGIN IMMEDIATE")
        except sqlite3.Error as error:
            raise OutputError(f"cannot write: {error}", path=path) from None
        try:
            yield database
            database.execute("COMMIT")
        except sqlite3.Error as error:
            raise TransferError(f"writing failed: {error}", path=path) from None
        finally:
            _roll_back(database)


def _roll_back(database: sqlite3.Connection) -> None:
    # On a full disk SQLite leaves its journal for the next reader to roll back: be that reader, so that no
    # second file stays behind. Should even that fail, the next program to open the database does it.
    with suppress(sqlite3.Error):
        if database.in_transaction:
            database.execute("ROLLBACK")
        database.execute("SELECT count(*) FROM sqlite_master").fetchone()


def _prepare_tables(database: sqlite3.Connection, path: str) -> None:
    try:
        for statement in SCHEMA.split(";\n"):
            database.execute(statement)
        versions = [row[0] for row in database.execute("SELECT version FROM artkit_schema")]
        database.execute(f"SELECT key, {', '.join(_COLUMNS)} FROM articles LIMIT 0")
    except sqlite3.OperationalError as error:
        if "full" in str(error) or "I/O" in str(error):
            raise
        raise OutputError(f"has tables of other columns: {error}", path=path) from None
    if versions not in ([], [SCHEMA_VERSION]):
        raise OutputError(
            f"is of schema version {versions[0]}, not {SCHEMA_VERSION}: write a new file", path=path
        )
    if not versions:
        database.execute("INSERT INTO artkit_schema VALUES (?)", (SCHEMA_VERSION,))


def _store_article(database: sqlite3.Connection, article: Article) -> None:
    identity = article.id or article_id(article.url, article.title, article.text)
    row = _article_row(article, identity)
    try:
        if not _claim_id(database, article, identity):
            return
        old = database.execute(
            "SELECT key, title, summary, text FROM articles WHERE id = ?", (identity,)
        ).fetchone()
        if old is None:
            key = database.execute(_INSERT, row).lastrowid
        else:
            key = old[0]
            _forget_article(database, identity, old)
            database.execute(_UPDATE, (*row, key))
        database.execute(_ADD_TERMS, (key, *_terms(article.title, article.summary, article.text)))
        _store_lists(database, article, identity)
    except UnicodeEncodeError as error:
        raise RecordError(f"holds what UTF-8 cannot say: {error.reason}") from None


def _claim_id(database: sqlite3.Connection, article: Article, identity: str) -> bool:
    # Where a record was read from is no difference that could be lost.
    content = replace(article, origin={}).to_json().encode("utf-8", "replace")
    digest = blake2b(content, digest_size=16).digest()
    if database.execute("INSERT OR IGNORE INTO claims VALUES (?, ?)", (identity, digest)).rowcount:
        return True
    ((stored,),) = database.execute("SELECT digest FROM claims WHERE id = ?", (identity,))
    if stored != digest:
        raise RecordError(f"has the id of another record before it: {identity[:80]!r}")
    return False


def _article_row(article: Article, identity: str) -> list[Any]:
    texts = [getattr(article, name) for name in _TEXTS]
    texts[0] = identity
    return texts + [json_text(getattr(article, name)) for name in _OBJECTS]


def _forget_article(database: sqlite3.Connection, identity: str, old: tuple[Any, ...]) -> None:
    # The index keeps no text of its own: it can only forget what it is told again.
    database.execute(_DROP_TERMS, (old[0], *_terms(*old[1:])))
    for table in ("authors", "tags", "teasers"):
        database.execute(f"DELETE FROM {table} WHERE article_id = ?", (identity,))


def _terms(*texts: str | None) -> list[str]:
    return [search_terms(text or "") for text in texts]


def _store_lists(database: sqlite3.Connection, article: Article, identity: str) -> None:
    for table, names in (("authors", article.authors), ("tags", article.tags)):
        if names:
            rows = [(identity, position, name) for position, name in enumerate(names)]
            database.executemany(f"INSERT INTO {table} VALUES (?, ?, ?)", rows)
    for position, teaser in enumerate(article.teasers):
        rest = json_text({key: value for key, value in teaser.items() if key not in _TEASER_KEYS})
        values = [teaser.get(key) for key in ("list", "title", "text", "url")]
        truncated = bool(teaser.get("truncated"))
        database.execute(
            "INSERT INTO teasers VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (identity, position, *values, truncated, rest),
        )
