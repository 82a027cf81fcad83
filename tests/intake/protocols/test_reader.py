"""Whole protocols: their parts, what they say of themselves, and that every span shows its paragraph."""

import pytest

from paraph.intake import SourceText
from paraph.intake.protocols import Protocol, read_protocol
from paraph.intake.refusals import NotAProtocol

ENGLISH = """\
PROTOCOL
of the Third Session of the India-Kazakhstan Working Group on Industry
(Astana, 14 March 2026)

The Third Session of the Working Group was held on 12-13 March 2026 in Astana. The Indian Side was led by Mr. A. Rao.
The Sides agreed as follows:

I. MINING

1. The Sides agreed to:
(a) exchange lists of equipment by 1 June 2026;
(b) meet twice.
2. The Kazakh Side will provide maps of the fields within two months.
Responsible: on the Indian Side - Ministry of Mines; on the Kazakh Side - Ministry of Industry.

II. RAILWAY TRANSPORT

3. The Sides agreed to consider the supply of rails, subject to approval by the competent authorities.
4. The Fourth Session of the Working Group will be held in New Delhi in 2027.

Done at Astana on 14 March 2026 in two originals, each in the Hindi, Kazakh, Russian and English languages, all texts
being equally authentic. In case of divergence the English text shall prevail.

For the Indian Side                     For the Kazakh Side
Anil Rao                                Nurlan Abenov
Secretary                               Vice Minister of Industry

Annex I
Indian Delegation
1. A. Rao, Secretary
2. B. Sen, Director
Kazakh Delegation
1. N. Abenov, Vice Minister
"""


def read(text: str, layout: str = "text") -> Protocol:
    return read_protocol(SourceText("x", text, layout, {}, None))


def test_document_says_what_the_protocol_says_of_itself() -> None:
    assert read(ENGLISH).document.as_json() == {
        "ordinal": 3,
        "held": ["2026-03-12", "2026-03-13"],
        "signed": "2026-03-14",
        "place": "Astana",
        "languages": ["hi", "kk", "ru", "en"],
        "prevailing": "en",
        "originals": 2,
        "signatories": [
            {"name": "Anil Rao", "post": "Secretary", "side": "IN"},
            {"name": "Nurlan Abenov", "post": "Vice Minister of Industry", "side": "KZ"},
        ],
        "delegates": {"IN": 2, "KZ": 1},
        "next_session": {"ordinal": 4, "place": "New Delhi", "when": "2027", "text": "in New Delhi in 2027"},
    }


def test_paragraphs_keep_number_section_and_points() -> None:
    paragraphs = read(ENGLISH).paragraphs
    assert [(one.number, one.section) for one in paragraphs] == [
        ("1", "MINING"),
        ("2", "MINING"),
        ("3", "RAILWAY TRANSPORT"),
        ("4", "RAILWAY TRANSPORT"),
    ]
    assert paragraphs[0].text == "The Sides agreed to: (a) exchange lists of equipment by 1 June 2026; (b) meet twice."
    assert paragraphs[1].as_json() == {
        "number": "2",
        "section": "I. MINING",
        "text": paragraphs[1].text,
        "force": "one_side",
        "actor": "KZ",
        "addressee": None,
        "deadline": {"kind": "period", "value": "P2M"},
        "undertaking": True,
        "lead": {"IN": "Ministry of Mines", "KZ": "Ministry of Industry"},
        "area": None,
        "ad_referendum": False,
        "span": list(paragraphs[1].span),
    }
    assert (paragraphs[2].force, paragraphs[2].ad_referendum, paragraphs[2].area) == (
        "consider",
        True,
        "railway_transport",
    )


@pytest.mark.parametrize(
    ("lang", "opening"),
    [
        ("en", "Mr Rao led the Indian delegation of 9 officials, while the Kazakh delegation had 12 members."),
        ("ru", "Индийскую делегацию (9 человек) возглавил А. Рао, казахстанскую делегацию (12 человек) – Н. Абенов."),
        ("hi", "भारतीय शिष्टमंडल के 9 सदस्यों का नेतृत्व ए. राव ने तथा कज़ाख शिष्टमंडल के 12 सदस्यों का एन. आबेनोव ने किया।"),
    ],
)  # fmt: skip
def test_delegates_are_counted_where_a_numbered_paragraph_presents_them(lang: str, opening: str) -> None:
    title = {
        "en": "PROTOCOL\nof the Third Session of the India-Kazakhstan Working Group on Industry",
        "ru": "ПРОТОКОЛ\nтретьего заседания Индийско-Казахстанской Рабочей группы по промышленности",
        "hi": "प्रोटोकॉल\nउद्योग संबंधी भारत-कज़ाखस्तान कार्य समूह का तीसरा सत्र",
    }[lang]
    agreed = {"en": "The Sides agreed to send 30 members of a mission of Indian industry.",
              "ru": "Стороны договорились направить миссию индийской промышленности (30 человек).",
              "hi": "दोनों पक्ष भारतीय उद्योग के 30 सदस्यों का दल भेजने पर सहमत हुए।"}[lang]  # fmt: skip
    assert read(f"{title}\n\n1. {opening}\n\n2. {agreed}\n").document.delegates == {"IN": 9, "KZ": 12}


def test_spans_show_paragraphs_with_their_numbers() -> None:
    starts = [ENGLISH[slice(*one.span)][:20] for one in read(ENGLISH).paragraphs]
    assert starts == ["1. The Sides agreed ", "2. The Kazakh Side w", "3. The Sides agreed ", "4. The Fourth Sessio"]


def test_text_that_is_no_protocol_is_refused() -> None:
    with pytest.raises(NotAProtocol) as caught:
        read("The ministers met in Moscow.\nThey drank tea.\n")
    assert caught.value.text("en") == (
        "“x” is no protocol: it has neither the title of one nor a numbered paragraph. "
        "Give the signed protocol itself; releases on a session are read by “paraph read”."
    )
