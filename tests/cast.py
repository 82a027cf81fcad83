"""The cast every test of pages and papers plays with: two governments, a third that must see nothing, and a reader.

`whole()` is a state with a commission, its working group, four sub-groups, five sessions and releases of three of
them in Hindi, English and Russian, in our own wording of public facts. Release texts are written with their facts
marked in place, `[[session.ordinal|11th]]` for a fact, `[[explored:coal_gasification|…]]` for a statement, and
`[[verb:explored|…]]` for the verb that governs it, so spans are always true.
"""

import re
from dataclasses import replace
from datetime import date
from functools import cache

from immutables import Map

from paraph.mechanism.bodies import Body, BodyKind, Holder, Naming, Post
from paraph.mechanism.releases import Furniture, Release, Stance, Statement
from paraph.mechanism.sessions import Chair, Facts, Mode, Session, SessionKind
from paraph.mechanism.state import State
from paraph.mechanism.texts import Texts, texts
from paraph.mechanism.topics import Standing, Topic, template

INDIA, RUSSIA, STRANGER = "IN", "RU", "UZ"
MECHANISM = "in-ru-modernization"
COMMISSION = "irigc-tec"
GROUP = "wg-modernization-industrial-cooperation"
SUB_GROUPS = tuple(f"{GROUP}.sg-{name}" for name in ("modernization", "mining", "fertilizers", "railway_transport"))
ELEVENTH, TENTH, NINTH = (f"{GROUP}.s{number}" for number in (11, 10, 9))
WIND_TUNNEL = f"{GROUP}.wind_tunnel"

_MARK = re.compile(r"\[\[([^|\]]+)\|([^\]]*)\]\]")


@cache
def whole() -> State:
    """Everything: both sides have opened the mechanism, each with its own account of the eleventh session."""
    sessions = {session.key: session for session in _sessions()}
    releases = {release.key: release for release in _releases()}
    return State(
        parties=(INDIA, RUSSIA),
        languages=("hi", "ru", "en"),
        opened_by=frozenset({INDIA, RUSSIA}),
        bodies=Map({body.key: body for body in _bodies()}),
        sessions=Map(sessions),
        topics=Map({topic.key: topic for topic in _topics()}),
        releases=Map(releases),
        heads=Map({INDIA: 41, RUSSIA: 7}),
    )


@cache
def opened() -> State:
    """A mechanism just opened, with nothing in it: every page must bear it."""
    return State(parties=(INDIA, RUSSIA), languages=("hi", "ru", "en"), opened_by=frozenset({INDIA}))


def one_sided() -> State:
    """As `whole`, before the Russian Side recorded anything."""
    state = whole()
    alone = Map({key: replace(s, accounts=Map({INDIA: s.facts(INDIA)})) for key, s in state.sessions.items()})
    return state.having(sessions=alone, heads=Map({INDIA: 41}))


def marked(source: str) -> tuple[str, dict[str, tuple[int, int]], list[tuple[str, str, tuple[int, int]]]]:
    """Take the marks out of a text: the plain text, facts with their spans, statements as (stance, topic, span)."""
    plain, facts, verbs, statements, end = "", {}, {}, [], 0
    for mark in _MARK.finditer(source):
        plain += source[end : mark.start()]
        span = len(plain), len(plain) + len(mark[2])
        stance, colon, topic = mark[1].partition(":")
        if stance == "verb":
            verbs[topic] = span
        elif colon:
            statements.append((stance, topic, span))
        else:
            facts[mark[1]] = span
        plain, end = plain + mark[2], mark.end()
    for place, (stance, _, span) in enumerate(statements):
        facts[f"areas.{place}.text"], facts[f"areas.{place}.stance"] = span, verbs[stance]
    return plain + source[end:], facts, statements


def release(session: str, language: str, source: str, *, side: str, furniture: Furniture) -> Release:
    """A release of `session` from a marked text."""
    text, facts, said = marked(source)
    statements = tuple(
        Statement(text[span[0] : span[1]], span, Stance(stance), f"{GROUP}.{topic}" if topic else None)
        for stance, topic, span in said
    )
    key = f"{session}.{language}.{furniture.release_id}"
    name = f"{furniture.release_id}.{language}.txt"
    return Release(key, session, language, name, text, furniture, Map(facts), statements, frozenset({side}))


def _named(en: str, hi: str, ru: str) -> Texts:
    return texts({"en": en, "hi": hi, "ru": ru})


