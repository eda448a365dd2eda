"""Where the texts that a translation lacks belong in its file, as YAML to be put there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from bulletin.checks.counterparts import entries_of
from bulletin.model import Story
from bulletin.model.story import WordKey
from bulletin.model.words import LISTED
from bulletin.schema import ArticleWords
from bulletin.translating.front import LISTS, Words, front_lines, text_lines
from bulletin.translating.review import Pair


@dataclass(frozen=True, slots=True)
class Paste:
    """Lines of YAML, and the key of the file to which they belong with its line.

    Without a key they stand by themselves in the front matter. `place` is that of an entry whose
    place matters, from 1, or nought.
    """

    lines: tuple[str, ...]
    field: str = ""
    line: int = 0
    place: int = 0


def pastes(pair: Pair) -> Iterator[Paste]:
    """What a translation lacks, to be pasted without breaking what is there."""
    words = pair.page.original.words
    lacking = [key for key in words if key not in pair.edition.words]
    alone: list[WordKey] = []
    for name, group in groupby(lacking, key=lambda key: key[0]):
        keys = [*group]
        if pair.document.raw.get(name) is None:
            alone += keys
        elif name in LISTS:
            for entry, inner in groupby(keys, key=lambda key: key[1]):
                yield _entry(pair, name, entry, {key: Words(words[key]) for key in inner})
        elif len(keys[0]) > 1:
            lines = text_lines({key: Words(words[key]) for key in keys}, "  ")
            yield Paste((*lines,), name, pair.document.positions.line((name,)))
        else:
            alone += keys
    if alone:
        said = {key: Words(words[key]) for key in alone}
        yield Paste((*front_lines(pair.page, said, drafting=False),))


def _entry(pair: Pair, name: str, entry: str, said: dict[WordKey, Words]) -> Paste:
    """The words of an entry: the whole of it, or what an entry that is there lacks."""
    positions, fields = pair.document.positions, pair.document.fields
    here = list[str]()
    if isinstance(pair.page, Story) and isinstance(fields, ArticleWords):
        here = entries_of(name, pair.page, fields)
    if entry in here:
        number = here.index(entry)
        return Paste(
            (*text_lines(said, "    "),), f"{name}.{number}", positions.line((name, number))
        )
    _, *lines = front_lines(pair.page, said, drafting=False)
    place = int(entry) + 1 if name in LISTED else 0
    return Paste((*lines,), name, positions.line((name,)), place)
