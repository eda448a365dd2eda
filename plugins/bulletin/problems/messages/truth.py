"""What a text says that cannot be so, or that its other language says otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bulletin.problems.messages.kinds import Message

MESSAGES: Final[Mapping[str, Message]] = {}
