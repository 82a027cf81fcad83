"""What a certificate calls its holder."""

from asn1crypto import x509


def name_of(name: x509.Name) -> str:
    """The common name, else all of it."""
    return str(name.native.get("common_name") or name.human_friendly)
