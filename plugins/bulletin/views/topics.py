"""Topics: the index of them, and a page for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bulletin.model import ActionPoint, Library, Occasion, Story
from bulletin.settings import Settings
from bulletin.views.data import TopicsPage
from bulletin.views.entry_data import TopicPage
from bulletin.views.events import entries, ids
from bulletin.views.frame import Shape, frame
from bulletin.views.listings import (
    each_once,
    numbered,
    pager,
    part_of,
    parts_of,
    reported,
    standings,
    told_in,
)
from bulletin.views.lists import counted, groups
from bulletin.views.parts import action_item, topic_cards
from bulletin.views.reads import Reads
from bulletin.views.scope import Scope


def topics_page(scope: Scope) -> TopicsPage:
    """The index of topics."""
    shape = Shape(
        kind="topics",
        title=scope.wording.gettext("Topics"),
        description=scope.wording.gettext("All topics of the bulletin, with their articles."),
        path=lambda one: scope.addresses.folder(one, "topics"),
    )
    return TopicsPage(frame(scope, shape), topic_cards(scope))


def topic_part(scope: Scope, identifier: str, number: int) -> TopicPage:
    """A part of a topic's articles, action points and coming events."""
    addresses, language, library = scope.addresses, scope.language, scope.library
    shape, topic = _shape(scope, identifier), scope.registry.topics[identifier]
    path = addresses.topic(language, identifier)
    every, part = _all(library, identifier), _part(library, scope.settings, identifier, number)
    pending = sum(one.is_open for one in every.actions)
    about = topic.description.text(language) if topic.description else None
    return TopicPage(
        frame=frame(scope, numbered(scope, shape, number)),
        summary=about if number == 1 else None,
        count=counted(scope, every.stories),
        promised=reported(scope, len(every.actions), pending),
        feed=addresses.href(addresses.feed(path)),
        calendar=addresses.href(addresses.calendar(language, path)),
        actions=tuple(action_item(scope, one) for one in part.actions),
        coming=entries(scope, part.coming),
        groups=tuple(groups(scope, part.stories)),
        pager=pager(
            scope, shape.path, number, topic_parts(library, scope.settings, identifier)[-1]
        ),
    )


def _shape(scope: Scope, identifier: str) -> Shape:
    addresses, language, topic = scope.addresses, scope.language, scope.registry.topics[identifier]
    name, path = topic.name.text(language), addresses.topic(language, identifier)
    about = topic.description.text(language) if topic.description else None
    title = f"{name} – {scope.site.name.text(language)}"
    calendar = scope.wording.gettext("Calendar of %(name)s") % {"name": name}
    return Shape(
        kind="topic",
        title=name,
        description=about
        or scope.wording.gettext("Articles on the topic %(name)s.") % {"name": name},
        path=lambda one: addresses.topic(one, identifier),
        trail=((scope.wording.gettext("Topics"), addresses.folder(language, "topics")),),
        feeds=((title, path),),
        calendars=((calendar, addresses.calendar(language, path)),),
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """Articles, newest first, action points, most urgent first, and coming events of a topic."""

    stories: Sequence[Story]
    actions: Sequence[ActionPoint]
    coming: Sequence[Occasion]


def _all(library: Library, identifier: str) -> _Part:
    coming = (one for one in library.agenda.coming if identifier in one[0].topics)
    return _Part(
        stories=library.by_topic.get(identifier, ()),
        actions=library.cross.on_topic.get(identifier, ()),
        coming=tuple(coming),
    )


def _part(library: Library, settings: Settings, identifier: str, number: int) -> _Part:
    every, size = _all(library, identifier), settings.page_size
    return _Part(
        stories=part_of(every.stories, number, size),
        actions=part_of(every.actions, number, size),
        coming=part_of(every.coming, number, size),
    )


def topic_parts(library: Library, settings: Settings, identifier: str) -> range:
    """The numbers of a topic's parts: as many as the longest of its lists has."""
    every = _all(library, identifier)
    longest = max(map(len, (every.stories, every.actions, every.coming)))
    return parts_of(longest, settings.page_size)


def topic_reads(library: Library, settings: Settings, identifier: str, number: int) -> Reads:
    """One part of a topic's lists, as they are by the clock, and how much there is of each."""
    every, part = _all(library, identifier), _part(library, settings, identifier, number)
    held = (story for story, _ in part.coming)
    return Reads(
        each_once(*part.stories, *told_in(part.actions), *held),
        (
            tuple(map(len, (every.stories, every.actions, every.coming))),
            sum(one.is_open for one in every.actions),
            standings(library, settings, part.actions),
            ids(part.coming),
        ),
    )
