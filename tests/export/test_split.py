import pytest

from artkit.article import Article
from artkit.errors import UsageError
from artkit.export import ExportOptions, parse_fields, render_files

RECORDS = [
    Article(title="Same", text="a"),
    Article(title="same!", text="b"),
    Article(title="图书馆", date="2024-03-05"),
]


def test_each_record_is_a_file_of_its_own() -> None:
    files = list(render_files(RECORDS, to="text"))
    assert files == [
        ("same.txt", b"Same\n\na\n"),
        ("same-2.txt", b"same!\n\nb\n"),
        ("2024-03-05-图书馆.txt", "图书馆\n2024-03-05\n".encode()),
    ]


def test_front_matter_is_for_each() -> None:
    options = ExportOptions(front_matter=True, name="{slug}", fields=parse_fields("title,date"))
    files = dict(render_files(RECORDS, options=options))
    assert files["图书馆.md"].decode() == '---\ntitle: "图书馆"\ndate: "2024-03-05"\n---\n\n'


@pytest.mark.parametrize(("to", "name"), [("sqlite", "{slug}"), ("nothing", "{slug}"), ("text", "{nothing}")])
def test_a_wrong_call_is_refused_before_the_first_file(to: str, name: str) -> None:
    with pytest.raises(UsageError):
        render_files(RECORDS, to=to, options=ExportOptions(name=name))


def test_fields_do_not_fit_a_page() -> None:
    with pytest.raises(UsageError, match="fields cannot be chosen for html"):
        render_files(RECORDS, to="html", options=ExportOptions(fields=parse_fields("title")))
