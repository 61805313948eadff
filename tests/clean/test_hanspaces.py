"""Stray spaces in Chinese."""

import pytest

from artkit.clean.hanspaces import close_han_gaps
from artkit.clean.spacing import space_scripts


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("本报讯 （记者王强 通讯员李敏 ）“为什么”", "本报讯（记者王强 通讯员李敏）“为什么”"),
        ("好 ，不好 。", "好，不好。"),
        ("“ 好 ”，他说", "“好”，他说"),
        ("在实践中 “受教育”", "在实践中“受教育”"),
        ("《甲》 《乙》", "《甲》《乙》"),
        ("  首行缩进", "首行缩进"),
        ("王强  李敏", "王强 李敏"),
        ("标    题：桥", "标题：桥"),
        ("发 文 机 关：镇政府", "发文机关：镇政府"),
        ("关 于 修 建 桥 梁", "关于修建桥梁"),
        ("他说。 Then", "他说。Then"),
        ("一；  ’ 价", "一；’价"),
        ("价 “ 好", "价“好"),
    ],
)
def test_a_stray_space_goes(before: str, after: str) -> None:
    assert close_han_gaps(before) == after
    assert close_han_gaps(after) == after


@pytest.mark.parametrize(
    "text",
    [
        "大力发展服务体系 促进服务高质量发展",
        "记者王强 通讯员李敏",
        "王 刚 李 明 张 强",
        "在 Linux 上运行",
        "said “hello” to  everyone",
        "| 甲，   |",
        "def f():\n    return 1",
        "甲\t乙",
    ],
)
def test_a_space_that_parts_something_stays(text: str) -> None:
    assert close_han_gaps(text) == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("在Linux上运行3次", "在 Linux 上运行 3 次"),
        ("增长12.5%以上", "增长 12.5% 以上"),
        ("来自Yahoo!的", "来自 Yahoo! 的"),
        ("@name测试", "@name 测试"),
    ],
)
def test_spacing_parts_han_and_latin(before: str, after: str) -> None:
    assert space_scripts(before) == after
    assert space_scripts(after) == after


@pytest.mark.parametrize(
    "text",
    ["https://example.org/甲a乙", "带有$1或%d的", "`甲a乙`", "docs/甲a乙#b", "plain text 12", "甲“a”乙"],
)
def test_spacing_leaves_addresses_code_and_signs(text: str) -> None:
    assert space_scripts(text) == text
