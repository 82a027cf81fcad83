"""Readings of our own making for the tests of planning and adoption: one session, three languages, small and whole."""

from dataclasses import dataclass, field
from typing import TypeVar

from paraph.intake.plans.planning import ReadRelease
from paraph.intake.reading import Area, Body, Chair, Fact, Reading, SessionFacts
from paraph.intake.release import Release

Value = TypeVar("Value")
BODY = {
    "en": "India-Russia Working Group on Modernization and Industrial Cooperation",
    "hi": "आधुनिकीकरण और औद्योगिक सहयोग पर भारत-रूस कार्य समूह",
    "ru": "российско-индийская рабочая группа по модернизации и промышленному сотрудничеству",
}
PARENT = {
    "en": "India-Russia Intergovernmental Commission on Trade, Economic and Scientific Cooperation",
    "hi": "व्यापार और आर्थिक सहयोग पर भारत-रूस अंतर-सरकारी आयोग",
    "ru": "Российско-Индийская межправительственная комиссия",
}
CITY = {"en": "New Delhi", "hi": "नई दिल्ली", "ru": "Нью-Дели"}
INDIAN = {"en": "Amardeep Singh Bhatia", "hi": "अमरदीप सिंह भाटिया", "ru": "Амардип Сингх Бхатия"}
RUSSIAN = {"en": "Alexey Gruzdev", "hi": "एलेक्सी ग्रुजदेव", "ru": "Алексей Груздев"}
GROUPS = {
    "en": ("modernisation", "mining", "fertilisers", "railway transport"),
    "hi": ("आधुनिकीकरण", "खनन", "उर्वरक", "रेल परिवहन"),
    "ru": ("модернизация", "горное дело", "удобрения", "железнодорожный транспорт"),
}
TUNNEL = {"en": "a modernised wind tunnel facility", "hi": "एक आधुनिक पवन सुरंग सुविधा", "ru": "аэродинамическая труба"}


@dataclass
class Told:
    """Writes words into a text and remembers where each stands."""

    text: str = ""
    spans: dict[str, tuple[int, int]] = field(default_factory=dict)

    def say(self, words: str) -> tuple[int, int]:
        start = len(self.text)
        self.text += f"{words}\n"
        return start, start + len(words)

    def fact(self, value: Value, words: str | None = None) -> Fact[Value]:
        return Fact(value, self.say(words or str(value)), "told")


def released(  # noqa: PLR0913 - what a test does not name is as usual
    language: str = "en",
    *,
    ordinal: int | None = 11,
    day: str | None = "2025-08-06",
    delegates: int | None = 80,
    stance: str = "focus",
    release_id: str | None = None,
    parties: tuple[str, ...] = ("IN", "RU"),
    is_session: bool = True,
    status: str = "held",
) -> ReadRelease:
    """A release in `language` as intake would have read it."""
    told = Told()
    furniture = Release(None, "Headline", (), "2025-08-06T18:37", None, release_id, (), (0, 1), {})
    reading = Reading(
        source=f"release.{language}.txt",
        lang=language,
        is_session=is_session,
        release=furniture,
        body=Body(
            name=told.fact(BODY[language]),
            parties=tuple(told.fact(code) for code in parties),
            parent=told.fact(PARENT[language]),
            kind=told.fact("working_group", BODY[language]),
        ),
        session=SessionFacts(
            ordinal=told.fact(ordinal) if ordinal else None,
            date=told.fact(day) if day else None,
            city=told.fact(CITY[language]),
            status=status,
        ),
        chairs=(
            Chair(told.fact(INDIAN[language]), None, told.fact("post"), told.fact("IN")),
            Chair(told.fact(RUSSIAN[language]), None, None, told.fact("RU")),
        ),
        subgroups=tuple(told.fact(name) for name in GROUPS[language]),
        areas=(Area(told.fact(TUNNEL[language]), told.fact(stance), told.fact("wind_tunnel")),),
        signed=(told.fact("protocol"),),
        delegates=told.fact(delegates) if delegates else None,
    )
    return ReadRelease(reading, told.text)
