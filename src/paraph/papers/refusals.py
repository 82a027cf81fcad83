"""Why a paper cannot be made.

PaperError
  UnknownPaper         there is no paper of that name
  NotInForm            the paper is not made in that form
  UnsupportedLanguage  papers are not set in that language
  ForeignSide          the side that asks is no party to the mechanism
  UnknownBody          no such commission, working group or sub-group
  UnknownSession       no such session, or none of that body
  BodyUnsaid           several bodies have something to print, and none was named
  NothingToPrint       the record does not hold yet what the paper is about
    EmptyRecord          … for it is not open
    NoSession            … for no session was recorded
    NoDelegation         … for no delegation to the next session is nominated
    NoUndertaking        … for no undertaking was recorded since that session
    NoTopic              … for no topic was opened
  SettingFailed        the typesetter gave up on the paper
  OriginalError        an original that cannot be made or read
    UnknownDocument      no such document in the record
    TextMissing          a paragraph lacks one of the authentic languages
    ForeignOwner         an original for a side that is no party
    TooManyOriginals     more originals than the closing formula has a word for
    NotAnOriginal        the PDF holds no text that it was made from
    DraftNotSigned       the original is a draft, where a signed protocol is wanted
"""

from paraph.messages import N_, Refused


class PaperError(Refused):
    """Base: a paper that cannot be made from this state. Nothing is written."""

    code = "papers.refused"
    says = N_("This paper cannot be made.")
    advice = N_("Nothing was changed.")


class UnknownPaper(PaperError):
    code = "papers.paper.unknown"
    says = N_("There is no paper “{paper}”; the papers are {papers}.")
    advice = N_("Ask for one of these.")


class NotInForm(PaperError):
    code = "papers.paper.not_in_form"
    says = N_("The paper “{paper}” is not made as {form}; it is made as {forms}.")
    advice = N_("Ask for one of these.")


class UnsupportedLanguage(PaperError):
    code = "papers.language.unsupported"
    says = N_("Papers are not set in the language “{language}”; they are set in {languages}.")
    advice = N_("Ask for one of these.")


class ForeignSide(PaperError):
    code = "papers.side.foreign"
    says = N_("{side} is not a party to this mechanism; the parties are {parties}.")
    advice = N_("Ask for the paper of one of the parties.")


class UnknownBody(PaperError):
    code = "papers.body.unknown"
    says = N_("There is no body “{body}” in the record.")
    advice = N_("The bodies in the record are: {bodies}.")


class UnknownSession(PaperError):
    code = "papers.session.unknown"
    says = N_("There is no session “{session}” of that body in the record.")
    advice = N_("The sessions in the record are: {sessions}.")


class BodyUnsaid(PaperError):
    code = "papers.body.unsaid"
    says = N_("This paper can be made for several bodies, and none was named.")
    advice = N_("Name one of these: {bodies}.")


class NothingToPrint(PaperError):
    """Base: the record does not hold yet what the paper is about."""

    code = "papers.nothing"
    says = N_("The record does not hold yet what this paper is about.")


class EmptyRecord(NothingToPrint):
    code = "papers.nothing.record"
    says = N_("The record is empty, so there is nothing to print.")
    advice = N_("Open the mechanism and adopt the releases on its last session first.")


class NoSession(NothingToPrint):
    code = "papers.nothing.session"
    says = N_("No session is recorded yet, so there is nothing to print.")
    advice = N_("Adopt the releases on the last session first.")


class NoDelegation(NothingToPrint):
    code = "papers.nothing.delegation"
    says = N_("No delegation to the next session is nominated, so there is nothing to print.")
    advice = N_("Nominate a delegation first.")


class NoUndertaking(NothingToPrint):
    code = "papers.nothing.undertaking"
    says = N_("No undertaking is in the record since that session, so there is nothing to review.")
    advice = N_("Adopt the signed protocol of the session first.")


class NoTopic(NothingToPrint):
    code = "papers.nothing.topic"
    says = N_("No topic is open in this body yet, so there is nothing to print.")
    advice = N_("Open its topics, or adopt releases that name them, first.")


class SettingFailed(PaperError):
    code = "papers.setting.failed"
    says = N_("The typesetter could not set the paper: {detail}")
    advice = N_("Nothing was written. Tell those who keep the software, with this message.")


class OriginalError(PaperError):
    """Base: an original that cannot be made or read."""

    code = "papers.original.refused"
    says = N_("This original cannot be made or read.")


class UnknownDocument(OriginalError):
    code = "papers.original.document_unknown"
    says = N_("There is no document “{document}” in the record.")
    advice = N_("The documents in the record are: {documents}.")


class TextMissing(OriginalError):
    code = "papers.original.text_missing"
    says = N_("Paragraph {number} has no text in {language}, and the document is authentic in that language.")
    advice = N_("Give it a text in that language first, or set it as a draft.")


class ForeignOwner(OriginalError):
    code = "papers.original.owner_foreign"
    says = N_("{side} is not a party to this document; the parties are {parties}.")
    advice = N_("Each party keeps one original: ask for one of theirs.")


class TooManyOriginals(OriginalError):
    code = "papers.original.too_many"
    says = N_("The document says that it has {found} originals; from 1 to {most} can be made.")
    advice = N_("Correct the number of originals of the document.")


class NotAnOriginal(OriginalError):
    code = "papers.original.no_source"
    says = N_("This PDF does not hold the text it was made from, as an original made by Paraph does: {reason}")
    advice = N_("Give a PDF that “paraph originals make” wrote, signed or not.")


class DraftNotSigned(OriginalError):
    code = "papers.original.draft"
    says = N_("“{source}” is a draft of a text under negotiation, not a signed protocol.")
    advice = N_("Adopt the originals that were signed; a draft travels between the Sides in pouches.")
