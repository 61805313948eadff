"""Hard-wrapped text, house style, datelines."""

import pytest

from artkit.clean import PASTED, clean_text
from artkit.clean.datelines import read_opening
from artkit.clean.style import curl_quotes, unify_dashes, unify_ellipses
from artkit.clean.wraps import is_hard_wrapped, unwrap_lines

WRAPPED = """The council met on Monday and looked
at the plans for the new bridge over
the river, which have been under dis-
cussion for four years, as everyone
in the town knows.

1. The first plan has two piers and
   a deck of timber, which is cheap
   and can be had in the valley.
2. The second has one."""
JOINED = (
    "The council met on Monday and looked at the plans for the new bridge over the river, which have been "
    "under discussion for four years, as everyone in the town knows."
)
CHINESE = """镇政府周一召开会议讨论重建步行桥的方案，这
座桥已经讨论了四年，镇上的人都知道。会议从上
午开到下午，最后决定采用第一个方案，预计明年
春天开工，秋天完成，费用由镇里承担，不再另外
收费。"""
VERSE = "Roses are red,\nviolets are blue,\nthe bridge is out,\nand so are you."


def test_pasted_text_is_put_together() -> None:
    assert clean_text(WRAPPED, rules=PASTED).startswith(JOINED + "\n\n1. The first plan")
    assert clean_text(CHINESE, rules=PASTED) == CHINESE.replace("\n", "")


@pytest.mark.parametrize("text", [VERSE, "一行\n两行\n三行\n四行\n五行", "One paragraph a line.\n" * 6, ""])
def test_text_that_is_not_hard_wrapped_stays(text: str) -> None:
    assert not is_hard_wrapped(text)
    assert unwrap_lines(text) == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"It\'s fine," he said.', "“It’s fine,” he said."),
        ('他说"好"，又说"不"', "他说“好”，又说“不”"),
        ("the dogs' bowls and '90s rock", "the dogs’ bowls and ‘90s rock"),
    ],
)
def test_quotes_curl(before: str, after: str) -> None:
    assert curl_quotes(before) == after


def test_ellipses_and_dashes_follow_the_script() -> None:
    assert unify_ellipses("等等...... wait....") == "等等…… wait…"
    assert unify_dashes("甲--乙 and a--b, 2019-2020") == "甲——乙 and a—b, 2019-2020"


@pytest.mark.parametrize(
    ("paragraph", "source", "names"),
    [
        ("本报讯（记者王强）路修好了。", None, {"记者": ("王强",)}),
        ("新华社北京9月21日电（记者王强、李敏）路修好了。", "新华社", {"记者": ("王强", "李敏")}),
        ("LONDON (Reuters) - The road is open.", "Reuters", {}),
        ("(AP) — The road is open.", "AP", {}),
        ("PARIS — The road is open.", None, {}),
    ],
)
def test_a_dateline_is_read(paragraph: str, source: str | None, names: dict[str, tuple[str, ...]]) -> None:
    opening = read_opening(paragraph)
    assert opening is not None
    assert (opening.source, opening.credits) == (source, names)
    assert paragraph[opening.length :] in ("路修好了。", "The road is open.")


@pytest.mark.parametrize(
    "paragraph",
    ["The road — at last — is open.", "本报讯员工会议", "记者王强报道", "Paris is open.", "电影很好看"],
)
def test_a_sentence_is_no_dateline(paragraph: str) -> None:
    assert read_opening(paragraph) is None
