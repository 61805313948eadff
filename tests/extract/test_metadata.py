import json

import pytest

from artkit.article import Article
from artkit.extract.blocks import cut_page
from artkit.extract.metadata import read_metadata

BODY = "<p>" + "It rained all day, and nobody in the valley minded much. " * 4 + "</p>"
SITE = "<meta property='og:site_name' content='Valley Post'>"
ZH_BODY = "<p>" + "今年以来，当地持续推进普惠托育服务体系建设，取得了明显的成效。" * 4 + "</p>"


def read(head: str, body: str, *, url: str | None = None) -> Article:
    page = cut_page(f"<html><head>{head}</head><body>{body}</body></html>".encode())
    kept = [block for block in page.blocks if len(block.text) > 100]
    return read_metadata(page, kept, url=url)


def ld(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(fields)}</script>'


def test_json_ld_is_read_in_a_graph_with_references() -> None:
    head = ld(
        **{
            "@graph": [
                {"@type": "WebSite", "name": "Valley Post"},
                {"@type": "Person", "@id": "#a", "name": "Anna Berg"},
                {
                    "@type": ["NewsArticle"],
                    "headline": "Rain again",
                    "author": [{"@id": "#a"}, {"@type": "Person", "name": "Otto Tal"}],
                    "datePublished": "2020-05-03T10:00:00+02:00",
                    "dateModified": "2020-05-04",
                    "articleSection": "Weather",
                    "keywords": "rain, valley",
                    "image": [{"url": "/i/rain.jpg"}],
                },
            ]
        }
    )
    body = f"<h1>Rain again</h1><p>By Anna Berg and Otto Tal</p>{BODY}"
    meta = read(head, body, url="https://post.example/rain?utm_source=x")
    assert (meta.title, meta.authors) == ("Rain again", ("Anna Berg", "Otto Tal"))
    assert (meta.date, meta.modified) == ("2020-05-03T10:00:00+02:00", "2020-05-04")
    assert (meta.site, meta.section, meta.tags) == ("Valley Post", "Weather", ("rain", "valley"))
    assert (meta.url, meta.image) == ("https://post.example/rain", "https://post.example/i/rain.jpg")


