"""Names of people as bylines print them: told apart, freed of roles, titles, outlets and addresses.

A name that survives is kept letter for letter; nothing is merged, reordered or re-cased.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

from artkit.patterns import late_pattern
from artkit.script import HAN_CLASS, HANGUL_CLASS, KANA_CLASS

#: News agencies: what they send is a source, not somebody who signs.
AGENCIES = frozenset(
    (
        "reuters|ap|the associated press|associated press|afp|agence france-presse|"
        "agence france presse|dpa|dpa-afx|efe|ansa|apa|sda|sid|ats|pti|ani|ians|upi|xinhua|"
        "bloomberg|pa media|press association|pa|kyodo|kyodo news|jiji|tass|interfax|yonhap|"
        "anadolu|anadolu agency|aa|pr newswire|prnewswire|business wire|businesswire|"
        "globe newswire|globenewswire|epd|kna|belga|anp|ntb|ritzau|lusa|pap|čtk|ctk|mti|agerpres|"
        "bta|tanjug|hina|tasr|europa press|the canadian press|canadian press|aap|cns|"
        "getty images|getty|istock|shutterstock|тасс|риа новости|интерфакс|新华社|新华网|中新社|"
        "中新网|中国新闻网|共同通信|時事通信|연합뉴스"
    ).split("|")
)
#: What fills the author field of a page that names nobody.
_NOBODY = frozenset(
    (
        "admin|administrator|admin admin|webmaster|web master|root|superuser|super user|user|"
        "guest|author|authors|editor|editors|the editor|the editors|staff|staff writer|"
        "staff writers|staff reporter|news staff|web staff|redaktion|die redaktion|"
        "online-redaktion|redactie|redaction|rédaction|la rédaction|redacción|la redacción|"
        "redazione|la redazione|redação|redakcja|redakce|redaksi|редакция|anonymous|anonym|"
        "unknown|none|null|undefined|nan|n/a|na|no author|default|test|siteadmin|site admin|"
        "site default|wpadmin|wp-admin|web admin|sysadmin|wordpress|blogger|contributor|"
        "contributors|guest author|guest contributor|guest post|guest writer|by|posted|written|"
        "home|blog|news|press|press release|press office|presse|pressemitteilung|marketing|"
        "marketing team|content team|editorial team|editorial|the team|team|support|info|"
        "follow author|follow|share|more|comments|various|published|agencies|agency|agenturen|"
        "agencias|agenzie|zvg|publisher|author name|view all|show all articles of|view all posts|"
        "all posts|about the author|read more|online|newsdesk|lesedauer|lesezeit|reading time|"
        "read time|text|foto|fotos|photo|photos|bild|bilder|autor|autorin|writer|noticias|"
        "nachrichten|佚名|匿名|未知|不详|管理员|管理員|网络|網絡|互联网|本站|小编|原创|转载|网友|"
        "网络转载|本网|记者|通讯员|编辑|作者|編集部|記者|編輯|투고|관리자|운영자|기자|편집부|"
        "login|log in|logged in|sign in|sign up|register|logout|log out|anmelden|einloggen|"
        "registrieren|connexion|se connecter|iniciar sesión|accedi|entrar|inloggen|войти|登录|"
        "登陆|登錄|登入|注册|註冊|ログイン|로그인"
    ).split("|")
)
# The last word of each agency's name, one of which a text must hold; and what such a word is.
_AGENCY_WORDS = frozenset(agency.rpartition(" ")[2] for agency in AGENCIES)
_AGENCY_WORD = late_pattern(r"[^\s/／;|&•+,，；、–—()（）\[\]\"“”'’.:：]+")

_WRITTEN = (
    r"(?:(?:article|written|posted|published|reported|story|text|words|reporting|review|reviewed|recipe|opinion|analysis|"
    r"created|"
    r"geschrieben|verfasst|veröffentlicht|eingestellt|erstellt|gepostet|ein\s+(?:artikel|beitrag|"
    r"gastbeitrag)|écrit|"
    r"rédigé|publié|escrito|publicado|scritto|pubblicato|geschreven|geplaatst|skrivet|skrevet|napisała?|"
    r"dodała?)"
    r"\s*[:-]?\s*)"
)
_SURE = r"by|par|por|door|przez|oleh|yazan"
# These also begin surnames, so they only count where the text is a byline, or after "written".
_UNSURE = (
    r"(?:von\s+)?unsere[mr](?:\s+(?:Mitarbeiter|Redakteur|Korrespondent|Reporter)(?:in)?)?|"
    r"von|av|af|di|da|de|od|от|від"
)
_LABEL = (
    r"(?:by|authors?|autor|autorin|autoren|auteurs?|autore|autores|texte?|tekst|testo|texto|words|story|"
    r"verfasser|reporter|автор|авторы|текст|yazar|penulis|كتبت?|بقلم|الكاتب|tác giả|"
    r"作者|撰文|文|記者|记者|著者|執筆)\s*[:：/／|｜]\s*"
    # A label in an element of its own needs no colon: "Autorin Anna Berg".
    r"|(?-i:(?:Корреспондент|Журналист)\s+(?=[А-ЯЁ])|A(?:uthors?|UTHORS?|ut(?:or|orin|oren|oras?|ores|eurs?|eure|rice|ore|ori)|UTOR)\s+(?=[^\W\d_a-zß-ÿ]))"
)
_BY = late_pattern(
    rf"\s*(?:{_WRITTEN}(?:{_SURE}|{_UNSURE})\s*[:：]?\s+|(?:{_SURE})\s+|{_LABEL}|(?:بقلم|كتبت?)\s+)",
    re.IGNORECASE,
)
_BY_UNSURE = late_pattern(rf"\s*(?:{_UNSURE})\s+", re.IGNORECASE)
_ADDRESS = late_pattern(
    r"[(<\[]?\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,3}[)>\]]?|(?<!\w)@\w{1,30}|https?://\S+"
)
_BRACKETS = late_pattern(r"(?<!\s)\s*[(（\[【<][^()（）\[\]【】<>]{0,80}[)）\]】>]")
_VIEW_ALL = late_pattern(
    r"^(?:view|see|show|read|more|all|zeige|zeigt|alle|mehr|voir|ver|vedi|leggi|bekijk|visa|"
    r"updated)\b.{0,40}?\b"
    r"(?:by|from|von|par|de|por|di|van|av)\s+",
    re.IGNORECASE,
)
_TAIL = late_pattern(
    r"(?<!\s)\s+(?:[-–—|•]\s|(?:for|of\s+the|at|from|via|special\s+to|für|aus|bei|pour|para|per|in|is|on|auf|am|"
    # "Le", "El" and "Il" with a capital are parts of names: Loïc Le Clerc.
    r"(?-i:le|il|el)|в|ist|"
    r"und\s+(?:agenturen|dpa))\s|(?-i:on|am|um|at|in|le)$|leave\s+a\s|filed\s+under|updated\b|"
    r"published\b|posted\b|\d+\s).*",
    re.IGNORECASE | re.DOTALL,
)
_STRONG = late_pattern(
    r"(?<!\s)\s*(?:[;|&•+,，；、]|\s[/–—]\s|\s(?:and|And|AND|und|sowie|och|with|mit|και|и|та|및|و)\s|"
    # The Arabic "and" is written at the next word; the commonest names that begin so are left whole.
    r"(?<=[ء-ي]\s)و(?!(?:ليد|ائل|سام|فاء|داد|سيم|جدي|هيب|حيد|صفي|سيلة|ردة)(?![ء-ي]))(?=[ء-ي]{3})|"
    r"(?<=\w)[/／](?=[^\W\d_]))\s*"
)
# A conjunction of one or two letters also stands inside names ("Ortega y Gasset"): it parts only full names.
_WEAK = late_pattern(r"(?<!\s)\s+(?:y|e|i|et|en|og|ve|ja|dan|și|a)\s+")
_HONORIFIC = late_pattern(
    r"(?:(?:dr|prof|mr|mrs|ms|dipl|univ|frau|herr|sir|rev|h\.c|m\.sc|b\.sc)(?:\.-?\s*|\s+)"
    # Without a dot these are names: Phil, Nat, Pol.
    r"|(?:mag|ing|rer|med|nat|phil|jur|pol|habil|hc|lic)\.-?\s*)+(?=\S)",
    re.IGNORECASE,
)
_AFTER_COMMA = late_pattern(r",\s*\S+\s*\Z")
_ROLE = late_pattern(
    r"\b(?:editors?|writers?|reporters?|correspondents?|contributors?|columnists?|author|journalists?|"
    r"producers?|staff|directors?|"
    r"manager|ceo|cto|founder|co-founder|president|professor|analyst|specialist|expert|strategist|"
    r"consultant|blogger|intern|"
    r"fellow|photographer|dietitian|nutritionist|attorney|lawyer|newsroom|news|media|network|magazine|"
    r"press|university|"
    r"redakteur\w*|redaktion\w*|autorin|autor|journalistin|korrespondent\w*|chefredakt\w*|reporterin|"
    r"redactora?|periodista|corresponsal|"
    r"journaliste|rédact\w*|envoyée?|correspondante?|giornalista|redattore|redator\w*|repórter|jornalista|"
    r"dziennikarz\w*|редактор|"
    r"корреспондент|журналист)\b",
    re.IGNORECASE,
)
_ROLE_TAIL = late_pattern(
    r"(?<!\s)\s+(?:(?:senior|chief|lead|deputy|managing|associate|assistant|staff|contributing|guest|freelance|"
    r"national|political|"
    r"science|health|business|sports|news)\s+)*(?:staff\s+writers?|writers?|editors?|reporters?|"
    r"correspondents?|"
    r"contributors?|columnists?|기자|특파원|記者)\s*$",
    re.IGNORECASE,
)
_CREDENTIAL = late_pattern(
    r"(?:[A-Z][A-Z®™\-/]{1,7}|(?:[A-Z][A-Za-z]{0,3}\.){1,4}(?:[A-Z][a-z]{0,2})?|Ph\.?\s?D\.?|M\.?Sc\.?|"
    r"B\.?Sc\.?|Esq\.?|Jr\.?|Sr\.?|II|III)"
)
_CREDENTIAL_TAIL = late_pattern(
    r"(?<![\s,])(?:[\s,]+(?:Ph\.?\s?D\.?|M\.?D\.?|R\.?N\.?|MBA|M\.?Sc\.?|B\.?Sc\.?|Esq\.?|CFP|CPA|RDN?|LDN|DDS|JD|"
    r"DVM|LMFT|FACP)(?:®|™)?)+\s*$"
)
_HAN_ROLE = late_pattern(
    r"(?:本[报报網网台刊社]|特[约派邀]|见习|实习|首席|全媒体|资深|[\u4e00-\u9fff]{2,8}(?=记者))*"
    r"(?:记者|記者|通讯员|通訊員|撰稿人?|作者|评论员|编辑|實習生|实习生|摄影|攝影|文字|撰文|编译|"
    r"翻译)[:：\s]*"
)
_EAST = late_pattern(f"[{HAN_CLASS}{KANA_CLASS}{HANGUL_CLASS}]")
_EAST_SPLIT = late_pattern(
    r"(?<!\s)\s*[、，,；;/／|｜]\s*|(?<!\s)\s*(?<![\w])[&＆](?![\w])\s*|[\s\u3000]{1,20}"
)
# Japanese puts a space between surname and given name. Kana tell it, and a character that only Japan uses.
_JAPANESE = late_pattern(r"[\u3041-\u30fa訳]")
_JAPANESE_SPLIT = late_pattern(r"(?<!\s)\s*[、，,；;/／|｜&＆]\s*")
_JAPANESE_ROLE = late_pattern(
    r"(?<=[^\s])[\s\u3000](?:監修?|監訳|編?著訳?|共著|共訳|訳|編集?|文|絵|イラスト|写真|撮影|取材|執筆|氏|さん)$"
)
_HAN_ONLY = late_pattern(f"[{HAN_CLASS}]{{1,4}}")
_EAST_NOISE = late_pattern(
    r"(?:我要评论|分享|打印|字号|字体|收藏|评论|点击|关闭|复制|举报|关注|发表|手机看|扫码|已有|浏览|阅读|"
    r"正文|来源|出自|选稿|时间|日期|手机版|粉丝|加关注|网站地图"
    r"|更新|发布|昨天|今天|前天|昨日|今日|刚刚|\d+(?:分钟|小时|天)前|作者|編集|[文图摄译著大中小]|摄影|图文|报道|本文|原创|全文|返回|查看|整理|综合|文章|"
    r"专栏|の?(?:すべての)?(?:投稿|記事)(?:を表示|一覧)?|のプロフィール|氏|さん)"
)
_NOT_IN_A_NAME = late_pattern(
    r"https?:|www\.|\.(?:com|org|net|de|html?|php)\b.*/|[?!:{}=#<>\\©*_]{1,2}\s|[{}=#<>\\©*]|(?<!\w)\d{4,}|"
    r"\d+\s?[:/.-]\s?\d"
)
# A line of the interface, a word cut from a sentence, from its start; both are asked of folded text.
_NO_PERSON = late_pattern(
    r"(?:redacción|redaccion|redaktion|redazione|rédaction|redação|redakcja|by|on|in|at|am|um|von|and|"
    r"the|le|la|il|a)$"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)(?:\w*day)?$"
    r"|(?:\d+\s*)?(?:comments?|kommentare?|min(?:utes?)? read|views?)$"
    r"|(?:redacción|redazione|rédaction|la redacción|do|from|em|desde)\s"
)
# A company that runs the site, an office, words that lead to a name.
_NO_PERSON_WITHIN = late_pattern(
    r"\b(?:(?:gmbh|mbh|ag|e\.\s?v|inc|ltd|llc|s\.a|s\.p\.a|b\.v)\b"
    r"|(?:by|from|von|par|por|of|written|posted|published|sagt|says|said)\s*$)"
    r"|(?:編集部|編輯部|编辑部|편집부)$"
)
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff"))
_EDGES = " \t\r\n\u00a0\u3000,，;；:：|｜/／-–—•·.。、\"“”„'’‘«»()（）[]【】<>《》*~"


def split_names(text: str, *, byline: bool = False) -> tuple[str, ...]:
    """Give the people named in a value, in order; empty where nobody is named.

    ``byline``: the value is a printed byline, so that a "Von" or "Di" at its front is no part of a name.

    >>> split_names("By Jane Doe and John Q. Public, Staff Writers")
    ('Jane Doe', 'John Q. Public')
    >>> split_names("丁玲、孙崇高"), split_names("José Ortega y Gasset"), split_names("admin")
    (('丁玲', '孙崇高'), ('José Ortega y Gasset',), ())
    """
    # One page says the same name in many places, and the pages of a site say its own.
    return (_split_again if len(text) < _LONG else _split)(text, byline)


_LONG = 200


def _split(text: str, byline: bool) -> tuple[str, ...]:
    text = unescape(text) if "&" in text else text
    if "@" in text or "://" in text:
        text = _ADDRESS.sub(" ", text)
    if not text.isascii():
        text = text.translate(_UNSEEN)
    text = strip_by(" ".join(text.split()), byline=byline)
    if not text or len(text) > 600:
        return ()
    east = not text.isascii() and _EAST.search(text) is not None
    pieces = _split_east(text) if east else _split_words(text)
    names = (piece for piece in pieces if is_name(piece))
    return tuple(dict.fromkeys(names))


_split_again = lru_cache(maxsize=1024)(_split)


def strip_by(text: str, *, byline: bool = False) -> str:
    """Give a value without its "By"; ``byline`` as in `split_names`.

    >>> strip_by("Written by Jane Doe"), strip_by("作者：李四"), strip_by("Di Pietro")
    ('Jane Doe', '李四', 'Di Pietro')
    >>> strip_by("Di Anna Di Pietro", byline=True)
    'Anna Di Pietro'
    """
    match = _BY.match(text) or (_BY_UNSURE.match(text) if byline else None)
    return text[match.end() :] if match else text.strip()


# How the names of outlets, offices and companies end in Chinese; people's names are shorter.
_HAN_BODY = late_pattern(
    "(?:网|網|社|报|報|电视台|集团|中心|公司|局|部|委|协会|大学|学院|频道|期刊|客户端|新闻|财经|周刊|杂志|政府|办公室"
    "|在线|论坛)$"
)


def is_name(text: str) -> bool:
    """Tell whether ``text`` can be the name of a person or of a group that signs.

    >>> is_name("der Michel"), is_name("admin"), is_name("www.example.org/a"), is_name("Reuters")
    (True, False, False, False)
    """
    folded = text.casefold()
    return (
        1 < len(text) <= 60
        and folded not in _NOBODY
        and folded not in AGENCIES
        and any(map(str.isalpha, text))
        and text.count(" ") < 8
        and _NO_PERSON.match(folded) is None
        and _NO_PERSON_WITHIN.search(folded) is None
        and _NOT_IN_A_NAME.search(text) is None
        and sum(map(_is_small_word, text.split())) < 3
    )


def _is_small_word(word: str) -> bool:
    """Tell whether a word is no part of a name where there are several like it: "ignore this field"."""
    return word.isascii() and word.islower() and word not in _SMALL_IN_NAMES


_SMALL_IN_NAMES = frozenset(
    "von van de der den di da du del la le el al bin ibn zu zur und and y et e".split()
)


def is_outlet(name: str) -> bool:
    """Tell whether a Chinese name is that of an outlet, an office or a company.

    >>> is_outlet("医药卫生报"), is_outlet("丁玲")
    (True, False)
    """
    return len(name) > 2 and _HAN_BODY.search(name) is not None


# The hundred commonest surnames cover some nine of ten people; then one or two characters more.
_LONG_SURNAMES = "欧阳|歐陽|司马|司馬|上官|诸葛|諸葛"
_HAN_SURNAME = (
    f"(?:{_LONG_SURNAMES}|[王李张张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
    "钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤張劉陳楊黃趙吳孫馬羅鄭"
    "謝許韓馮鄧蕭葉蘇呂盧鐘譚陸賴詹簡錢嚴龔賀顧洪施柯翁阮倪顏駱])"
)
_HAN_PERSON = late_pattern(_HAN_SURNAME + "[\u4e00-\u9fff]{1,2}\\Z")
_PERSON_FIRST = late_pattern(f"(?P<long>{_LONG_SURNAMES})|{_HAN_SURNAME}")


def are_han_people(text: str) -> bool:
    """Tell whether a text is nothing but Chinese names of two or three characters, one with a common surname.

    >>> are_han_people("常书香 马丹阳"), are_han_people("相关 文章")
    (True, False)
    """
    if text.isascii():
        return False
    words = [word for word in re.split(r"[\s、，]+", text) if word]
    short = 0 < len(words) <= 6 and all(2 <= len(word) <= 3 and _HAN_ONLY.fullmatch(word) for word in words)
    return short and any(map(_HAN_PERSON.match, words))


def first_person(text: str) -> str:
    """Give the Chinese name that ``text`` begins with and a place follows; nothing without a common surname.

    >>> first_person("林小滿台北"), first_person("歐陽小明台北"), first_person("前往採訪")
    ('林小滿', '歐陽小明', '')
    """
    surname = _PERSON_FIRST.match(text)
    # A place has two characters at least, and a given name two more often than one.
    return text[: min(4 if surname["long"] else 3, len(text) - 2)] if surname else ""


# Capitals of Latin letters with their marks, of Greek and Cyrillic.
_UPPER = "A-ZÀ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚΑ-ΩЀ-Я"
_CAPITAL_NAMES = late_pattern(
    rf"(?:[{_UPPER}][^\W\d_'’-]*(?:['’-][{_UPPER}]?[^\W\d_]+)*\.?(?:\s(?:von|van|vom|zu|de|den|der|des|di|da|dos|la|las|los|le|du|"
    r"del|della|bin|al|y|e|ten|ter)){0,2}(?:\s|\Z)){2,4}\Z"
)


def drop_addresses(text: str) -> str:
    """Give a text without mail addresses, handles and links.

    >>> drop_addresses("Jon Doe, @jon")
    'Jon Doe'
    """
    return _ADDRESS.sub(" ", text).strip(_EDGES)


def are_capital_names(text: str) -> bool:
    """Tell whether a text is two to four words that begin with capitals, as a name does that stands alone.

    >>> are_capital_names("Anna Berg"), are_capital_names("José de la Cruz"), are_capital_names("Read more")
    (True, True, False)
    """
    return _CAPITAL_NAMES.match(text) is not None


def is_japanese_person(text: str) -> bool:
    """Tell whether a text is one Japanese name: a surname, and a given name behind a space or known so.

    >>> is_japanese_person("森 ゆきの"), is_japanese_person("高橋亮"), is_japanese_person("港の灯台")
    (True, True, False)
    """
    surname, _, given = text.replace("\u3000", " ").partition(" ")
    if given:
        return _JAPANESE_GIVEN.fullmatch(given) is not None and _HAN_ONLY.fullmatch(surname) is not None
    return text[:2] in _SURNAMES and _JAPANESE_GIVEN.fullmatch(text[2:]) is not None


_JAPANESE_GIVEN = late_pattern(f"[{HAN_CLASS}]{{1,3}}|[\u3041-\u3096]{{2,4}}|[\u30a1-\u30fa]{{2,4}}")


def find_agency(text: str) -> str | None:
    """Give the news agency a byline names, as it is printed, or None.

    >>> find_agency("Jane Doe, Reuters"), find_agency("Jane Doe")
    ('Reuters', None)
    """
    if _AGENCY_WORDS.isdisjoint(_AGENCY_WORD.findall(text.casefold())):
        return None
    for piece in _STRONG.split(text):
        if piece.strip(_EDGES).casefold() in AGENCIES:
            return piece.strip(_EDGES)
    return None


def _split_words(text: str) -> list[str]:
    """Part names in scripts with spaces between words."""
    # "anna under Weather, Rivers": what it is filed under is a list, too.
    text = text.partition(" under ")[0]
    bare = " ".join(_BRACKETS.sub(_keep_inner, text).split())
    text = _CREDENTIAL_TAIL.sub("", bare or text.strip(_EDGES))
    names: list[str] = []
    for piece in _STRONG.split(text):
        piece = _TAIL.sub("", piece)
        for part in _part_weakly(piece):
            name = _trim_name(part)
            if name and not (names and (_CREDENTIAL.fullmatch(name) or _ROLE.search(name))):
                names.append(name)
    if len(names) == 2 and " " in names[0] and " " not in names[1] and _AFTER_COMMA.search(text):
        # "Anna Berg, Berlin": one word after a full name and a comma is where, or for whom, she writes.
        names.pop()
    return names


def _keep_inner(match: re.Match[str]) -> str:
    """Keep one word in brackets between two words of a name: "Paramita (Guha) Ghosh"."""
    inner, text, end = match[0].strip(), match.string, match.end()
    before, after = text[: match.start()], text[end : end + 2]
    whole = inner[1:-1].istitle() and inner[1:-1].isalpha() and inner[0] == "("
    named = before[-1:].isalpha() and " " not in before.strip() and after[:1] == " " and after[1:].isupper()
    return match[0] if whole and named else " "


def _part_weakly(text: str) -> list[str]:
    parts = _WEAK.split(text)
    return parts if all(" " in part.strip() for part in parts) else [text]


def _trim_name(text: str) -> str:
    text = _CREDENTIAL_TAIL.sub("", text)
    bare = _ROLE_TAIL.sub("", text)
    text = bare if " " in bare.strip() else text
    text = _VIEW_ALL.sub("", strip_by(text.strip(_EDGES.replace(".", ""))))
    text = _HONORIFIC.sub("", text, count=1) if _HONORIFIC.match(text) else text
    # The dot of an initial or of "Jr." belongs to the name.
    return text.strip(_EDGES.replace(".", "")).lstrip(".")


def _split_east(text: str) -> list[str]:
    """Part names in Chinese, Japanese and Korean, where a space may part two names or pad one."""
    text = _BRACKETS.sub(" ", text).strip() or text.strip(_EDGES)
    # "赵培：某某学院，某地": the office of the one who signs.
    text = _HAN_ROLE.sub(" ", text).partition("：")[0]
    if _JAPANESE.search(text):
        parts = [_JAPANESE_ROLE.sub("", piece.strip(_EDGES)) for piece in _JAPANESE_SPLIT.split(text)]
        return [" ".join(word for word in part.split() if not _EAST_NOISE.fullmatch(word)) for part in parts]
    pieces = [_STAFF_NUMBER.sub("", piece.strip(_EDGES)) for piece in _EAST_SPLIT.split(text)]
    names: list[str] = []
    pending = ""
    for piece in pieces:
        if len(piece) == 1 and _HAN_ONLY.fullmatch(piece) and not (names and names[-1] in _SURNAMES):
            # "王 芳" is padded so that it lines up with names of three characters.
            names += [pending + piece] if pending else []
            pending = "" if pending else piece
        elif not piece or _EAST_NOISE.fullmatch(piece):
            continue
        elif (names and names[-1] in _SURNAMES and _HAN_ONLY.fullmatch(piece)) or (
            names and _is_latin_word(names[-1]) and _is_latin_word(piece)
        ):
            names[-1] += " " + piece
        else:
            names.append(
                piece.removesuffix("기자").removesuffix("摄").removesuffix("攝") if len(piece) > 3 else piece
            )
    return names


# Japanese surnames of two characters, none of them a Chinese name: a given name follows behind a space.
_SURNAMES = frozenset(
    (
        "佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 山口 松本 井上 木村 "
        "斎藤 清水 山崎 池田 橋本 阿部 石川 前田 藤田 小川 岡田 後藤 長谷川 村上 近藤 石井 "
        "坂本 遠藤 青木 藤井 西村 福田 太田 三浦 藤原 岡本 松田 中島 中野 原田 小野 田村 "
        "竹内 和田 中山 石田 上田 森田 柴田 酒井 工藤 横山 宮崎 宮本 内田 高木 安藤 島田 "
        "谷口 大野 高田 丸山 今井 河野 藤本 村田 武田 上野 杉山 増田 平野 菅原 久保 松井 "
        "大塚 千葉 岩崎 桜井 野口 松尾 野村 木下 菊地 佐野 大西 杉本 新井 浜田 古川 佐々木 "
        "森本 中川 小島 嶋田 "
    ).split()
)


# "杜小禾_NB12556": the number a newsroom gives its editors.
_STAFF_NUMBER = late_pattern(r"_[A-Z]{1,4}\d{3,}\Z")


def _is_latin_word(text: str) -> bool:
    return _EAST.search(text) is None
