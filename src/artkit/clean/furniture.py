"""Paragraphs that belong to the page and not to the article: credits lines, share bars, prompts, notices.

Each pattern has to take a paragraph as a whole; a sentence that merely mentions such words is the author's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_LONGEST = 160
# Chinese, Japanese and Korean furniture longer than this is a notice or names another article.
_PROMPT = 60
_NOTICE = re.compile("声明|提示|申明|未经|未获|转载|侵|一[篇条页则]|原标?题|저작|関連|記事")


def _compile(*alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"[^\w]{{0,8}}(?:{'|'.join(alternatives)})[^\w]{{0,8}}", re.IGNORECASE | re.VERBOSE)


_CHINESE = r"""
    (?:本文|本期|网站|微信|新媒体|值班|执行|文字|视频|图文|内容|网络|见习|实习|终审|二审|一审|三审|收集|特约|栏目)?
        (?:责任?编辑?|编辑|责编|校对|审核|审校|监制|初审|复审|终审|编审|排版|美编|制图|策划|统筹|签发|值班编委|值班主任|编制)
        \s*[：:|丨/／]\s*\S.{0,40}
  | (?:相关|延伸|拓展|推荐|更多|热门|猜你喜欢|精彩)(?:阅读|推荐|新闻|文章|链接|报道|资讯|内容|专题)\s*[：:>》]*
  | (?:猜你喜欢|大家都在看|为你推荐|热门推荐|今日热点|热点推荐|编辑推荐|往期回顾|往期推荐|精彩推荐|最新文章|热门文章|点击排行)\s*[：:>》]*
  | (?:请|使用|打开|微信|用)?.{0,4}(?:扫一扫|扫描|长按|扫码|识别).{0,12}(?:二维码|小程序码).{0,24}
  | (?:微信)?(?:扫一扫|扫码)[，,]?(?:关注|分享|下载|阅读|打开|看|手机).{0,20}
  | (?:欢迎|请|点击|长按|立即)?(?:搜索|订阅|添加|点击|敬请)?(?:关注)(?:我们|本站|.{0,16}(?:公众号|微博|微信号|客户端|视频号|头条号|抖音号)).{0,16}
  | (?:分享|转发)(?:到|至|给)\s*[：:]?\s*(?:(?:您的|我的|你的)?(?:微信|微博|新浪|腾讯|朋友圈|QQ|空间|好友|人人|豆瓣|贴吧|Facebook|Twitter|LINE)[^。！？]{0,30})?
  | (?:一键)?分享(?:本文|文章|按钮)?\s*[：:]?\s*(?:(?:微信|微博|新浪微博|朋友圈|QQ|QQ空间|QQ好友|腾讯微博|复制链接|打印|更多)\s*[、，,|/]?\s*)*
  | [【\[（(]\s*(?:打印(?:本页|文章|此文|预览)?|关闭(?:窗口|本页)?|纠错|我要纠错|收藏|字号.{0,9}|大\s*中\s*小|返回(?:顶部|首页|列表)?|推荐|分享|复制链接|网友评论|评论)\s*[】\]）)]
        (?:\s*[【\[（(]\s*(?:打印(?:本页|文章|此文|预览)?|关闭(?:窗口|本页)?|纠错|我要纠错|收藏|字号.{0,9}|大\s*中\s*小|返回(?:顶部|首页|列表)?|推荐|分享|复制链接|网友评论|评论)\s*[】\]）)])*
  | (?:打印本页|关闭窗口|返回顶部|返回首页|我要纠错|我要评论|发表评论|复制链接|加入收藏|点击加载更多|加载更多|展开全文|阅读全文|查看全文|点击查看更多|点赞|收藏|举报|打赏|赞赏)
  | (?:上|下)一(?:篇|条|页|则)\s*[：:].{0,80}
  | (?:原标题|原题)\s*[：:].{1,80}
  | (?:阅读|浏览|点击|访问)(?:量|次数|数|人数)?\s*[：:]\s*[\d,.万+]+\s*次?
  | (?:特别|免责|版权|重要)?(?:声明|提示|申明)\s*[：:].{0,40}(?:版权|转载|侵权|不代表|立场|著作权|投资建议).{0,110}
  | (?:未经|未获).{0,12}(?:授权|许可|允许).{0,12}(?:转载|使用|复制|摘编).{0,60}
  | (?:转载|如需转载).{0,6}(?:请|须|需|注明).{0,40}
  | (?:文中|图片|部分)?.{0,6}(?:图片|内容|素材)?来(?:源|自)(?:于)?网络.{0,30}(?:侵|删|联系).{0,20}
  | .{0,24}(?:如有侵权|若有侵权|侵权必究|侵删).{0,40}
