"""The words of a page's furniture, in the languages of the web: what a short line is when it says so itself.

A phrase stands in one table only. Headings of lists open a run of teasers; the other kinds are hints for the
scoring of lines. The phrases were collected from the customs of news sites in each language.
"""

from __future__ import annotations

from artkit.patterns import late_pattern

# What a line says that it is; 0 where it says nothing.
LIST, COMMENTS, SHARE, NAVIGATION, ENDING, ADVERT, META, CREDIT = range(1, 9)

# Headings of lists of other pieces.
_LIST = """
related|related articles|related stories|related posts|related news|related content|related topics|
related reading|
related links|related coverage|related videos|related items|see also|read also|also read|read more|read next|
read this next|
further reading|more on this|more on this story|more on this topic|more stories|more news|more articles|
more like this|more from us|
more to read|more to explore|more for you|most read|most popular|most viewed|most shared|most commented|
most discussed|most watched|
popular|popular now|popular posts|popular articles|popular stories|trending|trending now|trending stories|
trending topics|trending articles|
top stories|top news|top articles|top posts|latest|latest news|latest stories|latest articles|latest posts|
latest headlines|latest updates|
recent|recent posts|recent articles|recent stories|recent news|recent comments|recommended|
recommended for you|recommended stories|
recommended articles|recommended reading|recommendations|you may also like|you might also like|you may like|
you might like|
you may also be interested in|you might also be interested in|you may be interested in|more you might like|
up next|what to read next|
what's next|don't miss|editor's picks|editors' picks|editor's choice|editor's pick|featured|featured stories|
featured articles|featured posts|
in case you missed it|in other news|other news|other stories|from the web|from around the web|around the web|
elsewhere on the web|
from our partners|sponsored stories|promoted stories|promoted content|paid content|today's top stories|
today's headlines|headlines|
what others are reading|people also read|readers also liked|similar articles|similar posts|similar stories|
hot topics|new posts|archives|
must read|must reads|must-read|best of|our picks|we recommend|keep reading|continue reading|next article|
previous article|next story|
相关阅读|相关新闻|相关文章|相关推荐|相关报道|相关链接|相关内容|相关资讯|相关专题|相关视频|相关话题|相关稿件|
相关信息|相关热词搜索|相关词条|
热门文章|热门新闻|热门推荐|热门阅读|热门资讯|热门排行|热门话题|热门视频|热门搜索|热门标签|热门图集|
热点推荐|热点新闻|热点排行|热点阅读|
热点聚焦|热点专题|热点文章|热点资讯|今日热点|今日热搜|今日推荐|今日要闻|今日头条|今日看点|最新文章|最新新闻|
最新资讯|最新消息|最新报道|最新推荐|
最新发布|最新更新|最新动态|推荐阅读|推荐文章|推荐新闻|推荐视频|推荐资讯|延伸阅读|拓展阅读|猜你喜欢|
您可能感兴趣|你可能感兴趣|
你可能还喜欢|您可能喜欢|你可能喜欢|大家都在看|大家还在看|大家都在搜|为你推荐|为您推荐|精彩推荐|精彩图片|
精彩图集|精彩视频|精选文章|编辑推荐|
编辑精选|小编推荐|专题推荐|图文推荐|图片新闻|图片推荐|喜欢此内容的人还喜欢|点击排行|点击排行榜|阅读排行|阅读排行榜|新闻排行|
新闻排行榜|评论排行|排行榜|热榜|热搜榜|热搜|
24小时热文|24小时热点|24小时排行|一周热门|一周排行|本周热门|本月热门|本站推荐|同类文章|同类推荐|更多新闻|
更多文章|更多推荐|更多内容|更多阅读|
更多精彩|更多资讯|其他文章|其它文章|往期回顾|往期精彩|往期推荐|要闻|头条新闻|热文|热文推荐|频道精选|新闻推荐|
视频推荐|文章推荐|文章排行|
上一篇|下一篇|上一条|下一条|作者其他文章|他的其他文章|该作者其他文章|参考阅读|看了又看|随机推荐|随机文章|
实时热点|滚动新闻|独家策划|视频新闻|
相關閱讀|相關新聞|相關文章|相關推薦|相關報導|相關報道|相關連結|延伸閱讀|推薦閱讀|推薦文章|推薦新聞|熱門文章|
熱門新聞|熱門推薦|熱門話題|熱門排行|
最新新聞|最新報導|猜你喜歡|你可能也喜歡|你可能會喜歡|您可能有興趣|更多新聞|人氣文章|人氣新聞|點閱排行|
點擊排行|看更多|閱讀更多|更多報導|
関連記事|関連ニュース|関連リンク|関連情報|関連コンテンツ|関連タグ|関連動画|関連キーワード|関連トピックス|
おすすめ記事|おすすめ|おすすめ情報|オススメ記事|人気記事|人気の記事|
人気記事ランキング|人気ランキング|アクセスランキング|ランキング|記事ランキング|新着記事|新着|新着ニュース|
新着情報|最新記事|最新ニュース|最近の記事|あわせて読みたい|合わせて読みたい|
こちらもおすすめ|こんな記事も読まれています|この記事を読んだ人はこんな記事も読んでいます|
よく読まれている記事|注目記事|注目の記事|ピックアップ|トピックス|トップニュース|特集|前の記事|次の記事|
관련기사|관련 기사|관련뉴스|관련 뉴스|인기기사|인기 기사|인기뉴스|많이 본 뉴스|많이 본 기사|많이본 뉴스|
많이본 기사|추천기사|추천 기사|추천뉴스|최신기사|최신 기사|최신뉴스|주요뉴스|주요 뉴스|이 시각 주요뉴스|
실시간 인기|다른 기사|오늘의 주요뉴스|
mehr zum thema|weitere artikel|weitere beiträge|weitere themen|weitere meldungen|weitere nachrichten|
ähnliche artikel|ähnliche beiträge|verwandte artikel|
verwandte beiträge|verwandte themen|das könnte sie auch interessieren|das könnte dich auch interessieren|
das könnte ihnen auch gefallen|das könnte dir auch gefallen|
auch interessant|lesen sie auch|lesen sie mehr|lies auch|lesen sie mehr zum thema|mehr lesen|meistgelesen|
meistgelesene artikel|die meistgelesenen artikel|meist gelesen|meistkommentiert|beliebte artikel|
beliebte beiträge|beliebt|neueste artikel|neueste beiträge|neueste nachrichten|letzte beiträge|
aktuelle beiträge|aktuelle artikel|aktuelle nachrichten|aktuelles|empfehlungen|empfohlene artikel|mehr aus|
mehr von|top-themen|topthemen|zum thema|siehe auch|anzeigen|nächster beitrag|vorheriger beitrag|
nächster artikel|vorheriger artikel|neueste kommentare|mehr nachrichten|schlagzeilen|
à lire aussi|a lire aussi|lire aussi|lire également|à lire également|sur le même sujet|sur le même thème|
les plus lus|articles les plus lus|les plus populaires|articles liés|articles similaires|articles récents|
articles connexes|derniers articles|dernières actualités|à voir aussi|voir aussi|à la une|vous aimerez aussi|
vous aimerez peut-être|vous pourriez aussi aimer|recommandé pour vous|nos recommandations|
dans la même rubrique|les dernières infos|en ce moment|tendances|article précédent|article suivant|
plus d'articles|
te puede interesar|te puede gustar|también te puede interesar|te recomendamos|le puede interesar|lee también|
lea también|leer más|lea más|ver también|ver más|vea también|noticias relacionadas|artículos relacionados|
contenido relacionado|temas relacionados|más leídas|lo más leído|las más leídas|más vistas|lo más visto|
lo último|últimas noticias|entradas recientes|entradas populares|artículos recientes|más noticias|
más información|más sobre|recomendados|destacados|tendencias|en portada|otras noticias|relacionado|
relacionados|
leia também|leia mais|leia ainda|veja também|veja mais|saiba mais|mais lidas|mais lidos|as mais lidas|
mais vistas|últimas notícias|notícias relacionadas|artigos relacionados|conteúdo relacionado|
posts relacionados|posts recentes|você pode gostar|você também pode gostar|recomendados para você|
mais notícias|em destaque|matérias relacionadas|recomendado|
leggi anche|leggi tutto|articoli correlati|articoli recenti|articoli più letti|i più letti|più letti|
le più lette|ultime notizie|ultimi articoli|potrebbe interessarti|potrebbero interessarti|
ti potrebbe interessare|ti potrebbero interessare|notizie correlate|vedi anche|in evidenza|potrebbe piacerti|
altri articoli|correlati|
czytaj także|czytaj też|czytaj również|czytaj więcej|zobacz także|zobacz też|zobacz również|przeczytaj także|
przeczytaj również|przeczytaj też|polecane|polecamy|polecane artykuły|najczęściej czytane|najpopularniejsze|
najnowsze|najnowsze wiadomości|ostatnie wpisy|podobne artykuły|powiązane artykuły|powiązane tematy|popularne|
to cię zainteresuje|warto przeczytać|więcej na ten temat|
lees ook|lees meer|lees verder|meest gelezen|gerelateerd|gerelateerde artikelen|gerelateerde berichten|
ook interessant|meer nieuws|meer over|laatste nieuws|populair|aanbevolen|bekijk ook|recente berichten|
misschien ook interessant|
läs också|läs även|läs mer|mest läst|mest lästa|relaterat|relaterade artiklar|senaste nytt|senaste nyheterna|
rekommenderat|les også|les mer|mest lest|siste nytt|anbefalt|relaterte saker|læs også|læs mere|mest læste|
mest læst|seneste nyt|relaterede artikler|anbefalede artikler|lue myös|lue lisää|luetuimmat|uusimmat|
suosituimmat|suosittelemme|
čtěte také|čtěte dále|přečtěte si také|související články|související|nejčtenější|nejnovější|doporučujeme|
další články|mohlo by vás zajímat|čítajte tiež|prečítajte si|súvisiace články|najčítanejšie|odporúčame|
kapcsolódó cikkek|kapcsolódó|legolvasottabb|legfrissebb|ajánlott cikkek|ajánlott|olvassa el ezt is|
citește și|citeşte şi|articole similare|cele mai citite|cele mai recente|recomandări|știri similare|
pročitajte još|povezani članci|najčitanije|najnovije|preporučeno|preberite tudi|najbolj brano|прочетете още|
свързани статии|най-четени|последни новини|прочитајте још|најчитаније|
ilgili haberler|ilgili yazılar|benzer haberler|çok okunanlar|en çok okunanlar|en çok okunan|son haberler|
son dakika|öne çıkanlar|diğer haberler|bunlar da ilginizi çekebilir|günün öne çıkan haberleri|
читайте также|читать также|смотрите также|по теме|материалы по теме|новости по теме|похожие статьи|
похожие материалы|похожие новости|связанные статьи|популярное|популярные статьи|популярные материалы|
самое популярное|самое читаемое|самое обсуждаемое|лучшее|последние новости|последние статьи|
новости партнеров|новости партнёров|новости сми2|рекомендуем|рекомендуемое|вам может понравиться|
вам также может понравиться|другие новости|еще новости|ещё новости|главное|главные новости|сейчас читают|
выбор редакции|лента новостей|еще по теме|ещё по теме|новости|все новости|что еще почитать|
читайте також|схожі новини|популярне|останні новини|новини партнерів|більше новин|головне|за темою|
найпопулярніше|
διαβάστε επίσης|διαβάστε ακόμα|σχετικά άρθρα|δημοφιλή|τελευταία νέα|ροή ειδήσεων|διαβάστε περισσότερα|
اقرأ أيضا|اقرأ أيضاً|اقرأ ايضا|إقرأ أيضاً|اقرأ المزيد|مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|
موضوعات ذات صلة|الأكثر قراءة|الاكثر قراءة|الأكثر مشاهدة|آخر الأخبار|أحدث الأخبار|شاهد أيضا|قد يعجبك أيضا|
المزيد من الأخبار|مقالات مشابهة|أخبار متعلقة|
بیشتر بخوانید|اخبار مرتبط|مطالب مرتبط|پربیننده ترین|پربازدیدترین|آخرین اخبار|مزید پڑھیں|یہ بھی پڑھیں|
متعلقہ خبریں|مزید خبریں|قراءות نוספות|קראו גם|עוד בנושא|כתבות נוספות|הנקראות ביותר|אולי יעניין אותך|
tin liên quan|bài viết liên quan|đọc thêm|xem thêm|tin mới|tin mới nhất|tin nổi bật|đọc nhiều|xem nhiều|
tin cùng chuyên mục|cùng chuyên mục|tin khác|có thể bạn quan tâm|bài viết mới|
baca juga|baca selengkapnya|berita terkait|artikel terkait|terpopuler|terkini|berita terbaru|berita lainnya|
artikel lainnya|rekomendasi|rekomendasi untuk anda|topik terkait|berita populer|pilihan editor|lihat juga|
simak juga|
यह भी पढ़ें|ये भी पढ़ें|संबंधित खबरें|और पढ़ें|ताजा खबरें|बड़ी खबरें|लोकप्रिय|আরও পড়ুন|সর্বশেষ|
সর্বাধিক পঠিত|เรื่องที่เกี่ยวข้อง|ข่าวที่เกี่ยวข้อง|บทความที่เกี่ยวข้อง|ข่าวล่าสุด|อ่านเพิ่มเติม|ข่าวยอดนิยม|
மேலும் படிக்க|
"""