SHOWN = [
    ("<h1>Rain</h1><p>By Anna Berg | May 3, 2020</p>" + BODY, ("Anna Berg",), "2020-05-03"),
    (
        "<h1>Rain</h1><div class='byline'>Anna Berg</div><time datetime='2020-05-03T09:00'>Sunday</time>"
        + BODY,
        ("Anna Berg",),
        "2020-05-03T09:00",
    ),
    (
        "<h1>Regen</h1><span>Von Anna Berg</span><br><span>03.05.2020, 10:15 Uhr</span>" + BODY,
        ("Anna Berg",),
        "2020-05-03T10:15",
    ),
    (
        "<h1>托育</h1><div>2020-05-03 10:15:00　来源：某某日报　作者：丁玲</div>" + ZH_BODY,
        ("丁玲",),
        "2020-05-03T10:15:00",
    ),
    ("<h1>雨</h1><p>公開日：2020年5月3日</p><p>文：山田花子</p>" + ZH_BODY, ("山田花子",), "2020-05-03"),
    ("<h1>비</h1><p>홍길동 기자</p><p>입력 2020.05.03 10:15</p>" + ZH_BODY, ("홍길동",), "2020-05-03T10:15"),
    ("<h2>Дождь</h2><p>Автор: Иван Петров, 3 мая 2020</p>" + BODY, ("Иван Петров",), "2020-05-03"),
    ("<h1>Rain</h1>" + BODY + "<p>Posted by Anna Berg on 3 May 2020</p>", ("Anna Berg",), "2020-05-03"),
    ("<h1>Rain</h1><div><a rel='author' href='/a'>Anna Berg</a></div>" + BODY, ("Anna Berg",), None),
    # A writer's link beside the date does not make the date a link.
    (
        "<h1>Rain</h1><p>x</p><p><a href='/anna-berg-writes-for-us'>Anna Berg, our writer</a> 3.5.2020</p>"
        + BODY,
        ("Anna Berg",),
        "2020-05-03",
    ),
    ("<div class=top><aside><p>3 May 2020</p></aside></div><h1>Rain</h1>" + BODY, (), "2020-05-03"),
    ("<h1>Regen</h1><p>am <b>3. Mai 2020</b><time>09:30</time></p>" + BODY, (), "2020-05-03T09:30"),
    ("<h1>Rain</h1>" + BODY, (), None),
    # Digits, calendars and labels of other scripts.
    ("<h1>مطر</h1><p>٥ مارس ٢٠٢٤</p><p>بقلم ليلى منصور</p>" + BODY, ("ليلى منصور",), "2024-03-05"),
    (
        "<h1>باران</h1><p>۱۵ اسفند ۱۴۰۲ - ۰۹:۱۲</p><p>نویسنده: مریم کریمی</p>" + BODY,
        ("مریم کریمی",),
        "2024-03-05T09:12",
    ),
    ("<h1>बारिश</h1><p>लेखक: सुनीता शर्मा</p><p>प्रकाशित: 5 मार्च 2024</p>" + BODY, ("सुनीता शर्मा",), "2024-03-05"),
    (
        "<h1>비</h1><p>[부산=바다일보] 이서준·박민지 기자 | 승인 2024.03.05 오후 3:20</p>" + BODY,
        ("이서준", "박민지"),
        "2024-03-05T15:20",
    ),
    (
        "<h1>Deszcz</h1><p>Autor: Zofia Wiśniewska, 5 marca 2024 r.</p>" + BODY,
        ("Zofia Wiśniewska",),
        "2024-03-05",
    ),
    (
        "<h1>Дождь</h1><p>5 марта 2024</p><p>Текст: Ольга Смирнова, Пётр Ильин</p>" + BODY,
        ("Ольга Смирнова", "Пётр Ильин"),
        "2024-03-05",
    ),
    (
        "<h1>雨</h1><ul><li>公開日時 2024/03/05 09:12</li><li>文：佐藤 みなみ　写真：高橋 亮</li></ul>"
        + BODY,
        ("佐藤 みなみ",),
        "2024-03-05T09:12",
    ),
    ("<h1>Regen</h1><p>5. März 2024</p>" + BODY + "<p>Karla Möwe / dpa</p>", ("Karla Möwe",), "2024-03-05"),
    (
        "<h1>Regen</h1><p>5. März 2024</p><p>Von unserer Mitarbeiterin Anna von der Heide</p>" + BODY,
        ("Anna von der Heide",),
        "2024-03-05",
    ),
    # A style sheet keeps the two apart.
    (
        "<h1>Rain</h1><div><span>By</span><span>J.R. Stone</span></div><p>3 May 2020</p>" + BODY,
        ("J.R. Stone",),
        "2020-05-03",
    ),
    (
        "<h1>Rain</h1><p>Anna van den Berg, @annab</p><p>3 May 2020</p>" + BODY,
        ("Anna van den Berg",),
        "2020-05-03",
    ),
    (
        "<h1>Regen</h1><p class='meta'>3. Mai 2020 von <span class='author'>Redaktion</span></p>" + BODY,
        ("Redaktion",),
        "2020-05-03",
    ),
    (
        "<h1>Rain</h1><p class=byline>Par Loïc Le Guen | 3 mai 2020</p>" + BODY,
        ("Loïc Le Guen",),
        "2020-05-03",
    ),
]


@pytest.mark.parametrize(("body", "authors", "date"), SHOWN)
def test_what_the_page_shows_near_its_headline_is_read(
    body: str, authors: tuple[str, ...], date: str | None
) -> None:
    meta = read("<title>x</title>", body)
    assert (meta.authors, meta.date) == (authors, date)


