"""Which encoding undeclared bytes are in, when they are not UTF-8.

Each encoding in use on the web is tried on the words that hold bytes over 0x7F, and judged by what it makes
of them: letters common in the languages written in it, or rare ones, symbols inside words and nothing at all.
Detectors from PyPI were measured beside it and left out (``tests/benchmarks/bench_encodings.py``): over all
sizes, of pages and of text alone, they were right less often, and their answer changes with their version.
"""

from __future__ import annotations

import re
from collections import Counter

from artkit.extract.charsets import decode_as

# The characters that make up about half of running text: Chinese in either script, Korean.
_HANS = (
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所"
    "然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与"
    "长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己"
    "制身果加西月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气"
    "题活更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直资指区保至社记者网"
)
_HANT = (
    "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所"
    "然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與"
    "長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己"
    "制身果加西月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣"
    "題活更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直資指區保至社記者網"
)
_KANA = "".join(map(chr, (*range(0x3041, 0x3094), *range(0x30A1, 0x30F7), 0x30FC)))
_HANGUL = (
    "이다는의에을가고하로은지를한도서기사자인대나리어수시아해과만정그전제스부라일상원장있보들으조선주구경적동면공"
    "오위것비관성계유계민국게세여신중방분소연화출학치년문생안개김내용회진무까터할행자했었않때우교미당제실마되간"
)
# Punctuation of CJK text counts for little: each of these encodings has it at nearly the same place.
_CJK_MARKS = "\u3000、。，．·：；？！“”‘’（）《》「」『』【】〈〉—…～‧・０１２３４５６７８９"

_KANJI = (
    "日本人年大一国会中事業者社月時分生出場行地高学新間金家見車市東部今自前手上的入合小気思言方体動後内発全開発当同"
    "最作対定相法代力回性立知意要通関点用度理明報情長京県選政経"
)

# An encoding of many bytes and what is common in it. Earlier ones win where they are as good.
_WIDE = {
    "gbk": frozenset(_HANS + _HANT),
    "big5": frozenset(_HANT),
    "shift_jis": frozenset(_KANA + _KANJI),
    "euc-jp": frozenset(_KANA + _KANJI),
    "euc-kr": frozenset(_HANGUL),
}
_RUSSIAN = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"
_UKRAINIAN = "оаинвітерслкудмпязьбгйчхцїжєюшщфґ"
_SLAVIC = ("łąęóżśćńź", "íáěéžřýčšůúňťď", "áéíčšžýúľťňôďä", "čšžćđ", "áéöőíóüűú", "ăîâşţ")
_GREEK = "αοιετσνηυρπκμλςόίάέδύθγχήωφβώξζψϊ"
# An encoding and the languages written in it, each its letters beyond ASCII from common to rare.
_NARROW = {
    "windows-1252": (
        "éàèêçîôâùûëïœæ", "üäöß", "óíáéñúüà", "ãçáéíóõêâúàôü", "èàùòìé", "äöåéü", "øåæéöü", "ëéïèöüç",
        "áðíþóéöæúý", "àéèòíóúïçü",
    ),
    "windows-1251": (_RUSSIAN, _UKRAINIAN),
    "koi8-r": (_RUSSIAN,),
    "windows-1250": _SLAVIC,
    "iso-8859-2": _SLAVIC,
    "windows-1254": ("ıişğüçöâî",),
    "windows-1253": (_GREEK,),
    "iso-8859-7": (_GREEK,),
    "windows-1255": ("יוהלאתרבמשנםחקדעפטכגצסןזךףץַָּ",),
    "windows-1256": ("المينرتبةعدسفهكقحجأشىصخطإزئذضءغؤظآث", "ایرنهدتمسوکبشزگعفخقجپحچصذطضغآژظئث"),
    "windows-874": ("านรองกเมยลวดสตทัี่้์ไปหคบาิขใจชพะแำึผ็ุูณถศโธซ",),
    "windows-1257": ("ėšžųįąčūę", "āīšēņļčžūģķ", "äõüöšž"),
    "iso-8859-5": (_RUSSIAN,),
    "ibm866": (_RUSSIAN,),
    "koi8-u": (_UKRAINIAN,),
    "x-mac-cyrillic": (_RUSSIAN,),
}  # fmt: skip


def _weigh(letters: str) -> dict[str, float]:
    """Give each letter 1 to 0.5 by its rank; capitals are as common as their letters, near enough."""
    weights = {char: 1 - 0.5 * rank / len(letters) for rank, char in enumerate(letters)}
    return {char.upper(): worth for char, worth in weights.items() if len(char.upper()) == 1} | weights


