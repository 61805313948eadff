"""Front matter: what a record takes of it, and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artkit.extract.front_matter import read_front_matter

CASES = {
    "YAML": ("---\ntitle: A day\ndate: 2024-05-03\n---\n", {"title": "A day", "date": "2024-05-03"}),
    "TOML": (
        '+++\ntitle = "A day"\ntags = ["sea", \'sun\']\n+++\n',
        {"title": "A day", "tags": ("sea", "sun")},
    ),
    "quotes": (
        "---\ntitle: 'It''s: so'\nsummary: \"a \\\"b\\\"\"\n---\n",
        {"title": "It's: so", "summary": 'a "b"'},
    ),
    "a remark": ("---\n# of the site\nlang: de # not en\n---\n", {"lang": "de"}),
    "items below": ("---\ntags:\n  - sea\n  - 'sun, sand'\n---\n", {"tags": ("sea", "sun, sand")}),
    "items that say more": (
        "---\nauthors:\n  - name: Ann Lee\n    email: a@example.org\n  - 王小明\n---\n",
        {"authors": ("Ann Lee", "王小明")},
    ),
    "several in one value": ("---\nauthor: Ann Lee and Tom Roe\n---\n", {"authors": ("Ann Lee", "Tom Roe")}),
    "tags in one value": ("---\nkeywords: 海, 太阳，沙\n---\n", {"tags": ("海", "太阳", "沙")}),
    "folded text": ("---\ndescription: >\n  one\n  two\n---\n", {"summary": "one two"}),
    "Chinese names": (
        "---\n标题: 桥开了\n作者: 丁玲\n日期: 2023年9月22日\n---\n",
        {"title": "桥开了", "authors": ("丁玲",), "date": "2023-09-22"},
    ),
    "other names": (
        "---\nHeadline: A\nLast-Modified-At: 2024-05-03 10:00:00 +0800\n---\n",
        {"title": "A", "modified": "2024-05-03T10:00:00+08:00"},
    ),
    "addresses": (
        "---\ncanonical: https://example.org/a\nimage: /b.png\n---\n",
        {"url": "https://example.org/a", "image": "https://example.org/b.png"},
    ),
    "a list over lines": ("---\ntags: [\n  sea,\n  sun\n]\n---\n", {"tags": ("sea", "sun")}),
    "one category": ("---\ncategories: [News]\n---\n", {"section": "News"}),
}
NONE = [
    "",
    "Text\n---\ntitle: x\n---",
    "---\n\nA rule above.\n\n---\n",
    "---\ntitle: never ends\n",
    "--- \ntext\n",
]


@pytest.mark.parametrize(("text", "fields"), CASES.values(), ids=CASES)
def test_fields_are_read(text: str, fields: dict[str, object]) -> None:
    front, rest = read_front_matter(text + "Body.", "https://example.org/posts/")
    assert front.fields == fields
    assert (front.extra, front.unread, rest) == ({}, {}, "Body.")


@pytest.mark.parametrize("text", NONE)
def test_a_rule_opens_no_front_matter(text: str) -> None:
    front, rest = read_front_matter(text)
    assert (front.fields, front.extra, rest) == ({}, {}, text)


def test_what_no_field_is_for_is_kept_by_its_name() -> None:
    text = (
        "---\ndraft: false\nweight: 10\nratio: 0.5\nslug: a-day\ncategories: [News, Sea]\nnav: {a: 1}\n---\n"
    )
    front, _ = read_front_matter(text)
    assert front.extra == {
        "draft": False, "weight": 10, "ratio": 0.5, "slug": "a-day", "categories": ["News", "Sea"],
        "nav": "{a: 1}",
    }  # fmt: skip
    assert front.fields == {"section": "News"}


def test_what_cannot_be_a_field_is_told() -> None:
    front, _ = read_front_matter("---\ndate: someday\nimage: /a.png\ntext: x\ntitle:\n---\n")
    assert (front.fields, front.extra) == ({}, {})
    assert front.unread == {"date": "someday", "image": "/a.png", "text": "x"}


@given(st.text(alphabet=st.sampled_from("-:=+[]{}'\"\n #abé，|>\\,0"), max_size=200))
def test_any_text_is_read(text: str) -> None:
    front, rest = read_front_matter("---\n" + text)
    assert front.fields or front.extra or front.unread or len(rest) <= len(text) + 4
