"""Texts for the tests of dedupe, and what republishing does to a text."""

from __future__ import annotations

import random

RIVER = (
    "The river rose by more than two metres on Tuesday night, and by six in the morning the bridge at "
    "the old "
    "mill could no longer be crossed.\n\n"
    "Volunteers from three villages filled sandbags until the rain stopped, while the school in Lower "
    "Marsh took in "
    "forty people whose cellars had been flooded.\n\n"
    "“Nobody here remembers the water coming this fast,” said Anna Keller, who has run the ferry for "
    "nineteen years. "
    "She moved her two boats up to the churchyard wall before the cables gave way.\n\n"
    "The district has promised to repair the bridge before the harvest. Until then a bus will take the "
    "longer road "
    "through the forest, twice in the morning and twice in the evening, and farmers may use the army's "
    "pontoon."
)
LIBRARY = (
    "县图书馆的新馆上周末向读者开放，首日就迎来了三千多名市民，儿童阅览室门前排起了长队。\n\n"
    "新馆建在旧纺织厂的厂房里，保留了原来的红砖墙和锯齿形屋顶，阳光从北面的高窗照进来，"
    "读者说坐在里面看书眼睛不累。\n\n"
    "馆长周文清介绍，馆里现有图书四十二万册，其中本地方志和家谱两千多种，都可以在二楼的特藏室里翻阅。\n\n"
    "为了方便乡镇的读者，图书馆还准备了两辆流动书车，每个月到山里的学校去一次，孩子们可以当场办证借书，"
    "下次再还。\n\n"
    "退休教师何桂兰每天上午都来，她一边整理老报纸，一边给年轻的志愿者讲这座工厂从前的故事。"
)
LIBRARY_TRADITIONAL = (
    "縣圖書館的新館上週末向讀者開放，首日就迎來了三千多名市民，兒童閱覽室門前排起了長隊。\n\n"
    "新館建在舊紡織廠的廠房裡，保留了原來的紅磚牆和鋸齒形屋頂，陽光從北面的高窗照進來，"
    "讀者說坐在裡面看書眼睛不累。\n\n"
    "館長周文清介紹，館裡現有圖書四十二萬冊，其中本地方誌和家譜兩千多種，都可以在二樓的特藏室裡翻閱。\n\n"
    "為了方便鄉鎮的讀者，圖書館還準備了兩輛流動書車，每個月到山裡的學校去一次，孩子們可以當場辦證借書，"
    "下次再還。\n\n"
    "退休教師何桂蘭每天上午都來，她一邊整理老報紙，一邊給年輕的志願者講這座工廠從前的故事。"
)
OBSERVATORY = (
    "Die alte Sternwarte auf dem Hügel bekommt nach vierzig Jahren wieder ein Dach, das sich öffnen "
    "lässt.\n\n"
    "Ein Verein von Liebhabern hat dafür Geld gesammelt, die Zahnräder in einer Scheune geschliffen und "
    "den Motor aus "
    "einem Aufzug eingebaut, der im Rathaus nicht mehr gebraucht wurde.\n\n"
    "„Beim ersten Versuch klemmte die Kuppel auf halbem Weg“, erzählt der Uhrmacher Jonas Brandt, „beim "
    "zweiten sahen "
    "wir den Saturn.“ Im Herbst sollen Schulklassen kommen, jede Woche eine, und selbst am Fernrohr "
    "stehen dürfen."
)
MARKET = (
    "На старом рынке снова открылся рыбный ряд, который закрыли весной из-за ремонта крыши и водостока.\n\n"
    "Продавцы говорят, что покупателей пока меньше, чем в прошлом году, зато лёд теперь привозят дважды "
    "в день, и "
    "рыба остаётся свежей до самого вечера.\n\n"
    "Городские власти обещают к зиме утеплить павильоны и поставить новые весы, а цены на места не "
    "повышать ещё два года."
)
TEA = (
    "山あいの町で百年続く製茶工場が、今年から新しい蒸し機を使い始めた。"
    "葉の色がよく残り、香りも長く続くという。\n\n"
    "工場を継いだ三代目は、祖父の日記に書かれていた手順をもとに、温度と時間を少しずつ変えて試したと話す。\n\n"
    "初めての出荷は来月の予定で、町の直売所のほか、駅前の喫茶店でも飲めるようになる。"
)
ALL = {"en": RIVER, "zh": LIBRARY, "de": OBSERVATORY, "ru": MARKET, "ja": TEA}


def edit(text: str, share: float, seed: int = 3) -> str:
    """Replace, drop or double this share of the words, or of pairs of characters without spaces."""
    rng = random.Random(seed)
    spaced = text.count(" ") > len(text) / 20
    parts = text.split(" ") if spaced else [text[at : at + 2] for at in range(0, len(text), 2)]
    edited: list[str] = []
    for part in parts:
        if rng.random() >= share or "\n" in part:
            edited.append(part)
            continue
        how = rng.randrange(3)
        edited.extend(([], [rng.choice(parts)], [part, rng.choice(parts)])[how])
    return (" " if spaced else "").join(edited)


def excerpt(text: str, length: int) -> str:
    """Cut a text as a list of a page does."""
    return text.replace("\n\n", " ")[:length] + "…"
