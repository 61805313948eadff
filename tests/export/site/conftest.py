"""Sample articles, and a browser to look at what becomes of them."""

from __future__ import annotations

import fcntl
import json
import os
import select
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from artkit.article import Article

CHILDCARE = Article(
    id="childcare",
    url="https://news.example.cn/a/1",
    title="社区托育点开到家门口",
    authors=("林晓岚", "周启明"),
    credits={"记者": ("林晓岚",), "通讯员": ("周启明",), "责任编辑": ("何雨",)},
    date="2023-09-22T09:30:12+08:00",
    source="晨光日报",
    section="民生",
    breadcrumb=("首页", "本地", "民生"),
    tags=("托育", "社区"),
    lang="zh-Hans",
    summary="全市今年新增三十六个社区托育点。",
    html=(
        "<p>本报讯 清晨七点半，柳岸社区的托育点已经亮起了灯。</p><h2>价格怎么定</h2>"
        "<p onclick='x()'>“离家五分钟，<strong>接送</strong>都方便。”家长说。</p>"
        "<figure><img src='/room.jpg' alt='活动室'><figcaption>柳岸活动室</figcaption></figure>"
        "<script>document.title = 'run'</script>"
        "<p><a href='https://example.org/plan?a=1&amp;b=2'>规划</a> <a href='javascript:x()'>坏链接</a></p>"
    ),
)
TRAINING = Article(
    id="training",
    url="https://news.example.cn/a/2",
    title="普惠托育服务培训班开班",
    authors=("何雨",),
    date="2023-09-20",
    source="晨光日报",
    section="民生",
    tags=("托育",),
    lang="zh-Hans",
    text="培训班昨日开班，来自各街道的园长参加。\n\n老师讲解托位价格与备案流程，社区托育点如何开办。",
    teasers=({"list": "热门文章", "title": "社区托育点开到家门口", "url": None},),
)
BUSES = Article(
    id="buses",
    title="夜间公交新增四条线路",
    date="2023-10-08",
    section="交通",
    lang="zh-Hans",
    text="从本周五起，夜间公交新增四条线路，票价两元不变。",
    teasers=({"list": "热门文章", "title": "另一篇", "url": "https://news.example.cn/a/2"},),
)
NIGHT_TRAINS = Article(
    id="night",
    url="https://post.example.org/night",
    title="Night trains return to the coast",
    authors=("Dana Whitlock",),
    date="2023-10-01T06:00:00Z",
    source="The Harbour Post",
    section="Travel & Rail",
    tags=("rail",),
    lang="en",
    text="The first sleeper leaves on Friday and reaches the café at the harbour at dawn.",
)
BERTHS = Article(
    id="berths",
    title="What a sleeper berth costs",
    date="2023-10",
    section="Travel & Rail",
    tags=("rail",),
    lang="en",
    text="A berth on the night trains costs $29. The sleeper to the harbour sells out.",
)
ARABIC = Article(
    id="arabic", title="قطارات الليل تعود", date="2022", lang="ar", text="تعود قطارات الليل إلى الساحل."
)
HOSTILE = Article(
    id="hostile",
    url="javascript:alert(1)",
    title="<script>document.title='run'</script> & \"q\" '",
    date="soon",
    source="<b>bold</b>",
    section="../../etc",
    tags=("<i>", "a/b?c=d&e#f"),
    lang='en" onload="x',
    text="Plain text with <b>no</b> markup.\x1b[31m \u202e",
    credits={"<Photo>": ("A & B",)},
)
UNTITLED = Article(id="untitled", text="没有标题的一篇短文。")
TEASER = Article(kind="teaser", title="更多新闻", text="摘要")
SAMPLES = (CHILDCARE, TRAINING, BUSES, NIGHT_TRAINS, BERTHS, ARABIC, HOSTILE, UNTITLED, TEASER)


@pytest.fixture(name="articles", scope="session")
def give_articles() -> tuple[Article, ...]:
    return SAMPLES


class Browser:
    """A headless Chromium, spoken to over the pipe of its DevTools protocol."""

    def __init__(self, program: str, profile: str) -> None:
        commands, self._out = os.pipe()
        self._in, answers = os.pipe()
        flags = (
            "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
            f"--user-data-dir={profile}",
        )  # fmt: skip
        self._process = subprocess.Popen(
            [program, *flags],
            pass_fds=(3, 4),
            # Chromium listens on 3 and answers on 4, whatever the numbers are here.
            preexec_fn=lambda: _place_pipes(commands, answers),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(commands)
        os.close(answers)
        self._pending = b""
        self._number = 0
        self._session: str | None = None
        self.requests: list[str] = []
        self.complaints: list[str] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        self._number += 1
        message = {"id": self._number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        number = self._number
        answer = self._wait(lambda found: found.get("id") == number)
        assert "error" not in answer, answer
        result: dict[str, Any] = answer["result"]
        return result

    def open(self, address: str) -> None:
        """Open a page and wait until it and its scripts are loaded."""
        self.requests.clear()
        self.complaints.clear()
        self.call("Page.navigate", url=address)
        self._wait(lambda found: found.get("method") == "Page.loadEventFired")

    def run(self, script: str) -> Any:
        """Run a script in the page and give its value."""
        found = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in found, found["exceptionDetails"]
        return found["result"].get("value")

    def close(self) -> None:
        self._session = None
        self.call("Browser.close")
        self._process.wait(timeout=20)
        os.close(self._in)
        os.close(self._out)

    def _wait(self, wanted: Any) -> dict[str, Any]:
        end = time.monotonic() + 60
        while True:
            message = self._read(end)
            self._note(message)
            if wanted(message):
                return message

    def _read(self, end: float) -> dict[str, Any]:
        while b"\0" not in self._pending:
            ready, _, _ = select.select([self._in], [], [], max(0.0, end - time.monotonic()))
            assert ready, "the browser does not answer"
            data = os.read(self._in, 1 << 20)
            assert data, "the browser is gone"
            self._pending += data
        head, _, self._pending = self._pending.partition(b"\0")
        message: dict[str, Any] = json.loads(head)
        return message

    def _note(self, message: dict[str, Any]) -> None:
        method, params = message.get("method"), message.get("params", {})
        if method == "Network.requestWillBeSent":
            self.requests.append(params["request"]["url"])
        elif method == "Runtime.exceptionThrown":
            self.complaints.append(params["exceptionDetails"]["text"])
        elif method == "Log.entryAdded" and params["entry"]["level"] in ("warning", "error"):
            self.complaints.append(params["entry"]["text"])
        elif method == "Runtime.consoleAPICalled" and params["type"] in ("warning", "error", "assert"):
            self.complaints.append(str(params["args"]))


def _place_pipes(commands: int, answers: int) -> None:
    high = [fcntl.fcntl(pipe, fcntl.F_DUPFD, 10) for pipe in (commands, answers)]
    os.dup2(high[0], 3)
    os.dup2(high[1], 4)


@pytest.fixture(name="browser", scope="session")
def start_browser() -> Iterator[Browser]:
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("no chromium here: the archive is not looked at in a browser")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(program, profile)
        yield browser
        browser.close()


@pytest.fixture(name="folder", scope="session")
def write_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("jinja2", reason="the extra 'site' is not installed")
    from artkit.export.options import ExportOptions
    from artkit.export.site import render_site

    folder = tmp_path_factory.mktemp("archive")
    for name, content in render_site(SAMPLES, options=ExportOptions(title="海岸文库")):
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return folder
