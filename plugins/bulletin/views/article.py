"""The article page: the event, who spoke, what was promised, and the prose."""

from __future__ import annotations

from bulletin.languages import ORIGINAL
from bulletin.model import Page, Report, Speaker, Story
from bulletin.model.links import anchor
from bulletin.views.data import ArticlePage
from bulletin.views.elements import CorrectionItem, Link, ReportItem, SourceItem, SpeakerLine, Text
from bulletin.views.frame import Shape, frame
from bulletin.views.labels import ACTION_STATUS
from bulletin.views.parts import action_item, day, event_box, figure, link_to
from bulletin.views.prose import body
from bulletin.views.scope import Scope


def article_page(scope: Scope, story: Story) -> ArticlePage:
    """An article in the scope's language; without an edition, its original's words, marked."""
    edition = story.edition(scope.language)
    byline = [scope.registry.party(one, scope.language) for one in story.byline]
    ledger = scope.library.ledger
    return ArticlePage(
        frame=frame(scope, _shape(scope, story)),
        title=scope.title(story),
        summary=scope.summary(story),
        date=day(scope, story.day),
        topics=tuple(scope.topic_link(topic) for topic in story.topics),
        byline=scope.wording.listing(byline),
        translator=edition.translator if edition else None,
        notice=notice(scope, story),
        original=scope.addresses.href(scope.addresses.page(ORIGINAL, story)),
        image=figure(scope, story),
        events=tuple(event_box(scope, story, event) for event in story.events),
        speakers=tuple(_speaker(scope, story, speaker) for speaker in story.speakers),
        actions=tuple(action_item(scope, ledger[one.id]) for one in story.promises),
        reports=tuple(_report(scope, story, report) for report in story.reports),
        body=body(scope, story),
        corrections=tuple(_corrections(scope, story)),
        sources=tuple(_sources(scope, story)),
    )


def _shape(scope: Scope, story: Story) -> Shape:
    addresses, language = scope.addresses, scope.language
    archive = (scope.wording.gettext("Archive"), addresses.folder(language, "archive"))
    month = (
        scope.wording.month(story.day),
        addresses.month(language, story.day.year, story.day.month),
    )
    return Shape(
        kind="article",
        title=scope.title(story).text,
        description=scope.summary(story).text,
        path=lambda one: addresses.page(one, story),
        trail=(archive, month),
        alone=not story.is_translated,
        modified=story.modified,
    )


def notice(scope: Scope, page: Page) -> str | None:
    """What a reader must know of the words of a page: whether they are translated and current."""
    if scope.language is ORIGINAL:
        return None
    edition = page.edition(scope.language)
    if edition is None:
        return "untranslated"
    state = scope.library.staleness(page, edition)
    if state.is_current:
        return None
    return "outdated" if state.confirmed else "unconfirmed"


def _speaker(scope: Scope, story: Story, speaker: Speaker) -> SpeakerLine:
    """Who spoke; what the article does not say of a person, the registry may."""
    person = scope.registry.people[speaker.person] if speaker.person else None
    role = scope.word(story, ("speakers", speaker.key, "role"))
    if role is None and person and person.role:
        role = Text(person.role.text(scope.language))
    event = speaker.event if len(story.events) > 1 else None
    return SpeakerLine(
        name=person.name if person else speaker.name or "",
        role=role,
        institution=_institution(scope, story, speaker),
        event=scope.word(story, ("events", event, "name")) if event else None,
    )


def _institution(scope: Scope, story: Story, speaker: Speaker) -> Text | None:
    if written := scope.word(story, ("speakers", speaker.key, "institution")):
        return written
    person = scope.registry.people[speaker.person] if speaker.person else None
    known = scope.party(speaker.organisation or (person.organisation if person else None))
    return Text(known) if known else None


def _report(scope: Scope, story: Story, report: Report) -> ReportItem:
    declared = scope.library.ledger[report.action].story
    text = scope.word(declared, ("actions", report.action, "text")) or Text(report.action)
    href = f"{link_to(scope, declared).href}#{anchor('actions', report.action)}"
    return ReportItem(
        action=Link(text, href),
        date=day(scope, report.date),
        status=scope.wording.gettext(ACTION_STATUS[report.status]),
        state=report.status.value,
        note=scope.word(story, ("updates", report.key, "note")),
        owner=scope.party(report.owner),
        due=scope.due(report.due),
        amount=scope.rupiah(report.amount),
    )


def _corrections(scope: Scope, story: Story) -> list[CorrectionItem]:
    return [
        CorrectionItem(
            day(scope, when), scope.word(story, ("corrections", str(index), "text")) or Text("")
        )
        for index, when in enumerate(story.corrections)
    ]


def _sources(scope: Scope, story: Story) -> list[SourceItem]:
    return [
        SourceItem(scope.word(story, ("sources", str(index), "title")) or Text(url or ""), url)
        for index, url in enumerate(story.sources)
    ]
