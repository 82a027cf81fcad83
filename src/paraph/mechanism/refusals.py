"""Why an act is void, or was refused before it was written.

RuleBroken
  NotAParty              the side is not a party to the mechanism
  AlreadyOpen            the mechanism was opened with other terms
  NotOpen                nothing can be said before the mechanism is opened
  MalformedBody          the act's body has not the shape its name and version ask for
  UnknownBody            no such commission, working group or sub-group
  UnknownSession         no such session
  UnknownTopic           no such topic
  BodyExists             the side established this body already
  BodyDiffers            the other side established it as something else
  CircularParent         a body cannot stand under itself
  SessionExists          the side recorded this session already
  DatesReversed          a session ends before it begins
  DayUnfit               a day too far back or ahead for calendars to reckon with
  ForeignPart            a post or chair belongs to a side that is no party
  TopicExists            the topic is open already
  UnknownTemplate        no topic template of that name
  UnknownStage           the topic's ladder has no such stage
  ReleaseExists          this release is in the record already
  SpanOutside            a fact points outside the text of its release
  KeyUnsigned            the signatures that a key act needs do not hold
  KeyOutOfTurn           a key act that does not follow the one before it
  OwnKeyConfirmed        a side confirms its own key
  FingerprintUnfit       what was confirmed is no fingerprint of a party's key
  UnknownSubject         nothing in the record has this id
  UnknownDocument        no such protocol or other document
  UnknownParagraph       no such paragraph
  DocumentExists         the side adopted this document already, or it is drafted here
  ParagraphExists        the side's copy has this paragraph already
  ParagraphForeign       a paragraph that is none of its document's, or stands in no section of it
  CopyWhole              the side's copy has all its paragraphs already
  CopiesDiffer           copies of a document that do not say the same, where one text is asked for
  PublicationAgreed      the side agreed to that publication already
  UnknownUndertaking     no such undertaking
  ProgressAgreed         the side agreed to the publication of that status already
  ProgressDiffers        a status is to be published that both sides did not record
  ReasonMissing          a thing is dropped without a reason
  LinkMissing            superseded, merged or carried over without saying by what
  AgendaChanged          what is accepted is not proposed, or no more
  MinutesUnfit           an item of an agenda whose minutes are no number of minutes
  ItemTooLong            an item with a longer title or speaker than is taken
  ItemsTooMany           an agenda of more items than is taken
  OccasionChanged        a day that is accepted is not proposed, or no more
  SessionHeld            days are proposed for a session that was held
  UnknownDelegation      no delegation is nominated
  UnknownDelegate        a person who is not nominated
  DelegateRepeated       a person who stands in a delegation twice
  DelegationForeign      a side speaks for a delegation that is not for it to speak for
  TooManyDelegates       more are confirmed than can be received
  UnknownIndicator       the topic has no such indicator
  MeasureUnfit           a value that the indicator cannot have
  MergeUnfit             a body merged into none, into itself, or not merged and yet into one
  UnknownLanguageOfRelease  a release in a language that is none of the mechanism's
  VersionOutOfTurn       a version whose number does not follow, or before the one before it is cleared
  VersionCleared         a version that all sides have cleared is not changed
  VersionNotDrafted      what is cleared is no text that a side holds
  NoticeMissing          a correction without a notice of what it corrects
  EmbargoUnfit           an embargo that is no minute in UTC
  LinkUnfit              a link to the undertaking itself, or one that other statuses do not have
"""

from paraph.messages import N_, Refused


class RuleBroken(Refused):
    """Base: the rules of the mechanism do not allow this act. In a log such an act is void, with this reason."""

    code = "mechanism.rule_broken"
    says = N_("The rules of the mechanism do not allow this.")
    advice = N_("Nothing was changed.")

    def __eq__(self, other: object) -> bool:
        """Two refusals of one kind with the same facts are the same reason, on whichever node."""
        return type(self) is type(other) and isinstance(other, RuleBroken) and self.facts == other.facts

    def __hash__(self) -> int:
        """By kind and facts, as equality."""
        return hash((type(self), tuple(sorted((name, str(fact)) for name, fact in self.facts.items()))))


class NotAParty(RuleBroken):
    code = "mechanism.side.not_a_party"
    says = N_("{side} is not a party to this mechanism; the parties are {parties}.")
    advice = N_("Check that the act came from the right node.")


