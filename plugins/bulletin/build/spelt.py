"""A check of the content with the spelling pass, of which nothing is remembered."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from bulletin.build.collector import no_collection
from bulletin.checks import allowances, check
from bulletin.checks.dictionaries import MissingDictionaryError, dictionaries
from bulletin.checks.examining import examine
from bulletin.checks.known import known_of
from bulletin.checks.speller import Speller
from bulletin.checks.spelling import listed, misspelt, project_words
from bulletin.model import Library, assemble
from bulletin.outputs import addresses_of
from bulletin.problems import Problem
from bulletin.settings import Settings
from bulletin.sources import read_content

__all__ = ["MissingDictionaryError", "spelt"]


def spelt(settings: Settings) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Every problem of the content, unknown words among them, and the notes of what is allowed.

    `MissingDictionaryError` where a dictionary is not installed.
    """
    found = dictionaries()
    with no_collection():
        library = assemble(read_content(settings.content), settings.now, settings.zone)
        speller = Speller(found, project_words(known_of(library), listed()))

        def examiner(library: Library) -> Iterator[Problem]:
            yield from examine(library)
            yield from misspelt(library, speller)

        addresses = partial(addresses_of, library, settings)
        return check(library, examiner, addresses), tuple(allowances(library))
