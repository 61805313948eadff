"""The language of a text: its script, then the small words it is full of, then what the page declares."""

from __future__ import annotations

from collections import Counter

from artkit.hanzi import count_scripts
from artkit.patterns import late_pattern
from artkit.script import HAN, HANGUL, KANA

# Characters looked at: enough for a verdict, and the same cost whatever the length.
_SAMPLE = 2000
_FEWEST_HITS = 4

# The commonest words of running text that few of the other languages share.
_WORDS = {
    "en": (
        "the of and to in is that it for was with as on are this be have from you not at by they we "
        "which or"
    ),
    "de": (
        "der die und das den von ist mit des nicht ein eine auf für dem sich auch es im zu wie wird "
        "sind bei als aus oder"
    ),
    "fr": (
        "le la les des et est une du que dans pour qui pas sur par au plus ne se avec ce sont cette "
        "il elle aux ou mais"
    ),
    "es": (
        "el la los de que y en las del un una por con para es se no al lo como más su sus pero este "
        "está fue son"
    ),
    "it": (
        "il di che la e per un una del non è con sono della le gli dei nel al da alla si più come "
        "anche ha"
    ),
    "pt": (
        "o que de do da em um uma para com não os as no na por mais dos das se ao como foi são também "
        "pelo à é"
    ),
    "nl": (
        "de het een en van in is dat op te voor met zijn niet aan er om ook als bij naar maar dan "
        "wordt deze heeft"
    ),
    "pl": (
        "w i na z że się do nie jest to o jak od po przez za dla oraz ale są które który tym tego ma "
        "być"
    ),
    "cs": (
        "a se na v je že s z do o to jako pro by k které který jsou ale po jeho ve už není také nebo "
        "bylo"
    ),
    "sk": "a sa na v je že s z do o to ako pre by k ktoré ktorý sú ale po jeho vo už nie aj alebo bolo",
    "hu": (
        "a az és hogy nem egy is van ez meg csak de mint már ha vagy volt még akkor sem szerint majd "
        "el lehet"
    ),
    "ro": (
        "și în de la a cu pe că nu este o un din care pentru mai sunt dar au fost sau ce prin după "
        "ale"
    ),
    "sv": (
        "och att det som en på är av för med till den har inte om ett men var jag från de så kan vi "
        "eller ska"
    ),
    "da": (
        "og at det er en til af på i der for de med den ikke som har et var om vi kan fra men også "
        "jeg blev"
    ),
    "nb": (
        "og i det er på til som en å for av at med de har den ikke om et var fra men vi kan jeg også "
        "ble seg"
    ),
    "fi": (
        "ja on ei että se oli hän joka myös mutta kun ovat tai niin kuin mukaan sen jos vain ole olla "
        "sekä"
    ),
    "et": "ja on ei et see oli ta ka mis kui aga või oma siis nii kes selle olid ning üle eesti pärast",
    "tr": (
        "ve bir bu için ile de da çok olarak daha en olan ne ama gibi kadar sonra var her ise değil "
        "göre"
    ),
    "id": (
        "yang dan di dengan untuk dari ini pada tidak itu dalam akan juga adalah ke oleh karena ada "
        "bisa sebagai"
    ),
    "vi": (
        "và của là có không cho được một trong với những người các đã để này khi từ về ra như đến "
        "cũng"
    ),
    "ca": (
        "el la els de que i en les del un una per amb és no al com més ser seva seu però aquest "
        "aquesta són"
    ),
    "hr": "i je u se na da su za od s što kao koji nije ali o bi će ili iz po kako samo više koja sve",
    "sl": "in je v se na da so za od s ki pa kot ne ali o bi ali iz po tudi še bil če bo kar več ter",
    "lt": "ir kad į su yra iš tai kaip bet ne už buvo jo nuo bei apie tik po dėl jau taip prie metų",
    "lv": "un ir ka ar no par uz kas tas bet kā arī lai ne vai pie pēc viņa gan ja to nav gada",
    "sq": "dhe të e në që për me një nga është si se nuk më ka do këtë por ky kjo janë pas",
    "ru": (
        "и в не на что с он как это по к но из у за от так же для все его был только мы она при или "
        "если"
    ),
    "uk": "і в не на що з як це до та але у за від про для його був також які або при й є щоб під ми",
    "bg": "и на да се в за от е не с че по са като това до при ще след но от което този има още или",
    "sr": "и је у се на да су за од с што као који није али о би ће или из по како само више која",
    "be": "і ў не на што з як гэта да але у за ад пра для яго быў таксама якія або пры",
    "ar": "في من على إلى أن التي عن مع هذا هذه الذي كان ما لا وقد بعد كما بين قال أو ذلك خلال لم",
    "fa": "و در به از که این را با است برای آن یک خود تا بر هم نیز شده کرد می های او ما",
    "ur": "کے میں کی ہے اور سے کا کو نے پر کہ ہیں یہ بھی اس کر نہیں تھا گیا ایک",
}  # fmt: skip
_OF_WORD: dict[str, list[str]] = {}
for _language, _words in _WORDS.items():
    for _word in set(_words.split()):
        _OF_WORD.setdefault(_word, []).append(_language)

