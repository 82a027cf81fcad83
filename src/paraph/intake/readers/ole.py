"""Files of the old compound format (MS-CFB): never read, but told apart, so that the advice fits.

A Word document behind a password is such a file too (MS-OFFCRYPTO): the package inside is the encrypted .docx.
"""

from typing import NoReturn

from paraph.intake.refusals import EncryptedFile, OtherFormat

_STREAMS = (
    ("WordDocument", "Word 97–2003 (.doc)"),
    ("Workbook", "Excel 97–2003 (.xls)"),
    ("PowerPoint Document", "PowerPoint 97–2003 (.ppt)"),
    ("__properties_version1.0", "Outlook (.msg)"),
)


def read_ole(name: str, data: bytes) -> NoReturn:
    """Refuse with EncryptedFile or OtherFormat, by the names of the streams in the file."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise EncryptedFile(source=name, format="Word")
    for stream, kind in _STREAMS:
        if stream.encode("utf-16-le") in data:
            raise OtherFormat(source=name, format=kind)
    raise OtherFormat(source=name, format="OLE")