AGES = [
    ("Rain", "<p>Thursday, March 7, 2024</p><h1>Rain</h1><p>By Anna Berg</p><p>3 days ago</p>", "2024-03-04"),
    ("燈塔", "<p>今天是 2024年3月7日 星期四</p><h1>燈塔</h1><p>文／陳巧文　昨天 09:12</p>", "2024-03-06"),
    ("Regen", "<p>Dienstag, 5. März 2024</p><h1>Regen</h1><p>vor zwei Tagen</p>", "2024-03-03"),
    ("雨", "<p>2024年3月7日 星期四</p><h1>雨</h1><p>某某网 3小时前</p>", "2024-03-07"),
    ("Rain</title><meta property='article:published_time' content='2024-03-04T09:00'><title>",
     "<p>Thursday, March 7, 2024</p><h1>Rain</h1><p>By Anna Berg</p><p>3 days ago</p>", "2024-03-04T09:00"),
    # No day is printed as today's; what a sentence says is no age.
    ("Rain", "<h1>Rain</h1><p>By Anna Berg</p><p>3 days ago</p>", None),
    ("Rain", "<p>3 March 2024</p><h1>Rain</h1><p>It began two days ago, in the hills, and went on and on</p>",
     "2024-03-03"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "body", "date"), AGES)
def test_an_age_counts_from_the_day_the_page_prints_as_todays(
    title: str, body: str, date: str | None
) -> None:
    text = ZH_BODY if body.count("天") else BODY
    assert read(f"<title>{title}</title>", body + text).date == date


def test_a_page_that_says_nothing_gives_nothing() -> None:
    body = f"<h1>Rain</h1>{BODY}<div class=comments><p>Joe, 4 May 2021</div><footer>© 2019</footer>"
    meta = read("<title>Rain</title>", body)
    assert meta == Article(title="Rain", lang="en")


@pytest.mark.parametrize("author", ["admin", "https://post.example/u/1", "Staff Writer", "Valley GmbH"])
def test_a_value_that_cannot_be_right_gives_way(author: str) -> None:
    head = f'<meta name="author" content="{author}">'
    assert read(head, f"<h1>Rain</h1><p>By Anna Berg</p>{BODY}").authors == ("Anna Berg",)


def test_a_date_before_the_web_gives_way() -> None:
    head = '<meta property="article:published_time" content="1970-01-01T00:00:00Z">'
    assert read(head, f"<h1>Rain</h1><p>3 May 2020</p>{BODY}").date == "2020-05-03"


def test_the_shown_day_wins_over_the_same_moment_in_utc() -> None:
    head = '<meta property="article:published_time" content="2020-05-04T03:37:00+00:00">'
    assert read(head, f"<h1>Rain</h1><p>3 May, 2020, 11:37 pm</p>{BODY}").date == "2020-05-03T23:37"


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Rain again - Valley Post</title>" + SITE, "", "Rain again"),
        ("<title>Rain &amp; wind | Valley Post</title>", "<h1>Rain &amp; wind</h1>", "Rain & wind"),
        ("<title>Valley Post</title>" + SITE, "<h1>Rain</h1>", "Rain"),
        ("<title>托育服务_某某新闻网</title>", "<h1>托育服务</h1>", "托育服务"),
        ("<title>Rain: a history of water</title>", "", "Rain: a history of water"),
    ],
)
def test_the_title_is_the_headline_without_the_site(head: str, body: str, title: str) -> None:
    assert read(head, body + BODY).title == title


def test_credits_and_source_are_read_from_the_first_and_last_words() -> None:
    first = f"<p>本报讯（记者丁玲 通讯员孙崇高）{ZH_BODY[3:]}"
    body = f"<h1>托育</h1>{first}<p>来源：某某日报</p><p>（责任编辑：王五）</p>"
    meta = read("<title>托育</title>", body)
    assert meta.authors == ("丁玲", "孙崇高")
    assert meta.credits == {"记者": ("丁玲",), "通讯员": ("孙崇高",), "责任编辑": ("王五",)}
    assert (meta.source, meta.lang) == ("某某日报", "zh-Hans")


def test_the_way_to_the_page_is_its_breadcrumb() -> None:
    crumbs = "<div class='breadcrumb'><a href=/>Home</a> &gt; <a href=/n>News</a> &gt; Rain</div>"
    body = f"{crumbs}<h1>Rain</h1>{BODY}"
    meta = read("<title>Rain</title>", body)
    assert (meta.breadcrumb, meta.section) == (("Home", "News"), "News")


