"""Pieces of evidence in words a person can read: "verb:discussed" is "governing verb: discussed".

A name is a group and, after a colon, a value; of the groups of a part of the release the part comes first
("headline-states:2"), and before what is weighed for one language alone its code ("ru-stance:agreed"). Values that are
words of the release or steps of a count stay as the evidence has them; kinds of mention and other codes are said in
words.

Reads: names of evidence. Writes: phrases.
"""

from paraph.intake.weights import Judgement
from paraph.messages import N_, Phrase

PARTS = {"headline": N_("headline"), "first": N_("first sentence"), "opening": N_("opening"), "text": N_("text")}
OF_A_PART = {
    "": N_("{part}: there is {value}"),
    "-states": N_("{part}: number of States {value}"),
    "-is-of": N_("{part}: speaks of {value}"),
    "-body": N_("{part}: body of the kind {value}"),
    "-body-states": N_("{part}: States in the name of the body: {value}"),
}
OF_A_LANGUAGE = N_("{evidence} (language: {language})")
COUNT_OF_A_PART = N_("{part}: {kind}, number {value}")
GROUPS = {
    "acts": N_("who acts: {value}"),
    "among": N_("among its words: {value}"),
    "before-the-session": N_("told before the session is"),
    "before-verb": N_("before the verb: {value}"),
    "begins": N_("begins with {value}"),
    "by-rule": N_("a session by the rule {value}"),
    "counted": N_("the session has a number"),
    "event-without-body": N_("a session without a body"),
    "events": N_("sessions named: {value}"),
    "first-ends": N_("its first word ends with “{value}”"),
    "from-session": N_("sentences from the session: {value}"),
    "heaviest": N_("weight of the surest session: {value}"),
    "in-sentence": N_("subjects in its sentence: {value}"),
    "item-of-a-list": N_("an item of a list"),
    "language": N_("language of the release: {value}"),
    "last-ends": N_("its last word ends with “{value}”"),
    "left": N_("to its left: {value}"),
    "left-word": N_("word to its left: “{value}”"),
    "named-again": N_("named again: {value}"),
    "no-topic": N_("names no known topic"),
    "not-counted": N_("the session has no number"),
    "number": N_("a session with a number: {value}"),
    "of-fields": N_("words for what States work together in: {value}"),
    "parted": N_("signs that part its list: {value}"),
    "pieces-before": N_("pieces before it: {value}"),
    "right": N_("to its right: {value}"),
    "right-after-verb": N_("right after the verb: {value}"),
    "right-word": N_("word to its right: “{value}”"),
    "rules": N_("the rules say: {value}"),
    "sentence": N_("place of its sentence: {value}"),
    "sentence-has": N_("in its sentence: {value}"),
    "sentence-opens": N_("its sentence opens with “{value}”"),
    "sentence-units": N_("length of its sentence: {value}"),
    "session": N_("state of the session: {value}"),
    "session-weight": N_("weight of the session: {value}"),
    "stance": N_("stance: {value}"),
    "stretch": N_("length of what the verb governs: {value}"),
    "subjects": N_("subjects of the release: {value}"),
    "told": N_("a session told as {value}"),
    "topic": N_("names a known topic"),
    "two-states": N_("a body of two States: {value}"),
    "verb": N_("governing verb: {value}"),
    "verb-kind": N_("kind and place of the verb: {value}"),
    "with-its-list": N_("as likely as the members of its list together"),
    "word-for-session": N_("a word for a session: {value}"),
    "words": N_("number of its words: {value}"),
    "written": N_("written in letters: {value}"),
}


