"""Names of one text that the other lacks, told by what the third text says where there is one."""

from paraph.language.comparing.accounts import Account
from paraph.language.comparing.facts import Fact
from paraph.language.comparing.matching import Difference
from paraph.language.comparing.persons import Missing, Name, is_heard, missing


def name_differences(left: Account, right: Account, accounts: list[Account]) -> list[Difference]:
    """The names that differ between two of the `accounts` of one paragraph."""
    found = []
    used = []
    for name, lack in _lacking(left, right, accounts):
        span = lack.other
        used.append(span)
        found.append(Difference("name", Fact("name", name.words, lack.span), _fact(span)))
    for name, lack in _lacking(right, left, accounts):
        if not any(span and span[0] < name.span[1] and name.span[0] < span[1] for span in used):
            found.append(Difference("name", _fact(lack.other), Fact("name", name.words, lack.span)))
    return found


def _fact(span: tuple[int, int] | None) -> Fact | None:
    return Fact("name", "other", span) if span else None


def _lacking(own: Account, other: Account, accounts: list[Account]) -> list[tuple[Name, Missing]]:
    found = []
    for name in own.names:
        if name.evident or any(_heard(name, third) for third in accounts if third is not own):
            place = name.span[0] / (len(own.words.text) or 1)
            lack = missing(name, other.words, other.names, place=place)
            if lack:
                found.append((name, lack))
    return found


def _heard(name: Name, third: Account) -> bool:
    return is_heard(name, third.words)
