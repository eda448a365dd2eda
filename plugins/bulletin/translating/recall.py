"""The memory of a site: its registries, and the texts and blocks of its translations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from bulletin.languages import ORIGINAL, TRANSLATION
from bulletin.model import Edition, Library, Page, Registry, Staleness
from bulletin.model.alignment import same_blocks
from bulletin.model.blocks import paragraph_prints, read_stamp, stamped_blocks
from bulletin.sources.written import Written, by_block, written_blocks
from bulletin.translating.memory import Known, Memory

_TERMS: Final = 8  # names that are told beside one text


@dataclass(frozen=True, slots=True)
class Recall:
    """What is known: `texts` are plain, `blocks` are Markdown, `names` are parts of texts."""

    texts: Memory = field(default_factory=Memory)
    blocks: Memory = field(default_factory=Memory)
    names: dict[str, str] = field(default_factory=dict)

    def terms(self, text: str) -> tuple[str, ...]:
        """The names and terms in a text with their translations, the longest first."""
        found, rest = list[str](), text
        for name in sorted(self.names, key=len, reverse=True):
            if name in rest and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", rest):
                found.append(f"{name} = {self.names[name]}")
                rest = rest.replace(name, "")
        return tuple(found[:_TERMS])


def recall(library: Library) -> Recall:
    """All that a site has translated: its official names first, then confirmed translations."""
    known = Recall()
    official = [*_official(library.registry)]
    known.texts.learn(official)
    known.names.update(
        {one.original: one.translation for one in official if one.original != one.translation}
    )
    known.names.update({one.abbr: one.text(TRANSLATION) for one in library.registry.glossary})
    pages = (*library.stories, *library.unpublished, *library.pages)
    pairs = [(page, edition) for page in pages if (edition := page.edition(TRANSLATION))]
    states = [(page, edition, library.staleness(page, edition)) for page, edition in pairs]
    for page, edition, state in sorted(states, key=lambda one: not one[2].confirmed):
        if state.readable:
            known.texts.learn(_texts(page, edition, state))
            known.blocks.learn(_blocks(page, edition, state))
    return known


def pieces_of(edition: Edition) -> tuple[Written, ...]:
    """The Markdown of an edition's blocks."""
    return written_blocks(edition.prose.text, paragraph_prints(edition))


def _official(registry: Registry) -> Iterator[Known]:
    for organisation in registry.organisations.values():
        here, there = organisation.name.text(ORIGINAL), organisation.name.text(TRANSLATION)
        yield Known(here, there, "organisations.yaml")
        for alias in (organisation.abbreviation, *organisation.aliases):
            if alias:
                yield Known(alias, there, "organisations.yaml")
    for person in registry.people.values():
        if person.role:
            role = person.role
            yield Known(role.text(ORIGINAL), role.text(TRANSLATION), "people.yaml")
    for topic in registry.topics.values():
        yield Known(topic.name.text(ORIGINAL), topic.name.text(TRANSLATION), "topics.yaml")
    for term in registry.glossary:
        yield Known(term.text(ORIGINAL), term.text(TRANSLATION), "glossary.yaml")


def _texts(page: Page, edition: Edition, state: Staleness) -> Iterator[Known]:
    """The texts of a pair that say the same, as far as is known."""
    for key, text in page.original.words.items():
        if key in edition.words and key not in state.texts:
            yield Known(text, edition.words[key], page.stem)


def _blocks(page: Page, edition: Edition, state: Staleness) -> Iterator[Known]:
    """The blocks of a pair that say the same, where both bodies have as many."""
    prints, count = paragraph_prints(page.original), len(paragraph_prints(edition))
    stored = read_stamp(edition.translates) if state.confirmed else None
    before = stamped_blocks(stored) if stored else prints
    if count != len(before) or not count:
        return
    same = same_blocks(before, prints)
    there, here = by_block(pieces_of(page.original)), by_block(pieces_of(edition))
    for new, old in same.items():
        if len(there[new].prints) == len(here[old].prints) == 1:
            yield Known(there[new].text, here[old].text, page.stem)
