"""What is wrong with a picture."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bulletin.problems.messages.kinds import Message

MESSAGES: Final[Mapping[str, Message]] = {}
