"""Articles in several languages to count."""

import pytest

from artkit.article import Article

CHINESE = Article(
    url="https://example.org/a/1",
    title="社区托育点开到家门口",
    authors=("林晓岚", "周启明"),
    date="2023-09-22T09:30:12+08:00",
    source="晨光日报",
    section="民生",
    tags=("托育", "社区"),
    lang="zh-Hans",
    text="社区托育点开到家门口。“真方便！”家长说。\n\n全市已建成36个托育点，预计年底达到50个。",
)
ENGLISH = Article(
    url="https://example.org/a/2",
    title="Night trains return",
    authors=("Dana Whitlock",),
    date="2023-10-01",
    source="The Harbour Post",
    section="Travel",
    tags=("rail", "rail"),
    lang="en",
    text="Night trains are back. Dr. Lee said fares start at $29.50!\n\nBookings don't open until May.",
)
JAPANESE = Article(
    title="夜行列車が戻る", lang="ja", text="夜行列車が戻ってきた。予約は五月からだ。", source="晨光日报"
)
GERMAN = Article(
    title="Nachtzüge fahren wieder",
    authors=("Jörg Älfers",),
    date="2023",
    lang="de",
    text="Am 3. Mai geht es los – endlich! „Wir freuen uns“, sagt z. B. Frau Öztürk.",
    dup_of="0123456789abcdef",
)
TEASER = Article(kind="teaser", title="更多", text="这段文字不计入。")
BARE = Article(teasers=({"list": "相关阅读", "title": "夜"},))


@pytest.fixture(name="articles")
def give_articles() -> tuple[Article, ...]:
    return (CHINESE, ENGLISH, JAPANESE, GERMAN, TEASER, BARE)
