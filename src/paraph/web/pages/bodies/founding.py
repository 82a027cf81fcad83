"""The forms that begin something: a body, and a topic under it.

Rules
    1. Both sides come to one id from one English name, or from one template (`body_key`, `topic_key`), so
       that what each establishes is one thing with two words on it.
    2. A topic that follows a template has the template's names, where none are written.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from paraph.intake.plans.pairing import slug
from paraph.intake.plans.planning import body_key, text_digest
from paraph.mechanism.bodies import BodyKind
from paraph.mechanism.state import State
from paraph.mechanism.texts import NO_TEXTS, Texts
from paraph.mechanism.topics import Form, template, templates, topic_key
from paraph.messages import N_
from paraph.papers.wording import FORMS, KINDS
from paraph.web.pages.blank import Blank, spoken, tongues, too_long
from paraph.web.pages.fields import Field
from paraph.web.pages.reader import Reader

BODY_FIELD_OF = {
    "mechanism.body.exists": "name.en",
    "mechanism.body.differs": "kind",
    "mechanism.body.unknown": "parent",
    "mechanism.body.circular": "parent",
}
TOPIC_FIELD_OF = {"mechanism.topic.exists": "template", "mechanism.topic.unknown_template": "template"}
"""Code of a refusal -> the field it speaks of."""


@dataclass(frozen=True, slots=True)
class Founded:
    """A body or topic that a form describes."""

    key: str
    names: Texts
    kind: BodyKind = BodyKind.OTHER
    parent: str | None = None
    template: str | None = None
    form: Form | None = None


def body_blank(state: State, reader: Reader) -> Blank:
    """The form of a new body."""
    kinds = tuple((kind.value, reader.say(word)) for kind, word in KINDS.items())
    bodies = tuple((key, reader.text(body.names).text) for key, body in sorted(state.bodies.items()))
    return Blank(
        "establish",
        reader.say(N_("A new body")),
        reader.say(N_("Establish")),
        (
            Field("kind", reader.say(N_("Kind")), kind="choice", choices=kinds),
            Field("parent", reader.say(N_("Stands under")), kind="choice", choices=(("", "—"), *bodies)),
            *tongues("name", reader.say(N_("Name of the body")), NO_TEXTS, state.languages, reader),
        ),
        reader.say(N_("The other Side's word stands beside it: where both name it alike in English, it is one body.")),
    )


def body_typed(typed: Mapping[str, str], state: State, reader: Reader) -> tuple[Founded | None, dict[str, str]]:
    """The body that the form describes, or what is wrong with it by field."""
    errors, names = _named(typed, state, reader)
    choose = reader.say(N_("Choose from the list."))
    if typed.get("kind") not in set(BodyKind):
        errors["kind"] = choose
    if typed.get("parent") and typed["parent"] not in state.bodies:
        errors["parent"] = choose
    if not names and not errors:
        errors[f"name.{reader.own_language_first(state.languages)[0]}"] = reader.say(
            N_("Write the name in at least one language.")
        )
    if errors:
        return None, errors
    kind, parent = BodyKind(typed["kind"]), typed.get("parent") or None
    if kind is BodyKind.SUB_GROUP and parent is None:
        return None, {"parent": reader.say(N_("A sub-group stands under a body: choose which."))}
    return Founded(body_key(kind, names, parent), names, kind=kind, parent=parent), {}


def topic_blank(state: State, reader: Reader) -> Blank:
    """The form of a new topic."""
    models = tuple((key, reader.text(model.names).text) for key, model in templates().items())
    forms = tuple((form.value, reader.say(word)) for form, word in FORMS.items())
    says = N_("A template brings the stages and what is measured; without one neither is recorded.")
    return Blank(
        "open",
        reader.say(N_("A new topic")),
        reader.say(N_("Open the topic")),
        (
            Field("template", reader.say(N_("Follows the template")), kind="choice", choices=(("", "—"), *models)),
            *tongues("name", reader.say(N_("Name of the topic")), NO_TEXTS, state.languages, reader),
            Field("form", reader.say(N_("Form of cooperation")), kind="choice", choices=(("", "—"), *forms)),
        ),
        reader.say(says),
    )


def topic_typed(
    typed: Mapping[str, str], body: str, state: State, reader: Reader
) -> tuple[Founded | None, dict[str, str]]:
    """The topic that the form describes, or what is wrong with it by field."""
    errors, names = _named(typed, state, reader)
    choose, model = reader.say(N_("Choose from the list.")), typed.get("template", "")
    if model and model not in templates():
        errors["template"] = choose
    if typed.get("form") and typed["form"] not in set(Form):
        errors["form"] = choose
    if not names and not model and not errors:
        errors[f"name.{reader.own_language_first(state.languages)[0]}"] = reader.say(
            N_("Write the name in at least one language.")
        )
    if errors:
        return None, errors
    names = names or template(model).names
    own = model or slug(names.get("en", "")) or text_digest("".join(names.values()))[:12]
    form = Form(typed["form"]) if typed.get("form") else None
    return Founded(topic_key(body, own), names, template=model or None, form=form), {}


def _named(typed: Mapping[str, str], state: State, reader: Reader) -> tuple[dict[str, str], Texts]:
    return too_long(typed, ("name",), state.languages, reader), spoken(typed, "name", state.languages)