def _bodies() -> list[Body]:
    both = frozenset({INDIA, RUSSIA})
    commission = _named(
        "India-Russia Intergovernmental Commission on Trade, Economic, Scientific, Technological and Cultural "
        "Cooperation",
        "व्यापार, आर्थिक, वैज्ञानिक, तकनीकी और सांस्कृतिक सहयोग पर भारत-रूस अंतर-सरकारी आयोग",
        "Межправительственная Российско-Индийская комиссия по торгово-экономическому, научно-техническому и "
        "культурному сотрудничеству",
    )
    older = _named(
        "India-Russia Working Group on Modernisation and Industrial Cooperation",
        "आधुनिकीकरण एवं औद्योगिक सहयोग पर भारत-रूस कार्य समूह",
        "Рабочая группа по модернизации и промышленному сотрудничеству",
    )
    newer = _named(
        "India-Russia Working Group on Modernization and Industrial Cooperation",
        "आधुनिकीकरण और औद्योगिक सहयोग संबंधी भारत-रूस कार्य समूह",
        "Рабочая группа по модернизации и промышленному сотрудничеству",
    )
    return [
        Body(COMMISSION, BodyKind.COMMISSION, (Naming(commission),), None, _commission_holders(), both),
        Body(GROUP, BodyKind.WORKING_GROUP, (Naming(older), Naming(newer, date(2022, 12, 23))), COMMISSION,
             _group_holders(), both),
        *(_sub_group(key, names) for key, names in zip(SUB_GROUPS, _sub_group_names(), strict=True)),
    ]  # fmt: skip


def _sub_group_names() -> list[Texts]:
    return [
        _named("Sub-group on Modernization", "आधुनिकीकरण संबंधी उप-समूह", "Подгруппа по модернизации"),
        _named("Sub-group on Mining", "खनन संबंधी उप-समूह", "Подгруппа по горнодобывающей промышленности"),
        _named("Sub-group on Fertilizers", "उर्वरक संबंधी उप-समूह", "Подгруппа по минеральным удобрениям"),
        _named("Sub-group on Railway Transport", "रेल परिवहन संबंधी उप-समूह", "Подгруппа по железнодорожному транспорту"),
    ]


def _sub_group(key: str, names: Texts) -> Body:
    return Body(key, BodyKind.SUB_GROUP, (Naming(names),), GROUP, (), frozenset({INDIA}))


def _commission_holders() -> tuple[Holder, ...]:
    minister = _named("External Affairs Minister", "विदेश मंत्री", "Министр иностранных дел")
    deputy = _named("First Deputy Prime Minister", "प्रथम उप प्रधानमंत्री", "Первый заместитель Председателя Правительства")
    return (
        Holder(
            Post.CO_CHAIR, INDIA, _named("S. Jaishankar", "एस. जयशंकर", "С. Джайшанкар"), minister, date(2019, 5, 30)
        ),
        Holder(
            Post.CO_CHAIR, RUSSIA, _named("Denis Manturov", "डेनिस मंटुरोव", "Денис Мантуров"), deputy, date(2022, 7, 15)
        ),
    )


def _group_holders() -> tuple[Holder, ...]:
    bhatia, gruzdev = _chairs()
    earlier = Holder(Post.CO_CHAIR, INDIA, texts({"en": "Anurag Jain", "hi": "अनुराग जैन"}), bhatia.titles,
                     date(2022, 12, 23))  # fmt: skip
    return (
        earlier,
        Holder(Post.CO_CHAIR, RUSSIA, gruzdev.names, gruzdev.titles, date(2022, 12, 23)),
        Holder(Post.CO_CHAIR, INDIA, bhatia.names, bhatia.titles, date(2024, 10, 15)),
    )


def _chairs() -> tuple[Chair, Chair]:
    secretary = _named(
        "Secretary, Department for Promotion of Industry and Internal Trade",
        "सचिव, उद्योग एवं आंतरिक व्यापार संवर्धन विभाग",
        "секретарь Департамента содействия промышленности и внутренней торговле",
    )
    deputy = _named(
        "Deputy Minister of Industry and Trade",
        "उद्योग एवं व्यापार उपमंत्री",
        "заместитель Министра промышленности и торговли",
    )
    return (
        Chair(INDIA, _named("Amardeep Singh Bhatia", "अमरदीप सिंह भाटिया", "Амардип Сингх Бхатия"), secretary),
        Chair(RUSSIA, _named("Alexey Gruzdev", "एलेक्सी ग्रुजदेव", "Алексей Груздев"), deputy),
    )


