"""What a text holds that nobody reads aloud: addresses, code, tags, the targets of links."""

from __future__ import annotations

import re
from typing import Final

_LINK: Final = re.compile(r"\]\([^()\[\]\n]*\)")
_CODE: Final = re.compile(r"```.*?(?:```|\Z)|`[^`\n]*`", re.DOTALL)
_URL: Final = re.compile(r"(?:https?://|www\.)\S+")
_MAIL: Final = re.compile(r"(?<![\w.%+-])[\w.%+-]+@\S+")
_TAG: Final = re.compile(r"<[^<>]*>|&#?\w{1,8};")
_REFERENCE: Final = re.compile(r"^[ ]{0,3}\[[^\]\n]*\]:.*$", re.MULTILINE)
# Each is looked for only where its sign stands in the text: there is hardly ever one.
_SILENT: Final = (
    ("](", _LINK),
    ("`", _CODE),
    ("://", _URL),
    ("www.", _URL),
    ("@", _MAIL),
    ("<", _TAG),
    ("&", _TAG),
    ("]:", _REFERENCE),
)


def heard(text: str) -> str:
    """A text with spaces in the place of what is not read, so that places stay as they are."""
    for sign, pattern in _SILENT:
        if sign in text:
            text = pattern.sub(_spaces, text)
    return text


def _spaces(found: re.Match[str]) -> str:
    return " " * (found.end() - found.start())
