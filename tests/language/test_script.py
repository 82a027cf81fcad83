"""A text is in one of the three languages, or it is not; quotations do not deceive."""

# ruff: noqa: E501 - a sentence of each language stands on its line

import pytest

from paraph.language.script import detect, scripts, stray

OURS = [
    ("en", "The two Sides reviewed the progress made since the last session and signed the Protocol."),
    ("en", "Working Group on Modernization"),
    (
        "en",
        "The Minister said at the meeting: “दोनों पक्षों ने सहयोग बढ़ाने पर सहमति व्यक्त की”, and it was agreed to meet again.",
    ),
    ("hi", "दोनों पक्षों ने पिछले सत्र के बाद हुई प्रगति की समीक्षा की और प्रोटोकॉल पर हस्ताक्षर किए।"),
    ("hi", "कार्य समूह का 11वां सत्र"),
    (
        "hi",
        "बैठक में Working Group on Modernization and Industrial Cooperation के सह-अध्यक्षों ने भाग लिया और Make in India पर चर्चा की गई।",
    ),
    ("ru", "Стороны рассмотрели ход выполнения решений и подписали протокол одиннадцатого заседания."),
    ("ru", "Рабочая группа по модернизации"),
    ("ru", "В Пекине премьер обсудил с Си Цзиньпином новые вопросы и планы; в Найроби Си пригласили с визитом."),
    (
        "ru",
        "В Москве прошло заседание рабочей группы по модернизации, участники обсудили добычу угля и поставки удобрений",
    ),
    (
        "ru",
        "Утвержден состав непальской части совместной комиссии. Соответствующее распоряжение подписал премьер-министр.",
    ),
    (
        "ru",
        "Под председательством полномочного представителя Непала состоялось заседание Постоянного совета двух государств.",
    ),
    ("en", "Shri Amardeep Singh Bhatia, Secretary, DPIIT"),
    ("hi", "श्री अमरदीप सिंह भाटिया"),
]
FOREIGN = {
    "German": "Die beiden Seiten haben den Stand der Zusammenarbeit erörtert und das Protokoll der Sitzung unterzeichnet.",
    "French": "Les deux parties ont examiné les progrès de la coopération et ont signé le procès-verbal de la réunion à Paris.",
    "Spanish": "Las dos partes examinaron los avances de la cooperación y firmaron el acta de la reunión en la ciudad de Madrid.",
    "Portuguese": "As duas partes analisaram o andamento da cooperação e assinaram a ata da reunião na cidade de Brasília.",
    "Italian": "Le due parti hanno esaminato lo stato della cooperazione e hanno firmato il verbale della riunione che si è tenuta a Roma.",
    "Turkish": "İki taraf iş birliğinin durumunu gözden geçirdi ve toplantının tutanağı için bir metin imzaladı, ayrıca bu konuda çalışma olarak devam edecek.",
    "Vietnamese": "Hai bên đã xem xét tiến độ hợp tác và ký biên bản của phiên họp tại Hà Nội với các đại biểu trong và ngoài nước.",
    "Indonesian": "Kedua pihak membahas kemajuan kerja sama dan menandatangani risalah pertemuan yang diadakan di Jakarta pada hari ini.",
    "Ukrainian": "Сторони розглянули хід виконання рішень та підписали протокол засідання міжурядової комісії у Києві.",
    "Belarusian": "Бакі разгледзелі ход выканання рашэнняў і падпісалі пратакол пасяджэння міжурадавай камісіі ў Мінску.",
    "Bulgarian": "Страните разгледаха напредъка по изпълнението на решенията и подписаха протокола от заседанието на комисията в София.",
    "Serbian": "Стране су размотриле напредак у спровођењу одлука и потписале записник са седнице међувладине комисије у Београду.",
    "Macedonian": "Страните го разгледаа напредокот во спроведувањето на одлуките и го потпишаа записникот од седницата во Скопје.",
    "Kazakh": "Тараптар шешімдердің орындалу барысын қарап, үкіметаралық комиссия отырысының хаттамасына қол қойды және келісті.",
    "Marathi": "दोन्ही बाजूंनी सहकार्यातील प्रगतीचा आढावा घेतला आणि बैठकीच्या इतिवृत्तावर स्वाक्षऱ्या केल्या आहेत असे मंत्र्यांनी सांगितले.",
    "Nepali": "दुवै पक्षले सहकार्यको प्रगति समीक्षा गरी बैठकको माइन्युटमा हस्ताक्षर गरेका छन् र अर्को बैठक काठमाडौंमा गर्ने भएको छ।",
    "Polish": "Obie strony omówiły postęp współpracy i podpisały protokół posiedzenia, które odbyło się w Warszawie w dniu dzisiejszym.",
    "Czech": "Obě strany projednaly pokrok ve spolupráci a podepsaly protokol ze zasedání, které se konalo v Praze.",
    "Romanian": "Cele două părți au analizat progresele înregistrate și au semnat protocolul reuniunii care a avut loc la București.",
    "Hungarian": "A két fél áttekintette az együttműködés előrehaladását és aláírta a Budapesten tartott ülés jegyzőkönyvét.",
    "Swedish": "Båda sidor gick igenom framstegen i samarbetet och undertecknade protokollet från mötet som hölls i Stockholm.",
    "Dutch": "Beide partijen bespraken de voortgang van de samenwerking en ondertekenden het protocol van de vergadering in Den Haag.",
    "Uzbek in Latin letters": "Ikki tomon hamkorlikning borishini ko'rib chiqdi va yig'ilish bayonnomasini imzoladi, bu borada kelishuvlar bilan.",
    "Uzbek in Cyrillic": "Икки томон ҳамкорликнинг боришини кўриб чиқди ва йиғилиш баённомасини имзолади, бу борада келишувларга эришилди.",
    "Kyrgyz": "Эки тарап кызматташтыктын жүрүшүн карап чыгып, жыйындын протоколуна кол коюшту жана макулдашты.",
    "Tajik": "Ҳарду ҷониб рафти ҳамкориро баррасӣ карда, протоколи ҷаласаро ба имзо расониданд ва дар ин бора изҳор доштанд.",
    "Mongolian": "Хоёр тал хамтын ажиллагааны явцыг хэлэлцэж, хуралдааны протоколд гарын үсэг зурсан болон тохиролцсон байна.",
    "Sanskrit": "उभौ पक्षौ सहयोगस्य प्रगतिं परीक्षितवन्तौ तथा च सभायाः कार्यवृत्ते हस्ताक्षरं कृतवन्तौ इति अस्ति एव ।",
    "Bhojpuri": "दुनू पक्ष सहयोग के प्रगति के समीक्षा कइल आ बइठक के कार्यवृत्त पर हस्ताक्षर भइल बा, ई बात कहल गइल।",
    "Maithili": "दुनू पक्ष सहयोगक प्रगतिक समीक्षा कएलक ओ बैसारक कार्यवृत्त पर हस्ताक्षर भेल अछि, से कहल गेल अछि।",
    "Konkani": "दोनूय पक्षांनी सहकाराच्या प्रगतीचो नियाळ घेतलो आनी बसकेच्या इतिवृत्ताचेर सही केल्या अशें सांगलां आसा.",
    "Bulgarian, short": "Министърът заяви, че страната ще подпише споразумението и работата ще продължи в София през октомври.",
    "Serbian, short": "Министар је рекао да ће земља потписати споразум и да се рад наставља.",
    "Ukrainian, short": "Міністр заявив, що угоду буде підписано восени.",
    "Marathi, short": "भारत आणि रशिया यांच्यात करार झाला आहे",
    "Nepali, short": "नेपाल र भारतबीच बैठक सम्पन्न भएको छ",
    "Hindi in Latin letters": "Dono pakshon ne sahyog ki pragati ki samiksha ki aur baithak ke karyavritt par hastakshar kiye hain, yeh bhi kaha gaya.",
    "Urdu": "دونوں فریقوں نے تعاون میں پیش رفت کا جائزہ لیا اور اجلاس کے پروٹوکول پر دستخط کیے۔",
    "Chinese": "双方回顾了上次会议以来的进展，并签署了会议纪要。",
    "Japanese": "両国は協力の進捗を確認し、議事録に署名した。",
    "Korean": "양측은 협력 진전 상황을 점검하고 의정서에 서명하였다.",
    "Bengali": "উভয় পক্ষ সহযোগিতার অগ্রগতি পর্যালোচনা করে প্রোটোকলে স্বাক্ষর করেছে।",
    "Tamil": "இரு தரப்பினரும் ஒத்துழைப்பின் முன்னேற்றத்தை ஆய்வு செய்து நெறிமுறையில் கையெழுத்திட்டனர்.",
}


