"""Whom a reader tells of a mistake on a page: by mail, where the site's contact has an address."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

from bulletin.views.scope import Scope, once

_MAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def report(scope: Scope, path: str) -> str:
    """A mail with the page's address in it; without an address to write to, the way to one."""
    begun, way = _begun(scope)
    return f"{begun}{quote(scope.addresses.absolute(path), safe=':')}%0D%0A" if begun else way


@once
def _begun(scope: Scope) -> tuple[str, str]:
    """A mail to which only the address lacks, and where it is said whom to tell otherwise.

    Source: https://www.rfc-editor.org/rfc/rfc6068 (a space is ``%20``, a line ends with CRLF)
    """
    corrections = scope.addresses.folder(scope.language, "corrections")
    found = _MAIL.search(scope.site.contact.text(scope.language))
    subject = scope.wording.gettext("Error on %(site)s")
    named = subject % {"site": scope.site.name.text(scope.language)}
    to = quote(found[0], safe="@") if found else ""
    mail = f"mailto:{to}?subject={quote(named, safe='')}&body=" if found else ""
    return mail, scope.addresses.href(corrections)
