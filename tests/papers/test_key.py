"""The key paper says whose key it is, in three languages as equals, with the digits that are compared."""

import pypdfium2

from paraph.papers.key import compose, key_paper
from paraph.record import SigningKey, read_fingerprint

KEY = SigningKey.from_seed("paraph/in-ru/IN", bytes(32)).verifier


def test_it_says_whose_key_in_three_languages() -> None:
    told = compose(mechanism="in-ru", side="IN", key=KEY)
    assert [(one["language"], one["whose"]) for one in told["languages"]] == [
        ("en", "Indian Side: the key of its record “in-ru”"),
        ("hi", "भारतीय पक्ष: उसके अभिलेख “in-ru” की कुंजी"),
        ("ru", "Индийская Сторона: ключ её записи «in-ru»"),
    ]


def test_the_digits_are_those_of_the_key() -> None:
    told = compose(mechanism="in-ru", side="IN", key=KEY)
    assert read_fingerprint("".join(told["groups"])) == KEY.fingerprint
    assert len(told["groups"]) == 12


def test_it_is_one_page_and_the_same_each_time() -> None:
    pdf = key_paper(mechanism="in-ru", side="IN", key=KEY)
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1
    words = document[0].get_textpage().get_text_range()
    assert [group for group in KEY.fingerprint.split(" ") if group not in words] == []
    assert key_paper(mechanism="in-ru", side="IN", key=KEY) == pdf


def test_the_longest_ids_still_fit_one_page() -> None:
    long = SigningKey.from_seed(f"paraph/{'m' * 64}/EAEUEAEU", bytes(32)).verifier
    assert len(pypdfium2.PdfDocument(key_paper(mechanism="m" * 64, side="EAEUEAEU", key=long))) == 1
