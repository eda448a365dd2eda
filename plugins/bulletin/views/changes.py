"""The feed of the ledger: an entry for each declaration of an action point and each news of one.

`published` is the day of the news; `updated`, by which readers sort, is when the article with it
was published or last corrected, so that neither news of an earlier day nor a correction is missed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time
from html import escape
from typing import Final, NamedTuple

from bulletin.model import ActionPoint, Library, Step
from bulletin.settings import Settings
from bulletin.views.elements import Html, Text
from bulletin.views.feeds import FeedData, FeedEntry, minted
from bulletin.views.labels import ACTION_STATUS
from bulletin.views.parts import day, link_to
from bulletin.views.paths import PathScope
from bulletin.views.reads import Reads
from bulletin.views.scope import Scope
from bulletin.wording import N_

_ARTICLES_WORTH: Final = 2  # an article has about as many changes: so many times as many entries


class Change(NamedTuple):
    """A step of an action point's history, with its number; the declaration is 0."""

    action: ActionPoint
    number: int
    step: Step
    published: datetime
    updated: datetime


def changes_path(scope: PathScope) -> str:
    """The path of the feed."""
    return scope.addresses.feed(scope.addresses.folder(scope.language, "actions"))


def newest(library: Library, settings: Settings) -> list[Change]:
    """The newest changes, the newest first; those of one moment in the ledger's order."""
    every = [
        _change(action, number, step, settings)
        for action in library.ledger.values()
        for number, step in reversed([*enumerate(action.steps)])
    ]
    every.sort(key=lambda one: (one.updated, one.published), reverse=True)
    return every[: settings.feed_size * _ARTICLES_WORTH]


def _change(action: ActionPoint, number: int, step: Step, settings: Settings) -> Change:
    story, told = step.entry.story, step.entry.date
    moment = story.moment.astimezone(settings.zone)
    morning = datetime.combine(told, time(), settings.zone)
    published = moment if told == story.day else morning
    corrected = datetime.combine(story.modified, time(), settings.zone)
    return Change(action, number, step, published, max(published, moment, corrected))


def changes_reads(library: Library, settings: Settings) -> Reads:
    """The articles that tell of the action points in the feed."""
    found = newest(library, settings)
    told = [entry.story for one in found for entry in one.action.history]
    stories = tuple({story.stem: story for story in told}.values())
    return Reads(stories, tuple((one.action.promise.id, one.number) for one in found))


def changes(scope: Scope) -> FeedData:
    """The feed in the scope's language."""
    addresses, gettext = scope.addresses, scope.wording.gettext
    path = addresses.folder(scope.language, "actions")
    return FeedData(
        id=addresses.absolute(path),
        lang=scope.language.code,
        title=f"{gettext('Action points')} – {scope.site.name.text(scope.language)}",
        subtitle=gettext("What was promised, and what has become of it."),
        href=addresses.absolute(path),
        own=addresses.absolute(addresses.feed(path)),
        entries=tuple(_entry(scope, one) for one in newest(scope.library, scope.settings)),
    )


def _entry(scope: Scope, change: Change) -> FeedEntry:
    action, story, language = change.action, change.step.entry.story, scope.language
    text, note = _text(scope, action), _note(scope, change)
    page = scope.addresses.entry(language, "actions", action.promise.id)
    registry = scope.registry
    return FeedEntry(
        id=_identifier(scope, change),
        href=scope.addresses.absolute(page),
        title=Text(_title(scope, change, text.text), text.lang),
        summary=note if note and note.lang == text.lang else text,
        body=Html("".join(_body(scope, change, text, note)), language.code if text.lang else None),
        authors=tuple(registry.party(one, language) for one in story.byline),
        topics=tuple(
            registry.topics[one].name.text(language) for one in change.action.promise.topics
        ),
        published=change.published,
        updated=change.updated,
        image=None,
    )


def _identifier(scope: Scope, change: Change) -> str:
    """A tag address: the article, the action point, and which news of it in that article."""
    entry, identifier = change.step.entry, change.action.promise.id
    told = [one.key for one in entry.story.reports if one.action == identifier]
    number = told.index(entry.report.key) + 1 if entry.report else 0
    where = f"tag:{scope.settings.host},{minted(entry.story)}"
    return f"{where}:{entry.story.stem}/{identifier}/{number}/{scope.language.code}"


