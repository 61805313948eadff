"""The labels of lines about an article: what "作者：", "Photo:", "Stand:" or "Mis à jour le" announce."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from artkit.patterns import late_pattern

AUTHOR = "author"
SIGNED = "signed"  # an author whose role the page prints: 记者, 通讯员
CREDIT = "credit"
SOURCE = "source"
DATE = "date"
MODIFIED = "modified"
OTHER = "other"  # its value is no field of ours: views, font size, category

# Labels of Chinese, Japanese and Korean, which need no boundary: pages glue them to the value before.
_EAST = {
    AUTHOR: (
        "作者 原作者 文章作者 原文作者 作者署名 撰文 文字 执笔 执笔人 執筆 撰写 著者 筆者 ライター 取材・文 "
        "文・取材 投稿者 发布者 发布人 글쓴이 작성자"
    ),
    SIGNED: (
        "记者 記者 本报记者 通讯员 通訊員 特约记者 特约通讯员 特约撰稿人 实习记者 见习记者 特派记者 "
        "全媒体记者 首席记者 评论员 特约评论员 撰稿 撰稿人 实习生 采写 采访 供稿 图文 文图 文/图 图/文"
    ),
    CREDIT: (
        "编辑 編輯 责任编辑 責任編輯 责编 责编辑 实习编辑 收集编辑 值班编辑 网络编辑 新媒体编辑 本文编辑 "
        "文字编辑 微信编辑 主编 副主编 执行主编 总编辑 编审 校对 審校 审核 审校 初审 复审 终审 一审 二审 "
        "三审 监制 總監製 出品 出品人 策划 统筹 制图 制作 设计 美编 排版 视频 剪辑 摄影 攝影 摄像 图片 配图 "
        "插画 插图 编译 編譯 翻译 翻譯 译者 譯者 翻訳者 翻訳 監修 撮影 写真 イラスト 編集 校正 录入 整理 "
        "选稿 组稿 上传 播音 朗读 指导 사진 편집"
    ),
    SOURCE: (
        "来源 來源 文章来源 信息来源 稿源 稿件来源 新闻来源 消息来源 内容来源 资料来源 转载自 转自 来自 出自 "
        "出处 出處 出典 引用元 原载 原文出处 发布机构 发布单位 发文机关 信息来源单位 출처"
    ),
    DATE: (
        "日期 时间 時間 发布时间 发布日期 发布于 發佈於 發布於 发表于 發表於 发表时间 发表日期 发稿时间 "
        "刊发日期 提交日期 提交时间 发帖时间 张贴时间 创建时间 上传时间 發布時間 發佈時間 发文日期 成文日期 "
        "添加时间 录入时间 投稿日 公開日 掲載日 公開 配信 作成日 投稿日時 公開日時 配信日時 입력 등록 승인 "
        "게시 기사입력 작성일 등록일 발행일"
    ),
    MODIFIED: (
        "更新时间 更新時間 最后更新 最後更新 更新日期 修改时间 最近更新 最后修改 更新于 编辑于 最終更新日 "
        "最終更新 更新日 更新 修正日 수정 최종수정 최종 수정 업데이트 更新日時"
    ),
    OTHER: (
        "浏览 浏览次数 浏览量 瀏覽 阅读 阅读量 阅读次数 阅读数 点击 点击数 点击量 点击率 点击次数 人气 人氣 "
        "查看 次数 评论 评论数 回复 字号 字体 字数 分享 分享到 打印 收藏 标签 關鍵字 关键词 关键字 栏目 分类 "
        "分類 所属分类 类别 频道 地区 原标题 标题 热度 访问 访问量 推荐 关注 导读 核心提示 摘要 索引号 文号 "
        "发文字号 主题 编号 公开方式 カテゴリ カテゴリー タグ 当前位置 您的位置 原文链接 原文 链接 声明 版权 "
        "电话 邮箱 地址 微信 조회 댓글"
    ),
}
# Single characters are labels only where no other Han character stands before them.
_SHORT = {
    AUTHOR: "文 글",
    CREDIT: "图 圖 摄 攝 译 編 图片 사진",
}

# Labels of scripts with spaces: followed by a colon, or by a date or a name at once (see LABEL and BY).
_WEST = {
    AUTHOR: (
        "contributor|contributors|blog entry by|blog post by|"
        "article by|post by|guest post by|story by|gastbeitrag von|"
        "beitrag von|blog beitrag von|"
        "artikel von|author|authors|written by|posted by|published by|by|text by|text|texts|words|"
        "words by|story by|"
        "reporting by|autor|autorin|autoren|verfasser|verfasserin|von|text von|ein beitrag von|"
        "geschrieben von|gepostet von|erstellt von|eingestellt von|veröffentlicht von|auteur|auteurs|texte|"
        "par|publié par|écrit par|autore|testo|testo di|scritto da|pubblicato da|autores|autora|texto|por|"
        "escrito por|publicado por|tekst|door|geschreven door|skribent|av|af|автор|авторы|текст|автор статьи|"
        "द्वारा|โดย|ผู้เขียน|מאת|כתב|από|συντάκτης|"
        "كتب|كتبت|بقلم|الكاتب|yazar|penulis|लेखक|लेखिका|نویسنده|نگارنده|tác giả|opublikował|dodał|przez"
    ),
    CREDIT: (
        "photo|photos|photo by|photos by|photograph by|photography|photography by|photo credit|photo credits|"
        "image|images|image credit|illustration|illustrations|illustration by|illustrations by|"
        "illustrated by|editing by|edited by|editor|fact checked by|fact-checked by|reviewed by|"
        "medically reviewed by|expert reviewed by|translated by|translation|translation by|video|video by|"
        "graphics|foto|fotos|fotograf|bild|bilder|titelbild|bildquelle|fotografie|redaktion|lektorat|"
        "bearbeitung|übersetzung|übersetzt von|crédit photo|crédits|photographie|traduction|traduzione|"
        "foto di|fotografía|fotografia|imagen|edición|traducción|edição|tradução|zdjęcia|zdjęcie|фото|"
        "редактор|перевод|تصوير|çeviri|fotoğraf|penyunting"
    ),
    SOURCE: (
        "source|sources|quelle|quellen|fuente|fonte|źródło|источник|джерело|المصدر|kilde|källa|bron|kaynak|"
        "sumber|nguồn"
    ),
    DATE: (
        "date|published|posted|created|published on|posted on|written on|published at|published date|"
        "publication date|date published|first published|first published on|originally published|"
        "originally published on|release date|datum|veröffentlicht|veröffentlicht am|publiziert am|"
        "publiziert|erstellt am|erstellt|eingestellt am|gepostet am|geschrieben am|erschienen am|erschienen|"
        "online seit|beitrag vom|artikel vom|vom|publié|publié le|publiée le|paru le|posté le|"
        "mis en ligne le|le|fecha|publicado|publicado el|publicado em|data|pubblicato|pubblicato il|"
        "opublikowano|data publikacji|dodano|опубликовано|дата|дата публикации|опубліковано|نشر في|نشر|"
        "تاريخ النشر|نُشر|प्रकाशित|"
        "تاریخ انتشار|gepubliceerd|gepubliceerd op|geplaatst|geplaatst op|publicerad|publicerat|"
        "publisert|udgivet|offentliggjort|julkaistu|yayınlanma|yayınlanma tarihi|eklenme|dipublikasikan|"
        "प्रकाशित|เผยแพร่|פורסם|δημοσιεύτηκε|δημοσιεύθηκε|"
        "diterbitkan|đăng ngày|megjelent|közzétéve|datum objave|objavljeno|publikováno|zveřejněno"
    ),
    MODIFIED: (
        "updated|updated on|updated at|last updated|last updated on|last update|last modified|"
        "last modified on|modified|modified on|revised|last revised|last reviewed|stand|update|aktualisiert|"
        "aktualisiert am|zuletzt aktualisiert|zuletzt aktualisiert am|zuletzt geändert|zuletzt geändert am|"
        "अपडेट|अपडेटेड|עודכן|ενημερώθηκε|"
        "letzte änderung|letzte aktualisierung|letztes update|geändert|geändert am|zuletzt bearbeitet|"
        "bearbeitet am|mis à jour|mis à jour le|mise à jour|mise à jour le|modifié|modifié le|"
        "dernière modification|dernière mise à jour|actualizado|actualizado el|última actualización|"
        "atualizado|atualizado em|última atualização|aggiornato|aggiornato il|ultimo aggiornamento|"
        "ultima modifica|zaktualizowano|aktualizacja|ostatnia aktualizacja|обновлено|оновлено|آخر تحديث|"
        "bijgewerkt|laatst bijgewerkt|gewijzigd|uppdaterad|oppdatert|opdateret|päivitetty|güncelleme|"
        "güncellenme|diperbarui|cập nhật|frissítve|aktualizováno|ažurirano"
    ),
    OTHER: (
        "category|categories|filed under|tags|tag|tagged|topics|topic|comments|views|reads|share|kategorie|"
        "kategorien|schlagwörter|schlagworte|rubrik|thema|themen|kommentare|lesezeit|lesedauer|reading time|"
        "read time|catégorie|catégories|categoría|categorías|etiquetas|categoria|kategoria|kategorie|рубрика|"
        "теги|просмотров|просмотры|التصنيف|phone|tel|telefon|e-mail|email|location|ort|copyright|print|isbn|"
        "doi"
    ),
}
_BY_WORDS = "by|von|par|por|di|door|av|af|przez|da|oleh|от|від|από τον|από την|από|מאת|โดย|بقلم|كتب|كتبت"
_EAST_DATED = (
    "发布于 發佈於 发表于 發表於 更新于 编辑于 发布时间 更新时间 "
    "公開日時 更新日時 配信日時 投稿日時 掲載日時 "
    "更新日 公開日 投稿日 掲載日 입력 수정 등록 승인 게시 최종수정"
)


def _list_kinds(table: dict[str, str], separator: str) -> dict[str, str]:
    return {label: kind for kind, names in table.items() for label in names.split(separator)}


def _any_of(names: Iterable[str]) -> str:
    # The longest first: "责任编辑" before "编辑".
    return "|".join(re.escape(name).replace(r"\ ", r"\s") for name in sorted(names, key=len, reverse=True))


_EAST_KINDS = _list_kinds(_EAST, " ")
_SHORT_KINDS = _list_kinds(_SHORT, " ")
_WEST_KINDS = _list_kinds(_WEST, "|")
_KINDS = {**_WEST_KINDS, **_SHORT_KINDS, **_EAST_KINDS}
_LONGEST_EAST = max(map(len, _EAST_KINDS))
_BEFORE_DATE = frozenset(_EAST_DATED.split())
_BY_LAST = frozenset(_BY_WORDS.split("|"))
_COLONS = ":：︰﹕"
_MARK = late_pattern(r"\s?[:：︰﹕/／|｜丨＝=]")
# The vowel signs of Devanagari are no letters of their own.
_LETTERS = late_pattern(r"[^\W\d_](?:[^\W\d_'’.-]|[\u0900-\u0963])*(?:['’.-](?:[^\W\d_]|[\u0900-\u0963])+)*")
# Beginning with the first letters halves the time of a search.
_BY_STARTS = "".join(sorted({word[0] for word in _BY_WORDS.split("|")}))
_BY = late_pattern(rf"(?=[{_BY_STARTS}])(?<![^\W\d_])(?:{_BY_WORDS})\s(?=[^\W\d_])", re.IGNORECASE)
# Words that may stand between "Updated" and the date itself, and the longest label in words.
_BETWEEN, _MOST_WORDS = 4, 4
_REACH = 60

#: Roles that may stand before a name with nothing between, inside brackets or at the front of a line.
ROLES = late_pattern(
    _any_of(label for label, kind in _EAST_KINDS.items() if kind in (SIGNED, CREDIT) and "/" not in label)
)


def find_labels(line: str, dates: Iterable[int]) -> Iterator[tuple[int, int, str]]:
    """Give (start, end, label) of each label of a line; ``end`` is behind its colon.

    ``dates`` are offsets at which a date begins: labels of dates need no colon before one.

    >>> line = "来源:某报编辑：王五"
    >>> [(line[start:end], label) for start, end, label in find_labels(line, [])]
    [('来源:', '来源'), ('编辑：', '编辑')]
    >>> list(find_labels("Last updated on 3 May 2020", [16]))
    [(0, 15, 'Last updated on')]
    """
    for mark in _MARK.finditer(line):
        colon = mark[0][-1] in _COLONS
        found = _east_label(line, mark.start(), colon) or (colon and _west_label(line, mark.start()))
        if found:
            yield found[0], mark.end(), found[1]
    for start in dates:
        if dated := _dated_label(line, start):
            yield dated


def find_by(line: str) -> Iterator[tuple[int, int, str]]:
    """Give (start, end, label) of each "by", or role that ends in one, with a name right after it.

    >>> list(find_by("Photos by Ann"))
    [(0, 10, 'Photos by')]
    """
    for match in _BY.finditer(line):
        start, label = _widest(line, match.end() - 1, _WEST_KINDS) or (match.start(), match[0].strip())
        yield start, match.end(), label


def _east_label(line: str, end: int, colon: bool) -> tuple[int, str] | None:
    if line.isascii():
        return None
    for size in range(min(_LONGEST_EAST, end), 0, -1):
        label = line[end - size : end]
        kind = _EAST_KINDS.get(label)
        if kind and (colon or kind in (AUTHOR, SIGNED, CREDIT)):
            return end - size, label
    label = line[end - 1 : end]
    # "图" at the end of "下图" is no label.
    alone = end < 2 or not (line[end - 2].isalpha() and line[end - 2] not in "　 ")
    return (end - 1, label) if label in _SHORT_KINDS and alone else None


def _west_label(line: str, end: int) -> tuple[int, str] | None:
    return _widest(line, end, _WEST_KINDS)


def _widest(line: str, end: int, kinds: Mapping[str, str]) -> tuple[int, str] | None:
    """Give the start and the text of the longest label whose last word ends at ``end``."""
    first = max(0, end - _REACH)
    words = list(_LETTERS.finditer(line, first, end))[-_MOST_WORDS:]
    for word in words:
        label = line[word.start() : end].strip()
        if " ".join(label.lower().split()) in kinds:
            return word.start(), label
    return None


def _dated_label(line: str, date: int) -> tuple[int, int, str] | None:
    before = line[:date].rstrip()
    for size in range(min(6, date), 1, -1) if not before.isascii() else ():
        if (label := before[-size:]) in _BEFORE_DATE:
            return len(before) - len(label), len(before), label
    words = list(_LETTERS.finditer(line, max(0, date - _REACH), date))
    for word in reversed(words[-_BETWEEN - 1 :]):
        if (found := _widest(line, word.end(), _WEST_DATED)) and ":" not in line[word.end() : word.end() + 1]:
            # "Par Loïc Le Guen | 3 mai 2020": what is also a part of names stands right before the date.
            if found[1].lower() in _NAME_PARTS and _LETTERS.search(line, word.end(), date):
                continue
            return found[0], word.end(), found[1]
    return None


_NAME_PARTS = frozenset(("le", "vom"))


_WEST_DATED = {label: kind for label, kind in _WEST_KINDS.items() if kind in (DATE, MODIFIED)}


def kind_of(label: str) -> str:
    """Give what a label announces.

    >>> kind_of("责任编辑"), kind_of("Stand"), kind_of("By")
    ('credit', 'modified', 'author')
    """
    return _KINDS.get(" ".join(label.lower().split()), OTHER)