_WEIGHTS = {name: [_weigh(letters) for letters in languages] for name, languages in _NARROW.items()}
# Vowel and tone signs: parts of words that are no letters to str.isalpha.
_SIGNS = frozenset(
    char for languages in _NARROW.values() for char in "".join(languages) if not char.isalpha()
)
# What prose of any language has beside its letters, in the Windows encodings at one place for all.
_MARKS = frozenset("’“”‘„–—…«»°€™®©•·§№\u00a0")
# And what Western text alone has where the others have letters.
_WESTERN_MARKS = frozenset("£¿¡ºª½¼¾²³×±´¥¢µ¶")
# Read least often on the web: they win only where nothing else fits.
_RARE = frozenset({"ibm866", "x-mac-cyrillic", "koi8-u", "iso-8859-5", "windows-1257"})
_PRIORS = {"windows-1252": 0.8}
_LATIN_NAMES = frozenset({"windows-1252", "windows-1250", "iso-8859-2", "windows-1254", "windows-1257"})
_TAG = re.compile(rb"<[^<>]*>")
_HIGH = re.compile("[^\0-\x7f]")
# What prose does not do: a symbol between letters, letters of two scripts in a word, a wide character between
# Latin letters, a capital after a small letter, a word of accented letters only.
_LATIN = "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_SYMBOL_IN_WORD = re.compile(r"[^\W\d_][^\w\s\0-\x7f\u00b7\u2019\u00ad\u0590-\u0e4f][^\W\d_]")
_FOREIGN = rf"(?:[^\W\d_{_LATIN}]|[\u0590-\u0e4f])"
_MIXED_WORD = re.compile(rf"[{_LATIN}](?={_FOREIGN})|{_FOREIGN}(?=[{_LATIN}])")
_CAPITAL_INSIDE = re.compile("[\u03ac-\u03ce\u0430-\u045f][\u0391-\u03a9\u0410-\u042f]")
_ALL_ACCENTS = re.compile("[\u00aa-\u024f]{4}")
_WIDE_IN_WORD = re.compile("[a-z][\u2e80-\uffff][a-z]")
# A letter on its own says little: it may be a dash or a no-break space read wrongly.
_WORD = re.compile(r"[^\W\d_]{2,}")
# Bytes of words judged: more changes no answer on the pages measured.
_SAMPLE = 3000


def guess_encoding(data: bytes) -> str:
    """Give the name of the encoding that ``data``, which is not UTF-8, is most likely in.

    >>> guess_encoding("新闻记者报道".encode("gbk")), guess_encoding("Новости".encode("koi8_r"))
    ('gbk', 'koi8-r')
    """
    sample = _take_words(data)
    wide = {name: _judge_wide(decode_as(sample, name), common) for name, common in _WIDE.items()}
    best = max(wide, key=lambda name: wide[name])
    # Wrong readings of narrow text and of other wide encodings stay under 0.15 on the pages measured.
    if wide[best] > 0.2:
        return best
    narrow = {name: _judge_narrow(decode_as(sample, name), name) for name in _NARROW}
    return max(narrow, key=lambda name: narrow[name])


def _take_words(data: bytes) -> bytes:
    """Give the first words outside of tags that hold high bytes, parted by spaces."""
    words: list[bytes] = []
    size = 0
    for word in _TAG.sub(b" ", data).split():
        if not word.isascii():
            words.append(word)
            size += len(word)
            if size > _SAMPLE:
                break
    # Nothing but in attributes, or a page that is one tag.
    return b" ".join(words)[: 2 * _SAMPLE] or data[:_SAMPLE]


def _judge_wide(text: str, common: frozenset[str]) -> float:
    """Share (0..1) of the wide characters that are common, less what cannot be read."""
    counts = Counter(_HIGH.findall(text))
    marks = sum(counts[mark] for mark in _CJK_MARKS)
    total = counts.total() - marks
    known = sum(count for char, count in counts.items() if char in common)
    # The 3 keeps a word or two of accented letters from being read as one common character.
    return (known - 4 * counts["\ufffd"] - len(_WIDE_IN_WORD.findall(text))) / (total + 3)


def _judge_narrow(text: str, name: str) -> float:
    """Mean worth of a high character in the language that fits best, one more being the encoding's own."""
    counts = Counter(_HIGH.findall(text))
    inside = Counter(_HIGH.findall(" ".join(_WORD.findall(text))))
    worth = _PRIORS.get(name, 0.3)
    for char in [char for char in counts if not char.isalpha()]:
        if char in _SIGNS:
            inside[char] = counts[char]
        else:
            worth += _judge_mark(char, name) * counts.pop(char)
    worth -= 2 * len(_SYMBOL_IN_WORD.findall(text)) + len(_MIXED_WORD.findall(text))
    worth -= len(_CAPITAL_INSIDE.findall(text))
    worth -= 4 * len(_ALL_ACCENTS.findall(text))
    if name in _LATIN_NAMES:
        # Words of one letter are accented vowels here.
        inside = Counter({char: inside[char] + (counts[char] - inside[char]) / 2 for char in counts})
    worth += max(sum(inside[char] * weights.get(char, -0.3) for char in counts) for weights in _WEIGHTS[name])
    return worth / (1 + len(text) - sum(map(str.isascii, text))) - 0.1 * (name in _RARE)


def _judge_mark(char: str, name: str) -> float:
    if char in _MARKS:
        return 0.7
    if char == "\ufffd" or "\x80" <= char <= "\x9f":
        return -3
    return 0.5 if name == "windows-1252" and char in _WESTERN_MARKS else -0.7
