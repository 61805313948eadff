"""Hypothesis strategies for records and texts, shared by the property tests."""

from hypothesis import strategies as st

from artkit.article import FIELDS, Article

# Letters of many scripts, marks that rules look at, white space and characters that editors hate.
ALPHABET = st.sampled_from(
    "abcXYZ019 \n\t.,:;!?'\"()[]<>&=-_/#*|@é\u00a0\u00ad\u200b\u200d\u2028\ufeff，。：？！（）“”"
    "《》　ＡＢ１２中文记者编辑かなカナ한글Привет\u0627\u0644\u0639\u0301😀👩"
)
texts = st.one_of(
    st.text(ALPHABET, max_size=80), st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
)
lines = texts.map(lambda text: " ".join(text.split()))
maybe = st.one_of(st.none(), lines)
string_lists = st.lists(lines, max_size=3).map(tuple)
json_values = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), texts
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(texts, inner, max_size=3)),
    max_leaves=6,
)
teasers = st.lists(
    st.fixed_dictionaries(
        {"list": maybe, "title": maybe, "text": texts, "url": maybe, "truncated": st.booleans()}
    ),
    max_size=2,
).map(tuple)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Any record: every core field drawn, and a few keys of someone else's."""
    optional = (
        "url",
        "title",
        "date",
        "modified",
        "source",
        "site",
        "section",
        "lang",
        "summary",
        "image",
        "html",
    )
    return Article(
        id=draw(st.text("0123456789abcdef", min_size=1, max_size=16)),
        kind=draw(st.sampled_from(["article", "teaser"])),
        **{name: draw(maybe) for name in optional},
        authors=draw(string_lists),
        breadcrumb=draw(string_lists),
        tags=draw(string_lists),
        warnings=draw(string_lists),
        credits=draw(st.dictionaries(lines, string_lists, max_size=2)),
        text=draw(texts),
        teasers=draw(teasers),
        origin=draw(st.dictionaries(st.sampled_from(["path", "line", "format"]), maybe, max_size=2)),
        similarity=draw(st.one_of(st.none(), st.floats(0, 1))),
        extra=draw(st.dictionaries(texts.filter(lambda key: key not in FIELDS), json_values, max_size=2)),
    )
