"""Which blocks are kept, on small pages of several kinds and languages."""

import pytest

from artkit.extract.blocks import cut_page
from artkit.extract.select import add_images, drop_headline_and_byline, select_blocks

NAV = "<nav><ul><li><a href=/>Home</a><li><a href=/news>News</a><li><a href=/about>About us</a></ul></nav>"
FOOT = "<footer><p>Copyright 2024 Example Media. All rights reserved.</p><a href=/terms>Terms</a></footer>"
ENGLISH = [
    "The council voted on Tuesday to keep the old bridge open to walkers, after months of argument.",
    "“It carried my grandparents to market,” said Maria Lund, who lives beside it, “and it can carry us.”",
    "Engineers had warned that two of its five piers were worn, and asked for repairs before winter.",
]
CHINESE = [
    "本报讯，河边的老桥将在明年春天重新开放，市民可以步行通过，车辆则需绕行新桥，工程预计三个月完成。",
    "负责施工的李工程师说，五座桥墩中有两座磨损严重，必须在汛期之前加固，否则难以承受洪水的冲击。",
    "附近居民对此表示欢迎，他们认为老桥不仅是一条道路，也是几代人共同的记忆，应当好好保存下去。",
]
GERMAN = [
    "Der Gemeinderat hat beschlossen, die alte Brücke für Fußgänger offen zu halten, trotz der Kosten.",
    "„Sie hat schon meine Großeltern getragen“, sagte Maria Lund, die daneben wohnt, „und sie trägt uns.“",
    "Fachleute hatten gewarnt, dass zwei der fünf Pfeiler beschädigt seien und repariert werden müssten.",
]


def kept(html: str) -> list[str]:
    return [block.text for block in select_blocks(cut_page(html.encode()))]


@pytest.mark.parametrize("paragraphs", [ENGLISH, CHINESE, GERMAN], ids=["en", "zh", "de"])
@pytest.mark.parametrize(
    "frame",
    ["<article>{}</article>", "<div class=post-content>{}</div>", "<div id=main><div>{}</div></div>"],
    ids=["article", "class", "bare"],
)
def test_paragraphs_are_kept_and_navigation_is_not(paragraphs: list[str], frame: str) -> None:
    body = frame.format("".join(f"<p>{text}</p>" for text in paragraphs))
    assert kept(f"<html><head><title>Old bridge</title></head><body>{NAV}{body}{FOOT}") == paragraphs


def test_paragraphs_parted_by_line_breaks_are_kept() -> None:
    assert (
        kept(f"<title>老桥</title>{NAV}<div class=content>{'<br><br>'.join(CHINESE)}</div>{FOOT}") == CHINESE
    )


@pytest.mark.parametrize("html", ["", "<!-- nothing -->", "<p></p>", NAV, "<script>var a = 1</script>"])
def test_a_page_without_content_gives_nothing(html: str) -> None:
    assert kept(html) == []


def test_images_stay_with_the_text_they_stand_in() -> None:
    page = cut_page(
        b"<img src=logo><div><p>one</p><p><img src=a></p><p>two</p></div><nav>menu<img src=b></nav><p>x"
    )
    one, two = (block.index for block in page.blocks if block.text in ("one", "two"))
    assert [block.text or block.pieces for block in add_images(page.blocks, [one, two])] == [
        "one",
        [("img", {"src": "a"})],
        "two",
    ]


@pytest.mark.parametrize(
    ("page", "kept"),
    [
        ("<p>By Ann Lee | May 3, 2024<p>The lamp was lit.", ["The lamp was lit."]),
        ("<h1>A LAMP</h1><p>3 May 2024 · Ann Lee · 4 min read<p>The lamp was lit.", ["The lamp was lit."]),
        ("<h1>A lamp</h1>", None),
        ("<p>A lamp for two<p>The lamp was lit.", None),
        ("<p>2023-11-06 09:30 来源：海城商报<p>灯亮了。", ["灯亮了。"]),
        ("<p>The lamp was lit.<p>It was May 3, 2024 when Ann Lee lit it.", None),
        ("<p>By Ann Lee | May 3, 2024", None),
        ("<table><tr><td>Lit<td>1902<tr><td>Height<td>12</table><p>The lamp was lit.", None),
        ("<dl><dt>Name<dd>A lamp<dt>Lit<dd>3 May 2024</dl><p>The lamp was lit.", None),
        ("<p>2024-05-03</p><p>The lamp was lit.", ["The lamp was lit."]),
        ("<p>By the time the lamp was lit, the boats had gone.<p>They came back.", None),
    ],
)
def test_the_headline_and_a_line_that_only_says_who_and_when_are_no_part_of_the_body(
    page: str, kept: list[str] | None
) -> None:
    blocks = cut_page(page.encode()).blocks
    got = drop_headline_and_byline(blocks, "A lamp", ("Ann Lee",))
    assert [block.text for block in got] == (kept or [block.text for block in blocks])
