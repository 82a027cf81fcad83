"""The cheap first look: can this text be about a session of a body at all?

Most releases are not, and are not worth marking up. A text passes when it has a word for a body and a word for a
meeting or a chair, in its language, anywhere. The look costs a search for each; it lets through too much and never too
little: every phrase of the lexicons' BODY and SESSION sections passes it, and a test holds it to that.

Reads: the text; `data/rules_<lang>.toml`. Writes: yes or no.
"""

from paraph.intake.marks.rulewords import expression


def may_report_session(text: str, lang: str) -> bool:
    """Whether the text has the words that every report of a session has."""
    return all(expression(lang, name).search(text) for name in ("gate.bodies", "gate.meetings"))