_COMMENTS = """
comments|comment|add a comment|leave a comment|leave a reply|post a comment|write a comment|
join the conversation|join the discussion|view comments|show comments|discussion|responses|replies|
no comments|no comments yet|be the first to comment|your email address will not be published|reply|
log in to comment|cancel reply|comments are closed|sort by|newest|oldest|leave a reply cancel reply|
leave a comment cancel reply|schreibe einen kommentar antworten abbrechen|hinterlasse einen kommentar|
kommentar verfassen antwort abbrechen|schreibe einen kommentar antwort abbrechen|
laisser un commentaire annuler la réponse|deja una respuesta cancelar la respuesta|
deja un comentario cancelar la respuesta|deixe um comentário cancelar resposta|
lascia un commento annulla risposta|geef een reactie reactie annuleren|
dodaj komentarz anuluj pisanie odpowiedzi|добавить комментарий отменить ответ|
评论|网友评论|发表评论|我要评论|全部评论|热门评论|最新评论|评论列表|我来说两句|说两句|文明上网理性发言|
查看全部评论|查看评论|暂无评论|发布评论|写评论|用户评论|参与评论|网友留言|留言|跟帖|回复|評論|留言板|
發表評論|發表留言|我要留言|網友評論|回覆|回應|
コメント|コメントを書く|コメントする|コメントを投稿|コメント一覧|댓글|댓글쓰기|댓글 쓰기|전체 댓글|댓글달기|
kommentare|kommentar|kommentar schreiben|kommentieren|schreibe einen kommentar|kommentar verfassen|
kommentar hinterlassen|diskutieren sie mit|antworten|kommentar abschicken|
deine e-mail-adresse wird nicht veröffentlicht|commentaires|commentaire|laisser un commentaire|
poster un commentaire|réagir|répondre|ajouter un commentaire|comentarios|comentar|deja un comentario|
dejar una respuesta|deja una respuesta|responder|comentários|deixe um comentário|deixe uma resposta|comente|
commenti|lascia un commento|commenta|rispondi|komentarze|dodaj komentarz|skomentuj|odpowiedz|reacties|
reageer|geef een reactie|plaats een reactie|kommentarer|skriv en kommentar|kommentera|kommentit|komentáře|
diskuse|komentári|hozzászólások|comentarii|lasă un comentariu|yorumlar|yorum yap|yorum yaz|bir cevap yazın|
комментарии|комментировать|оставить комментарий|добавить комментарий|обсуждение|обсудить|ответить|коментарі|
залишити коментар|σχόλια|التعليقات|تعليقات|أضف تعليق|اترك تعليقا|نظرات|ارسال نظر|تبصرے|תגובות|הוסף תגובה|
bình luận|ý kiến bạn đọc|gửi bình luận|komentar|tulis komentar|टिप्पणियां|ความคิดเห็น|
"""

