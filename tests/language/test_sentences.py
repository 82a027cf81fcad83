"""Where sentences end and where they do not, in each language. `¦` marks each expected boundary."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paraph.language.refusals import UnknownLanguage
from paraph.language.sentences import sentences

SPLIT = [
    ("en", "The Sides met.¦The protocol was signed."),
    ("en", "Was it agreed?¦Yes!¦It was."),
    ("en", "“We agreed.”¦The Minister left."),
    ("en", "Shri. A. Rao met Mr. K. Ivanov and Dr. (Smt.) R. Devi.¦They signed."),
    ("en", "The U.S. Treasury and M/s. Rao & Co. took part."),
    ("en", "It cost Rs. 3.5 crore, i.e. about 2.1 per cent of No. 5."),
    ("en", "The answer was no.¦Talks went on."),
    ("en", "The order went to Rao Industries Ltd.¦The Sides welcomed it."),
    ("en", "Prof. Gupta, H.E. Mr. Ivanov, Lt. Gen. Singh, vs. others, etc. were there."),
    ("en", "Agreed in Moscow... and then in Delhi."),
    ("en", "It was signed.The next session follows."),
    ("en", "at 5 p.m. on Monday"),
    ("hi", "बैठक हुई।¦प्रोटोकॉल पर हस्ताक्षर किए गए।"),
    ("hi", "बैठक हुई.¦हस्ताक्षर किए गए."),
    ("hi", "बैठक हुई |¦हस्ताक्षर किए गए |"),
    ("hi", "श्री एस. जयशंकर और डॉ. के. सिंह आए।¦वे मिले।"),
    ("hi", "3.5 करोड़ रु. की राशि दी गई।"),
    ("hi", "“हम सहमत हैं।”¦मंत्री ने कहा।"),
    ("hi", "क्या सहमति हुई?¦हाँ।"),
    ("ru", "Стороны встретились.¦Протокол подписан."),
    ("ru", "В г. Москве встретились А.С. Иванов и К. Сингх.¦Они подписали протокол."),
    ("ru", "6 августа 2025 г. Стороны провели заседание.¦Оно прошло в ИКИ им. Иванова."),
    ("ru", "Предыдущее заседание прошло в октябре 2024 г.¦Стороны обсудили его итоги."),
    ("ru", "Обсуждены модернизация, т.е. обновление, и т.д. на 5 млн руб. и 3 тыс. кв. м."),
    ("ru", "«Мы договорились».¦Министр уехал."),
    ("ru", "Рассмотрены с. 12, п. 4 и ст. 7."),
]
LINES = [
    ("en", "Ministry of Commerce¦Headline without a stop\n¦The body begins.", "a headline ends its line"),
    ("en", "They agreed on:\n¦- mining;\n¦- railways;\n¦- fertilizers.", "each item of a list"),
    ("en", "1. Mining was reviewed.\n¦2. Railways were discussed.", "a number is no sentence"),
    ("en", "The Sides agreed to hold the next session of the\nWorking Group in Moscow.", "wrapped at a small word"),
    ("en", "The session was held\nin New Delhi.", "wrapped before a small letter"),
    ("en", "It was signed\n\n¦in Moscow", "an empty line always ends"),
    ("hi", "वाणिज्य मंत्रालय\n¦बैठक हुई।", "a headline ends its line"),
    ("hi", "सामाजिक चेतना के\nलिए कार्य हुआ।", "wrapped at a postposition"),
    ("hi", "बैठक नई दिल्ली\nमें हुई।", "wrapped before a postposition"),
    ("hi", "दोनों पक्षों ने प्रगति की समीक्षा की\n¦कार्य समूह का सत्र हुआ।", "a headline may end in a verb like a postposition"),
    ("en", "For details see\n¦https://example.org/release", "an address stands alone"),
    ("hi", "निम्न पर सहमति हुई:\n¦• खनन\n¦• रेल", "each item of a list"),
    ("ru", "Заседание прошло в\nМоскве.", "wrapped at a small word"),
    ("ru", "Пресс-релиз\n¦Стороны встретились.", "a headline ends its line"),
    ("ru", "Обсуждены:\n¦— добыча;\n¦— транспорт.", "each item of a list"),
]


def expected(marked: str) -> list[str]:
    return [piece.strip() for piece in marked.split("¦")]


def joined(marked: str) -> str:
    parts = marked.split("¦")
    return "".join(part if part.endswith("\n") else part + " " for part in parts).rstrip(" ")


@pytest.mark.parametrize(("lang", "marked"), SPLIT)
def test_sentences_end_where_marked_and_nowhere_else(lang: str, marked: str) -> None:
    text = marked.replace("signed.The", "signed.¦The").replace("¦", " ") if "¦" in marked else marked
    found = [text[start:end] for start, end in sentences(text, lang)]
    assert found == expected(marked.replace("signed.The", "signed.¦The"))


@pytest.mark.parametrize(
    ("lang", "marked"), [(lang, marked) for lang, marked, _ in LINES], ids=[why for *_, why in LINES]
)
def test_lines_end_sentences_unless_they_were_only_wrapped(lang: str, marked: str) -> None:
    text = marked.replace("Commerce¦", "Commerce\n¦").replace("¦", "")
    found = [text[start:end] for start, end in sentences(text, lang)]
    assert found == expected(marked)


def test_a_stop_without_a_space_still_ends_before_a_capital() -> None:
    assert sentences("It was signed.The next follows.", "en") == [(0, 14), (14, 31)]


def test_a_text_set_to_one_width_is_read_across_its_lines() -> None:
    lines = [
        "The Working Group on Modernization of the two countries met and",
        "Reviewed every Area of work on the Agenda of its latest session",
    ]
    text = "\n".join(lines * 4) + "."
    assert sentences(text, "en") == [(0, len(text))]


@given(st.text(alphabet="Aa б।.!?|\n\t “”()1एस-…", max_size=60), st.sampled_from(["en", "hi", "ru"]))
def test_sentences_hold_everything_but_white_space_in_order(text: str, lang: str) -> None:
    spans = sentences(text, lang)
    assert spans == sorted(spans)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)


def test_sentences_refuses_a_fourth_language() -> None:
    with pytest.raises(UnknownLanguage) as refused:
        sentences("Das ist ein Satz.", "de")
    assert str(refused.value) == (
        "“de” is not one of the working languages, which are en, hi and ru. Give one of these three codes, "
        "or let the language be recognised from the text. [language.unknown]"
    )
