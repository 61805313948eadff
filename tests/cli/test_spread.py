"""Dedupe on a cluster of processes, beside dedupe in one process."""

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.dedupe.newsroom import write_records

from cluster_bodies import kill_when_busy

distributed = pytest.importorskip("distributed", reason="needs Dask: pip install 'artkit[cluster]'")
pytestmark = pytest.mark.filterwarnings("default")

ARTKIT = (sys.executable, "-m", "artkit", "dedupe")
SHARDS, RECORDS = 8, 2000


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as running:
        yield running


@pytest.fixture(scope="module")
def shards(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("in")
    lines = [json.dumps(record, ensure_ascii=False) for record in write_records(RECORDS)]
    # A broken line at the very start, one in the middle of a shard, two at an end: none may shift a number.
    for at, broken in ((1999, "[]"), (1999, "not json"), (700, '{"id": 3'), (0, '{"text": 1')):
        lines.insert(at, broken)
    size = -(-len(lines) // SHARDS)
    for shard in range(SHARDS):
        part = lines[shard * size : (shard + 1) * size]
        (folder / f"{shard}.jsonl").write_text("\n".join(part), encoding="utf-8")
    return sorted(map(str, folder.iterdir()))


def run(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*ARTKIT, *arguments], capture_output=True, timeout=300)


def sorted_lines(paths: list[Path]) -> list[bytes]:
    lines = [line for path in paths for line in path.read_bytes().split(b"\n") if line]
    return sorted(lines, key=lambda line: str(json.loads(line)["id"]))


def compare(options: list[str], cluster: Any, shards: list[str], folder: Path) -> int:
    here = run(*shards, *options, "-o", f"{folder}/here.jsonl")
    there = run(
        *shards, *options, "-o", f"{folder}/there/", "--engine", "dask", "--scheduler",
        cluster.scheduler_address,
    )  # fmt: skip
    assert (here.returncode, there.returncode) == (1, 1)
    assert sorted(there.stderr.splitlines()) == sorted(here.stderr.splitlines())
    written = sorted((folder / "there").iterdir())
    assert len(written) == SHARDS
    got = sorted_lines(written)
    assert got == sorted_lines([folder / "here.jsonl"])
    return len(got)


def test_two_thousand_records_come_out_as_from_one_process_while_a_worker_is_killed(
    cluster: Any, shards: list[str], tmp_path: Path
) -> None:
    victim = next(iter(cluster.workers.values())).pid
    # Killed as soon as it has sketched something, which the others need and which then is gone.
    killer = threading.Thread(target=kill_when_busy, args=(cluster, victim))
    killer.start()
    assert compare(["--mode", "mark", "--explain"], cluster, shards, tmp_path) == RECORDS
    killer.join()
    assert victim not in [worker.pid for worker in cluster.workers.values()]


def test_what_is_kept_dropped_and_filled_in_is_the_same(
    cluster: Any, shards: list[str], tmp_path: Path
) -> None:
    options = ["--mode", "group", "--merge", "--within", "--keep", "longest"]
    assert compare(options, cluster, shards, tmp_path) < RECORDS


@pytest.mark.parametrize(
    "arguments",
    [
        ("-o", "out.jsonl"),
        ("-o", "out/", "-"),
        ("-o", "out/", "--boilerplate"),
        ("-o", "out/", "--index", "x"),
    ],
)
def test_what_a_cluster_cannot_do_is_said(arguments: tuple[str, ...]) -> None:
    done = run("--engine", "dask", *arguments)
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
