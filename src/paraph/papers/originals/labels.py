"""The label of a paragraph in each script: one number in every language, letters only for points under it.

A paragraph is numbered in ASCII digits everywhere, so that "paragraph 14" is found in every text (DOMAIN 2.2). A point
under a paragraph (`14.2` where there is a `14`) is lettered in the script of the language, which changes nothing of
what it is; `3.2` where no `3` stands is a number like any other.

    >>> [label("14.2", language, {"14", "14.1", "14.2"}) for language in ("en", "hi", "ru")]
    ['(b)', 'ख)', 'б)']
"""

from collections.abc import Container

LETTERS = {
    "en": "abcdefghijklmnopqrstuvwxyz",
    "hi": "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह",
    "ru": "абвгдежзиклмнопрстуфхцчшщэюя",
}
"""Without the letters that lists leave out: ё, й, ъ, ы, ь."""


def label(number: str, language: str, numbers: Container[str]) -> str:
    """The label of `number` among the `numbers` of the document."""
    above, _, last = number.rpartition(".")
    if not above or above not in numbers or not last.isdecimal():
        return f"{number}."
    letters = LETTERS.get(language, LETTERS["en"])
    letter = _lettered(int(last), letters)
    return f"({letter})" if language == "en" else f"{letter})"


def is_point(number: str, numbers: Container[str]) -> bool:
    """Whether the paragraph is a point under another one."""
    above = number.rpartition(".")[0]
    return above != "" and above in numbers


def _lettered(number: int, letters: str) -> str:
    """The letter of a place; after the last letter they are doubled (аа, бб), as lists do."""
    if number < 1:
        return str(number)
    turns, place = divmod(number - 1, len(letters))
    return letters[place] * (turns + 1)
