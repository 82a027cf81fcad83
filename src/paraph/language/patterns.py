"""Patterns over words: verbs with their forms, split verbs, and what may stand in between. Data files hold them.

What a pattern is made of:

    agreed to consider        these words, one after the other
    review+                   every form of a regular English verb (commit+t doubles its last letter)
    договорил*                any word that begins so
    note|notes                either; each side may be any of the kinds above
    {kar}                     one of the words of a set named in the file's `sets`
    ~3                        up to three other words here; the sentence may not end between
    ?jointly                  may be missing
    की!                       only as a verb: where its clause ends or an auxiliary follows (`after_verb` of the file)

The longest match wins:

    >>> from paraph.language.words import read_words
    >>> index = PatternIndex[str](sets={}, after_verb=frozenset())
    >>> index.add("express+ ~2 interest", "interest")
    >>> [(hit.first, hit.after) for hit in index.find(read_words("Both expressed their keen interest in mining"))]
    [(1, 5)]
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, Generic

from paraph.language.beginnings import Beginnings, Kept
from paraph.language.folding import plain
from paraph.language.lexicon import Hit, Payload
from paraph.language.words import Words

MOST_MET = 50_000
"""Words remembered by an index before it forgets them all: memory stays flat over any number of texts."""

KEPT = 64
"""Texts of which it is remembered which words may begin a pattern, while each index in turn reads them."""

ENDS = frozenset(".;।!?\n")
"""What may not stand inside one match, a full stop after an abbreviation excepted."""


Element = tuple[frozenset[str], tuple[str, ...], frozenset[str], int, bool]
"""The words of which one stands there, what else a word there may begin with, words that match only as the verb of
their clause, how many other words may stand before it, and whether it may be missing.
"""

Pattern = tuple[frozenset[str], tuple[Element, ...], Payload]
"""The words that may begin it only as verbs, the elements after the first, and its payload."""

Begun = tuple[int, tuple[Pattern[Payload], ...]]
"""A word by its place, and the patterns it may begin."""

Grouped = tuple[tuple[Pattern[Payload], ...], dict[str, tuple[Pattern[Payload], ...]]]
"""The patterns a word may begin that may go on with any word, and these with others by the word they must go on with:
`in` begins a hundred.
"""

KeptIndex = tuple[Kept, list[Pattern[Payload]]]
"""What patterns begin with, and the patterns."""


class _Patterns(Generic[Payload]):
    """How patterns are written, kept and matched, whatever they are found by."""

    def __init__(
        self, sets: Mapping[str, str], after_verb: frozenset[str], kept: KeptIndex[Payload] | None = None
    ) -> None:
        """Patterns that know the named `sets` and the words that may follow a verb marked `!`; and those `kept`."""
        self._sets = {name: words.split() for name, words in sets.items()}
        self._after_verb = after_verb
        beginnings, self._patterns = kept or (None, [])
        self._beginnings = Beginnings(beginnings)

    def _add(self, pattern: str, payload: Payload) -> None:
        """Keep one pattern under its first element, which may be neither optional nor a gap."""
        first, *rest = self._elements(pattern)
        exact, openings, closing, *_ = first
        self._beginnings.add(len(self._patterns), words=exact | closing, openings=openings)
        verbs = frozenset(form for form in closing - exact if not form.startswith(openings))
        self._patterns.append((verbs, tuple(rest), payload))

    def _among(self, words: Words, begun: Iterable[Begun[Payload]]) -> Iterator[Hit[Payload]]:
        """Every match in `words`, from left to right, none overlapping, given which patterns each word may begin."""
        free = 0
        for at, patterns in begun:
            if at >= free:
                hit = self._best(words, at, patterns)
                if hit is not None:
                    yield hit
                    free = hit.after

    def _best(self, words: Words, at: int, patterns: tuple[Pattern[Payload], ...]) -> Hit[Payload] | None:
        best: tuple[tuple[int, int], Hit[Payload]] | None = None
        for pattern in patterns:
            after = self._reach(words, at, pattern)
            if after is not None:
                _, rest, payload = pattern
                rank = after, len(rest)
                if best is None or rank > best[0]:
                    best = rank, Hit(at, after, payload)
        return best[1] if best else None

    def _reach(self, words: Words, at: int, pattern: Pattern[Payload]) -> int | None:
        """The word after the match of `pattern` at word `at`, which may begin it, or None."""
        verbs, rest, _ = pattern
        if words.forms[at] in verbs and not self._is_verb(words, at):
            return None
        return self._match(words, at + 1, rest, 0) if rest else at + 1

    def _match(self, words: Words, at: int, elements: tuple[Element, ...], done: int) -> int | None:
        """The word after the match of `elements[done:]`, the first of which may stand at word `at`, or None."""
        if done == len(elements):
            return at
        exact, openings, closing, gap, optional = elements[done]
        for place, form in enumerate(words.forms[at : at + gap + 1], at):
            if form in exact or form.startswith(openings) or (form in closing and self._is_verb(words, place)):
                if not all(ENDS.isdisjoint(passed) for passed in words.gaps[at : place + 1]):
                    break
                after = self._match(words, place + 1, elements, done + 1)
                if after is not None:
                    return after
        return self._match(words, at, elements, done + 1) if optional else None

    def _is_verb(self, words: Words, at: int) -> bool:
        after = at + 1
        if after == len(words.forms) or words.forms[after] in self._after_verb:
            return True
        return any(not (sign.isspace() or sign in "'\"") for sign in words.gap(after))

    def _elements(self, pattern: str) -> Iterator[Element]:
        gap = 0
        for written in pattern.split():
            if written.startswith("~"):
                gap = int(written[1:])
                continue
            exact, openings, closing = set(), [], set()
            for choice in written.removeprefix("?").split("|"):
                for word in self._choices(choice):
                    key = plain(word).lower()
                    if key.endswith("*"):
                        openings.append(key[:-1])
                    elif key.endswith("!"):
                        closing.add(key[:-1])
                    else:
                        exact.add(key)
            yield frozenset(exact), tuple(openings), frozenset(closing), gap, written.startswith("?")
            gap = 0

    def _choices(self, choice: str) -> list[str]:
        if choice.startswith("{"):
            return self._sets[choice.strip("{}")]
        if "+" in choice:
            return english_forms(*choice.split("+"))
        return [choice]


class PatternIndex(_Patterns[Payload]):
    """Patterns by their first word; the match that reaches furthest wins, then the pattern that says most."""

    def __init__(
        self, sets: Mapping[str, str], after_verb: frozenset[str], kept: KeptIndex[Payload] | None = None
    ) -> None:
        """An index that knows the named `sets` and the words that may follow a verb marked `!`; and what it `kept`."""
        super().__init__(sets, after_verb, kept)
        self._met: dict[str, Grouped[Payload]] = {}

    @property
    def kept(self) -> KeptIndex[Payload]:
        """All of it in plain values, which can be written down where payloads can."""
        return self._beginnings.kept, self._patterns

    def add(self, pattern: str, payload: Payload) -> None:
        """Add one pattern."""
        self._add(pattern, payload)
        self._met.clear()

    def find(self, words: Words) -> Iterator[Hit[Payload]]:
        """Every match in `words`, from left to right, none overlapping."""
        return self._among(words, self._begun(words))

    def every(self, words: Words, kind: Callable[[Payload], Hashable]) -> Iterator[tuple[int, int, list[Payload]]]:
        """As `find`, with the payload of every pattern that reaches as far: first word, the word after, payloads.

        Patterns of one `kind` alone hide one another. Words that a pattern passes over are read too.
        """
        taken: dict[Hashable, tuple[int, int]] = {}
        for at, patterns in self._begun(words):
            matches: dict[Hashable, list[tuple[int, int, Payload]]] = {}
            for pattern in patterns:
                after = self._reach(words, at, pattern)
                if after is not None:
                    matches.setdefault(kind(pattern[2]), []).append((after, len(pattern[1]) + 1, pattern[2]))
            for of, reached in matches.items():
                free, last = taken.get(of, (0, -1))
                if at >= free and at != last:
                    after, size, _ = max(reached, key=lambda match: match[:2])
                    taken[of] = at + size, after - 1
                    yield at, after, [payload for end, _, payload in reached if end == after]

    def _begun(self, words: Words) -> Iterator[Begun[Payload]]:
        """The words that may begin a pattern; what a word may begin is remembered, for most are met again."""
        met = self._met
        if len(met) >= MOST_MET:
            met.clear()
        for at, form in enumerate(words.forms):
            grouped = met.get(form)
            if grouped is None:
                numbers = self._beginnings.under(form)
                grouped = _grouped([self._patterns[number] for number in numbers]) if numbers else _NONE
                met[form] = grouped
            if grouped is not _NONE and (patterns := _going_on(grouped, words.forms, at)):
                yield at, patterns


KeptShelf = tuple[KeptIndex[Payload], list[str]]
"""The patterns of all indices, and the name of the index of each."""


class PatternShelf(_Patterns[Payload]):
    """Several indices that read the same texts: which patterns a word may begin is looked up once for them all."""

    def __init__(self, kept: KeptShelf[Payload] | None = None) -> None:
        """A shelf of what it `kept`, or an empty one, of patterns without sets and verbs."""
        index, self._names = kept or (None, [])
        super().__init__({}, frozenset(), index)
        self._met: dict[str, dict[str, Grouped[Payload]]] = {}
        self._begun = lru_cache(maxsize=KEPT)(self._read)

    @property
    def kept(self) -> KeptShelf[Payload]:
        """All of it in plain values, which can be written down where payloads can."""
        return (self._beginnings.kept, self._patterns), self._names

    def add(self, name: str, pattern: str, payload: Payload) -> None:
        """Add one pattern to the index of that name; not once texts are read."""
        self._add(pattern, payload)
        self._names.append(name)

    def find(self, name: str, words: Words) -> Iterator[Hit[Payload]]:
        """Every match of the index of that name in `words`, from left to right, none overlapping."""
        return self._among(words, self._begun(words.forms).get(name, ()))

    def _read(self, forms: tuple[str, ...]) -> dict[str, list[Begun[Payload]]]:
        """By name of the index, the words that may begin one of its patterns."""
        if len(self._met) >= MOST_MET:
            self._met.clear()
        found: dict[str, list[Begun[Payload]]] = {}
        for at, form in enumerate(forms):
            begun = self._met.get(form)
            if begun is None:
                begun = self._met[form] = self._meet(form)
            for name, grouped in begun.items():
                patterns = _going_on(grouped, forms, at)
                if patterns:
                    found.setdefault(name, []).append((at, patterns))
        return found

    def _meet(self, form: str) -> dict[str, Grouped[Payload]]:
        """By name of the index, its patterns that a word may begin."""
        found: dict[str, list[Pattern[Payload]]] = {}
        for number in self._beginnings.under(form):
            found.setdefault(self._names[number], []).append(self._patterns[number])
        return {name: _grouped(patterns) for name, patterns in found.items()}


_NONE: Grouped[Any] = ((), {})
"""What most words begin."""


def _grouped(patterns: list[Pattern[Payload]]) -> Grouped[Payload]:
    """Patterns that one word may begin, by the word they must go on with."""
    following = [(pattern, _following(pattern)) for pattern in patterns]
    forms = frozenset[str]().union(*(after for _, after in following if after))
    loose = tuple([pattern for pattern, after in following if after is None])
    by_form = {
        form: tuple([pattern for pattern, after in following if after is None or form in after]) for form in forms
    }
    return loose, by_form


def _following(pattern: Pattern[Payload]) -> frozenset[str] | None:
    """The words of which one must follow the first of a pattern; None if it may also be another."""
    for exact, openings, closing, gap, optional in pattern[1][:1]:
        if not (openings or gap or optional):
            return exact | closing
    return None


def _going_on(grouped: Grouped[Payload], forms: tuple[str, ...], at: int) -> tuple[Pattern[Payload], ...]:
    """Of patterns that word `at` may begin those that may go on with the next."""
    loose, by_form = grouped
    return by_form.get(forms[at + 1], loose) if by_form and at + 1 < len(forms) else loose


def english_forms(verb: str, doubled: str = "") -> list[str]:
    """The forms of a regular English verb: agree, agrees, agreed, agreeing; `doubled` is the letter that doubles."""
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb + doubled
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    past = verb + "d" if verb.endswith("e") else stem + "ed"
    present = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    return [verb, present, past, stem + "ing"]
