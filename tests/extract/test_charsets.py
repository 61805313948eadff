"""The label table and the places where the standard differs from the codecs at hand."""

import codecs

import pytest

from artkit.extract.charsets import CODECS, decode_as, find_encoding

LABELS = [
    ("UTF8", "utf-8"), ("gb2312", "gbk"), ("x-gbk", "gbk"), ("chinese", "gbk"), ("x-x-big5", "big5"),
    ("x-sjis", "shift_jis"), ("windows-31j", "shift_jis"), ("ks_c_5601-1987", "euc-kr"), ("korean", "euc-kr"),
    ("iso-8859-1", "windows-1252"), ("us-ascii", "windows-1252"), ("latin1", "windows-1252"),
    ("iso-8859-9", "windows-1254"), ("iso-8859-11", "windows-874"), ("logical", "iso-8859-8-i"),
    ("visual", "iso-8859-8"), ("unicode", "utf-16le"), ("koi8-ru", "koi8-u"), ("mac", "macintosh"),
    ("\tShift_JIS\n", "shift_jis"),
]  # fmt: skip
NO_LABELS = [
    "",
    "utf-7",
    "utf7",
    "hz-gb-2312",
    "iso-2022-kr",
    "iso-2022-cn",
    "replacement",
    "idna",
    "rot13",
    "gbk "[::-1],
]
READINGS = [
    ("gbk", b"\x80\xa2\xe3", "€€"),
    ("gbk", b"\xff<p>", "\ufffd<p>"),
    ("big5", b"\xa3\xe1\xf9\xfe", "€\uffed"),
    ("big5", b"\xff<", "\ufffd<"),
    ("euc-jp", b"\xad\xa1\xad\xea\xf9\xa1", "①㈱纊"),
    ("euc-jp", b"\xa1\xc1\xa1\xdd", "～－"),
    ("euc-jp", b"\x8f\xff", "\ufffd\ufffd"),
    ("windows-1252", b"\x80\x81\x9d", "€\x81\x9d"),
    ("windows-1253", b"\xaa\x81", "\ufffd\x81"),
    ("windows-1255", b"\xca", "\u05ba"),
    ("koi8-u", b"\xae\xbe", "ўЎ"),
    ("x-user-defined", b"a\x80\xff", "a\uf780\uf7ff"),
]


@pytest.mark.parametrize(("label", "name"), LABELS)
def test_finds_the_encoding_a_label_means(label: str, name: str) -> None:
    assert find_encoding(label) == name


@pytest.mark.parametrize("label", NO_LABELS)
def test_knows_no_other_label(label: str) -> None:
    assert find_encoding(label) is None


@pytest.mark.parametrize(("name", "data", "text"), READINGS)
def test_reads_as_the_standard_does(name: str, data: bytes, text: str) -> None:
    assert decode_as(data, name) == text


@pytest.mark.parametrize("name", CODECS)
def test_every_encoding_has_a_codec_and_reads_ascii(name: str) -> None:
    codecs.lookup(CODECS[name])
    if not name.startswith(("utf-16", "utf-32")):
        assert decode_as(b"<p>Az09", name) == "<p>Az09"