_SHARE = """
share|share this|share this article|share this story|share this post|share on facebook|share on twitter|
share on linkedin|share on whatsapp|share via email|share article|share full article|click to share|tweet|
pin|pin it|email|e-mail|print|print this|save|save article|copy link|facebook|twitter|linkedin|whatsapp|
pinterest|instagram|youtube|telegram|reddit|tumblr|messenger|flipboard|tiktok|x|weibo|wechat|line|rss|like|
likes|like this|follow|follow us|follow us on|following|subscribe|subscribe now|subscribe to our newsletter|
sign up|sign up now|sign up for our newsletter|newsletter|newsletters|get the newsletter|join now|
download the app|get the app|send|bookmark|give this article|listen|listen to this article|+|-|shares|views|
read later|connect with us|stay connected|embed|gift this article|google+|mail|link copied|
分享|分享到|分享至|分享到：|分享按钮|微信|微博|新浪微博|腾讯微博|腾讯网|qq空间|qq好友|qq|朋友圈|微信好友|
微信扫一扫|扫一扫|扫码分享|微信分享|复制链接|复制|收藏|收藏本文|打印|打印本页|打印本文|关注|关注我们|订阅|
举报|点赞|赞|纠错|我要纠错|推荐|大字|字号|字体|字号：|小|中|大|特大|点击下载|下载客户端|客户端|手机版|
手机看新闻|人人网|豆瓣|开心网|百度贴吧|quote|reply|report|report post|multiquote|
分享文章|回复|楼主|沙发|板凳|地板|主题|帖子|积分|精华|威望|金币|注册时间|最后登录|在线时间|阅读权限|
只看该作者|只看楼主|倒序浏览|返回列表|发新帖|高级模式|使用道具|赞赏|在看|写留言|
扫描二维码|二维码|推荐给好友|t大|t小|
分享本文|按讚|讚|收藏文章|列印|追蹤|追蹤我們|訂閱|訂閱電子報|加入好友|複製連結|轉寄|字級|放大|縮小|シェア|
シェアする|ツイート|ツイートする|ポスト|ブックマーク|はてなブックマーク|lineで送る|フォローする|フォロー|
印刷|印刷する|メールで送る|保存|いいね|いいね！|リンクをコピー|공유|공유하기|페이스북|트위터|카카오톡|
카카오스토리|네이버밴드|밴드|url복사|인쇄|프린트|글자크기|스크랩|구독|좋아요|기사저장|이메일|공유 공유하기|
teilen|teilen mit|teilen auf|artikel teilen|beitrag teilen|drucken|artikel drucken|merken|mailen|
per e-mail teilen|twittern|folgen|folgen sie uns|abonnieren|newsletter abonnieren|jetzt abonnieren|
e-mail senden|auf facebook teilen|auf twitter teilen|jetzt anmelden|vorlesen|speichern|gefällt mir|partager|
partager l'article|partager sur facebook|partager sur twitter|imprimer|envoyer|s'abonner|abonnez-vous|suivre|
suivez-nous|enregistrer|copier le lien|écouter|compartir|compartir en|comparte|compártelo|imprimir|guardar|
enviar|suscríbete|suscribirse|síguenos|seguir|escuchar|compartilhar|compartilhe|salvar|assine|siga-nos|
partilhar|ouvir|condividi|condividi su|stampa|invia|salva|iscriviti|seguici|iscriviti alla newsletter|
udostępnij|podziel się|drukuj|wydrukuj|wyślij|zapisz|zapisz się|obserwuj|lubię to|delen|deel|
deel dit artikel|printen|volg ons|abonneren|dela|dela artikeln|skriv ut|spara|prenumerera|del|del artikkel|
jaa|jaa artikkeli|tilaa|sdílet|tisknout|zdieľať|megosztás|nyomtatás|követés|distribuie|abonează-te|paylaş|
yazdır|abone ol|takip et|
поделиться|поделиться ссылкой|распечатать|печать|вконтакте|одноклассники|отправить|подписаться|подпишитесь|
подписывайтесь|скопировать ссылку|нравится|в избранное|читать в telegram|поділитися|підписатися|κοινοποίηση|
شارك|مشاركة|طباعة|إرسال|تابعنا|اشترك|فيسبوك|تويتر|واتساب|نسخ الرابط|اشتراک گذاری|چاپ|שתף|הדפסה|chia sẻ|
theo dõi|in bài|gửi|lưu|bagikan|cetak|ikuti kami|salin tautan|शेयर करें|शेयर|แชร์|ติดตาม|พิมพ์|
"""

