"""Text that was decoded as the wrong encoding: put right where it is wrong throughout, else left alone."""

import pytest
from ftfy import bad_codecs

from artkit.extract.mojibake import repair_mojibake

bad_codecs.ok()  # registers the encoding used below

TEXTS = [
    "Ένα παλιό φανάρι στο λιμάνι άναψε ξανά.",
    "Старый маяк у гавани снова зажгли.",
    "أضيئت المنارة القديمة عند الميناء من جديد.",
    "“Élodie” – c’est déjà l’été à Besançon…",
    "港の古い灯台が二十年ぶりに点灯した。",
]


@pytest.mark.parametrize("text", TEXTS)
def test_utf8_read_as_windows_1252_is_put_right(text: str) -> None:
    wrong = text.encode().decode("sloppy-windows-1252")
    assert repair_mojibake(f"{wrong}\n{wrong}")[0] == f"{text}\n{text}"


def test_utf8_read_as_gbk_is_put_right_but_for_lost_bytes() -> None:
    text = "本报讯 记者昨天从江州市文物局了解到，古灯塔的修缮已经完工，今后每天傍晚点亮两个小时。" * 4
    wrong = text.encode().decode("gbk", "replace")
    assert repair_mojibake(wrong)[1] == "characters decoded as GBK repaired"


RIGHT = [*TEXTS, "naïve café", "Ã is a letter of Portuguese: SÃO, NÃO", "锛 is a rare character", ""]


@pytest.mark.parametrize("text", RIGHT)
def test_text_as_it_should_be_stays(text: str) -> None:
    assert repair_mojibake(text) == (text, None)
