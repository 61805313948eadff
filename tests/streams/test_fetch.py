"""Fetching, against a server on loopback that also misbehaves."""

import gzip
import threading
import time
import zlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from artkit.errors import RecordError
from artkit.streams.fetch import Fetcher, FetchPolicy
from artkit.streams.inputs import is_address

PAGE = "<p>页面".encode("gb18030")


class Handler(BaseHTTPRequestHandler):
    """One path a misbehaviour; ``seen`` lists the requests."""

    seen: list[tuple[str, str]]
    failures: dict[str, int]

    def log_message(self, *arguments: object) -> None:
        return

    def do_GET(self) -> None:
        self.server.seen.append((self.path, self.headers["User-Agent"]))  # type: ignore[attr-defined]
        name = self.path.strip("/").split("?")[0].split("/")[0].replace("-", "_").replace(".", "_") or "page"
        getattr(self, f"answer_{name}", self.answer_missing)()

    def send(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for key, value in {"Content_Length": str(len(body)), **headers}.items():
            self.send_header(key.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def answer_page(self) -> None:
        self.send(200, PAGE, Content_Type="text/html; charset=GBK")

    def answer_missing(self) -> None:
        self.send(404)

    def answer_robots_txt(self) -> None:
        self.send(200, b"User-agent: *\nDisallow: /secret\n")

    def answer_secret(self) -> None:
        self.send(200, b"not for robots")

    def answer_moved(self) -> None:
        self.send(302, Location="/page")

    def answer_loop(self) -> None:
        self.send(302, Location="/loop")

    def answer_away(self) -> None:
        self.send(302, Location="file:///etc/passwd")

    def answer_zipped(self) -> None:
        self.send(200, gzip.compress(PAGE), Content_Encoding="gzip")

    def answer_deflated(self) -> None:
        self.send(200, zlib.compress(PAGE), Content_Encoding="deflate")

    def answer_bomb(self) -> None:
        self.send(200, gzip.compress(b" " * 3_000_000), Content_Encoding="gzip")

    def answer_half_zipped(self) -> None:
        self.send(200, gzip.compress(PAGE * 99)[:-20], Content_Encoding="gzip")

    def answer_short(self) -> None:
        self.send(200, PAGE, Content_Length="9999")
        self.close_connection = True

    def answer_endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            while True:
                self.wfile.write(b"x" * 65536)
        except OSError:
            return

    def answer_drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            for _ in range(100):
                self.wfile.write(b"x")
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            return

    def answer_shaky(self) -> None:
        count = sum(path == "/shaky" for path, _ in self.server.seen)  # type: ignore[attr-defined]
        if count < 3:
            self.send(503, Retry_After="0")
        else:
            self.answer_page()


@pytest.fixture(scope="module")
def server() -> Iterator[ThreadingHTTPServer]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        running.daemon_threads = True
        running.seen = []  # type: ignore[attr-defined]
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield running
        running.shutdown()


def fetcher(**options: object) -> Fetcher:
    settings = {"delay": 0.0, "timeout": 5.0, "max_bytes": 1_000_000, "allow_private": True, **options}
    return Fetcher(FetchPolicy(**settings))  # type: ignore[arg-type]


def address(server: ThreadingHTTPServer, path: str) -> str:
    return f"http://127.0.0.1:{server.server_port}{path}"


@pytest.mark.parametrize("path", ["/page", "/moved", "/shaky", "/page?q=一&x=#frag"])
def test_a_page_comes_with_its_final_address_and_charset(server: ThreadingHTTPServer, path: str) -> None:
    fetched = fetcher().fetch(address(server, path))
    assert (fetched.data, fetched.charset) == (PAGE, "GBK")
    assert fetched.url.startswith(address(server, "/shaky" if path == "/shaky" else "/page"))


@pytest.mark.parametrize("path", ["/zipped", "/deflated"])
def test_a_packed_answer_is_unpacked(server: ThreadingHTTPServer, path: str) -> None:
    assert fetcher().fetch(address(server, path)).data == PAGE


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/nothing", "the server answered 404"),
        ("/secret/a", "asks not to fetch it"),
        ("/loop", "more than 5 redirects"),
        ("/away", "not an http or https address"),
        ("/bomb", "larger than the limit of 1000000 bytes"),
        ("/endless", "larger than the limit of 1000000 bytes"),
        ("/short", "the connection failed: IncompleteRead"),
        ("/half-zipped", "the connection failed: IncompleteRead"),
    ],
)
def test_what_cannot_be_had_says_why(server: ThreadingHTTPServer, path: str, message: str) -> None:
    with pytest.raises(RecordError, match=message):
        fetcher(retries=0).fetch(address(server, path))


def test_a_slow_drip_is_cut_when_its_time_is_over(server: ThreadingHTTPServer) -> None:
    with pytest.raises(RecordError, match=r"no whole answer within 0\.3 s"):
        fetcher(retries=0, timeout=0.3).fetch(address(server, "/drip"))


def test_robots_txt_is_asked_once_and_the_disallowed_page_never(server: ThreadingHTTPServer) -> None:
    server.seen.clear()  # type: ignore[attr-defined]
    one = fetcher(user_agent="artkit-test")
    for path in ("/page", "/secret", "/page"):
        try:
            one.fetch(address(server, path))
        except RecordError:
            continue
    assert server.seen == [("/robots.txt", "artkit-test"), ("/page", "artkit-test"), ("/page", "artkit-test")]  # type: ignore[attr-defined]


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "10.0.0.1", "169.254.1.1", "0.0.0.0"])
def test_private_addresses_are_refused(host: str) -> None:
    with pytest.raises(RecordError, match=r"private or local address|cannot connect"):
        fetcher(allow_private=False, retries=0).fetch(f"http://{host}:9/")


def test_a_closed_port_is_a_clear_error() -> None:
    with pytest.raises(RecordError, match="cannot connect: Connection refused"):
        fetcher(retries=0).fetch("http://127.0.0.1:9/")


def test_requests_to_one_host_keep_their_distance(server: ThreadingHTTPServer) -> None:
    one = fetcher(delay=0.2)
    started = time.monotonic()
    for _ in range(2):
        one.fetch(address(server, "/page"))
    assert time.monotonic() - started >= 0.4


@pytest.mark.parametrize("text", ["ftp://a/", "file:///a", "page.html", "http", "C:/x", ""])
def test_only_http_addresses_are_addresses(text: str) -> None:
    assert not is_address(text)


@pytest.mark.parametrize(
    "url", ["http://", "http://a:99999/", "http://[::1", "http:///x", "http://\u2488\u2488.x/"]
)
def test_a_broken_address_is_a_clear_error(url: str) -> None:
    with pytest.raises(RecordError):
        fetcher(retries=0).fetch(url)
