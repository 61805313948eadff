"""Pages from http and https addresses, politely: one at a time, robots.txt kept (RFC 9309), all of it capped.

Addresses that are not of the public internet (loopback, private) are refused unless asked for; the address
that was checked is the one that is connected to, so that a name cannot change its mind in between.
"""

from __future__ import annotations

import http.client
import ipaddress
import re
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from urllib.parse import quote, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from artkit.errors import RecordError
from artkit.streams.documents import Document, Found, Source, read_bytes
from artkit.streams.transfer import restore_body

_RETRY_STATUS = frozenset({429, 500, 502, 503, 504})
_REDIRECT_STATUS = frozenset({301, 302, 303, 307, 308})
_LONGEST_WAIT = 30.0
_ROBOTS_BYTES = 512 * 1024
_CHUNK = 1 << 16
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
# What RFC 3986 lets stand in an address, and "%" of what is escaped already.
_SAFE = "!#$%&'()*+,/:;=?@[]~"


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchPolicy:
    """How to fetch: seconds, bytes and counts. ``timeout`` bounds one whole request, body included."""

    user_agent: str = "artkit"
    delay: float = 1.0
    timeout: float = 30.0
    max_bytes: int = 64 * 1024 * 1024
    max_redirects: int = 5
    retries: int = 2
    allow_private: bool = False


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came: its bytes unpacked, its final address, the charset its header declares."""

    data: bytes
    url: str
    charset: str | None


@dataclass(frozen=True, slots=True)
class _Response:
    status: int
    headers: http.client.HTTPMessage
    body: bytes


class _TemporaryError(Exception):
    """Worth another try; ``wait`` is what the server asked for, in seconds."""

    def __init__(self, message: str, wait: float | None = None) -> None:
        super().__init__(message)
        self.wait = wait


@dataclass(slots=True)
class Fetcher:
    """Fetches addresses one after another; remembers robots.txt and the last visit of each host."""

    policy: FetchPolicy = field(default_factory=FetchPolicy)
    _robots: dict[str, RobotFileParser] = field(default_factory=dict)
    _visited: dict[str, float] = field(default_factory=dict)

    def fetch(self, url: str) -> Fetched:
        """Fetch one page, following redirects.

        Raises:
            RecordError: it cannot be had: the message says why.
        """
        for _ in range(self.policy.max_redirects + 1):
            url = _normalise(url)
            self._ask_robots(url)
            response = self._request(url, self.policy.max_bytes)
            target = response.headers.get("Location")
            if response.status not in _REDIRECT_STATUS or not target:
                break
            url = urljoin(url, target)
        else:
            raise RecordError(f"more than {self.policy.max_redirects} redirects")
        if response.status != 200:
            raise RecordError(f"the server answered {response.status}")
        charset = _CHARSET.search(response.headers.get("Content-Type", ""))
        return Fetched(response.body, url, charset[1] if charset else None)

    def _ask_robots(self, url: str) -> None:
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._robots:
            self._robots[origin] = self._read_robots(origin)
        if not self._robots[origin].can_fetch(self.policy.user_agent, url):
            raise RecordError(f"robots.txt of {parts.netloc} asks not to fetch it")

    def _read_robots(self, origin: str) -> RobotFileParser:
        robots = RobotFileParser()
        response = self._follow_robots(f"{origin}/robots.txt")
        if response.status == 200:
            robots.parse(response.body.decode("utf-8", "replace").splitlines())
        else:
            # RFC 9309, 2.3.1: no file allows everything; a server that cannot say is taken to say no.
            robots.parse(["User-agent: *", "Disallow: /" if response.status >= 500 else "Disallow:"])
        return robots

    def _follow_robots(self, url: str) -> _Response:
        for _ in range(self.policy.max_redirects):
            response = self._request(url, _ROBOTS_BYTES, cut=True)
            target = response.headers.get("Location")
            if response.status not in _REDIRECT_STATUS or not target:
                return response
            url = _normalise(urljoin(url, target))
        return response

    def _request(self, url: str, limit: int, *, cut: bool = False) -> _Response:
        for attempt in range(self.policy.retries + 1):
            self._wait_for(urlsplit(url).netloc, url)
            try:
                response = _request_once(url, self.policy, limit, cut=cut)
                if response.status not in _RETRY_STATUS or attempt == self.policy.retries:
                    return response
                wait = _seconds(response.headers.get("Retry-After"))
            except _TemporaryError as error:
                if attempt == self.policy.retries:
                    raise RecordError(str(error)) from None
                wait = error.wait
            time.sleep(min(wait if wait is not None else self.policy.delay * 2**attempt, _LONGEST_WAIT))
        raise AssertionError("the last attempt returns or raises")

    def _wait_for(self, host: str, url: str) -> None:
        robots = self._robots.get(f"{urlsplit(url).scheme}://{host}")
        asked = robots.crawl_delay(self.policy.user_agent) if robots else None
        delay = min(max(self.policy.delay, float(asked or 0)), _LONGEST_WAIT)
        since = time.monotonic() - self._visited.get(host, float("-inf"))
        if since < delay:
            time.sleep(delay - since)
        self._visited[host] = time.monotonic()


def read_address(url: str, fetcher: Fetcher, *, kind: str = "auto") -> Iterator[Found]:
    """Give the documents behind one address: a page, or whatever else a file could be."""
    source = Source(path=url, kind=kind, max_bytes=fetcher.policy.max_bytes)
    try:
        fetched = fetcher.fetch(url)
    except RecordError as error:
        yield source.error(error.message)
        return
    for found in read_bytes(fetched.data, replace(source, url=fetched.url)):
        if isinstance(found, Document) and found.encoding is None:
            yield replace(found, encoding=fetched.charset)
        else:
            yield found


def _normalise(url: str) -> str:
    """Give the address in ASCII, without its fragment."""
    try:
        parts = urlsplit(url.strip())
        host = parts.hostname.encode("idna").decode("ascii") if parts.hostname else ""
        port = f":{parts.port}" if parts.port else ""
    except ValueError as error:
        raise RecordError(f"not an address: {error}") from None
    if parts.scheme not in ("http", "https") or not host:
        raise RecordError("not an http or https address")
    host = f"[{host}]" if ":" in host else host
    query = f"?{quote(parts.query, safe=_SAFE)}" if parts.query else ""
    return f"{parts.scheme}://{host}{port}{quote(parts.path, safe=_SAFE) or '/'}{query}"


def _request_once(url: str, policy: FetchPolicy, limit: int, *, cut: bool) -> _Response:
    parts = urlsplit(url)
    path = parts.path + (f"?{parts.query}" if parts.query else "")
    headers = {"User-Agent": policy.user_agent, "Accept": "text/html,*/*;q=0.8", "Accept-Encoding": "gzip"}
    try:
        connection = _connect(parts.scheme, parts.hostname or "", parts.port, policy)
        with _deadline(connection, policy.timeout) as expired:
            try:
                connection.request("GET", path, headers=headers)
                response = connection.getresponse()
                return _Response(response.status, response.headers, _read_body(response, limit, cut=cut))
            except (OSError, http.client.HTTPException) as error:
                raise _TemporaryError(_explain(error, policy, expired=expired.is_set())) from None
    except OSError as error:
        raise _TemporaryError(f"cannot connect: {error.strerror or error}") from None
    except UnicodeError as error:
        raise RecordError(f"not an address: {error}") from None


def _explain(error: Exception, policy: FetchPolicy, *, expired: bool) -> str:
    if expired or isinstance(error, TimeoutError):
        return f"no whole answer within {policy.timeout:g} s"
    return f"the connection failed: {error or type(error).__name__}"


def _connect(scheme: str, host: str, port: int | None, policy: FetchPolicy) -> http.client.HTTPConnection:
    """Give a connection to an address that was checked first."""
    port = port or (443 if scheme == "https" else 80)
    wrapped = _open_socket(host, port, policy)
    connection = http.client.HTTPConnection(host, port, timeout=policy.timeout)
    if scheme == "https":
        wrapped = ssl.create_default_context().wrap_socket(wrapped, server_hostname=host)
        connection.default_port = 443
    connection.sock = wrapped
    return connection


def _open_socket(host: str, port: int, policy: FetchPolicy) -> socket.socket:
    problem: OSError | None = None
    for family, kind, protocol, _, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        if not policy.allow_private and not ipaddress.ip_address(str(address[0]).split("%")[0]).is_global:
            raise RecordError(f"{host} is a private or local address (--allow-private fetches it)")
        opened = socket.socket(family, kind, protocol)
        opened.settimeout(policy.timeout)
        try:
            opened.connect(address)
        except OSError as error:
            opened.close()
            problem = error
        else:
            return opened
    raise problem or OSError(f"no address for {host}")


@contextmanager
def _deadline(connection: http.client.HTTPConnection, seconds: float) -> Iterator[threading.Event]:
    """Cut the connection after ``seconds`` in all: a slow drip keeps every single read alive."""
    expired = threading.Event()
    opened = connection.sock

    def cut() -> None:
        expired.set()
        try:
            opened.shutdown(socket.SHUT_RDWR)
        except OSError:
            return

    timer = threading.Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        yield expired
        if expired.is_set():
            raise _TemporaryError(f"no whole answer within {seconds:g} s")
    finally:
        timer.cancel()
        connection.close()


def _read_body(response: http.client.HTTPResponse, limit: int, *, cut: bool) -> bytes:
    encoding = response.getheader("Content-Encoding", "").strip().lower()
    packed = encoding in ("gzip", "x-gzip")
    unpacker = zlib.decompressobj(47) if packed else None
    body = bytearray()
    while len(body) <= limit and (chunk := response.read(_CHUNK)):
        try:
            body += unpacker.decompress(chunk, limit + 1 - len(body)) if unpacker else chunk
        except zlib.error as error:
            raise RecordError(f"damaged gzip data: {error}") from None
    if len(body) > limit:
        if not cut:
            raise RecordError(f"larger than the limit of {limit} bytes (see --max-bytes)")
        del body[limit:]
    elif response.length:
        raise http.client.IncompleteRead(bytes(body), response.length)
    elif unpacker is not None and not unpacker.eof:
        raise http.client.IncompleteRead(bytes(body))
    # Only gzip is asked for; some servers answer with another encoding all the same.
    return bytes(body) if packed else restore_body(bytes(body), transfer=None, content=encoding, limit=limit)


def _seconds(value: str | None) -> float | None:
    return float(value) if value and value.strip().isdigit() else None
