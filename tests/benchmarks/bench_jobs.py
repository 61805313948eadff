"""The gain of a second process, and the memory of a large archive: `bench_jobs.py CORPUS [--megabytes N]`.

Extracts the first pages of a corpus (a folder of `source.html` pages, plain or gzipped, however deep) with
`--jobs 1` and `--jobs 2`, once each, and prints wall time, CPU time and the load of the machine before each.
With ``--megabytes`` it packs the same pages into a WARC file of that size instead, page after page and again,
and prints the largest memory of the process that reads and of its workers, in MB.
"""

from __future__ import annotations

import argparse
import gzip
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

ARTKIT = (sys.executable, "-m", "artkit", "extract", "-q")


def list_pages(corpus: Path, limit: int) -> list[Path]:
    """List pages, evenly from the whole corpus."""
    pages = sorted(path for path in corpus.rglob("*") if path.name.endswith((".html", ".html.gz")))
    step = max(1, len(pages) / limit)
    return [pages[int(at * step)] for at in range(min(limit, len(pages)))]


def time_jobs(pages: list[Path], jobs: int, folder: Path) -> tuple[float, float, bytes]:
    """Extract once; give seconds of wall and of CPU, and the output."""
    names, out = folder / "pages.txt", folder / f"{jobs}.jsonl"
    names.write_text("\n".join(map(str, pages)))
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [*ARTKIT, "--files-from", str(names), "--jobs", str(jobs), "-o", str(out)]
    done = subprocess.run(command, stderr=subprocess.DEVNULL)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        sys.exit(f"extract ended with {done.returncode}")
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, out.read_bytes()


def bench_jobs(pages: list[Path]) -> None:
    walls: list[float] = []
    outputs: list[bytes] = []
    with tempfile.TemporaryDirectory() as folder:
        for jobs in (1, 2):
            load = os.getloadavg()[0]
            wall, cpu, output = time_jobs(pages, jobs, Path(folder))
            walls.append(wall)
            outputs.append(output)
            print(
                f"--jobs {jobs}: {len(pages)} pages, {wall:.1f} s wall, {cpu:.1f} s CPU, "
                f"{len(pages) / cpu:.0f} pages/s of CPU; load {load:.1f} on {os.cpu_count()} cores",
                flush=True,
            )
    print(f"speed-up {walls[0] / walls[1]:.2f}, same bytes: {outputs[0] == outputs[1]}")


def write_archive(pages: list[Path], size: int, out: Path) -> int:
    """Write pages as responses of a WARC file until it has ``size`` bytes; give their number."""
    written = count = 0
    bodies = [read_page(page) for page in pages]
    with out.open("wb") as stream:
        while written < size:
            written += stream.write(build_response(bodies[count % len(bodies)], count))
            count += 1
    return count


def read_page(path: Path) -> bytes:
    data = path.read_bytes()
    return gzip.decompress(data) if path.name.endswith(".gz") else data


def build_response(body: bytes, number: int) -> bytes:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(body) + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/{number}\r\n"
        f"WARC-Date: 2024-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number:032x}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def list_descendants(parent: int) -> Iterator[int]:
    yield parent
    children = Path(f"/proc/{parent}/task/{parent}/children")
    try:
        for child in children.read_text().split():
            yield from list_descendants(int(child))
    except OSError:
        return


def read_peak(process: int) -> int:
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) // 1024 for line in status.split("\n") if line.startswith("VmHWM")), 0)


def bench_memory(pages: list[Path], megabytes: int, jobs: int) -> None:
    peaks: dict[int, int] = {}
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "pages.warc"
        count = write_archive(pages, megabytes * 1_000_000, archive)
        command = [*ARTKIT, str(archive), "--jobs", str(jobs), "-o", f"{folder}/out.jsonl"]
        start = time.perf_counter()
        running = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        done = threading.Event()
        while running.poll() is None:
            for process in list_descendants(running.pid):
                peaks[process] = max(peaks.get(process, 0), read_peak(process))
            done.wait(0.2)
        wall = time.perf_counter() - start
    reader, workers = peaks.pop(running.pid), sorted(peaks.values())
    print(
        f"{megabytes} MB, {count} pages, exit {running.returncode}, {wall:.0f} s wall; "
        f"largest memory in MB: reader {reader}, workers {workers}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--limit", type=int, default=2000)
    parser.add_argument("--megabytes", type=int)
    parser.add_argument("--jobs", type=int, default=2)
    asked = parser.parse_args()
    pages = list_pages(asked.corpus, asked.limit)
    if asked.megabytes:
        bench_memory(pages, asked.megabytes, asked.jobs)
    else:
        bench_jobs(pages)


if __name__ == "__main__":
    main()
