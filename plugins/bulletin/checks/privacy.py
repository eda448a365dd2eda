"""Privacy: nothing is published that belongs to a person alone."""

from __future__ import annotations

from typing import Final

from bulletin.checks.known import FileRule

FILE_RULES: Final[tuple[FileRule, ...]] = ()