_NAVIGATION = """
home|homepage|menu|main menu|navigation|search|close|open menu|close menu|toggle navigation|skip to content|
skip to main content|skip to navigation|jump to content|log in|login|log out|logout|sign in|sign out|
register|private nachricht|private message|send private message|profil anzeigen|
my account|account|profile|settings|about|about us|contact|contact us|privacy|privacy policy|
cookie policy|cookies|cookie settings|terms|terms of use|terms of service|terms and conditions|
terms & conditions|accessibility|sitemap|site map|help|faq|faqs|careers|jobs|advertise|advertise with us|
feedback|news|world|politics|business|sport|sports|opinion|entertainment|technology|tech|science|health|
lifestyle|life|culture|travel|video|videos|photos|podcasts|weather|more|next|previous|back|back to top|top|
go to top|show more|load more|view all|see all|view more|see more|all|read full article|english|español|
français|deutsch|中文|日本語|한국어|русский|العربية|categories|category|tags|topics|sections|archive|
search for:|search for|accept|accept all|reject|manage cookies|i agree|ok|got it|cancel|submit|yes|no|
loading|loading...|please wait|editions|edition|follow topics|manage preferences|legal notice|legal|imprint|
newsroom|events|shop|store|donate|support us|cart|checkout|wishlist|
首页|网站首页|返回首页|主页|导航|网站导航|网站地图|菜单|搜索|登录|注册|登录注册|退出|新闻|新闻中心|国内|国际|
社会|财经|体育|娱乐|科技|汽车|房产|教育|健康|旅游|军事|视频|图片|专题|论坛|博客|文化|时尚|游戏|评论频道|滚动|
更多|更多>>|更多>|更多»|关于我们|联系我们|广告服务|版权声明|免责声明|隐私政策|用户协议|服务条款|法律声明|
人才招聘|诚聘英才|加入我们|帮助中心|意见反馈|友情链接|设为首页|加入收藏|返回顶部|回到顶部|顶部|移动版|电脑版|
手机网|繁体|简体|繁體|english version|无障碍|无障碍浏览|正文|下一页|上一页|尾页|末页|展开全文|点击查看更多|
加载更多|查看更多|阅读全文|关闭|确定|取消|
首頁|回首頁|選單|搜尋|登入|註冊|登出|會員中心|即時|要聞|政治|國際|兩岸|財經|股市|體育|娛樂|社會|生活|
科技新聞|健康新聞|影音|關於我們|聯絡我們|隱私權政策|服務條款|網站地圖|回頂部|更多內容|廣告刊登|跳到主要內容|
回到頂端|
ホーム|トップ|トップページ|メニュー|検索|ログイン|ログアウト|新規登録|会員登録|ニュース|経済|国際|スポーツ|
エンタメ|科学|地域|動画|写真|もっと見る|一覧|一覧を見る|一覧へ|すべて見る|続きを読む|お問い合わせ|会社概要|
運営会社|利用規約|プライバシーポリシー|個人情報保護方針|特定商取引法に基づく表記|サイトマップ|ページトップへ|
ページの先頭へ|トップへ戻る|閉じる|次へ|前へ|ヘルプ|
홈|메뉴|검색|로그인|회원가입|로그아웃|마이페이지|전체메뉴|뉴스|정치|경제|사회|국제|문화|연예|스포츠|오피니언|
더보기|전체보기|닫기|이전|다음|회사소개|이용약관|개인정보처리방침|광고문의|고객센터|맨위로|본문 바로가기|
기사제보|
startseite|start|menü|suche|suchen|anmelden|abmelden|einloggen|registrieren|mein konto|kontakt|impressum|
datenschutz|datenschutzerklärung|agb|cookie-einstellungen|über uns|karriere|mediadaten|hilfe|
zum inhalt springen|zum inhalt|zur navigation springen|nach oben|zurück|weiter|mehr|mehr anzeigen|
alle anzeigen|schließen|politik|wirtschaft|kultur|wissenschaft|panorama|gesellschaft|nachrichten|ratgeber|
themen|kategorien|schlagwörter|archiv|akzeptieren|weiterlesen|werben|inhaltsverzeichnis|accueil|rechercher|
recherche|connexion|se connecter|s'inscrire|inscription|mon compte|mentions légales|contactez-nous|à propos|
qui sommes-nous|politique de confidentialité|plan du site|aller au contenu|fermer|suivant|précédent|retour|
plus|voir plus|voir tout|tout voir|actualités|politique|économie|société|catégories|lire la suite|inicio|
menú|buscar|iniciar sesión|regístrate|registrarse|mi cuenta|aviso legal|política de privacidad|
política de cookies|quiénes somos|contacto|contáctanos|publicidad|ir al contenido|saltar al contenido|cerrar|
siguiente|anterior|volver|más|mostrar más|noticias|política|economía|deportes|sociedad|cultura|tecnología|
categorías|etiquetas|seguir leyendo|início|entrar|cadastre-se|minha conta|quem somos|fale conosco|contato|
política de privacidade|termos de uso|ir para o conteúdo|fechar|próximo|mais|notícias|economia|esportes|
cerca|accedi|registrati|chi siamo|contatti|informativa sulla privacy|note legali|vai al contenuto|chiudi|
avanti|indietro|altro|cronaca|politica|esteri|cultura e spettacoli|strona główna|szukaj|zaloguj|zaloguj się|
zarejestruj się|wyloguj|kontakt i reklama|o nas|polityka prywatności|regulamin|reklama i kontakt|zamknij|
następny|poprzedni|więcej|pokaż więcej|wiadomości|kraj|świat|gospodarka|przejdź do treści|
zoeken|inloggen|registreren|privacybeleid|over ons|sluiten|volgende|vorige|meer|hem|sök|logga in|om oss|
stäng|hjem|søk|logg inn|etusivu|haku|kirjaudu|domů|hledat|přihlásit|domov|hľadať|főoldal|keresés|belépés|
acasă|căutare|ana sayfa|anasayfa|ara|giriş yap|üye ol|hakkımızda|iletişim|künye|gizlilik politikası|главная|
меню|поиск|войти|вход|регистрация|о нас|о проекте|контакты|реклама на сайте|политика конфиденциальности|
пользовательское соглашение|закрыть|далее|назад|ещё|еще|показать еще|показать ещё|наверх|в мире|политика|
экономика|общество|культура|спорт|наука|головна|пошук|увійти|про нас|контакти|αρχική|μενού|αναζήτηση|
επικοινωνία|الرئيسية|القائمة|بحث|تسجيل الدخول|من نحن|اتصل بنا|سياسة الخصوصية|المزيد|صفحه اصلی|جستجو|ورود|
تماس با ما|درباره ما|דף הבית|חיפוש|התחברות|צור קשר|trang chủ|tìm kiếm|đăng nhập|đăng ký|liên hệ|giới thiệu|
beranda|cari|masuk|daftar|tentang kami|kontak|kebijakan privasi|pedoman media siber|होम|खोजें|หน้าแรก|ค้นหา|
เข้าสู่ระบบ|
"""

