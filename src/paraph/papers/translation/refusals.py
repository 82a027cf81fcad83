"""Why a file of a translator's tool is not taken in. Nothing of it is, then.

TranslationRefused
  NotXliff          no XLIFF 2 file
  NotTbx            no TBX file, or a term without language
  OfOtherDocument   a file made from another document
  LanguageForeign   a language the document is not in
  UnitUnknown       a unit that is no paragraph of the document
  SourceEdited      a source text that the tool changed
  InlineUnknown     something in a target that is not text
"""

from paraph.messages import N_
from paraph.papers.refusals import PaperError


class TranslationRefused(PaperError):
    """Base: nothing of the file was taken in."""

    code = "papers.translation.refused"
    says = N_("The translator's file was not taken in.")


class NotXliff(TranslationRefused):
    code = "papers.translation.not_xliff"
    says = N_("The file is no XLIFF 2 file that can be read: {reason}.")
    advice = N_("Export it from the translator's tool as XLIFF 2.0 or 2.1. Nothing was taken in.")


class NotTbx(TranslationRefused):
    code = "papers.translation.not_tbx"
    says = N_("The file is no TBX file that can be read: {reason}")
    advice = N_("Export it as TBX-Basic (ISO 30042). Nothing was taken in.")


class OfOtherDocument(TranslationRefused):
    code = "papers.translation.other_document"
    says = N_("The file was made from {found}, not from {expected}.")
    advice = N_("Give the file that was made from this document.")


class LanguageForeign(TranslationRefused):
    code = "papers.translation.language"
    says = N_("The document is not in “{language}”; it is in {languages}.")
    advice = N_("Name two of its languages.")


class UnitUnknown(TranslationRefused):
    code = "papers.translation.unit"
    says = N_("The unit “{unit}” of the file is no paragraph of this document.")
    advice = N_("Make the file anew and translate that. Nothing was taken in.")


class SourceEdited(TranslationRefused):
    code = "papers.translation.source"
    says = N_("In paragraph {number} the source text was edited in the file.")
    advice = N_("Edit that text in Paraph or in Word. Nothing was taken in.")


class InlineUnknown(TranslationRefused):
    code = "papers.translation.inline"
    says = N_("In paragraph {number} the translation holds something other than text: {element}.")
    advice = N_("Write it as text and try again. Nothing was taken in.")
