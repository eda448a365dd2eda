"""Which facts of an original a translation repeats, pair by pair."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final
from zoneinfo import ZoneInfo

from bulletin.model.moments import instant
from bulletin.model.words import (
    LISTED,
    match_lists,
    match_reports,
    match_speakers,
    stamped_list,
)
from bulletin.problems import Location
from bulletin.schema import Article, ArticleWords, Page, PageWords
from bulletin.schema.article import Image, ImageWords
from bulletin.schema.written import Written

_EVENT_FACTS: Final = ("start", "end", "place", "organiser", "opened_by", "status")
_ACTION_FACTS: Final = ("owner", "due", "status", "places", "topics", "amount")
_UPDATE_FACTS: Final = ("status", "date", "due", "owner", "amount")


@dataclass(frozen=True, slots=True)
class Repeat:
    """A fact that a translation gives at a location, and the original's value after defaults.

    `entry` is set instead where a list has an entry that the original's list lacks.
    """

    location: Location
    here: Any = None
    there: Any = None
    entry: str | None = None


def repeats(
    original: Article, words: ArticleWords, zone: ZoneInfo, organisations: Container[str]
) -> Iterator[Repeat]:
    """Every fact that a translation repeats, every entry that its original lacks.

    A speaker's institution is a fact where it is one of the registry's `organisations`.
    """
    yield from _head(original, words)
    yield from _events(original, words)
    yield from _speakers(original, words, organisations)
    yield from _actions(original, words)
    yield from _updates(original, words, zone)
    yield from _listed(original, words)


def page_repeats(original: Page, words: PageWords) -> Iterator[Repeat]:
    """Every fact of a page that its translation repeats."""
    if words.status:
        yield Repeat(("status",), words.status, original.status)
    yield from _pictures(original.image, words.image)


def _head(original: Article, words: ArticleWords) -> Iterator[Repeat]:
    given: list[tuple[str, Any, Any]] = [
        ("date", words.date, original.date),
        ("status", words.status, original.status),
        ("topics", _set(words.topics), _set(original.topics)),
        ("byline", words.byline, original.byline),
    ]
    for name, here, there in given:
        if here:
            yield Repeat((name,), here, there)
    yield from _pictures(original.image, words.image)


def _pictures(original: Image | None, words: ImageWords | None) -> Iterator[Repeat]:
    """A picture's facts; one that the original lacks has no words."""
    if words:
        yield from _facts(("image",), words, original, ("src", "credit"))
        if original is None and words.src is None:
            yield Repeat(("image",), entry="image")


def _events(original: Article, words: ArticleWords) -> Iterator[Repeat]:
    by_id = {one.id: one for one in original.events}
    for index, here in enumerate(words.events):
        at: Location = ("events", index)
        if (there := by_id.pop(here.id, None)) is None:
            yield Repeat((*at, "id"), entry=here.id)
        elif _tells(here, _EVENT_FACTS):
            yield from _facts(at, here, there, _EVENT_FACTS)


def _actions(original: Article, words: ArticleWords) -> Iterator[Repeat]:
    by_id = {one.id: one for one in original.actions}
    for index, here in enumerate(words.actions):
        at: Location = ("actions", index)
        if (there := by_id.pop(here.id, None)) is None:
            yield Repeat((*at, "id"), entry=here.id)
        elif _tells(here, _ACTION_FACTS):
            if not there.topics:
                there = there.model_copy(update={"topics": original.topics})
            yield from _facts(at, here, there, _ACTION_FACTS)


def _speakers(
    original: Article, words: ArticleWords, organisations: Container[str]
) -> Iterator[Repeat]:
    matched = match_speakers(original.speakers, words.speakers)
    for index, (there, here) in enumerate(zip(matched, words.speakers, strict=True)):
        at: Location = ("speakers", index)
        if there is None:
            yield Repeat(at, entry=here.person or here.name)
        else:
            known = here.institution in organisations or there.institution in organisations
            yield from _facts(at, here, there, ("event", "institution") if known else ("event",))


def _updates(original: Article, words: ArticleWords, zone: ZoneInfo) -> Iterator[Repeat]:
    if not words.updates:
        return
    day = instant(original.date, zone).astimezone(zone).date()
    dated = [one if one.date else one.model_copy(update={"date": day}) for one in original.updates]
    matched = match_reports(dated, words.updates)
    for index, (there, here) in enumerate(zip(matched, words.updates, strict=True)):
        at: Location = ("updates", index)
        if there is None:
            yield Repeat((*at, "action"), entry=here.action)
        else:
            yield from _facts(at, here, there, _UPDATE_FACTS)


def _listed(original: Article, words: ArticleWords) -> Iterator[Repeat]:
    """Lists without ids; an entry whose original has gone since it was confirmed is outdated."""
    for name, places in match_lists(original, words).items():
        there, here = getattr(original, name), getattr(words, name)
        was_there = len(here) == len(stamped_list(name, words))
        for index, place in enumerate(places):
            if place is not None:
                yield from _facts((name, index), here[index], there[place], (LISTED[name],))
            elif not was_there:
                yield Repeat((name, index), entry=str(index + 1))


def _tells(here: Written, names: Sequence[str]) -> bool:
    """Whether an entry may give any of some facts; nearly every one holds words alone."""
    return not here.model_fields_set.isdisjoint(names)


def _facts(
    at: Location, here: Written, there: Written | None, names: Sequence[str]
) -> Iterator[Repeat]:
    for name in names:
        given = getattr(here, name)
        if given is not None and given != ():
            yield Repeat((*at, name), _set(given), _set(getattr(there, name, None)))


def _set(value: Any) -> Any:  # noqa: ANN401 - a fact of any type
    """A list of ids as a set: their order is no fact."""
    return frozenset(value) if isinstance(value, tuple) else value
