"""The steps as functions: two pages and a copy, cleaned, and the copy removed."""

from artkit import clean_article, dedupe_articles, extract_article

BODY = (
    "<p>The library van stops here on the first Monday of the month, until the last book is stamped.</p>" * 3
)
PAGES = [
    f"<title>The library van</title><h1>The library van</h1>{BODY}",
    f"<title>Library van (reprint)</title><h1>Library van</h1>{BODY}",
    "<title>晨练</title><h1>晨练</h1><p>入冬以后,医生建议把晨练推迟到太阳出来以后,先做十分钟热身,心率不要太快。</p>",
]

articles = [clean_article(extract_article(page)) for page in PAGES]
for article in dedupe_articles(articles):
    print(f"{article.title}: {article.text[:40]}")
