"""Many small files in one folder, each whole or not there."""

from __future__ import annotations

import os
from collections.abc import Iterable

from artkit.errors import OutputError
from artkit.streams.outputs import open_output


def write_files(files: Iterable[tuple[str, bytes]], folder: str) -> int:
    """Write ``(name, content)`` files below ``folder``, which is made if it is not there; give their number.

    A name is a relative path with ``/``. A file that is there is replaced; others stay.

    Raises:
        OutputError: the folder or a file cannot be made, or a name leads out of the folder (over a link).
        TransferError: writing failed; the files before are whole.
    """
    root = os.path.realpath(folder)
    count = 0
    for name, content in files:
        target = os.path.join(root, *name.split("/"))
        _make_folder(os.path.dirname(target), folder)
        if os.path.commonpath([root, os.path.realpath(target)]) != root:
            raise OutputError("leads out of the folder", path=os.path.join(folder, name))
        # Two waits for the disk a file are most of the time that thousands of small files take.
        with open_output(target, flush_disk=False) as out:
            out.write(content)
        count += 1
    if not count:
        _make_folder(root, folder)
    return count


def _make_folder(folder: str, shown: str) -> None:
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise OutputError(f"cannot create the folder: {error.strerror or error}", path=shown) from None
