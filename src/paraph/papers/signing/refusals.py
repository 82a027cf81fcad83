"""Why a signature is not made or cannot be read.

SigningRefused
  KeyUnreadable         a PKCS#12 file that the passphrase does not open
  CardRefused           a card that is not there, does not take the PIN, or lacks the certificate
  DraftUnsigned         a draft is signed by nobody
  CertificateOutOfTime  a certificate that has expired, or is not valid yet
  SignedAlready         the side's signature stands in this original
  NoSignaturePlace      the original does not say where the side signs
  SignatureUnreadable   a file that is no signature
  RootsUnreadable       a file that holds no certificate
  FileDamaged           a PDF that cannot be read to its end
  ScanUnbound           a statement of another text
  ScanOfOther           a statement of another scan
"""

from paraph.messages import N_
from paraph.papers.refusals import PaperError


class SigningRefused(PaperError):
    """Base: nothing was signed."""

    code = "papers.signing.refused"
    says = N_("Nothing was signed.")


class KeyUnreadable(SigningRefused):
    code = "papers.signing.key_unreadable"
    says = N_("The file is no PKCS#12 file, or the passphrase does not open it.")
    advice = N_("Check the file and the passphrase; nothing was signed.")


class CardRefused(SigningRefused):
    code = "papers.signing.card_refused"
    says = N_("The card could not be used: {reason}")
    advice = N_(
        "Check that the card is in the reader, its library, the token's name, the PIN and the certificate's name."
    )


class DraftUnsigned(SigningRefused):
    code = "papers.signing.draft"
    says = N_("This is a draft, and a draft is signed by nobody.")
    advice = N_("Agree and initial the text, then set its originals.")


class SignedAlready(SigningRefused):
    code = "papers.signing.already"
    says = N_("{side} has signed this original already.")
    advice = N_("Nothing is to be done. “paraph originals verify” shows the signatures.")


class CertificateOutOfTime(SigningRefused):
    code = "papers.signing.out_of_time"
    says = N_("The certificate of “{signer}” is valid from {since} to {until}, and not today.")
    advice = N_("Sign with a certificate that is valid now; see also that the clock of this machine is right.")


class NoSignaturePlace(SigningRefused):
    code = "papers.signing.no_place"
    says = N_("The original has no place for a signature of {side}; it has one for each of {sides}.")
    advice = N_("Sign for one of the parties of the document.")


class RootsUnreadable(SigningRefused):
    code = "papers.signing.roots_unreadable"
    says = N_("“{file}” holds no certificate that can be read.")
    advice = N_("Give certificates in PEM or DER (.pem, .crt, .cer), as their authority publishes them.")


class SignatureUnreadable(SigningRefused):
    code = "papers.signing.unreadable"
    says = N_("“{file}” holds no signature that can be read.")
    advice = N_("Give a CMS signature (.p7s, .sig), in DER or PEM.")


class FileDamaged(SigningRefused):
    code = "papers.signing.damaged"
    says = N_("The PDF is damaged, so its signatures cannot be read.")
    advice = N_("Ask its owner for the file once more.")


class ScanUnbound(SigningRefused):
    code = "papers.signing.scan_unbound"
    says = N_("The statement is of digest {found}, the original has {expected}.")
    advice = N_("Give the statement that belongs to this original.")


class ScanOfOther(SigningRefused):
    code = "papers.signing.scan_of_other"
    says = N_("The statement is of a file with SHA-256 {found}, the scan has {expected}.")
    advice = N_("Give the very scan that the statement was made of, unchanged, or make the statement anew.")
