"""Words that may be two ways to say one thing, though no table joins them: of a common root, or sounding alike.

Reads: a word of one text and a word of another. Writes: whether they are akin.
"""

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.hearing import RESEMBLING, most_alike
from paraph.language.comparing.words.vocabulary import Meanings, written_in
from paraph.language.comparing.words.witnesses import Witness

ROOT = 4
"""Letters that two words of one root begin with."""


def are_akin(word: Witness, own: Account, lacking: Witness, of: Account) -> bool:
    """Whether `word` of its text is akin to one of another, or that is heard in the text: tank wagon, tank."""
    return (
        most_alike(of.words.written(lacking.at), own.words)[0] >= RESEMBLING
        or _is_of_root(word, own, lacking.meanings)
        or _is_of_root(lacking, of, word.meanings)
    )


def _is_of_root(word: Witness, of: Account, meanings: Meanings) -> bool:
    """Whether a word begins as one of its language that has any of the `meanings`."""
    form = of.words.forms[word.at]
    return any(
        form[:ROOT] == listed[:ROOT] or (len(listed) > ROOT and listed in form)
        for listed in written_in(of.lang, meanings)
    )
