"""The registries as a whole: parents form trees, abbreviations stand once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from bulletin.checks.finding import finds, place_name, problem
from bulletin.model import Library
from bulletin.problems import Location, Positions, Problem
from bulletin.schema import Glossary
from bulletin.sources import Kind


@finds("registry-cycle")
def no_cycles(library: Library) -> Iterator[Problem]:
    """`parent` leads upward to an entry without one, never back to where it began."""
    registry = library.registry
    trees: dict[str, Mapping[str, str | None]] = {
        "places": {one.id: one.parent for one in registry.places.values()},
        "parties": {one.id: one.parent for one in registry.organisations.values()},
    }
    for namespace, parents in trees.items():
        for cycle in _cycles(parents):
            positions, location = library.declared[namespace][cycle[0]][0]
            circle = " → ".join((*cycle, cycle[0]))
            yield problem(positions, (location[0], "parent"), "registry-cycle", found=circle)


def _cycles(parents: Mapping[str, str | None]) -> Iterator[tuple[str, ...]]:
    done: set[str] = set()
    for start in parents:
        path: list[str] = []
        here: str | None = start
        while here is not None and here not in done:
            done.add(here)
            path.append(here)
            here = parents.get(here)
        if here in path:
            yield tuple(path[path.index(here) :])


@finds("duplicate-id")
def unique_abbreviations(library: Library) -> Iterator[Problem]:
    """An abbreviation stands in the glossary once."""
    seen: dict[str, tuple[Positions, Location]] = {}
    for document in library.collection.documents:
        if document.kind is not Kind.REGISTRY or not isinstance(document.fields, tuple):
            continue
        for index, entry in enumerate(document.fields):
            if isinstance(entry, Glossary):
                here = (document.positions, (index, "abbr"))
                first = seen.setdefault(entry.abbr, here)
                if first is not here:
                    other = place_name(*first)
                    yield problem(*here, "duplicate-id", found=entry.abbr, other=other)


RULES: Final = (no_cycles, unique_abbreviations)
