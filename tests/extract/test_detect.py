"""What undeclared bytes are guessed to be; the figures on real pages come from the benchmarks."""

import pytest

from artkit.extract.detect import guess_encoding

WIDE = {
    "gbk": "山谷里的测量队把每一个数字都记录了两遍，然后核对了两份记录，再把它们发表出来。",
    "big5": "山谷裡的測量隊把每一個數字都記錄了兩遍，然後核對了兩份記錄，再把它們發表出來。",
    "shift_jis": "調査隊は十一週間にわたって谷を測り、数字を二度ずつ書き留めました。",
    "euc-jp": "調査隊は十一週間にわたって谷を測り、数字を二度ずつ書き留めました。",
    "euc-kr": "측량대는 십일 주 동안 계곡을 측정하고 모든 숫자를 두 번씩 적었습니다.",
}
RU = "Экспедиция измеряла долину одиннадцать недель и записала числа дважды."
NARROW = [
    ("windows-1252", "cp1252", "L’équipe a noté chaque chiffre deux fois, à l’été comme à Noël."),
    ("windows-1252", "cp1252", "Die Gruppe maß das Tal für elf Wochen und prüfte die Zahlen."),
    ("windows-1252", "cp1252", "El equipo midió el valle y el niño anotó cada número allí."),
    ("windows-1252", "cp1252", "They said “yes” – and it didn’t cost £5 or 20°."),
    ("windows-1251", "cp1251", RU),
    ("koi8-r", "koi8_r", RU),
    ("ibm866", "cp866", RU),
    ("iso-8859-5", "iso8859_5", RU),
    ("windows-1250", "cp1250", "Ekipa mierzyła dolinę, każdą liczbę zapisując żeby śledzić różnice."),
    ("iso-8859-2", "iso8859_2", "Ekipa mierzyła dolinę, każdą liczbę zapisując żeby śledzić różnice."),
    (
        "windows-1250",
        "cp1250",
        "Tým měřil údolí jedenáct týdnů a každé číslo zapsal dvakrát, než ho zveřejnil.",
    ),
    ("windows-1253", "cp1253", "Η ομάδα μέτρησε την κοιλάδα επί έντεκα εβδομάδες και έγραψε κάθε αριθμό."),
    ("windows-1254", "cp1254", "Ekip vadiyi on bir hafta boyunca ölçtü, her sayıyı iki kez yazdı."),
    ("windows-1255", "cp1255", "הצוות מדד את העמק במשך אחד עשר שבועות ורשם כל מספר פעמיים."),
    ("windows-1256", "cp1256", "قام الفريق بقياس الوادي لمدة أحد عشر أسبوعا وسجل كل رقم مرتين."),
    ("windows-874", "cp874", "ทีมงานวัดหุบเขาเป็นเวลาสิบเอ็ดสัปดาห์และบันทึกตัวเลขทุกตัวสองครั้ง"),
]


@pytest.mark.parametrize("name", WIDE)
def test_knows_encodings_of_many_bytes(name: str) -> None:
    codec = {"shift_jis": "cp932", "euc-jp": "euc_jp", "euc-kr": "cp949"}.get(name, name)
    text = f"<title>{WIDE[name]}</title><p class='x'>{WIDE[name]} 2024 ABC</p>"
    assert guess_encoding(text.encode(codec)) == name


@pytest.mark.parametrize(("name", "codec", "text"), NARROW)
def test_knows_encodings_of_one_byte(name: str, codec: str, text: str) -> None:
    assert guess_encoding(f"<p>{text}</p>".encode(codec)) == name


@pytest.mark.parametrize("data", [b"", b"\xff", b"<a title='\xe9'>", b"\x81" * 100])
def test_has_an_answer_for_anything(data: bytes) -> None:
    assert guess_encoding(data)
