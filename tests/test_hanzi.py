import pytest

from artkit.hanzi import FOLD, ONE_SCRIPT, count_scripts, fold_hanzi


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("臺灣的圖書館裡", "台湾的图书馆里"),
        ("頭髮乾了", "头发干了"),
        ("她看著麵條瞭解後來", "她看着面条了解后来"),
        ("為什麼隻有兩週", "为什么只有两周"),
        ("鏈條與鍊子", "链条与炼子"),
    ],
)
def test_both_scripts_fold_to_one(traditional: str, simplified: str) -> None:
    assert fold_hanzi(traditional) == fold_hanzi(simplified)


@pytest.mark.parametrize("text", ["", "plain words", "ひらがなカタカナ", "한국어", "人山水火", "，。「」"])
def test_what_has_one_form_only_stays(text: str) -> None:
    assert fold_hanzi(text) == text


def test_folding_twice_changes_nothing_more() -> None:
    assert all(ord(folded) not in FOLD for folded in FOLD.values())


def test_characters_of_both_scripts_count_for_neither() -> None:
    assert count_scripts("后里面台干") == (0, 0)
    assert len(set(ONE_SCRIPT) & set(ONE_SCRIPT.values())) == 0
