"""Truth: what a text says of days and numbers can be so."""

from __future__ import annotations

from typing import Final

from bulletin.checks.amounts_in_words import amounts_in_words
from bulletin.checks.impossible_days import days_exist
from bulletin.checks.known import FileRule
from bulletin.checks.weekdays import weekdays

FILE_RULES: Final[tuple[FileRule, ...]] = (weekdays, days_exist, amounts_in_words)