"""

_LATIN = r"""
    (?:read|see|view|show|load|learn|discover)\s+(?:more|also|next|all)(?:\s+(?:stories|news|articles|comments|coverage|related\ (?:stories|articles)))?
  | (?:read\s+(?:more|also|next)|see\s+also|also\s+read|related(?:\s+(?:article|story|coverage|link)s?)?|recommended|more\s+on\s+this(?:\s+story)?|more\s+from[^.]{0,30}|don['’]t\s+miss|editors?['’]?s?\s+picks?|trending(?:\s+now)?|most\s+(?:read|viewed|popular)|you\s+(?:may|might)\s+(?:also\s+)?like|recommended(?:\s+for\s+you|\s+(?:stories|reading))?|up\s+next|what\s+to\s+read\s+next|related\s+topics?)\s*(?::.{0,140})?
  | continue\s+reading(?:\s+(?:below|the\s+main\s+story|the\s+(?:full\s+)?(?:story|article)))?
  | (?:story|article)\s+continues(?:\s+(?:below|after))?(?:\s+(?:the\s+)?(?:ad|advert|advertisement))?
  | (?:advertise?ment|advert|ads?\ by\ google|sponsored(?:\ (?:content|links?|post))?|promoted(?:\ content)?|scroll\s+to\s+continue(?:\s+.{0,30})?|skip\s+(?:advert(?:isement)?|ad|to\s+(?:main\s+)?content))
  | (?:please\s+)?share(?:\s+(?:this|on|via)(?:\s+[^.!?]{0,40})?)?
  | (?=.{0,80}\b(?:share|tweet|facebook|twitter|whatsapp|linkedin|pinterest)\b)(?:(?:share|tweet|pin(?:\s+it)?|e-?mail|print|save|like|copy\s+link|copy|link|comments?|facebook|twitter|x|linkedin|whatsapp|reddit|pinterest|telegram|messenger|flipboard|tumblr|viber|bluesky|threads|instagram|youtube|on|via|this|article|page|by|to|more|share\s+options)\b[\s\W_]*){2,16}
  | (?:click|tap)\s+here\s+to\s+(?:subscribe|sign\s+up|share|read\s+more)[^.]{0,80}\.?
  | (?:subscribe|sign\s+up|register|join)\s+(?:now|today|here|to|for|our)\b[^.!?]{0,60}(?:newsletter|e-?mails?|inbox|updates|alerts|channel|mailing\s+list|podcast|digest|briefing)[^.!?]{0,60}[.!?]?
  | (?:subscribe|sign\s+up|subscribe\s+(?:now|today)|sign\s+up\s+(?:now|here|today)|log\s+in|sign\s+in|already\s+a\s+subscriber\?.{0,30}|newsletter|newsletter\s+sign-?\s?up|follow\s+us|join\s+our\s+(?:whatsapp|telegram)\s+(?:channel|group)[^.]{0,40}\.?)
  | get\s+(?:our|the|all)\s[^.!?]{0,60}(?:newsletter|in\s+your\s+inbox|to\s+your\s+inbox|delivered)[^.!?]{0,60}[.!?]?
  | (?:follow|like|find|join)\s+us\s+on\s+[^.!?]{0,80}[.!?]?
  | follow\s+(?:@\w+|\w+(?:\s\w+){0,3})\s+on\s+(?:twitter|x|facebook|instagram|linkedin|bluesky|threads)[^.!?]{0,40}[.!?]?
  | (?:this\s+(?:web)?site|we(?:\s+and\s+our\s+partners)?)\s+uses?\s+cookies\b.{0,140}
  | (?:by\s+(?:continuing|using|browsing)|accept\s+(?:all\s+)?cookies|cookie\s+(?:policy|settings|preferences|notice)|manage\s+cookies)\b.{0,100}cookies?\b.{0,60}
  | (?:accept\s+(?:all\s+)?cookies|cookie\s+(?:policy|settings|preferences|notice)|manage\s+cookies)
  | (?:please\s+)?(?:enable|turn\s+on|allow)\s+javascript\b.{0,100}
  | (?:copyright|©|\(c\))\s*(?:©|\(c\))?\s*(?:19|20)\d\d\b.{0,110}
  | all\s+rights\s+reserved\.?
  | (?:leave|post|add|write)\s+(?:a|your)\s+(?:comment|reply)(?:\s.{0,40})?
  | (?:no\s+comments\s+yet|comments?\s*\(\d+\)|\d+\s+comments?|\d+\s+shares?|back\s+to\s+top|print\s+this\s+(?:page|article)|e-?mail\s+this\s+(?:page|article)|report\s+(?:an?\s+)?(?:error|typo)s?)
  | (?:reading\s+time\s*:?\s*\d+\s*min(?:ute)?s?|\d+\s*min(?:ute)?s?\s+read)
