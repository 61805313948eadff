"""Sentences in which a site speaks of itself, told from a text that tells of the same."""

import pytest

from artkit.extract.line_notices import drop_notices

STORY = ["The lamp on the old pier was lit on Friday.", "Nobody could say who had done it."]


@pytest.mark.parametrize(
    "line",
    [
        "We use cookies to give you the best experience on our site.",
        "Datenschutz & Cookies: Diese Website verwendet Cookies. Wenn du sie weiter besuchst, stimmst du zu.",
        "Este sitio usa cookies propias y de terceros.",
        "Ce site utilise des cookies.",
        "当サイトではcookieを使用しています。",
        "JavaScript is disabled. Please enable JavaScript in your browser.",
        "Your email address will not be published. Required fields are marked.",
    ],
)
def test_what_a_site_says_of_itself_goes(line: str) -> None:
    assert drop_notices([*STORY, line], [True] * 3) == [True, True, False]


@pytest.mark.parametrize(
    "line",
    [
        "She baked cookies for the keepers of the lamp.",
        "The script was written in JavaScript.",
        "He sent the mail on Friday.",
    ],
)
def test_other_sentences_stay(line: str) -> None:
    assert drop_notices([*STORY, line], [True] * 3) == [True] * 3


def test_a_text_about_cookies_stays() -> None:
    lines = [f"Part {n}: the browser uses cookies to know who asks." for n in range(6)]
    assert drop_notices(lines, [True] * 6) == [True] * 6
