"""Tag of a field's control: what every control carries, whatever kind it is."""

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from paraph.web.pages.fields import Field

register = template.Library()

SHORT = frozenset({"day", "date", "number"})
"""Kinds whose values are short, and whose controls are."""


@register.simple_tag
def marks_of(field: Field, posts_to: str = "") -> SafeString:
    """Identifier, name, language and error of a control as attributes; `posts_to` is asked whenever it changes."""
    said = [f"{field.id}-{what}" for what in ("error", "help") if getattr(field, what)]
    marks = {
        "id": field.id,
        "name": field.name,
        "class": "short" if field.short or field.kind in SHORT else "",
        "lang": field.language,
        "aria-invalid": "true" if field.error else "",
        "aria-describedby": " ".join(said),
        "data-fact": "" if field.number is None else str(field.number),
        "hx-post": posts_to,
    }
    return format_html_join(" ", '{}="{}"', ((name, value) for name, value in marks.items() if value))
