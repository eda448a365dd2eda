"""The nodes that several pages have: parties, places, events, action points, the way here.

Nothing is said that the content does not say. Source: https://schema.org and Google's guides for
articles, events and breadcrumbs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, Final
from urllib.parse import quote

from bulletin.languages import ORIGINAL
from bulletin.model import ActionPoint, Event, Story
from bulletin.model.ledger import last_day
from bulletin.model.links import anchor
from bulletin.schema.status import ActionStatus, EventStatus
from bulletin.views.elements import Frame, Text
from bulletin.views.scope import Scope

Node = dict[str, Any]

_EVENT_STATUS: Final[Mapping[EventStatus, str]] = {
    EventStatus.CANCELLED: "EventCancelled",
    EventStatus.POSTPONED: "EventPostponed",
}
_ACTION_STATUS: Final[Mapping[ActionStatus, str]] = {
    ActionStatus.PROPOSED: "PotentialActionStatus",
    ActionStatus.PLANNED: "PotentialActionStatus",
    ActionStatus.DELAYED: "PotentialActionStatus",
    ActionStatus.IN_PROGRESS: "ActiveActionStatus",
    ActionStatus.DONE: "CompletedActionStatus",
    ActionStatus.CANCELLED: "FailedActionStatus",
}
# By what Indonesian law calls the offices of the state and the councils that it founded.
_GOVERNMENT: Final = re.compile(
    r"\b(?:kementerian|dinas|suku dinas|sudin|badan|kelurahan|kecamatan|kota|kabupaten|provinsi|"
    r"pemerintah|pemprov|pemkot|wali ?kota|gubernur|lurah|camat|puskesmas|satpol|kepolisian|polsek|"
    r"polres|komando|koramil|lembaga musyawarah|lmk|pengurus r[tw]|rukun (?:warga|tetangga))\b",
    re.IGNORECASE,
)


def told(**values: Any) -> Node:  # noqa: ANN401 - JSON
    """A node of what is known; `type` and `id` stand for ``@type`` and ``@id``."""
    named = {"type": "@type", "id": "@id"}
    return {
        named.get(name, name): value
        for name, value in values.items()
        if value not in (None, [], "")
    }


def party(scope: Scope, identifier: str | None) -> Node | None:
    """An organisation or a person of the registry, by name and page."""
    if identifier is None:
        return None
    person = scope.registry.people.get(identifier)
    folder = "speakers" if person else "organisations"
    path = scope.addresses.entry(scope.language, folder, identifier)
    kind = "Person" if person else organisation_type(scope, identifier)
    name = scope.registry.party(identifier, scope.language)
    return told(type=kind, name=name, url=scope.addresses.absolute(path))


def worded(text: Text | None) -> str | Node | None:
    """A text of a node that cannot say its language: where it is not the page's, the text does."""
    if text is None or text.lang is None:
        return text.text if text else None
    return {"@value": text.text, "@language": text.lang}


def organisation_type(scope: Scope, identifier: str) -> str:
    """Whether an organisation is the state's, as far as its name says so."""
    entry = scope.registry.organisations[identifier]
    names = (entry.name.text(ORIGINAL), entry.abbreviation or "")
    return "GovernmentOrganization" if any(map(_GOVERNMENT.search, names)) else "Organization"


def place(scope: Scope, identifier: str) -> Node:
    """A place by name and page, within what encloses it."""
    inner, *around = scope.registry.place_path(identifier)
    node = _place(scope, inner.id)
    end = node
    for one in around:
        end["containedInPlace"] = _place(scope, one.id)
        end = end["containedInPlace"]
    return node


def _place(scope: Scope, identifier: str) -> Node:
    path = scope.addresses.entry(scope.language, "places", identifier)
    name = scope.registry.places[identifier].name
    return told(type="Place", name=name, url=scope.addresses.absolute(path))


def event(scope: Scope, story: Story, one: Event) -> Node:
    """An event as its article tells of it, with who spoke at it."""
    key = ("events", one.id)
    name = scope.word(story, (*key, "name"))
    status = _EVENT_STATUS.get(one.status, "EventScheduled")
    address = f"{scope.addresses.absolute(scope.path(story))}#{anchor('events', one.id)}"
    return told(
        type="Event",
        id=address,
        url=address,
        name=name.text if name else one.id,
        startDate=one.start.isoformat(),
        endDate=one.end.isoformat() if one.end else None,
        eventStatus=f"https://schema.org/{status}",
        location=_location(scope, story, one),
        organizer=party(scope, one.organiser),
        performer=[_speaker(scope, voice) for voice in _speakers(scope, story, one)],
        image=image(scope, story),
        inLanguage=(name.lang if name else None) or scope.language.code,
    )


def _location(scope: Scope, story: Story, one: Event) -> Node | None:
    venue = scope.word(story, ("events", one.id, "venue"))
    around = place(scope, one.place) if one.place else None
    if venue is None:
        return around
    return told(type="Place", name=worded(venue), containedInPlace=around)


def _speakers(scope: Scope, story: Story, one: Event) -> Iterable[str]:
    cross = scope.library.cross
    there = (speaker for speaker in story.speakers if speaker.event in (None, one.id))
    return dict.fromkeys(cross.voice_of(speaker).id for speaker in there)


def _speaker(scope: Scope, voice: str) -> Node:
    path = scope.addresses.entry(scope.language, "speakers", voice)
    name = scope.library.cross.voices[voice].name
    return told(type="Person", name=name, url=scope.addresses.absolute(path))


def action(scope: Scope, point: ActionPoint) -> Node:
    """An action point as it stands now.

    `endTime` is the day on which it was done, or else is due: the last day of a month or year.
    """
    promise, story = point.promise, point.story
    path = scope.addresses.entry(scope.language, "actions", promise.id)
    text = scope.word(story, ("actions", promise.id, "text"))
    address = scope.addresses.absolute(path)
    return told(
        type="Action",
        id=address,
        url=address,
        name=worded(text) or promise.id,
        actionStatus=f"https://schema.org/{_ACTION_STATUS[point.status]}",
        agent=party(scope, point.owner),
        location=[_place(scope, one) for one in promise.places],
        endTime=_end(point),
    )


def _end(point: ActionPoint) -> str | None:
    if point.status is ActionStatus.DONE:
        return point.history[-1].date.isoformat()
    return last_day(point.due).isoformat() if point.due else None


def image(scope: Scope, story: Story) -> str | None:
    """The full address of an article's picture."""
    return scope.addresses.absolute(quote(f"/{story.image}")) if story.image else None


def stamp(scope: Scope, given: date | datetime) -> str:
    """A date-time with the offset of the site's time zone; a day begins at midnight."""
    if isinstance(given, datetime):
        return given.astimezone(scope.settings.zone).isoformat()
    return datetime(given.year, given.month, given.day, tzinfo=scope.settings.zone).isoformat()


def breadcrumb(scope: Scope, frame: Frame) -> Node | None:
    """The way to a page; the page itself, where it is the last step, has its own address."""
    if not frame.breadcrumb:
        return None
    origin = scope.addresses.settings.siteurl.removesuffix(scope.addresses.base)
    items = [
        told(
            type="ListItem",
            position=position,
            name=one.text,
            item=f"{origin}{one.href}" if one.href else frame.canonical,
        )
        for position, one in enumerate(frame.breadcrumb, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}
