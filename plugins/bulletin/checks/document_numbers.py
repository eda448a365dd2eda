"""Numbers of documents, in which digits stand that would be a telephone number elsewhere."""

from __future__ import annotations

import re
from typing import Final

_REACH: Final = 80
_DOI: Final = re.compile(r"(?<![0-9.])10\.[0-9]{4,9}/[^\s()<>\"]*\Z")
# What digits directly after a slash or a dot are part of: 005/, 470/LMK/1., 31.73., -6. of a place
# on the map. Neither the end of a telephone number, nor seven digits, which can be one, nor a name.
_BEFORE: Final = re.compile(
    r"(?<![^\s(\[:;,\"“-])(?<![0-9)][\s-])(?![0-9A-Z./]*(?:[0-9]{7}|[A-Z]{4}))(?P<part>"
    r"[0-9A-Z](?:[0-9A-Z./]*[0-9])?/|[0-9A-Z][0-9A-Z./]*[./][0-9A-Z./]*[0-9]\."
    r"|(?<=-)[0-9]{1,2}\.|(?:9[5-9]|1[0-4][0-9])\.)\Z"
)
_DIGIT: Final = re.compile(r"[0-9][./]\Z")
# After these a number tells where somebody lives, or how old they are: a list of people.
_OF_A_PERSON: Final = re.compile(
    r"(?:\b(?:rt|rw|blok|block|gang|gg|lantai|lt|usia|umur|aged?)[\s.:]{0,2})\Z", re.IGNORECASE
)
_HOME: Final = re.compile(r"R[TW]")
_AFTER: Final = re.compile(r"(?:/[A-Z0-9.-]{1,12}){0,5}/(?:19|20)[0-9]{2}(?![0-9])")


def is_of_a_document(text: str, start: int, end: int) -> bool:
    """Whether digits from one place to another are part of a letter's number, a DOI or a code."""
    if text[start - 1 : start] not in ("/", ".") and text[end : end + 1] != "/":
        return False
    before = text[max(0, start - _REACH) : start]
    if _DOI.search(before):
        return True
    if not text[start:end].isdigit():
        return False
    return _AFTER.match(text, end) is not None or _goes_on(before)


def _goes_on(before: str) -> bool:
    """Whether what stands before is the beginning of a document's number."""
    found = _BEFORE.search(before) if _DIGIT.search(before) else None
    if found is None or _HOME.search(found["part"]):
        return False
    return _OF_A_PERSON.search(before[: found.start()]) is None
