"""The cover of a pouch: the manifest in words, in three languages, for whoever holds the file without Paraph.

The words belong to version 1 of the format and never change: the reader writes the cover again from the manifest and
compares. That is why they stand here and not in the catalogues.
"""

from paraph.record.pouches.manifest import Manifest

_ENGLISH = """\
A pouch of the record “{mechanism}”, from {sender} to {addressee}, sealed {sealed}.
{contents}
It also says that {sender} holds {have} acts of {addressee}.
Fingerprint of the sender's key; compare it with the sender's key paper:
  {fingerprint}
To open it: paraph pouch open FILE
"""
_HINDI = """\
अभिलेख “{mechanism}” की थैली: {sender} की ओर से {addressee} के लिए, मुहरबंद {sealed}।
{contents}
इसमें यह भी कहा गया है कि {sender} के पास {addressee} की {have} प्रविष्टियाँ हैं।
प्रेषक की कुंजी की अंगुलि-छाप; इसे प्रेषक के कुंजी-पत्र से मिलाएँ:
  {fingerprint}
खोलने के लिए: paraph pouch open FILE
"""
_RUSSIAN = """\
Вализа записи «{mechanism}»: от {sender} для {addressee}, запечатана {sealed}.
{contents}
В ней также сказано, что у {sender} есть акты {addressee}, числом {have}.
Отпечаток ключа отправителя; сверьте его с ключевым листом отправителя:
  {fingerprint}
Чтобы открыть: paraph pouch open FILE
"""
_SOME = (
    "It carries {count} acts of {sender}, numbers {first} to {last}.",
    "इसमें {sender} की {count} प्रविष्टियाँ हैं, क्रमांक {first} से {last} तक।",
    "В ней акты {sender}: всего {count}, номера с {first} по {last}.",
)
_NONE = (
    "It carries no new acts of {sender}, whose log has {size}.",
    "इसमें {sender} की कोई नई प्रविष्टि नहीं है; उसकी पंजी में {size} प्रविष्टियाँ हैं।",
    "Новых актов {sender} в ней нет; в журнале их {size}.",
)
_RULE = "\n" + "-" * 72 + "\n\n"


def cover(manifest: Manifest) -> bytes:
    """The cover that belongs to `manifest`, whatever its members."""
    return _RULE.join(
        template.format(
            mechanism=manifest.mechanism,
            sender=manifest.sender,
            addressee=manifest.addressee,
            sealed=manifest.sealed,
            have=manifest.have,
            fingerprint=manifest.key.fingerprint,
            contents=contents.format(
                sender=manifest.sender, count=manifest.count, first=manifest.first, last=manifest.size - 1,
                size=manifest.size,
            ),
        )
        for template, contents in zip(
            (_ENGLISH, _HINDI, _RUSSIAN), _SOME if manifest.count else _NONE, strict=True
        )
    ).encode()  # fmt: skip
