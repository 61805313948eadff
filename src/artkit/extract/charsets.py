"""The names of encodings: the label table of the WHATWG Encoding Standard, and how each encoding is read.

https://encoding.spec.whatwg.org/#names-and-labels. Standard library codecs do the reading; where they differ
from the standard, the table of the encoding is put right here, or what fails is read once more.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable

# A line an encoding: its name, the codec that reads it, its labels other than its name. The standard gives
# utf-7 and other names that are none here no encoding: such a declaration is passed over.
_TABLE = """
utf-8 utf-8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf8 x-unicode20utf8
ibm866 cp866 866 cp866 csibm866
iso-8859-2 iso8859_2 csisolatin2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2
iso-8859-3 iso8859_3 csisolatin3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3
iso-8859-4 iso8859_4 csisolatin4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4
iso-8859-5 iso8859_5 csisolatincyrillic cyrillic iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988
iso-8859-6 iso8859_6 arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6-e \
 iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987
iso-8859-7 iso8859_7 csisolatingreek ecma-118 elot_928 greek greek8 iso-ir-126 iso8859-7 iso88597 iso_8859-7 \
 iso_8859-7:1987 sun_eu_greek
iso-8859-8 iso8859_8 csiso88598e csisolatinhebrew hebrew iso-8859-8-e iso-ir-138 iso8859-8 iso88598 \
 iso_8859-8 iso_8859-8:1988 visual
iso-8859-8-i iso8859_8 csiso88598i logical
iso-8859-10 iso8859_10 csisolatin6 iso-ir-157 iso8859-10 iso885910 l6 latin6
iso-8859-13 iso8859_13 iso8859-13 iso885913
iso-8859-14 iso8859_14 iso8859-14 iso885914
iso-8859-15 iso8859_15 csisolatin9 iso8859-15 iso885915 iso_8859-15 l9
iso-8859-16 iso8859_16
koi8-r koi8_r cskoi8r koi koi8 koi8_r
koi8-u koi8_u koi8-ru
macintosh mac_roman csmacintosh mac x-mac-roman
windows-874 cp874 dos-874 iso-8859-11 iso8859-11 iso885911 tis-620
windows-1250 cp1250 cp1250 x-cp1250
windows-1251 cp1251 cp1251 x-cp1251
windows-1252 cp1252 ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 \
 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii x-cp1252
windows-1253 cp1253 cp1253 x-cp1253
windows-1254 cp1254 cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 \
 l5 latin5 x-cp1254
windows-1255 cp1255 cp1255 x-cp1255
windows-1256 cp1256 cp1256 x-cp1256
windows-1257 cp1257 cp1257 x-cp1257
windows-1258 cp1258 cp1258 x-cp1258
x-mac-cyrillic mac_cyrillic x-mac-ukrainian
gbk gb18030 chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 iso-ir-58 x-gbk cp936 ms936
gb18030 gb18030
big5 big5hkscs big5-hkscs cn-big5 csbig5 x-x-big5 cp950
euc-jp euc_jp cseucpkdfmtjapanese x-euc-jp
iso-2022-jp iso2022_jp_ext csiso2022jp
shift_jis cp932 csshiftjis ms932 ms_kanji shift-jis sjis windows-31j x-sjis cp932
euc-kr cp949 cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 \
 windows-949 cp949
