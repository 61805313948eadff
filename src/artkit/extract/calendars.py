"""The words of dates: month names in many languages, halves of the day, time zones, eras, Han numerals."""

from __future__ import annotations

from datetime import date, timedelta

# One line a month, January first: full names, the forms a date inflects them to, and abbreviations.
_MONTH_WORDS = (
    "january jan januar jänner jaenner jänn janvier janv enero ene enero gennaio genn gen janeiro januari "
    "stycznia styczeń sty января январь янв січня січень leden ledna január januára ianuarie ian "
    "ocak oca tammikuu tammikuuta ιανουαρίου ιανουάριος ιαν януари sausio sausis janvāris jaanuar "
    "gener urtarrila xaneiro siječnja siječanj januara јануар јануара janúar يناير جانفي كانون\u00a0الثاني "
    "ינואר בינואר जनवरी ม.ค. มกราคม tháng\u00a01 студзеня январи",
    "february feb februar febr feber février févr fév febrero febbraio febb fevereiro fev februari "
    "lutego luty lut февраля февраль фев февр лютого лютий únor února február februára februarie "
    "şubat şub helmikuu helmikuuta φεβρουαρίου φεβρουάριος φεβ февруари vasario vasaris februāris veebruar "
    "febrer otsaila febreiro veljače veljača februara фебруар фебруара febrúar فبراير فيفري شباط "
    "פברואר בפברואר फ़रवरी फरवरी ก.พ. กุมภาพันธ์ лютага",
    "march mar märz maerz mrz mär mars marzo março mart maart mrt marca marzec marz "
    "марта март мар березня березень březen března březnu március márc martie "
    "maaliskuu maaliskuuta μαρτίου μάρτιος μαρ kovo kovas marts märts març martxoa ožujka ožujak "
    "märzen март марта مارس آذار מרץ במרץ मार्च มี.ค. มีนาคม сакавіка",
    "april apr avril avr abril abr aprile abril kwietnia kwiecień kwi апреля апрель апр квітня квітень "
    "duben dubna április ápr apríl apríla aprilie nisan nis huhtikuu huhtikuuta απριλίου απρίλιος απρ април "
    "balandžio balandis aprīlis aprill apirila travnja travanj aprila априла apríl أبريل ابريل أفريل نيسان "
    "אפריל באפריל अप्रैल เม.ย. เมษายน красавіка",
    "may mai mayo maggio mag maio mei maja maj мая май травня травень květen května május máj mája "
    "mayıs toukokuu toukokuuta μαΐου μάιος μάι май gegužės gegužė maijs maig maiatza svibnja svibanj "
    "мај маја maí مايو ماي أيار מאי במאי मई พ.ค. พฤษภาคม траўня",
    "june jun juni juin junio giugno giu junho czerwca czerwiec cze июня июнь июн червня червень "
    "červen června június jún júna iunie iun haziran haz kesäkuu kesäkuuta ιουνίου ιούνιος ιουν юни "
    "birželio birželis jūnijs juuni juny ekaina xuño lipnja lipanj juna јун јуна júní يونيو جوان حزيران "
    "יוני ביוני जून มิ.ย. มิถุนายน чэрвеня",
    "july jul juli juillet juil julio luglio lug julho lipca lipiec lip июля июль июл липня липень "
    "červenec července július júl júla iulie iul temmuz tem heinäkuu heinäkuuta ιουλίου ιούλιος ιουλ юли "
    "liepos liepa jūlijs juuli juliol uztaila xullo srpnja srpanj jula јул јула júlí يوليو يوليوز جويلية "
    "تموز יולי ביולי जुलाई ก.ค. กรกฎาคม ліпеня",
    "august aug août aout agosto ago ag augustus sierpnia sierpień sie августа август авг серпня серпень "
    "srpen srpna augusztus augusti ağustos ağu elokuu elokuuta αυγούστου αύγουστος αυγ август rugpjūčio "
    "rugpjūtis augusts agost abuztua kolovoza kolovoz avgust avgusta август августа ágúst أغسطس غشت أوت آب "
    "אוגוסט באוגוסט अगस्त ส.ค. สิงหาคม жніўня",
    "september sep sept septembre septiembre setiembre settembre sett set setembro "
    "września wrzesień wrz сентября сентябрь сен сент вересня вересень září szeptember szept septembra "
    "septembrie eylül eyl syyskuu syyskuuta σεπτεμβρίου σεπτέμβριος σεπ септември rugsėjo rugsėjis "
    "septembris setembre iraila setembro rujna rujan септембар септембра سبتمبر شتنبر أيلول "
    "ספטמבר בספטמבר सितंबर सितम्बर ก.ย. กันยายน верасня",
    "october oct oktober okt octobre octubre ottobre ott outubro out october października październik paź "
    "октября октябрь окт жовтня жовтень říjen října október októbra octombrie ekim eki lokakuu lokakuuta "
    "οκτωβρίου οκτώβριος οκτ октомври spalio spalis oktobris oktoober urria outubro "
    "oktobra октобар октобра أكتوبر اكتوبر تشرين\u00a0الأول אוקטובר באוקטובר अक्टूबर अक्तूबर ต.ค. ตุลาคม "
    "кастрычніка",
    "november nov novembre noviembre novembro listopada listopad lis ноября ноябрь ноя нояб листопада "
    "листопад listopadu novembra noiembrie kasım kas marraskuu marraskuuta νοεμβρίου νοέμβριος νοε ноември "
    "lapkričio lapkritis novembris azaroa studenoga studeni новембар новембра nóvember نوفمبر نونبر "
    "تشرين\u00a0الثاني נובמבר בנובמבר नवंबर नवम्बर พ.ย. พฤศจิกายน лістапада",
    "december dec dezember dez décembre déc diciembre dic dicembre dezembro dez desember des grudnia "
    "grudzień gru декабря декабрь дек грудня грудень prosinec prosince decembra decembrie aralık ara "
    "joulukuu joulukuuta δεκεμβρίου δεκέμβριος δεκ декември gruodžio gruodis decembris detsember desembre "
    "abendua prosinca prosinac децембар децембра desember ديسمبر دجنبر كانون\u00a0الأول דצמבר בדצמבר "
    "दिसंबर दिसम्बर ธ.ค. ธันวาคม снежня",
)
MONTHS = {
    word.replace("\u00a0", " ").casefold().rstrip("."): number
    for number, words in enumerate(_MONTH_WORDS, start=1)
    for word in words.split(" ")
    if word
}

