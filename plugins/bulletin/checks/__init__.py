"""The rules that content keeps, one a function; its docstring is the rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from operator import attrgetter
from typing import Final

from bulletin.checks import (
    confirmation,
    files,
    identity,
    link_forms,
    pictures,
    publication,
    references,
    registries,
    speakers,
    translations,
    updates,
)
from bulletin.checks.addresses import (
    Known,
    addresses_exist,
    addresses_stay,
    unique_published_addresses,
)
from bulletin.checks.allowances import allowances, without_allowed
from bulletin.checks.examining import Examiner, examine
from bulletin.model import Library
from bulletin.problems import Problem
from bulletin.sources.reading import LENIENT_IN_DRAFT

__all__ = ["RULES", "allowances", "check"]

Rule = Callable[[Library], Iterator[Problem]]

RULES: Final[tuple[Rule, ...]] = (
    *identity.RULES,
    unique_published_addresses,
    *registries.RULES,
    *references.RULES,
    *speakers.RULES,
    *files.RULES,
    *link_forms.RULES,
    *pictures.RULES,
    *publication.RULES,
    *updates.RULES,
    *translations.RULES,
    *confirmation.RULES,
)

# A problem's own order, as a key: some hundred problems are compared as tuples, not by a method.
_ORDER: Final = attrgetter("path", "line", "field", "code", "values")


def check(
    library: Library, examiner: Examiner = examine, known: Known | None = None
) -> tuple[Problem, ...]:
    """Every problem of the content, reading problems included, in the order of files and lines.

    `examiner` asks the rules that look at one article at a time, or remembers their answers;
    `known` gives every address of the site, which is asked for only where there is a link to one.
    """
    found = set(_reading_problems(library))
    for rule in RULES:
        found.update(rule(library))
    if known is not None:
        asked_once = cache(known)
        found.update(addresses_exist(library, asked_once))
        found.update(addresses_stay(library, asked_once))
    found.update(examiner(library))
    return tuple(without_allowed(library, sorted(found, key=_ORDER)))


def _reading_problems(library: Library) -> Iterator[Problem]:
    """What was found in reading; what a draft's translation lacks may still come, too."""
    yield from library.collection.problems
    for document in library.collection.documents:
        for problem in document.problems:
            in_draft = (document.kind, document.name) in library.drafts
            lenient = in_draft and problem.code in LENIENT_IN_DRAFT
            yield problem.softened() if lenient else problem