utf-16be utf-16-be unicodefffe
utf-16le utf-16-le csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16
utf-32be utf-32-be
utf-32le utf-32-le utf-32
x-user-defined latin-1
"""
# Labels no list of the standard has, seen in use: the code page numbers above (cp932, cp936, cp949, cp950)
# and utf-32, which no browser reads and files have.

_LINES = [line.split() for line in _TABLE.replace("\\\n", "").splitlines() if line]
CODECS = {name: codec for name, codec, *_ in _LINES}
_NAMES = {label: name for name, _, *labels in _LINES for label in (name, *labels)}

# Where the standard has a character and the codec has none, or another one: byte -> character.
_PATCHES: dict[str, dict[int, str]] = {
    "koi8-u": {0xAE: "\u045e", 0xBE: "\u040e"},
    "windows-1255": {0xCA: "\u05ba"},
    "x-user-defined": {byte: chr(0xF700 + byte) for byte in range(0x80, 0x100)},
}
# Python reads these rows of JIS X 0208 as Unicode's own table has them, the standard as Windows does.
_EUC_JP_AS_WINDOWS = str.maketrans(
    "\u301c\u2016\u2212\u00a2\u00a3\u00ac", "\uff5e\u2225\uff0d\uffe0\uffe1\uffe2"
)


def find_encoding(label: str) -> str | None:
    """Give the standard's name of the encoding that ``label`` means, or None where it means none.

    >>> find_encoding(" GB2312 "), find_encoding("iso-8859-1"), find_encoding("utf-7")
    ('gbk', 'windows-1252', None)
    """
    return _NAMES.get(label.strip(" \t\n\f\r").lower())


def decode_as(data: bytes, name: str) -> str:
    """Read ``data`` in the encoding of that name (see `find_encoding`); what cannot be read is U+FFFD.

    >>> decode_as(b"\\xb2\\xe2 \\x80", "gbk"), decode_as(b"\\x80\\x81", "windows-1252")
    ('测 €', '€\\x81')
    """
    codec = CODECS[name]
    if codec.startswith(("cp125", "cp874", "koi8_u")) or name == "x-user-defined":
        return codecs.charmap_decode(data, "replace", _table_of(name))[0]
    text = data.decode(codec, _HANDLERS.get(name, "replace"))
    return text.translate(_EUC_JP_AS_WINDOWS) if name == "euc-jp" else text


def _table_of(name: str) -> str:
    """Give the 256 characters of a single-byte encoding; U+FFFD where it has none."""
    table = list(bytes(range(256)).decode(CODECS[name], "replace"))
    for byte in range(0x80, 0xA0):
        # The standard reads what Windows leaves open here as the control of the same number.
        if table[byte] == "\ufffd":
            table[byte] = chr(byte)
    for byte, char in _PATCHES.get(name, {}).items():
        table[byte] = char
    return "".join(table)


def _read_euro(pair: bytes) -> tuple[str, int]:
    """GBK: the euro of Windows code page 936, which GB 18030 has elsewhere."""
    return ("\u20ac", 1) if pair[0] == 0x80 else ("\ufffd", 1)


def _read_eten(pair: bytes) -> tuple[str, int]:
    """Big5: what Windows code page 950 has beyond the Hong Kong characters."""
    return _read_pair(pair, "cp950")


def _read_nec(pair: bytes) -> tuple[str, int]:
    """EUC-JP: the rows of NEC and IBM (circled numbers, units), by way of the same places of Shift_JIS."""
    if len(pair) < 2 or min(pair) < 0xA1 or max(pair) > 0xFE:
        return "\ufffd", 1
    row, cell = pair[0] - 0xA1, pair[1] - 0xA1
    lead = row // 2 + (0x81 if row < 62 else 0xC1)
    trail = cell + 0x9F if row % 2 else cell + 0x40 + (cell >= 63)
    return _read_pair(bytes((lead, trail)), "cp932")


def _read_pair(pair: bytes, codec: str) -> tuple[str, int]:
    try:
        return pair.decode(codec), 2
    except UnicodeDecodeError:
        return "\ufffd", 1


def _register(name: str, read: Callable[[bytes], tuple[str, int]]) -> str:
    """Let ``read`` see, two bytes at a time, where a codec fails; give the name of that error handler."""

    def handle(error: UnicodeError) -> tuple[str, int]:
        assert isinstance(error, UnicodeDecodeError)
        char, length = read(error.object[error.start : error.start + 2])
        return char, error.start + length

    codecs.register_error(name, handle)
    return name


_HANDLERS = {
    "gbk": _register("artkit.gbk", _read_euro),
    "gb18030": _register("artkit.gbk", _read_euro),
    "big5": _register("artkit.big5", _read_eten),
    "euc-jp": _register("artkit.euc-jp", _read_nec),
}
