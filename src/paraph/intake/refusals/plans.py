"""Refusals of a reading that cannot be adopted, and of corrections of one; the tree stands in the package."""

from collections.abc import Mapping

from paraph.language.countries import codes, country_name
from paraph.messages import N_, Phrase, Refused


class PlanRefused(Refused):
    """Base of the refusals of planning and adoption."""

    code = "intake.plan.refused"


class NotASession(PlanRefused):
    code = "intake.plan.not_a_session"
    says = N_("“{source}” does not report a session of an intergovernmental body.")
    advice = N_("Nothing of it was taken. Choose the release on the session itself.")


class NotHeldYet(PlanRefused):
    code = "intake.plan.not_held_yet"
    says = N_("“{source}” announces a session or its postponement; no session was held.")
    advice = N_("Nothing of it was taken. Adopt the release that reports the session when it is published.")


class OtherParties(PlanRefused):
    code = "intake.plan.other_parties"
    says = N_("“{source}” reports a session of these States: {found}. This record is kept by: {parties}.")
    advice = N_("Nothing of it was taken. Check that the right file was chosen.")

    def sentence(self, language: str) -> str:
        """The sentence with the names of the States in `language` for their codes."""
        named = {fact: _named(str(self.facts[fact]), language) for fact in ("found", "parties")}
        return Phrase(self.says, **{**self.facts, **named}).text(language)

    sides = frozenset()
    states = frozenset({"found", "parties"})


def _named(states: str, language: str) -> str:
    """`IN, KE` as a reader says it; what is no code of a State stays."""
    known = codes()
    return ", ".join(country_name(code, language) if code in known else code for code in states.split(", "))


class ChangedRelease(PlanRefused):
    code = "intake.plan.changed_release"
    says = N_("“{source}” has the release number {number}, which another text in this language has already.")
    advice = N_("Nothing of it was taken. The publisher may have changed the release; compare the two texts.")


class ProtocolUnnumbered(PlanRefused):
    code = "intake.plan.protocol_unnumbered"
    says = N_("“{source}” says neither the number of its session nor the day it was held.")
    advice = N_("Nothing of it was taken. Give all language versions together: another one may say it.")


class ProtocolBodyUnsaid(PlanRefused):
    code = "intake.plan.protocol_body_unsaid"
    says = N_("{count} sessions of the record fit the protocol “{source}”; there must be exactly one.")
    advice = N_("Name the body whose session it is with --body, or adopt a release on the session first.")


class AdoptedOtherwise(PlanRefused):
    code = "intake.plan.adopted_otherwise"
    says = N_("{side} has adopted this protocol already, and “{source}” does not say the same.")
    advice = N_("Nothing was changed. Give the same language versions that were adopted, all together.")


class CorrectionsRefused(PlanRefused):
    """Some corrections cannot be taken; `fields` says which, each with its reason."""

    code = "intake.correction.refused"
    says = N_("{count} of the corrections cannot be taken.")
    advice = N_("Nothing was changed. Correct the marked fields and try again.")

    def __init__(self, fields: Mapping[str, Refused]) -> None:
        """Keep the reason for each field."""
        super().__init__(count=len(fields))
        self.fields: Mapping[str, Refused] = dict(fields)


class NotANumber(PlanRefused):
    code = "intake.correction.not_a_number"
    says = N_("“{found}” is not a whole number from 1 to 999,999.")
    advice = N_("Write the number in digits, or empty the field if it is not known.")


class NotADate(PlanRefused):
    code = "intake.correction.not_a_date"
    says = N_("“{found}” is not a date.")
    advice = N_("Write year, month and day, as in 2025-08-06, or empty the field if it is not known.")


class NotAStamp(PlanRefused):
    code = "intake.correction.not_a_stamp"
    says = N_("“{found}” is not a day, or a day and an hour.")
    advice = N_("Write it as 2025-08-06 or 2025-08-06 18:37, or empty the field if it is not known.")


class NotAReleaseNumber(PlanRefused):
    code = "intake.correction.not_a_release_number"
    says = N_("“{found}” is not the number of a release: letters, digits and . / - only, at most 40.")
    advice = N_("Write it as the publisher does, or empty the field if there is none.")


class NumberTaken(PlanRefused):
    code = "intake.correction.number_taken"
    says = N_("Another release of this language has the number {found} already.")
    advice = N_("Correct one of the two, or discard the proposal and leave one of the files out.")


class EndsBeforeStart(PlanRefused):
    code = "intake.correction.ends_before_start"
    says = N_("The session would end on {end}, before it begins on {start}.")
    advice = N_("Correct one of the two dates.")


class UnknownChoice(PlanRefused):
    code = "intake.correction.unknown_choice"
    says = N_("“{found}” is not one of the choices: {choices}.")
    advice = N_("Choose from the list.")


class DeadlineUnfit(PlanRefused):
    code = "intake.correction.deadline_unfit"
    says = N_("“{found}” is not a day, quarter or period as it is chosen.")
    advice = N_("Write a day as 2025-10-31, a quarter as 2026-Q1, a period as P2M (months) or P3W (weeks).")


class UnknownField(PlanRefused):
    code = "intake.correction.unknown_field"
    says = N_("There is no field “{field}” in this plan.")
    advice = N_("Open the page again; the plan may have changed since.")
