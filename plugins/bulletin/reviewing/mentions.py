"""Who is named in the running text alone: by a form of address, or by a name of the registries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bulletin.model.library import Identity
from bulletin.reviewing.comparing import Comparison
from bulletin.reviewing.side import STORIES, Side

_KINDS: Final = ("people", "organisations")
# A form of address with the capitalised words behind it, on one line.
_ADDRESSED: Final = re.compile(
    r"\b(?:Bapak|Pak|Ibu|Bu|Bang|Kak|Mas|Mbak|Haji|Hajah|Ustaz|Ustazah|Kiai|Hj?\.|KH\.?|[Dd]rg?\.|"
    r"Prof\.|Mr\.?|Mrs\.?|Ms\.?)(?: (?:Hj?\.|[Dd]rg?\.|Ir\.|Prof\.|[A-Z][\w'-]+)){1,4}"
)


def mentioned(compared: Comparison) -> Iterator[tuple[str, Identity]]:
    """Everybody whom a changed text names and no text named before, with the page."""
    before = "\n".join(_texts(compared.base))
    names = [one for kind in _KINDS for one in compared.head.names(kind).values()]
    found: dict[str, tuple[str, Identity]] = {}
    for owner, (_, after) in compared.documents():
        if after is None or owner[0] not in STORIES or after.prose is None:
            continue
        text = after.prose.text
        said = (*_ADDRESSED.findall(text), *(one for one in names if one in text))
        for one in said:
            if _name(one) not in before:
                found.setdefault(_name(one), (one, owner))
    yield from found.values()


def _name(said: str) -> str:
    """What is said without the form of address, which may be another one elsewhere."""
    rest = said.split(" ", 1)[-1]
    return rest if " " in rest else said


def _texts(side: Side) -> Iterator[str]:
    """All that a revision says, registries among it."""
    return (side.text(one) for one in side.documents.values())