MENTIONS = {
    "ABBR": N_("an abbreviation"),
    "ADJ": N_("an adjective"),
    "AND": N_("“and”"),
    "ASIDE": N_("a remark on the side"),
    "ATTEND": N_("a word for attending"),
    "AUX": N_("a helping verb"),
    "BETWEEN": N_("“between”"),
    "BODYREF": N_("a body"),
    "BOTH": N_("both Sides"),
    "BREAK": N_("a sign that parts the sentence"),
    "CAP": N_("a word in capitals"),
    "CAPADJ": N_("an adjective in capitals"),
    "CHAIR": N_("a word for chairing"),
    "CHAIRED": N_("a word for having chaired"),
    "CITY": N_("a town"),
    "COCHAIR": N_("a co-chair"),
    "COLON": N_("a colon"),
    "COMMA": N_("a comma"),
    "DATE": N_("a day"),
    "DEMO": N_("an adjective of a State"),
    "DOCUMENT": N_("a document"),
    "DURING": N_("“during”"),
    "END": N_("the end of the sentence"),
    "EVENT": N_("another kind of event"),
    "FIELD": N_("“in the field of”"),
    "HELD": N_("“was held”"),
    "HON": N_("a form of address"),
    "HOST": N_("a word for hosting"),
    "HYPHEN": N_("a hyphen"),
    "IN": N_("“in”"),
    "INF": N_("a verb in the infinitive"),
    "INTRO": N_("words that begin a list"),
    "JOINT": N_("“joint”"),
    "KA": N_("“of”"),
    "KO": N_("“to”"),
    "LAND": N_("a State"),
    "LAST": N_("a word for what was before"),
    "LED": N_("“led by”"),
    "LINE": N_("the end of the line"),
    "LOW": N_("a common word"),
    "MEIN": N_("“in”"),
    "NATIONAL": N_("a word for one nation"),
    "NE": N_("a sign of who acts"),
    "NEWS": N_("a word for news"),
    "NUM": N_("a figure"),
    "OF": N_("“of”"),
    "ON": N_("“on”"),
    "ORD": N_("a number in order"),
    "ORG": N_("an organisation"),
    "PAR": N_("“on”"),
    "PEOPLE": N_("a group of people"),
    "PERSON": N_("a person"),
    "PO": N_("“on”"),
    "PORT": N_("a field of government"),
    "POST": N_("an office"),
    "POSTPONED": N_("“postponed”"),
    "QUOTE": N_("quotation marks"),
    "RAISED": N_("a verb with its subject before it"),
    "REGION": N_("a region"),
    "SEMI": N_("a semicolon"),
    "SESSION": N_("a session"),
    "SIDE": N_("a Side"),
    "SMALL": N_("a small word"),
    "SPAN": N_("a span of time"),
    "STANCE": N_("a verb of dealing with something"),
    "STOP": N_("a full stop"),
    "STOPNAME": N_("a word that is no name"),
    "THE": N_("an article"),
    "THIS": N_("“this”"),
    "UNDER": N_("“under”"),
    "VERB": N_("a verb"),
    "VISIT": N_("a visit"),
    "WHEN": N_("a word for the time"),
    "WHILE": N_("“while”"),
    "WILL": N_("a verb in the future"),
    "WITH": N_("“with”"),
    "WITHSIDE": N_("“with the Side of”"),
    "WORD": N_("a common word"),
}
"""Kinds of mention, as the marking makes them."""

CODES = {
    "acts": {
        "body": N_("a body"), "both": N_("both Sides"), "else": N_("somebody else"), "none": N_("nobody"),
        "person": N_("a person"), "session": N_("a session"), "side": N_("a Side"), "state": N_("a State"),
        "they": N_("they"),
    },
    "language": {"en": N_("English"), "hi": N_("Hindi"), "ru": N_("Russian")},
    "named-again": {"in-part": N_("in part"), "no": N_("no"), "yes": N_("yes")},
    "of-fields": {"all": N_("all"), "some": N_("some")},
    "session": {"announced": N_("announced"), "held": N_("held"), "none": N_("none")},
    "stance": {
        "agreed": N_("agreed"), "explored": N_("explored"), "focus": N_("in focus"), "proposed": N_("proposed"),
        "reviewed": N_("reviewed"), "signed": N_("signed"), "welcomed": N_("welcomed"),
    },
    "verb-kind": {
        "RAISED-after": N_("a verb with its subject before it, after the words"),
        "RAISED-before": N_("a verb with its subject before it, before the words"),
        "STANCE-after": N_("a verb of dealing with something, after the words"),
        "STANCE-before": N_("a verb of dealing with something, before the words"),
    },
    "written": {"capital": N_("capital at first"), "capitals": N_("capitals at every word"), "small": N_("small")},
}  # fmt: skip
"""Codes of single groups."""


def told(name: str) -> Phrase:
    """What a piece of evidence says; its bare name where nothing is known of its group."""
    group, _, value = name.partition(":")
    if group in GROUPS:
        return Phrase(GROUPS[group], value=_value(group, value))
    part, sign, rest = group.partition("-")
    if part in CODES["language"]:
        spoken = Phrase(CODES["language"][part])
        return Phrase(OF_A_LANGUAGE, evidence=told(name.partition("-")[2]), language=spoken)
    if part not in PARTS:
        return Phrase(name)
    said = {"part": Phrase(PARTS[part]), "value": _value(group, value)}
    if sign + rest in OF_A_PART:
        return Phrase(OF_A_PART[sign + rest], **said)
    return Phrase(COUNT_OF_A_PART, **said, kind=_value(group, rest))


def heaviest(judgement: Judgement | None, most: int) -> tuple[tuple[float, Phrase], ...]:
    """The evidence that weighs most, with its weight: below 0 where it speaks against."""
    weighed = judgement.weighed[:most] if judgement else ()
    return tuple((weight, told(name)) for name, weight in weighed)


def _value(group: str, value: str) -> Phrase | str:
    if group == "rules":
        return Phrase(value)
    said = CODES.get(group, MENTIONS).get(value)
    return Phrase(said) if said else value