class AlreadyOpen(RuleBroken):
    code = "mechanism.open.differs"
    says = N_("The mechanism is open between {parties} in {languages}; this act says otherwise.")
    advice = N_("Agree with the other side on the parties and languages, then open it with the same terms.")


class NotOpen(RuleBroken):
    code = "mechanism.not_open"
    says = N_("The mechanism is not open yet, so nothing can be recorded in it.")
    advice = N_("Open it first, with its parties and languages.")


class MalformedBody(RuleBroken):
    code = "mechanism.act.malformed"
    says = N_("The act {act} has not the shape it must have: {detail}.")
    advice = N_("The act stays in the log and has no effect. Tell the side that wrote it.")


class UnknownBody(RuleBroken):
    code = "mechanism.body.unknown"
    says = N_("There is no body “{body}” in the record.")
    advice = N_("Establish the commission, working group or sub-group first.")


class UnknownSession(RuleBroken):
    code = "mechanism.session.unknown"
    says = N_("There is no session “{session}” in the record.")
    advice = N_("Record the session first.")


class UnknownTopic(RuleBroken):
    code = "mechanism.topic.unknown"
    says = N_("There is no topic “{topic}” in the record.")
    advice = N_("Open the topic first.")


class BodyExists(RuleBroken):
    code = "mechanism.body.exists"
    says = N_("{side} has established the body “{body}” already.")
    advice = N_("Rename it, or record a change of its status, instead.")


class BodyDiffers(RuleBroken):
    code = "mechanism.body.differs"
    says = N_("The other side established “{body}” with another kind or parent.")
    advice = N_("Agree on what the body is and under which body it stands.")


class CircularParent(RuleBroken):
    code = "mechanism.body.circular"
    says = N_("The body “{body}” cannot stand under itself.")
    advice = N_("Choose another parent body.")


class SessionExists(RuleBroken):
    code = "mechanism.session.exists"
    says = N_("{side} has recorded the session “{session}” already.")
    advice = N_("Correct the recorded session instead of recording it again.")


class DatesReversed(RuleBroken):
    code = "mechanism.session.dates_reversed"
    says = N_("The session would end on {end}, before it begins on {start}.")
    advice = N_("Correct the dates.")


class DayUnfit(RuleBroken):
    code = "mechanism.act.day_unfit"
    says = N_("The act names the day {day}; the record holds days of the years {first} to {last}.")
    advice = N_("See whether the year is written as meant.")


class ForeignPart(RuleBroken):
    code = "mechanism.part.foreign"
    says = N_("{part} has no part in this mechanism; the parties are {parties}.")
    advice = N_("Correct the side of the post or chair.")
    sides = frozenset({"part", "parties"})


class TopicExists(RuleBroken):
    code = "mechanism.topic.exists"
    says = N_("The topic “{topic}” is open already.")
    advice = N_("Record its stage or what was said about it instead.")


class UnknownTemplate(RuleBroken):
    code = "mechanism.topic.unknown_template"
    says = N_("There is no topic template “{template}”.")
    advice = N_("Choose a template from the list, or none.")


class UnknownStage(RuleBroken):
    code = "mechanism.topic.unknown_stage"
    says = N_("“{stage}” is not a stage of the topic “{topic}”; its stages are {stages}.")
    advice = N_("Choose one of the topic's stages.")


class ReleaseExists(RuleBroken):
    code = "mechanism.release.exists"
    says = N_("The release “{release}” is in the record already.")
    advice = N_("Nothing more is needed; it was adopted before.")


class SpanOutside(RuleBroken):
    code = "mechanism.release.span_outside"
    says = N_("The fact “{fact}” points to characters {start}-{end} of a text of {length} characters.")
    advice = N_("Read the release again and adopt the new reading.")


class KeyUnsigned(RuleBroken):
    code = "mechanism.key.unsigned"
    says = N_("The signatures under what {side} says of its key do not hold.")
    advice = N_("The key is not believed. Ask {side} in person whether it wrote this.")


class KeyOutOfTurn(RuleBroken):
    code = "mechanism.key.out_of_turn"
    says = N_("What {side} says of its key does not follow what it said before.")
    advice = N_("A first key is introduced once; every other replaces the newest one by name.")


