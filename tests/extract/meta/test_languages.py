import pytest

from artkit.extract.meta.languages import declared_language, detect_language

TEXTS = [
    (
        "en",
        "The rain fell on the hills and it was not until the evening that the people of the town went out.",
    ),
    (
        "de",
        "Der Regen fiel auf die Hügel, und erst am Abend "
        "gingen die Leute aus der Stadt wieder auf die Straße.",
    ),
    (
        "fr",
        "La pluie tombait sur les collines et ce n'est que le "
        "soir que les gens de la ville sont sortis dans la rue.",
    ),
    (
        "es",
        "La lluvia caía sobre las colinas y no fue hasta la noche que la gente del pueblo salió a la calle.",
    ),
    (
        "it",
        "La pioggia cadeva sulle colline e solo la sera la "
        "gente della città è uscita per le strade con gli ombrelli.",
    ),
    (
        "pt",
        "A chuva caía sobre as colinas e só à noite é "
        "que as pessoas da cidade saíram para as ruas com os seus.",
    ),
    (
        "nl",
        "De regen viel op de heuvels en het was niet voor "
        "de avond dat de mensen van de stad naar buiten gingen.",
    ),
    (
        "pl",
        "Deszcz padał na wzgórza i dopiero wieczorem ludzie z miasta "
        "wyszli na ulice, ale nie było to dla nich łatwe.",
    ),
    (
        "ru",
        "Дождь шёл на холмах, и только вечером люди из города "
        "вышли на улицу, но это не было для них в радость.",
    ),
    (
        "uk",
        "Дощ ішов на пагорбах, і лише ввечері люди з міста "
        "вийшли на вулицю, але це не було для них на радість.",
    ),
    ("ar", "كان المطر يهطل على التلال ولم يخرج الناس من المدينة إلى الشارع إلا في المساء مع أن هذا كان صعبا"),
    ("ja", "丘に雨が降り、夕方になってようやく町の人々が通りに出てきた。"),
    ("ko", "언덕에 비가 내렸고 저녁이 되어서야 마을 사람들이 거리로 나왔다."),
    ("zh-Hans", "山上下着雨，直到傍晚，镇上的人们才走上街头。"),
    ("zh-Hant", "山上下著雨，直到傍晚，鎮上的人們才走上街頭。"),
    ("el", "Η βροχή έπεφτε στους λόφους και μόνο το βράδυ βγήκαν οι άνθρωποι."),
    (
        "tr",
        "Yağmur tepelere yağıyordu ve akşam olana kadar kasaba halkı "
        "için dışarı çıkmak çok zor bir iş gibi oldu.",
    ),
]


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_the_text_tells_its_language_against_the_declaration(language: str, text: str) -> None:
    assert detect_language(text, "en" if language != "en" else "de") == language


@pytest.mark.parametrize(
    ("declared", "language"),
    [
        ("nb-NO", "nb"),
        ("no", "nb"),
        ("pt_BR", "pt"),
        ("zh-cmn-Hans", "zh-Hans"),
        ("zh-HK", "zh-Hant"),
        ("utf-8", None),
        ("", None),
    ],
)
def test_a_text_too_short_leaves_it_to_the_page(declared: str, language: str | None) -> None:
    assert detect_language("1 2", declared) == language
    assert declared_language(declared) == language


def test_chinese_around_code_is_chinese_and_a_name_in_english_is_not() -> None:
    code = "docker run -d --name web -p 80:80 -v /srv:/srv nginx && podman ps -a | grep i ; " * 8
    chinese = "在服务器上运行容器时，先要确认镜像已经下载，然后再启动服务并检查日志。"
    assert detect_language(chinese + code + chinese) == "zh-Hans"
    english = (
        "The city of 北京 was, for most of the years of which we have a record, the seat of the court. " * 8
    )
    assert detect_language(english) == "en"
