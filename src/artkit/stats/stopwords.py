"""Words too common to say what texts are about: counted as any other, left out when terms are shown."""

from __future__ import annotations

# The most frequent articles, pronouns, prepositions, conjunctions, auxiliaries and adverbs of the languages
# articles come in most often.
_ENGLISH = """
a about after again all also am an and any are as at back be because been before being between both but by
can can't could did didn't do does doesn't doing don't down during each even every few first for from
further get go going got had has hasn't have haven't having he her here hers him his how i i'm if in into is
isn't it it's its itself just last least less like made make many may me might more most much must my new no
nor not now of off on once one only or other our out over own per said same says see she should since so
some still such take than that that's the their them then there these they this those three through to too
two under until up us use used very was wasn't way we well were what when where which while who why will
with within without won't would yes yet you your
"""
_GERMAN = """
aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bereits bis bin da
dabei damit dann das dass dem den denn der des dessen deren die dies diese diesem diesen dieser dieses doch
dort du durch ein eine einem einen einer eines er es etwa etwas euch für gegen gibt habe haben hat hatte
hatten hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja jede jeden jeder jetzt kann
kein keine können mal man mehr mein mich mir mit muss müssen nach nicht nichts noch nun nur ob oder ohne
schon sehr sei sein seine seinem seinen seiner seit selbst sich sie sind so soll sollen sondern über um und
uns unter viel viele vom von vor war waren was weil weiter welche wenn wer werden wie wieder will wir wird
wo wurde wurden während zu zum zur zwei zwischen
"""
_FRENCH = """
ainsi alors après au aucun aussi autre autres aux avait avant avec avoir bien car ce cela ces cet cette ceux
chez comme dans de depuis des deux dont du elle elles en encore entre est et été être eu fait faire fois il
ils je la le les leur leurs lors lui mais me même moins mon ne nos notre nous on ont ou où par pas pendant
peu peut plus pour quand que quelque quelques qui sa sans se selon sera ses si son sont sous sur tous tout
toute toutes très tu un une vers vos votre vous y à c'est d'un d'une n'est qu'il qu'elle qu'un
"""
_SPANISH_AND_PORTUGUESE = """
ahora al algo ante antes as así aunque cada como con contra cual cuando da das de del desde do donde dos
durante e el él em ella ellas ellos en entre era es esa ese eso esta está están este estos están foi fue ha
hace hacia hasta hay isso la las le les lo los mais mas más me mi mientras mismo muito muy na nas não nem ni
no nos nosotros o os otra otras otro otros para parte pela pelo pero poco por porque pode puede que quem
quien se sea seu según ser si sido sin sobre solo son su sua sus são também también tan tanto tem tiene toda
todas todo todos tras tu um uma un una uno unos ya yo é à às
"""
_OTHERS = """
che chi ci con dal dalla degli dei del della delle di gli ha il io loro lui ma nei nel nella non ogni per
perché più quando quella quello questa questo sono sua suo tra una uno è aan als bij dan dat deze die dit
door een het hij hoe ik is maar meer met naar niet nog nu ook om onder op over te tot uit van veel voor waar
was wat we werd wordt worden ze zich zijn zo av att de den det ett för från har hon inte jag kan med men och
om på sig som så till var vi är и в во не что он на я с со как а то все она так его но да ты к у же вы за бы
по только ее мне было вот от меня еще нет о из ему теперь когда даже ну ли если уже или ни быть был него до
вас опять вам ведь там потом себя для мы их чем была сам чтоб без этот того этого это при об мой этом также
"""
# Pairs of Han characters that are words of grammar, not of a subject.
_CHINESE = """
一个 一些 一种 一样 一下 一直 一定 一次 一位 一名 没有 不是 不能 不会 不同 不过 不要 不到 不得 可以 可能
可是 因为 所以 如果 如何 自己 时候 已经 但是 而且 由于 关于 对于 通过 进行 以及 其中 其他 之后 之前 之间
以上 以下 以来 目前 同时 今年 去年 今天 昨天 许多 很多 不少 非常 十分 需要 应该 必须 为了 根据 按照 随着
作为 成为 认为 表示 来说 起来 出来 下来 上述 包括 然后 虽然 然而 因此 此外 此次 有些 有人 有关 还有 只有
所有 甚至 或者 并且 不仅 不断 为何 多少 大家 现在 方面 一般 一方 另外 其实 主要 比较 更加 更多 能够 开始
之一 从而 当时 后来 这样
"""
STOP_WORDS = frozenset(
    " ".join((_ENGLISH, _GERMAN, _FRENCH, _SPANISH_AND_PORTUGUESE, _OTHERS, _CHINESE)).split()
)
# Particles, pronouns and the copula: a pair that holds one is nearly always a seam between two words.
_SEAMS = frozenset("的了着们么吗呢吧这那哪是也就都很又我你您他她它谁")
_NO_SEAMS = frozenset(
    "目的 了解 着力 着重 沿着 接着 就业 成就 首都 成都 都市 是非 国是 自我 其他 他国 吉他".split()
)
_NUMERALS = frozenset("一二三四五六七八九十百千万亿两〇年月日")
_PAIR = 2


def is_stop_word(term: str) -> bool:
    """Tell whether a term (in lower case) says nothing about a subject.

    >>> [is_stop_word(term) for term in ("the", "的人", "目的", "托育", "月二")]
    [True, True, False, False, True]
    """
    if term in STOP_WORDS or term.replace("’", "'") in STOP_WORDS:
        return True
    if len(term) != _PAIR:
        return False
    if _NUMERALS.issuperset(term):
        return True
    return term not in _NO_SEAMS and not _SEAMS.isdisjoint(term)