_ENDING = """
责任编辑|责编|编辑|本文编辑|值班编辑|审核|审校|校对|终审|监制|主编|编审|策划|责任校对|来源|文章来源|稿源|
原标题|原文链接|本文来源|本文转自|转载请注明|转载请注明出处|声明|特别声明|郑重声明|免责声明：|版权声明：|
版权所有|未经授权|本文地址|本文链接|文章标签|标签|关键词|关键字|tag|投稿|投稿邮箱|联系邮箱|联系电话|举报电话|
热线|备案号|网站备案|京公网安备|icp备|文章关键词|end|完|全文完|本文为|本文系|阅读原文|点击阅读原文|免責聲明|
責任編輯|責編|編輯|版權所有|版權聲明|關鍵字|標籤|更多精彩內容|資料來源|來源|
タグ|キーワード|著作権|無断転載|無断転載を禁じます|出典|引用元|文責|編集|取材・文|撮影|저작권자|무단전재|
무단 전재|태그|키워드|기자|편집|
tags|tagged|tagged with|filed under|posted in|topics|keywords|source|sources|copyright|all rights reserved|
about the author|about the authors|about author|author bio|written by|editing by|reporting by|disclaimer|
disclosure|editor's note|correction|corrections|related tags|more about|more by|
this article was originally published|originally published|contact the author|got a tip|send tips|
our standards|footnotes|references|notes|credits|acknowledgements|
schlagworte|tags:|quelle|quellen|autor|über den autor|über die autorin|alle rechte vorbehalten|bildquelle|
bildquellen|hinweis|einzelnachweise|mots-clés|étiquettes|tous droits réservés|à propos de l'auteur|sources :|
etiquetas:|fuente|fuentes|todos los derechos reservados|sobre el autor|palavras-chave|fonte|fontes|
todos os direitos reservados|sobre o autor|tag:|fonti|tutti i diritti riservati|riproduzione riservata|
© riproduzione riservata|tagi|słowa kluczowe|źródło|autor:|wszelkie prawa zastrzeżone|bron|
alle rechten voorbehouden|källa|kilde|lähde|zdroj|štítky|forrás|címkék|sursa|etiketler|kaynak|
tüm hakları saklıdır|теги|тэги|метки|источник|автор|все права защищены|ключевые слова|джерело|теги:|πηγή|
المصدر|الكلمات المفتاحية|جميع الحقوق محفوظة|الوسوم|کلید واژه ها|منبع|תגיות|từ khóa|nguồn|sumber|penulis|
editor|hak cipta|
"""

