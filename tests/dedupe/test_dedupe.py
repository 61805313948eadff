"""The step as a whole: what is left, in which order, whatever the order, the hash seed or the mode."""

import os
import random
import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.dedupe import texts

from artkit import Article, dedupe_articles
from artkit.dedupe import Copy, DedupeOptions, find_copies, gather_articles
from artkit.errors import UsageError
from strategies import articles as any_articles


def build(**named: str) -> list[Article]:
    return [Article(id=name, text=text) for name, text in named.items()]


def family(name: str, text: str) -> list[Article]:
    return build(
        **{
            f"{name}-edited": texts.edit(text, 0.08),
            f"{name}-half": text[: len(text) // 2] + "…",
            name: text,
            f"{name}-upper": "DATELINE — " + text.upper(),
            f"{name}-excerpt": texts.excerpt(text, 220 if name in ("en", "de", "ru") else 70),
        }
    )


FAMILIES = [article for name, text in texts.ALL.items() for article in family(name, text)]


def list_copies(articles: list[Article], **options: object) -> list[Copy]:
    asked = DedupeOptions(**options)  # type: ignore[arg-type]
    return list(find_copies(gather_articles(articles, [], asked.threshold), options=asked).copies())


def test_every_family_is_one_cluster_and_no_two_are() -> None:
    marked = list(dedupe_articles(FAMILIES, options=DedupeOptions(mode="mark")))
    assert [article.id for article in marked] == [article.id for article in FAMILIES]
    clusters = {(article.dup_of or article.id).split("-")[0]: set[str]() for article in marked}
    for article in marked:
        clusters[(article.dup_of or article.id).split("-")[0]].add(article.id.split("-")[0])
    assert clusters == {name: {name} for name in texts.ALL}
    assert len([article for article in marked if article.dup_of is None]) == len(texts.ALL)


@settings(max_examples=8, deadline=None)
@given(st.randoms(use_true_random=False))
def test_in_any_order_the_same_families_are_found(rng: random.Random) -> None:
    articles = FAMILIES.copy()
    rng.shuffle(articles)
    kept = [article.id.split("-")[0] for article in dedupe_articles(articles)]
    assert sorted(kept) == sorted(texts.ALL)


@settings(max_examples=8, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_equal_records_does_not_matter(rng: random.Random) -> None:
    """Equal records may change places: the same places stay."""
    articles = [replace(article, id="") for article in FAMILIES for _ in range(2)]
    places = list(range(len(articles)))
    rng.shuffle(places)
    places.sort(key=lambda place: place // 2)
    one = list(dedupe_articles(articles))
    assert list(dedupe_articles([articles[place] for place in places])) == one


def test_the_hash_seed_does_not_matter() -> None:
    code = (
        "from tests.dedupe.test_dedupe import FAMILIES, list_copies\n"
        "print([(copy.id, copy.dup_of, copy.why, copy.similarity) for copy in list_copies(FAMILIES)])"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(["src", ".", "tests"])},
            cwd=os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))),
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(outputs) == 1


def test_every_copy_says_of_what_why_and_how_similar() -> None:
    half, upper = texts.RIVER[: len(texts.RIVER) // 2] + "…", texts.RIVER.upper()
    copies = list_copies(
        build(a=texts.RIVER, b=half, c=upper, d=texts.edit(texts.RIVER, 0.1), e=texts.TEA), keep="first"
    )
    assert [(copy.id, copy.dup_of, copy.why) for copy in copies] == [
        ("b", "a", "excerpt of"),
        ("c", "a", "copy"),
        ("d", "a", "edited"),
    ]
    assert copies[0].similarity > 0.95
    assert copies[1].similarity == 1
    assert 0.4 < copies[2].similarity < 0.9


def test_a_teaser_goes_for_its_article_wherever_it_stands() -> None:
    teaser = Article(id="t", kind="teaser", text=texts.excerpt(texts.LIBRARY, 80))
    article = Article(id="a", text=texts.LIBRARY)
    other = Article(id="o", kind="teaser", text=texts.excerpt(texts.TEA, 70))
    assert [one.id for one in dedupe_articles([teaser, article, other])] == ["a", "o"]
    assert [one.id for one in dedupe_articles([other, article, teaser])] == ["o", "a"]


def test_an_excerpt_that_two_articles_quote_does_not_make_them_copies() -> None:
    quote = texts.RIVER.split("\n\n")[2]
    articles = build(quote=quote, one=f"{quote}\n\n{texts.OBSERVATORY}", other=f"{quote}\n\n{texts.MARKET}")
    kept = [article.id for article in dedupe_articles(articles)]
    assert kept == ["one", "other"]


def test_lines_of_a_site_make_no_copies() -> None:
    frame = (
        "首页 > 新闻中心 > 国内新闻\n字号：大 中 小\n{}\n（责任编辑：小林）\n"
        "扫描二维码关注本报公众号，每天早晨收到新消息\n本网转载的作品不代表本网赞同其观点"
    )
    source = (texts.LIBRARY + texts.TEA).replace("\n", "")
    bodies = [source[at : at + 12] for at in range(0, len(source) - 12, 12)]
    articles = build(**{str(number): frame.format(body) for number, body in enumerate(bodies)})
    assert list_copies(articles) == []


def test_texts_without_a_letter_are_nobodys_copies() -> None:
    assert list_copies(build(a="", b="", c="…", d="***")) == []


@settings(max_examples=40, deadline=None)
@given(st.lists(any_articles(), max_size=6))
def test_any_records_come_out_in_order_and_a_second_time_nothing_goes(records: list[Article]) -> None:
    kept = list(dedupe_articles(records))
    remaining = iter(records)
    assert all(any(one is other for other in remaining) for one in kept)
    assert list(dedupe_articles(kept)) == kept


def test_group_lists_the_copies_in_the_record_that_is_kept() -> None:
    first, _, third = list(dedupe_articles(FAMILIES[:5], options=DedupeOptions(mode="mark")))[:3]
    (kept,) = dedupe_articles(FAMILIES[:5], options=DedupeOptions(mode="group"))
    assert {copy["id"] for copy in kept.extra["copies"]} == {article.id for article in FAMILIES[:5]} - {
        kept.id
    }
    assert first.extra.get("dup_why") or third.extra.get("dup_why")


def test_merge_fills_the_gaps_of_what_is_kept() -> None:
    copy = Article(
        id="b", text=texts.excerpt(texts.RIVER, 200), kind="teaser", date="2024-03-01", source="Post"
    )
    (kept,) = dedupe_articles([copy, Article(id="a", text=texts.RIVER)], options=DedupeOptions(merge=True))
    assert (kept.id, kept.date, kept.source) == ("a", "2024-03-01", "Post")


def test_many_copies_are_compared_with_one_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    from artkit.dedupe import clusters

    calls = []
    compare = clusters.compare_texts
    monkeypatch.setattr(clusters, "compare_texts", lambda *given: calls.append(1) or compare(*given))
    copies = []
    for number in range(300):
        words = texts.RIVER.split()
        words[number % len(words)] = f"x{number}"
        copies.append(
            Article(
                id=str(number), text=" ".join([*words[: number % 97], f"y{number}", *words[number % 97 :]])
            )
        )
    assert len(list(dedupe_articles(copies))) == 1
    assert len(calls) < 4 * len(copies)


@pytest.mark.parametrize(
    "options", [{"mode": "hide"}, {"keep": "newest"}, {"threshold": 0}, {"threshold": 1.5}]
)
def test_options_that_are_none_are_refused(options: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        DedupeOptions(**options)  # type: ignore[arg-type]
