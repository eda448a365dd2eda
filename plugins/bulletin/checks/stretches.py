"""A stretch of a body as it is read: without Markdown's marks, its lines joined."""

from __future__ import annotations

import re
from typing import Final

_ROUGH: Final = re.compile(r"[^\S ]|[*_\[\]<&\\\u200b]|[ ]{2}")
_ADDRESS: Final = re.compile(r"\]\([^()\s]{0,300}\)|\[\^[^\[\]\s]{1,20}\]")
_BREAK: Final = re.compile(r"<br ?/?>")
_TAG: Final = re.compile(r"</?[a-z][^<>]{0,60}>")
_LINE: Final = re.compile(
    r"[^\S\n]*\n(?:[^\S\n]*>[^\S\n]?)?\s*(?P<mark>[-+*]\s+|[0-9]{1,2}[.)]\s+|\||#+\s)?"
)
_MARKS: Final = str.maketrans("", "", "*_[]\\\u200b\u00ad")
_SPACES: Final = re.compile(r"[^\S\n]+")


def as_read(stretch: str) -> str:
    """A stretch as one line, but for where a paragraph, an item, a row or a heading begins.

    A link's address that is cut off stays.
    """
    if _ROUGH.search(stretch) is None:
        return stretch
    if "&" in stretch:
        stretch = stretch.replace("&nbsp;", " ").replace("&#160;", " ")
    if "](" in stretch or "[^" in stretch:
        stretch = _ADDRESS.sub("", stretch)
    if "<" in stretch:
        stretch = _TAG.sub("", _BREAK.sub("\n\n", stretch))
    if "\n" in stretch:
        stretch = _LINE.sub(_border, stretch)
    return _SPACES.sub(" ", stretch.translate(_MARKS))


def _border(line: re.Match[str]) -> str:
    return "\n" if line["mark"] or line[0].count("\n") > 1 else " "
