"""Where the title ends and the name begins."""

import pytest

from paraph.language.honorifics import find_honorifics, strip_honorific

STRIPPED = [
    ("H.E. Mr. ", "Denis Manturov"),
    ("Shri ", "Amardeep Singh Bhatia"),
    ("Shri.", "Piyush Goyal"),
    ("Smt. ", "Nirmala Sitharaman"),
    ("Dr. (Smt.) ", "Rita Devi"),
    ("Hon’ble Shri ", "Piyush Goyal"),
    ("His Excellency ", "Alexey Gruzdev"),
    ("Ms. ", "Rita Rao"),
    ("Prof. Dr. ", "A. Rao"),
    ("Lt. Gen. ", "A. Rao"),
    ("श्री ", "अमरदीप सिंह भाटिया"),
    ("श्रीमती ", "निर्मला सीतारमण"),
    ("डॉ. ", "एस. जयशंकर"),
    ("महामहिम श्री ", "डेनिस मंतुरोव"),
    ("माननीय ", "पीयूष गोयल"),
    ("सुश्री ", "रीता राव"),
    ("प्रो. ", "अजय राव"),
    ("г-н ", "Груздев"),
    ("г-ном ", "Груздевым"),
    ("г-жа ", "Иванова"),
    ("господином ", "Алексеем Груздевым"),
    ("Его Превосходительство господин ", "А. Груздев"),
]
BARE = [
    "Amardeep Singh Bhatia",
    "Sri Lanka",
    "श्री लंका",
    "Шри-Ланка",
    "Shri",
    "господин",
    "Driving licence",
    "",
    "Missouri",
    "г. Москва",
    "He came",
    "MS 33/20",
    "General Financial Rules",
    "Professor of law",
    "डॉक्टर और नर्स",
]


@pytest.mark.parametrize(("titles", "name"), STRIPPED)
def test_strip_honorific_gives_titles_name_and_where_it_begins(titles: str, name: str) -> None:
    assert strip_honorific(titles + name) == (titles.rstrip(" "), name, len(titles))


@pytest.mark.parametrize("text", BARE)
def test_strip_honorific_leaves_a_name_without_title(text: str) -> None:
    assert strip_honorific(text) == (None, text, 0)


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("en", "met H.E. Mr. Denis Manturov and Dr. Rita of Sri Lanka", [((4, 12), "H.E. Mr."), ((32, 35), "Dr.")]),
        ("hi", "सचिव श्री अमरदीप सिंह और श्रीमती रीता", [((5, 9), "श्री"), ((25, 32), "श्रीमती")]),
        ("ru", "встреча с г-ном Груздевым", [((10, 15), "г-ном")]),
    ],
)
def test_find_honorifics_gives_each_with_its_place(
    lang: str, text: str, found: list[tuple[tuple[int, int], str]]
) -> None:
    assert [(mention.span, mention.text) for mention in find_honorifics(text, lang)] == found