_ADVERT = """
advertisement|advertisements|ad|ads|advertising|sponsored|sponsored content|sponsor|promoted|promotion|
story continues below|story continues below advertisement|article continues below|
continue reading the main story|advertisement - scroll to continue|scroll to continue|skip advertisement|
remove ads|ad feature|affiliate disclosure|广告|推广|赞助|广告推广|赞助商链接|廣告|贊助|請繼續往下閱讀|広告|
スポンサーリンク|スポンサードリンク|スポンサー|pr|광고|스폰서|anzeige|werbung|gesponsert|publicité|annonce|
pub|publicidad|anuncio|anuncios|patrocinado|continúa leyendo después de la publicidad|publicidade|
continua após a publicidade|pubblicità|annuncio|reklama|reklamy|artykuł sponsorowany|advertentie|annons|
annonse|mainos|inzerce|hirdetés|publicitate|reklam|реклама|διαφήμιση|إعلان|اعلان|آگهی|תוכן מקודם|פרסומת|
quảng cáo|iklan|advertisment|विज्ञापन|โฆษณา|
"""

_META = """
by|published|published on|published at|posted|posted on|posted by|posted at|updated|updated on|last updated|
last modified|first published|modified|date|author|authors|written by:|story by|text by|words by|reviewed by|
medically reviewed by|read time|reading time|min read|minute read|minutes read|
日期|时间|发布时间|发表时间|发布日期|发布于|发表于|更新时间|更新日期|更新于|作者|记者|通讯员|文|撰文|来源：|
来源:|编辑：|收集编辑|浏览次数|浏览|阅读|阅读量|阅读数|点击|点击数|点击量|人气|访问量|发布者|发布人|信息来源|
作者：|发布单位|时间：|日期：|記者|發布時間|發佈時間|更新時間|發表時間|撰文者|發布日期|文字|文／|文/|
公開日|公開|更新日|更新|投稿日|配信|掲載日|最終更新|著者|執筆者|執筆|文=|取材|입력|수정|등록|승인|최종수정|
기사입력|작성자|발행일|업데이트|
von|veröffentlicht|veröffentlicht am|aktualisiert|aktualisiert am|stand|datum|lesezeit|erstellt|publié|
publié le|publié par|mis à jour|mis à jour le|modifié le|par|temps de lecture|lecture|publicado|publicado el|
publicado por|publicado em|actualizado|actualizada|actualizado el|por|fecha|tiempo de lectura|atualizado|
atualizado em|data|pubblicato|pubblicato il|aggiornato|aggiornato il|di|tempo di lettura|opublikowano|
data publikacji|aktualizacja|dodano|gepubliceerd|gepubliceerd op|bijgewerkt|door|publicerad|uppdaterad|av|
publisert|oppdatert|publiceret|opdateret|af|julkaistu|päivitetty|vydáno|aktualizováno|publikované|megjelent|
publicat|actualizat|yayınlanma|güncelleme|yayın tarihi|giriş|опубликовано|обновлено|дата|дата публикации|
время чтения|опубліковано|оновлено|δημοσιεύτηκε|ενημερώθηκε|نشر في|تاريخ النشر|آخر تحديث|تحديث|نشر|
تاریخ انتشار|פורסם|עודכן|cập nhật|ngày đăng|thứ|diterbitkan|diperbarui|oleh|प्रकाशित|अपडेटेड|เผยแพร่|อัปเดต|
"""

