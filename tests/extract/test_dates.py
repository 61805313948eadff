import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artkit.extract.dates import date_in_url, find_dates, parse_date, parse_machine_date

PRINTED = [
    ("2023年9月22日 09:30", "2023-09-22T09:30"),
    ("发布时间：2023-09-22 09:30:12", "2023-09-22T09:30:12"),
    ("二〇二三年九月", "2023-09"),
    ("二〇二三年九月二十二日", "2023-09-22"),
    ("2023年9月22日（金）午後5時30分", "2023-09-22T17:30"),
    ("2023年9月22日 (星期五) 下午3点05分", "2023-09-22T15:05"),
    ("令和5年9月22日", "2023-09-22"),
    ("民國112年9月22日", "2023-09-22"),
    ("2023년 9월 22일 오후 3:05", "2023-09-22T15:05"),
    ("입력 2023.09.22. 09:30", "2023-09-22T09:30"),
    ("22.09.2023, 10:15 Uhr", "2023-09-22T10:15"),
    ("Datum:22. September 2023", "2023-09-22"),
    ("am 3. März 2015 von Greta", "2015-03-03"),
    ("Sept. 22, 2023, 9:30 a.m. ET", "2023-09-22T09:30"),
    ("12:15 pm, 5 January 2020", "2020-01-05"),
    ("Friday 13th December 2019 12:33 am", "2019-12-13T00:33"),
    ("Fri, 22 Sep 2023 09:30:00 +0800", "2023-09-22T09:30:00+08:00"),
    ("Fri Sep 22 2023 09:30:00 GMT+0800", "2023-09-22T09:30:00+08:00"),
    ("Sun Jan 05 10:11:12 CET 2020", "2020-01-05T10:11:12+01:00"),
    ("2019-02-12T10:00:00.000Z", "2019-02-12T10:00:00Z"),
    ("22 сентября 2023, 10:20", "2023-09-22T10:20"),
    ("22 de septiembre de 2023", "2023-09-22"),
    ("le 1er août 2019 à 10h30", "2019-08-01T10:30"),
    ("24 stycznia 2020", "2020-01-24"),
    ("2019. október 5.", "2019-10-05"),
    ("5 Mayıs 2019", "2019-05-05"),
    ("12 كانون الثاني 2020", "2020-01-12"),
    ("٢٢ سبتمبر ٢٠٢٣", "2023-09-22"),
    ("५ जनवरी २०२०", "2020-01-05"),
    ("07 tháng 9 2020", "2020-09-07"),
    ("1 ก.พ. 2563", "2020-02-01"),
    ("August 2019", "2019-08"),
    ("2023. 9. 22.", "2023-09-22"),
    ("05-JAN-2020", "2020-01-05"),
]
NO_DATE = [
    "",
    "version 2.3.10",
    "10.2.2.254",
    "1-2-3",
    "tel. 030-2010-12",
    "May the 4th be with you",
    "2019",
    "30.02.2019",
    "9月22日",
    "09-22 10:30",
    "Sept. 22",
    "1875-03-02",
    "ISBN 978-3-16-148410-0",
    "3.1415926",
]


@pytest.mark.parametrize(("text", "iso"), PRINTED)
def test_a_printed_date_is_read_as_precisely_as_printed(text: str, iso: str) -> None:
    stamp = parse_date(text)
    assert stamp is not None
    assert stamp.isoformat() == iso


@pytest.mark.parametrize("text", NO_DATE)
def test_what_is_no_date_gives_none(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("text", "iso"),
    [("9月22日", "2023-09-22"), ("09-22 10:30", "2023-09-22T10:30"), ("Sept. 22", "2023-09-22")],
)
def test_a_date_without_year_takes_the_year_of_the_page(text: str, iso: str) -> None:
    stamp = parse_date(text, year=2023)
    assert stamp is not None
    assert stamp.isoformat() == iso


