"""Articles as rows, with all that they state."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bulletin.languages import TRANSLATION, Language
from bulletin.model import Report, Speaker, Story
from bulletin.model.story import IMAGE_ALT, IMAGE_CAPTION, SUMMARY, TITLE
from bulletin.views.records.column import Column, Kind, Table, both
from bulletin.views.records.facts import Facts, iso
from bulletin.wording import N_

Spoken = tuple[Story, Speaker]
Told = tuple[Story, Report]
Part = tuple[Story, int]  # a correction or a source, by its place in the list


def _translation(facts: Facts, story: Story) -> str:
    edition = story.edition(TRANSLATION)
    if edition is None:
        return "none"
    state = facts.library.staleness(story, edition)
    if state.is_current:
        return "current"
    return "outdated" if state.confirmed else "unconfirmed"


def _translator(_: Facts, story: Story) -> str | None:
    edition = story.edition(TRANSLATION)
    return edition.translator if edition else None


def _voice(facts: Facts, spoken: Spoken) -> str:
    return facts.library.cross.voice_of(spoken[1]).id


def _name(facts: Facts, spoken: Spoken) -> str:
    return spoken[1].name or facts.library.cross.voice_of(spoken[1]).name


def role(facts: Facts, spoken: Spoken, language: Language) -> str | None:
    """The role of a speaker as the article says it."""
    return facts.said(spoken[0], ("speakers", spoken[1].key, "role"), language)


def institution(facts: Facts, spoken: Spoken, language: Language) -> str | None:
    """For whom somebody spoke as the article says it."""
    story, speaker = spoken
    return facts.party(speaker.organisation, language) or facts.said(
        story, ("speakers", speaker.key, "institution"), language
    )


def _note(facts: Facts, told: Told, language: Language) -> str | None:
    return facts.said(told[0], ("updates", told[1].key, "note"), language)


def _correction(facts: Facts, part: Part, language: Language) -> str | None:
    return facts.said(part[0], ("corrections", str(part[1]), "text"), language)


def _source(facts: Facts, part: Part, language: Language) -> str | None:
    return facts.said(part[0], ("sources", str(part[1]), "title"), language)


def _oldest_first(facts: Facts) -> Iterator[Story]:
    return iter(sorted(facts.library.stories, key=lambda one: (one.moment.timestamp(), one.stem)))


SPEECH: Final = (
    *both("role", N_("In what role"), role),
    Column(
        "organisation",
        Kind.NAME,
        N_("The organisation for which they spoke, where it is in the registry"),
        lambda _, one: one[1].organisation,
    ),
    *both("institution", N_("The name of the organisation for which they spoke"), institution),
    Column(
        "event",
        Kind.NAME,
        N_("At which event; empty: at all of the article's"),
        lambda _, one: one[1].event,
    ),
)
_SPEAKERS: Final = (
    Column("person", Kind.NAME, N_("Who spoke, as in people.json"), _voice),
    Column("name", Kind.TEXT, N_("The name"), _name),
    *SPEECH,
)
_UPDATES: Final = (
    Column("action", Kind.NAME, N_("The action point"), lambda _, one: one[1].action),
    Column("date", Kind.DAY, N_("The day of the news"), lambda _, one: one[1].date.isoformat()),
    Column("status", Kind.NAME, N_("The status by this news"), lambda _, one: one[1].status.value),
    Column("owner", Kind.NAME, N_("The owner, where one is named"), lambda _, one: one[1].owner),
    Column("due", Kind.DUE, N_("When it is due, where that is said"), lambda _, one: one[1].due),
    Column(
        "amount",
        Kind.NUMBER,
        N_("Whole rupiah, where an amount is named"),
        lambda _, one: one[1].amount,
    ),
    *both("note", N_("What the news says"), _note),
)
_CORRECTIONS: Final = (
    Column(
        "date",
        Kind.DAY,
        N_("The day of the correction"),
        lambda _, one: one[0].corrections[one[1]].isoformat(),
    ),
    *both("text", N_("What was corrected"), _correction),
)
_SOURCES: Final = (
    *both("title", N_("What the source is called"), _source),
    Column("url", Kind.ADDRESS, N_("Its address"), lambda _, one: one[0].sources[one[1]]),
)

ARTICLES: Final = Table(
    (
        Column("id", Kind.NAME, N_("Permanent identifier of the article"), lambda _, one: one.stem),
        Column(
            "published",
            Kind.MOMENT,
            N_("When it was published, with the offset of the site's time zone"),
            lambda facts, one: iso(one.moment.astimezone(facts.settings.zone)),
        ),
        Column("date", Kind.DAY, N_("The day of publication"), lambda _, one: iso(one.day)),
        Column(
            "modified",
            Kind.DAY,
            N_("The day of the last correction, else of publication"),
            lambda _, one: iso(one.modified),
        ),
        *both("url", N_("The address of its page"), Facts.page, Kind.ADDRESS),
        *both(
            "title",
            N_("The title; without a translation, none in English"),
            lambda facts, one, language: facts.said(one, TITLE, language),
        ),
        *both(
            "summary",
            N_("The summary"),
            lambda facts, one, language: facts.said(one, SUMMARY, language),
        ),
        Column(
            "translation",
            Kind.NAME,
            N_("How the translation stands: none, unconfirmed, outdated or current"),
            _translation,
        ),
        Column("translator", Kind.TEXT, N_("Who translated"), _translator),
        Column("topics", Kind.NAMES, N_("What it is about"), lambda _, one: [*one.topics]),
        *both(
            "topic_names",
            N_("The names of the topics"),
            lambda facts, one, language: facts.topics(one.topics, language),
            Kind.TEXTS,
        ),
        Column(
            "byline",
            Kind.NAMES,
            N_("The organisations or people who sign it"),
            lambda _, one: [*one.byline],
        ),
        *both(
            "byline_names",
            N_("The names of those who sign it"),
            lambda facts, one, language: facts.parties(one.byline, language),
            Kind.TEXTS,
        ),
        Column("image", Kind.ADDRESS, N_("The address of its picture"), Facts.picture),
        *both(
            "image_alt",
            N_("What can be seen on the picture"),
            lambda facts, one, language: facts.said(one, IMAGE_ALT, language),
        ),
        *both(
            "image_caption",
            N_("The words below the picture"),
            lambda facts, one, language: facts.said(one, IMAGE_CAPTION, language),
        ),
        Column(
            "image_credit", Kind.TEXT, N_("Who made the picture"), lambda _, one: one.image_credit
        ),
        Column(
            "events",
            Kind.NAMES,
            N_("The events of which it tells, as in events.json"),
            lambda _, one: [event.id for event in one.events],
        ),
        Column(
            "actions",
            Kind.NAMES,
            N_("The action points that it declares, as in actions.json"),
            lambda _, one: [promise.id for promise in one.promises],
        ),
        Column(
            "speakers",
            Kind.RECORDS,
            N_("Who spoke"),
            lambda _, one: [(one, speaker) for speaker in one.speakers],
            _SPEAKERS,
        ),
        Column(
            "updates",
            Kind.RECORDS,
            N_("Its news of action points"),
            lambda _, one: [(one, report) for report in one.reports],
            _UPDATES,
        ),
        Column(
            "corrections",
            Kind.RECORDS,
            N_("What was corrected after publication"),
            lambda _, one: [(one, index) for index in range(len(one.corrections))],
            _CORRECTIONS,
        ),
        Column(
            "sources",
            Kind.RECORDS,
            N_("Where its statements come from"),
            lambda _, one: [(one, index) for index in range(len(one.sources))],
            _SOURCES,
        ),
    ),
    _oldest_first,
)
