"""Pages saved by browsers, and mails."""

import plistlib
from email.message import EmailMessage
from pathlib import Path

import pytest
from tests.streams.given import PAGE, only, read


def test_an_mhtml_save_gives_its_page_with_address_and_charset(tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message.add_related("body{}", subtype="css")
    page = EmailMessage()
    page.set_content("<p>页面", subtype="html", charset="gb18030", cte="quoted-printable")
    page["Content-Location"] = "https://a.example/1"
    message.attach(page)
    document = only(read(tmp_path / "a.mhtml", message.as_bytes()))
    assert document.data.decode("gb18030").strip() == "<p>页面"
    assert (document.url, document.encoding, document.form) == ("https://a.example/1", "gb18030", "html")


def test_a_mail_says_who_and_when_in_its_head(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"] = "Ada Lind <ada@a.example>"
    mail["To"] = "b@a.example"
    mail["Subject"] = "Regen 雨"
    mail["Date"] = "Tue, 05 Mar 2024 18:20:00 +0100"
    mail.set_content("Es regnete fast jeden Tag.\n")
    mail.add_alternative("<p>Es regnete fast jeden Tag.</p>", subtype="html")
    document = only(read(tmp_path / "a.eml", mail.as_bytes()))
    assert (document.data.strip(), document.form) == (b"<p>Es regnete fast jeden Tag.</p>", "html")
    assert document.record == {
        "title": "Regen 雨",
        "authors": ["Ada Lind"],
        "date": "2024-03-05T18:20:00+01:00",
    }


@pytest.mark.parametrize("head", ["Subject: =?no-such?B?4piD?=", "Subject: =?utf-8?B?broken", "Date: soon"])
def test_a_broken_head_of_a_mail_costs_no_text(tmp_path: Path, head: str) -> None:
    data = f"From: Ada <ada@a.example>\n{head}\nMIME-Version: 1.0\nContent-Type: text/plain\n\nIt rained.\n"
    document = only(read(tmp_path / "a.eml", data.encode()))
    assert (document.data, document.record["authors"]) == (b"It rained.\n", ["Ada"])


def test_a_webarchive_gives_its_main_page(tmp_path: Path) -> None:
    main = {
        "WebResourceData": PAGE,
        "WebResourceURL": "https://a.example/",
        "WebResourceTextEncodingName": "UTF-8",
    }
    data = plistlib.dumps({"WebMainResource": main}, fmt=plistlib.FMT_BINARY)
    document = only(read(tmp_path / "a.webarchive", data))
    assert (document.data, document.url, document.encoding) == (PAGE, "https://a.example/", "UTF-8")
    (broken,) = read(tmp_path / "b.webarchive", data[:40])
    assert "no web archive" in str(broken)
