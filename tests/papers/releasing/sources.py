"""A session with its signed protocol as a state, for tests of drafting: the sample's sixty paragraphs, or a few."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from immutables import Map

from paraph.mechanism.acts.bodies import establish_body
from paraph.mechanism.acts.sessions import record_session
from paraph.mechanism.acts.topics import open_topic
from paraph.mechanism.bodies import BodyKind
from paraph.mechanism.documents import Document, DocumentType, Regime, Section, Terms
from paraph.mechanism.fold import fold_draft
from paraph.mechanism.paragraphs import Content, Paragraph
from paraph.mechanism.sessions import Chair, Facts
from paraph.mechanism.state import EMPTY, State
from paraph.mechanism.texts import texts
from paraph.mechanism.topics import templates

__all__ = ["DOCUMENT", "GROUP", "signed", "state_of"]

GROUP = "wg"
SESSION = f"{GROUP}.s11"
DOCUMENT = f"{SESSION}.protocol"
ROOT = Path(__file__).parents[3]
COMMISSION = {
    "en": "India-Russia Intergovernmental Commission on Trade, Economic, Scientific, Technological and Cultural "
    "Cooperation",
    "hi": "व्यापार, आर्थिक, वैज्ञानिक, तकनीकी और सांस्कृतिक सहयोग पर भारत-रूस अंतर-सरकारी आयोग",
    "ru": "Межправительственная Российско-Индийская комиссия по торгово-экономическому, научно-техническому и "
    "культурному сотрудничеству",
}
NAMES = {
    "en": "India-Russia Working Group on Modernization and Industrial Cooperation",
    "hi": "आधुनिकीकरण और औद्योगिक सहयोग संबंधी भारत-रूस कार्य समूह",
    "ru": "Российско-Индийская рабочая группа по модернизации и промышленному сотрудничеству",
}
SUB_GROUPS = {
    "modernization": {"en": "modernization", "hi": "आधुनिकीकरण", "ru": "модернизация"},
    "mining": {"en": "mining", "hi": "खनन", "ru": "горное дело"},
    "fertilizers": {"en": "fertilizers", "hi": "उर्वरक", "ru": "удобрения"},
    "railway_transport": {"en": "railway transport", "hi": "रेल परिवहन", "ru": "железнодорожный транспорт"},
}
FACTS = Facts(
    ordinal=11,
    start=date(2025, 8, 6),
    end=date(2025, 8, 6),
    place=texts({"en": "New Delhi", "hi": "नई दिल्ली", "ru": "Нью-Дели"}),
    venue=texts({"en": "Vanijya Bhawan", "hi": "वाणिज्य भवन"}),
    chairs=(
        Chair(
            "IN",
            texts({"en": "Amardeep Singh Bhatia", "hi": "अमरदीप सिंह भाटिया", "ru": "Амардип Сингх Бхатия"}),
            texts(
                {
                    "en": "Secretary, Department for Promotion of Industry and Internal Trade (DPIIT), Ministry of "
                    "Commerce and Industry",
                    "hi": "वाणिज्य एवं उद्योग मंत्रालय के उद्योग एवं आंतरिक व्यापार संवर्धन विभाग (डीपीआईआईटी) के सचिव",
                    "ru": "секретарь Департамента содействия промышленности и внутренней торговле Индии",
                }
            ),
        ),
        Chair(
            "RU",
            texts({"en": "Alexey Gruzdev", "hi": "एलेक्सी ग्रुजदेव", "ru": "Алексей Груздев"}),
            texts(
                {
                    "en": "Deputy Minister of Industry and Trade of the Russian Federation",
                    "hi": "उद्योग एवं व्यापार उपमंत्री",
                    "ru": "заместитель Министра промышленности и торговли Российской Федерации",
                }
            ),
        ),
    ),
    delegates=80,
    sub_groups=tuple(f"{GROUP}.sg-{name}" for name in SUB_GROUPS),
)


@cache
def session_held() -> State:
    """The bodies, every topic there is, and the session; no document."""
    state = EMPTY.having(parties=("IN", "RU"), languages=("en", "hi", "ru"))

    def say(decision, **facts) -> None:  # noqa: ANN001, ANN003 - whatever the decision takes
        nonlocal state
        state = fold_draft(state, decision(state, side="IN", office="secretariat", **facts), side="IN")

    say(establish_body, key="commission", kind=BodyKind.COMMISSION, names=COMMISSION, parent=None)
    say(establish_body, key=GROUP, kind=BodyKind.WORKING_GROUP, names=NAMES, parent="commission")
    for name, names in SUB_GROUPS.items():
        say(establish_body, key=f"{GROUP}.sg-{name}", kind=BodyKind.SUB_GROUP, names=names, parent=GROUP)
    for name, template in templates().items():
        say(open_topic, body=GROUP, key=f"{GROUP}.{name}", names=template.names, template=name)
    say(record_session, key=SESSION, body=GROUP, facts=FACTS)
    return state


def state_of(contents: Iterable[Content], *, facts: Facts = FACTS, signed_on: date = date(2025, 8, 6)) -> State:
    """The state with a signed protocol of these paragraphs, in one section."""
    state = session_held()
    session = state.sessions[SESSION]
    paragraphs = [
        Paragraph(f"{DOCUMENT}.p{n}", DOCUMENT, f"{DOCUMENT}.1", str(n), content)
        for n, content in enumerate(contents, start=1)
    ]
    terms = Terms(DocumentType.PROTOCOL, Regime(("en", "hi", "ru")), signed_on=signed_on)
    document = Document(
        DOCUMENT,
        SESSION,
        terms,
        (Section(f"{DOCUMENT}.1", texts({})),),
        tuple(paragraph.key for paragraph in paragraphs),
    )
    return state.having(
        sessions=state.sessions.set(SESSION, replace(session, accounts=Map({"IN": facts}))),
        documents=Map({DOCUMENT: document}),
        paragraphs=Map({paragraph.key: paragraph for paragraph in paragraphs}),
    )


def signed(force: object, topic: str | None, en: str, hi: str, ru: str, **more: object) -> Content:
    """A paragraph in three languages."""
    return Content(texts({"en": en, "hi": hi, "ru": ru}), force, topic=f"{GROUP}.{topic}" if topic else None, **more)  # type: ignore[arg-type]
