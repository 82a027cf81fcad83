"""The shape of every table: a field's name, its type, and what it means.

Rules
    1. A name, once published, keeps its meaning; what changes gets a new name (`/api/v1/` keeps all of these).
    2. A text in several languages is a map from language (ISO 639-1) to words; what no language has is absent.
    3. What is not known is null, never a guess.
    4. Days are ISO 8601; ids are the record's own.
"""

from typing import Annotated

import msgspec

from paraph.messages import N_

Texts = dict[str, str]
ID = N_("Its id in the record; the same on both nodes.")
BODY = N_("Id of the body.")
SESSION = N_("Id of the session.")


def means(phrase: str) -> msgspec.Meta:
    """What a field means, as a catalogued phrase."""
    return msgspec.Meta(description=phrase)


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A line of a table, named by its id."""

    id: Annotated[str, means(ID)]


class BodyRow(Row, frozen=True, kw_only=True):
    """A commission, working group or sub-group."""

    kind: Annotated[str, means(N_("What it is: commission, working_group, sub_group …"))]
    parent: Annotated[str | None, means(N_("Id of the body it stands under."))]
    names: Annotated[Texts, means(N_("What it is called now."))]


class SessionRow(Row, frozen=True, kw_only=True):
    """A session as one side recorded it."""

    body: Annotated[str, means(BODY)]
    kind: Annotated[str, means(N_("A session, or a meeting between sessions."))]
    ordinal: Annotated[int | None, means(N_("Its number."))]
    start: Annotated[str | None, means(N_("The first day it was held."))]
    end: Annotated[str | None, means(N_("The last day it was held."))]
    signed_on: Annotated[str | None, means(N_("The day of signature, which may be another day."))]
    mode: Annotated[str | None, means(N_("How people met: in_person, virtual, hybrid."))]
    delegates: Annotated[int | None, means(N_("How many delegates both sides had together."))]
    account_of: Annotated[str, means(N_("The side whose account this is (ISO 3166)."))]
    place: Annotated[Texts, means(N_("The town."))]
    venue: Annotated[Texts, means(N_("The house."))]


class TopicRow(Row, frozen=True, kw_only=True):
    """A subject of cooperation under a body."""

    body: Annotated[str, means(BODY)]
    template: Annotated[str | None, means(N_("The kind of topic, alike under every body."))]
    names: Annotated[Texts, means(N_("What it is called."))]


class ReleaseRow(Row, frozen=True, kw_only=True):
    """One language version of a release, whole."""

    session: Annotated[str, means(SESSION)]
    language: Annotated[str, means(N_("The language it was published in."))]
    publisher: Annotated[str | None, means(N_("Who published it, as it stands there."))]
    number: Annotated[str | None, means(N_("Its number at the publisher."))]
    posted_at: Annotated[str | None, means(N_("When it was published, in the publisher's local time."))]
    office: Annotated[str | None, means(N_("The issuing office."))]
    headline: Annotated[str | None, means(N_("Its headline."))]
    text: Annotated[str, means(N_("The whole text."))]


class StatementRow(Row, frozen=True, kw_only=True):
    """What one release says the sides did about one topic."""

    release: Annotated[str, means(N_("Id of the release."))]
    topic: Annotated[str | None, means(N_("Id of the topic, where the record has it."))]
    stance: Annotated[str, means(N_("What the verb amounts to: explored is not welcomed, welcomed is not agreed."))]
    start: Annotated[int, means(N_("Where the words begin in the text of the release, in code points from 0."))]
    end: Annotated[int, means(N_("Where they end; the code point at this place is no part of them."))]
    text: Annotated[str, means(N_("The words."))]


class DocumentRow(Row, frozen=True, kw_only=True):
    """A signed protocol or other document."""

    session: Annotated[str, means(SESSION)]
    type: Annotated[str, means(N_("What it is called: protocol, agreed_minutes, work_plan …"))]
    languages: Annotated[tuple[str, ...], means(N_("Its authentic languages."))]
    prevailing: Annotated[
        str | None, means(N_("The language that counts where texts diverge; null where all are equal."))
    ]
    originals: Annotated[int, means(N_("How many originals there are."))]
    signed_on: Annotated[str | None, means(N_("The day of signature."))]
    digest: Annotated[str, means(N_("SHA-256 of its agreed text (RFC 8785); empty where the sides' copies differ."))]
    place: Annotated[Texts, means(N_("Where it was signed."))]
    superseded_on: Annotated[
        str | None,
        means(
            N_("The day of a correction that is not in this text, the corrected one not being published; else null.")
        ),
    ]


class ParagraphRow(Row, frozen=True, kw_only=True):
    """A paragraph of a signed document."""

    document: Annotated[str, means(N_("Id of the document."))]
    place: Annotated[int, means(N_("Its place in the document, from 1."))]
    number: Annotated[str, means(N_("Its number in every language."))]
    section: Annotated[str, means(N_("Id of its section in the document."))]
    force: Annotated[str | None, means(N_("How much its verb commits; null where it only reports."))]
    actor: Annotated[str, means(N_("Who speaks or acts: both, a side, or third."))]
    deadline_kind: Annotated[str | None, means(N_("What the deadline is: date, quarter, period, event."))]
    deadline: Annotated[str | None, means(N_("The deadline as it is stated; an event is in the text alone."))]
    topic: Annotated[str | None, means(N_("Id of the topic, where the record has it."))]
    undertaking: Annotated[bool, means(N_("Whether it leaves something to be done."))]
    progress: Annotated[
        str | None, means(N_("How far it is, where all Sides agreed to publish that: open, in_progress, closed …"))
    ]
    progress_on: Annotated[str | None, means(N_("The day on which they had agreed to publish it."))]
    texts: Annotated[Texts, means(N_("The text in each authentic language."))]


class PersonRow(Row, frozen=True, kw_only=True):
    """A person who led a side, signed for it, or holds a post."""

    side: Annotated[str, means(N_("The person's side (ISO 3166)."))]
    names: Annotated[Texts, means(N_("The name as each language writes it."))]


class MembershipRow(Row, frozen=True, kw_only=True):
    """A person in a post of a body, at a session or from a day on."""

    person: Annotated[str, means(N_("Id of the person; made of side and name, as the record has none."))]
    body: Annotated[str, means(BODY)]
    role: Annotated[str, means(N_("What the person was: co_chair, secretary, member, signatory."))]
    session: Annotated[str | None, means(N_("Id of the session; null for a post held from a day on."))]
    since: Annotated[str | None, means(N_("The first day in the post."))]
    until: Annotated[str | None, means(N_("The last day in the post."))]
    titles: Annotated[Texts, means(N_("The person's office at home at that time."))]


class UndertakingRow(Row, frozen=True, kw_only=True):
    """What a signed document leaves to be done, and how far each side says it is."""

    body: Annotated[str, means(BODY)]
    session: Annotated[str, means(SESSION)]
    document: Annotated[str, means(N_("Id of the document."))]
    paragraph: Annotated[str, means(N_("Id of the paragraph whose words bind."))]
    recorded: Annotated[str, means(N_("The status that both sides recorded."))]
    positions: Annotated[Texts, means(N_("Side -> the status that it says."))]
