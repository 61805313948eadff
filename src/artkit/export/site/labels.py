"""The words of the archive's own pages, in the language most of its articles are in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

_LANGUAGES = ("en", "zh-Hans", "zh-Hant", "ja", "de")
# A label in each of these languages.
_LABELS = {
    "articles": ("Articles", "文章", "文章", "記事", "Artikel"),
    "home": ("Home", "首页", "首頁", "ホーム", "Start"),
    "skip": ("Skip to the text", "跳到正文", "跳到正文", "本文へ", "Zum Text"),
    "search": ("Search", "搜索", "搜尋", "検索", "Suche"),
    "search_hint": (
        "Words, in any language",
        "输入词语，中英文均可",
        "輸入詞語，中英文皆可",
        "言葉を入力",
        "Wörter, gleich welcher Sprache",
    ),
    "sections": ("Sections", "栏目", "欄目", "カテゴリー", "Rubriken"),
    "dates": ("By date", "按日期", "依日期", "日付別", "Nach Datum"),
    "latest": ("Latest", "最新文章", "最新文章", "最新記事", "Neueste"),
    "related": ("Related reading", "相关阅读", "相關閱讀", "関連記事", "Zum Thema"),
    "most": (
        "Most in this section",
        "本栏热门",
        "本欄熱門",
        "このカテゴリーの人気記事",
        "Meistgenannt in dieser Rubrik",
    ),
    "more": (
        "More in this section",
        "本栏更多",
        "本欄更多",
        "このカテゴリーの記事",
        "Mehr aus dieser Rubrik",
    ),
    "undated": ("Without a date", "日期不详", "日期不詳", "日付不明", "Ohne Datum"),
    "unsectioned": ("Without a section", "未分栏目", "未分欄目", "カテゴリーなし", "Ohne Rubrik"),
    "source": ("Source", "来源", "來源", "出典", "Quelle"),
    "authors": ("By", "作者", "作者", "著者", "Von"),
    "original": ("Original", "原文", "原文", "元の記事", "Original"),
    "tags": ("Tags", "标签", "標籤", "タグ", "Schlagwörter"),
    "previous": ("Newer", "较新", "較新", "新しい記事", "Neuere"),
    "next": ("Older", "较早", "較早", "古い記事", "Ältere"),
    "page": ("Page", "第", "第", "ページ", "Seite"),
    "breadcrumb": ("You are here", "当前位置", "目前位置", "現在地", "Sie sind hier"),
    "about": ("About this article", "文章信息", "文章資訊", "記事の情報", "Zu diesem Artikel"),
    "feed": ("Atom feed", "Atom 订阅", "Atom 訂閱", "Atom フィード", "Atom-Feed"),
    "found": ("Found:", "找到", "找到", "該当:", "Gefunden:"),
    "found_none": ("Nothing found", "没有找到", "沒有找到", "見つかりません", "Nichts gefunden"),
    "found_more": (
        "Only the newest are shown",
        "只显示最新的结果",
        "只顯示最新的結果",
        "新しいものだけを表示しています",
        "Nur die neuesten sind gezeigt",
    ),
    "looking": ("Looking …", "正在查找……", "正在查找……", "検索中…", "Suche läuft …"),
    "no_script": (
        "The search needs JavaScript; the articles are also listed by section and by date.",
        "搜索需要 JavaScript；也可按栏目或日期浏览文章。",
        "搜尋需要 JavaScript；也可依欄目或日期瀏覽文章。",
        "検索には JavaScript が必要です。カテゴリーや日付からも探せます。",
        "Die Suche braucht JavaScript; die Artikel stehen auch nach Rubrik und Datum.",
    ),
    "colon": (": ", "：", "：", "：", ": "),
}
_TRADITIONAL = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")
#: What sites call the first step of a breadcrumb; the archive has its own.
HOME_WORDS = frozenset(
    "首页 首頁 主页 主頁 网站首页 ホーム トップ トップページ 홈 home homepage start startseite accueil"
    " inicio início главная".split()
)


def choose_language(languages: Iterable[str | None]) -> str:
    """Choose the language of the labels: that of most articles, English where it is none we have.

    >>> choose_language(["zh-CN", "zh-Hans", "en"]), choose_language(["fr", "en", "fr"]), choose_language([])
    ('zh-Hans', 'en', 'en')
    """
    counted = Counter(_fold_language(language) for language in languages if language)
    most = min(counted, key=lambda language: (-counted[language], language), default="en")
    return most if most in _LANGUAGES else "en"


def find_labels(language: str) -> Mapping[str, str]:
    """Give the labels in one of the languages of `choose_language`."""
    column = _LANGUAGES.index(language)
    return {name: words[column] for name, words in _LABELS.items()}


def _fold_language(language: str) -> str:
    lowered = language.lower()
    if lowered.startswith("zh"):
        return "zh-Hant" if lowered.startswith(_TRADITIONAL) else "zh-Hans"
    return lowered.partition("-")[0]
