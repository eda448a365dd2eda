"""The parts that several pages share: headlines, events, action points, topic cards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import compress
from typing import Final

from bulletin.model import ActionPoint, Event, Page, Story
from bulletin.model.links import anchor
from bulletin.model.story import IMAGE_ALT, IMAGE_CAPTION
from bulletin.views.action_elements import ActionItem
from bulletin.views.elements import (
    NO_BREAK,
    EventBox,
    Figure,
    Headline,
    Link,
    Text,
    Time,
    TopicCard,
)
from bulletin.views.entries import listed, names, party, place_link
from bulletin.views.labels import ACTION_STATUS, EVENT_STATUS
from bulletin.views.pictures import To, shown
from bulletin.views.scope import Scope, once, once_a_page
from bulletin.wording import LARGEST, N_, spans

_LARGE: Final = 1_000_000  # rupiah from which an amount is hard to say from its digits

_NUMBER_AND_WORD: Final = re.compile(r"(?<=\d) (?=\w)")


def day(scope: Scope, given: date) -> Time:
    """A day with its words."""
    return Time(given.isoformat(), scope.wording.day(given))


@once_a_page  # an article's every event and action point says where it stands
def link_to(scope: Scope, page: Page) -> Link:
    """A page or an article as a link with its title."""
    return Link(scope.title(page), scope.href(page))


@once_a_page  # a headline stands in the archive, its month, each of its topics, and at home
def headline(scope: Scope, story: Story) -> Headline:
    """An article as lists show it."""
    return Headline(
        href=link_to(scope, story).href,
        title=link_to(scope, story).text,
        summary=scope.summary(story),
        date=day(scope, story.day),
        topics=tuple(scope.topic_link(topic) for topic in story.topics),
        image=figure(scope, story),
        foreign=story.edition(scope.language) is None,
    )


def in_its_language(scope: Scope, text: Text) -> str:
    """A text where nothing can mark its language: another one than the page's is said in words."""
    if text.lang is None:
        return text.text
    return scope.wording.gettext("%(text)s (in Indonesian)") % {"text": text.text}


def figure(scope: Scope, page: Page, to: To | None = None) -> Figure | None:
    """The picture of an article or a page; `to` makes addresses of paths, links if unset."""
    if page.image is None:
        return None
    alt = scope.word(page, IMAGE_ALT) or Text("")
    caption, one = (
        scope.word(page, IMAGE_CAPTION),
        shown(scope, page.image, to or scope.addresses.href),
    )
    weight = scope.wording.size(one.size) if one.whole else ""
    return Figure(one, alt, caption, page.image_credit, weight)


def event_box(scope: Scope, story: Story, event: Event) -> EventBox:
    """An event of an article."""
    key = ("events", event.id)
    venue, place = where(scope, story, event)
    status = EVENT_STATUS.get(event.status)
    here = anchor("events", event.id)
    return EventBox(
        anchor=here,
        name=scope.word(story, (*key, "name")) or Text(event.id),
        when=event_time(scope, event),
        venue=venue,
        place=place,
        organiser=party(scope, event.organiser),
        opened_by=party(scope, event.opened_by),
        status=scope.wording.gettext(status) if status else None,
        state=event.status.value,
        href=f"{link_to(scope, story).href}#{here}",
        calendar=scope.addresses.href(scope.addresses.event_calendar(scope.language, event.id)),
    )


def where(scope: Scope, story: Story, event: Event) -> tuple[Text | None, Link | None]:
    """Venue and place; a venue that names its place is the way there itself."""
    key = ("events", event.id, "venue")
    venue = scope.word(story, key)
    if event.place is None:
        return venue, None
    place = place_link(scope, event.place)
    if venue and names(story.original.words.get(key), place.text.text):
        return None, replace(place, text=venue)
    return venue, place


def event_time(scope: Scope, event: Event) -> Time:
    """When an event takes place, in one phrase."""
    start, end = event.start, event.end
    if isinstance(start, datetime) and (end is None or isinstance(end, datetime)):
        said = spans.hours(scope.wording, start, end)
    else:
        said = spans.days(scope.wording, start, end or start)
    return Time(start.isoformat(), _unbroken(said))


