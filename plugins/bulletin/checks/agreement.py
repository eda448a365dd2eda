"""Two languages: numbers, days, amounts and names of a text are in its translation too."""

from __future__ import annotations

from typing import Final

from bulletin.checks.known import PairRule

PAIR_RULES: Final[tuple[PairRule, ...]] = ()
