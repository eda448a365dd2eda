"""The pipeline: sources → model → checks → views → outputs → publication."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from bulletin.build.manifest import write_manifest
from bulletin.build.publication import Publication, demand_ours
from bulletin.checks import allowances, check
from bulletin.model import Library, assemble
from bulletin.outputs import Planned, plan
from bulletin.problems import ContentError, Problem
from bulletin.settings import Settings
from bulletin.sources import read_content
from bulletin.wording import load_wordings


@dataclass(frozen=True, slots=True)
class Result:
    """What a build did: how many files the site has, were written, were taken away.

    `problems` are warnings, and notes of what is allowed.
    """

    files: int
    written: int
    removed: int
    problems: tuple[Problem, ...] = ()


def prepare(settings: Settings) -> tuple[Library, tuple[Problem, ...]]:
    """The library of the content, and every problem in it."""
    library = assemble(read_content(settings.content), settings.now, settings.zone)
    return library, check(library)


def demand_clean(problems: Iterable[Problem]) -> None:
    """Raise `ContentError` where a problem stops the build."""
    found = tuple(problems)
    if any(problem.is_error for problem in found):
        raise ContentError(found)


def build(settings: Settings) -> Result:
    """Check the content and publish the site; `ContentError` before anything is touched."""
    library, problems = prepare(settings)
    demand_clean(problems)
    demand_ours(settings.output, settings.content)
    return publish(library, settings, (*problems, *allowances(library)))


def publish(
    library: Library,
    settings: Settings,
    problems: tuple[Problem, ...] = (),
    more: Iterable[Planned] = (),
) -> Result:
    """Make every planned file and replace the output folder in one step.

    `more` are files that others make; where a path is planned twice, the first one stands.
    """
    fingerprints: dict[str, str] = {}
    with Publication(settings.output) as publication:
        ours = plan(library, settings, load_wordings(settings.theme, settings.zone))
        for planned in chain(ours, more):
            if planned.path not in fingerprints:
                fingerprints[planned.path] = planned.fingerprint
                publication.add(planned.path, planned.make())
        written, removed = publication.finish()
    write_manifest(settings.cache, settings.output, fingerprints)
    return Result(len(fingerprints), written, removed, problems)