@pytest.mark.parametrize(
    ("text", "day_first", "iso"),
    [
        ("3/4/2015", True, "2015-04-03"),
        ("3/4/2015", False, "2015-03-04"),
        ("13/4/2015", False, "2015-04-13"),
        ("3.4.2015", False, "2015-04-03"),
        ("4/13/2015", True, "2015-04-13"),
    ],
)
def test_the_order_of_day_and_month_is_the_callers(text: str, day_first: bool, iso: str) -> None:
    stamp = parse_date(text, day_first=day_first)
    assert stamp is not None
    assert stamp.isoformat() == iso


def test_all_dates_come_in_order_with_their_places() -> None:
    text = "Published 3 May 2020, updated 2020-06-01 10:00"
    stamps = find_dates(text)
    assert [stamp.isoformat() for stamp in stamps] == ["2020-05-03", "2020-06-01T10:00"]
    assert [text[stamp.start : stamp.end] for stamp in stamps] == ["3 May 2020", "2020-06-01 10:00"]


@pytest.mark.parametrize(
    ("url", "iso"),
    [
        ("https://example.org/2023/09/22/a.html", "2023-09-22"),
        ("https://example.org/news/202309/t20230922_1.html", "2023-09-22"),
        ("https://example.org/2016/dec/16/x", "2016-12-16"),
        ("https://example.org/a-2019-12-01.html", "2019-12-01"),
        ("https://example.org/n/2020-01/15/c_1125465.htm", "2020-01-15"),
        ("https://example.org/2023/09/title/", "2023-09"),
        ("https://example.org/neues/22092023-fachtag", "2023-09-22"),
        ("https://example.org/meldungen/22-09-2023", "2023-09-22"),
        ("https://example.org/lage_vom_22.09.2023_neu", "2023-09-22"),
    ],
)
def test_the_path_of_an_address_may_hold_the_date(url: str, iso: str) -> None:
    stamp = date_in_url(url)
    assert stamp is not None
    assert stamp.isoformat() == iso


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://example.org/229123092/x",
        "https://example.org/2019112/",
        "https://example.org/a/12092023a7f/",
        "https://example.org/?d=2020-01-02",
    ],
)
def test_numbers_in_an_address_are_not_dates(url: str) -> None:
    assert date_in_url(url) is None


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("20230922T0930", "2023-09-22T09:30"),
        ("1695346200", "2023-09-22T01:30:00Z"),
        ("1695346200000", "2023-09-22T01:30:00Z"),
        ("9/22/2023 4:05:06 PM", "2023-09-22T16:05:06"),
        # What a system does not know it writes as zeros.
        ("2024-05-00", "2024-05"),
        ("2024-00-02", "2024"),
        ("2024-00-00T00:00:00Z", "2024"),
    ],
)
def test_machines_write_dates_in_their_own_ways(text: str, iso: str) -> None:
    stamp = parse_machine_date(text)
    assert stamp is not None
    assert stamp.isoformat() == iso


@given(st.from_regex(r"[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}(T[0-9]{2}:[0-9]{2}Z?)?", fullmatch=True))
def test_a_date_is_a_day_a_month_or_a_year(text: str) -> None:
    for stamp in (*find_dates(text), *filter(None, [parse_date(text), parse_machine_date(text)])):
        iso = stamp.isoformat()
        assert bool(stamp.day) <= bool(stamp.month)
        datetime.date.fromisoformat((iso[:10] + "-01-01")[:10])


@given(st.dates(min_value=datetime.date(1990, 1, 1), max_value=datetime.date(2069, 12, 31)))
def test_every_day_survives_its_printing(day: datetime.date) -> None:
    year, month, number = day.year, day.month, day.day
    iso = day.isoformat()
    for text in (
        iso,
        f"{year}年{month}月{number}日",
        f"{number}.{month}.{year}",
        f"{year}년 {month}월 {number}일",
    ):
        stamp = parse_date(f"x {text} y")
        assert stamp is not None
        assert stamp.isoformat() == iso


@given(st.text(max_size=200))
def test_no_text_breaks_the_reader(text: str) -> None:
    for stamp in find_dates(text, year=2020):
        assert 0 <= stamp.start < stamp.end <= len(text)
