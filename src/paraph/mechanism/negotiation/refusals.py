"""Why an act of the negotiation is void, or was refused before it was written.

RuleBroken (`paraph.mechanism.refusals`)
  DocumentBegun          the side began this document, or it is in the record already
  DocumentIdUnfit        a document's id does not follow from its session and type
  RegimeUnfit            languages or originals that a document cannot have
  SectionsUnfit          sections without an id of their own, or annexes not counted from 1
  DocumentInForce        a signed text changes by a correction of both sides only
  DocumentNotInForce     only a text in force can be corrected
  DocumentOpen           the text is not agreed yet
  ParagraphIdUnfit       a new paragraph's id that another side could choose too
  PlaceMissing           a new paragraph without a place
  PlaceUnfit             a place in no section, or a rank that is none
  TextsUnfit             no words, or words in a language that the mechanism has not
  UnknownWording         a wording that nobody put forward there
  NothingHeld            a side takes back what it does not hold
  NothingHeldOfText      a side takes back a text that it neither began nor spoke of
  UnknownPackage         no such package
  PackageUnfit           a package of fewer than two paragraphs, or with an id that is not its side's
  PackageDiffers         a package accepted with other choices than it offers
  PackageClosed          the package was accepted or taken back
  PackageOwn             a side cannot accept its own package, nor take back another's
  NoText                 a text without paragraphs
  FrameOpen              title, sections or signatories are not agreed
  BracketOpen            a bracket is open
  LanguageMissing        a paragraph without its text in a language of the document
  LanguageStale          a text was left behind when another language was edited
  FindingOpen            a finding of the comparison that not both sides dealt with
  CertificateMissing     a side's language officer has not certified this text
  DigestDiffers          what was certified, initialled or signed is not the text there is
  InitialledAlready      the side put its initials there already
  NotInitialled          the text to be signed is not initialled by all
  SignedAlready          the side signed already
  NothingToConfirm       no signature ad referendum to confirm
  NothingSigned          a signature taken back that is not there
  NothingStated          a side takes back a correction that it does not state
  NothingToObjectTo      no such correction is stated by another side, or no reason is given
  SettlementUnfit        a finding settled without a reason or by nobody
  NonPaperIdUnfit        a non-paper's id that is taken, or not drawn by chance
  CorrectionUnfit        a correction that changes nothing, or a paragraph of another document
"""

from paraph.mechanism.refusals import RuleBroken
from paraph.messages import N_


class DocumentBegun(RuleBroken):
    code = "mechanism.document.begun"
    says = N_("The document “{document}” is in the record already.")
    advice = N_("Open the document that is there.")


class DocumentIdUnfit(RuleBroken):
    code = "mechanism.document.id"
    says = N_("“{document}” is not the id of such a document of that session; it would be “{expected}”.")
    advice = N_("Use the id that both sides come to.")


class RegimeUnfit(RuleBroken):
    code = "mechanism.document.regime"
    says = N_(
        "The document is said to be in {languages} (prevailing: {prevailing}), in {originals} originals; the languages "
        "of the record are {known}."
    )
    advice = N_(
        "Name languages of the record, each once, let one of those named prevail or none, and give 1 to 20 originals."
    )


class SectionsUnfit(RuleBroken):
    code = "mechanism.document.sections"
    says = N_("The sections of the document cannot be told apart, or its annexes are not numbered from 1.")
    advice = N_("Give each section an id of small letters, digits and hyphens, and number the annexes 1, 2, 3.")


class DocumentInForce(RuleBroken):
    code = "mechanism.document.in_force"
    says = N_("The document “{document}” is signed and in force.")
    advice = N_("State a correction; it is made when both sides state the same one.")


class DocumentNotInForce(RuleBroken):
    code = "mechanism.document.not_in_force"
    says = N_("The document “{document}” is not in force, so there is nothing to correct.")
    advice = N_("Propose other wording instead.")


class DocumentOpen(RuleBroken):
    code = "mechanism.document.open"
    says = N_("{open} places of the document “{document}” are not agreed yet.")
    advice = N_("Close the brackets first.")


class ParagraphIdUnfit(RuleBroken):
    code = "mechanism.paragraph.id"
    says = N_("“{paragraph}” cannot be the id of a new paragraph of {side}.")
    advice = N_("A new paragraph is named after its side and counted, such as “{example}”.")


class PlaceMissing(RuleBroken):
    code = "mechanism.paragraph.place_missing"
    says = N_("The new paragraph “{paragraph}” has no place in the document.")
    advice = N_("Say in which section it stands, and after which paragraph.")


class PlaceUnfit(RuleBroken):
    code = "mechanism.paragraph.place"
    says = N_("“{section}”, “{rank}” is no place in this document.")
    advice = N_("Choose a section of the document.")


class TextsUnfit(RuleBroken):
    code = "mechanism.paragraph.texts"
    says = N_("The paragraph has no words, or words in another language than {languages}.")
    advice = N_("Write the paragraph in the languages of the document.")


class UnknownWording(RuleBroken):
    code = "mechanism.paragraph.wording"
    says = N_("Nobody put this wording forward for the paragraph “{paragraph}”: {choice}.")
    advice = N_("Choose one of the wordings that are there, or propose your own.")


class NothingHeld(RuleBroken):
    code = "mechanism.paragraph.nothing_held"
    says = N_("{side} holds nothing like that of the paragraph “{paragraph}”.")
    advice = N_("Look at what each side holds now.")


