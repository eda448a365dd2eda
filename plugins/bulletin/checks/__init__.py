"""The rules that content keeps, one a function; its docstring is the rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from bulletin.checks import (
    files,
    identity,
    publication,
    references,
    registries,
    translations,
    updates,
)
from bulletin.checks.allowances import allowances
from bulletin.model import Library
from bulletin.problems import Problem

__all__ = ["RULES", "allowances", "check"]

Rule = Callable[[Library], Iterator[Problem]]

RULES: Final[tuple[Rule, ...]] = (
    *identity.RULES,
    *registries.RULES,
    *references.RULES,
    *files.RULES,
    *publication.RULES,
    *updates.RULES,
    *translations.RULES,
)


def check(library: Library) -> tuple[Problem, ...]:
    """Every problem of the content, reading problems included, in the order of files and lines."""
    found = set(library.collection.all_problems())
    for rule in RULES:
        found.update(rule(library))
    return tuple(sorted(found))
