"""A protocol of our own for the tests of originals: two sides, three languages, as many paragraphs as asked for."""

from collections.abc import Sequence
from datetime import date

from immutables import Map
from tests.cast import GROUP, INDIA, RUSSIA

from paraph.mechanism.documents import Document, DocumentType, Regime, Section, Signatory, Terms, document_key
from paraph.mechanism.paragraphs import Content, Paragraph
from paraph.mechanism.texts import Texts
from paraph.papers.originals.agreed import Layout, Setting, Source, source

SIGNED = date(2026, 9, 3)
AGREED = {
    "en": "The Sides agreed to set up a joint group on the wind tunnel by 31 October 2026 and to report on it to the "
    "India-Russia Working Group.",
    "hi": "दोनों पक्ष 31 अक्टूबर 2026 तक पवन सुरंग पर संयुक्त दल गठित करने और उसकी रिपोर्ट भारत-रूस कार्य समूह को देने पर सहमत हुए।",
    "ru": "Стороны договорились создать до 31 октября 2026 года совместную группу по аэродинамической трубе и доложить "
    "о ней Российско-Индийской рабочей группе.",
}
OPENING = {
    "en": "The session was held in Moscow on 2 September 2026. The Indian Side was led by Mr. A. Bhatia. The Russian "
    "Side was led by Mr. A. Gruzdev.",
    "hi": "सत्र 2 सितंबर 2026 को मॉस्को में आयोजित हुआ। भारतीय पक्ष का नेतृत्व श्री भाटिया ने किया। "
    "रूसी पक्ष का नेतृत्व श्री ग्रुजदेव ने किया।",
    "ru": "Заседание состоялось 2 сентября 2026 года в Москве. Индийскую Сторону возглавил А. Бхатия. Российскую "
    "Сторону возглавил А. Груздев.",
}
MODERNIZATION = {"en": "Modernization", "hi": "आधुनिकीकरण", "ru": "Модернизация"}
DELEGATIONS = {"en": "Delegations", "hi": "प्रतिनिधिमंडल", "ru": "Делегации"}
SIGNATORIES = (
    Signatory(INDIA, Map(en="A. Bhatia", hi="अ. भाटिया", ru="А. Бхатия"),
              Map(en="Secretary", hi="सचिव", ru="секретарь")),
    Signatory(RUSSIA, Map(en="A. Gruzdev", hi="अ. ग्रुजदेव", ru="А. Груздев"),
              Map(en="Deputy Minister", hi="उपमंत्री", ru="заместитель Министра")),
)  # fmt: skip


def said(values: dict[str, str], languages: Sequence[str]) -> Texts:
    """The texts in these languages."""
    return Map({language: values[language] for language in languages})


def protocol(
    numbers: Sequence[str] = ("1", "2", "2.1", "3"),
    *,
    languages: Sequence[str] = ("en", "hi", "ru"),
    prevailing: str | None = "en",
    annex: bool = True,
    texts: dict[str, str] | None = None,
) -> tuple[Document, tuple[Paragraph, ...]]:
    """The protocol of the twelfth session with paragraphs of these numbers, and an annex of two lines."""
    session = f"{GROUP}.s12"
    key = document_key(session, DocumentType.PROTOCOL)
    content = Content(said(texts or AGREED, languages))
    paragraphs = [Paragraph(f"{key}.p{number}", key, "i", number, content) for number in numbers]
    sections = [Section("i", said(MODERNIZATION, languages))]
    if annex:
        sections.append(Section("a", said(DELEGATIONS, languages), 1))
        paragraphs.append(Paragraph(f"{key}.pa", key, "a", "", Content(Map(dict.fromkeys(languages, "A. B.\nC. D.")))))
    terms = Terms(
        DocumentType.PROTOCOL,
        Regime(tuple(languages), prevailing, 2),
        place=said({"en": "Moscow", "hi": "मॉस्को", "ru": "Москва"}, languages),
        signed_on=SIGNED,
        opening=said(OPENING, languages),
        signatories=SIGNATORIES,
    )
    keys = tuple(paragraph.key for paragraph in paragraphs)
    return Document(key, session, terms, tuple(sections), keys, Map({INDIA: "0"})), tuple(paragraphs)


BODY = {
    "en": "Working Group on Modernization and Industrial Cooperation",
    "hi": "आधुनिकीकरण और औद्योगिक सहयोग संबंधी कार्य समूह",
    "ru": "Рабочая группа по модернизации и промышленному сотрудничеству",
}


def setting(layout: Layout = Layout.COLUMNS, *, draft: bool = False) -> Setting:
    """How it is set."""
    return Setting((INDIA, RUSSIA), SIGNED.isoformat(), BODY, 12, layout, draft)


def sourced(layout: Layout = Layout.COLUMNS, *, draft: bool = False, **given: object) -> Source:
    """What its originals are made from."""
    document, paragraphs = protocol(**given)  # type: ignore[arg-type]
    return source(document, paragraphs, setting(layout, draft=draft))
