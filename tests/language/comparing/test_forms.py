"""Forms in which three languages say one thing (`forms.txt`): texts that agree have no finding, one put wrong has."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from paraph.language import LANGUAGES
from paraph.language.compare import compare

Texts = dict[str, str]


def paragraphs() -> Iterator[tuple[Texts, list[list[str]]]]:
    """The texts of each paragraph, and the errors under it."""
    for block in (Path(__file__).parent / "forms.txt").read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if not line.startswith("#")]
        if lines:
            yield dict(zip(LANGUAGES, lines, strict=False)), [line.split("|") for line in lines[len(LANGUAGES) :]]


ERRORS = [pytest.param(texts, *error, id=" ".join(error)) for texts, errors in paragraphs() for error in errors]


@pytest.mark.parametrize("texts", [texts for texts, _ in paragraphs()], ids=lambda texts: texts["en"][:40])
def test_forms_of_one_thing_have_no_finding(texts: Texts) -> None:
    assert compare(texts) == ()


@pytest.mark.parametrize(("texts", "lang", "right", "put", "kind"), ERRORS)
def test_form_put_for_another_is_found_against_both_other_texts(
    texts: Texts, lang: str, right: str, put: str, kind: str
) -> None:
    assert right in texts[lang]
    findings = compare(texts | {lang: texts[lang].replace(right, put)})
    pairs = {found.languages for found in findings if found.kind == kind and lang in found.languages}
    assert len(pairs) == len(LANGUAGES) - 1
