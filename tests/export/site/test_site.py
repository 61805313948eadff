"""The files of an archive."""

import builtins
import json
import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import feedparser
import pytest
from lxml import html

from artkit.article import Article
from artkit.errors import MissingExtraError, UsageError
from artkit.export.options import ExportOptions
from artkit.export.site import render_site
from artkit.export.site.archive import PAGE, build_archive
from artkit.export.site.labels import choose_language, find_labels
from artkit.export.site.related import find_related
from artkit.export.site.words import list_words

pytest.importorskip("jinja2", reason="the extra 'site' is not installed")
DEFAULT = ExportOptions()
ALLOWED = {
    *"p h2 h3 h4 h5 h6 ul ol li blockquote pre code table caption thead tbody tr th td".split(),
    *"figure figcaption a em strong sub sup br hr".split(),
}


def render(articles: Sequence[Article], **choices: Any) -> dict[str, str]:
    files = render_site(articles, options=ExportOptions(**choices))
    return {name: content.decode("utf-8") for name, content in files}


def page_of(pages: dict[str, str], part: str) -> Any:
    return html.fromstring(
        next(text for name, text in pages.items() if name.startswith("article/") and part in name)
    )


def texts(tree: Any, path: str) -> list[str]:
    return [" ".join("".join(one.itertext()).split()) for one in tree.xpath(path)]


def test_every_link_leads_to_a_file_that_is_there(folder: Path) -> None:
    pages = sorted(folder.rglob("*.html"))
    assert len(pages) > 15
    for page in pages:
        for address in html.fromstring(page.read_bytes()).xpath("//@href | //@src | //@action"):
            parts = urlsplit(address)
            if parts.scheme in ("http", "https", "mailto", "data") or not parts.path:
                continue
            target = (page.parent / unquote(parts.path)).resolve()
            assert target.is_file(), f"{page.name}: {address}"
            assert target.is_relative_to(folder)


def test_every_fragment_is_on_its_page(folder: Path) -> None:
    for page in folder.rglob("*.html"):
        tree = html.fromstring(page.read_bytes())
        ids = tree.xpath("//@id")
        assert len(ids) == len(set(ids))
        labelled = tree.xpath("//@aria-labelledby | //label/@for")
        assert set(labelled) <= set(ids)
        assert "main" in ids


def test_every_page_has_its_landmarks_and_its_policy(folder: Path) -> None:
    for page in folder.rglob("*.html"):
        tree = html.fromstring(page.read_bytes())
        policy = tree.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
        assert policy.startswith("default-src 'none'"), page.name
        assert "unsafe" not in policy
        assert ("script-src" in policy) == (page.name == "search.html")
        assert tree.get("lang") == "zh-Hans"
        assert (
            len(tree.xpath("//main"))
            == len(tree.xpath("//h1"))
            == len(tree.xpath("//*[@role='search']"))
            == 1
        )
        assert tree.xpath("//body/*")[0].get("href") == "#main"
        assert not tree.xpath("//img | //iframe | //object | //@style | //@*[starts-with(name(), 'on')]")
        assert len(tree.xpath("//script")) == (2 if page.name == "search.html" else 0)


def test_headings_never_skip_a_level(folder: Path) -> None:
    for page in folder.rglob("*.html"):
        levels = [int(one.tag[1]) for one in html.fromstring(page.read_bytes()).xpath("//h1|//h2|//h3|//h4")]
        steps = pairwise(levels)
        assert all(after - before <= 1 for before, after in steps), page.name


def test_an_article_has_its_breadcrumb_lines_body_and_lists(articles: tuple[Article, ...]) -> None:
    tree = page_of(render(articles), "社区托育点")
    assert texts(tree, "//nav[@class='crumbs']//li") == ["首页", "本地", "民生"]
    assert texts(tree, "//ul[@class='about']/li") == [
        "2023-09-22 09:30", "来源：晨光日报", "记者：林晓岚", "通讯员：周启明", "责任编辑：何雨",
        "原文 https://news.example.cn/a/1",
    ]  # fmt: skip
    assert texts(tree, "//p[@class='standfirst']") == ["全市今年新增三十六个社区托育点。"]
    assert texts(tree, "//aside//h2") == ["相关阅读", "本栏热门", "最新文章"]
    assert texts(tree, "//aside/section[1]//a") == ["普惠托育服务培训班开班"]
    assert texts(tree, "//ul[@class='tags']//a") == ["托育", "社区"]


