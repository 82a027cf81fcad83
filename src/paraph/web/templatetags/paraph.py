"""Tags of the page templates: a text in the language it is in, marked words, icons, and the frame of the page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache
from html import escape
from itertools import pairwise

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import get_language

from paraph.mechanism.state import EMPTY
from paraph.mechanism.texts import Shown
from paraph.messages import LANGUAGES, OWN_NAMES
from paraph.node import records
from paraph.node.people.access import EVERYTHING, access_of
from paraph.node.people.roles import RIGHTS, Right
from paraph.papers.wording import Wording
from paraph.web.assets import build_mark
from paraph.web.pages.passages import Passage, Piece
from paraph.web.pages.reader import Reader
from paraph.web.pages.texts.draft_values import Entry
from paraph.web.pages.texts.wordwise import Word

register = template.Library()


@register.filter
def moment(when: datetime | None) -> str:
    """An instant by the clock of the node's country, to the minute, as the page's language writes it."""
    return Wording(get_language() or "en", "").posted(f"{localtime(when):%Y-%m-%dT%H:%M}") if when else ""


@register.filter
def side(code: str) -> str:
    """A side as texts call it: Russian Side, रूसी पक्ष, Российская Сторона."""
    return Wording(get_language() or "en", code).side_name(code)


@register.filter
def said(given: Shown | dict[str, str] | None) -> str:
    """A text of a page or of a paper, marked with its language where that is not the page's."""
    text = _shown(given)
    if text is None or not text.text:
        return ""
    if text.language == get_language() or not text.language:
        return text.text
    return format_html('<span lang="{}">{}</span>', text.language, text.text)


@register.filter
def lang(given: Shown | dict[str, str] | str | None) -> SafeString:
    """The `lang` attribute for an element that holds nothing but this text; nothing where it is the page's own.

    Plain words are the page's own.
    """
    if isinstance(given, str):
        return SafeString("")
    text = _shown(given)
    if text is None or not text.language or text.language == get_language():
        return SafeString("")
    return format_html(' lang="{}"', text.language)


@register.filter
def anchor(field: str) -> str:
    """The name of a field as part of an id: `p0.status` is `p0-status`."""
    return field.replace(".", "-")


@register.filter
def share(value: float) -> str:
    """A share of the width, 0 to 1, as SVG takes it."""
    return f"{100 * value:.2f}%"


@register.filter
def from_above(value: float) -> str:
    """A height, 0 to 1 from the bottom, as SVG takes it from the top."""
    return f"{100 * (1 - value):.2f}%"


@register.filter
def options(values: Iterable[tuple[str, str]], chosen: object) -> SafeString:
    """The options of a list of choices, value and name, one of them chosen. A filter, for some offer hundreds."""
    return SafeString("".join(
        f'<option value="{escape(value)}"{" selected" if value == chosen else ""}>{escape(name)}</option>'
        for value, name in values
    ))  # fmt: skip


@register.filter
def pairs(values: Sequence[object]) -> Iterable[tuple[object, object]]:
    """Each of them with the one after it."""
    return pairwise(values)


@register.filter
def own_name(code: str) -> str:
    """A language in itself."""
    return OWN_NAMES.get(code, code)


@register.filter
def within(code: str) -> str:
    """The name of a language in the page's, as it stands within a line."""
    return Reader(get_language() or "en", settings.HOME.side).language_within(code)


@register.filter
def marked(passage: Passage) -> SafeString:
    """A passage with its words marked and numbered."""
    return format_html_join("", "{}", ((_piece(piece),) for piece in passage.pieces))


@register.filter
def differing(words: Iterable[Word]) -> SafeString:
    """Words of a text with what was put in and what was taken out marked. A filter, for a page holds a thousand."""
    return SafeString("".join(f"<{one.kind}>{escape(one.text)}</{one.kind}>" if one.kind else escape(one.text)
                              for one in words))  # fmt: skip


@register.simple_tag(takes_context=True)
def quiet_entry(context: template.Context, entry: Entry) -> str:
    """An agreed paragraph without a form in it, set once for all who see it alike: a text holds hundreds of them."""
    page = context["page"]
    return _quiet(entry, page.key, get_language() or "", bool(page.in_force), context["may_draft"], context["since"])


@lru_cache(maxsize=4096)
def _quiet(entry: Entry, key: str, language: str, in_force: bool, may_draft: bool, since: bool) -> SafeString:
    page = {"key": key, "in_force": in_force}
    shown = {"entry": entry, "page": page, "may_draft": may_draft, "since": since, "LANGUAGE_CODE": language}
    return render_to_string("paraph/_draft_entry.html", shown)


