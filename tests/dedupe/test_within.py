import pytest

from artkit.article import Article
from artkit.dedupe import drop_repeats

LONG = "The mill bridge stays closed until the engineers have looked at its feet."
CHINESE = "新馆建在旧纺织厂的厂房里，保留了原来的红砖墙。"


@pytest.mark.parametrize(
    ("paragraphs", "kept"),
    [
        ([LONG, "New.", LONG], [LONG, "New."]),
        ([LONG, LONG.upper(), CHINESE, CHINESE.replace("，", ",")], [LONG, CHINESE]),
        ([LONG, LONG, LONG], [LONG]),
    ],
)
def test_a_paragraph_that_is_there_already_goes(paragraphs: list[str], kept: list[str]) -> None:
    assert drop_repeats(Article(text="\n\n".join(paragraphs))).text == "\n\n".join(kept)
    html = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    article = drop_repeats(Article(text="\n\n".join(paragraphs), html=html))
    assert article.text == "\n\n".join(kept)
    assert article.html is not None
    assert article.html.count("<p>") == len(kept)


@pytest.mark.parametrize(
    "paragraphs", [[], [LONG], ["* * *", LONG, "* * *"], ["Q.", LONG, "Q."], [LONG, LONG + " Now."]]
)
def test_what_may_stand_twice_stays(paragraphs: list[str]) -> None:
    article = Article(text="\n\n".join(paragraphs))
    assert drop_repeats(article) is article


def test_only_running_text_goes_from_html() -> None:
    html = f"<p>{LONG}</p><blockquote><p>{LONG}</p></blockquote>"
    article = Article(text=f"{LONG}\n\n{LONG}", html=html)
    assert drop_repeats(article) is article
