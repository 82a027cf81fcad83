"""Letters that are valid and mean nothing: the marks that a wrong decoding leaves behind.

What is told apart, each with its signature:

* UTF-8 read as Windows-1252 or Latin-1: Hindi becomes "à¤¸à¤¤à¥à¤°", Russian becomes "Ð·Ð°ÑÐµÐ´Ð°Ð½Ð¸Ðµ";
* UTF-8 read as Windows-1251: Russian becomes "Р·Р°СЃРµРґР°РЅРёРµ", Hindi becomes "а¤ёа¤¤аҐЌа¤°";
* one Cyrillic code page read as another: "ГЮЯЕДЮМХЕ", capitals inside the words;
* replacement characters all over;
* Hindi typed for a font that draws Devanagari over Latin letters (Kruti Dev): "dh", "ds", "esa", "vkSj".

A text is refused only when the signature makes up a good part of it: a release may quote a garbled word.
"""

import re

from paraph.intake.readers.encoding import SAMPLE, russian_likeness
from paraph.intake.refusals import LegacyFont, Mojibake

_AFTER_1252 = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œŽžŸ"
_AFTER_1251 = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§©Є«¬\u00ad®Ї°±Ііґµ¶·№є»јЅѕї\u0098"
_SIGNATURES = re.compile(
    f"à[¤¥][{_AFTER_1252}]|[ÐÑ][{_AFTER_1252}]|[РС][{_AFTER_1251}]|а[¤Ґ][А-яЁё{_AFTER_1251}]|â€[{_AFTER_1252}]|\ufffd"
)
_LEAST_SHARE = 0.15
_KRUTI_WORD = re.compile(r"(?<!\S)(?:dk|ds|dh|esa|vkSj|gS|gSa|ls|us|ij|fd|dks|;g|rFkk|,oa|fd;k|Hkkjr)(?!\S)")


def refuse_garble(name: str, text: str) -> None:
    """Raise Mojibake or LegacyFont when `text` is garbled beyond reading; otherwise do nothing."""
    sample = text[:SAMPLE]
    hits = [match[0] for match in _SIGNATURES.finditer(sample)]
    if hits and sum(map(len, hits)) > _LEAST_SHARE * max(sum(map(str.isalpha, sample)), 60):
        first = sample.index(hits[0])
        raise Mojibake(source=name, sample=" ".join(sample[first : first + 12].split()))
    if _is_other_page(sample):
        raise Mojibake(source=name, sample=" ".join(sample[:16].split()))
    words = len(sample.split())
    found = _KRUTI_WORD.findall(sample)
    if len(found) > max(4, 0.1 * words):
        raise LegacyFont(source=name, sample=" ".join(found[:4]))


def _is_other_page(sample: str) -> bool:
    """Whether Cyrillic text reads as Russian only after the two Russian code pages are swapped."""
    cyrillic = "".join(re.findall(r"[А-Яа-яЁё\s]+", sample))
    if len(cyrillic) < max(20, len(sample) // 3):
        return False
    likeness = russian_likeness(cyrillic)
    if likeness > 0.25:  # noqa: PLR2004 - Russian gives about 0.5, its relatives above 0.25
        return False
    swapped = (
        cyrillic.encode(wrong, errors="ignore").decode(right, errors="ignore")
        for wrong, right in (("cp1251", "koi8-r"), ("koi8-r", "cp1251"))
    )
    return any(russian_likeness(text) > likeness + 0.2 for text in swapped)
