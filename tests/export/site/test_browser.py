"""The archive in Chromium, opened from files, as its readers open it."""

from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from artkit.export.site.words import list_words

RESULTS = "Array.from(document.querySelectorAll('#results a'), (link) => link.textContent)"


def search(browser: Any, folder: Path, query: str) -> list[str]:
    browser.open(f"{folder.as_uri()}/search.html?q={quote(query)}")
    # The parts of the index arrive by themselves after the page: look until the search has its say.
    browser.run(
        """new Promise((resolve, reject) => {
          const end = Date.now() + 20000;
          const status = document.getElementById("status");
          const look = () => {
            const text = status.textContent;
            if (text && text !== status.dataset.looking) resolve();
            else if (Date.now() > end) reject(new Error("no result"));
            else setTimeout(look, 20);
          };
          look();
        })"""
    )
    found: list[str] = browser.run(RESULTS)
    return found


def test_every_page_opens_without_a_complaint_or_a_request_to_elsewhere(browser: Any, folder: Path) -> None:
    for page in sorted(folder.rglob("*.html")):
        browser.open(page.as_uri())
        assert browser.complaints == [], page.name
        assert [one for one in browser.requests if not one.startswith(("file:", "data:"))] == [], page.name
        assert browser.run("document.title") != "run", page.name


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("托育", ["社区托育点开到家门口", "普惠托育服务培训班开班"]),
        ("培训班 价格", ["普惠托育服务培训班开班"]),
        ("托", ["社区托育点开到家门口", "普惠托育服务培训班开班"]),
        ("四条线路", ["夜间公交新增四条线路"]),
        ("sleeper", ["What a sleeper berth costs", "Night trains return to the coast"]),
        ("NIGHT tra", ["Night trains return to the coast", "What a sleeper berth costs"]),
        ("cafe", ["Night trains return to the coast"]),
        ("Ｃａｆé", ["Night trains return to the coast"]),
        ("الليل", ["قطارات الليل تعود"]),
        ("晨光日报", ["社区托育点开到家门口", "普惠托育服务培训班开班"]),
        ("constructor", []),
        ("托育 sleeper", []),
    ],
)
def test_the_search_finds_words_of_any_script(
    browser: Any, folder: Path, query: str, titles: list[str]
) -> None:
    assert search(browser, folder, query) == titles
    assert browser.complaints == []


def test_what_is_found_is_there(browser: Any, folder: Path) -> None:
    assert search(browser, folder, "托")
    browser.run("document.querySelector('#results a').click()")
    browser._wait(lambda found: found.get("method") == "Page.loadEventFired")
    assert browser.run("document.querySelector('h1').textContent") == "社区托育点开到家门口"


def test_the_search_box_of_a_page_leads_to_the_search(browser: Any, folder: Path) -> None:
    browser.open((folder / "index.html").as_uri())
    browser.run("document.getElementById('q').value = '公交'; document.querySelector('form button').click()")
    browser._wait(lambda found: found.get("method") == "Page.loadEventFired")
    assert browser.run("location.pathname").endswith("/search.html")
    assert browser.run("new URLSearchParams(location.search).get('q')") == "公交"


def test_typing_searches_at_once(browser: Any, folder: Path) -> None:
    assert search(browser, folder, "托育")
    browser.run(
        """(async () => {
          const input = document.getElementById("q");
          input.value = "berth";
          input.dispatchEvent(new Event("input"));
          const found = () => document.querySelectorAll("#results a").length;
          while (found() !== 1) await new Promise((resolve) => setTimeout(resolve, 20));
        })()"""
    )
    assert browser.run(RESULTS) == ["What a sleeper berth costs"]


@pytest.mark.parametrize(
    "text",
    [
        "Straße ÉCOLE ﬁn ΣΑΣ",
        "托育园AI课2024年",
        "カタカナ・ガギｶﾞ 한국어",
        "हिन्दी ไทย́ עִבְרִית",
        "𠮷野家 a_b-c’d",
    ],
)
def test_the_page_tells_words_apart_as_the_index_does(
    browser: Any, folder: Path, text: str, tmp_path: Path
) -> None:
    from artkit.article import Article
    from artkit.export.site import render_site

    for name, content in render_site([Article(title="one", text=text)]):
        target = tmp_path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    for word in (text, *text.split(), *list_words(text)):
        assert search(browser, tmp_path, word) == ["one"], word


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_is_wider_than_the_screen(browser: Any, folder: Path, width: int) -> None:
    browser.call(
        "Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=width < 600
    )
    for page in sorted(folder.rglob("*.html")):
        browser.open(page.as_uri())
        assert browser.run("document.documentElement.scrollWidth") <= width, page.name
    browser.call("Emulation.clearDeviceMetricsOverride")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(browser: Any, folder: Path, scheme: str) -> None:
    """WCAG 2.1, success criterion 1.4.3: a contrast of at least 4.5."""
    browser.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
    for page in ("index.html", "search.html", "article/2023-09-22-社区托育点开到家门口.html"):
        browser.open((folder / page).as_uri())
        assert browser.run(CONTRAST) >= 4.5, page
    browser.call("Emulation.setEmulatedMedia", features=[])


CONTRAST = """(() => {
  const light = (color) => {
    const parts = color.match(/[\\d.]+/g).slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  const ground = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const color = getComputedStyle(one).backgroundColor;
      if (color !== "rgba(0, 0, 0, 0)") return color;
    }
    return "rgb(255, 255, 255)";
  };
  const told = Array.from(document.querySelectorAll("body *")).filter((element) =>
    Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.data.trim()));
  return Math.min(...told.map((element) => {
    const pair = [light(getComputedStyle(element).color), light(ground(element))].sort((a, b) => b - a);
    return (pair[0] + 0.05) / (pair[1] + 0.05);
  }));
})()"""
