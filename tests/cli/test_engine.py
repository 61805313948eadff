"""Shards on a cluster of processes: a worker killed in the middle, a record that kills whoever reads it."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from artkit.cli.engine import Engine, Job, open_client, run_jobs
from artkit.cli.run import Run, Settings
from artkit.errors import TransferError
from cluster_bodies import kill_when_busy, shout

distributed = pytest.importorskip("distributed", reason="needs Dask: pip install 'artkit[cluster]'")
pytestmark = pytest.mark.filterwarnings("default")

ARTKIT = (sys.executable, "-m", "artkit")
SHARDS, RECORDS = 20, 100


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    # Workers are processes of their own and find the bodies of these tests as this process does.
    os.environ["PYTHONPATH"] = os.pathsep.join(
        [str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH", "")]
    )
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as running:
        yield running


@pytest.fixture
def shards(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "in"
    folder.mkdir()
    for shard in range(SHARDS):
        records = [
            {
                "id": f"{shard:02}-{number:03}",
                "text": f"编号{number},第{shard}份。A line, {number % 7}.",
            }
            for number in range(RECORDS)
        ]
        lines = [json.dumps(record, ensure_ascii=False) for record in records]
        (folder / f"{shard:02}.jsonl").write_text("\n".join([*lines, "not json" if shard == 3 else ""]))
    return sorted(folder.iterdir())


def run(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*ARTKIT, *arguments], capture_output=True, timeout=180)


def sorted_lines(paths: list[Path]) -> list[bytes]:
    lines = [line for path in paths for line in path.read_bytes().split(b"\n") if line]
    return sorted(lines, key=lambda line: str(json.loads(line)["id"]))


def test_two_thousand_records_come_out_as_from_one_process_while_a_worker_is_killed(
    cluster: Any, shards: list[Path], tmp_path: Path
) -> None:
    here = run("clean", *map(str, shards), "-o", f"{tmp_path}/here.jsonl")
    victim = next(iter(cluster.workers.values())).pid
    killer = threading.Thread(target=kill_when_busy, args=(cluster, victim))
    killer.start()
    there = run(
        "clean", *map(str, shards), "-o", f"{tmp_path}/there/", "--engine", "dask",
        "--scheduler", cluster.scheduler_address,
    )  # fmt: skip
    killer.join()
    assert (here.returncode, there.returncode) == (1, 1)
    assert b"03.jsonl:101: not JSON" in there.stderr
    # The killed worker may have been writing: what it left is gone as well.
    got = sorted_lines(list((tmp_path / "there").iterdir()))
    assert len(got) == SHARDS * RECORDS
    assert got == sorted_lines([tmp_path / "here.jsonl"])


def test_counts_are_the_sum_of_the_shards(cluster: Any, shards: list[Path]) -> None:
    arguments = ("stats", *map(str, shards), "--format", "json")
    there = run(*arguments, "--engine", "dask", "--scheduler", cluster.scheduler_address)
    assert there.stdout == run(*arguments).stdout


def test_a_record_that_kills_its_worker_costs_no_other(
    cluster: Any, shards: list[Path], tmp_path: Path
) -> None:
    poisoned = shards[5]
    lines = poisoned.read_text().split("\n")
    poisoned.write_text("\n".join([*lines[:50], '{"id":"x","text":"poison"}', *lines[50:]]))
    messages: list[str] = []
    with Run("test", Settings(quiet=False), tell=messages.append) as whole:
        jobs = [
            Job("test", Settings(inputs=(str(path),), output=f"{tmp_path}/{path.name}"), shout)
            for path in shards[4:7]
        ]
        results = list(run_jobs(whole, jobs, Engine(name="dask", scheduler=cluster.scheduler_address)))
    assert results == [RECORDS, RECORDS, RECORDS]
    assert [
        message for message in messages if "05.jsonl:51: the process that worked on it was killed" in message
    ]
    assert (whole.accepted, whole.rejected) == (3 * RECORDS, 1)
    assert (tmp_path / "05.jsonl").read_bytes().count(b"\n") == RECORDS


def test_a_scheduler_that_does_not_answer_is_a_clear_error() -> None:
    silent = Engine(name="dask", scheduler="tcp://127.0.0.1:9", patience=1)
    with pytest.raises(TransferError, match="no answer from the scheduler"), open_client(silent, 1):
        pass


@pytest.mark.parametrize(
    "arguments", [("--engine", "dask"), ("--scheduler", "tcp://x:1"), ("--engine", "dask", "-o", "out.jsonl")]
)
def test_a_cluster_needs_a_folder_to_write_to(arguments: tuple[str, ...]) -> None:
    assert run("clean", *arguments).returncode == 2
