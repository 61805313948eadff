"""What the labels of lines about an article announce, and which words are none."""

import pytest

from artkit.extract import labels
from artkit.extract.labels import find_by, find_labels, kind_of

KINDS = [
    ("作者", labels.AUTHOR),
    ("投稿者", labels.AUTHOR),
    ("글", labels.AUTHOR),
    ("Geschrieben von", labels.AUTHOR),
    ("بقلم", labels.AUTHOR),
    ("本报记者", labels.SIGNED),
    ("通訊員", labels.SIGNED),
    ("责任编辑", labels.CREDIT),
    ("Photos by", labels.CREDIT),
    ("來源", labels.SOURCE),
    ("Quelle", labels.SOURCE),
    ("公開日", labels.DATE),
    ("Publié le", labels.DATE),
    ("更新时间", labels.MODIFIED),
    ("Zuletzt geändert", labels.MODIFIED),
    ("浏览次数", labels.OTHER),
    ("Lesezeit", labels.OTHER),
    ("no label of ours", labels.OTHER),
]


@pytest.mark.parametrize(("label", "kind"), KINDS)
def test_a_label_announces(label: str, kind: str) -> None:
    assert kind_of(label) == kind


def found(line: str, *dates: int) -> list[tuple[str, str]]:
    return [(line[start:end], label) for start, end, label in find_labels(line, dates)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("来源:某报责任编辑：王五", [("来源:", "来源"), ("责任编辑：", "责任编辑")]),
        ("文/张三 图/李四", [("文/", "文"), ("图/", "图")]),
        ("Text: Ann Lee", [("Text:", "Text")]),
        ("文＝山田", [("文＝", "文")]),
    ],
)
def test_labels_of_a_line(line: str, expected: list[tuple[str, str]]) -> None:
    assert found(line) == expected


@pytest.mark.parametrize(
    "line", ["下图：一座桥", "He said: we go", "https://a.example/b", "12:30", "The author and the editor"]
)
def test_words_that_are_no_labels(line: str) -> None:
    assert found(line) == []


def test_a_label_of_dates_needs_no_colon_before_one() -> None:
    line = "Updated on 3 May 2020"
    assert found(line, line.index("3")) == [("Updated on", "Updated on")]
    assert found("发布于2020-05-03", 3) == [("发布于", "发布于")]


@pytest.mark.parametrize(("line", "expected"), [("Photos by Ann", "Photos by"), ("Von Ann Lee", "Von")])
def test_by(line: str, expected: str) -> None:
    assert [label for _, _, label in find_by(line)] == [expected]


@pytest.mark.parametrize("line", ["Standby mode", "passerby Ann", "Bypass"])
def test_by_inside_a_word(line: str) -> None:
    assert list(find_by(line)) == []