def _text(scope: Scope, action: ActionPoint) -> Text:
    key = ("actions", action.promise.id, "text")
    return scope.word(action.story, key) or Text(action.promise.id)


def _note(scope: Scope, change: Change) -> Text | None:
    entry = change.step.entry
    key = ("updates", entry.report.key, "note") if entry.report else None
    return scope.word(entry.story, key) if key else None


def _title(scope: Scope, change: Change, text: str) -> str:
    """What happened, and to what."""
    gettext, status = scope.wording.gettext, _status(scope, change)
    if change.step.entry.report is None:
        happened = gettext("New action point, %(status)s") % {"status": status}
    elif change.step.reopened:
        happened = gettext("Open again, %(status)s") % {"status": status}
    else:
        happened = status
    return f"{happened}: {text}"


def _status(scope: Scope, change: Change) -> str:
    return scope.wording.gettext(ACTION_STATUS[change.step.entry.status])


def _body(scope: Scope, change: Change, text: Text, note: Text | None) -> Iterator[str]:
    """What was promised, what the news says, what has changed, and who says so."""
    gettext, entry = scope.wording.gettext, change.step.entry
    yield _paragraph(text)
    if note:
        yield _paragraph(note)
    facts = _declared(scope, change) if entry.report is None else _changed(scope, change)
    lines = (f"<li>{escape(gettext(label))}: {said}</li>" for label, said in facts)
    yield f"<ul>{''.join(lines)}</ul>"
    if change.step.early:
        yield f"<p>{escape(gettext('This news is dated before the declaration.'))}</p>"
    link = link_to(scope, entry.story)
    href = escape(scope.addresses.absolute(scope.path(entry.story)))
    anchor = f'<a href="{href}"{_lang(link.text)}>{escape(link.text.text)}</a>'
    yield f"<p>{escape(day(scope, entry.date).text)}, {anchor}</p>"


def _paragraph(text: Text) -> str:
    return f"<p{_lang(text)}>{escape(text.text)}</p>"


def _lang(text: Text) -> str:
    return f' lang="{text.lang}"' if text.lang else ""


def _declared(scope: Scope, change: Change) -> Iterator[tuple[str, str]]:
    """What the declaration says, and what it leaves open; labels with HTML."""
    promise, unnamed = change.action.promise, scope.wording.gettext("not yet named")
    places = [scope.registry.places[one].name for one in promise.places]
    about = scope.word(change.action.story, ("actions", promise.id, "amount_note"))
    yield N_("How it stands"), escape(_status(scope, change))
    yield N_("Owner"), escape(scope.party(promise.owner) or unnamed)
    yield N_("Due"), escape(scope.wording.due(promise.due) if promise.due else unnamed)
    yield N_("Place"), escape(scope.wording.listing(places) if places else unnamed)
    note = f" (<span{_lang(about)}>{escape(about.text)}</span>)" if about else ""
    yield N_("Amount"), f"{escape(_rupiah(scope, promise.amount) or unnamed)}{note}"


def _changed(scope: Scope, change: Change) -> Iterator[tuple[str, str]]:
    """The status by this news, and the owner, due date and amount where they are others now.

    Labels with HTML.
    """
    step, due, was = change.step, scope.wording.due, None
    if step.was is not None and step.was is not step.entry.status:
        was = scope.wording.gettext(ACTION_STATUS[step.was])
    status = _status(scope, change)
    yield N_("How it stands"), _now(scope, status, was) if was else escape(status)
    if step.owner:
        yield N_("Owner"), _now(scope, scope.party(step.owner[1]), scope.party(step.owner[0]))
    if step.due:
        yield N_("Due"), _now(scope, due(step.due[1]), due(step.due[0]) if step.due[0] else None)
    if step.amount:
        yield N_("Amount"), _now(scope, *(_rupiah(scope, one) for one in reversed(step.amount)))


def _rupiah(scope: Scope, amount: int | None) -> str | None:
    return None if amount is None else scope.wording.rupiah(amount)


def _now(scope: Scope, now: str | None, was: str | None) -> str:
    """A value and the one before it, which may have been unset."""
    before = was or scope.wording.gettext("not yet named")
    said = scope.wording.gettext("%(now)s (before: %(was)s)") % {"now": now, "was": before}
    return escape(said)
