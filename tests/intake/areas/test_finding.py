"""Which subjects a sentence names and how it deals with them; the wording is ours."""

from pathlib import Path

import pytest

from paraph.intake.reader import read_release
from paraph.intake.source import SourceText

REPORT = {
    "en": "14th session of India-Uzbekistan Inter-Governmental Commission held in New Delhi\n"
    "Posted On: 12 MAY 2025 5:30PM by PIB Delhi\n"
    "The 14th session of the India-Uzbekistan Inter-Governmental Commission was held today in New Delhi.\n{line}\n",
    "hi": "भारत-उज्बेकिस्तान अंतर-सरकारी आयोग का 14वां सत्र\nPosted On: 12 MAY 2025 5:30PM by PIB Delhi\n"
    "भारत-उज्बेकिस्तान अंतर-सरकारी आयोग का 14वां सत्र आज नई दिल्ली में आयोजित किया गया।\n{line}\n",
    "ru": "Состоялось 25-е заседание Российско-Узбекской межправительственной комиссии\n12 мая 2025\n\n"
    "12 мая в Ташкенте состоялось 25-е заседание Российско-Узбекской межправительственной комиссии.\n{line}\n",
}
TABLE = Path(__file__).with_name("finding.tsv").read_text(encoding="utf-8").splitlines()[1:]
ROWS = [tuple(row.split("\t")) for row in TABLE]
LINES = [
    (lang, sentence.replace(" ¶ ", "\n"), subjects.split(" | ") if subjects else [])
    for lang, sentence, subjects in ROWS
]


@pytest.mark.parametrize(("lang", "line", "areas"), LINES, ids=[f"{lang}-{n}" for n, (lang, _, _) in enumerate(LINES)])
def test_a_sentence_gives_its_subjects_with_the_stance_of_their_verb(lang: str, line: str, areas: list[str]) -> None:
    reading = read_release(SourceText("release", REPORT[lang].format(line=line), "text", {}, None))
    assert [f"{area.stance.value}: {area.text.value}" for area in reading.named()] == areas
