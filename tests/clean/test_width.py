"""Half-width marks and brackets in Chinese copy: set right, and left alone where they are right."""

import pytest

from artkit.clean.brackets import widen_brackets
from artkit.clean.width import widen_marks


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("他说,路修好了.", "他说，路修好了。"),
        ("为什么修路?什么时候修?", "为什么修路？什么时候修？"),
        ("“好!”他说,“走吧.”", "“好！”他说，“走吧。”"),
        (",那是后来的事", "，那是后来的事"),
        (":“从前没有桥", "：“从前没有桥"),
        ("桥长12米,宽3.2米;造价1,299万元.", "桥长12米，宽3.2米；造价1,299万元。"),
        ("增长12.5%,其中三月最多", "增长12.5%，其中三月最多"),
        ("比例6.0％;其余不明", "比例6.0％；其余不明"),
        ("时间:3月5日", "时间：3月5日"),
        ("包括:(一)桥面;(二)桥墩", "包括：(一)桥面；(二)桥墩"),
        ("开始于10:30,结束于11:45.", "开始于10:30，结束于11:45。"),
        ("比分为3:2,主队获胜", "比分为3:2，主队获胜"),
        ("使用Linux,然后安装", "使用Linux，然后安装"),
        ("这是Python.我们都用", "这是Python。我们都用"),
        ("你喜欢Linux吗?Linux很好", "你喜欢Linux吗？Linux很好"),
        ("什么是API?", "什么是API？"),
        ("见 https://example.org/a,b.", "见 https://example.org/a,b。"),
        ("网址:https://example.org/", "网址：https://example.org/"),
        ("“桥”,《桥》,「桥」,都是题目", "“桥”，《桥》，「桥」，都是题目"),
        ("详见 www.example.org/report?id=3.", "详见 www.example.org/report?id=3。"),
        ("打开`config.json`;2分钟后", "打开`config.json`；2分钟后"),
        ("共5人,2020年建成", "共5人，2020年建成"),
        ("增长5,2020年又降", "增长5，2020年又降"),
        ("出席的有马特.达蒙", "出席的有马特·达蒙"),
        ("他说:Hello, world! 大家笑了", "他说：Hello, world! 大家笑了"),
        ("真的吗?!", "真的吗？！"),
        ("｢好｡｣他说", "「好。」他说"),
        ("全镇人口(不含村)增加.", "全镇人口(不含村)增加。"),
        ("很好😀,我们走", "很好😀，我们走"),
        ("在河南.2020年以来", "在河南。2020年以来"),
    ],
)
def test_a_mark_of_a_chinese_sentence_becomes_full_width(before: str, after: str) -> None:
    assert widen_marks(before) == after
    assert widen_marks(after) == after


@pytest.mark.parametrize(
    "text",
    [
        "Plain English, with a comma: and more. Yes?",
        "会议10:30开始",
        "造价1.29亿元",
        "共1,299,000人",
        "比例3:2",
        "2023.9.21",
        "https://example.org/路径?a=值,b=二",
        "见www.example.org/甲?a",
        "来自Yahoo!的消息",
        "J.K.罗琳的书",
        "Dr.王来了",
        "1.打开门",
        "图2.示意",
        "步骤1.打开",
        "使用.NET和Node.js",
        "阿里巴巴.US",
        "文件.html",
        "运行`foo(甲,乙)`即可",
        '<a href="甲:乙,丙">链接</a>',
        "等等...",
        "他笑了:)",
        "これはテスト,です.続き",
        "한국어 텍스트, 中國 이야기.",
        "The word 你好, meaning hello, is two characters.",
        "She said 谢谢. Then she left, and nobody knew why.",
        "我们唱了“Let it be, let it be”",
        '他说:"Hello, world."'.replace(":", "："),
    ],
)
def test_a_mark_that_is_right_stays(text: str) -> None:
    assert widen_marks(text) == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("(记者王强 通讯员李敏)", "（记者王强 通讯员李敏）"),
        ("世界卫生组织(WHO)表示", "世界卫生组织（WHO）表示"),
        ("上市(IPO(首次公开募股))后", "上市（IPO（首次公开募股））后"),
        ("判决书(1989)刑一字", "判决书（1989）刑一字"),
        ("(5)“桥”的意义", "（5）“桥”的意义"),
        ("（一半)宽", "（一半）宽"),
        ("真的(?)吗", "真的（?）吗"),
        ("前面被截断)以后", "前面被截断）以后"),
        ("以后(被截断", "以后（被截断"),
        ("iPhone(苹果手机)", "iPhone（苹果手机）"),
        ("受访者(59.7％)表示", "受访者（59.7％）表示"),
    ],
)
def test_a_bracket_of_chinese_copy_becomes_full_width(before: str, after: str) -> None:
    assert widen_brackets(before) == after
    assert widen_brackets(after) == after


@pytest.mark.parametrize(
    "text",
    [
        "Plain (English) text",
        "函数f(x)是连续的",
        "使用 CPython (C) 的人",
        "Beijing (北京) is the capital of the country.",
        "1)打开门",
        "a)打开门",
        "运行`print(甲)`即可",
        "见https://example.org/桥_(甲)/b",
        "好的(^_^)走吧",
        "テスト(日本語)です",
    ],
)
def test_a_bracket_that_is_right_stays(text: str) -> None:
    assert widen_brackets(text) == text
