"""A kept file handed out to be saved: proved before its first byte, and never shown by the browser."""

from collections.abc import Mapping

from django.http import FileResponse, Http404

from paraph.node import attachments

_NOTHING_RUNS = {"Content-Security-Policy": "sandbox; default-src 'none'", "X-Content-Type-Options": "nosniff"}


def saved(digest: str, names: Mapping[str, str]) -> FileResponse:
    """The file of that SHA-256 under the name it has in `names`; a page that is not there where it has none."""
    if digest not in names:
        raise Http404
    return FileResponse(
        attachments.open_attachment(digest), as_attachment=True, filename=names[digest],
        content_type="application/octet-stream", headers=_NOTHING_RUNS,
    )  # fmt: skip
