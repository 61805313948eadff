"""The head of a pasted mail."""

import pytest

from artkit.extract.lines import split_lines
from artkit.extract.mail import MailHead, read_mail_head

CASES = {
    "English": (
        "From: Ann Lee <ann@b.example>\nSent: 3 May 2022\nTo: Tom\nSubject: The lamp\n\nDear Tom,",
        MailHead(4, "The lamp", "Ann Lee", "3 May 2022"),
    ),
    "German": (
        "Von: Grete Hansen\nGesendet: 03.05.2022\nAn: Ole\nBetreff: Die Lampe\n\nHallo Ole,",
        MailHead(4, "Die Lampe", "Grete Hansen", "03.05.2022"),
    ),
    "Chinese": ("发件人：周岚\n收件人：方其远\n主题：灯塔\n\n你好，", MailHead(3, "灯塔", "周岚", None)),
    "an address alone is no name": (
        "From: ann@b.example\nSubject: Lamp\n\nHi",
        MailHead(2, "Lamp", None, None),
    ),
    "a name in quotes": (
        'From: "Lee, Ann" <a@b.example>\nSubject: Lamp\n\nHi',
        MailHead(2, "Lamp", "Lee, Ann", None),
    ),
}
NONE = {
    "prose": "From the harbour: a letter.\n\nSubject to change, the boat sails at noon.",
    "a subject alone": "Subject: physics\n\nThe lesson began.",
    "no subject": "From: Ann\nTo: Tom\n\nDear Tom,",
    "a meta line": "Date: 3 May 2022\nSource: The Courier\n\nThe lamp was lit.",
    "nothing": "",
}


@pytest.mark.parametrize(("text", "head"), CASES.values(), ids=CASES)
def test_the_fields_are_read(text: str, head: MailHead) -> None:
    assert read_mail_head(split_lines(text)) == head


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_other_text_has_no_head(text: str) -> None:
    assert read_mail_head(split_lines(text)) is None
