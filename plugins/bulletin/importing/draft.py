"""All that is read from a pasted text, together."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from bulletin.importing.bylines import Byline, byline
from bulletin.importing.cleaning import Cleaned, cleaned
from bulletin.importing.days import says_today
from bulletin.importing.guess import Certainty, Guess
from bulletin.importing.hall import Spoken, hall
from bulletin.importing.mending import Change, mended
from bulletin.importing.naming import (
    event_name,
    is_held_event,
    is_invitation,
    organiser,
    without_shouting,
)
from bulletin.importing.outline import Outline, outline
from bulletin.importing.people import areas_in
from bulletin.importing.promises import promises
from bulletin.importing.redacting import redacted
from bulletin.importing.registered import Registered
from bulletin.importing.sentences import is_label, sentences
from bulletin.importing.speaking import opener, speakers
from bulletin.importing.topics import topics_of
from bulletin.importing.venues import venue
from bulletin.importing.when import When, when
from bulletin.importing.works import Promise
from bulletin.importing.wrapping import joined
from bulletin.model import Registry
from bulletin.schema.scalars import SUMMARY_LENGTH, TITLE_LENGTH

_SHORTEST: Final = 40  # letters of a sentence that tells enough
__all__ = ["Draft", "Event", "read"]


@dataclass(frozen=True, slots=True)
class Event:
    """The event of a text; `place` is an id of the registry, `organiser_id` and `opener` too."""

    name: Guess[str] | None
    when: When
    venue: Guess[str] | None
    place: str | None
    organiser: Guess[str] | None
    organiser_id: str | None
    opener: Spoken | None


@dataclass(frozen=True, slots=True)
class Draft:
    """What a text says, each with its evidence; `None` or empty is what it does not say."""

    title: Guess[str] | None
    first_sentence: str
    day: Guess[date] | None
    summary: Guess[str] | None
    topics: tuple[Guess[str], ...]
    byline: Byline
    event: Event | None
    speakers: tuple[Spoken, ...]
    promises: tuple[Promise, ...]
    promise_topics: tuple[tuple[str, ...], ...]
    outline: Outline
    changes: tuple[Change, ...]
    private: tuple[str, ...]


def read(text: str, registry: Registry, today: date, public: Collection[str] = ()) -> Draft:
    """Read a text; private data, save for what is public, is left out before all else."""
    safe, private = redacted(text, public)
    given, changes = _mended(cleaned(safe), registry)
    parts, known = outline(given), Registered(registry)
    title, rest = _title(parts, registry)
    said = rest.paragraphs
    invites = is_invitation(said, title.value if title else None)
    tells = is_held_event(said, title.value if title else None)
    days = when(given, rest, invites=invites, tells=tells)
    event = _event(rest, title, days, known, invites=invites)
    shown = " ".join((title.value if title else "", *said))
    crowd = hall(said, known, areas_in(shown))
    plans = promises(rest.blocks, known, invites=invites)
    topics = topics_of(shown, registry.topics)
    return Draft(
        title=title, first_sentence=next((one for text in said for one in sentences(text)), ""),
        day=_day(days, today), summary=_summary(said, title), topics=topics,
        byline=byline(rest.byline, known), event=event, speakers=speakers(said, crowd),
        promises=plans, promise_topics=tuple(_topics(one, topics, registry) for one in plans),
        outline=rest, changes=changes, private=private,
    )  # fmt: skip


def _mended(given: Cleaned, registry: Registry) -> tuple[Cleaned, tuple[Change, ...]]:
    """The lines in the spelling of the house, and each kind of change once."""
    made = [mended(line, registry) for line in joined(given.lines)]
    changes = dict.fromkeys(change for _, every in made for change in every)
    bold = frozenset(mended(line, registry)[0] for line in given.bold)
    return replace(given, lines=tuple(line for line, _ in made), bold=bold), tuple(changes)


def _title(parts: Outline, registry: Registry) -> tuple[Guess[str] | None, Outline]:
    """The title: the first line, else what a label says; where it is too long, none."""
    known = {one.abbr for one in registry.glossary}
    if parts.title:
        quiet = without_shouting(parts.title.strip(" .:*"), known)
        if len(quiet) > TITLE_LENGTH:
            return None, parts
        sure = Certainty.HIGH if parts.title_is_sure else Certainty.MEDIUM
        remark = "" if quiet == parts.title.strip(" .:*") else "tadinya berhuruf besar semua"
        return Guess(quiet, parts.title, sure, remark), parts
    for text in parts.paragraphs:
        if (label := is_label(text, "title")) and len(label[1]) <= TITLE_LENGTH:
            return Guess(
                without_shouting(label[1].strip(" ."), known), text, Certainty.MEDIUM
            ), parts
    return None, parts


def _day(days: When, today: date) -> Guess[date] | None:
    """The day of publication: as the text says, else that of the event where it is over."""
    if days.published:
        return days.published
    if days.start and (over := date.fromisoformat(days.start.value[:10])) <= today:
        return Guess(
            over, days.start.evidence, Certainty.LOW, "tanggal acara; tanggal terbit tidak disebut"
        )
    return None


def _summary(said: Iterable[str], title: Guess[str] | None) -> Guess[str] | None:
    """The first sentence, where it is short enough."""
    for text in said:
        for sentence in sentences(text):
            if (
                _SHORTEST <= len(sentence) <= SUMMARY_LENGTH
                and sentence.endswith(".")
                and sentence[0].isupper()
            ):
                is_title = title is not None and sentence.strip(".") == title.value
                return None if is_title else Guess(sentence, "kalimat pertama", Certainty.LOW)
            return None
    return None


def _event(
    parts: Outline, title: Guess[str] | None, days: When, known: Registered, *, invites: bool
) -> Event | None:
    said = parts.paragraphs
    name = title.value if title else None
    where = venue(said, invites=invites)
    crowd = hall(said, known, areas_in(" ".join((name or "", *said))))
    found = (days.start, where)
    if not any(found) and not is_held_event(said, name) and not any(map(says_today, said)):
        return None
    holds = organiser(said, name, known)
    return Event(
        event_name(said, name), days, where, _place(where, known), holds,
        known.organisation(holds.value) if holds else None, opener(said, crowd),
    )  # fmt: skip


def _place(where: Guess[str] | None, known: Registered) -> str | None:
    """The place of the registry in a venue: the smallest one that is named."""
    if where is None:
        return None
    found = [identifier for identifier, _ in known.places(where.value)]
    depth = {one: len(known.registry.place_path(one)) for one in found}
    return max(found, key=lambda one: depth[one], default=None)


def _topics(one: Promise, article: tuple[Guess[str], ...], registry: Registry) -> tuple[str, ...]:
    """The topics of an action point: by its own words, else by those around it."""
    known = {topic.value for topic in article}
    for text in (one.text, one.context):
        found = [guess.value for guess in topics_of(text, registry.topics) if guess.value in known]
        if found and len(found) < len(known):
            return (max(found, key=lambda topic: len(_said(text, topic, registry))),)
    return ()


def _said(text: str, topic: str, registry: Registry) -> str:
    return next((one.evidence for one in topics_of(text, {topic: registry.topics[topic]})), "")
