"""A value that was read from a text, the words it was read from, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Certainty(StrEnum):
    """How sure a guess is, as the comment beside it says."""

    HIGH = "yakin"
    MEDIUM = "cukup yakin"
    LOW = "kurang yakin, periksa"


@dataclass(frozen=True, slots=True)
class Guess(Generic[T]):
    """A value with its evidence; `remark` is what an editor should look at."""

    value: T
    evidence: str
    certainty: Certainty = Certainty.HIGH
    remark: str = ""
