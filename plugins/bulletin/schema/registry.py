"""The entries of the registries: topics, organisations, people, places, glossary."""

from __future__ import annotations

from typing import Annotated

from bulletin.languages import Language, pick
from bulletin.schema.scalars import Identifier, Plain, RegionCode, Url, choice
from bulletin.schema.status import PlaceKind
from bulletin.schema.written import Items, Maybe, Written


class Bilingual(Written):
    """One text in each language of the site, both required."""

    id: Plain
    en: Plain

    def text(self, language: Language) -> str:
        """The text in one language."""
        return pick(language, self.id, self.en)


class Topic(Written):
    """What articles and action points are about."""

    id: Identifier
    name: Bilingual
    description: Maybe[Bilingual] = None


class Organisation(Written):
    """An institution: an office, a council, a cooperative."""

    id: Identifier
    name: Bilingual
    abbreviation: Plain | None = None
    aliases: Items[Plain] = ()
    parent: Identifier | None = None
    url: Url | None = None


class Person(Written):
    """A public official or a speaker, by name and role; nothing private."""

    id: Identifier
    name: Plain
    aliases: Items[Plain] = ()
    role: Maybe[Bilingual] = None
    organisation: Identifier | None = None


class Place(Written):
    """A place, from a neighbourhood unit to a province, or a landmark."""

    id: Identifier
    name: Plain
    kind: Annotated[PlaceKind, choice(PlaceKind)] | None = None
    code: RegionCode | None = None
    parent: Identifier | None = None
    aliases: Items[Plain] = ()


class Glossary(Written):
    """An abbreviation and what it stands for in each language."""

    abbr: Plain
    id: Plain
    en: Plain

    def text(self, language: Language) -> str:
        """What the abbreviation stands for in one language."""
        return pick(language, self.id, self.en)