def test_the_body_is_read_again_and_pictures_are_links(articles: tuple[Article, ...]) -> None:
    body = page_of(render(articles), "社区托育点").xpath("//div[@class='body']")[0]
    assert {one.tag for one in body.iterdescendants()} <= ALLOWED
    assert body.xpath(".//figure//a/@href") == ["https://news.example.cn/room.jpg"]
    assert "坏链接" in "".join(body.itertext())
    assert body.xpath(".//a/@href") == [
        "https://news.example.cn/room.jpg",
        "https://example.org/plan?a=1&b=2",
    ]


def test_what_articles_hold_is_text_and_never_markup(articles: tuple[Article, ...]) -> None:
    pages = render(articles)
    for name, text in pages.items():
        if name.endswith(".html"):
            assert not html.fromstring(text).xpath("//b | //i | //photo"), name
            assert "javascript:" not in text
    tree = page_of(pages, "soon")
    assert texts(tree, "//h1") == ["<script>document.title='run'</script> & \"q\" '"]
    assert tree.xpath("//article/@lang") == []
    assert tree.xpath("//ul[@class='tags']//a/@href")[1] == "../search.html?q=a%2Fb%3Fc%3Dd%26e%23f"


def test_names_stay_in_the_folder_and_are_never_taken_twice(articles: tuple[Article, ...]) -> None:
    names = list(render([*articles, *articles]))
    assert len(names) == len({name.casefold() for name in names})
    assert not [name for name in names if name.startswith("/") or ".." in name.split("/")]


def test_most_named_in_other_articles_lists_comes_first() -> None:
    plain = [Article(title=f"Article {number}", section="News", text="x") for number in range(9)]
    naming = Article(title="Hub", section="News", teasers=({"title": "Article 7"}, {"title": "Hub"}))
    tree = page_of(render([*plain, naming]), "article-3")
    assert texts(tree, "//aside/section[1]/h2") == ["Most in this section"]
    assert texts(tree, "//aside/section[1]//a") == ["Article 7"]
    assert texts(page_of(render(plain), "article-3"), "//aside/section[1]/h2") == ["More in this section"]


def test_what_is_in_no_section_has_no_list_of_its_section() -> None:
    loose = [Article(title=f"Article {number}", text="x") for number in range(3)]
    pages = render([*loose, Article(title="Other", section="News")])
    assert texts(page_of(pages, "article-1"), "//aside//h2") == ["Latest"]


def test_a_headline_that_is_a_whole_text_does_not_fill_every_page() -> None:
    pages = render([Article(title="word " * 50_000, section="x" * 50_000, text="y"), Article(title="b")])
    assert sum(len(text) for name, text in pages.items() if name.endswith(".html")) < 60_000


def test_shelves_of_many_articles_have_pages() -> None:
    many = [
        Article(title=f"Article {number}", date="2023-09-01", section="News")
        for number in range(2 * PAGE + 1)
    ]
    pages = render(many)
    names = ["section/news.html", "section/news-2.html", "section/news-3.html"]
    assert [name for name in pages if name.startswith("section/")] == names
    listed = [len(html.fromstring(pages[name]).xpath("//main/ul/li")) for name in names]
    assert listed == [PAGE, PAGE, 1]
    assert html.fromstring(pages[names[1]]).xpath("//a[@rel]/@href") == [
        "../section/news.html",
        "../section/news-3.html",
    ]


def test_dates_are_months_with_years_and_the_undated_by_themselves(articles: tuple[Article, ...]) -> None:
    archive = build_archive(articles, DEFAULT)
    assert [(shelf.name, len(shelf.entries)) for shelf in archive.dates] == [
        ("2023-10", 3), ("2023-09", 2), ("2022", 1), ("", 2),
    ]  # fmt: skip
    assert [shelf.name for shelf in archive.sections] == ["Travel & Rail", "民生", "../../etc", "交通", ""]


