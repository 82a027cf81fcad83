"""What is unclear in what somebody says about a text under negotiation."""

from paraph.messages import N_
from paraph.node.refusals.node import NodeError


class DraftError(NodeError):
    """Something about a text under negotiation."""

    code = "node.draft"


class DraftUnclear(DraftError):
    code = "node.draft.unclear"
    says = N_("It is not clear which draft is meant; there are: {drafts}.")
    advice = N_("Name one by its id, or begin one with `paraph draft begin`.")


class ParagraphUnclear(DraftError):
    code = "node.draft.paragraph"
    says = N_("The draft {document} has no paragraph “{paragraph}”.")
    advice = N_("Give its number as the text shows it (in annex 1: 1/3), or its id.")


class ChoiceUnclear(DraftError):
    code = "node.draft.choice"
    says = N_("“{choice}” is not an alternative of paragraph {number}; there are: {choices}.")
    advice = N_("Give the label (first, bis, ter), the beginning of its digest, or deleted.")


class NoteMalformed(DraftError):
    code = "node.draft.malformed"
    says = N_("This cannot be taken as it is: {detail}.")
    advice = N_("Correct it and try again. Nothing was changed.")


class SessionPassed(DraftError):
    code = "node.draft.session_passed"
    by_rule = True
    says = N_("Session {number} of this body is not on record nor to come: its last session has number {last}.")
    advice = N_("Choose the next session; one of the past is recorded by adopting its release or its protocol.")


class ChangedMeanwhile(DraftError):
    code = "node.draft.changed"
    by_rule = True
    says = N_("Somebody has changed what this Side holds on paragraph {number} since you looked at it.")
    advice = N_("Both versions are shown. Look at the other one, then propose yours or take it.")


class ProposedAlready(DraftError):
    code = "node.draft.proposed_already"
    by_rule = True
    says = N_("These very words were proposed from this page before; they stand as paragraph {number} [{paragraph}].")
    advice = N_("Nothing was proposed a second time. For another paragraph, write its words and propose them.")


class UploadTooLarge(DraftError):
    code = "node.draft.upload_too_large"
    says = N_("The file “{name}” is larger than {most} MB, the most that is read here.")
    advice = N_("Make it smaller, or divide it. Nothing was taken in.")


class UploadEmpty(DraftError):
    code = "node.draft.upload_empty"
    says = N_("The file “{name}” is empty: there is not one byte in it.")
    advice = N_("Save it anew and see that it opens, then choose it again. Nothing was taken in.")


class FileOfNeither(DraftError):
    code = "node.draft.file_of_neither"
    says = N_("The file is neither a Word file (.docx) nor one of a translator's tool (XLIFF).")
    advice = N_("Hand in the file that was taken from here, saved as .docx or .xlf. Nothing was taken in.")


class EditsClash(DraftError):
    code = "node.draft.clash"
    by_rule = True
    says = N_("Changed in the file and meanwhile here too: paragraph {numbers}. Nothing was proposed.")
    advice = N_("Say whether to propose the file's words all the same, or to leave these paragraphs out.")


class TextMovedOn(DraftError):
    code = "node.draft.moved_on"
    by_rule = True
    says = N_("The text has changed since you looked at it. Nothing was recorded.")
    advice = N_("Read it as it stands now, then do this again.")


class StatedAnew(DraftError):
    code = "node.draft.stated_anew"
    says = N_("The correction that you were shown is no longer stated: it was made, taken back or stated anew.")
    advice = N_("Look at what stands here now. Nothing was recorded.")


class ReadAnew(DraftError):
    code = "node.draft.read_anew"
    by_rule = True
    says = N_("The text has moved on since the file was shown: it now asks for something else. Nothing was proposed.")
    advice = N_("Look at what it asks for now, then propose it.")


class TextEmptied(DraftError):
    code = "node.draft.emptied"
    says = N_("In paragraph {number} ({language}) the file leaves no text. Nothing was taken in.")
    advice = N_("To have a paragraph deleted, delete its whole row; else put the text back.")


class TextAstray(DraftError):
    code = "node.draft.astray"
    says = N_("Under {language} stands a text in the letters of {other}: “{words}”. Nothing was taken in.")
    advice = N_("Put each text under its own language, and give it again.")


class PartsDiffer(DraftError):
    code = "node.draft.parts"
    says = N_("A paragraph is divided into two parts or more, as many in every language; found: {parts}.")
    advice = N_("Put an empty line where it is to be divided, at the same places in each language.")


class NothingToReshape(DraftError):
    code = "node.draft.nothing_to_reshape"
    says = N_("There is nothing to divide or to merge there.")
    advice = N_("Choose paragraphs that have a text; to merge, choose another one beside this.")


class MandateUnfit(DraftError):
    code = "node.draft.mandate"
    says = N_("An entry of the mandate says what the text must say, must not say, or may come down to, in some words.")
    advice = N_("Choose which of the three it is, and write the words in one language at least.")


class SignedTextDiffers(DraftError):
    code = "node.draft.signed_other"
    says = N_("“{file}” is an original of another text: its digest is {found}, that of this text is {expected}.")
    advice = N_("Take the original from the page of this text and sign that one. Nothing was recorded.")


class SignatureAhead(DraftError):
    code = "node.draft.signed_ahead"
    says = N_("{day} has not come yet: nobody can have signed on that day.")
    advice = N_("Give the day on which it was signed, today at the latest.")


class ScanUnbound(DraftError):
    code = "node.draft.scan_unbound"
    says = N_("Nothing would bind “{file}” to this text: the place, or the name of who signed, is missing.")
    advice = N_(
        "Give the place and who signed for each Side, or the scan with the statement made of it; or choose “something "
        "else” (--ink other), and the file is kept as what proves nothing by itself. Nothing was recorded."
    )


class SignatureLacking(DraftError):
    code = "node.draft.unsigned"
    says = N_("“{file}” holds no whole signature of {side}.")
    advice = N_("Sign in the place of this Side in the original, then hand the signed PDF in. Nothing was recorded.")


class SignatureFileMissing(DraftError):
    code = "node.draft.signature_file"
    says = N_("No file was handed in that shows the signature.")
    advice = N_("Hand in the signed PDF, the detached signature or the scan. Nothing was recorded.")


class SignatureOfOther(DraftError):
    code = "node.draft.signature_of_other"
    says = N_("The signature in “{file}” is not over this text, nor over a PDF handed in with it.")
    advice = N_("Hand in the PDF that was signed together with its signature. Nothing was recorded.")


class NonPaperUnknown(DraftError):
    code = "node.draft.nonpaper"
    says = N_("There is no such non-paper of this Side that was not circulated yet.")
    advice = N_("Look at the list again; somebody may have circulated it, or thrown it away.")
