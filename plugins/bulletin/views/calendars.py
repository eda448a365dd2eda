"""What calendars hold: all events, those of a topic or a place, one alone; what is due.

Nothing here follows from the clock: a calendar is as it was until the content changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import itemgetter
from typing import Final

from bulletin.model import ActionPoint, Library, Occasion
from bulletin.settings import Settings
from bulletin.views.calendar_entries import CalendarEvent, CalendarTask, calendar_event, task
from bulletin.views.events import ids
from bulletin.views.listings import each_once, told_in
from bulletin.views.paths import PathScope
from bulletin.views.reads import Reads
from bulletin.views.scope import Scope

TOPICS: Final = "topics"
PLACES: Final = "places"


@dataclass(frozen=True, slots=True)
class About:
    """What a calendar says of itself: name, description, its page, and its own full address."""

    name: str
    description: str
    page: str
    own: str


@dataclass(frozen=True, slots=True)
class CalendarData:
    """A calendar in one language, soonest first; `zone` is the name of its time zone.

    `about` is `None` for a file that is taken into a calendar once, and not subscribed to.
    """

    lang: str
    zone: str
    about: About | None = None
    events: tuple[CalendarEvent, ...] = ()
    tasks: tuple[CalendarTask, ...] = ()


def calendar(scope: Scope, folder: str = "", identifier: str = "") -> CalendarData:
    """The calendar of a topic or a place by its folder and id; of all events without them."""
    found = _occasions(scope.library, folder, identifier)
    return CalendarData(
        lang=scope.language.code,
        zone=scope.settings.timezone,
        about=_about(scope, folder, identifier),
        events=tuple(calendar_event(scope, *one) for one in found),
    )


def calendar_path(scope: PathScope, folder: str = "", identifier: str = "") -> str:
    """The path of such a calendar."""
    addresses, language = scope.addresses, scope.language
    page = addresses.entry(language, folder, identifier) if folder else None
    return addresses.calendar(language, page)


def calendar_reads(
    library: Library, settings: Settings, folder: str = "", identifier: str = ""
) -> Reads:
    """The articles of its events, and which events these are."""
    del settings
    found = _occasions(library, folder, identifier)
    return Reads(each_once(*(story for story, _ in found)), ids(found))


def event_file(scope: Scope, stem: str, identifier: str) -> CalendarData:
    """The calendar file of one event: it has no name, so that no calendar is made for it."""
    found = _occasion(scope.library, stem, identifier)
    return CalendarData(
        lang=scope.language.code,
        zone=scope.settings.timezone,
        events=(calendar_event(scope, *found),),
    )


def event_path(scope: PathScope, stem: str, identifier: str) -> str:
    """The path of such a file."""
    del stem
    return scope.addresses.event_calendar(scope.language, identifier)


def event_reads(library: Library, settings: Settings, stem: str, identifier: str) -> Reads:
    """The article that tells of the event."""
    del settings, identifier
    return Reads((library.by_stem[stem],))


def due(scope: Scope) -> CalendarData:
    """Action points with a due date: open and closed ones."""
    addresses, language = scope.addresses, scope.language
    about = About(
        name=_named(scope, scope.wording.gettext("Due dates of action points")),
        description=scope.wording.gettext(
            "What was promised, by whom, until when, and what has become of it."
        ),
        page=addresses.absolute(addresses.folder(language, "actions")),
        own=addresses.absolute(addresses.due_calendar(language)),
    )
    return CalendarData(
        lang=language.code,
        zone=scope.settings.timezone,
        about=about,
        tasks=tuple(task(scope, one) for one in _due(scope.library)),
    )


def due_path(scope: PathScope) -> str:
    """The path of that calendar."""
    return scope.addresses.due_calendar(scope.language)


def due_reads(library: Library, settings: Settings) -> Reads:
    """The articles that tell of these action points."""
    del settings
    found = _due(library)
    return Reads(each_once(*told_in(found)), tuple(one.promise.id for one in found))


def _occasions(library: Library, folder: str, identifier: str) -> tuple[Occasion, ...]:
    """The events of a calendar, soonest first."""
    found = _within(library, folder, identifier)
    return tuple(sorted(found, key=lambda one: (str(one[1].start), one[1].id)))


def _within(library: Library, folder: str, identifier: str) -> Iterable[Occasion]:
    if folder == PLACES:
        return library.cross.areas[identifier].events
    stories = library.by_topic.get(identifier, ()) if folder else library.stories
    return ((story, event) for story in stories for event in story.events)


def _occasion(library: Library, stem: str, identifier: str) -> Occasion:
    story = library.by_stem[stem]
    return story, next(one for one in story.events if one.id == identifier)


def _due(library: Library) -> tuple[ActionPoint, ...]:
    """Action points with a due date, soonest first."""
    dated = ((one.until, one.promise.id, one) for one in library.ledger.values() if one.until)
    return tuple(one for _, _, one in sorted(dated, key=itemgetter(0, 1)))


def _about(scope: Scope, folder: str, identifier: str) -> About:
    addresses, language, gettext = scope.addresses, scope.language, scope.wording.gettext
    page = addresses.entry(language, folder, identifier) if folder else None
    name = " ".join(_name(scope, folder, identifier))
    of = gettext("Calendar of %(name)s") % {"name": name} if folder else gettext("Agenda")
    return About(
        name=_named(scope, of),
        description=scope.site.tagline.text(language),
        page=addresses.absolute(page or addresses.folder(language, "agenda")),
        own=addresses.absolute(addresses.calendar(language, page)),
    )


def _name(scope: Scope, folder: str, identifier: str) -> Iterator[str]:
    """The name of a topic, or of a place with what encloses it."""
    if folder == TOPICS:
        yield scope.registry.topics[identifier].name.text(scope.language)
    if folder == PLACES:
        around = scope.registry.place_path(identifier)[:2]
        yield ", ".join(one.name for one in around)


def _named(scope: Scope, what: str) -> str:
    """The name of a calendar among those of other sites."""
    return f"{what} – {scope.site.name.text(scope.language)}"