class OwnKeyConfirmed(RuleBroken):
    code = "mechanism.key.own"
    says = N_("{side} cannot confirm its own key: that is for the other side.")
    advice = N_("Type the fingerprint from the other side's key paper.")


class FingerprintUnfit(RuleBroken):
    code = "mechanism.key.fingerprint"
    says = N_("What was confirmed is not the fingerprint of a key of {side}, or {side} is no party.")
    advice = N_("Type the twelve groups of five digits from the key paper of a party.")


class UnknownSubject(RuleBroken):
    code = "mechanism.subject.unknown"
    says = N_("Nothing in the record has the id “{subject}”.")
    advice = N_("Take the id of a body, a session, a topic or a release from `paraph status --json`.")


class UnknownDocument(RuleBroken):
    code = "mechanism.document.unknown"
    says = N_("There is no document “{document}” in the record.")
    advice = N_("Adopt the signed document, or begin the draft, first.")


class UnknownParagraph(RuleBroken):
    code = "mechanism.paragraph.unknown"
    says = N_("There is no paragraph “{paragraph}” in the record.")
    advice = N_("Look the paragraph up in its document.")


class DocumentExists(RuleBroken):
    code = "mechanism.document.exists"
    says = N_("{side} cannot adopt “{document}”: it holds that document already, or the sides are drafting it here.")
    advice = N_("Nothing more is needed where it was adopted before.")


class ParagraphExists(RuleBroken):
    code = "mechanism.paragraph.exists"
    says = N_("{side} has adopted the paragraph “{paragraph}” already.")
    advice = N_("Nothing more is needed; it was adopted before.")


class ParagraphForeign(RuleBroken):
    code = "mechanism.paragraph.foreign"
    says = N_("“{paragraph}” is no paragraph of “{document}”, or that has no section “{section}”.")
    advice = N_("Name the paragraph after its document, and a section that the document has.")


class CopyWhole(RuleBroken):
    code = "mechanism.document.whole"
    says = N_("{side} holds all {count} paragraphs of “{document}” already.")
    advice = N_("Say how many paragraphs the document has before adopting them.")


class CopiesDiffer(RuleBroken):
    code = "mechanism.document.copies_differ"
    says = N_("The sides' copies of “{document}” do not say the same, so there is no one text to publish.")
    advice = N_("Settle with the other Side where the copies differ; the page of the document shows it.")


class PublicationAgreed(RuleBroken):
    code = "mechanism.document.publication_agreed"
    says = N_("{side} has agreed already that “{document}” is published as it stands.")
    advice = N_("Nothing more is needed; it is shown once every side has said so.")


class UnknownUndertaking(RuleBroken):
    code = "mechanism.undertaking.unknown"
    says = N_("There is no undertaking “{undertaking}” in the record.")
    advice = N_("Adopt the protocol it stands in first.")


class ProgressAgreed(RuleBroken):
    code = "mechanism.undertaking.progress_agreed"
    says = N_("{side} has agreed already that this status of “{undertaking}” is published.")
    advice = N_("Nothing more is needed; it is shown once every side has said so.")


class ProgressDiffers(RuleBroken):
    code = "mechanism.undertaking.progress_differs"
    says = N_("“{found}” is not what both Sides recorded of “{undertaking}”; that is “{expected}”.")
    advice = N_("Only what both recorded can be published; let both Sides record it first.")


class ReasonMissing(RuleBroken):
    code = "mechanism.undertaking.reason_missing"
    says = N_("An undertaking is dropped without a reason.")
    advice = N_("Say why nothing more is to be done.")


class LinkMissing(RuleBroken):
    code = "mechanism.undertaking.link_missing"
    says = N_("It is not said under which other undertaking the matter goes on.")
    advice = N_("Name the undertaking that takes its place.")


class LinkUnfit(RuleBroken):
    code = "mechanism.undertaking.link_unfit"
    says = N_("The undertaking “{undertaking}” cannot go on under “{link}”.")
    advice = N_("Name another undertaking, and only where the matter goes on under it.")


class AgendaChanged(RuleBroken):
    code = "mechanism.agenda.changed"
    says = N_("No agenda of this content stands proposed under “{agenda}” any more.")
    advice = N_("Read the agenda as it is proposed now, and accept that.")


class OccasionChanged(RuleBroken):
    code = "mechanism.session.proposal_changed"
    says = N_("No such days and place stand proposed for “{session}” any more.")
    advice = N_("Read what is proposed now, and accept that.")


