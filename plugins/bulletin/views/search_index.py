"""The index of the search: titles, summaries and names, in one file or one a year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import chain
from typing import Final

from bulletin.languages import ORIGINAL
from bulletin.model import Event, Library, Story
from bulletin.model.links import anchor
from bulletin.settings import Settings
from bulletin.views.elements import Text
from bulletin.views.labels import PLACE_KIND
from bulletin.views.paths import PathScope
from bulletin.views.reads import Reads
from bulletin.views.scope import Scope, once
from bulletin.views.search_bounds import WHOLE, bounded
from bulletin.views.search_elements import Found, FoundGroup, SearchIndex

INDEX: Final = "index.json"
# Of an entry; whoever else is named has a page that leads there.
_ARTICLE_NAMES: Final = 3
_ACTION_NAMES: Final = 2


def is_divided(library: Library) -> bool:
    """Whether each year has a file of its own."""
    return len(library.stories) > WHOLE


def years(library: Library) -> tuple[str, ...]:
    """The years that have files of their own, newest first."""
    found = dict.fromkeys(story.year for story in library.stories)
    return tuple(found) if is_divided(library) else ()


def keys(library: Library, settings: Settings) -> Iterator[tuple[str, ...]]:
    """The index itself, then its years."""
    del settings
    yield ()
    yield from ((year,) for year in years(library))


def path(scope: PathScope, year: str | None = None) -> str:
    """A file of the index."""
    folder = scope.addresses.folder(scope.language, "search")
    return f"{folder}{year}.json" if year else f"{folder}{INDEX}"


def reads(library: Library, settings: Settings, year: str | None = None) -> Reads:
    """All articles: each may give a name to what is in a file, or take an action point over."""
    del settings, year
    return Reads(library.stories)


def search_index(scope: Scope, year: str | None = None) -> SearchIndex:
    """What is in a file of the index."""
    divided = years(scope.library)
    stories = [one for one in scope.library.stories if not year or one.year == year]
    groups = () if divided and not year else _told(scope, stories)
    return SearchIndex(
        groups=bounded((*(() if year else _registered(scope)), *groups)),
        years=() if year else divided,
        foreign=scope.language is not ORIGINAL,
    )


def _told(scope: Scope, stories: list[Story]) -> tuple[FoundGroup, ...]:
    """Articles with their action points and events, newest first."""
    ledger = scope.library.ledger
    events = ((at, event) for at, story in enumerate(stories) for event in story.events)
    actions = (ledger[one.id].promise.id for story in stories for one in story.promises)
    return (
        FoundGroup("article", "", tuple(_article(scope, one) for one in stories)),
        FoundGroup(
            "action", _folder(scope, "actions"), tuple(_action(scope, one) for one in actions)
        ),
        FoundGroup(
            "event", "", tuple(_event(scope, at, stories[at], event) for at, event in events)
        ),
    )


def _folder(scope: Scope, name: str) -> str:
    home = scope.addresses.home(scope.language)
    return scope.addresses.folder(scope.language, name).removeprefix(home)


def _inside(scope: Scope, path: str) -> str:
    """A path below the language's home, without the slash at its end."""
    return path.removeprefix(scope.addresses.home(scope.language)).removesuffix("/")


@once
def _registered(scope: Scope) -> tuple[FoundGroup, ...]:
    """What the registries and the pages about the site hold; articles name them by number."""
    return tuple(
        FoundGroup(kind, folder and _folder(scope, folder), entries)
        for kind, folder, entries in (
            ("topic", "topics", tuple(_topics(scope))),
            ("organisation", "organisations", tuple(_organisations(scope))),
            ("person", "speakers", tuple(_people(scope))),
            ("place", "places", tuple(_places(scope))),
            ("page", "", tuple(_pages(scope))),
        )
    )


def _topics(scope: Scope) -> Iterator[Found]:
    for identifier, one in scope.registry.topics.items():
        about = one.description.text(scope.language) if one.description else ""
        yield Found(one.name.text(scope.language), identifier, about)


