"""The news of a month or a week as text for WhatsApp: of the whole site, or of one place.

It tells of the new articles, of what is coming, of what was promised and of what came of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from bulletin.model import ActionPoint, Event, Step
from bulletin.model.links import anchor
from bulletin.views.labels import ACTION_STATUS
from bulletin.views.parts import event_box, in_its_language
from bulletin.views.periods import Period
from bulletin.views.scope import Scope
from bulletin.views.sharing import short
from bulletin.views.whatsapp import bold, italic, plain, when_and_where
from bulletin.wording import N_, spans

LONGEST: Final = 4000  # characters of a message that somebody still reads
_AHEAD: Final = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Digest:
    """Which days are told of, and of which place with its parts; `None` is all of the site."""

    period: Period
    place: str | None = None


def digest(scope: Scope, wanted: Digest) -> tuple[str, ...]:
    """The text, as one message or, where that would be too long, as several."""
    parts = (
        (N_("New articles"), _articles(scope, wanted)),
        (N_("Coming up"), _coming(scope, wanted)),
        (N_("What was promised"), _promised(scope, wanted)),
        (N_("What came of promises"), _news(scope, wanted)),
    )
    blocks = [
        one for name, entries in parts for one in _part(scope.wording.gettext(name), [*entries])
    ]
    return _messages(_head(scope, wanted), blocks or [scope.wording.gettext("No news.")])


def _head(scope: Scope, wanted: Digest) -> str:
    """The site's name, the place, and the days."""
    period, place = wanted.period, wanted.place
    said = scope.wording.month(period.first)
    if not period.is_month:
        said = spans.days(scope.wording, period.first, period.last)
    names = [scope.site.name.text(scope.language)]
    if place:
        names.append(scope.registry.places[place].name)
    return f"{bold(' – '.join(names))}\n{italic(said)}"


def _part(name: str, entries: list[str]) -> Iterator[str]:
    """The entries of a part, its name above the first, so that it never ends a message."""
    if entries:
        first, *others = entries
        yield f"{bold(name.upper())}\n\n{first}"
        yield from others


def _messages(head: str, blocks: Iterable[str]) -> tuple[str, ...]:
    """Blocks one below the other; a message that is full is followed by another."""
    found = [head]
    for block in blocks:
        if len(found[-1]) + len(block) > LONGEST:
            found.append(head)
        found[-1] = f"{found[-1]}\n\n{block}"
    return tuple(found)


def _articles(scope: Scope, wanted: Digest) -> Iterator[str]:
    """The articles of the days, the newest first as in every list."""
    local = scope.library.locally
    stories = local[wanted.place].stories if wanted.place else scope.library.stories
    for story in stories:
        if story.day in wanted.period:
            title = bold(in_its_language(scope, scope.title(story)))
            about = plain(short(scope.summary(story).text))
            yield f"{title}\n{about}\n{scope.addresses.absolute(scope.path(story))}"


def _coming(scope: Scope, wanted: Digest) -> Iterator[str]:
    """What is coming within a month of today, whichever days are told of: it is read today."""
    areas, until = scope.library.cross.areas, scope.settings.today + _AHEAD
    here = {one.id for _, one in areas[wanted.place].events} if wanted.place else None
    for story, event in scope.library.agenda.coming:
        if _first_day(event) <= until and (here is None or event.id in here):
            box = event_box(scope, story, event)
            name = bold(in_its_language(scope, box.name))
            page = scope.addresses.absolute(scope.path(story))
            yield f"{name}\n{when_and_where(box)}\n{page}#{anchor('events', event.id)}"


def _first_day(event: Event) -> date:
    return event.start.date() if isinstance(event.start, datetime) else event.start


def _actions(scope: Scope, wanted: Digest) -> Iterable[ActionPoint]:
    """The action points of the place, the oldest first."""
    areas, every = scope.library.cross.areas, scope.library.ledger.values()
    found = areas[wanted.place].actions if wanted.place else every
    return sorted(found, key=lambda one: (one.story.day, one.promise.id))


def _promised(scope: Scope, wanted: Digest) -> Iterator[str]:
    for action in _actions(scope, wanted):
        if action.story.day in wanted.period:
            yield f"{_text(scope, action)}\n{_terms(scope, action)}\n{_page(scope, action)}"


def _terms(scope: Scope, action: ActionPoint) -> str:
    """Who does it, and until when, as was promised."""
    promise, gettext = action.promise, scope.wording.gettext
    unnamed = gettext("not yet named")
    due = scope.wording.due(promise.due) if promise.due else unnamed
    owner = plain(scope.party(promise.owner) or unnamed)
    return f"{gettext('Owner')}: {owner}\n{gettext('Due')}: {due}"


def _news(scope: Scope, wanted: Digest) -> Iterator[str]:
    """The changes of the days, or those first told of in an article of the days."""
    found = [
        (step.entry.date, action, step)
        for action in _actions(scope, wanted)
        for step in action.steps
        if step.entry.report and _is_new(step, wanted.period)
    ]
    for _, action, step in sorted(found, key=lambda one: one[0]):
        yield "\n".join((_text(scope, action), *_changed(scope, step), _page(scope, action)))


def _is_new(step: Step, period: Period) -> bool:
    return step.entry.date in period or step.entry.story.day in period


def _changed(scope: Scope, step: Step) -> Iterator[str]:
    """How it stands now and stood before, until when, and what else the article says."""
    gettext, entry = scope.wording.gettext, step.entry
    now = gettext(ACTION_STATUS[entry.status])
    was = gettext(ACTION_STATUS[step.was]) if step.was else now
    if was != now:
        now = gettext("%(now)s (before: %(was)s)") % {"now": now, "was": was}
    yield italic(f"{scope.wording.day(entry.date)}: {now}")
    if step.due:
        yield f"{gettext('Due')}: {scope.wording.due(step.due[1])}"
    note = scope.word(entry.story, ("updates", entry.report.key, "note")) if entry.report else None
    if note:
        yield plain(in_its_language(scope, note))


def _text(scope: Scope, action: ActionPoint) -> str:
    text = scope.word(action.story, ("actions", action.promise.id, "text"))
    return f"• {plain(in_its_language(scope, text))}" if text else action.promise.id


def _page(scope: Scope, action: ActionPoint) -> str:
    path = scope.addresses.entry(scope.language, "actions", action.promise.id)
    return scope.addresses.absolute(path)
