"""Why the machine would not read or write something, in the person's words rather than the system's.

    except OSError as error:
        raise FileUnwritable(file=target, reason=cause(error)) from None

What no words are known for stands as the system says it.
"""

import errno
from collections.abc import Mapping
from types import MappingProxyType

from paraph.messages.catalogue import N_
from paraph.messages.refusal import Phrase

NOT_UTF8 = N_("it is not text in UTF-8")

_CAUSES: Mapping[int, str] = MappingProxyType(
    {
        errno.ENOENT: N_("there is no such file or folder"),
        errno.EISDIR: N_("it is a folder, not a file"),
        errno.ENOTDIR: N_("a part of the path is a file, not a folder"),
        errno.EEXIST: N_("there is a file of this name already"),
        errno.EACCES: N_("this account may not do that there"),
        errno.EPERM: N_("this account may not do that there"),
        errno.ENOSPC: N_("the disk is full"),
        errno.EDQUOT: N_("the disk is full"),
        errno.EFBIG: N_("the file would be larger than the disk allows"),
        errno.EROFS: N_("the disk can only be read"),
        errno.ENAMETOOLONG: N_("the name is too long"),
        errno.EMFILE: N_("too many files are open"),
        errno.EIO: N_("the disk does not answer as it should"),
        errno.EADDRINUSE: N_("another program serves there"),
        errno.EADDRNOTAVAIL: N_("this machine has no such address"),
    }
)


def cause(error: Exception) -> Phrase | str:
    """What went wrong, as a fact of a refusal."""
    if isinstance(error, UnicodeDecodeError):
        return Phrase(NOT_UTF8)
    known = _CAUSES.get(error.errno or 0) if isinstance(error, OSError) else None
    return Phrase(known) if known else getattr(error, "strerror", None) or str(error) or type(error).__name__
