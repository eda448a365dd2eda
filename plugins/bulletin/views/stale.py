"""What has changed in an original since its translation was confirmed, where that is told.

Lists, feeds and linked data do not say so: only the page of the article or page itself does, and
those of its action points.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bulletin.languages import ORIGINAL
from bulletin.model import ActionPoint, Page, Staleness, Story
from bulletin.model.ledger import Entry
from bulletin.model.story import IMAGE_ALT, IMAGE_CAPTION, SUMMARY, TITLE, WordKey
from bulletin.views.action_elements import ActionItem, ReportItem
from bulletin.views.data import ActionPage, ArticlePage, StaticPage
from bulletin.views.elements import EventBox, Figure, Mention, SpeakerLine, Text
from bulletin.views.scope import Scope

Now = Mapping[WordKey, str]


def stale(scope: Scope, page: Page) -> Staleness | None:
    """What has changed; `None` where nothing has, or it is not known what."""
    edition = None if scope.language is ORIGINAL else page.edition(scope.language)
    state = scope.library.staleness(page, edition) if edition else None
    known = state and state.confirmed and state.readable and not state.is_current
    return state if known else None


def mark_page(scope: Scope, page: Page, made: StaticPage) -> StaticPage:
    """A page about the site with marks at the words whose original has changed."""
    if not (now := _now(scope, page)):
        return made
    return replace(
        made,
        title=_of(now, made.title, TITLE),
        summary=_if(now, made.summary, SUMMARY),
        image=_figure(now, made.image),
    )


def mark_article(scope: Scope, story: Story, made: ArticlePage) -> ArticlePage:
    """An article's page with marks at the words whose original has changed."""
    if not (now := _now(scope, story)):
        return made
    events = zip(story.events, made.events, strict=True)
    speakers = zip(story.speakers, made.speakers, strict=True)
    actions = zip(story.promises, made.actions, strict=True)
    reports = zip(story.reports, made.reports, strict=True)
    return replace(
        made,
        title=_of(now, made.title, TITLE),
        summary=_of(now, made.summary, SUMMARY),
        image=_figure(now, made.image),
        events=tuple(_event(now, fact.id, one) for fact, one in events),
        speakers=tuple(_speaker(now, fact.key, one) for fact, one in speakers),
        actions=tuple(_action(now, fact.id, one) for fact, one in actions),
        reports=tuple(_report(now, fact.key, one) for fact, one in reports),
        corrections=tuple(
            replace(one, text=_of(now, one.text, ("corrections", str(index), "text")))
            for index, one in enumerate(made.corrections)
        ),
        sources=tuple(
            replace(one, title=_of(now, one.title, ("sources", str(index), "title")))
            for index, one in enumerate(made.sources)
        ),
    )


def mark_action(scope: Scope, action: ActionPoint, made: ActionPage) -> ActionPage:
    """An action point's page with marks at the words whose original has changed."""
    stories = {entry.story.stem: entry.story for entry in action.history}
    now = {stem: found for stem, story in stories.items() if (found := _now(scope, story))}
    if not now:
        return made
    return replace(
        made,
        item=_action(now.get(action.story.stem, {}), action.promise.id, made.item),
        steps=tuple(
            replace(item, note=_if(now.get(entry.story.stem, {}), item.note, _note_of(entry)))
            for entry, item in zip(action.history, made.steps, strict=True)
        ),
    )


def _note_of(entry: Entry) -> WordKey:
    return ("updates", entry.report.key, "note") if entry.report else ()


def _now(scope: Scope, page: Page) -> Now:
    """The present words of the original that have changed since those of the translation."""
    state, edition = stale(scope, page), page.edition(scope.language)
    if state is None or edition is None:
        return {}
    return {key: page.original.words[key] for key in state.texts if key in edition.words}


def _of(now: Now, text: Text, key: WordKey) -> Text:
    return replace(text, now=now[key]) if key in now else text


def _if(now: Now, text: Text | None, key: WordKey) -> Text | None:
    return _of(now, text, key) if text else None


def _figure(now: Now, one: Figure | None) -> Figure | None:
    if one is None:
        return None
    alt, caption = _of(now, one.alt, IMAGE_ALT), _if(now, one.caption, IMAGE_CAPTION)
    return replace(one, alt=alt, caption=caption)


def _event(now: Now, event: str, one: EventBox) -> EventBox:
    """A venue that names its place is the words of the link to it."""
    venue: WordKey = ("events", event, "venue")
    name = _of(now, one.name, ("events", event, "name"))
    if one.venue is None and one.place:
        place = replace(one.place, text=_of(now, one.place.text, venue))
        return replace(one, name=name, place=place)
    return replace(one, name=name, venue=_if(now, one.venue, venue))


def _speaker(now: Now, speaker: str, one: SpeakerLine) -> SpeakerLine:
    institution = one.institution
    if institution and not institution.href:
        key = ("speakers", speaker, "institution")
        institution = Mention(_of(now, institution.text, key))
    return replace(
        one, role=_if(now, one.role, ("speakers", speaker, "role")), institution=institution
    )


def _action(now: Now, action: str, one: ActionItem) -> ActionItem:
    key = ("actions", action)
    note = _if(now, one.amount_note, (*key, "amount_note"))
    return replace(one, text=_of(now, one.text, (*key, "text")), amount_note=note)


def _report(now: Now, report: str, one: ReportItem) -> ReportItem:
    return replace(one, note=_if(now, one.note, ("updates", report, "note")))