_CREDIT = """
photo|photos|photo by|photo credit|photos by|photograph|photograph by|photographs by|image|image credit|
image source|images|image:|picture|pictures|picture:|video by|credit|credit...|credits:|caption|file photo|
illustration|illustration by|graphic|graphics|getty images|getty|reuters|afp|ap|ap photo|shutterstock|istock|
courtesy|courtesy of|enlarge|enlarge image|view gallery|view image|play video|play|watch|watch:|gallery|
open gallery|view fullscreen|toggle caption|hide caption|image caption|media caption|
view image in fullscreen|photo gallery|slideshow|
图|图片|图片来源|图源|图/|图为|资料图|资料图片|视频|视频加载中|摄影|摄|图说|配图|题图|制图|图片说明|图文|
資料照|資料圖片|示意圖|圖片來源|圖/|圖／|圖|攝影|翻攝|写真|写真：|画像|写真を見る|写真を拡大|画像を見る|
画像：|写真提供|撮影=|사진|사진=|사진제공|▲|이미지|영상|사진 제공|
foto|fotos|foto:|bild|bilder|bild:|bildnachweis|bildunterschrift|symbolbild|symbolfoto|bildergalerie|quelle:|
grafik|archivbild|© dpa|photo :|crédit photo|crédits|crédit|image d'illustration|légende|©|imagen|
imagen de archivo|foto de archivo|fotografía|fotografía:|vídeo|imagem|foto: reprodução|divulgação|reprodução|
crédito|immagine|foto d'archivo|credits|zdjęcie|fot|fot.|fot:|zdjęcia|galeria|źródło:|beeld|bilde|kuva|
obrázek|fotogalerie|kép|fotó|fotoğraf|görsel|фото|фото:|изображение|иллюстрация|видео|видео:|світлина|
φωτογραφία|صورة|الصورة|فيديو|عکس|תמונה|צילום|ảnh|ảnh:|ảnh minh họa|gambar|ilustrasi|फोटो|तस्वीर|ภาพ|
"""


