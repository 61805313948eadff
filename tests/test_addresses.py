import pytest
from hypothesis import given
from hypothesis import strategies as st

from artkit.addresses import strip_tracking

CHANGES = [
    ("https://example.org/a?utm_source=x", "https://example.org/a"),
    ("https://example.org/a?UTM_Source=x&b=1", "https://example.org/a?b=1"),
    ("https://example.org/a?b=1&amp;utm_medium=rss", "https://example.org/a?b=1"),
    ("https://example.org/a?b=1&fbclid=IwAR0&c=2#top", "https://example.org/a?b=1&c=2#top"),
    ("https://example.org/a#utm_source=feed&utm_medium=rss", "https://example.org/a"),
    ("https://example.org/a#xtor=RSS-32", "https://example.org/a"),
    ("https://example.cn/s/1?from=timeline&isappinstalled=0", "https://example.cn/s/1"),
    ("https://example.cn/p?id=3&spm=a2.1&scm=4", "https://example.cn/p?id=3"),
    ("/relative?gclid=1&q=%E6%89%98", "/relative?q=%E6%89%98"),
]
STAYS = [
    "",
    "https://example.org/a",
    "https://example.org/?p=12",
    "https://example.org/a?id=1&ref=home#comments",
    "https://example.org/a?from=2020-01-01",
    "https://example.org/a?source=3",
    "https://example.org/a?utmost=1",
    "https://example.org/utm_source=x",
    "https://example.org/#/route?x=1",
    "https://example.org/#key=value",
    "a=b",
    "mailto:a@example.org?subject=utm",
]


@pytest.mark.parametrize(("url", "bare"), CHANGES)
def test_tracking_goes(url: str, bare: str) -> None:
    assert strip_tracking(url) == bare


@pytest.mark.parametrize("url", STAYS)
def test_what_chooses_the_page_stays(url: str) -> None:
    assert strip_tracking(url) == url


@given(st.text(alphabet="ab?&#=/utm_sourcefbclid:.", max_size=60))
def test_stripping_twice_is_stripping_once(url: str) -> None:
    assert strip_tracking(strip_tracking(url)) == strip_tracking(url)