"""

_EAST_ASIAN = r"""
    (?:関連記事|関連ニュース|あわせて読みたい|続きを読む|もっと見る|シェアする|ツイートする|この記事をシェア(?:する)?|おすすめ記事|人気記事|広告|スポンサーリンク|トップへ戻る|前の記事|次の記事)\s*[：:>]?.{0,60}
  | (?:관련\s?기사|관련\s?뉴스|공유하기|기사\s?공유|무단\s?전재\s?및\s?재배포\s?금지|광고|더\s?보기|인기\s?기사|저작권자\s?.{0,60})
"""

_OTHERS = r"""
    (?:lesen\s+sie\s+(?:auch|mehr|hier)|mehr\s+(?:zum\s+thema|lesen|dazu|anzeigen)|weiterlesen|auch\s+interessant|das\s+könnte\s+sie\s+(?:auch\s+)?interessieren|anzeige|artikel\s+(?:teilen|drucken|empfehlen)|jetzt\s+(?:teilen|kommentieren|abonnieren)|newsletter\s+(?:abonnieren|bestellen)|nach\s+oben|zur\s+startseite)\s*(?::.{0,140})?
  | (?:teilen|drucken|twittern|merken|mailen|kommentieren|empfehlen)(?:[\s\W_]+(?:teilen|drucken|twittern|merken|mailen|kommentieren|empfehlen|facebook|twitter|whatsapp|e-?mail|auf|per|via))*
  | (?:lire\s+(?:aussi|la\s+suite|plus|également)|à\s+lire(?:\s+aussi)?|voir\s+aussi|sur\s+le\s+même\s+(?:sujet|thème)|publicité|partager(?:\s+(?:sur|l['’]article|cet\s+article)(?:\s.{0,40})?)?|imprimer|abonnez-vous|s['’]abonner|inscrivez-vous\s+à\s+(?:la|notre)\s+newsletter.{0,40}|haut\s+de\s+page)\s*(?::.{0,140})?
  | (?:le[ae]\s+también|lea\s+más|leer\s+más|ver\s+(?:más|también)|te\s+puede\s+interesar|también\s+te\s+puede\s+interesar|publicidad|compartir(?:\s+(?:en|este\s+artículo)(?:\s.{0,40})?)?|imprimir|suscr[ií]bete(?:\s+a\s.{0,60})?|síguenos\s+en\s.{0,60}|noticias\s+relacionadas|volver\s+arriba)\s*(?::.{0,140})?
  | (?:leia\s+(?:também|mais)|veja\s+(?:também|mais)|saiba\s+mais|continua\s+depois\s+da\s+publicidade|publicidade|compartilhe?(?:\s+(?:no|via|esta)(?:\s.{0,40})?)?|assine(?:\s+(?:já|agora|a\s+newsletter))?|siga-nos\s.{0,60}|notícias\s+relacionadas)\s*(?::.{0,140})?
  | (?:leggi\s+(?:anche|tutto|di\s+più)|vedi\s+anche|potrebbe\s+interessarti(?:\s+anche)?|pubblicità|condividi(?:\s+su(?:\s.{0,40})?)?|stampa|iscriviti\s+alla\s+newsletter.{0,40}|torna\s+su)\s*(?::.{0,140})?
  | (?:lees\s+(?:ook|meer|verder)|meer\s+(?:lezen|over\s+dit\s+onderwerp)|advertentie|deel\s+(?:dit\s+artikel|op\s.{0,30})|delen|læs\s+(?:også|mere)|läs\s+(?:också|mer|även)|les\s+(?:også|mer)|annons|annonse|reklame?|lue\s+(?:myös|lisää)|jaa)\s*(?::.{0,140})?
  | (?:czytaj\s+(?:także|też|również|więcej|dalej)|zobacz\s+(?:także|też|również|więcej)|reklama|udostępnij(?:\s.{0,30})?|čtěte\s+(?:také|též|více)|sdílet(?:\s.{0,30})?|číst\s+dále|olvassa?\s+(?:el\s+)?(?:még|tovább|ezt\s+is)|hirdetés|megosztás|citește\s+(?:și|mai\s+mult)|distribuie)\s*(?::.{0,140})?
  | (?:читайте\s+(?:также|ещё|еще|далее)|читать\s+(?:далее|дальше|полностью|также|ещё|еще)|смотрите\s+также|по\s+теме|реклама|поделиться(?:\s.{0,40})?|подписывайтесь\s+на\s.{0,80}|подпишитесь\s+на\s.{0,80}|версия\s+для\s+печати|наверх|ссылки\s+по\s+теме|читайте\s+також|поділитися)\s*(?::.{0,140})?
  | (?:ayrıca\s+(?:bakınız|okuyun)|devamını\s+oku|ilgili\s+haberler?|paylaş|reklam|haberin\s+devamı)\s*(?::.{0,140})?
  | (?:اقرأ\s+(?:أيضا|أيضًا|المزيد)|شارك(?:ها)?|إعلان|المزيد|بیشتر\s+بخوانید|اشتراک\s?گذاری|תגובות|שתף|קראו\s+(?:גם|עוד)|पढ़ें|यह\s+भी\s+पढ़ें|ये\s+भी\s+पढ़ें|विज्ञापन|शेयर\s+करें|đọc\s+thêm|xem\s+thêm|chia\s+sẻ|quảng\s+cáo|baca\s+juga|bagikan|iklan)\s*(?::.{0,140})?
"""

# Most paragraphs begin with none of these words, and need no closer look.
_OPENERS = frozenset(
    """
    abonnez abonnieren about accept ads advert advertisement advertisment allow already also annons annonse
    anzeige artikel article assine auch ayrıca baca back bagikan bluesky c čtěte chia citește click comment
    comments compartilhe compartilhar compartir condividi continua continue cookie copy copyright czytaj číst
    deel delen devamını discover distribuie drucken e editor editors email empfehlen enable facebook find
    flipboard follow get haberin haut hirdetés iklan ilgili imprimer imprimir inscrivez instagram iscriviti jaa
    jetzt join kommentieren læs läs lea learn lees leer leggi leia lesen les like link linkedin lire load log
    lue mailen manage meer megosztás mehr merken messenger more most newsletter noticias notícias olvassa page
    partager paylaş đọc pin pinterest please post potrebbe print promoted pubblicità publicidad publicidade
    publicité quảng read reading recommended reddit register reklam reklama reklame related report s saiba save
    scroll sdílet see share show sign siga síguenos skip sponsored stampa story subscribe suscríbete suscribete
    tap também teilen telegram threads torna trending tumblr turn tweet twitter twittern udostępnij veja vedi
    ver viber view voir volver weiterlesen whatsapp write x xem youtube zobacz zur
    версия наверх подписывайтесь подпишитесь поделиться поділитися реклама смотрите ссылки читайте читать
    اقرأ شارك شاركها إعلان المزيد بیشتر اشتراک תגובות שתף קראו पढ विज शेयर
    """.split()
)
# With these many an honest sentence begins, so a word of what follows is asked for as well.
_COMMON_OPENERS = frozenset("all by das don le no nach sur te this up we what you à по यह ये".split())
_COMMON_SEQUEL = re.compile(
    r"rights|cookie|interess|también|miss|comments|oben|même|puede|next|read|like|lire|теме|पढ", re.IGNORECASE
)
_FIRST = re.compile(r"[^\W\d_]+|[0-9]|©")
_WESTERN = _compile(_LATIN, _OTHERS)
_EASTERN = _compile(_CHINESE, _EAST_ASIAN)


def is_furniture(paragraph: str) -> bool:
    """Tell whether a paragraph as a whole is furniture of the page.

    >>> is_furniture("责任编辑：王小明"), is_furniture("Read more: ten photos"), is_furniture("Share • Tweet")
    (True, True, True)
    >>> is_furniture("他是报社的责任编辑。"), is_furniture("Read more books, she told the class.")
    (False, False)
    """
    if len(paragraph) > _LONGEST:
        return False
    first = _FIRST.search(paragraph)
    if first is None:
        return False
    word = first.group()
    if word[0] >= "\u2e80":
        short = len(paragraph) <= _PROMPT
        return (short or _NOTICE.search(paragraph) is not None) and _EASTERN.fullmatch(paragraph) is not None
    return _may_open(word.lower(), paragraph) and _WESTERN.fullmatch(paragraph) is not None


def _may_open(word: str, paragraph: str) -> bool:
    if word in _COMMON_OPENERS:
        return _COMMON_SEQUEL.search(paragraph) is not None
    return word in _OPENERS or not word.isalpha()


def drop_furniture(paragraphs: Sequence[str]) -> list[bool]:
    """Tell for each paragraph whether it stays; if not one would, all do.

    >>> drop_furniture(["The bridge is open.", "Advertisement"])
    [True, False]
    """
    keep = [not is_furniture(paragraph.strip()) for paragraph in paragraphs]
    kept = any(stays and paragraph.strip() for stays, paragraph in zip(keep, paragraphs, strict=True))
    return keep if kept else [True] * len(paragraphs)