def _unbroken(when: str) -> str:
    """A phrase in which a number stays on the line of the word that follows it."""
    return _NUMBER_AND_WORD.sub(NO_BREAK, when)


def coming(scope: Scope) -> Iterator[tuple[Story, Event]]:
    """Events that have not ended, soonest first."""
    yield from scope.library.agenda.coming


def action_item(scope: Scope, action: ActionPoint) -> ActionItem:
    """An action point as it stands now."""
    return _action_item(scope, action.promise.id)


@once  # it stands in the list, in its article and month, at its topics, places and owner
def _action_item(scope: Scope, identifier: str) -> ActionItem:
    action = scope.library.ledger[identifier]
    promise, story, newest = action.promise, action.story, action.newest
    here, link = anchor("actions", identifier), action_link(scope, action)
    owner, due, amount = action.owner, action.due, action.amount
    declared = link_to(scope, story)
    return ActionItem(
        anchor=here,
        href=link.href,
        text=link.text,
        status=scope.wording.gettext(ACTION_STATUS[action.status]),
        state=action.status.value,
        overdue=overdue(scope, action),
        silent=silent(scope, action),
        owner=party(scope, owner),
        due=scope.due(due),
        places=listed(scope, (place_link(scope, one) for one in promise.places)),
        amount=scope.rupiah(amount),
        amount_note=scope.word(story, ("actions", identifier, "amount_note")),
        unnamed=_unnamed(scope, not owner, not due, not promise.places, amount is None),
        declared=Link(declared.text, f"{declared.href}#{here}"),
        latest=link_to(scope, newest.story) if newest.story is not story else None,
        latest_date=day(scope, newest.date) if newest.report else None,
    )


def aloud(scope: Scope, action: ActionPoint) -> ActionItem:
    """An action point on a page that is read out: a large amount is spelt out, too."""
    item, amount = action_item(scope, action), action.amount
    if amount is None or not _LARGE <= amount <= LARGEST:
        return item
    return replace(item, amount_aloud=scope.wording.rupiah_aloud(amount))


def action_link(scope: Scope, action: ActionPoint) -> Link:
    """An action point as a link to its own page."""
    identifier = action.promise.id
    text = scope.word(action.story, ("actions", identifier, "text")) or Text(identifier)
    path = scope.addresses.entry(scope.language, "actions", identifier)
    return Link(text, scope.addresses.href(path))


def overdue(scope: Scope, action: ActionPoint) -> Time | None:
    """The first day on which an action point is overdue, where it is."""
    if action.until is None or not action.is_overdue(scope.settings.today):
        return None
    return day(scope, action.until + timedelta(days=1))


def silent(scope: Scope, action: ActionPoint) -> Time | None:
    """The day of the last news of an action point, where that was long ago."""
    quiet = action.is_silent(scope.settings.today, scope.site.no_news_days)
    return day(scope, action.latest) if quiet else None


@once
def _unnamed(scope: Scope, *missing: bool) -> str | None:
    """Which of owner, due, places and amount nobody has named, in one phrase."""
    labels = (N_("Owner"), N_("Due date"), N_("Place"), N_("Amount"))
    names = [scope.wording.gettext(name) for name in compress(labels, missing)]
    return scope.wording.listing([*names[:1], *map(str.lower, names[1:])]) if names else None


@once
def topic_names(scope: Scope) -> tuple[TopicCard, ...]:
    """The same without descriptions, for lists that do not show them."""
    return tuple(replace(one, description=None) for one in topic_cards(scope))


@once
def topic_cards(scope: Scope) -> tuple[TopicCard, ...]:
    """Every topic of the registry, with how many articles it has."""
    cards = []
    for identifier, topic in scope.registry.topics.items():
        count = len(scope.library.by_topic.get(identifier, ()))
        link = scope.topic_link(identifier)
        about = topic.description.text(scope.language) if topic.description else None
        counted = scope.wording.ngettext("%(num)s article", "%(num)s articles", count)
        cards.append(TopicCard(link.text.text, link.href, about, counted))
    return tuple(cards)