def _sessions() -> list[Session]:
    delhi, moscow = _named("New Delhi", "नई दिल्ली", "Нью-Дели"), _named("Moscow", "मॉस्को", "Москва")
    protocol = _named("Protocol of the 11th session", "11वें सत्र का प्रोटोकॉल", "Протокол одиннадцатого заседания")
    eleventh = Facts(
        ordinal=11, start=date(2025, 8, 6), end=date(2025, 8, 6), signed_on=date(2025, 8, 6), place=delhi,
        venue=_named("Vanijya Bhawan", "वाणिज्य भवन", "Ваниджья-Бхаван"), mode=Mode.IN_PERSON, chairs=_chairs(),
        delegates=80, signed=(protocol,), sub_groups=SUB_GROUPS,
        next_session=texts({"en": "in Russia in 2026", "ru": "в России в 2026 году"}),
    )  # fmt: skip
    russian = replace(eleventh, delegates=84, sub_groups=SUB_GROUPS[:3], venue=texts({}))
    tenth = Facts(ordinal=10, start=date(2024, 10, 15), end=date(2024, 10, 15), chairs=_chairs())
    ninth = Facts(ordinal=9, start=date(2022, 12, 23), end=date(2022, 12, 23), place=delhi, chairs=_chairs()[1:])
    higher = Facts(ordinal=26, start=date(2025, 8, 20), end=date(2025, 8, 20), place=moscow)
    before = Facts(ordinal=25, start=date(2024, 11, 12), end=date(2024, 11, 12), place=delhi)
    call = Facts(kind=SessionKind.INTER_SESSION, mode=Mode.VIRTUAL, start=date(2023, 3, 6), end=date(2023, 3, 6))
    return [
        Session(ELEVENTH, GROUP, Map({INDIA: eleventh, RUSSIA: russian})),
        Session(TENTH, GROUP, Map({INDIA: tenth})),
        Session(NINTH, GROUP, Map({INDIA: ninth})),
        Session(f"{COMMISSION}.s26", COMMISSION, Map({INDIA: higher})),
        Session(f"{COMMISSION}.s25", COMMISSION, Map({INDIA: before})),
        Session(f"{COMMISSION}.d2023-03-06", COMMISSION, Map({INDIA: call})),
    ]


def _topics() -> list[Topic]:
    named = ("wind_tunnel", "piston_engines", "carbon_fibre", "additive_manufacturing", "critical_minerals",
             "coal_gasification", "industrial_infrastructure", "aluminium", "fertilizers", "railway_transport",
             "mining_equipment", "exploration", "waste_management", "capacity_building",
             "technology_transfer")  # fmt: skip
    reached = {
        "coal_gasification": Standing(template("coal_gasification").stages[1].key, date(2025, 8, 6), INDIA, ELEVENTH),
        "fertilizers": Standing(template("fertilizers").stages[1].key, date(2024, 10, 15), RUSSIA, TENTH),
    }
    own = texts({"en": "Titanium products", "ru": "Титановая продукция"})
    return [
        *(_topic(name, place, reached.get(name)) for place, name in enumerate(named)),
        Topic(f"{GROUP}.titanium", GROUP, own, place=len(named), recorded_by=frozenset({RUSSIA})),
    ]


def _topic(name: str, place: int, standing: Standing | None) -> Topic:
    model = template(name)
    standings = (standing,) if standing else ()
    return Topic(f"{GROUP}.{name}", GROUP, model.names, name, model.form, place, standings, frozenset({INDIA, RUSSIA}))


def _releases() -> list[Release]:
    ministry = "Ministry of Commerce & Industry"
    english = Furniture(ministry, "Eleventh session of the India-Russia working group held", ("Protocol signed",),
                        "2025-08-06T18:20", "PIB Delhi", "2150001", ("AD", "KS"))  # fmt: skip
    hindi = replace(english, ministry="वाणिज्य एवं उद्योग मंत्रालय", headline="भारत-रूस कार्य समूह का ग्यारहवां सत्र संपन्न",
                    subheadlines=(), posted_at="2025-08-06T18:45", release_id="2150002",
                    handling_marks=("एके", "एस"))  # fmt: skip
    russian = Furniture("Минпромторг России", "В Нью-Дели прошло 11-е заседание Рабочей группы", (), "2025-08-07",
                        None, "990011")  # fmt: skip
    tenth = Furniture(ministry, "Tenth session of the working group", (), "2024-10-16T11:05", "PIB Delhi", "2140001")
    ninth = Furniture(ministry, "Ninth session of the working group", (), "2022-12-23T19:00", "PIB Delhi", "1990001")
    return [
        release(ELEVENTH, "en", ENGLISH_11, side=INDIA, furniture=english),
        release(ELEVENTH, "hi", HINDI_11, side=INDIA, furniture=hindi),
        release(ELEVENTH, "ru", RUSSIAN_11, side=RUSSIA, furniture=russian),
        release(TENTH, "en", ENGLISH_10, side=INDIA, furniture=tenth),
        release(NINTH, "en", ENGLISH_9, side=INDIA, furniture=ninth),
    ]


