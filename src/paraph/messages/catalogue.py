"""Look a phrase up in the compiled gettext catalogues.

The sources are `locale/<language>/<room>.po`, one file a room; `tools/catalogue.py compile` joins them into the
`django.mo` read here and by Django alike. English is the language the phrases are written in and has no file.
"""

import gettext
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

OWN_NAMES: Mapping[str, str] = MappingProxyType({"en": "English", "hi": "हिंदी", "ru": "Русский"})
"""Each interface language in itself, as a language switch must name it."""

LANGUAGES = tuple(OWN_NAMES)
"""Interface languages, by ISO 639-1 code."""

LOCALE_DIR = Path(__file__).parent / "locale"
DOMAIN = "django"


def N_(phrase: str) -> str:  # noqa: N802 - the name gettext's own tools expect
    """Mark a phrase for the catalogue and return it unchanged; it is translated where it is shown."""
    return phrase


def translate(phrase: str, language: str, *, context: str | None = None) -> str:
    """Give `phrase` in `language` ("en", "hi", "ru"); an unknown language or phrase gives the phrase itself."""
    if not phrase:
        return ""  # the catalogue holds its own header under it
    catalogue = _catalogue(language)
    return catalogue.pgettext(context, phrase) if context else catalogue.gettext(phrase)


def translate_plural(singular: str, plural: str, count: int, language: str) -> str:
    """Give the form of the phrase that `language` uses for `count` things."""
    return _catalogue(language).ngettext(singular, plural, count)


def preferred(*wishes: str | None) -> str:
    """Pick the interface language from wishes in falling priority.

    A wish is a language code, a POSIX locale (`ru_RU.UTF-8`) or a colon-separated list of them; empty wishes and
    languages Paraph does not speak are passed over. English is the answer when nothing fits.
    """
    for wish in wishes:
        for name in (wish or "").split(":"):
            code = name.replace("-", "_").split("_")[0].split(".")[0].lower()
            if code in LANGUAGES:
                return code
    return "en"


@lru_cache(maxsize=len(LANGUAGES))
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation(DOMAIN, LOCALE_DIR, languages=[language], fallback=True)
