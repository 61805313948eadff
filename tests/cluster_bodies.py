"""What the workers of a test cluster run, imported there by name, and what kills one of them."""

import os
import signal
import time
from typing import Any

from artkit.cli.run import Run
from artkit.streams.records import Record


def upper(record: Record) -> bytes:
    if b"poison" in record.to_bytes():
        os.kill(os.getpid(), signal.SIGKILL)
    return record.parse().text.upper().encode() + b"\n"


def shout(run: Run) -> int:
    run.write_lines(run.map(upper, run.records()))
    return run.accepted


def kill_when_busy(cluster: Any, victim: int) -> None:
    """Kill a worker as soon as the cluster holds a result; after a minute at the latest."""
    from distributed import Client

    deadline = time.monotonic() + 60
    with Client(cluster.scheduler_address, set_as_default=False) as client:
        while not any(map(len, client.who_has().values())) and time.monotonic() < deadline:
            time.sleep(0.02)
    os.kill(victim, signal.SIGKILL)
