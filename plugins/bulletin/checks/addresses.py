"""Links from the root of the site: a page stands at each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final
from urllib.parse import unquote

from bulletin.checks.files import anchors_of, in_body
from bulletin.checks.finding import finds
from bulletin.model import Library
from bulletin.model.library import Identity
from bulletin.model.links import Target
from bulletin.problems import Problem

Known = Callable[[], Mapping[str, Identity | None]]
_FROM_ROOT: Final = re.compile(r"/(?!/)")
_REST: Final = re.compile(r"[?#]")


@finds("unknown-address", "unknown-anchor")
def addresses_exist(library: Library, known: Known) -> Iterator[Problem]:
    """Every link that begins with a slash is the address of a page or file of the site.

    What follows `#` in it is a heading or a part there.
    """
    paths: Mapping[str, Identity | None] = {}
    for document, written, reference in library.links:
        if reference.target is not Target.OUTSIDE or not _FROM_ROOT.match(written):
            continue
        paths = paths or known()
        path = unquote(_REST.split(written, maxsplit=1)[0])
        at = path if path in paths else f"{path}/"
        if at not in paths:
            yield in_body(document, written, "unknown-address", sorted(paths), path)
        elif (name := unquote(written.partition("#")[2])) and (identity := paths[at]):
            anchors = anchors_of(library, identity)
            if name not in anchors:
                yield in_body(document, written, "unknown-anchor", sorted(anchors), name)
