"""Action points, people, organisations and places as linked data, on pages of their own."""

from __future__ import annotations

from bulletin.languages import other
from bulletin.schema import Organisation
from bulletin.views.elements import Text
from bulletin.views.linked import nodes
from bulletin.views.linked.nodes import Node, party, told, worded
from bulletin.views.scope import Scope


def action(scope: Scope, identifier: str) -> list[Node]:
    """An action point, with the articles that tell of it."""
    point = scope.library.ledger[identifier]
    stories = {entry.story.stem: entry.story for entry in point.history}
    told_by = [
        told(
            type="NewsArticle",
            id=nodes.canonical(scope, one),
            headline=scope.title(one).text,
            inLanguage=scope.title(one).lang or scope.language.code,
        )
        for one in stories.values()
    ]
    return [{**nodes.action(scope, point), "subjectOf": told_by}]


def person(scope: Scope, identifier: str, *_: object) -> list[Node]:
    """Somebody who speaks or holds an office."""
    voice = scope.library.cross.voices[identifier]
    known = voice.person
    return [
        told(
            type="Person",
            id=_address(scope, "speakers", identifier),
            url=_address(scope, "speakers", identifier),
            name=voice.name,
            alternateName=[*known.aliases] if known else None,
            jobTitle=known.role.text(scope.language) if known and known.role else None,
            worksFor=party(scope, known.organisation) if known else None,
        )
    ]


def organisation(scope: Scope, identifier: str, *_: object) -> list[Node]:
    """An organisation with what is above and below it."""
    entry, cross = scope.registry.organisations[identifier], scope.library.cross
    return [
        told(
            type=nodes.organisation_type(scope, identifier),
            id=_address(scope, "organisations", identifier),
            url=_address(scope, "organisations", identifier),
            name=entry.name.text(scope.language),
            alternateName=_other_names(scope, entry),
            sameAs=entry.url,
            parentOrganization=party(scope, entry.parent),
            subOrganization=[party(scope, one) for one in cross.children.get(identifier, ())],
            member=[party(scope, one) for one in cross.members.get(identifier, ())],
        )
    ]


def _other_names(scope: Scope, entry: Organisation) -> list[str | Node | None]:
    """What an organisation is called besides: in the other language, for short, by the way."""
    own, away = entry.name.text(scope.language), other(scope.language)
    there = Text(entry.name.text(away), away.code)
    short = (Text(one) for one in (entry.abbreviation, *entry.aliases) if one)
    names = {one.text: worded(one) for one in (*short, there) if one.text != own}
    return [*names.values()]


def place(scope: Scope, identifier: str, *_: object) -> list[Node]:
    """A place within what encloses it, with its parts and its official code."""
    entry, cross = scope.registry.places[identifier], scope.library.cross
    code = told(type="PropertyValue", propertyID="Kemendagri", value=entry.code)
    parts = (
        told(type="Place", name=scope.registry.places[one].name, url=_address(scope, "places", one))
        for one in cross.parts.get(identifier, ())
    )
    return [
        {
            **nodes.place(scope, identifier),
            **told(
                id=_address(scope, "places", identifier),
                alternateName=[*entry.aliases],
                identifier=code if entry.code else None,
                containsPlace=[*parts],
            ),
        }
    ]


def _address(scope: Scope, folder: str, identifier: str) -> str:
    return scope.addresses.absolute(scope.addresses.entry(scope.language, folder, identifier))
