"""The article page: the event, who spoke, what was promised, and the prose."""

from __future__ import annotations

from dataclasses import replace

from bulletin.languages import ORIGINAL
from bulletin.model import ActionPoint, Page, Report, Speaker, Step, Story
from bulletin.views.action_elements import ReportItem
from bulletin.views.aids import contents, neighbours, reading_time, updated
from bulletin.views.data import ArticlePage
from bulletin.views.elements import CorrectionItem, Link, Mention, SourceItem, SpeakerLine, Text
from bulletin.views.entries import listed, party, party_link, voice_link
from bulletin.views.frame import Shape, frame
from bulletin.views.labels import ACTION_STATUS
from bulletin.views.news import news_item
from bulletin.views.offices import Offices
from bulletin.views.parties import article_lines
from bulletin.views.parts import action_item, action_link, day, event_box, figure
from bulletin.views.prose import body
from bulletin.views.scope import Scope
from bulletin.views.stale import mark_article
from bulletin.views.whatsapp import article_link


def article_page(scope: Scope, story: Story) -> ArticlePage:
    """An article in the scope's language; without an edition, its original's words, marked."""
    edition = story.edition(scope.language)
    ledger, offices, text = scope.library.ledger, Offices(scope), body(scope, story)
    made = ArticlePage(
        frame=frame(scope, _shape(scope, story)),
        title=scope.title(story),
        summary=scope.summary(story),
        date=day(scope, story.day),
        topics=tuple(scope.topic_link(topic) for topic in story.topics),
        byline=listed(scope, (offices.link(party_link(scope, one)) for one in story.byline)),
        translator=edition.translator if edition else None,
        notice=notice(scope, story),
        original=scope.addresses.href(scope.addresses.page(ORIGINAL, story)),
        image=figure(scope, story),
        agenda=scope.addresses.href(scope.addresses.folder(scope.language, "agenda")),
        events=tuple(
            offices.within(event_box(scope, story, event), "organiser", "opened_by")
            for event in story.events
        ),
        speakers=tuple(
            offices.within(_speaker(scope, story, speaker), "institution")
            for speaker in story.speakers
        ),
        actions=tuple(
            offices.within(action_item(scope, ledger[one.id]), "owner") for one in story.promises
        ),
        since=tuple(
            offices.within(news_item(scope, *one), "owner") for one in _since(scope, story)
        ),
        reports=tuple(
            offices.within(_report(scope, story, report), "owner") for report in story.reports
        ),
        body=text,
        corrections=tuple(_corrections(scope, story)),
        sources=tuple(_sources(scope, story)),
        updated=updated(scope, story),
        reading_time=reading_time(scope, story),
        contents=contents(text),
        related=article_lines(scope, scope.library.onward[story.stem].related),
        neighbours=neighbours(scope, story),
    )
    made = replace(made, whatsapp=article_link(scope, story, made.events))
    return mark_article(scope, story, made)


def _shape(scope: Scope, story: Story) -> Shape:
    addresses, language = scope.addresses, scope.language
    archive = (scope.wording.gettext("Archive"), addresses.folder(language, "archive"))
    month = (
        scope.wording.month(story.day),
        addresses.month(language, story.day.year, story.day.month),
    )
    title, summary = scope.title(story), scope.summary(story)
    return Shape(
        kind="article",
        title=title.text,
        title_lang=title.lang,
        description=summary.text,
        about_lang=summary.lang,
        path=lambda one: addresses.page(one, story),
        trail=(archive, month),
        alone=not story.is_translated,
        modified=scope.library.updated(story),
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


def _since(scope: Scope, story: Story) -> list[tuple[ActionPoint, Step]]:
    """What has happened since to what an article announced, by its day."""
    announced = (scope.library.ledger[one.id] for one in story.promises)
    found = [(action, step) for action in announced for step in action.steps if step.is_news]
    return sorted(found, key=lambda one: one[1].entry.date)


def _speaker(scope: Scope, story: Story, speaker: Speaker) -> SpeakerLine:
    """Who spoke; what the article does not say of a person, the registry may."""
    person = scope.registry.people[speaker.person] if speaker.person else None
    role = scope.word(story, ("speakers", speaker.key, "role"))
    if role is None and person and person.role:
        role = Text(person.role.text(scope.language))
    event = speaker.event if len(story.events) > 1 else None
    return SpeakerLine(
        who=_who(scope, speaker),
        role=role,
        institution=_institution(scope, story, speaker),
        event=scope.word(story, ("events", event, "name")) if event else None,
    )


def _who(scope: Scope, speaker: Speaker) -> Link:
    """The way to who spoke, by the name that the article gives them."""
    link = voice_link(scope, scope.library.cross.voice_of(speaker))
    return link if speaker.person else replace(link, text=Text(speaker.name or ""))


def _institution(scope: Scope, story: Story, speaker: Speaker) -> Mention | None:
    if written := scope.word(story, ("speakers", speaker.key, "institution")):
        return Mention(written)
    person = scope.registry.people[speaker.person] if speaker.person else None
    known = party(scope, speaker.organisation or (person.organisation if person else None))
    return Mention(known.text, known.href) if known else None


def _report(scope: Scope, story: Story, report: Report) -> ReportItem:
    """What the article says of an action point, and how that stands today."""
    action = scope.library.ledger[report.action]
    now = action.status if action.status is not report.status else None
    return ReportItem(
        action=action_link(scope, action),
        date=day(scope, report.date),
        status=scope.wording.gettext(ACTION_STATUS[report.status]),
        state=report.status.value,
        now=scope.wording.gettext(ACTION_STATUS[now]) if now else None,
        now_state=now.value if now else "",
        note=scope.word(story, ("updates", report.key, "note")),
        owner=party(scope, report.owner),
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