def _organisations(scope: Scope) -> Iterator[Found]:
    for identifier, one in scope.registry.organisations.items():
        called = (one.abbreviation, *one.aliases)
        yield Found(one.name.text(scope.language), identifier, _together(*called))


def _people(scope: Scope) -> Iterator[Found]:
    for identifier, voice in scope.library.cross.voices.items():
        person = voice.person
        role = person.role.text(scope.language) if person and person.role else None
        yield Found(voice.name, identifier, _together(role, *(person.aliases if person else ())))


def _places(scope: Scope) -> Iterator[Found]:
    places = scope.registry.places
    for identifier, one in places.items():
        kind = scope.wording.gettext(PLACE_KIND[one.kind]) if one.kind in PLACE_KIND else None
        said = None if kind and one.name.startswith(kind) else kind
        within = places[one.parent].name if one.parent else None
        yield Found(one.name, identifier, _together(said, *one.aliases, within))


def _pages(scope: Scope) -> Iterator[Found]:
    for one in scope.library.pages:
        title, summary = scope.title(one), scope.summary(one)
        line = "" if summary == title else summary.text
        yield Found(title.text, _inside(scope, scope.path(one)), line, foreign=bool(title.lang))


def _together(*words: str | None) -> str:
    return " · ".join(filter(None, words))


def _article(scope: Scope, story: Story) -> Found:
    title, summary = scope.title(story), scope.summary(story)
    return Found(
        title=title.text,
        address=story.slug(scope.language),
        line=summary.text,
        date=story.day.isoformat(),
        names=_numbers(scope, *_named(scope, story))[:_ARTICLE_NAMES],
        foreign=bool(title.lang),
    )


def _named(scope: Scope, story: Story) -> Iterator[tuple[str, str | None]]:
    """The kinds and ids of all that an article names as data; what is asked for most is first."""
    voice_of = scope.library.cross.voice_of
    yield from (("person", voice_of(one).id) for one in story.speakers)
    yield from (("place", one.place) for one in story.events)
    yield from (("place", place) for one in story.promises for place in one.places)
    yield from (("person", one.opened_by) for one in story.events)
    yield from (_party(scope, one) for one in story.byline)
    yield from (("topic", one) for one in story.topics)
    yield from (("organisation", one.organiser) for one in story.events)
    yield from (("organisation", one.organisation) for one in story.speakers)


def _action(scope: Scope, identifier: str) -> Found:
    action = scope.library.ledger[identifier]
    text = scope.word(action.story, ("actions", identifier, "text")) or Text(identifier)
    places = (("place", one) for one in action.promise.places)
    return Found(
        title=text.text,
        address=identifier,
        names=_numbers(scope, _party(scope, action.owner), *places)[:_ACTION_NAMES],
        foreign=bool(text.lang),
    )


def _event(scope: Scope, at: int, story: Story, event: Event) -> Found:
    name = scope.word(story, ("events", event.id, "name")) or Text(event.id)
    start = event.start.date() if isinstance(event.start, datetime) else event.start
    named = (("place", event.place), ("organisation", event.organiser))
    return Found(
        title=name.text,
        address=anchor("events", event.id),
        date=start.isoformat(),
        names=_numbers(scope, *named),
        within=at,
        foreign=bool(name.lang),
    )


def _party(scope: Scope, identifier: str | None) -> tuple[str, str | None]:
    known = identifier in scope.registry.organisations
    return "organisation" if known else "person", identifier


def _numbers(scope: Scope, *named: tuple[str, str | None]) -> tuple[int, ...]:
    """What is named as numbers, each once, in the order in which it is named."""
    numbers = _numbered(scope)
    return tuple(dict.fromkeys(numbers[one] for one in named if one in numbers))


@once
def _numbered(scope: Scope) -> dict[tuple[str, str | None], int]:
    found = chain.from_iterable(
        ((group.kind, one.address) for one in group.entries) for group in _registered(scope)
    )
    return {one: number for number, one in enumerate(found)}
