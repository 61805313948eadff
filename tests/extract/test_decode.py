"""Which encoding a document is read in, and that nothing is lost without a word."""

import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from artkit.errors import UsageError
from artkit.extract.decode import decode_page

HANS = "山谷里的测量队把每一个数字都记录了两遍，然后核对了两份记录。"
JA = "調査隊は十一週間にわたって谷を測り、数字を二度ずつ書き留めました。"
RU = "Экспедиция измеряла долину одиннадцать недель и записала числа дважды."
FR = "L’équipe a noté chaque chiffre deux fois, à l’été comme à Noël."


def page(text: str, head: str = "") -> str:
    return f"<!DOCTYPE html><head><title>{text[:8]}</title>{head}</head><body><p>{text * 3}</p></body>"


DECLARED = [
    ("gb2312", "gbk", HANS + "喆镕", "gbk"),
    ("GBK", "gbk", HANS, "gbk"),
    ("gb18030", "gb18030", HANS + "㐀", "gb18030"),
    ("big5", "big5hkscs", "山谷裡的測量隊把每一個數字都記錄了兩遍。嘅", "big5"),
    ("x-sjis", "cp932", JA + "①㈱髙", "shift_jis"),
    ("euc-jp", "euc_jp", JA, "euc-jp"),
    ("ks_c_5601-1987", "cp949", "측량대는 십일 주 동안 계곡을 측정했습니다. 뷁", "euc-kr"),
    ("windows-1251", "cp1251", RU, "windows-1251"),
    ("koi8-r", "koi8_r", RU, "koi8-r"),
    ("ibm866", "cp866", RU, "ibm866"),
    ("iso-8859-1", "cp1252", FR, "windows-1252"),
    ("iso-8859-8-i", "iso8859_8", "הצוות מדד את העמק במשך אחד עשר שבועות.", "iso-8859-8-i"),
    ("tis-620", "cp874", "ทีมงานวัดหุบเขาเป็นเวลาสิบเอ็ดสัปดาห์", "windows-874"),
    ("iso-8859-2", "iso8859_2", "Ekipa mierzyła dolinę, każdą liczbę zapisując.", "iso-8859-2"),
]
FORMS = {
    "meta": '<meta charset="{}">',
    "unquoted": "<META CHARSET={}>",
    "content": "<meta content='text/html; charset={}' http-equiv='Content-Type'>",
    "late": "<!--" + "x" * 5000 + "--><meta charset='{}'>",
    "after a script": "<script>'<meta charset=utf-8>'</script><meta name=a content=b><meta charset={} />",
    "after a comment": "<!-- <meta charset=utf-8> --><meta charset={}>",
    "second of two, the first unknown": "<meta charset=x-nothing><meta charset={}>",
}


@pytest.mark.parametrize(("label", "codec", "text", "name"), DECLARED, ids=[row[0] for row in DECLARED])
@pytest.mark.parametrize("form", FORMS)
def test_the_declared_encoding_is_read(label: str, codec: str, text: str, name: str, form: str) -> None:
    source = page(text, FORMS[form].format(label))
    decoded = decode_page(source.encode(codec))
    assert (decoded.text, decoded.encoding, decoded.warnings) == (source, name, ())
    assert decoded.utf8.decode() == source


@pytest.mark.parametrize(("label", "codec", "text", "name"), DECLARED, ids=[row[0] for row in DECLARED])
def test_the_http_header_and_the_caller_are_heard(label: str, codec: str, text: str, name: str) -> None:
    source = page(text, "<meta charset=windows-1257>")
    assert decode_page(source.encode(codec), http=label).text == source
    assert decode_page(source.encode(codec), encoding=label).encoding == name


def test_an_xml_declaration_is_read() -> None:
    source = '<?xml version="1.0" encoding="windows-1251"?>' + page(RU)
    assert decode_page(source.encode("cp1251")).text == source


@pytest.mark.parametrize(
    "label", ["gb2312", "shift_jis", "windows-1251", "iso-8859-1", "utf-16", "utf-7", "x-no"]
)
def test_valid_utf8_wins_over_a_declaration(label: str) -> None:
    data = page(HANS + RU, f"<meta charset={label}>").encode()
    decoded = decode_page(data)
    assert (decoded.utf8, decoded.encoding, decoded.warnings) == (data, "utf-8", ())
    assert decoded.utf8 is data


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_wins(codec: str) -> None:
    source = page(HANS, "<meta charset=windows-1252>")
    decoded = decode_page(source.encode(codec))
    assert decoded.text == source
    assert not decoded.warnings


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [HANS, JA * 20, RU * 20, FR])
def test_wide_bytes_without_a_mark_are_seen(codec: str, text: str) -> None:
    assert decode_page(page(text).encode(codec)).text == page(text)


