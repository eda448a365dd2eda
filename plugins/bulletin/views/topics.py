"""Topics: the index of them, and a page for each."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin.model import ActionPoint, Library, Occasion
from bulletin.model.ledger import urgent_first
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
    """A part of a topic's articles; on the first one its action points and coming events, too."""
    addresses, language, size = scope.addresses, scope.language, scope.settings.page_size
    shape, topic = _shape(scope, identifier), scope.registry.topics[identifier]
    stories = scope.library.by_topic.get(identifier, ())
    path = addresses.topic(language, identifier)
    actions, coming = _beside(scope.library, identifier, number)
    about = topic.description.text(language) if topic.description else None
    return TopicPage(
        frame=frame(scope, numbered(scope, shape, number)),
        summary=about if number == 1 else None,
        count=counted(scope, stories),
        promised=reported(scope, len(actions), sum(one.is_open for one in actions)),
        feed=addresses.href(addresses.feed(path)),
        calendar=addresses.href(addresses.calendar(language, path)),
        actions=tuple(action_item(scope, one) for one in actions[:size]),
        more_actions=_more(scope, "actions", actions),
        coming=entries(scope, coming[:size]),
        more_events=_more(scope, "agenda", coming),
        groups=tuple(groups(scope, part_of(stories, number, size))),
        pager=pager(scope, shape.path, number, parts_of(len(stories), size)[-1]),
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


def _more(scope: Scope, folder: str, every: Sequence[object]) -> str | None:
    """The way to the whole list, where not all of it stands on the topic's page."""
    if len(every) <= scope.settings.page_size:
        return None
    return scope.addresses.href(scope.addresses.folder(scope.language, folder))


def _beside(
    library: Library, identifier: str, number: int
) -> tuple[list[ActionPoint], tuple[Occasion, ...]]:
    """All action points and coming events of a topic; none of them on its later parts."""
    if number > 1:
        return [], ()
    actions = (one for one in library.ledger.values() if identifier in one.promise.topics)
    coming = (one for one in library.agenda.coming if identifier in one[0].topics)
    return urgent_first(actions), tuple(coming)


def topic_reads(library: Library, settings: Settings, identifier: str, number: int) -> Reads:
    """One part of a topic's list, and what stands beside it, as it is by the clock."""
    size, stories = settings.page_size, library.by_topic.get(identifier, ())
    actions, coming = _beside(library, identifier, number)
    shown, held = actions[:size], coming[:size]
    return Reads(
        each_once(*part_of(stories, number, size), *told_in(shown), *(story for story, _ in held)),
        (
            len(stories),
            (len(actions), sum(one.is_open for one in actions)),
            standings(library, settings, shown),
            len(coming) > size,
            ids(held),
        ),
    )
