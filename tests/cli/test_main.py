"""The command line as its users meet it: real processes, exit codes, pipes and signals."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

STEPS = ("clean", "dedupe", "export", "stats")
GOOD = b'{"id":"a","text":"one"}\n{"id":"b","text":"two"}\n'
ARTKIT = (sys.executable, "-m", "artkit")


def run(*arguments: str, given: bytes = b"", **options: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*ARTKIT, *arguments], input=given, capture_output=True, timeout=60, **options)  # type: ignore[call-overload,no-any-return]


def ids(out: bytes) -> list[str]:
    return [json.loads(line)["id"] for line in out.split(b"\n") if line]


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ()])
def test_help_and_version_load_no_step_and_no_heavy_package(arguments: tuple[str, ...]) -> None:
    code = (
        "import sys, atexit\n"
        "atexit.register(lambda: print(*sorted(sys.modules), file=sys.stderr))\n"
        f"from artkit.cli import main; main({list(arguments)!r})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, text=True)
    loaded = set(done.stderr.split())
    assert done.returncode == (0 if arguments else 2)
    assert "artkit.cli" in loaded
    assert not loaded & {"lxml", "tabulate", "slugify", "ftfy", "json", "sqlite3", "concurrent.futures"}
    assert not {
        name for name in loaded if re.match(r"artkit\.(extract|clean|dedupe|export|stats|streams)", name)
    }


def test_help_names_every_command_with_its_own_first_line() -> None:
    from artkit.cli import COMMANDS, cli

    shown = run("--help").stdout.decode()
    for name, line in COMMANDS.items():
        command = cli.get_command(None, name)  # type: ignore[arg-type]
        assert command is not None
        assert command.help is not None
        assert command.help.split("\n")[0] == line
        assert re.search(rf"^  {name} +{re.escape(line)}$", shown, re.MULTILINE)


def test_a_broken_line_is_named_and_costs_no_other() -> None:
    done = run("clean", given=b'{"id":"1","text":"a"}\nnot json\n{"id":"2","text":"b"}\n')
    assert ids(done.stdout) == ["1", "2"]
    assert done.stderr == b"artkit: standard input:2: not JSON: expected value at column 1\n"
    assert done.returncode == 1


@pytest.mark.parametrize("step", STEPS)
def test_every_step_ends_with_the_code_of_what_happened(step: str, tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(GOOD)
    assert run(step, given=GOOD).returncode == 0
    assert run(step, given=b"").returncode == 0
    assert run(step, given=GOOD + b"bad\n").returncode == 1
    assert run(step, given=b"bad\n").returncode == 65
    assert run(step, str(tmp_path / "absent")).returncode == 66
    assert run(step, "--no-such-option").returncode == 2
    assert run(step, str(path), "-o", str(tmp_path / "absent" / "out")).returncode == 73


def test_messages_are_one_line_whatever_the_name_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a\nb\x1b[2J.jsonl"
    path.write_bytes(b"bad\n")
    done = run("clean", str(path))
    assert done.stderr.count(b"\n") == 1
    assert b"\x1b" not in done.stderr


def test_an_input_that_cannot_be_opened_does_not_stop_the_others(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(GOOD)
    done = run("clean", str(tmp_path / "absent"), str(path))
    assert ids(done.stdout) == ["a", "b"]
    assert done.returncode == 66


def test_rejects_keep_every_byte_and_where_it_stood(tmp_path: Path) -> None:
    rejects = tmp_path / "rejects.jsonl"
    run("clean", "--rejects", str(rejects), given=GOOD + b'\xff{"x":1}\n{"text":5}\n')
    kept = [json.loads(line) for line in rejects.read_text().splitlines()]
    assert [(one["path"], one["line"], one["offset"], one["step"]) for one in kept] == [
        ("-", 3, 48, "clean"),
        ("-", 4, 57, "clean"),
    ]
    assert kept[0]["error"] == "not UTF-8: byte 0xff at column 1"
    assert kept[1]["error"] == "field 'text' must be a string, not a number"
    assert kept[0]["raw_base64"] == "/3sieCI6MX0="


def test_on_error_fail_stops_at_the_first_and_keeps_the_old_output(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.write_bytes(b"old")
    done = run("clean", "--on-error", "fail", "-o", str(out), given=b'bad\n{"text":"a"}\n')
    assert (done.returncode, out.read_bytes()) == (1, b"old")


def test_quiet_hides_the_messages_but_not_the_exit_code() -> None:
    done = run("clean", "-q", given=GOOD + b"bad\n")
    assert (done.returncode, done.stderr) == (1, b"")


def test_verbose_says_at_the_end_what_was_read() -> None:
    done = run("clean", "-v", "-q", given=GOOD + b"bad\n")
    assert done.stderr == b"artkit: clean: 2 records read, 1 rejected\n"


def test_many_bad_lines_are_counted_rather_than_listed() -> None:
    done = run("clean", given=GOOD + b"bad\n" * 500)
    assert done.stderr.count(b"\n") == 101
    assert b"400 more rejected records" in done.stderr


def test_output_over_its_own_input_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(GOOD * 1000)
    assert run("clean", str(path), "-o", str(path)).returncode == 0
    assert len(ids(path.read_bytes())) == 2000


def test_unknown_keys_go_through_the_whole_pipeline() -> None:
    data = '{"id":"a","text":"one","my key":{"x":[1,null,"二"]}}\n'.encode()
    for step in (("clean",), ("dedupe",), ("export", "--to", "jsonl")):
        data = run(*step, given=data).stdout
    assert json.loads(data)["my key"] == {"x": [1, None, "二"]}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("step", STEPS)
def test_a_full_disk_is_one_line_and_code_74(step: str) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run([*ARTKIT, step], input=GOOD, stdout=full, stderr=subprocess.PIPE, timeout=60)
    assert done.returncode == 74
    assert done.stderr == b"artkit: standard output: writing failed: No space left on device\n"


@pytest.mark.parametrize("step", ["clean", "dedupe"])
def test_a_reader_that_leaves_is_silence_and_code_141(step: str) -> None:
    read, write = os.pipe()
    with subprocess.Popen(
        [*ARTKIT, step], stdin=subprocess.PIPE, stdout=write, stderr=subprocess.PIPE
    ) as child:
        os.close(write)
        os.close(read)
        try:
            _, error = child.communicate(GOOD * 5000, timeout=60)
        except BrokenPipeError:
            error = b""
    assert (child.returncode, error) == (141, b"")


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_signals_end_a_run_silently_and_leave_the_old_output(tmp_path: Path, number: int, code: int) -> None:
    out = tmp_path / "out"
    out.write_bytes(b"old")
    command = [*ARTKIT, "clean", "-o", str(out)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        assert child.stdin is not None
        assert child.stderr is not None
        child.stdin.write(GOOD)
        child.stdin.flush()
        deadline = time.monotonic() + 30
        while len(os.listdir(tmp_path)) < 2 and time.monotonic() < deadline:
            time.sleep(0.01)
        child.send_signal(number)
        assert child.wait(30) == code
        assert child.stderr.read() == b""
    assert os.listdir(tmp_path) == ["out"]
    assert out.read_bytes() == b"old"


@pytest.mark.parametrize(("closed", "code"), [(0, 66), (1, 73)])
def test_a_closed_stream_is_a_clear_error(closed: int, code: int) -> None:
    done = subprocess.run(
        ["sh", "-c", f'exec "$@" {closed}>&-', "sh", *ARTKIT, "clean"], capture_output=True, timeout=60
    )
    assert done.returncode == code
    assert done.stderr.count(b"\n") == 1


def test_a_closed_stderr_loses_nothing() -> None:
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" 2>&-', "sh", *ARTKIT, "clean"],
        input=GOOD + b"bad\n",
        capture_output=True,
        timeout=60,
    )
    assert (ids(done.stdout), done.returncode) == (["a", "b"], 1)


def test_a_bug_of_ours_is_one_line_unless_debug_is_asked_for() -> None:
    code = (
        "import sys, artkit.clean\n"
        "def explode(*a, **k): raise ZeroDivisionError('boom')\n"
        "artkit.clean.clean_article = explode\n"
        "from artkit.cli import main; main(sys.argv[1:])"
    )
    for arguments, tracebacks in ((["clean"], 0), (["--debug", "clean"], 2)):
        done = subprocess.run(
            [sys.executable, "-c", code, *arguments], input=GOOD, capture_output=True, timeout=60
        )
        assert done.returncode == 70
        assert b"boom" in done.stderr
        assert done.stderr.count(b"Traceback") == tracebacks


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("zone", ["UTC", "Asia/Shanghai"])
def test_the_same_input_gives_the_same_bytes(jobs: str, zone: str) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": jobs, "TZ": zone, "LC_ALL": "C"}
    data = b"".join(b'{"text":"%d \xe4\xb8\xad"}\n' % number for number in range(100))
    assert run("clean", "--jobs", jobs, given=data, env=environment).stdout == run("clean", given=data).stdout


def test_counts_are_the_same_for_any_number_of_jobs() -> None:
    data = b"".join(b'{"text":"%d words"}\n' % number for number in range(1000)) + b"bad\n"
    one, two = (run("stats", "--jobs", jobs, given=data) for jobs in ("1", "2"))
    assert (one.returncode, one.stdout, one.stderr) == (two.returncode, two.stdout, two.stderr)
    assert two.returncode == 1