def test_iso_2022_jp_is_seen() -> None:
    decoded = decode_page(page(JA).encode("iso2022_jp"))
    assert (decoded.text, decoded.encoding) == (page(JA), "iso-2022-jp")


BROKEN = [
    ("one cut character", page(HANS).encode().replace("遍".encode(), b"\xe9\x81", 1), "utf-8", 1),
    ("a part in another encoding", page(RU * 5).encode() + "<p>Привет</p>".encode("cp1251"), "utf-8", 6),
    ("overlong", page(HANS).encode().replace(b"</p>", b"\xc0\xbcscript\xc0\xbe</p>"), "utf-8", 4),
    ("gbk", page(HANS, "<meta charset=gbk>").encode("gbk").replace(b"</p>", b"\xff\xff</p>"), "gbk", 2),
]


@pytest.mark.parametrize(
    ("data", "name", "lost"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN]
)
def test_what_cannot_be_read_is_counted(data: bytes, name: str, lost: int) -> None:
    decoded = decode_page(data)
    assert decoded.text.count("\ufffd") == lost
    assert (decoded.encoding, decoded.warnings) == (
        name,
        (f"{lost} undecodable bytes in {name} became U+FFFD",),
    )


def test_a_replacement_character_of_the_page_is_no_loss() -> None:
    assert decode_page("a\ufffdb".encode()).warnings == ()


def test_nul_is_left_out_with_a_warning() -> None:
    decoded = decode_page(b"<p>a\0b\0" + b"c" * 100)
    assert decoded.utf8 == b"<p>ab" + b"c" * 100
    assert decoded.warnings == ("2 NUL characters left out",)


def test_a_declaration_that_does_not_fit_gives_way_to_a_guess() -> None:
    decoded = decode_page(page(HANS, "<meta charset=utf-8>").encode("gbk"))
    assert decoded.text == page(HANS, "<meta charset=utf-8>")
    assert decoded.warnings == ("declared as utf-8, guessed to be gbk",)


def test_utf7_is_never_read() -> None:
    data = b"<meta charset=utf-7><p>+ADw-script+AD4-alert(1)+ADw-/script+AD4-</p>"
    assert decode_page(data).utf8 == data
    with pytest.raises(UsageError):
        decode_page(data, encoding="utf-7")


@pytest.mark.parametrize("label", ["rot13", "idna", "undefined", "zlib_codec", "utf-8\0", "", "A" * 100000])
def test_python_codecs_that_are_no_encodings_are_passed_over(label: str) -> None:
    data = page("abc", f'<meta charset="{label}">').encode()
    assert decode_page(data).encoding == "utf-8"
    with pytest.raises(UsageError) as caught:
        decode_page(data, encoding=label or "none")
    assert len(str(caught.value)) < 100


def test_text_is_taken_as_it_is() -> None:
    assert decode_page('<?xml version="1.0" encoding="gbk"?><p>é').utf8.endswith("é".encode())
    decoded = decode_page("a\ud83d\ude00b\ud800c")
    assert (decoded.text, decoded.warnings) == ("a😀b\ufffdc", ("1 lone surrogates became U+FFFD",))


@given(st.binary(max_size=300))
@example(codecs.BOM_UTF16_LE + b"\x00\xd8")
@example(b"\xff\xfe\x00\x00\xff\xff\xff\xff")
@example(b"<meta charset=replacement>\xff")
@example(b"<meta charset=euc-jp>\xad\xa1\x8f\xff\xf9")
def test_any_bytes_become_text(data: bytes) -> None:
    decoded = decode_page(data)
    assert decoded.utf8.decode() == decoded.text
    assert "\0" not in decoded.text
    assert all("\n" not in warning for warning in decoded.warnings)


LABELS = st.sampled_from(
    ["gbk", "big5", "shift_jis", "euc-jp", "euc-kr", "koi8-u", "windows-1255", "utf-32le"]
)


@given(st.binary(max_size=200), LABELS)
def test_any_bytes_can_be_read_as_any_encoding(data: bytes, label: str) -> None:
    assert decode_page(data, encoding=label).text.isascii() or not data.isascii() or label == "utf-32le"


@given(st.text(max_size=200))
def test_any_text_becomes_utf8(text: str) -> None:
    assert decode_page(text).utf8.decode() == decode_page(text).text
