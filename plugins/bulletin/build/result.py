"""What a build did."""

from __future__ import annotations

from dataclasses import dataclass

from bulletin.problems import Problem


@dataclass(frozen=True, slots=True)
class Result:
    """How many files the site has, how many were written, how many were taken away.

    `problems` are warnings, and notes of what is allowed.
    """

    files: int
    written: int
    removed: int
    problems: tuple[Problem, ...] = ()
