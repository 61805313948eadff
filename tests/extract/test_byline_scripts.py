"""Lines about an article in scripts whose words are cut otherwise than those of Europe's west."""

import pytest

from artkit.extract.bylines import MetaLine, parse_meta_line


@pytest.mark.parametrize(
    ("line", "authors", "date"),
    [
        ("كتب: سامي الخوري الثلاثاء، 5 مارس 2024 - 18:20", "سامي الخوري", "2024-03-05T18:20"),
        ("द्वारा: राहुल शर्मा | प्रकाशित: 5 मार्च 2024, 18:20", "राहुल शर्मा", "2024-03-05T18:20"),
        ("โดย สมชาย ใจดี - 5 มีนาคม 2567 18:20 น.", "สมชาย ใจดี", "2024-03-05T18:20"),
        ("יום שלישי, 5 במרץ 2024 | מאת: יעל כהן", "יעל כהן", "2024-03-05"),
        ("Από τον Γιώργο Παπά, 5 Μαρτίου 2024", "Γιώργο Παπά", "2024-03-05"),
        ("نویسنده: علی رضایی | ۵ مارس ۲۰۲۴", "علی رضایی", "2024-03-05"),
        ("Автор: Иван Петров вторник, 5 марта 2024", "Иван Петров", "2024-03-05"),
        ("By Ann Lee Tuesday, 5 March 2024", "Ann Lee", "2024-03-05"),
        # These are surnames too.
        ("By Plácido Domingo, 5 May 2020", "Plácido Domingo", "2020-05-05"),
        ("Von Anna Freitag, 5. Mai 2020", "Anna Freitag", "2020-05-05"),
    ],
)
def test_who_and_when(line: str, authors: str, date: str) -> None:
    read = parse_meta_line(line)
    assert (read.authors, read.date, read.whole) == ((authors,), date, True)


def test_a_japanese_name_with_a_space_and_what_stands_behind_it() -> None:
    line = parse_meta_line("投稿者: 山本 花 | コメント(2) | トラックバック(0)")
    assert (line.authors, line.whole) == (("山本 花",), True)


@pytest.mark.parametrize("line", ["Από το 2020 η πόλη άλλαξε", "โดยทั่วไปแล้ว", "द्वारा किया गया"])
def test_words_like_these_in_a_sentence(line: str) -> None:
    assert parse_meta_line(line) == MetaLine() or not parse_meta_line(line)
