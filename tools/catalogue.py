"""The message catalogues: collect phrases from the code, compile them, and prove that no translation is missing.

    python tools/catalogue.py extract    add new phrases to locale/<language>/<room>.po, drop those no longer used
    python tools/catalogue.py check      exit 1 and name each gap: untranslated, unmarked, or with other places
    python tools/catalogue.py compile    join the rooms' files into LC_MESSAGES/django.mo

One `.po` file a room and language keeps each room's words beside each other and two people's work apart.
"""

import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOMS = ("messages", "record", "language", "mechanism", "intake", "papers", "node", "web", "cli")
LANGUAGES = ("hi", "ru")
KEYWORDS = {
    "N_": None, "_": None, "gettext": None, "gettext_lazy": None, "gettext_noop": None,
    "ngettext": (1, 2), "ngettext_lazy": (1, 2), "pgettext": ((1, "c"), 2), "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3), "translate_plural": (1, 2),
}  # fmt: skip
PLACE = re.compile(r"\{(\w*)[^{}]*\}|%\((\w+)\)[sd]")
Key = tuple[str | tuple[str, ...], str | None]


def main(arguments: list[str]) -> int:
    """Run one of the three commands; give its exit status."""
    root = Path(__file__).parent.parent
    match arguments:
        case ["extract"]:
            update_sources(root)
        case ["compile"]:
            compile_all(root)
        case ["check"]:
            return report(find_gaps(root))
        case _:
            print(__doc__)
            return 2
    return 0


def update_sources(root: Path) -> None:
    """Bring every `.po` file into line with the phrases in the code."""
    wanted = collect(root)
    for language in LANGUAGES:
        kept = {room: _read(root, language, room) for room in ROOMS}
        known = {_key(message) for catalogue in kept.values() for message in _messages(catalogue)}
        for room, catalogue in kept.items():
            fresh = Catalog(locale=language, domain=room, header_comment=f"# Paraph: {room}, {language}", fuzzy=False)
            for message in _messages(catalogue):
                if _key(message) in wanted:
                    fresh.add(message.id, message.string, context=message.context, flags=message.flags)
            for (phrase, context), owner in wanted.items():
                if owner == room and (phrase, context) not in known:
                    fresh.add(phrase, context=context)
            _write(root, language, room, fresh)


def compile_all(root: Path) -> None:
    """Write `LC_MESSAGES/django.mo` for each language."""
    for language in LANGUAGES:
        joined = Catalog(locale=language)
        for room in ROOMS:
            for message in _messages(_read(root, language, room)):
                joined.add(message.id, message.string, context=message.context)
        target = _locale(root) / language / "LC_MESSAGES" / "django.mo"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(_mo_bytes(joined))


def find_gaps(root: Path) -> list[str]:
    """Name each phrase that a reader of some language would not find in it, or find with other places."""
    wanted = collect(root)
    gaps = []
    for language in LANGUAGES:
        found: dict[Key, Message] = {}
        for room in ROOMS:
            for message in _messages(_read(root, language, room)):
                name = f"{language}/{room}.po: {_shown(message.id)}"
                if _key(message) not in wanted:
                    gaps.append(f"{name}: no longer in the code; run `make messages`")
                    continue
                if _key(message) in found and found[_key(message)].string != message.string:
                    gaps.append(f"{name}: translated in two rooms, and differently")
                if not _is_whole(message):
                    gaps.append(f"{name}: not translated")
                elif not _same_places(message):
                    gaps.append(f"{name}: the places in braces differ")
                found[_key(message)] = message
        gaps += [f"{language}/{owner}.po: {_shown(key[0])}: missing; run `make messages`"
                 for key, owner in wanted.items() if key not in found]  # fmt: skip
    return gaps


def collect(root: Path) -> dict[Key, str]:
    """Every marked phrase of the code and the page templates, with the lowest room that uses it."""
    wanted: dict[Key, str] = {}
    for room in ROOMS:
        for path in sorted((root / "src" / "paraph" / room).rglob("*")):
            if path.suffix in {".py", ".html", ".txt"} and path.is_file():
                for phrase, context in _phrases(path):
                    wanted.setdefault((phrase, context), room)
    return wanted


def report(gaps: list[str]) -> int:
    """Print the gaps; exit status 1 when there are any."""
    for gap in gaps:
        print(gap)
    print(f"catalogues: {len(gaps)} gaps" if gaps else "catalogues: every phrase stands in every language")
    return 1 if gaps else 0


def _phrases(path: Path) -> Iterator[Key]:
    source = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        if "{%" not in source:
            return
        source = _templatized(source)
    for _line, phrase, _comments, context in extract("python", BytesIO(source.encode()), keywords=KEYWORDS):
        yield phrase, context


def _templatized(source: str) -> str:
    from django.conf import settings
    from django.utils.translation.template import templatize

    if not settings.configured:
        settings.configure(USE_I18N=True)
    return "\n".join(line.strip() for line in templatize(source).splitlines())


def _locale(root: Path) -> Path:
    return root / "src" / "paraph" / "messages" / "locale"


def _read(root: Path, language: str, room: str) -> Catalog:
    path = _locale(root) / language / f"{room}.po"
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def _write(root: Path, language: str, room: str, catalogue: Catalog) -> None:
    path = _locale(root) / language / f"{room}.po"
    if not len(catalogue):
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=110, omit_header=False, no_location=True, sort_output=True)
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    dated = ('"POT-Creation-Date', '"PO-Revision-Date', '"Last-Translator', '"Language-Team', '"Generated-By',
             '"Report-Msgid', '"Project-Id')  # fmt: skip
    path.write_text("".join(line for line in lines if not line.startswith(dated)), encoding="utf-8")


def _mo_bytes(catalogue: Catalog) -> bytes:
    buffer = BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()


def _messages(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


def _key(message: Message) -> Key:
    return message.id, message.context


def _is_whole(message: Message) -> bool:
    forms = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return all(forms) and not message.fuzzy


def _same_places(message: Message) -> bool:
    ids = message.id if isinstance(message.id, tuple | list) else (message.id,)
    forms = message.string if isinstance(message.string, tuple | list) else (message.string,)
    wanted = _places(ids[-1])
    return all(_places(form) == wanted for form in forms)


def _places(text: str) -> set[str]:
    return {match[1] or match[2] or "" for match in PLACE.finditer(text)}


def _shown(phrase: object) -> str:
    return repr(phrase[0] if isinstance(phrase, tuple | list) else phrase)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
