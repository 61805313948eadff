import io
from html.parser import HTMLParser

import nh3
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artkit.article import Article
from artkit.export import ExportOptions, write_articles
from artkit.export.fragments import resolved_html
from artkit.export.style import POLICY, STYLE
from artkit.markup.nodes import TAGS
from strategies import articles, texts

FRAME = {"html", "head", "meta", "title", "style", "body", "header", "nav", "main", "article", "h1"}


class Page(HTMLParser):
    """The tags, attributes and text of a page, as a parser that is not ours sees them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.words += data.split()


def page(*records: Article) -> str:
    out = io.BytesIO()
    write_articles(records, out, to="html", options=ExportOptions(title="新闻"))
    return out.getvalue().decode("utf-8")


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java\tscript:alert(1)">x</a>',
    "<svg onload=alert(1)>",
    "</article><script>x</script>",
    '" onmouseover="x',
    "<style>@import '//x'</style>",
    "<iframe srcdoc='<script>x</script>'>",
    "<base href=//x>",
    "<!--><script>x</script>-->",
    '<p style="background:url(javascript:x)">x</p>',
    "</title><script>x</script>",
    "<form action=x><button formaction=y>",
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=x&gt;">',
    '<a href="data:text/html,x">x</a>',
    '<noscript><p title="</noscript><img src=x onerror=x>">',
]


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_of_a_hostile_record_is_live(text: str) -> None:
    record = Article(
        id=text,
        title=text,
        authors=(text,),
        source=text,
        url=text,
        text=text,
        html=text,
        lang=text,
        date=text,
    )
    seen = Page(page(record, record))
    assert set(seen.tags) <= TAGS | FRAME
    allowed = {
        "lang",
        "charset",
        "http-equiv",
        "content",
        "name",
        "id",
        "class",
        "href",
        "aria-label",
        "title",
    }
    assert {name for name, _ in seen.attributes} <= allowed | {"colspan", "rowspan", "alt"}
    links = [value or "" for name, value in seen.attributes if name == "href"]
    assert all(value.startswith(("#", "http://", "https://", "mailto:")) for value in links)


@settings(deadline=None)
@given(st.one_of(texts, st.lists(st.sampled_from(HOSTILE) | texts, max_size=5).map("".join)))
def test_another_cleaner_finds_nothing_to_clean_in_a_body(html: str) -> None:
    body = resolved_html(Article(html=html, url="https://example.org/"))
    tags = set(TAGS)
    cleaned = nh3.clean(
        body,
        tags=tags,
        link_rel=None,
        url_schemes={"http", "https", "mailto"},
        attributes={
            "a": {"href", "title"},
            "img": {"src", "alt", "title"},
            "td": {"colspan", "rowspan"},
            "th": {"colspan", "rowspan"},
        },
    )
    # A browser puts the rows of a table into a body; nothing else may differ.
    assert [tag for tag in Page(cleaned).tags if tag != "tbody"] == [
        tag for tag in Page(body).tags if tag != "tbody"
    ]
    assert Page(cleaned).words == Page(body).words


@settings(deadline=None, max_examples=20)
@given(st.lists(articles(), max_size=3))
def test_any_page_is_closed_well(records: list[Article]) -> None:
    html = page(*records)
    assert html.endswith("</main>\n</body>\n</html>\n")
    assert html.count("<article ") == len(records)


def test_a_page_of_several_has_contents_and_lower_headings() -> None:
    html = page(Article(id="a 1", title="A", html="<h2>sub</h2>"), Article(id="b", text="no title"))
    assert '<a href="#a-1">A</a>' in html
    assert "<h2>A</h2>" in html
    assert "<h3>sub</h3>" in html
    assert "<h2>no title</h2>" in html


def test_a_page_of_one_is_named_after_it() -> None:
    html = page(Article(id="a", title="标题", html="<h2>sub</h2>", lang="zh-Hans"))
    assert '<html lang="zh-Hans">' in html
    assert "<title>标题</title>" in html
    assert "<h1>标题</h1>" in html
    assert "<h2>sub</h2>" in html
    assert "<nav" not in html


def test_nothing_can_be_loaded_and_pictures_are_links() -> None:
    html = page(Article(html="<p><img src='https://example.org/a.png' alt='Map'></p>"))
    assert '<a href="https://example.org/a.png">[Map]</a>' in html
    assert "<img" not in html
    assert f'content="{POLICY}"' in html
    assert "default-src 'none'" in POLICY
    assert f"<style>{STYLE}</style>" in html