class SessionHeld(RuleBroken):
    code = "mechanism.session.held"
    says = N_("The session “{session}” has been held; its days are recorded.")
    advice = N_("Correct the record of that session, or propose days for the next one.")


class MinutesUnfit(RuleBroken):
    code = "mechanism.agenda.minutes_unfit"
    says = N_("Item {line}: “{found}” is no number of minutes from 1 to {most}.")
    advice = N_("Write an item as “title | minutes | who speaks”; minutes and speaker may be left out.")


class ItemTooLong(RuleBroken):
    code = "mechanism.agenda.item_too_long"
    says = N_("Item {line}: a title or a speaker has {found} characters; at most {most} are taken.")
    advice = N_("Say it shorter; what explains the item belongs into a paper beside the agenda.")


class ItemsTooMany(RuleBroken):
    code = "mechanism.agenda.items_too_many"
    says = N_("These are {found} items; an agenda has at most {most}.")
    advice = N_("Join items that belong together. Each line of the form is one item.")


class UnknownDelegation(RuleBroken):
    code = "mechanism.delegation.unknown"
    says = N_("No delegation “{delegation}” is nominated.")
    advice = N_("Wait for the side's nomination.")


class UnknownDelegate(RuleBroken):
    code = "mechanism.delegation.delegate_unknown"
    says = N_("“{delegate}” is not among those nominated.")
    advice = N_("Name people of the delegation as it is nominated now.")


class DelegateRepeated(RuleBroken):
    code = "mechanism.delegation.repeated"
    says = N_("“{delegate}” stands in the delegation twice.")
    advice = N_("Give each person one place in the order of precedence.")


class DelegationForeign(RuleBroken):
    code = "mechanism.delegation.foreign"
    says = N_("This is not for {side} to say of the delegation “{delegation}”.")
    advice = N_("A side nominates its own delegation; the other says how many it can receive, and confirms.")


class TooManyDelegates(RuleBroken):
    code = "mechanism.delegation.too_many"
    says = N_("{count} delegates would be confirmed, and {most} can be received.")
    advice = N_("Confirm fewer, or say first that more can be received.")


class UnknownIndicator(RuleBroken):
    code = "mechanism.topic.unknown_indicator"
    says = N_("“{indicator}” is no indicator of the topic “{topic}”; its indicators are {indicators}.")
    advice = N_("Choose one of the topic's indicators.")


class MeasureUnfit(RuleBroken):
    code = "mechanism.topic.measure_unfit"
    says = N_("“{value}” is no value of the indicator “{indicator}”.")
    advice = N_("Write a decimal number with a point; TRL is 1 to 9, UNFC is written like E2F2G3.")


class MergeUnfit(RuleBroken):
    code = "mechanism.body.merge_unfit"
    says = N_("“{body}” is merged into another body, and only what is merged names one.")
    advice = N_("Name the body it is merged into, or choose another status.")


class UnknownLanguageOfRelease(RuleBroken):
    code = "mechanism.release.language_unknown"
    says = N_("The mechanism has no language “{language}”; its languages are {languages}.")
    advice = N_("Choose one of them.")


class VersionOutOfTurn(RuleBroken):
    code = "mechanism.release.version_out_of_turn"
    says = N_("“{release}” cannot be drafted as version {number}: the version before it is not cleared by all sides.")
    advice = N_("Clear the version before it, or draft that one again.")


class VersionCleared(RuleBroken):
    code = "mechanism.release.version_cleared"
    says = N_("“{release}” was cleared by all sides and is not changed any more.")
    advice = N_("Draft the next version, with a notice of what it corrects.")


class VersionNotDrafted(RuleBroken):
    code = "mechanism.release.version_not_drafted"
    says = N_("No side holds a text of “{release}” with the digest {digest}.")
    advice = N_("It was drafted anew meanwhile; read the text that stands now, then clear that.")


class NoticeMissing(RuleBroken):
    code = "mechanism.release.notice_missing"
    says = N_("“{release}” is version {number} and does not say what it corrects.")
    advice = N_("Write a notice, in the language of the release.")


class EmbargoUnfit(RuleBroken):
    code = "mechanism.release.embargo_unfit"
    says = N_("“{embargo}” is no embargo.")
    advice = N_("Write day and minute in UTC, such as 2025-08-06T13:00Z.")
