"""Popolo: people, organisations, memberships, events and places for civic software.

A membership is what the registry says of a person; who spoke for whom on one day is none. Words
are the original's; an organisation's other names hold its English one.

Source: https://www.popoloproject.com/specs/
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from bulletin.languages import LANGUAGES, ORIGINAL, TRANSLATION
from bulletin.model import Event, Story, Voice
from bulletin.schema import Organisation, Place
from bulletin.views.entries import names
from bulletin.views.records import TABLES, Facts, iso

Thing = dict[str, Any]


def popolo(facts: Facts) -> dict[str, list[Thing]]:
    """Every class by the name of its list."""
    registry = facts.registry
    voices = [*facts.library.cross.voices.values()]
    return {
        "persons": [_person(facts, one) for one in voices],
        "organizations": [_organisation(facts, one) for one in registry.organisations.values()],
        "memberships": [*_memberships(voices)],
        "events": [_event(facts, *one) for one in TABLES["events"].entries(facts)],
        "areas": [_area(one) for one in registry.places.values()],
    }


def _set(**values: Any) -> Thing:  # noqa: ANN401
    """What is known: unset values and empty lists are left out."""
    return {name: value for name, value in values.items() if value not in (None, [])}


def _person(facts: Facts, voice: Voice) -> Thing:
    return _set(
        id=voice.id,
        name=voice.name,
        other_names=_names(voice.person.aliases) if voice.person else [],
        links=_links(facts, "speakers", voice.id),
        sources=_articles(facts, voice.stories),
    )


def _organisation(facts: Facts, one: Organisation) -> Thing:
    original, translated = one.name.text(ORIGINAL), one.name.text(TRANSLATION)
    short = [one.abbreviation] if one.abbreviation else []
    english = [{"name": translated, "note": TRANSLATION.name}] if translated != original else []
    website = [{"url": one.url}] if one.url else []
    return _set(
        id=one.id,
        name=original,
        other_names=english + _names([*short, *one.aliases]),
        parent_id=one.parent,
        links=website + _links(facts, "organisations", one.id),
    )


def _memberships(voices: Iterable[Voice]) -> Iterator[Thing]:
    for voice in voices:
        person = voice.person
        if person and person.organisation:
            yield _set(
                id=f"{person.id}@{person.organisation}",
                person_id=person.id,
                organization_id=person.organisation,
                role=person.role.text(ORIGINAL) if person.role else None,
            )


def _event(facts: Facts, story: Story, event: Event) -> Thing:
    venue = facts.said(story, ("events", event.id, "venue"), ORIGINAL)
    place = facts.place(event.place)
    named = place if place and not names(venue, place) else None
    return _set(
        id=event.id,
        name=facts.said(story, ("events", event.id, "name"), ORIGINAL),
        start_date=iso(event.start),
        end_date=iso(event.end),
        location=", ".join(one for one in (venue, named) if one) or None,
        status=event.status.value,
        organization_id=event.organiser
        if event.organiser in facts.registry.organisations
        else None,
        sources=_articles(facts, (story,)),
    )


def _area(place: Place) -> Thing:
    return _set(
        id=place.id,
        name=place.name,
        identifier=place.code,
        classification=place.kind.value if place.kind else None,
        parent_id=place.parent,
    )


def _names(names: Iterable[str]) -> list[Thing]:
    return [{"name": name} for name in names]


def _links(facts: Facts, name: str, identifier: str) -> list[Thing]:
    return [{"url": facts.entry(one, name, identifier), "note": one.name} for one in LANGUAGES]


def _articles(facts: Facts, stories: Iterable[Story]) -> list[Thing]:
    return [{"url": facts.page(one, ORIGINAL)} for one in stories]