def test_the_same_records_give_the_same_bytes(articles: tuple[Article, ...]) -> None:
    assert list(render_site(articles)) == list(render_site(iter(articles)))


def test_an_archive_of_nothing_opens() -> None:
    pages = render([])
    assert sorted(pages) == [
        "assets/search.js", "assets/style.css", "feed.atom", "index.html", "search.html", "search/list.js",
    ]  # fmt: skip
    assert texts(html.fromstring(pages["index.html"]), "//h1") == ["Articles"]


def test_the_feed_is_one(articles: tuple[Article, ...]) -> None:
    feed = feedparser.parse(render(articles, title="海岸文库")["feed.atom"])
    assert not feed.bozo
    assert feed.feed.title == "海岸文库"
    assert len(feed.entries) == len(articles) - 1


def test_the_index_is_cut_into_parts_in_order() -> None:
    words = [
        Article(title=f"t{number}", text=" ".join(f"w{number}x{one}" for one in range(2000)))
        for number in range(20)
    ]
    files = render(words)
    head = json.loads(files["search/list.js"][len("artkitList(") : -3])
    parts = [
        json.loads(re.sub(r"^artkitPart\(\d+,|\);\n$", "", files[f"search/{n}.js"]))
        for n in range(len(head["starts"]))
    ]
    assert len(parts) > 1
    keys = [key for part in parts for key in part]
    assert keys == sorted(keys)
    assert head["starts"] == [next(iter(part)) for part in parts]
    assert len(keys) == 20 * 2001


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("Night trains, night!", ["night", "trains"]),
        ("托育园", ["托育", "育园", "园"]),
        ("AI课", ["ai", "课"]),
        ("Café ＡＢ", ["cafe", "ab"]),
        ("हिन्दी", ["हिन्दी"]),
        ("a_b-c’d", ["a", "b", "c", "d"]),
        ("한국어", ["한국", "국어", "어"]),
        ("𠮷野", ["𠮷野", "野"]),
        ("x" * 50, ["x" * 40]),
    ],
)
def test_words_are_folded_and_told_apart(text: str, words: list[str]) -> None:
    assert list_words(text) == words


@pytest.mark.parametrize(
    ("languages", "chosen"),
    [
        ([], "en"),
        ([None, None], "en"),
        (["zh-Hans-CN", "en", "zh"], "zh-Hans"),
        (["zh-TW"], "zh-Hant"),
        (["ja-JP", "ja"], "ja"),
        (["de-AT"], "de"),
        (["fi", "fi", "de"], "en"),
    ],
)
def test_labels_are_in_the_language_of_most_articles(languages: list[str | None], chosen: str) -> None:
    assert choose_language(languages) == chosen
    assert all(find_labels(chosen).values())


def test_related_reading_shares_more_than_one_word(articles: tuple[Article, ...]) -> None:
    related = find_related(articles[:7])
    assert related == ((1,), (0,), (), (4,), (3,), (), ())


def test_copies_are_not_related_reading() -> None:
    story = Article(title="Harbour lights return", text="Harbour lights return tonight.")
    copy = Article(title=story.title, text=story.text, dup_of="x")
    others = [Article(title=f"Other {number}", text=f"word{number}") for number in range(5)]
    assert find_related([story, copy, *others])[:2] == ((), (0,))


def test_a_wrong_template_of_names_is_refused() -> None:
    with pytest.raises(UsageError, match=r"no '\{nme\}'"):
        list(render_site([], options=ExportOptions(name="{nme}")))


def test_a_missing_jinja_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    from artkit.export.site import pages

    real = builtins.__import__

    def refuse(name: str, *rest: Any) -> Any:
        if name == "jinja2":
            raise ImportError(name)
        return real(name, *rest)

    pages._templates.cache_clear()
    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(MissingExtraError, match=r"artkit\[site\]"):
        list(render_site([]))
    pages._templates.cache_clear()


def test_templates_and_assets_are_packaged() -> None:
    from importlib.resources import files

    site = files("artkit.export.site")
    assert {one.name for one in site.joinpath("templates").iterdir()} >= {"base.html", "article.html"}