# Scripts that are written for one language above all, with the letters that tell.
_SCRIPTS = (
    ("th", "\u0e00-\u0e7f"), ("el", "\u0370-\u03ff"), ("he", "\u0590-\u05ff"), ("hi", "\u0900-\u097f"),
    ("bn", "\u0980-\u09ff"), ("ta", "\u0b80-\u0bff"), ("te", "\u0c00-\u0c7f"), ("ml", "\u0d00-\u0d7f"),
    ("kn", "\u0c80-\u0cff"), ("gu", "\u0a80-\u0aff"), ("pa", "\u0a00-\u0a7f"), ("si", "\u0d80-\u0dff"),
    ("ka", "\u10a0-\u10ff"), ("hy", "\u0530-\u058f"), ("am", "\u1200-\u137f"), ("km", "\u1780-\u17ff"),
    ("lo", "\u0e80-\u0eff"), ("my", "\u1000-\u109f"), ("bo", "\u0f00-\u0fff"),
)  # fmt: skip
_BY_SCRIPT = [(language, late_pattern(f"[{letters}]")) for language, letters in _SCRIPTS]
_ANY_SCRIPT = late_pattern(f"[{''.join(letters for _, letters in _SCRIPTS)}]")
# Languages that share a script with another one: the page's word decides between them.
_SHARED = {"hi": {"mr", "ne", "sa"}, "he": {"yi"}, "bn": {"as"}}
_WORD = late_pattern(r"[^\W\d_]+")
_TAG = late_pattern(r"([a-zA-Z]{2,3})(?:[-_]([a-zA-Z]{4}))?(?:[-_]([a-zA-Z]{2}|\d{3}))?(?:[-_.@]|\Z)")


def detect_language(text: str, declared: str = "") -> str | None:
    """Give the BCP 47 tag of the language of ``text``; ``declared`` decides where the text does not.

    >>> detect_language("Der Hund ist nicht im Haus, und die Katze ist auch nicht bei den Nachbarn.", "en")
    'de'
    >>> detect_language("河南加快普惠托育服务体系建设"), detect_language("臺灣的發展與體驗")
    ('zh-Hans', 'zh-Hant')
    >>> detect_language("", "pt_BR"), detect_language("", "x-unknown")
    ('pt', None)
    """
    sample = text[:_SAMPLE]
    if _count_letters(sample[:200]) < 8 and (sample.isascii() or _count_letters(sample) < 8):
        return declared_language(declared)
    return _by_script(sample, declared) or _by_words(sample, declared)


def declared_language(tag: str) -> str | None:
    """Give the language of a declared tag, or None where it is none; for Chinese with its script.

    >>> [declared_language(tag) for tag in ("en-US", "zh-TW", "zh", "utf-8")]
    ['en', 'zh-Hant', 'zh-Hans', None]
    """
    match = _TAG.match(tag.strip())
    if match is None or match[1].lower() in ("utf", "xx", "und", "gb"):
        return None
    language = {"no": "nb", "iw": "he", "in": "id", "cn": "zh"}.get(match[1].lower(), match[1].lower())
    if language != "zh":
        return language
    hant = (match[2] or "").lower() == "hant" or (match[3] or "").upper() in ("TW", "HK", "MO")
    return "zh-Hant" if hant else "zh-Hans"


def _count_letters(sample: str) -> int:
    return sum(map(str.isalpha, sample))


def _by_script(sample: str, declared: str) -> str | None:
    if sample.isascii():
        return None
    han, kana, hangul = (len(pattern.findall(sample)) for pattern in (HAN, KANA, HANGUL))
    other = _ANY_SCRIPT.search(sample) is not None
    if not (han or kana or hangul or other):
        return None
    letters = _count_letters(sample)
    if hangul > 0.25 * letters:
        return "ko"
    if kana > 0.1 * letters or (kana > 0.02 * letters and han > 0.3 * letters and kana > 0.15 * han):
        return "ja"
    # One Han character says as much as a word of letters does. Beside code, fewer say it.
    if han > 0.2 * letters or (han > 30 and han > 0.05 * letters and han > 2 * _count_small_words(sample)):
        simplified, traditional = count_scripts(sample)
        if simplified == traditional:
            return "zh-Hant" if declared_language(declared) == "zh-Hant" else "zh-Hans"
        return "zh-Hant" if traditional > simplified else "zh-Hans"
    for language, pattern in _BY_SCRIPT if other else ():
        if len(pattern.findall(sample)) > 0.4 * letters:
            said = declared_language(declared)
            return said if said in _SHARED.get(language, ()) else language
    return None


def _count_small_words(sample: str) -> int:
    """Give how many small words of any one language a sample has at most: hardly any where it is code."""
    return max(_count_hits(sample).values(), default=0)


def _count_hits(sample: str) -> Counter[str]:
    hits: Counter[str] = Counter()
    counts = Counter(_WORD.findall(sample.lower()))
    for word in counts.keys() & _OF_WORD.keys():
        for language in _OF_WORD[word]:
            hits[language] += counts[word]
    return hits


def _by_words(sample: str, declared: str) -> str | None:
    hits = _count_hits(sample)
    said = declared_language(declared)
    if not hits:
        return said
    best, most = max(hits.items(), key=lambda item: (item[1], item[0] == said, item[0]))
    # Close relatives share their small words: what the page says wins a near tie.
    if most < _FEWEST_HITS or (said is not None and hits[said] >= 0.8 * most):
        return said or (best if most >= _FEWEST_HITS else None)
    return best
