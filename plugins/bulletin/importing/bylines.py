"""Who signed a text: entries of the registry by the words in the closing brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bulletin.importing.registered import Registered

_PART: Final = re.compile(r"\s*(?:,|/|&|;|\bdan\b|\bbersama\b)\s*")


@dataclass(frozen=True, slots=True)
class Byline:
    """The ids of those who signed, and the words that are nobody's in the registry."""

    ids: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    words: str = ""


def byline(signed: str, known: Registered) -> Byline:
    """Who is named in the words of a signature."""
    ids, unknown = list[str](), list[str]()
    rest = signed
    for identifier, said in known.organisations(signed):
        ids.append(identifier)
        rest = rest.replace(said, "", 1)
    for part in _PART.split(rest):
        plain = part.strip(" .:-")
        if plain and (person := known.person(plain)):
            ids.append(person)
        elif plain and not (ids and _is_place(plain, known)):
            unknown.append(plain)
    return Byline(tuple(dict.fromkeys(ids)), tuple(unknown), signed)


def _is_place(plain: str, known: Registered) -> bool:
    """Whether words only say where those are who were named before: LMK-06 … Kelapa Dua."""
    return any(said == plain for _, said in known.places(plain))
