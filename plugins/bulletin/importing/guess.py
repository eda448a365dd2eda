"""A value that was read from a text, the words it was read from, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


class Certainty(StrEnum):
    """How sure a guess is, as the comment beside it says."""

    HIGH = "yakin"
    MEDIUM = "cukup yakin"
    LOW = "kurang yakin, periksa"


@dataclass(frozen=True, slots=True)
class Guess(Generic[T_co]):
    """A value with its evidence; `remark` is what an editor should look at."""

    value: T_co
    evidence: str
    certainty: Certainty = Certainty.HIGH
    remark: str = ""
