"""What a line says it is: by its whole, by its label, by a count beside it; sentences say nothing."""

import pytest

from artkit.extract import furniture as f
from artkit.extract.furniture import find_list_headings, furniture_kind, furniture_kinds


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("» Related Articles", f.LIST),
        ("相关阅读：", f.LIST),
        ("関連記事", f.LIST),
        ("Читайте также", f.LIST),
        ("Leave a Reply Cancel reply", f.COMMENTS),
        ("Kommentare (3)", f.COMMENTS),
        ("12 comments", f.COMMENTS),
        ("Share this article", f.SHARE),
        ("ADVERTISEMENT", f.ADVERT),
        ("责任编辑:王一", -f.ENDING),
        ("Published: 3 May", -f.META),
    ],
)
def test_kind(line: str, kind: int) -> None:
    assert furniture_kind(line) == kind


@pytest.mark.parametrize(
    "line",
    [
        "The comments came late.",
        "Related questions were asked all evening, and few of them were answered.",
        "分享他的故事需要勇气",
        "3",
        "The share of the vote: 12",
    ],
)
def test_lines_of_a_text_say_nothing(line: str) -> None:
    assert furniture_kind(line) == 0


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        ("More from Europe", True),
        ("Mehr zum Thema Bahn", True),
        ("最新国际新闻排行榜", True),
        ("More from Europe came than ever before.", False),
        ("More in hope than belief.", False),
        ("他说，最新文章里没有这些内容，读者不必担心排行榜", False),
    ],
)
def test_headings_of_lists(line: str, heads: bool) -> None:
    assert find_list_headings([line], furniture_kinds([line])) == ([0] if heads else [])
