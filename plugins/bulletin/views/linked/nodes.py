"""The nodes that several pages have: parties, places, events, action points, the way here.

Nothing is said that the content does not say. Source: https://schema.org and Google's guides for
articles, events and breadcrumbs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any, Final
from urllib.parse import quote

from bulletin.languages import ORIGINAL
from bulletin.model import ActionPoint, Event, Story
from bulletin.model.links import anchor
from bulletin.schema.status import ActionStatus, EventStatus, PlaceKind
from bulletin.views.elements import Text
from bulletin.views.frame_elements import Frame
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
# What the names of the state's offices, and of the councils that it founded, begin with: a
# *Koperasi Kelurahan* is none of them.
_GOVERNMENT: Final = re.compile(
    r"(?:kantor |sekretariat |unit pelaksana teknis |upt )?"
    r"(?:kementerian|dinas|suku dinas|sudin|badan|kelurahan|kecamatan|kota|kabupaten|provinsi|"
    r"pemerintah|pemprov|pemkot|wali ?kota|gubernur|lurah|camat|puskesmas|satpol|kepolisian|polsek|"
    r"polres|komando|koramil|lembaga musyawarah|lmk|pengurus r[tw]|rukun (?:warga|tetangga)|"
    r"r[tw] \d+)\b",
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
    return "GovernmentOrganization" if any(map(_GOVERNMENT.match, names)) else "Organization"


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
    address = f"{canonical(scope, story)}#{anchor('events', one.id)}"
    return told(
        type="Event",
        id=address,
        url=address,
        name=name.text if name else one.id,
        description=worded(scope.summary(story)),
        startDate=one.start.isoformat(),
        endDate=one.end.isoformat() if one.end else None,
        eventStatus=f"https://schema.org/{status}",
        location=_location(scope, story, one),
        organizer=party(scope, one.organiser),
        performer=[*_speakers(scope, story, one)],
        image=image(scope, story),
        inLanguage=(name.lang if name else None) or scope.language.code,
    )


def _location(scope: Scope, story: Story, one: Event) -> Node | None:
    """Venue and place, with the address as far as the registry knows it."""
    venue = scope.word(story, ("events", one.id, "venue"))
    around = _place(scope, one.place) if one.place else None
    address = _postal(scope, one.place) if one.place else None
    if venue is None:
        return {**around, **told(address=address)} if around else None
    return told(type="Place", name=worded(venue), address=address, containedInPlace=around)


def _postal(scope: Scope, identifier: str) -> Node | None:
    """The city and the province in which a place lies."""
    around = {one.kind: one.name for one in scope.registry.place_path(identifier)}
    city, province = around.get(PlaceKind.KOTA), around.get(PlaceKind.PROVINSI)
    if city is None and province is None:
        return None
    return told(
        type="PostalAddress", addressLocality=city, addressRegion=province, addressCountry="ID"
    )


def _speakers(scope: Scope, story: Story, one: Event) -> Iterator[Node]:
    """Who spoke at an event, each once, by the name that the article gives them."""
    found: dict[str, str] = {}
    for speaker in story.speakers:
        if speaker.event in (None, one.id):
            voice = scope.library.cross.voice_of(speaker)
            found.setdefault(voice.id, speaker.name or voice.name)
    for voice_id, name in found.items():
        path = scope.addresses.entry(scope.language, "speakers", voice_id)
        yield told(type="Person", name=name, url=scope.addresses.absolute(path))


def action(scope: Scope, point: ActionPoint) -> Node:
    """An action point as it stands now.

    `endTime` is the day since which it is done, or by which it is to be: the last day of a month
    or year.
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
        return point.since.date.isoformat()
    return point.until.isoformat() if point.until and point.is_open else None


def canonical(scope: Scope, story: Story) -> str:
    """The address of an article: the original's, where there is no translation."""
    language = scope.language if story.is_translated else ORIGINAL
    return scope.addresses.absolute(scope.addresses.page(language, story))


def image(scope: Scope, story: Story) -> str | None:
    """The full address of an article's picture."""
    return scope.addresses.absolute(quote(f"/{story.image}")) if story.image else None


def stamp(scope: Scope, given: date | datetime) -> str:
    """A date-time with the offset of the site's time zone; a day begins at midnight."""
    if isinstance(given, datetime):
        return given.astimezone(scope.settings.zone).isoformat()
    return datetime(given.year, given.month, given.day, tzinfo=scope.settings.zone).isoformat()


def breadcrumb(scope: Scope, frame: Frame) -> Node | None:
    """The way to a page; the page itself, where it is the last step, has its own address.

    A way of one step is none.
    """
    if len(frame.breadcrumb) <= 1:
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
