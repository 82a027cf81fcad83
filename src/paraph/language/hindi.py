"""Hindi nouns before a postposition: the oblique of a noun phrase and back, from an own table (DOMAIN 6).

Only masculine nouns and adjectives in -ा change in the singular (ढांचा → ढांचे); feminine ones in -ा (सुरक्षा, मृदा), which
are as many, do not. So the words that change are listed in `data/oblique_hi.toml`, and any other is left as it is.

    >>> oblique("आधुनिक औद्योगिक बुनियादी ढांचा")
    'आधुनिक औद्योगिक बुनियादी ढांचे'
    >>> oblique("नया समझौता और खाद्य सुरक्षा")
    'नए समझौते और खाद्य सुरक्षा'
    >>> direct("तेरहवें सत्र के प्रोटोकॉल"), direct("खनन में सहयोग के समझौते")
    ('तेरहवें सत्र का प्रोटोकॉल', 'खनन में सहयोग का समझौता')
"""

from functools import lru_cache

from paraph.language.files import table

AND = frozenset({"और", "एवं", "तथा", "व"})


def oblique(phrase: str) -> str:
    """`phrase`, in the direct case, as it stands before a postposition; each member of a list by itself."""
    members: list[list[str]] = [[]]
    for word in phrase.split():
        members[-1].append(word)
        if word in AND or word.endswith(","):
            members.append([])
    return " ".join(word for member in members for word in _member(member))


def direct(name: str) -> str:
    """`name` of one thing, as it stood before a postposition, in the direct case: its last word, and the `के` before it.

    A name in the plural (`-ों`) is left as it is: whether one thing or several are meant is not for this to say.
    """
    *before, last = name.split() or [""]
    if last.endswith("ों"):
        return name
    back = {after: word for word, after in _changes(noun=True).items()}
    if before[-1:] == ["के"]:
        before[-1] = "का"
    return " ".join([*before, back.get(last, last)])


def _member(words: list[str]) -> list[str]:
    """A noun changes where it is the head, the last word before the conjunction; an adjective wherever it stands."""
    bare = [word.rstrip(",") for word in words]
    head = len(bare) - 2 if bare and bare[-1] in AND else len(bare) - 1
    return [
        (_changes(noun=at == head).get(one, one)) + word[len(one) :]
        for at, (one, word) in enumerate(zip(bare, words, strict=True))
    ]


@lru_cache(maxsize=2)
def _changes(*, noun: bool) -> dict[str, str]:
    words = table("oblique_hi")
    listed = [*words["adjectives"].split(), *(words["nouns"].split() if noun else ())]
    own = dict(pair.split("=") for pair in words["own"].split())
    return {word: f"{word[:-1]}े" for word in listed} | own
