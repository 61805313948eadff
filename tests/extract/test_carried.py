"""Pages that show no body but carry it: built by scripts, or by a reader of their data."""

import json

import pytest

from artkit.extract import extract_article

LINES = [
    "The ferry to the islands will not run on Sunday, the harbour office said in a notice to passengers.",
    "Divers are to look at the pier, a part of which gave way in the storm of last week.",
    "Tickets stay valid until the end of the month; a bus takes passengers to the southern landing instead.",
]
ASKING = "<noscript><p>Please enable JavaScript to view this page.</p></noscript>"


def page(body: str, shown: str) -> bytes:
    author = {"@type": "Person", "name": "Ann Lee"}
    data = json.dumps(
        {"@type": "NewsArticle", "headline": "No ferry on Sunday", "author": author, "articleBody": body}
    ).replace("</", "<\\/")
    return f"<title>No ferry</title><script type=application/ld+json>{data}</script>{shown}".encode()


@pytest.mark.parametrize(
    "body",
    [
        "\n\n".join(LINES),
        "\r\n".join(LINES),
        "".join(f"<p>{line}</p>" for line in LINES),
        "".join(f"&lt;p class=&quot;x&quot;&gt;{line}&lt;/p&gt;" for line in LINES),
    ],
    ids=["lines", "windows lines", "markup", "markup written as text"],
)
@pytest.mark.parametrize("shown", ["<div id=app></div>" + ASKING, "<div></div><footer>© 2024</footer>"])
def test_body_is_taken_from_the_data(body, shown):
    article = extract_article(page(body, shown))
    assert article.text == "\n\n".join(LINES)
    assert article.html == "\n".join(f"<p>{line}</p>" for line in LINES)
    assert article.warnings == ("the body is not shown on the page: it is taken from its JSON-LD",)
    assert article.authors == ("Ann Lee",)


def test_signs_of_markup_in_plain_text_are_text():
    body = "If 1 < 2 & 3 > 2, the island is dry. " * 19
    assert extract_article(page(body, "<div></div>")).text == body.strip()


def test_nothing_that_runs_is_taken():
    body = "".join(f"<p onclick=a()>{line}<script>a()</script></p>" for line in LINES)
    assert extract_article(page(body, "<div></div>")).html == "\n".join(f"<p>{line}</p>" for line in LINES)


def test_what_is_shown_is_read_from_the_page():
    shown = "<h1>No ferry on Sunday</h1>" + "".join(f"<p>{line}</p>" for line in LINES[:2])
    article = extract_article(page(" ".join(LINES) + " And so on." * 200, shown))
    assert article.text == "\n\n".join(LINES[:2])
    assert not article.warnings


def test_a_description_is_no_body():
    article = extract_article(page(LINES[0], "<div id=app></div>"))
    assert (article.text, article.warnings) == ("", ("no article found",))


def test_asking_for_scripts_is_no_body():
    article = extract_article(f"<title>Harbour</title>{ASKING}".encode())
    assert (article.text, article.warnings) == ("", ("no article found",))


def test_a_noscript_that_holds_the_page_is_kept():
    shown = "<noscript>" + "".join(f"<p>{line}</p>" for line in LINES) + "</noscript>"
    assert extract_article(shown.encode()).text == "\n\n".join(LINES)