ENGLISH_11 = """\
[[release.ministry|Ministry of Commerce & Industry]]
[[release.headline|Eleventh session of the India-Russia working group held]]
[[release.subheadlines.0|Protocol signed]]
Posted On: [[release.posted_at|06 AUG 2025 6:20PM]] by [[release.office|PIB Delhi]]
The [[session.ordinal|11th]] session of the [[body.name|India-Russia Working Group on Modernization and Industrial \
Cooperation]] met [[session.date|today]] at [[session.venue|Vanijya Bhawan]], [[session.city|New Delhi]], under the \
[[body.parent|India-Russia Intergovernmental Commission on Trade, Economic, Scientific, Technological and Cultural \
Cooperation]].
The Indian Side was led by Shri [[chairs.0.name|Amardeep Singh Bhatia]], [[chairs.0.post|Secretary, Department for \
Promotion of Industry and Internal Trade]]; the Russian Side by Mr. [[chairs.1.name|Alexey Gruzdev]], \
[[chairs.1.post|Deputy Minister of Industry and Trade]].
The sub-groups on [[subgroups.0|modernization]], [[subgroups.1|mining]], [[subgroups.2|fertilizers]] and \
[[subgroups.3|railway transport]] reported what was done since the tenth session.
The talks [[verb:focus|centred on]] \
[[focus:wind_tunnel|a modernised wind tunnel]], [[focus:piston_engines|piston engines for small \
aircraft]], [[focus:carbon_fibre|carbon fibre]] and [[focus:additive_manufacturing|additive manufacturing with 3D \
printing]].
Openings were [[verb:explored|explored]] in \
[[explored:critical_minerals|the extraction of rare earths and critical minerals]], \
[[explored:coal_gasification|underground coal gasification]] and [[explored:industrial_infrastructure|modern \
industrial infrastructure]].
Both Sides [[verb:welcomed|welcomed]] wider work on \
[[welcomed:aluminium|aluminium]], [[welcomed:fertilizers|fertilizers]] and \
[[welcomed:railway_transport|railway transport]], and on [[welcomed:mining_equipment|mining equipment]], \
[[welcomed:exploration|exploration]] and [[welcomed:waste_management|industrial and domestic waste]].
At the close the co-chairs signed [[signed.0|the protocol of the 11th session]]. Some [[delegates|80]] delegates of \
both Sides took part; the next session is to be held [[next_session|in Russia in 2026]].
***
[[release.handling_marks.0|AD]]/[[release.handling_marks.1|KS]]
(Release ID: [[release.release_id|2150001]])
"""

HINDI_11 = """\
[[release.ministry|वाणिज्य एवं उद्योग मंत्रालय]]
[[release.headline|भारत-रूस कार्य समूह का ग्यारहवां सत्र संपन्न]]
Posted On: [[release.posted_at|06 AUG 2025 6:45PM]] by [[release.office|PIB Delhi]]
[[body.name|आधुनिकीकरण और औद्योगिक सहयोग संबंधी भारत-रूस कार्य समूह]] का [[session.ordinal|11वां]] सत्र [[session.date|आज]] \
[[session.city|नई दिल्ली]] के [[session.venue|वाणिज्य भवन]] में हुआ।
भारतीय पक्ष का नेतृत्व [[chairs.0.post|उद्योग एवं आंतरिक व्यापार संवर्धन विभाग के सचिव]] श्री \
[[chairs.0.name|अमरदीप सिंह भाटिया]] ने तथा रूसी पक्ष का नेतृत्व [[chairs.1.post|उद्योग एवं व्यापार उपमंत्री]] श्री \
[[chairs.1.name|एलेक्सी ग्रुजदेव]] ने किया।
[[subgroups.0|आधुनिकीकरण]], [[subgroups.1|खनन]], [[subgroups.2|उर्वरक]] तथा [[subgroups.3|रेल परिवहन]] के उप-समूहों ने \
दसवें सत्र के बाद हुए कार्य की जानकारी दी।
[[verb:focus|चर्चा के केंद्र में]] [[focus:wind_tunnel|एक आधुनिक पवन सुरंग]], [[focus:piston_engines|छोटे विमानों के पिस्टन इंजन]], \
[[focus:carbon_fibre|कार्बन फाइबर]] तथा [[focus:additive_manufacturing|एडिटिव मैन्युफैक्चरिंग और 3डी प्रिंटिंग]] रहे।
[[explored:critical_minerals|दुर्लभ मृदा और महत्वपूर्ण खनिजों के निष्कर्षण]], \
[[explored:coal_gasification|भूमिगत कोयला गैसीकरण]] और [[explored:industrial_infrastructure|आधुनिक औद्योगिक ढांचे]] में \
[[verb:explored|अवसरों का पता लगाया गया]]।
दोनों पक्षों ने [[welcomed:aluminium|एल्युमीनियम]], [[welcomed:fertilizers|उर्वरक]] और \
[[welcomed:railway_transport|रेलवे परिवहन]] में बढ़ते कार्य का [[verb:welcomed|स्वागत किया]]।
अंत में सह-अध्यक्षों ने [[signed.0|11वें सत्र के प्रोटोकॉल]] पर हस्ताक्षर किए। दोनों पक्षों के लगभग [[delegates|80]] \
प्रतिनिधि उपस्थित रहे।
[[release.handling_marks.0|एके]]/[[release.handling_marks.1|एस]]
(Release ID: [[release.release_id|2150002]])
"""

