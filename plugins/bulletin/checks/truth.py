"""Truth: what a text says of days and amounts can be so."""

from __future__ import annotations

from typing import Final

from bulletin.checks.known import FileRule

FILE_RULES: Final[tuple[FileRule, ...]] = ()
