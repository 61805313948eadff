"""What the tests of sources share: a page, and reading bytes as a file of their own."""

import io
import zipfile
from pathlib import Path

from artkit.streams.documents import Document, Found, read_documents

PAGE = b"<!DOCTYPE html><title>A page</title><p>Body."


def read(path: Path, data: bytes, **options: object) -> list[Found]:
    path.write_bytes(data)
    return list(read_documents(str(path), **options))  # type: ignore[arg-type]


def only(found: list[Found]) -> Document:
    (document,) = found
    assert isinstance(document, Document)
    return document


def make_zip(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()