RUSSIAN_11 = """\
[[release.ministry|Минпромторг России]]
[[release.headline|В Нью-Дели прошло 11-е заседание Рабочей группы]]
[[release.posted_at|7 августа 2025]]
[[session.date|6 августа 2025 года]] в [[session.city|Нью-Дели]] состоялось [[session.ordinal|одиннадцатое]] заседание \
[[body.name|Рабочей группы по модернизации и промышленному сотрудничеству]].
Российскую Сторону возглавил [[chairs.1.post|заместитель Министра промышленности и торговли]] \
[[chairs.1.name|Алексей Груздев]], Индийскую — [[chairs.0.post|секретарь Департамента содействия промышленности и \
внутренней торговле]] [[chairs.0.name|Амардип Сингх Бхатия]].
О ходе работы сообщили подгруппы по [[subgroups.0|модернизации]], [[subgroups.1|горнодобывающей промышленности]] и \
[[subgroups.2|удобрениям]].
[[verb:focus|В центре обсуждения]] были [[focus:wind_tunnel|модернизация аэродинамической трубы]], \
[[focus:piston_engines|поршневые двигатели для малой авиации]] и [[focus:carbon_fibre|углеродное волокно]].
Стороны [[verb:agreed|договорились]] о совместной работе по \
[[agreed:coal_gasification|подземной газификации угля]] и [[verb:explored|обсудили]] \
[[explored:critical_minerals|добычу редкоземельных металлов]].
По итогам сопредседатели подписали [[signed.0|протокол одиннадцатого заседания]]. В заседании участвовали \
[[delegates|84]] представителя обеих Сторон. Следующее заседание пройдёт [[next_session|в России в 2026 году]].
№ [[release.release_id|990011]]
"""

ENGLISH_10 = """\
[[release.ministry|Ministry of Commerce & Industry]]
[[release.headline|Tenth session of the working group]]
Posted On: [[release.posted_at|16 OCT 2024 11:05AM]] by [[release.office|PIB Delhi]]
The [[session.ordinal|tenth]] session of the [[body.name|India-Russia Working Group on Modernization and Industrial \
Cooperation]] was held on [[session.date|15 October 2024]]. It was co-chaired by Shri \
[[chairs.0.name|Amardeep Singh Bhatia]] and Mr. [[chairs.1.name|Alexey Gruzdev]].
The Sides [[verb:reviewed|reviewed]] work on \
[[reviewed:fertilizers|fertilizers]], [[reviewed:mining_equipment|mining equipment]] and \
[[reviewed:wind_tunnel|the wind tunnel]].
(Release ID: [[release.release_id|2140001]])
"""

ENGLISH_9 = """\
[[release.ministry|Ministry of Commerce & Industry]]
[[release.headline|Ninth session of the working group]]
Posted On: [[release.posted_at|23 DEC 2022 7:00PM]] by [[release.office|PIB Delhi]]
The [[session.ordinal|ninth]] session of the [[body.name|India-Russia Working Group on Modernisation and Industrial \
Cooperation]] took place [[session.date|today]] in [[session.city|New Delhi]]; the Russian Side was led by Mr. \
[[chairs.1.name|Alexey Gruzdev]].
Both Sides [[verb:welcomed|welcomed]] the start of work on \
[[welcomed:fertilizers|mineral fertilizers]] and [[verb:proposed|proposed]] \
[[proposed:railway_transport|railway transport]] as a new area.
(Release ID: [[release.release_id|1990001]])
"""
