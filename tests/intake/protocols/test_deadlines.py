"""By when: every kind in every language, and dates that are no deadline."""

from datetime import date

import pytest

from paraph.intake.protocols.page import page_of
from paraph.intake.protocols.paragraphs.deadlines import deadline_in

SIGNED = date(2025, 8, 6)
SAID = [
    ("en", "agreed to exchange lists by 31 December 2025.", "date", "2025-12-31"),
    ("en", "agreed to exchange lists not later than March 1, 2026", "date", "2026-03-01"),
    ("en", "to be ready by the end of 2025", "date", "2025-12-31"),
    ("en", "to be ready by the end of March 2026", "date", "2026-03-31"),
    ("en", "to meet in Q2 2026", "quarter", "2026-Q2"),
    ("en", "to meet in the second quarter of 2026", "quarter", "2026-Q2"),
    ("en", "to report by the end of the first quarter of 2026", "quarter", "2026-Q1"),
    ("en", "to report within two months", "period", "P2M"),
    ("en", "to report within 30 (thirty) days of signature", "period", "P30D"),
    ("en", "to report not later than 60 days after signing", "period", "P60D"),
    ("en", "to report within a month", "period", "P1M"),
    ("en", "to report before the next session", "event", "before the next session"),
    ("en", "to report prior to the Twelfth Session of the Working Group.", "event",
     "prior to the Twelfth Session of the Working Group"),
    ("en", "to report in the shortest possible time", "event", "in the shortest possible time"),
    ("en", "to meet on mutually convenient dates", "event", "on mutually convenient dates"),
    ("en", "under the Agreement of 12 March 2026", "none", None),
    ("en", "the works completed by 1 June 2024", "none", None),
    ("en", "within the framework of the Working Group", "none", None),
    ("en", "the exhibition held on 12 October 2025", "none", None),
    ("ru", "договорились обменяться перечнями до 31 декабря 2025 года", "date", "2025-12-31"),
    ("ru", "представить не позднее 01.03.2026", "date", "2026-03-01"),
    ("ru", "представить к концу 2025 года", "date", "2025-12-31"),
    ("ru", "представить до конца марта 2026 года", "date", "2026-03-31"),
    ("ru", "провести во II квартале 2026 года", "quarter", "2026-Q2"),
    ("ru", "провести в 3 квартале 2026 г.", "quarter", "2026-Q3"),
    ("ru", "провести в четвертом квартале 2025 года", "quarter", "2025-Q4"),
    ("ru", "подготовить в течение 30 дней", "period", "P30D"),
    ("ru", "подготовить в течение двух месяцев", "period", "P2M"),
    ("ru", "подготовить в двухмесячный срок", "period", "P2M"),
    ("ru", "подготовить не позднее чем через 30 дней", "period", "P30D"),
    ("ru", "подготовить в месячный срок", "period", "P1M"),
    ("ru", "подготовить в 10-дневный срок", "period", "P10D"),
    ("ru", "подготовить до следующего заседания", "event", "до следующего заседания"),
    ("ru", "подготовить к двенадцатому заседанию Рабочей группы", "event",
     "к двенадцатому заседанию Рабочей группы"),
    ("ru", "подготовить в возможно короткие сроки", "event", "в возможно короткие сроки"),
    ("ru", "по Соглашению от 12 марта 2026 года", "none", None),
    ("ru", "Стратегия до 2030 года", "none", None),
    ("hi", "31 दिसंबर 2025 तक सूचियों का आदान-प्रदान", "date", "2025-12-31"),
    ("hi", "३१ मार्च २०२६ से पहले रिपोर्ट", "date", "2026-03-31"),
    ("hi", "वर्ष 2025 के अंत तक रिपोर्ट", "date", "2025-12-31"),
    ("hi", "मार्च 2026 के अंत तक रिपोर्ट", "date", "2026-03-31"),
    ("hi", "2026 की दूसरी तिमाही में बैठक", "quarter", "2026-Q2"),
    ("hi", "2026 की चौथी तिमाही तक बैठक", "quarter", "2026-Q4"),
    ("hi", "दो माह के भीतर रिपोर्ट", "period", "P2M"),
    ("hi", "30 दिनों के भीतर रिपोर्ट", "period", "P30D"),
    ("hi", "तीन सप्ताह के अंदर रिपोर्ट", "period", "P3W"),
    ("hi", "अगले सत्र से पहले रिपोर्ट", "event", "अगले सत्र से पहले"),
    ("hi", "यथाशीघ्र रिपोर्ट", "event", "यथाशीघ्र"),
    ("hi", "12 मार्च 2026 के समझौते के अनुसार", "none", None),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "words", "kind", "value"), SAID, ids=lambda value: str(value)[:40])
def test_deadline_is_of_its_kind(lang: str, words: str, kind: str, value: str | None) -> None:
    page = page_of(words)
    deadline = deadline_in(page, (0, len(page.text)), lang, since=SIGNED)
    assert (deadline.kind, deadline.value) == (kind, value)