def test_a_sentence_signs_nothing() -> None:
    assert read("", f"<h1>Rain</h1><div class=author>please ignore this field</div>{BODY}").authors == ()


def test_a_meta_may_keep_its_content_under_value() -> None:
    assert read("<meta name='article:published_time' value='2020-05-03'>", BODY).date == "2020-05-03"


def test_a_name_that_a_byline_confirms_goes_before_the_publisher_of_the_head() -> None:
    head = "<meta name=author content='Anna Tal'><meta property=article:author content='Anna Berg'>"
    head += "<meta property='article:published_time' content='2020-05-03'>"
    assert read(head, f"<h1>Rain</h1><p>By Anna Berg</p>{BODY}").authors == ("Anna Berg",)


LAST_LOOK = [
    # JSON-LD that no mending makes readable.
    (
        ld(headline="Rain").replace("}", ', "datePublished": "2020-05-03T09:00", x y}'),
        BODY,
        "2020-05-03T09:00",
    ),
    ("", BODY.replace("It", "Pressemitteilung vom 3. Mai 2020 | Bern – It", 1), "2020-05-03"),
    ("", BODY.replace("It rained", "On 3 May 2020 it rained", 1), None),
    ("", BODY.replace("It", "3. Mai 2020. It", 1), "2020-05-03"),
    # Data of a script, as it stands there and escaped.
    ('<script>var a = {"id":7,"publishedAt":"2020-05-03T09:00:00Z"}</script>', BODY, "2020-05-03T09:00:00Z"),
    ('<script>load("{\\"first_published\\":\\"2020-05-03\\"}")</script>', BODY, "2020-05-03"),
    ('<script>var a = {"version":"2020-05-03","publisher":"Valley Post"}</script>', BODY, None),
    # Only comments name a day.
    ("", BODY + "<ul class=comments><li>Joe, 4 May 2021<li>Ann, 5 May 2021</ul>", None),
]

DISPUTED = [
    # The page tells both days: that of a change is not that of publication.
    ("<meta property='article:published_time' content='2020-05-03'><meta property='article:modified_time' "
     "content='2021-06-07'>", "<h1>Rain</h1><p>Last updated: 7 June 2021</p>" + BODY, "2020-05-03"),
    # The moment in UTC is the day before where the page was written.
    (ld(**{"@type": "NewsArticle", "datePublished": "2020-05-02T23:30:00Z"}),
     "<h1>Rain</h1><p>By Anna Berg, 3 May 2020</p>" + BODY, "2020-05-03"),
    # A list of other articles and a notice of rights have days, too.
    ("", "<h1>Rain</h1><p>By Anna Berg, 3 May 2020</p>" + BODY + "<ul><li>Snow, 7 May 2021<li>Hail, "
     "8 May 2021<li>Fog, 9 May 2021</ul><footer>© 1 January 2021</footer>", "2020-05-03"),
    # The moment of "3 hours ago"; what hangs by the reader's clock is no date.
    ("", "<h1>Rain</h1><p>By Anna Berg, <time datetime='2020-05-03T09:00'>3 hours ago</time></p>" + BODY,
     "2020-05-03T09:00"),
    ("", "<h1>Rain</h1><p>By Anna Berg, 3 hours ago</p>" + BODY, None),
    ("", "<h1>Pioggia</h1><em>( Roma, 14 Gennaio 20 )</em>" + BODY, "2020-01-14"),
    # Which number is the month another witness knows; alone it is read as the language has it.
    ("<meta property='article:published_time' content='2020-11-03'>",
     "<h1>Rain</h1><p>By Anna Berg, 03/11/2020</p>" + BODY, "2020-11-03"),
    ("<meta http-equiv=content-language content=de>",
     "<h1>Regen</h1><p>Von Anna Berg, 03/11/2020</p>" + BODY, "2020-11-03"),
    ("<link rel=canonical href='https://post.example/2020/november/03/rain'>",
     "<h1>Rain</h1><p>11/03/2020</p>" + BODY, "2020-11-03"),
    # The label in a block of its own; the moment in a data attribute.
    ("", "<h1>Rain</h1><dl><dt>Published</dt><dd>3 May 2020</dd><dt>Updated</dt><dd>4 June 2021</dd></dl>"
     + BODY, "2020-05-03"),
    ("", "<h1>Rain</h1><p>By Anna Berg <span data-timestamp=1588500000>a while ago</span></p>" + BODY,
     "2020-05-03T10:00:00Z"),
    ("", "<h1>Rain</h1><p>Written by Anna Berg in Rivers on 3 May 2020 at 08:34 PM. 51 Comments</p>" + BODY,
     "2020-05-03T20:34"),
    # A month is all the page has.
    ("<meta property='article:published_time' content='2020-05'>", "<h1>Rain</h1>" + BODY, "2020-05"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "body", "date"), DISPUTED)
