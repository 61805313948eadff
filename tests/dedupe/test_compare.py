import pytest
from tests.dedupe import texts

from artkit.dedupe.compare import Features, Relation, compare_texts, measure_relation
from artkit.dedupe.tokens import Tokenizer

THRESHOLD = 0.45


def read(text: str) -> Features:
    return Features(Tokenizer().read(text))


def relate(left: str, right: str, threshold: float = THRESHOLD) -> Relation | None:
    return compare_texts(read(left), read(right), threshold)


def why(left: str, right: str) -> str | None:
    relation = relate(left, right)
    return relation and relation.why


@pytest.mark.parametrize("lang", texts.ALL)
def test_what_republishing_does_is_recognised(lang: str) -> None:
    text = texts.ALL[lang]
    paragraphs = text.split("\n\n")
    assert why(text, text) == "copy"
    assert why(text.upper(), text) == "copy"
    assert why(texts.edit(text, 0.08), text) in ("copy", "edited")
    assert why("\n\n".join(reversed(paragraphs)), text) in ("copy", "edited")
    assert why(text[: len(text) // 2] + "…", text) == "excerpt of"
    assert why(text, "\n\n".join(paragraphs[:-1])) in ("contains", "edited", "copy")


@pytest.mark.parametrize(("text", "length"), [(texts.RIVER, 200), (texts.LIBRARY, 80), (texts.MARKET, 180)])
def test_an_excerpt_of_a_list_is_recognised_from_both_sides(text: str, length: int) -> None:
    short = texts.excerpt(text, length)
    assert why(short, text) == "excerpt of"
    assert why(text, short) == "contains"


def test_both_scripts_of_chinese_are_one_text() -> None:
    assert relate(texts.LIBRARY_TRADITIONAL, texts.LIBRARY) == Relation("copy", 1.0)


WEATHER = (
    "{} weather forecast for {}: Light rain with a high of {} degrees and a low of {} degrees. Winds "
    "from the {} at {} mph. "
    "The chance of rain is {} percent. Residents are asked to check the latest updates before they "
    "travel, and to keep "
    "away from the shore. The outlook calls for drier conditions through the weekend, with {} degrees by "
    "Sunday."
)
MARKETS = (
    "{}，沪深两市{}，上证指数报{}点，涨{}%，成交额{}亿元；深证成指报{}点，跌{}%，"
    "成交额{}亿元。盘面上，{}板块领涨，两市上涨个股{}家。"
)
EARNINGS = (
    "{} on {} reported quarterly profit of ${} million. On a per-share basis, the company said it had "
    "net income of {} "
    "cents. Earnings, adjusted for costs, were {} cents per share. The company posted revenue of ${} "
    "million in the "
    "period, and its shares have fallen {} percent since the beginning of the year."
)


@pytest.mark.parametrize(
    ("template", "facts", "others"),
    [
        (
            WEATHER,
            ("Salem", "Monday", 71, 54, "west", 12, 40, 77),
            ("Dover", "Friday", 63, 49, "south", 8, 85, 66),
        ),
        (
            MARKETS,
            ("8月18日", "低开", 3471.34, 1.79, 2526, 13058.69, 2.98, 2297, "医药", 1988),
            ("2月14日", "高开", 3199.94, 0.32, 1695, 10336.74, 0.35, 2577, "券商", 962),
        ),
        (
            EARNINGS,
            ("Globex", "Thursday", 338, 74, 51, 309, 9),
            ("Initech", "Tuesday", 112, 33, 29, 1204, 14),
        ),
    ],
    ids=["weather", "markets", "earnings"],
)
def test_reports_of_one_template_with_other_facts_are_no_copies(
    template: str, facts: tuple[object, ...], others: tuple[object, ...]
) -> None:
    assert relate(template.format(*facts), template.format(*others)) is None
    assert why(template.format(*facts), template.format(*facts)) == "copy"


def test_a_copy_with_one_number_corrected_is_a_copy() -> None:
    facts = ("Salem", "Monday", 71, 54, "west", 12, 40, 77)
    corrected = ("Salem", "Monday", 71, 54, "west", 12, 45, 77)
    assert why(WEATHER.format(*facts), WEATHER.format(*corrected)) in ("copy", "edited")


def test_two_bodies_in_one_frame_are_no_copies() -> None:
    frame = (
        "Share this story by mail or on any of the networks you use every day\n{}\n"
        "Sign up for our newsletter and have the five stories of the morning in your inbox before breakfast\n"
        "This material may not be published, broadcast, rewritten or sold without the consent of the "
        "publisher"
    )
    one, other = texts.RIVER.split("\n\n")[0], texts.OBSERVATORY.split("\n\n")[0]
    assert relate(frame.format(one), frame.format(other)) is None


@pytest.mark.parametrize("other", ["de", "ru", "ja", "zh"])
def test_other_articles_are_no_copies(other: str) -> None:
    assert relate(texts.RIVER, texts.ALL[other]) is None


@pytest.mark.parametrize("text", ["Read more", "上一页 下一页", "The bridge at the mill"])
def test_a_few_words_are_a_copy_only_of_the_same_few_words(text: str) -> None:
    assert relate(text, texts.RIVER + " " + text) is None
    assert why(text.upper(), text) == "copy"


def test_similarity_is_jaccard_for_copies_and_containment_for_excerpts() -> None:
    words = [f"word{number}" for number in range(102)]
    edited = relate(" ".join([*words[:-1], "else"]), " ".join(words))
    assert edited == Relation("copy", round(99 / 101, 4))
    assert relate(" ".join(words[:22]), " ".join(words)) == Relation("excerpt of", 1.0)


def test_a_higher_threshold_asks_for_more() -> None:
    edited = texts.edit(texts.RIVER, 0.1)
    assert relate(edited, texts.RIVER, 0.3) is not None
    assert relate(edited, texts.RIVER, 0.95) is None


def test_two_excerpts_of_one_article_are_related() -> None:
    first, *_, last = texts.RIVER.split("\n\n")
    assert measure_relation(read(first), read(last)).why == "related"
