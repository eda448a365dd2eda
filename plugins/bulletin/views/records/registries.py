"""People, organisations and places as rows, with what the articles say of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bulletin.languages import Language
from bulletin.model import ActionPoint, Voice
from bulletin.schema import Organisation, Place
from bulletin.views.records.articles import SPEECH
from bulletin.views.records.column import Column, Kind, Table, both
from bulletin.views.records.facts import Facts
from bulletin.wording import N_


def _owned(facts: Facts, identifier: str) -> list[str]:
    return _ids(facts.library.cross.owned.get(identifier, ()))


def _ids(actions: tuple[ActionPoint, ...] | list[ActionPoint]) -> list[str]:
    return [one.promise.id for one in actions]


def _role(_: Facts, voice: Voice, language: Language) -> str | None:
    role = voice.person.role if voice.person else None
    return role.text(language) if role else None


def _employer(_: Facts, voice: Voice) -> str | None:
    return voice.person.organisation if voice.person else None


def _enclosing(facts: Facts, place: Place) -> list[str]:
    return [one.id for one in facts.registry.place_path(place.id)[1:]]


def _bodies(facts: Facts) -> Iterator[Organisation]:
    return iter(facts.registry.organisations.values())


def _places(facts: Facts) -> Iterator[Place]:
    return iter(facts.registry.places.values())


_TALKS: Final = (
    Column("article", Kind.NAME, N_("The article that says so"), lambda _, one: one[0].stem),
    *SPEECH,
)

PEOPLE: Final = Table(
    (
        Column("id", Kind.NAME, N_("Permanent identifier of the person"), lambda _, one: one.id),
        Column("name", Kind.TEXT, N_("The name"), lambda _, one: one.name),
        Column(
            "registered",
            Kind.TRUTH,
            N_("Whether the person is in the registry; else only articles name them"),
            lambda _, one: one.person is not None,
        ),
        Column(
            "aliases",
            Kind.TEXTS,
            N_("Other names"),
            lambda _, one: [*one.person.aliases] if one.person else [],
        ),
        *both("role", N_("The office or the work, by the registry"), _role),
        Column("organisation", Kind.NAME, N_("Where the person belongs"), _employer),
        *both(
            "organisation_name",
            N_("The name of the organisation"),
            lambda facts, one, language: facts.party(_employer(facts, one), language),
        ),
        *both(
            "url",
            N_("The address of its page"),
            lambda facts, one, language: facts.entry(language, "speakers", one.id),
            Kind.ADDRESS,
        ),
        Column(
            "articles",
            Kind.NAMES,
            N_("The articles in which they speak, open or sign, newest first"),
            lambda _, one: [story.stem for story in one.stories],
        ),
        Column(
            "opened",
            Kind.NAMES,
            N_("The events that they opened"),
            lambda _, one: [event.id for _, event in one.opened],
        ),
        Column(
            "signed",
            Kind.NAMES,
            N_("The articles that they signed"),
            lambda _, one: [story.stem for story in one.signed],
        ),
        Column(
            "actions",
            Kind.NAMES,
            N_("The action points that they own now"),
            lambda facts, one: _owned(facts, one.id),
        ),
        Column(
            "talks",
            Kind.RECORDS,
            N_("Each time that they spoke, newest first"),
            lambda _, one: [(talk.story, talk.speaker) for talk in one.talks],
            _TALKS,
        ),
    ),
    lambda facts: iter(facts.library.cross.voices.values()),
)
ORGANISATIONS: Final = Table(
    (
        Column(
            "id", Kind.NAME, N_("Permanent identifier of the organisation"), lambda _, one: one.id
        ),
        *both("name", N_("The name"), lambda _, one, language: one.name.text(language)),
        Column("abbreviation", Kind.TEXT, N_("Its short name"), lambda _, one: one.abbreviation),
        Column("aliases", Kind.TEXTS, N_("Other names"), lambda _, one: [*one.aliases]),
        Column("parent", Kind.NAME, N_("What it belongs to"), lambda _, one: one.parent),
        Column(
            "children",
            Kind.NAMES,
            N_("What belongs to it directly"),
            lambda facts, one: [*facts.library.cross.children.get(one.id, ())],
        ),
        Column(
            "members",
            Kind.NAMES,
            N_("The people of the registry who belong to it"),
            lambda facts, one: [*facts.library.cross.members.get(one.id, ())],
        ),
        Column("website", Kind.ADDRESS, N_("Its own website"), lambda _, one: one.url),
        *both(
            "url",
            N_("The address of its page"),
            lambda facts, one, language: facts.entry(language, "organisations", one.id),
            Kind.ADDRESS,
        ),
        Column(
            "signed",
            Kind.NAMES,
            N_("The articles that it signed, newest first"),
            lambda facts, one: [
                story.stem for story in facts.library.cross.organisations[one.id].signed
            ],
        ),
        Column(
            "organised",
            Kind.NAMES,
            N_("The events that it held"),
            lambda facts, one: [
                event.id for _, event in facts.library.cross.organisations[one.id].organised
            ],
        ),
        Column(
            "actions",
            Kind.NAMES,
            N_("The action points that it owns now"),
            lambda facts, one: _owned(facts, one.id),
        ),
    ),
    _bodies,
)
PLACES: Final = Table(
    (
        Column("id", Kind.NAME, N_("Permanent identifier of the place"), lambda _, one: one.id),
        Column("name", Kind.TEXT, N_("The name"), lambda _, one: one.name),
        Column(
            "kind",
            Kind.NAME,
            N_("What it is: rw, kelurahan, kecamatan, kota, provinsi or landmark"),
            lambda _, one: one.kind.value if one.kind else None,
        ),
        Column(
            "code",
            Kind.TEXT,
            N_("The code of the Ministry of Home Affairs"),
            lambda _, one: one.code,
        ),
        Column("aliases", Kind.TEXTS, N_("Other names"), lambda _, one: [*one.aliases]),
        Column("parent", Kind.NAME, N_("What it lies in"), lambda _, one: one.parent),
        Column("within", Kind.NAMES, N_("All that it lies in, the nearest first"), _enclosing),
        Column(
            "parts",
            Kind.NAMES,
            N_("What lies directly in it"),
            lambda facts, one: [*facts.library.cross.parts.get(one.id, ())],
        ),
        *both(
            "url",
            N_("The address of its page"),
            lambda facts, one, language: facts.entry(language, "places", one.id),
            Kind.ADDRESS,
        ),
        Column(
            "events",
            Kind.NAMES,
            N_("The events at it and in its parts, newest first"),
            lambda facts, one: [event.id for _, event in facts.library.cross.areas[one.id].events],
        ),
        Column(
            "actions",
            Kind.NAMES,
            N_("The action points declared for it and its parts, newest first"),
            lambda facts, one: _ids(facts.library.cross.areas[one.id].actions),
        ),
    ),
    _places,
)
