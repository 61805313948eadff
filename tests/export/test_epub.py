import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from artkit.article import Article
from artkit.export import ExportOptions, write_articles
from strategies import articles, texts

XHTML = "{http://www.w3.org/1999/xhtml}"
HARD = (
    "<h3>h</h3><figure><figcaption>c</figcaption><img src='https://e.org/a.png'><p>x</p>"
    "<figcaption>d</figcaption></figure><table><tr><td>a</td></tr><caption>cap</caption>"
    "<thead><tr><th colspan=2>b</th></tr></thead><tr></tr></table><table></table><ul></ul>"
    "<ol><li></li></ol><a href='rel/x y'>r</a><a href='mailto:a@e.org'>m</a><a href='#x'>f</a>"
    "<a href='https://e.org/[x]?a b|c%zz'>odd</a><a href='http://user:p@e.org:99999/'>port</a>"
    "<pre>x\n y</pre><hr><p>H<sub>2</sub><a href='https://例子.测试/路'>idn</a>"
    "<a href='https://e.org'><img src=i.png alt=pic></a><blockquote><p>q</blockquote>"
)


def book(*records: Article) -> bytes:
    out = io.BytesIO()
    write_articles(records, out, to="epub", options=ExportOptions(title="新闻 & <more>"))
    return out.getvalue()


def test_a_book_is_laid_out_as_the_container_standard_says() -> None:
    data = book(Article(id="a", title="标题", lang="zh-Hans", date="2024-03-05", text="正文"))
    assert data[30:58] == b"mimetypeapplication/epub+zip"
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert archive.testzip() is None
    package = etree.fromstring(archive.read("book/book.opf"))
    values = {etree.QName(element).localname: element.text for element in package[0]}
    assert (values["title"], values["language"], values["meta"]) == (
        "新闻 & <more>",
        "zh-Hans",
        "2024-03-05T00:00:00Z",
    )
    for item in package[1]:
        assert f"book/{item.get('href')}" in archive.namelist()
    chapter = etree.fromstring(archive.read("book/article-00001.xhtml"))
    assert [element.text for element in chapter.iter(f"{XHTML}h1", f"{XHTML}p")] == [
        "标题",
        "2024-03-05",
        "正文",
    ]


def test_the_same_records_give_the_same_bytes() -> None:
    assert book(Article(id="a", text="x")) == book(Article(id="a", text="x"))


@settings(deadline=None, max_examples=20)
@given(st.lists(articles(), max_size=2), texts)
def test_any_chapter_is_well_formed(records: list[Article], html: str) -> None:
    archive = zipfile.ZipFile(io.BytesIO(book(*records, Article(id="h", html=HARD + html))))
    for name in archive.namelist()[1:]:
        if not name.endswith(".css"):
            etree.fromstring(archive.read(name))


# Debian installs it as a Java archive under this name.
EPUBCHECK = [
    "java",
    "-XX:TieredStopAtLevel=1",
    "-XX:+UseSerialGC",
    "-jar",
    str(shutil.which("epubcheck")),
    "--quiet",
]


@pytest.mark.skipif(not all(map(shutil.which, ("epubcheck", "java"))), reason="epubcheck or java is missing")
def test_epubcheck_finds_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "news.epub"
    records = [
        Article(
            id="a",
            title="标题 <&>",
            lang="zh-Hans",
            date="2024-03-05T08:30:00+08:00",
            html=HARD,
            url="https://e.org/b/",
        ),
        Article(id="b", title=None, html=HARD),
        Article(id="c", title="\x1b\0", text="plain\n\ntext"),
    ]
    path.write_bytes(book(*records))
    done = subprocess.run([*EPUBCHECK, str(path)], capture_output=True, text=True, check=False)
    assert done.stdout + done.stderr == ""
    assert done.returncode == 0
