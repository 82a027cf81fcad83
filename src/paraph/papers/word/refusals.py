"""Why an edited Word file is not taken in. Nothing of it is, then.

WordRefused
  NotWord               no .docx file, or one that is damaged or too large
  NotOurs               a Word file that was not taken from here
  OtherDocument         a file made from another document
  PlaceRefused          something in it that is not understood, with the paragraph in which it stands
    StrangeElement        a picture, a table, a footnote, a field, a formula …
    TextOutside           text outside the table of paragraphs
    HeadingChanged        a title or a heading that was edited
    ParagraphGone         a row that is no longer there, and no tracked deletion says so
    ParagraphTwice        a row that is there twice
    StruckByHand          text struck out or hidden by its formatting
    BaseUnknown           a text that this node never held
    InsideProposal        an edit inside the other side's proposal that was neither accepted nor rejected
"""

from paraph.messages import N_
from paraph.papers.refusals import PaperError


class WordRefused(PaperError):
    """Base: nothing of the file was taken in."""

    code = "papers.word.refused"
    says = N_("The Word file was not taken in.")


class NotWord(WordRefused):
    code = "papers.word.unreadable"
    says = N_("The file is no Word file (.docx) that can be read: {reason}.")
    advice = N_("Save it in Word or LibreOffice as .docx and try again. Nothing was taken in.")


class NotOurs(WordRefused):
    code = "papers.word.not_ours"
    says = N_("The Word file has no table of this text: it was not taken from here.")
    advice = N_("Take the text away in Word, edit that file, and hand it in. Nothing was taken in.")


class OtherDocument(WordRefused):
    code = "papers.word.other_document"
    says = N_("The file was made from {found}, not from {expected}.")
    advice = N_("Give the file that was made from this document.")


class PlaceRefused(WordRefused):
    """Base: something in one paragraph that is not understood."""

    code = "papers.word.place"
    says = N_("Something in paragraph {number} is not understood.")


class StrangeElement(PlaceRefused):
    code = "papers.word.element"
    says = N_("In paragraph {number} ({language}) stands something other than text: {element}.")
    advice = N_("Take it out, or write it as text, and try again. Nothing was taken in.")


class StruckByHand(PlaceRefused):
    code = "papers.word.struck"
    says = N_("In paragraph {number} ({language}) text is struck out or hidden by formatting alone.")
    advice = N_("Delete it, or take the formatting off, and try again. Nothing was taken in.")


class TextOutside(PlaceRefused):
    code = "papers.word.outside"
    says = N_("Outside the table of paragraphs stands: “{text}”.")
    advice = N_("Move it into a row of the table, one text in each language, or take it out. Nothing was taken in.")


class HeadingChanged(PlaceRefused):
    code = "papers.word.heading"
    says = N_("The heading “{text}” was changed in the file.")
    advice = N_("Headings are changed in Paraph. Put the old words back and try again. Nothing was taken in.")


class ParagraphGone(PlaceRefused):
    code = "papers.word.gone"
    says = N_("Paragraph {number} is no longer in the file, and no tracked change says that somebody deleted it.")
    advice = N_("Put it back, or delete it with “Track changes” on. Nothing was taken in.")


class ParagraphTwice(PlaceRefused):
    code = "papers.word.twice"
    says = N_("Paragraph {number} stands twice in the file.")
    advice = N_("Take one of the two out, or write the second one as a new row. Nothing was taken in.")


class BaseUnknown(PlaceRefused):
    code = "papers.word.base"
    says = N_("Paragraph {number} ({language}) was made from a text that this node does not hold.")
    advice = N_("Open the other side's pouches first, or make the file anew. Nothing was taken in.")


class InsideProposal(PlaceRefused):
    code = "papers.word.inside_proposal"
    says = N_("In paragraph {number} ({language}) a proposal of {side} was edited, but neither accepted nor rejected.")
    advice = N_("Accept or reject that tracked change in the file, then edit the text. Nothing was taken in.")
