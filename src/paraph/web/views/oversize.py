"""What is shown where a form could not even be read: more bytes, fields or files at once than are taken."""

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.template.loader import render_to_string
from django.utils.translation import gettext


def unread(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's `handler400`: what came, what is taken at most, and that the browser still has what was typed."""
    del request  # it may be damaged: the page asks nothing of it
    return HttpResponseBadRequest(render_to_string("400.html", {"found": _found(exception)}))


def _found(exception: Exception) -> str:
    match exception:
        case RequestDataTooBig():
            most = settings.DATA_UPLOAD_MAX_MEMORY_SIZE >> 20
            said = gettext("The texts of the form are longer than {most} MB together; files do not count.")
        case TooManyFieldsSent():
            most = settings.DATA_UPLOAD_MAX_NUMBER_FIELDS
            said = gettext("The form has more than {most} fields.")
        case TooManyFilesSent():
            most = settings.DATA_UPLOAD_MAX_NUMBER_FILES
            said = gettext("More than {most} files were chosen at once.")
        case _:
            return gettext("It was damaged on the way.")
    return said.format(most=most)