@register.simple_tag
def set_once(name: str, page: object) -> SafeString:
    """The part of a long page that depends on `page` and the language alone, set once for all who see it alike.

    `page` comes from `paraph.web.once`, so that the next request brings the very same one.
    """
    return _set(_Part(name, page, get_language() or ""))


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    """A part of a page; another of the same page, template and language is the same one."""

    name: str
    page: object
    language: str

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, _Part)
            and self.page is other.page
            and (self.name, self.language) == (other.name, other.language)
        )

    def __hash__(self) -> int:
        return hash((self.name, id(self.page), self.language))


@lru_cache(maxsize=64)
def _set(part: _Part) -> SafeString:
    return render_to_string(part.name, {"page": part.page, "LANGUAGE_CODE": part.language})


@register.filter
def standing(words: Iterable[Word]) -> str:
    """The same text as it stands, nothing marked."""
    return "".join(one.text for one in words if one.kind != "del")


@register.simple_tag
@cache
def icon(name: str) -> SafeString:
    """A sign beside words that say the same; screen readers pass over it."""
    return format_html(
        '<svg class="icon" aria-hidden="true"><use href="{}#{}"></use></svg>', asset("paraph/icons.svg"), name
    )


@register.simple_tag
def asset(path: str) -> str:
    """Address of a static file, changed whenever the installation changes, so browsers may keep it."""
    return f"{static(path)}?{build_mark()}"


@register.simple_tag(takes_context=True)
def may_propose(context: template.Context) -> bool:
    """Whether the navigation offers to adopt a release."""
    request = context.get("request")
    user = getattr(request, "user", None)
    return user is not None and access_of(user).may(Right.PROPOSE, state=EMPTY)


@register.simple_tag(takes_context=True)
def may_see_exchange(context: template.Context) -> bool:
    """Whether the person has a role for the whole mechanism, and so sees what goes between the nodes."""
    user = context.get("user")
    return bool(user is not None and access_of(user).roles.get(EVERYTHING))


@register.simple_tag(takes_context=True)
def may_manage(context: template.Context) -> bool:
    """Whether the person looks after the accounts of the node."""
    user = context.get("user")
    roles = access_of(user).roles.get(EVERYTHING, frozenset()) if user is not None else frozenset()
    return any(Right.MANAGE in RIGHTS[role] for role in roles)


@register.simple_tag(takes_context=True)
def may_see_letters(context: template.Context) -> bool:
    """Whether the person confirms for the whole mechanism, and so sees what goes to people by mail."""
    user = context.get("user")
    roles = access_of(user).roles.get(EVERYTHING, frozenset()) if user is not None else frozenset()
    return any(Right.CONFIRM in RIGHTS[role] for role in roles)


@register.simple_tag
def issuer_name() -> str:
    """What the issuer of OpenID Connect is called; empty where there is none."""
    return settings.ISSUER.name if settings.ISSUER else ""


@register.simple_tag
def as_of() -> str:
    """The day as of which the page shows the record, written out; empty for now."""
    day = records.as_of()
    return Reader(get_language() or "en", settings.HOME.side).day(day) if day else ""


@register.simple_tag
def owner() -> str:
    """The side whose node this is."""
    return Reader(get_language() or "en", settings.HOME.side).side_name(settings.HOME.side)


@register.simple_tag(takes_context=True)
def tongues(context: template.Context) -> Iterable[dict[str, object]]:
    """The interface languages with the address of this same page in each; what stands outside them stays as it is.

    A page's addresses differ in nothing but the language they begin with, so nothing is resolved. A page that answers a
    form sent elsewhere names its own as `address`.
    """
    request, now = context.get("request"), get_language()
    path = context.get("address") or (request.get_full_path() if request is not None else "/")
    rest = path.removeprefix(f"/{now}/")
    return [
        {"code": code, "name": OWN_NAMES[code], "url": f"/{code}/{rest}" if rest != path else path,
         "current": code == now}
        for code in LANGUAGES
    ]  # fmt: skip


def _shown(text: Shown | dict[str, str] | None) -> Shown | None:
    return Shown(text["text"], text["language"]) if isinstance(text, dict) else text


def _piece(piece: Piece) -> SafeString | str:
    if not piece.marked:
        return piece.text
    numbers = format_html_join("", '<sup class="ref">{}</sup>', ((m.number,) for m in piece.begins if m.number))
    anchors = [mark.anchor for mark in piece.begins if mark.anchor]
    anchor = format_html(' id="{}"', anchors[0]) if anchors else ""
    name = "verb" if piece.verb else "doubt" if piece.doubtful else ""
    kind = format_html(' class="{}"', name) if name else ""
    facts = " ".join(str(number) for number in piece.facts)
    return format_html('<mark{}{} data-facts="{}">{}{}</mark>', kind, anchor, facts, numbers, piece.text)
