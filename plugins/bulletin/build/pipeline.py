"""The pipeline: sources → model → checks → views → outputs → publication."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from bulletin.build.collector import no_collection
from bulletin.build.documents import Memory
from bulletin.build.examined import Examined
from bulletin.build.full_text import demand_pagefind
from bulletin.build.looking import Looking
from bulletin.build.making import Making, Pause, go_on, records_of
from bulletin.build.printing import with_printer
from bulletin.build.publication import Publication, demand_ours
from bulletin.build.result import Result
from bulletin.build.standing import WHOLE, inputs_of, last, next_change, store_of, whole
from bulletin.build.store import Store
from bulletin.checks import allowances, check
from bulletin.model import Library, assemble
from bulletin.outputs import Planned, addresses_of, forget_others
from bulletin.problems import ContentError, Problem
from bulletin.settings import Settings
from bulletin.sources import read_content


def prepare(
    settings: Settings, memory: Memory | None = None
) -> tuple[Library, tuple[Problem, ...]]:
    """The library of the content, and every problem in it; what is unchanged is remembered."""
    memory = memory or Memory(settings)
    memory.kept.turn()
    collection = read_content(settings.content, memory, Looking(settings))
    library = assemble(collection, settings.now, settings.zone, memory.kept)
    addresses = partial(addresses_of, library, settings)
    return library, check(library, Examined(settings), addresses)


@dataclass(frozen=True, slots=True)
class Reading:
    """The content as it was read: its library, its problems with the notes of what is allowed.

    `inputs` tells all that it was read from apart from what that may be later.
    """

    library: Library
    problems: tuple[Problem, ...]
    inputs: bytes | None


def read(settings: Settings, memory: Memory | None = None, also: str = "") -> Reading:
    """Read and check the content; `also` is what the inputs are besides files and settings."""
    inputs = inputs_of(settings, also)
    library, problems = prepare(settings, memory)
    return Reading(library, (*problems, *allowances(library)), inputs)


def demand_clean(problems: Iterable[Problem]) -> None:
    """Raise `ContentError` where a problem stops the build."""
    found = tuple(problems)
    if any(problem.is_error for problem in found):
        raise ContentError(found)


@dataclass(frozen=True, slots=True)
class Build:
    """One build under way: the content is read and checked, nothing is published yet.

    `problems` are the content's, with the notes of what is allowed.
    """

    settings: Settings
    library: Library
    problems: tuple[Problem, ...]
    _publication: Publication
    _store: Store
    _inputs: bytes | None

    def publish(self, more: Iterable[Planned] = (), pause: Pause = go_on) -> Result:
        """Make every file, and `more` that others make, and put all in place in one step.

        `pause` is called again and again, and may wait, or raise what ends the work.
        """
        others = [*more]
        making = Making(self.library, self.settings, self._publication, self._records(), pause)
        making.site(others)
        if self.settings.full_text:
            making.full_texts()
        forget_others(self.settings, making.paths)
        written, removed = self._publication.finish()
        result = Result(len(making.now), written, removed, self.problems)
        inputs = None if others else self._inputs
        until = next_change([*moments_of(self.library)], self.settings)
        values: dict[str, Any] = {name: tuple(record) for name, record in making.now.items()}
        if (known := whole(inputs, self.settings, until, result)) is not None:
            values[WHOLE] = known
        self._store.save(values)
        return result

    def _records(self) -> dict[str, Any]:
        values = ((name, one) for name, one in self._store.values.items() if name != WHOLE)
        return dict(records_of(dict(values)))


def moments_of(library: Library) -> Iterator[datetime]:
    """When something on the pages changes by itself; what ends with a day does at midnight."""
    yield from (story.moment for story in library.unpublished)
    for story in library.stories:
        yield from (event.end for event in story.events if isinstance(event.end, datetime))


@contextmanager
def building(
    settings: Settings,
    also: str = "",
    memory: Memory | None = None,
    reading: Reading | None = None,
) -> Iterator[Build]:
    """Read and check the content, unless that was done; nothing of the output is touched yet."""
    demand_ours(settings.output, settings.content)
    demand_pagefind(settings)
    with no_collection(), Publication(settings.output, settings.cache) as publication:
        store, one = store_of(settings), reading or read(settings, memory, also)
        yield Build(settings, one.library, one.problems, publication, store, one.inputs)


def build(settings: Settings, memory: Memory | None = None) -> Result:
    """Check the content and publish the site, unless the last build still stands.

    `ContentError` before the output is touched. A preview, which has a memory, is asked for a
    build because something was saved.
    """
    settings = with_printer(settings)
    is_asked = memory is not None and bool(memory.documents)
    if not is_asked and (result := last(settings)):
        return result
    with building(settings, memory=memory) as one:
        demand_clean(one.problems)
        return one.publish()
