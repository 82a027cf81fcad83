"""What Paraph says when it will not do a thing: a code, what was found and expected, and what to do now.

    Refused
      record.RecordError        an act, a log, a checkpoint or a key that is not what it should be
      language.LanguageError    a word, number or date that cannot be what it is taken for
      mechanism.RuleBroken      an act that the rules of the working group do not allow
      intake.SourceRefused      a file or page that cannot be read as a release
      papers.PaperError         a paper that cannot be made from this state
      node.NodeError            a home, an account or a store that cannot serve
      cli.UsageError            a command line that does not say what to do

Each leaf names one defect: its `code` is stable and for machines, its `says` and `advice` are catalogued phrases
with named places (`{source}`), filled with the facts given when it is raised.
"""

import re
from collections.abc import Mapping
from typing import ClassVar, Self

from paraph.messages.catalogue import N_, translate

_BEGINS = re.compile(r"\{(\w+)")


class Cased(str):
    """Words that stand in a case where a phrase asks for one: `{side:gen}`; else, and where they have none, as given.

    A phrase that begins with them begins with a capital.
    """

    __slots__ = ("cases",)

    cases: Mapping[str, str]

    def __new__(cls, words: str, cases: Mapping[str, str] | None = None) -> Self:
        """`words` as they stand alone; `cases` by what a phrase calls them: gen, dat, acc, ins."""
        made = super().__new__(cls, words)
        made.cases = cases or {}
        return made

    def __format__(self, case: str) -> str:
        """The words in that case."""
        return self.cases.get(case, str(self))


class Worded(str):
    """A fact that machines read as it stands, people in words of their language: see `language.told_days`."""

    __slots__ = ()

    def text(self, _language: str) -> str:
        """The words; as it stands where a language has none."""
        return str(self)


class Phrase:
    """A catalogued phrase with its facts, translated when it is shown. Facts may be phrases themselves."""

    def __init__(self, phrase: str, /, **facts: object) -> None:
        """Keep `phrase` (the English text as marked by `N_`) and the facts for its named places."""
        self.phrase = phrase
        self.facts: Mapping[str, object] = facts

    def text(self, language: str) -> str:
        """The phrase in `language`, its places filled."""
        return _fill(translate(self.phrase, language), self.facts, language)

    def __str__(self) -> str:
        """The phrase in English."""
        return self.text("en")


class Refused(Exception):  # noqa: N818 - the domain's word; the sentence it carries is read by a person
    """Base of everything Paraph refuses. Raise a leaf: `raise EmptySource(source="note.txt")`."""

    code: ClassVar[str] = "refused"
    """Stable, dotted, lower-case: `room.subject.defect`."""

    says: ClassVar[str] = N_("Paraph refused this.")
    """What was found and what was expected."""

    advice: ClassVar[str] = N_("Nothing was changed.")
    """What the reader can do now."""

    sides: ClassVar[frozenset[str]] = frozenset({"side", "own", "parties"})
    """Facts that are codes of States, alone or with commas between: who shows the refusal puts names for them."""

    states: ClassVar[frozenset[str]] = frozenset()
    """The same of States that are not spoken of as sides: India, Russia."""

    def __init__(self, **facts: object) -> None:
        """Keep the facts that fill the places of `says` and `advice`."""
        super().__init__(self.code)
        self.facts: Mapping[str, object] = facts

    def sentence(self, language: str) -> str:
        """What was found and expected, in `language`."""
        return _fill(translate(self.says, language), self.facts, language)

    def remedy(self, language: str) -> str:
        """What to do now, in `language`."""
        return _fill(translate(self.advice, language), self.facts, language)

    def text(self, language: str) -> str:
        """Sentence and remedy together, as a clerk reads them."""
        return f"{self.sentence(language)} {self.remedy(language)}".strip()

    def __str__(self) -> str:
        """The whole message in English, with its code."""
        return f"{self.text('en')} [{self.code}]"


def _fill(template: str, facts: Mapping[str, object], language: str) -> str:
    text = template.format_map({name: _placed(fact, language) for name, fact in facts.items()})
    begins = _BEGINS.match(template)
    if begins and isinstance(facts.get(begins[1]), Cased):
        return f"{text[:1].upper()}{text[1:]}"
    return text


def _placed(fact: object, language: str) -> object:
    """A fact as a place takes it: whatever has no cases takes no notice of one."""
    if isinstance(fact, Phrase | Worded):
        return fact.text(language)
    return Cased(fact) if isinstance(fact, str) and not isinstance(fact, Cased) else fact
