"""Rules about single characters: what goes, and what a script or an emoji needs."""

import pytest

from artkit.clean.entities import decode_entities
from artkit.clean.invisible import drop_controls, drop_invisible
from artkit.clean.letters import compose, narrow_letters
from artkit.clean.mojibake import repair_mojibake
from artkit.clean.private import drop_emoji, mask_email, mask_phones
from artkit.clean.spaces import join_line, plain_spaces, trim_lines, unify_line_ends


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("co\u00adop", "coop"),
        ("\ufeff河\u200b南", "河南"),
        ("a\u200db\u200cc", "abc"),
        ("\u202eabc\u202c", "abc"),
        ("👍\u200d \u200d", "👍 "),
        ("a\u2060b\ufffc", "ab"),
    ],
)
def test_what_does_not_show_goes(before: str, after: str) -> None:
    assert drop_invisible(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "👨\u200d👩\u200d👧",
        "❤\ufe0f\u200d🔥",
        "👩🏽\u200d🚀",
        "می\u200cخواهم",
        "क्\u200dष",
        "ක්\u200dෂ",
        "สวัสดี\u200bครับ",
        "ភាសា\u200bខ្មែរ",
        "שלום \u200fabc\u200e",
        "عربي \u2067abc\u2069",
        "🏴\U000e0067\U000e0062\U000e007f",
    ],
)
def test_what_a_script_or_an_emoji_needs_stays(text: str) -> None:
    assert drop_invisible(text) == text


def test_direction_marks_go_only_from_lines_without_right_to_left_letters() -> None:
    assert drop_invisible("abc\u200f\nשלום\u200f") == "abc\nשלום\u200f"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("&amp;amp;amp;lt;", "<"),
        ("&#38;&#35;59;", ";"),
        ("&#3&#56;;", "&"),
        ("&nbsp;&hellip;", "\u00a0…"),
        ("&#x4e2d;&#22269;", "中国"),
        ("&#8217;", "’"),
    ],
)
def test_entities_are_decoded_to_the_end(before: str, after: str) -> None:
    assert decode_entities(before) == after


@pytest.mark.parametrize(
    "text", ["?a=1&copy=2", "AT&T; R&D", "&nosuchname;", "&;", "&#xD800;", "&#99999999;", "fish & chips;"]
)
def test_what_is_no_entity_stays(text: str) -> None:
    assert decode_entities(text) == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("web\u00a0page", "web page"),
        ("河南\u00a0郑州", "河南 郑州"),
        ("a \u00a0b", "a  b"),
        ("\u3000\u3000段落\u3000续", "段落 续"),
        ("thin\u2009space\u2003em", "thin space em"),
    ],
)
def test_exotic_spaces_become_plain(before: str, after: str) -> None:
    assert plain_spaces(before) == after


@pytest.mark.parametrize(
    "text", ["10\u00a0000 km", "«\u00a0mot\u00a0»", "v\u00a0Praze", "M.\u00a0Dupont", "Qui\u202f?"]
)
def test_no_break_spaces_that_are_spelling_stay(text: str) -> None:
    assert plain_spaces(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "“你好，世界！”他说：“再见……”",
        "« À l’été », dit-elle – déjà !",
        "Größe und Straße, ÄÖÜ äöüß",
        "Привет, «мир» — ёлка №5",
        "C O N C L U S Ã O",
        "naïve café",
        "ΑΒΓ αβγ, «ναι»",
    ],
)
def test_sound_text_is_not_repaired(text: str) -> None:
    assert repair_mojibake(text) == text


def test_mojibake_is_repaired_line_by_line() -> None:
    assert repair_mojibake("sound é\nthe cafÃ© isnâ€™t open") == "sound é\nthe café isn’t open"
    assert repair_mojibake("æ±‰å­—") == "汉字"


def test_letters_are_narrow_and_composed() -> None:
    assert narrow_letters("ＡＢＣ１２３，：！％１．５") == "ABC123，：！％1.5"
    assert compose("e\u0301 ﬁ ½ ㎏") == "é ﬁ ½ ㎏"


def test_controls_go_and_lines_end_alike() -> None:
    assert drop_controls("a\x07b\x1b[1;31mc\td\ne") == "abc\td\ne"
    assert unify_line_ends("a\r\nb\rc\x0cd\u2028e") == "a\nb\nc\nd\ne"
    assert trim_lines("\n a \t\n\n\n\nb\n\n") == " a\n\nb"
    assert join_line(" a\n b\t c ") == "a b c"


def test_emoji_addresses_and_numbers_go_on_request() -> None:
    assert drop_emoji("a👨\u200d👩\u200d👧b🇨🇳c1\ufe0f\u20e3d©") == "abcd©"
    assert mask_email("a.b+c@example.co.uk, @name, a@b") == "[e-mail], @name, a@b"
    assert mask_phones("+1 (555) 010-9999 or 021-12345678") == "[phone] or [phone]"


@pytest.mark.parametrize(
    "text", ["2023-09-21", "1995-2005", "1,299,000", "10:30-11:45", "ISBN 9787020002207", "3.14159265358"]
)
def test_numbers_that_reach_no_one_stay(text: str) -> None:
    assert mask_phones(text) == text
