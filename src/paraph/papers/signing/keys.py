"""A signer's own key: from a PKCS#12 file (RFC 7292), or on a card that never gives it out (PKCS#11).

Neither key nor passphrase nor PIN is kept: they are used while the signer lives, and the caller brings them.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from pkcs11.exceptions import PKCS11Error
from pyhanko.config.pkcs11 import TokenCriteria
from pyhanko.sign import Signer, SimpleSigner
from pyhanko.sign.general import SigningError
from pyhanko.sign.pkcs11 import PKCS11Signer, open_pkcs11_session

from paraph.papers.signing.refusals import CardRefused, KeyUnreadable


def signer_from_file(data: bytes, passphrase: str) -> Signer:
    """The signer in a PKCS#12 file; raises `KeyUnreadable`."""
    try:
        signer: Signer = SimpleSigner.load_pkcs12_data(data, other_certs=[], passphrase=passphrase.encode())
    except (ValueError, SigningError):
        raise KeyUnreadable from None
    return signer


@contextmanager
def signer_on_card(library: str, *, token: str, pin: str, certificate: str) -> Iterator[Signer]:
    """The signer on a card, while its session is open; raises `CardRefused`.

    `library` is the path of the card's PKCS#11 module, `token` the label of the card, `certificate` the label of the
    certificate and its key on it.
    """
    try:
        session = open_pkcs11_session(library, token_criteria=TokenCriteria(label=token), user_pin=pin)
    except (PKCS11Error, SigningError, RuntimeError) as error:
        raise CardRefused(reason=_reason(error)) from None
    try:
        with session:
            # Many cards sign a hash and do not hash by themselves; all can sign one.
            yield PKCS11Signer(session, cert_label=certificate, key_label=certificate, use_raw_mechanism=True)
    except (PKCS11Error, SigningError) as error:
        raise CardRefused(reason=_reason(error)) from None


def _reason(error: Exception) -> str:
    return str(error) or type(error).__name__
