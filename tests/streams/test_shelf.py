import os

import pytest

from artkit.article import Article
from artkit.errors import TransferError
from artkit.streams.shelf import DiskShelf

ARTICLES = [
    Article(id=str(number), text="行\u2028line " * number, extra={"n": number}) for number in range(5)
]


def test_records_come_back_as_they_were_put_in_any_order() -> None:
    with DiskShelf() as shelf:
        for article in ARTICLES:
            shelf.append(article)
        assert [shelf[number] for number in (3, 0, 4)] == [ARTICLES[3], ARTICLES[0], ARTICLES[4]]
        assert list(shelf) == ARTICLES
        assert len(shelf) == 5
        assert shelf.read_line(1) == (ARTICLES[1].to_json() + "\n").encode()


def test_a_record_can_be_added_after_one_was_read() -> None:
    with DiskShelf() as shelf:
        shelf.append(ARTICLES[0])
        assert shelf[0] == ARTICLES[0]
        shelf.append(ARTICLES[1])
        assert list(shelf) == ARTICLES[:2]


def test_a_disk_that_cannot_be_written_is_an_error_of_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**options: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr("tempfile.TemporaryFile", fail)
    with pytest.raises(TransferError, match="No space left"):
        DiskShelf()