def _table() -> dict[str, int]:
    """Fold the lists into one look-up; the first list that names a phrase has it."""
    table: dict[str, int] = {}
    kinds = (_LIST, _COMMENTS, _SHARE, _NAVIGATION, _ENDING, _ADVERT, _META, _CREDIT)
    for kind, phrases in enumerate(kinds, start=1):
        for phrase in phrases.replace("\n", "").split("|"):
            if phrase:
                table.setdefault(phrase.strip(_DECORATION).casefold() or phrase, kind)
    return table


# What stands around such a phrase without changing what it says.
_DECORATION = " \t\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}:：>»›|▼▾•·【】[]()（）!！.…*#-–—_+>>→■◆●▶►▲※,，"
_KINDS = _table()
_DIGITS = "0123456789"
_ROW = 24
_COUNT_ENDS = _DIGITS + ")）"
_NUMBERED = late_pattern(r"\d{1,2}(?:\.\d{1,2})*[.)、．]\s?[^\W\d]|\d{1,2}(?:\.\d{1,2})+\s")
_COUNTED = _DECORATION + _DIGITS
# Longer lines are sentences; they may begin with a label all the same.
_LONGEST = 48
_HEAD = 24


def furniture_kind(line: str) -> int:
    """Tell what a line says it is (``LIST``, ``SHARE``, ...), by its whole or by its label.

    A label counts negative: ``-META`` for "Published: 3 May", as the rest of such a line may be anything. 0
    where the line says nothing of itself.

    >>> furniture_kind("» Related Articles") == LIST, furniture_kind("责任编辑:王一") == -ENDING
    (True, True)
    >>> furniture_kind("The comments came late.")
    0
    """
    return furniture_kinds([line])[0]


def furniture_kinds(lines: list[str]) -> list[int]:
    """Give the kind of every line, as `furniture_kind` does for one."""
    look_up = _KINDS.get
    kinds = [look_up(line.strip(_DECORATION).casefold(), 0) if len(line) <= _LONGEST else 0 for line in lines]
    # "Comments (3)", "12 shares".
    for place in [place for place, line in enumerate(lines) if line[0] in _DIGITS or line[-1] in _COUNT_ENDS]:
        # "4. Contact" is a heading of a document, not a count.
        if not kinds[place] and len(lines[place]) <= _LONGEST and not _NUMBERED.match(lines[place]):
            kinds[place] = look_up(lines[place].strip(_COUNTED).casefold(), 0)
    # "收藏 回复 举报": a row of buttons in a script whose words need no spaces.
    for place in [place for place, line in enumerate(lines) if " " in line and len(line) <= _ROW]:
        if not kinds[place] and not lines[place].isascii():
            parts = [look_up(part, 0) for part in lines[place].split()]
            kinds[place] = parts[0] if len(parts) > 1 and all(parts) else 0
    for colon in ":：":
        for place in [place for place, line in enumerate(lines) if colon in line[:_HEAD]]:
            if not kinds[place]:
                label = lines[place][:_HEAD].partition(colon)[0]
                kinds[place] = -look_up(label.strip(_DECORATION).casefold(), 0)
    return kinds


# Headings that name what they are about: "More from Europe", "Mehr zum Thema Bahn", "最新国际新闻".
_LIST_OPENINGS = (
    "more from ", "more in ", "more on ", "more about ", "more by ", "latest from ", "latest in ",
    "read more:",
    "top stories in ", "most read in ", "most popular in ", "popular in ", "related to ", "mehr zum thema ",
    "mehr aus ", "mehr von ", "más de ", "más en ", "mais de ", "mais em ", "plus de ", "à lire aussi ",
    "altro su ", "więcej o ", "meer over ", "ещё в ", "материалы по теме ",
)  # fmt: skip
_LIST_ENDINGS = (
    "相关阅读", "相关新闻", "相关文章", "推荐阅读", "热门文章", "热门新闻", "最新文章", "最新新闻",
    "排行榜", "热榜", "相關新聞",
    "相關文章", "熱門文章", "熱門新聞", "ランキング",
    "関連記事", "新着記事", "の記事", "많이 본 뉴스", "관련기사",
)  # fmt: skip
_LONGEST_HEADING = 40


def find_list_headings(lines: list[str], kinds: list[int]) -> list[int]:
    """Give the places of the lines that are headings of lists of other pieces; ``kinds`` are theirs.

    >>> lines = ["相关阅读", "More from Europe", "Related: two towns agree", "More in hope than belief."]
    >>> find_list_headings(lines, furniture_kinds(lines))
    [0, 1]
    """
    found = []
    for place, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        if kind == LIST or (
            kind == 0
            and len(line) <= _LONGEST_HEADING
            and line[-1] not in ".!?…。！？"
            and _opens_list(line.strip(_DECORATION))
        ):
            found.append(place)
    return found


_OPENING_HEADS = frozenset(opening[:3] for opening in _LIST_OPENINGS)
_ENDING_TAILS = frozenset(ending[-1] for ending in _LIST_ENDINGS)


def _opens_list(plain: str) -> bool:
    # One look at its edges tells that most lines are none.
    if plain[-1:] not in _ENDING_TAILS and plain[:3].casefold() not in _OPENING_HEADS:
        return False
    return plain.casefold().startswith(_LIST_OPENINGS) or (len(plain) <= 14 and plain.endswith(_LIST_ENDINGS))
