import pytest

from artkit.extract.meta.titles import host_names, strip_site

STRIPPED = [
    ("Rain again - Valley Post", ["Valley Post"], "Rain again"),
    ("Valley Post: Rain again", ["Valley Post"], "Rain again"),
    ("Rain again | Weather | Valley Post", ["valleypost.example"], "Rain again"),
    ("Rain again – VALLEY POST online", ["Valley Post"], "Rain again"),
    ("托育服务_某某新闻网", ["某某新闻网"], "托育服务"),
    ("托育服务 - 某某网 - 新闻", ["某某网"], "托育服务"),
    ("Rain again in the hills « The valley", [], "Rain again in the hills"),
    ("Rain again - Page 2", [], "Rain again"),
]
KEPT = [
    ("Rain: a history of water", ["Valley Post"]),
    ("Valley Post", ["Valley Post"]),
    ("Post-war rain", ["Post"]),
    ("Left - Right", []),
    ("3-2: what a game", []),
    ("", ["Valley Post"]),
]


@pytest.mark.parametrize(("title", "sites", "bare"), STRIPPED)
def test_the_site_goes(title: str, sites: list[str], bare: str) -> None:
    assert strip_site(title, sites) == bare


@pytest.mark.parametrize(("title", "sites"), KEPT)
def test_the_title_stays(title: str, sites: list[str]) -> None:
    assert strip_site(title, sites) == title


def test_the_telling_label_of_a_host() -> None:
    assert host_names("https://m.valley-post.co.uk/a") == ["valley-post.co.uk", "valley-post"]
    assert host_names("") == []
