"""The words of dates: every month of a language is there once, and numerals of Han characters are read."""

import pytest

from artkit.extract.calendars import MONTHS, han_number

YEARS = [
    "January February March April May June July August September October November December",
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
    "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
]


@pytest.mark.parametrize("year", YEARS)
def test_months_in_order(year: str) -> None:
    assert [MONTHS[word.casefold()] for word in year.split()] == list(range(1, 13))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("二〇二三", 2023),
        ("一九九八", 1998),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("三十一", 31),
        ("元", 1),
        ("09", 9),
    ],
)
def test_han_numbers(text: str, number: int) -> None:
    assert han_number(text) == number
