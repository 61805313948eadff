import io

from artkit.article import Article
from artkit.export import ExportOptions, write_articles


def written(*records: Article, bom: bool = False) -> str:
    out = io.BytesIO()
    write_articles(records, out, to="text", options=ExportOptions(bom=bom))
    return out.getvalue().decode("utf-8")


def test_articles_are_typed_as_a_person_would() -> None:
    record = Article(
        title="标题",
        authors=("丁玲",),
        date="2024-03-05",
        source="晨报",
        url="https://e.org/",
        text="一\n\n二",
    )
    assert written(record, Article(text="only text")) == (
        f"标题\n丁玲 · 2024-03-05 · 晨报\nhttps://e.org/\n\n一\n\n二\n\n{'-' * 72}\n\nonly text\n"
    )


def test_nothing_moves_the_cursor_of_a_terminal() -> None:
    text = written(Article(title="a\x1b[2J", text="b\x07\x9b31m\rc\x85d\te"))
    assert text == "a\ufffd[2J\n\nb\ufffd\ufffd31m\nc\nd\te\n"


def test_a_byte_order_mark_stands_once() -> None:
    assert written(Article(text="a"), Article(text="b"), bom=True).count("\ufeff") == 1
