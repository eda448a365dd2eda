"""Every problem's code, with its severity and its text in both languages.

Placeholders are filled by `Problem.message`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bulletin.problems.messages import (
    agreement,
    body,
    fields,
    files,
    languages,
    pictures,
    privacy,
    references,
    safety,
    style,
    truth,
    yaml,
)
from bulletin.problems.messages.kinds import Message, Severity

__all__ = ["ALLOWABLE", "AREAS", "MESSAGES", "WARNING_WORD", "Message", "Severity"]

WARNING_WORD: Final = Message("warning", "Peringatan", "Warning")
AREAS: Final = (
    files,
    yaml,
    fields,
    body,
    references,
    languages,
    privacy,
    truth,
    agreement,
    style,
    pictures,
    safety,
)
MESSAGES: Final[Mapping[str, Message]] = {
    code: message for area in AREAS for code, message in area.MESSAGES.items()
}
# What a reviewer may allow: findings of what is written, which may be meant. The form, references
# and safety are never negotiable.
ALLOWABLE: Final = frozenset(
    code for area in (privacy, truth, agreement, style) for code in area.MESSAGES
)
# What only a pass of its own finds: other runs cannot say whether an allowance is used.
OPTIONAL: Final = frozenset(("spelling",))
