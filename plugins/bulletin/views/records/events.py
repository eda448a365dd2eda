"""Events as rows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from bulletin.languages import Language
from bulletin.model import Event, Story
from bulletin.views.records.column import Column, Kind, Table, both
from bulletin.views.records.facts import Facts, day_of, iso
from bulletin.wording import N_

Held = tuple[Story, Event]


def _soonest_first(facts: Facts) -> Iterator[Held]:
    held = ((story, event) for story in facts.library.stories for event in story.events)
    return iter(sorted(held, key=lambda one: (one[1].start.isoformat(), one[1].id)))


def _name(facts: Facts, held: Held, language: Language) -> str | None:
    return facts.said(held[0], ("events", held[1].id, "name"), language)


def _venue(facts: Facts, held: Held, language: Language) -> str | None:
    return facts.said(held[0], ("events", held[1].id, "venue"), language)


def _url(facts: Facts, held: Held, language: Language) -> str:
    return facts.event(language, *held)


def _calendar(facts: Facts, held: Held, language: Language) -> str:
    return facts.addresses.absolute(facts.addresses.event_calendar(language, held[1].id))


EVENTS: Final = Table(
    (
        Column("id", Kind.NAME, N_("Permanent identifier of the event"), lambda _, one: one[1].id),
        *both("name", N_("What it is called"), _name),
        Column(
            "start",
            Kind.MOMENT,
            N_("When it begins; with the offset where an hour is known"),
            lambda _, one: iso(one[1].start),
        ),
        Column(
            "end",
            Kind.MOMENT,
            N_("When it ends, where that is known; a day is included"),
            lambda _, one: iso(one[1].end),
        ),
        Column("start_date", Kind.DAY, N_("Its first day"), lambda _, one: day_of(one[1].start)),
        Column(
            "end_date",
            Kind.DAY,
            N_("Its last day, where the end is known"),
            lambda _, one: day_of(one[1].end),
        ),
        Column(
            "all_day",
            Kind.TRUTH,
            N_("Whether no hour is known"),
            lambda _, one: not isinstance(one[1].start, datetime),
        ),
        *both("venue", N_("Where it is, in words"), _venue),
        Column("place", Kind.NAME, N_("Where it is"), lambda _, one: one[1].place),
        Column(
            "place_name",
            Kind.TEXT,
            N_("The name of the place"),
            lambda facts, one: facts.place(one[1].place),
        ),
        Column("organiser", Kind.NAME, N_("Who holds it"), lambda _, one: one[1].organiser),
        *both(
            "organiser_name",
            N_("The name of who holds it"),
            lambda facts, one, language: facts.party(one[1].organiser, language),
        ),
        Column("opened_by", Kind.NAME, N_("Who opened it"), lambda _, one: one[1].opened_by),
        *both(
            "opened_by_name",
            N_("The name of who opened it"),
            lambda facts, one, language: facts.party(one[1].opened_by, language),
        ),
        Column(
            "status",
            Kind.NAME,
            N_("How sure it is: tentative, confirmed, cancelled or postponed"),
            lambda _, one: one[1].status.value,
        ),
        Column(
            "coming",
            Kind.TRUTH,
            N_("Whether it had not ended when the site was built"),
            lambda facts, one: facts.is_coming(one[1]),
        ),
        Column(
            "topics",
            Kind.NAMES,
            N_("What its article is about"),
            lambda _, one: [*one[0].topics],
        ),
        Column(
            "article", Kind.NAME, N_("The article that tells of it"), lambda _, one: one[0].stem
        ),
        *both("url", N_("Its address, on the article's page"), _url, Kind.ADDRESS),
        *both("calendar", N_("Its calendar file"), _calendar, Kind.ADDRESS),
    ),
    _soonest_first,
)
