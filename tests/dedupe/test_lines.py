import hashlib

from tests.dedupe import texts

from artkit.article import Article
from artkit.dedupe.lines import RecurringLines, list_boilerplate

LEGAL = "All rights reserved; ask the editors before you print this."
BODIES = [
    f"{word} went on for a good while, as nobody had expected it to." for word in "one two three".split()
] + [f"第{number}条：市民可以在服务大厅领取自己的证件，也可以请家人代领。" for number in range(20)]


def hash_text(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "little")


def count(*documents: str) -> RecurringLines:
    lines = RecurringLines()
    for document in documents:
        lines.add(document, hash_text(document))
    return lines


def test_a_line_of_many_articles_recurs_and_is_stripped() -> None:
    pages = [f"{body}\n\n{LEGAL}" for body in BODIES]
    lines = count(*pages)
    assert lines.recurs(LEGAL)
    assert [lines.strip(page) for page in pages] == BODIES


def test_under_short_articles_a_long_line_of_the_site_recurs_too() -> None:
    tail = "扫描二维码关注本报的公众号，每天早晨收到编辑部挑选的消息，也可以拨打热线电话告诉我们新鲜事。"
    pages = [f"第{number}期开奖了。\n\n{tail}" for number in range(60)]
    assert count(*pages).strip(pages[0]) == "第0期开奖了。"


def test_the_lines_of_one_article_do_not_recur_however_often_it_is_copied() -> None:
    copies = [texts.RIVER, texts.RIVER.upper(), texts.RIVER + "\n\nRead on."] * 50
    assert count(*copies).strip(texts.RIVER) == texts.RIVER


def test_a_text_of_nothing_but_recurring_lines_stays_whole() -> None:
    lines = count(*(f"{body}\n{LEGAL}" for body in BODIES))
    assert lines.strip(LEGAL) == LEGAL


def test_the_order_of_documents_does_not_matter() -> None:
    pages = [f"{body}\n{LEGAL}" for body in BODIES]
    one, other = count(*pages), count(*reversed(pages))
    assert list(one.list_marks()) == list(other.list_marks())


def test_marks_can_be_carried_from_run_to_run() -> None:
    first, second = count(*(f"{body}\n{LEGAL}" for body in BODIES)), RecurringLines()
    for number, marks in first.list_marks():
        second.add_marks(number, marks)
    assert second.recurs(LEGAL)


def test_boilerplate_is_listed_with_the_number_of_its_documents() -> None:
    articles = [Article(text=f"{body}\n\n{LEGAL}\n\n{LEGAL}") for body in BODIES]
    lines = count(*(article.text for article in articles))
    (found,) = list_boilerplate(articles, lines)
    assert (found.line, found.documents) == (LEGAL, len(BODIES))
