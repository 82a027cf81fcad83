"""Pieces of evidence in words a person can read: "verb:discussed" is "governing verb: discussed".

A name is a group and, after a colon, a value; of the groups of a part of the release the part comes first
("headline-states:2"). Values stay as the evidence has them: words of the release, steps of a count, kinds of mention in
capitals (docs/weighing.md lists them), reasons in the language of the reader.

Reads: names of evidence. Writes: phrases.
"""

from paraph.messages import N_, Phrase

PARTS = {"headline": N_("headline"), "first": N_("first sentence"), "opening": N_("opening"), "text": N_("text")}
OF_A_PART = {
    "": N_("{part}: there is {value}"),
    "-states": N_("{part}: number of States {value}"),
    "-is-of": N_("{part}: speaks of {value}"),
    "-body": N_("{part}: body of the kind {value}"),
    "-body-states": N_("{part}: States in the name of the body: {value}"),
}
COUNT_OF_A_PART = N_("{part}: number of {kind} {value}")
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
    "last-ends": N_("its last word ends with “{value}”"),
    "left": N_("to its left: {value}"),
    "left-word": N_("word to its left: “{value}”"),
    "named-again": N_("named again: {value}"),
    "no-topic": N_("names no known topic"),
    "not-counted": N_("the session has no number"),
    "number": N_("a session with a number: {value}"),
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
    "word-for-session": N_("a word for a session: {value}"),
    "words": N_("number of its words: {value}"),
    "written": N_("written in letters: {value}"),
}


def told(name: str) -> Phrase:
    """What a piece of evidence says; its bare name where nothing is known of its group."""
    group, _, value = name.partition(":")
    if group in GROUPS:
        return Phrase(GROUPS[group], value=Phrase(value) if group == "rules" else value)
    part, sign, rest = group.partition("-")
    if part not in PARTS:
        return Phrase(name)
    said = {"part": Phrase(PARTS[part]), "value": value}
    if sign + rest in OF_A_PART:
        return Phrase(OF_A_PART[sign + rest], **said)
    return Phrase(COUNT_OF_A_PART, **said, kind=rest)
