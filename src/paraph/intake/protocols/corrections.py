"""A person corrects a protocol as it was read, before it is adopted: field by field, each refusal told at its field.

Fields are named by the place of the paragraph, from 0:

    p7.force            a code of DOMAIN 2.3; empty where the paragraph only reports
    p7.actor            both, third, or the code of a side
    p7.addressee.ru     whom it instructs, by language
    p7.deadline         date, quarter, period, event or none
    p7.until            2025-10-31; 2026-Q1; P2M (two months), P3W, P10D; empty for an event and for none
    p7.event.en         the event in the words of a language
    p7.undertaking      yes or no
    p7.approval         yes or no: subject to approval by a government

The words of the paragraphs are those of the signed text and are not corrected: what stands in the original stands in
the record. Corrections are taken whole or not at all.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from paraph.intake.protocols.adoption import Proposed
from paraph.intake.refusals import CorrectionsRefused, DeadlineUnfit, UnknownChoice, UnknownField
from paraph.language.script import to_ascii_digits
from paraph.mechanism.paragraphs import BOTH, NO_DEADLINE, THIRD, Content, Deadline, DeadlineKind, Paragraph
from paraph.mechanism.releases import Force
from paraph.mechanism.texts import Texts
from paraph.mechanism.undertakings import FORCES
from paraph.messages import Refused

_NAME = re.compile(r"p(\d{1,4})\.([a-z.]+)")
_QUARTER = re.compile(r"\d{4}-Q[1-4]")
_PERIOD = re.compile(r"P(?=\d)(\d{1,3}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,5}D)?")
_YES_NO = {"yes": True, "no": False}


def corrected(proposed: Proposed, corrections: Mapping[str, str], *, parties: tuple[str, ...]) -> Proposed:
    """The protocol with the corrections made; raises `CorrectionsRefused` with every field that cannot be taken."""
    refused: dict[str, Refused] = {}
    by_place: dict[int, dict[str, str]] = {}
    for name, text in corrections.items():
        found = _NAME.fullmatch(name)
        if found is None or int(found[1]) >= len(proposed.paragraphs):
            refused[name] = UnknownField(field=name)
        else:
            by_place.setdefault(int(found[1]), {})[found[2]] = text.strip()
    paragraphs = list(proposed.paragraphs)
    for place, fields in by_place.items():
        content, wrong = _content(paragraphs[place].content, fields, parties)
        refused |= {f"p{place}.{field}": why for field, why in wrong.items()}
        paragraphs[place] = replace(paragraphs[place], content=content)
    if refused:
        raise CorrectionsRefused(refused)
    return replace(proposed, paragraphs=tuple(paragraphs))


def fields_of(paragraph: Paragraph) -> dict[str, str]:
    """What the fields of a paragraph now say, by name without its place; what a correction is compared with."""
    content = paragraph.content
    deadline = content.deadline
    return {
        "force": content.force.value if content.force else "",
        "actor": content.actor,
        **{f"addressee.{language}": content.addressee.get(language, "") for language in content.texts},
        "deadline": deadline.kind.value,
        "until": deadline.value or "",
        **{f"event.{language}": deadline.words.get(language, "") for language in content.texts},
        "undertaking": "yes" if content.undertaking else "no",
        "approval": "yes" if content.ad_referendum else "no",
    }


def _content(
    content: Content, fields: Mapping[str, str], parties: tuple[str, ...]
) -> tuple[Content, dict[str, Refused]]:
    wrong: dict[str, Refused] = {}
    for name, text in fields.items():
        try:
            content = _with(content, name, text, parties)
        except Refused as why:
            wrong[name] = why
    if not wrong and {"deadline", "until"} & fields.keys():
        try:
            content = replace(content, deadline=_whole(content.deadline))
        except Refused as why:
            wrong["until"] = why
    if not wrong and content.undertaking and content.force not in FORCES:
        choices = ", ".join(sorted(force.value for force in FORCES))
        wrong["undertaking"] = UnknownChoice(found=content.force.value if content.force else "", choices=choices)
    return content, wrong


def _with(content: Content, name: str, text: str, parties: tuple[str, ...]) -> Content:
    match name.split("."):
        case ["force"]:
            return replace(content, force=Force(_one_of(text, tuple(Force))) if text else None)
        case ["actor"]:
            return replace(content, actor=_one_of(text, (BOTH, THIRD, *parties)))
        case ["addressee", language] if language in content.texts:
            return replace(content, addressee=_put(content.addressee, language, text))
        case ["undertaking"]:
            return replace(content, undertaking=_YES_NO[_one_of(text, tuple(_YES_NO))])
        case ["approval"]:
            return replace(content, ad_referendum=_YES_NO[_one_of(text, tuple(_YES_NO))])
    return replace(content, deadline=_with_deadline(content, name, text))


def _with_deadline(content: Content, name: str, text: str) -> Deadline:
    deadline = content.deadline
    match name.split("."):
        case ["deadline"]:
            return replace(deadline, kind=DeadlineKind(_one_of(text, tuple(DeadlineKind))))
        case ["until"]:
            return replace(deadline, value=to_ascii_digits(text) or None)
        case ["event", language] if language in content.texts:
            return replace(deadline, words=_put(deadline.words, language, text))
    raise UnknownField(field=name)


def _whole(deadline: Deadline) -> Deadline:
    """The deadline with what belongs to its kind and nothing else; raises `DeadlineUnfit`."""
    value = deadline.value or ""
    match deadline.kind:
        case DeadlineKind.NONE:
            return NO_DEADLINE
        case DeadlineKind.EVENT:
            return replace(deadline, value=None)
        case DeadlineKind.DATE:
            good = _is_day(value)
        case DeadlineKind.QUARTER:
            good = bool(_QUARTER.fullmatch(value.upper()))
        case _:
            good = bool(_PERIOD.fullmatch(value.upper()))
    if not good:
        raise DeadlineUnfit(found=value)
    return Deadline(deadline.kind, value.upper())


def _is_day(value: str) -> bool:
    try:
        return bool(date.fromisoformat(value))
    except ValueError:
        return False


def _one_of(text: str, choices: tuple[str, ...]) -> str:
    if text not in choices:
        raise UnknownChoice(found=text, choices=", ".join(choices))
    return text


def _put(texts: Texts, language: str, text: str) -> Texts:
    return texts.set(language, text) if text else texts.delete(language) if language in texts else texts
