"""``artkit stats`` as its users run it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from artkit.cli import cli

RECORDS = (
    {"title": "社区托育点开到家门口", "source": "晨光日报", "date": "2023-09-22", "text": "托育进社区。"},
    {
        "title": "Night trains return",
        "source": "The Harbour Post",
        "date": "2023-10-01",
        "text": "They are back.",
    },
    {"kind": "teaser", "title": "更多"},
)


@pytest.fixture(name="path")
def write_records(tmp_path: Path) -> str:
    path = tmp_path / "records.jsonl"
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in RECORDS), encoding="utf-8")
    return str(path)


def run(path: str, *arguments: str) -> str:
    output = Path(path).with_suffix(".out")
    result = CliRunner().invoke(cli, ["stats", path, *arguments, "-o", str(output)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return output.read_text(encoding="utf-8")


def test_the_report_is_a_table(path: str) -> None:
    assert "晨光日报 1 50.0 %" in " ".join(run(path).split())


def test_groups_are_for_programs_too(path: str) -> None:
    groups = json.loads(run(path, "--by", "date:month", "--format", "json"))["groups"]
    assert [(group["date:month"], group["articles"]) for group in groups] == [("2023-09", 1), ("2023-10", 1)]


def test_terms_are_counted_on_request(path: str) -> None:
    assert "terms,托育,occurrences,1\n" in run(path, "--terms", "--format", "csv")
    assert "terms" not in run(path, "--format", "csv")


def test_a_plot_is_as_wide_as_the_terminal(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    assert max(map(len, run(path, "--plot").splitlines())) <= 50


@pytest.mark.parametrize(
    "arguments",
    [
        ["--by", "text"],
        ["--by", "date:week"],
        ["--by", "sourc"],
        ["--plot", "--format", "csv"],
        ["--top", "-1"],
    ],
)
def test_what_makes_no_sense_is_a_usage_error(path: str, arguments: list[str]) -> None:
    with pytest.raises(Exception) as caught:  # noqa: PT011
        CliRunner().invoke(cli, ["stats", path, *arguments], catch_exceptions=False, standalone_mode=False)
    assert getattr(caught.value, "exit_code", None) == 2
