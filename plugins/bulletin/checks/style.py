"""House style: how things are written."""

from __future__ import annotations

from typing import Final

from bulletin.checks.known import FileRule

FILE_RULES: Final[tuple[FileRule, ...]] = ()