class NothingHeldOfText(RuleBroken):
    code = "mechanism.document.nothing_held"
    says = N_("{side} has neither begun the text “{document}” nor said anything of it.")
    advice = N_("Look at who has begun it.")


class UnknownPackage(RuleBroken):
    code = "mechanism.package.unknown"
    says = N_("There is no package “{package}” in the record.")
    advice = N_("Look at the packages that are offered.")


class PackageDiffers(RuleBroken):
    code = "mechanism.package.differs"
    says = N_("What was accepted as the package “{package}” is not what it offers.")
    advice = N_("Look at the package as it is offered, and accept that.")


class PackageUnfit(RuleBroken):
    code = "mechanism.package.unfit"
    says = N_("The package “{package}” names fewer than two paragraphs, or has an id that is not its side's.")
    advice = N_("Offer choices for at least two paragraphs.")


class PackageClosed(RuleBroken):
    code = "mechanism.package.closed"
    says = N_("The package “{package}” is no longer on offer.")
    advice = N_("Look at where its paragraphs stand now.")


class PackageOwn(RuleBroken):
    code = "mechanism.package.own"
    says = N_("{side} cannot do this with the package “{package}”: it depends whose offer it is.")
    advice = N_("A package is taken back by the side that offered it and accepted by the others.")


class NoText(RuleBroken):
    code = "mechanism.initial.no_text"
    says = N_("The document “{document}” has no paragraphs.")
    advice = N_("Propose paragraphs first.")


class FrameOpen(RuleBroken):
    code = "mechanism.initial.frame"
    says = N_("The frame of the document “{document}” is not agreed: its languages, title, sections or signatories.")
    advice = N_("Accept the frame that the other side put forward, or agree on another.")


class BracketOpen(RuleBroken):
    code = "mechanism.initial.bracket"
    says = N_("Paragraph {number} is in brackets [{paragraph}].")
    advice = N_("Both sides must accept one wording at one place.")


class LanguageMissing(RuleBroken):
    code = "mechanism.initial.language_missing"
    says = N_("Paragraph {number} has no text in: {languages} [{paragraph}].")
    advice = N_("Propose the paragraph in every language of the document.")


class LanguageStale(RuleBroken):
    code = "mechanism.initial.language_stale"
    says = N_("Paragraph {number} was edited in another language and not yet followed in: {languages} [{paragraph}].")
    advice = N_("Edit these texts too, or say that they concord.")


class FindingOpen(RuleBroken):
    code = "mechanism.initial.finding"
    says = N_(
        "Paragraph {number}: the comparison finds “{finding}”, and not every side has dealt with it [{paragraph}]."
    )
    advice = N_("A language officer of each side resolves or waives it with a reason.")


class CertificateMissing(RuleBroken):
    code = "mechanism.initial.certificate"
    says = N_("The language officer of {side} has not certified that the languages of this text concord.")
    advice = N_("Compare the languages and certify the text.")


class DigestDiffers(RuleBroken):
    code = "mechanism.document.digest"
    says = N_("This covers the text {found}, while the text that stands is {expected}.")
    advice = N_("Look at the text as it stands now, and do this again for it.")


class InitialledAlready(RuleBroken):
    code = "mechanism.initial.already"
    says = N_("{side} has put its initials to this text already.")
    advice = N_("Wait for the other side.")


class NotInitialled(RuleBroken):
    code = "mechanism.sign.not_initialled"
    says = N_("The text is not initialled by all sides, so it cannot be signed.")
    advice = N_("Both sides initial the text first.")


class SignedAlready(RuleBroken):
    code = "mechanism.sign.already"
    says = N_("{side} has signed this text already.")
    advice = N_("Wait for the other side.")


class NothingToConfirm(RuleBroken):
    code = "mechanism.sign.nothing_to_confirm"
    says = N_("{side} has made no signature subject to confirmation here.")
    advice = N_("Nothing more is needed.")


class NothingSigned(RuleBroken):
    code = "mechanism.sign.nothing_signed"
    says = N_("No signature of {side} stands here that could be taken back.")
    advice = N_("Look at how the text is signed now.")


class NothingStated(RuleBroken):
    code = "mechanism.correction.nothing_stated"
    says = N_("No correction that {side} states stands here.")
    advice = N_("Nothing more is needed.")


class NothingToObjectTo(RuleBroken):
    code = "mechanism.correction.nothing_to_object_to"
    says = N_("No other side states this correction of “{document}” any more, or no reason was given.")
    advice = N_("Look at what is stated now, and say why you object to it.")


class SettlementUnfit(RuleBroken):
    code = "mechanism.finding.unfit"
    says = N_("A finding is dealt with by a named language officer, with a reason.")
    advice = N_("Say who deals with it, and why.")


class CorrectionUnfit(RuleBroken):
    code = "mechanism.document.correction"
    says = N_("The correction of “{document}” changes nothing, or something that does not stand in it.")
    advice = N_("Say what paragraphs or headings of this document shall say, in its languages.")


class NonPaperIdUnfit(RuleBroken):
    code = "mechanism.nonpaper.id"
    says = N_("“{nonpaper}” is no id for a new non-paper.")
    advice = N_("Take the id of the text, .np- and twelve hexadecimal digits drawn by chance.")