def test_days_that_disagree_are_weighed(head: str, body: str, date: str | None) -> None:
    assert read(head, body).date == date


@pytest.mark.parametrize(("head", "body", "date"), LAST_LOOK)
def test_a_page_that_names_no_day_elsewhere_is_looked_at_again(
    head: str, body: str, date: str | None
) -> None:
    assert read(head, f"<h1>Rain</h1>{body}").date == date


@pytest.mark.parametrize(
    ("canonical", "given", "expected"),
    [
        ("https://post.example/rain", None, "https://post.example/rain"),
        ("https://post.example/?p=7", None, "https://post.example/?p=7"),
        ("https://post.example/", "https://post.example/", "https://post.example/"),
        ("https://post.example/", None, None),
        ("https://post.example", "https://post.example/rain?p=7", "https://post.example/rain?p=7"),
        ("/", "https://post.example/rain", "https://post.example/rain"),
    ],
)
def test_the_start_of_a_site_is_no_address_of_an_article(
    canonical: str, given: str | None, expected: str | None
) -> None:
    assert (
        read(f'<link rel="canonical" href="{canonical}">', f"<h1>Rain</h1>{BODY}", url=given).url == expected
    )
    assert read(f'<meta property="og:url" content="{canonical}">', BODY, url=given).url == expected


SIGNED = [
    ("", "<h1>Rain</h1>" + BODY + "<p class=author>Anna Berg</p>", ("Anna Berg",)),
    # RDFa gives one value several names.
    ("<meta property='dc:creator twitter:site_name' content='Anna Berg'>",
     "<h1>Rain</h1><p>By Anna Berg</p>" + BODY, ("Anna Berg",)),
    ("", "<h1>Rain</h1><p>By Anna Berg And Otto Tal</p>" + BODY, ("Anna Berg", "Otto Tal")),
    # Chinese pages: names in the last brackets, a reporter's name that runs into the next word, alone below.
    ("", "<h1>托育</h1>" + ZH_BODY.replace("</p>", "（常书香 马丹阳 ）</p>"), ("常书香", "马丹阳")),
    ("", "<h1>托育</h1>" + ZH_BODY.replace("<p>", "<p>本报记者欧阳小明发自北京　"), ("欧阳小明",)),
    ("<title>托育</title>", "<h1>托育</h1><p>赵延东、风笑天</p>" + ZH_BODY, ("赵延东", "风笑天")),
    # The head gives the editor; a column's name, a sentence and a link that begin or end like a role.
    ("<meta name=author content='王五'>", "<h1>托育</h1>" + ZH_BODY + "<p>（责任编辑：王五）</p>", ()),
    ("<title>托育</title>", "<h1>托育</h1><p>编辑观察</p>" + ZH_BODY + "<p>网站地图| 联系我们</p>", ()),
    ("<title>托育</title>", "<h1>托育</h1><p>记者首先前往该村。</p><p>文/栗思</p>" + ZH_BODY, ("栗思",)),
    ("<title>Rain</title>", "<h1>Rain</h1><p class=byline>Opinion by Anna Berg</p>" + BODY, ("Anna Berg",)),
    # Nobody: a menu of two words with capitals, a heading, a photographer.
    ("", "<p>Site Map</p><p>About Us</p><h1>Rain</h1>" + BODY, ()),
    ("", "<h1>托育</h1><p>相关文章</p>" + ZH_BODY, ()),
    ("", "<h1>Rain</h1>" + BODY + "<figure><figcaption>Photo: Anna Berg</figcaption></figure>", ()),
]  # fmt: skip


