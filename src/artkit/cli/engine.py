"""Where the shards of a run are worked on: in this process, or on the workers of a Dask cluster."""

from __future__ import annotations

import functools
import io
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

import click

from artkit.cli.run import Run, Settings
from artkit.errors import ArtkitError, MissingExtraError, TransferError, UsageError

#: What a command does with a run that reads one shard: it writes a shard, or gives what it counted.
Body = Callable[[Run], Any]

# Deaths of a worker after which a shard is no longer sent to the cluster but taken apart, record by record.
_ALLOWED_DEATHS = 2

_OPTIONS = (
    click.option(
        "--engine",
        type=click.Choice(["local", "dask"]),
        default="local",
        help="Work here (the default), or on a Dask cluster (extra: cluster).",
    ),
    click.option("--scheduler", metavar="ADDRESS", help="The cluster's scheduler; else one is started here."),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """Where to work: ``local``, or ``dask`` with the address of its scheduler (None starts a local one).

    ``patience`` is how long the scheduler may take to answer, in seconds.
    """

    name: str = "local"
    scheduler: str | None = None
    patience: float = 20.0

    @property
    def is_local(self) -> bool:
        """Tell whether the work is done in this process."""
        return self.name == "local"


def engine_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command ``--engine`` and ``--scheduler``; its body gets an `Engine` as ``engine``."""

    @functools.wraps(function)
    def with_engine(*arguments: Any, engine: str, scheduler: str | None, **values: Any) -> Any:
        if scheduler and engine == "local":
            raise UsageError("--scheduler goes with --engine dask")
        return function(*arguments, engine=Engine(name=engine, scheduler=scheduler), **values)

    decorated: Callable[..., Any] = with_engine
    for option in reversed(_OPTIONS):
        decorated = option(decorated)
    return decorated


@dataclass(frozen=True, slots=True)
class Job:
    """One shard to work on: picklable, and the same whether it runs here or there."""

    step: str
    settings: Settings
    body: Body


@dataclass(frozen=True, slots=True)
class Report:
    """What became of one shard: the body's result, the counts, the messages and rejects it left."""

    result: Any
    accepted: int
    rejected: int
    exit_code: int
    messages: tuple[str, ...]
    rejects: bytes


def run_job(job: Job) -> Report:
    """Work on one shard; whatever goes wrong is in the report, never raised."""
    messages: list[str] = []
    rejects = io.BytesIO()
    run = Run(job.step, job.settings, tell=messages.append, rejects=rejects)
    result = None
    try:
        with run:
            result = job.body(run)
    except ArtkitError as error:
        messages.append(str(error))
        run.exit_code = error.exit_code
    return Report(result, run.accepted, run.rejected, run.exit_code, tuple(messages), rejects.getvalue())


def run_jobs(run: Run, jobs: Iterable[Job], engine: Engine) -> Iterator[Any]:
    """Work on all shards and give the bodies' results in input order; ``run`` takes in what they report."""
    reports = (
        map(run_job, jobs) if engine.is_local else _run_on_cluster(list(jobs), engine, run.settings.jobs)
    )
    for report in reports:
        run.absorb(report.accepted, report.rejected, report.exit_code, report.messages, report.rejects)
        yield report.result


def _run_on_cluster(jobs: list[Job], engine: Engine, workers: int) -> Iterator[Report]:
    from distributed import KilledWorker

    with open_client(engine, workers) as client:
        # Not pure: the same job run twice writes its shard twice, and that is what a retry is for.
        alone = [replace(job, settings=replace(job.settings, jobs=1)) for job in jobs]
        futures = [client.submit(run_job, job, pure=False) for job in alone]
        for job, future in zip(jobs, futures, strict=True):
            try:
                yield future.result()
            except KilledWorker:
                yield client.submit(run_apart, job, pure=False).result()
            future.release()


@contextmanager
def open_client(engine: Engine, workers: int) -> Iterator[Any]:
    """Give a client of the cluster, for a block.

    Raises:
        MissingExtraError: the packages are not there.
        TransferError: the scheduler does not answer.
    """
    try:
        import dask
        from distributed import Client, LocalCluster
    except ImportError:
        raise MissingExtraError("--engine dask", "cluster") from None
    # That a result is being made again is no news to a user; what fails in the end is said by us.
    import logging

    logging.getLogger("distributed.client").setLevel(logging.CRITICAL)
    settings = {
        "distributed.scheduler.allowed-failures": _ALLOWED_DEATHS,
        "distributed.logging.distributed": 50,
    }
    with dask.config.set(settings):
        try:
            if engine.scheduler:
                opened = Client(engine.scheduler, timeout=engine.patience, set_as_default=False)
            else:
                cluster = LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None)
                opened = Client(cluster, set_as_default=False)
        except (OSError, ValueError) as error:
            raise TransferError(f"no answer from the scheduler: {error}", path=engine.scheduler) from None
        try:
            yield opened
        finally:
            opened.close()
            if not engine.scheduler:
                cluster.close()


def run_apart(job: Job) -> Report:
    """Work on a shard that has killed its workers, in processes of its own, so that one record alone is lost.

    A worker of the cluster may not have children of multiprocessing's, so a plain Python process has them.
    """
    import pickle
    import subprocess

    code = "from artkit.cli.engine import serve_job; serve_job()"
    done = subprocess.run([sys.executable, "-c", code], input=pickle.dumps(job), capture_output=True)
    if done.returncode == 0:
        report: Report = pickle.loads(done.stdout)
        return report
    path = ", ".join(job.settings.inputs)
    return Report(
        None, 0, 1, TransferError.exit_code, (f"{path}: the process that worked on it was killed",), b""
    )


def serve_job() -> None:
    """Read a pickled job from standard input, work on it with two processes, write the pickled report."""
    import pickle

    job: Job = pickle.load(sys.stdin.buffer)
    report = run_job(replace(job, settings=replace(job.settings, jobs=max(2, job.settings.jobs))))
    sys.stdout.buffer.write(pickle.dumps(report))
