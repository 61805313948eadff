"""The head of a mail that was pasted with its text: subject, sender and day."""

from __future__ import annotations

import re
from dataclasses import dataclass

from artkit.extract.lines import Lines

_SUBJECT = frozenset(
    "subject betreff objet asunto assunto oggetto onderwerp temat тема 主题 主題 件名 제목".split()
)
_FROM = frozenset("from von de da van od от 发件人 寄件者 寄件人 差出人 보낸사람".split())
_DATE = frozenset(
    ("date", "sent", "datum", "gesendet", "fecha", "data", "дата", "发送时间", "日期", "日時", "날짜")
)
_OTHER = frozenset(
    "to cc bcc an à para a aan do кому 收件人 抄送 宛先 받는사람 reply-to message-id mime-version "
    "content-type content-transfer-encoding x-mailer in-reply-to references return-path received list-id "
    "user-agent".split()
)
_FIELD = re.compile(r"([^\W\d_][\w-]{0,30})\s?[:：]\s*(.*)")
_ADDRESS = re.compile(r"<[^<>\s]*@[^<>\s]*>|\[mailto:[^\[\]\s]*\]|[^\s@]{1,100}@\S{1,100}")
_LONGEST_HEAD = 40  # lines


@dataclass(frozen=True, slots=True)
class MailHead:
    """What the head says, and how many lines it takes; ``date`` as it is written."""

    size: int
    subject: str | None
    sender: str | None
    date: str | None


def read_mail_head(lines: Lines) -> MailHead | None:
    """Read the fields that a mail begins with; None where there is no subject beside another field.

    >>> from artkit.extract.lines import split_lines
    >>> read_mail_head(split_lines("From: Ann Lee <a@b.example>\\nTo: Tom\\nSubject: The lamp\\n\\nDear Tom"))
    MailHead(size=3, subject='The lamp', sender='Ann Lee', date=None)
    """
    found: dict[str, str] = {}
    size = 0
    for text, gap in zip(lines.texts[:_LONGEST_HEAD], lines.gaps, strict=False):
        field = _FIELD.match(text)
        kind = _kind_of(field[1].casefold()) if field else None
        if field is None or kind is None or (size and gap):
            break
        found.setdefault(kind, field[2].strip())
        size += 1
    if size < 2 or not found.get("subject"):
        return None
    sender = _ADDRESS.sub("", found.get("from", "")).strip(" \"',")
    return MailHead(size, found["subject"], sender or None, found.get("date") or None)


def _kind_of(name: str) -> str | None:
    for kind, names in (("subject", _SUBJECT), ("from", _FROM), ("date", _DATE), ("other", _OTHER)):
        if name in names:
            return kind
    return None
