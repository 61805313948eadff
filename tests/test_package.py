"""``import artkit``: the functions a script finds, and what importing them costs."""

import subprocess
import sys

import artkit


def test_every_public_name_is_there_and_documented() -> None:
    assert set(artkit.__all__) <= set(dir(artkit))
    for name in artkit.__all__:
        assert getattr(artkit, name).__doc__


def test_importing_the_package_loads_no_step() -> None:
    code = "import sys, artkit; print(*[name for name in sys.modules if name.startswith('artkit.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout.split() == ["artkit.version"]


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    assert not hasattr(artkit, "no_such_name")