#: The months of the Persian calendar; the first six have 31 days, the next five 30.
PERSIAN_MONTHS = {
    word: number
    for number, word in enumerate(
        "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".split(), start=1
    )
}


def from_persian(year: int, month: int, day: int) -> tuple[int, int, int]:
    """Give the Gregorian year, month and day of a Persian date, (0, 0, 0) where it is none of this age.

    The rule of 33 years (8 leap years in each), which holds from 1343 to 1472.

    >>> from_persian(1402, 12, 15), from_persian(1400, 1, 1), from_persian(9, 1, 1)
    ((2024, 3, 5), (2021, 3, 21), (0, 0, 0))
    """
    if not (1343 <= year <= 1472 and 1 <= day <= 31):
        return 0, 0, 0
    days = 365 * (year - 1343) + (8 * year + 21) // 33 - (8 * 1343 + 21) // 33
    days += 31 * (month - 1) - max(0, month - 7) + day - 1
    found = date(1964, 3, 21) + timedelta(days=days)
    return found.year, found.month, found.day


#: Days of the week as they stand before a date, where no name of a person is one: not Freitag, not Domingo.
WEEKDAYS = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday понедельник вторник среда четверг пятница "
        "суббота воскресенье понеділок вівторок середа четвер п'ятниця субота неділя الاثنين الإثنين "
        "الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت الأحد الاحد دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه "
        "شنبه یکشنبه सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार δευτέρα τρίτη "
        "τετάρτη πέμπτη παρασκευή σάββατο κυριακή วันจันทร์ที่ วันอังคารที่ วันพุธที่ วันพฤหัสบดีที่ วันศุกร์ที่ วันเสาร์ที่ วันอาทิตย์ที่"
    ).split()
)

#: Whether a mark of the half of the day, lower case and without dots or spaces, means the second half.
MERIDIEMS = {
    "am": False, "pm": True, "上午": False, "凌晨": False, "早上": False, "午前": False, "오전": False,
    "中午": True, "下午": True, "晚上": True, "午後": True, "오후": True,
}  # fmt: skip

# Only names that mean one offset: CST, IST and BST mean several, and ET or PT change with the season.
ZONES = {
    "Z": "Z", "UTC": "Z", "GMT": "Z", "EST": "-05:00", "EDT": "-04:00", "CDT": "-05:00", "MST": "-07:00",
    "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00", "CET": "+01:00", "CEST": "+02:00", "MEZ": "+01:00",
    "MESZ": "+02:00", "EET": "+02:00", "EEST": "+03:00", "MSK": "+03:00", "JST": "+09:00", "KST": "+09:00",
    "WIB": "+07:00", "AEST": "+10:00", "AEDT": "+11:00", "NZST": "+12:00", "NZDT": "+13:00",
}  # fmt: skip

#: The year before the first one of an era.
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}

_HAN_DIGITS = dict(
    zip("〇零○Ｏ元正一二三四五六七八九", (0, 0, 0, 0, 1, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9), strict=True)
)


def han_number(text: str) -> int:
    """Read a small number in digits or Han numerals; tens by 十, years digit by digit.

    >>> han_number("二〇二三"), han_number("二十一"), han_number("十"), han_number("09")
    (2023, 21, 10, 9)
    """
    if text.isdecimal():
        return int(text)
    if "十" in text:
        tens, _, units = text.partition("十")
        return (_HAN_DIGITS[tens] if tens else 1) * 10 + (_HAN_DIGITS[units] if units else 0)
    return int("".join(str(_HAN_DIGITS[char]) for char in text))
