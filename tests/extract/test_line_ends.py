"""Where the article of a paste ends among lines that read like it."""

import pytest

from artkit.extract.line_ends import find_comments, find_end

STORY = "The lamp on the old pier burned through the night, and nobody could say who had lit it. " * 3
HAN = "旧码头的灯亮了一整夜，谁也说不清是谁点的。镇上的老人说，上一次还是二十年前。" * 3


def place_of_end(lines: list[str]) -> int:
    lengths = [min(1000, len(line.encode())) for line in lines]
    return find_end(lines, lengths, [True] * len(lines))


def posts(head: str, count: int = 5) -> list[str]:
    return [
        line for n in range(1, count + 1) for line in (head.format(n=n), "I saw it too, from the bridge.")
    ]


HEADS = {
    "English": "Reader {n} May {n}, 2024 at 10:0{n} am",
    "German": "geschrieben von Leser{n} am {n}. Mai 2024, 19:0{n} Uhr",
    "Chinese": "# 回复: 旧码头的灯 2024-05-0{n} 10:0{n} 读者{n}",
    "numbers": "0{n}.05.2024, 10:0{n}",
    "ago": "{n} days ago at 07:5{n} am",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_the_article_ends_at_its_comments(head: str) -> None:
    assert place_of_end([STORY, STORY, *posts(head)]) == 2


KEPT = {
    "a forum, whose first post has its stamp": [
        "Ann May 1, 2024 at 9:00 am",
        STORY,
        *posts(HEADS["English"]),
    ],
    "three stamps": [STORY, *posts(HEADS["English"], 3)],
    "a timetable": [STORY, *(f"May {n}, 2024 at 10:00 Castle" for n in range(1, 9))],
    "days without an hour": [STORY, *posts("On May {n}, 2024 it rained")],
    "moments in quotes": [STORY, *posts("where day > '2024-05-0{n} 10:00'")],
    "an editor who is told of": [HAN, "编辑们都说，这是二十年来的第一次。", HAN],
    "a word that ends": [STORY, STORY, "THE ENDING", STORY],
    "a notice at the beginning": ["声明：以下为读者来信。", HAN, HAN],
}


@pytest.mark.parametrize("lines", KEPT.values(), ids=KEPT)
def test_the_article_goes_on_over(lines: list[str]) -> None:
    assert place_of_end(lines) == len(lines)


@pytest.mark.parametrize(
    "line",
    [
        "特别声明：以上内容由用户上传并发布，本平台仅提供信息存储服务。",
        "声明：文章提及内容仅供参考。",
        "未经书面授权，请勿转载。",
        "转载请注明出处：江州晚报",
        "文章观点不代表本站立场。",
        "编辑：王一",
        "（江州新闻网编辑 王一）",
        "- END -",
        "—— END ——",
        "文字 | 王一",
        "编辑｜王一",
        "[ 责编：王一 ]",
        "本サイトの記事の無断転載を禁じます。",
        "저작권자 ⓒ 항구일보, 무단 전재 및 재배포 금지",
    ],
)
def test_a_notice_and_the_editor_end_the_article(line: str) -> None:
    assert place_of_end([HAN, HAN, line, "别处的灯"]) == 2


def test_comments_need_an_article_above_them() -> None:
    lines = posts(HEADS["English"])
    assert find_comments(lines, [len(line) for line in lines], [True] * len(lines)) == len(lines)