@pytest.mark.parametrize(("lang", "text"), OURS)
def test_detect_knows_the_working_languages(lang: str, text: str) -> None:
    assert detect(text) == lang


@pytest.mark.parametrize("language", FOREIGN)
def test_detect_gives_none_for_a_fourth_language(language: str) -> None:
    assert detect(FOREIGN[language]) is None


@pytest.mark.parametrize("text", ["", "   ", "12.34 / 2025", "*****", "\x00\x01\ufffd"])
def test_detect_gives_none_without_words(text: str) -> None:
    assert detect(text) is None


def test_detect_follows_the_larger_part_of_a_bilingual_page() -> None:
    hindi, english = OURS[3][1], OURS[0][1]
    assert detect(f"{english}\n{english}\n{hindi}") == "en"
    assert detect(f"{hindi}\n{hindi}\n{hindi}\n{english}") == "hi"


def test_scripts_counts_letters_and_marks_but_not_digits() -> None:
    assert scripts("कक्षा 12, Class 12; класс; 三 ع") == {
        "Devanagari": 5,
        "Latin": 5,
        "Cyrillic": 5,
        "Han": 1,
        "Arabic": 1,
    }


def test_detect_takes_no_ending_of_a_number_for_a_word() -> None:
    text = (
        "Стороны провели 25-е заседание комиссии, 11-е заседание подгруппы и 4-е заседание совета. "
        "В ходе встреч обсуждены поставки удобрений и судостроение."
    )
    assert detect(text) == "ru"


@pytest.mark.parametrize(
    ("language", "text", "other"),
    [
        ("ru", "दोनों पक्ष मिले।", "hi"),
        ("en", "Стороны встретились.", "ru"),
        ("hi", "Стороны встретились.", "ru"),
        ("hi", "The Sides agreed to meet in May of next year.", "en"),
        ("ru", "Hindustan Aeronautics Limited", None),
        ("ru", "Стороны встретились с दोनों पक्ष मिले।", None),
        ("hi", "ГОСТ", None),
        ("en", "The Sides met.", None),
        ("en", "2026, 5 %", None),
    ],
)
def test_text_in_the_letters_of_another_language_alone_is_astray(language: str, text: str, other: str | None) -> None:
    assert stray(text, language) == other