@pytest.mark.parametrize(("head", "body", "authors"), SIGNED)
def test_who_signs_is_weighed(head: str, body: str, authors: tuple[str, ...]) -> None:
    assert read(head or "<title>Rain</title>", body).authors == authors


HEADLINES = [
    ("Rain again | Valley Post", "<h1><span class=kicker>Weather</span> Rain again</h1>", "Rain again"),
    ("Rain again - Valley Post", "<h1>Weather: Rain again</h1>", "Rain again"),
    # A heading in two lines, each a block.
    ("Rain in May: Wet feet | Valley Post", "<h1><div>Rain in May:</div><div>Wet feet</div></h1>",
     "Rain in May: Wet feet"),
    # A second heading that is none of the title's, and the end of a word.
    ("Rain again | Valley Post", "<h1>Rain again</h1><h2>Wet feet</h2>", "Rain again"),
    ("in again | Valley Post", "<h1>Rain again</h1>", "Rain again"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "body", "headline"), HEADLINES)
def test_the_headline_is_the_title_without_what_stands_above_it(title: str, body: str, headline: str) -> None:
    assert read(f"<title>{title}</title>{SITE}", body + BODY).title == headline


@pytest.mark.parametrize(
    ("told", "section"),
    [
        ("National News | Weather", "National News"),
        ("linux, c64, retro, diskette", "linux"),
        ("Blogartikel,Digitalisierung", "Blogartikel"),
        ("Health, Science", "Health, Science"),
        ("Arts & Letters", "Arts & Letters"),
    ],
)
def test_of_several_sections_the_first_is_given(told: str, section: str) -> None:
    assert (
        read(f"<meta property='article:section' content='{told}'>", "<h1>Rain</h1>" + BODY).section == section
    )


def test_a_blank_image_gives_way_to_the_next() -> None:
    blank = "<meta property='og:image' content='https://post.example/i/blank.jpg?m=1'>"
    real = "<meta name='twitter:image' content='https://post.example/i/blank-page.jpg'>"
    assert read(blank, BODY).image is None
    assert read(blank + real, BODY).image == "https://post.example/i/blank-page.jpg"


def test_a_section_that_says_nothing_gives_way() -> None:
    crumbs = "<div class=breadcrumb><a href=/>首页</a> &gt; <a href=/n>新闻</a> &gt; 资讯正文</div>"
    assert read(ld(**{"@type": "NewsArticle", "articleSection": "正文"}), crumbs + ZH_BODY).section == "新闻"
    assert read("<meta property='article:section' content='Uncategorized'>", BODY).section is None


SOURCES = [
    ("来源：光明网-《光明日报", "光明网-《光明日报》"),
    ("来源：某某日报 北京 举报", "某某日报"),
    ("来源：某某日报 网友评论 0 条", "某某日报"),
    ("作者：曹磊 来源:东方网 选稿：曾炟", "东方网"),
    ("来源：《北京》", "《北京》"),
]


@pytest.mark.parametrize(("line", "source"), SOURCES)
def test_a_source_is_the_outlet_alone(line: str, source: str) -> None:
    assert read("<title>托育</title>", f"<h1>托育</h1><p>{line}</p>{ZH_BODY}").source == source


def test_a_site_in_the_author_field_signs_nothing() -> None:
    site = "Valley Post | North and South"
    head = f"<meta name=author content='{site}'><meta property=og:site_name content='{site}'>"
    assert read(head, f"<h1>Rain</h1>{BODY}").authors == ()
    outlet = "<title>山谷里的雨下了一整天_谷地新闻</title><meta name=author content=谷地>"
    assert read(outlet, f"<h1>山谷里的雨下了一整天</h1>{ZH_BODY}").authors == ()
    person = "<title>山谷里的雨下了一整天_谷地新闻</title><meta name=author content=周小禾>"
    assert read(person, f"<h1>山谷里的雨下了一整天</h1>{ZH_BODY}").authors == ("周小禾",)
