"""When the news was published and when its event took place, as far as the text says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from bulletin.importing.cleaning import Cleaned
from bulletin.importing.days import (
    Clock,
    Mention,
    clock_in,
    in_year,
    is_of_speech,
    likelihood,
    mentions,
    nearest_year,
    ranged,
    relative_day,
    says_today,
    year_from,
)
from bulletin.importing.guess import Certainty, Guess
from bulletin.importing.outline import Outline
from bulletin.importing.sentences import is_label, sentences

_NEARLY: Final = 3
_LEAST: Final = 5  # what must speak for a day
_SHORT: Final = 200  # letters of a paragraph in which any hour is that of its day
_AMONG_FIRST: Final = 3  # paragraphs in which "today" means that of the event


@dataclass(frozen=True, slots=True)
class When:
    """The day of the news, the days of the event, and what could not be resolved.

    `unsure` are words that name a day but not which one.
    """

    published: Guess[date] | None = None
    start: Guess[str] | None = None
    end: Guess[str] | None = None
    unsure: tuple[str, ...] = ()
    proposed: date | None = None


def when(given: Cleaned, parts: Outline, *, invites: bool, tells: bool = True) -> When:
    """The days of a text; an event without a day of its own has that of the news proposed.

    `tells` is whether the text has words of an event at all: else a day must stand at its front.
    """
    every = [*_every(parts)]
    heads = [one for text in (*parts.head, parts.lead) for one in mentions(text)]
    published = _published(heads, every, given)
    chosen = _event(every, invites=invites)
    if chosen is None or not (tells or _is_told(chosen)):
        return _without_day(parts, published)
    if is_of_speech(chosen):
        return replace(_without_day(parts, published), unsure=(f"{chosen.words} (pernyataan)",))
    full = _with_year(chosen, published, every, given)
    if full is None:
        return When(published, None, None, (f"{chosen.words} (tahunnya tidak disebut)",))
    start, end = _moments(full, parts)
    if start and (others := _rivals(chosen, every, invites=invites)):
        told = f"tanggal lain disebut: {', '.join(others)}"
        start = Guess(start.value, start.evidence, Certainty.LOW, told)
    return When(published, start, end)


def _every(parts: Outline) -> Iterator[Mention]:
    for number, text in enumerate(parts.paragraphs):
        yield from mentions(text, number)


def _published(
    heads: Sequence[Mention], every: Sequence[Mention], given: Cleaned
) -> Guess[date] | None:
    for one in heads:
        if day := one.written.on(0) if one.written.year else None:
            return Guess(day, one.words, _sure(one))
    for one in heads:
        known = [given.sent] if given.sent else []
        if found := year_from(known, every):
            year = nearest_year(one.written, given.sent) if given.sent else found[0]
            if (day := one.written.on(year)) and one.fits(year):
                evidence = f"{one.words}; tahun dari: {given.stamp or found[1]}"
                return Guess(day, evidence, Certainty.MEDIUM)
    if given.sent:
        return Guess(given.sent, given.stamp, Certainty.MEDIUM, "tanggal pesan")
    return None


def _sure(one: Mention) -> Certainty:
    return Certainty.HIGH if one.fits(one.written.year or 0) else Certainty.LOW


def _event(every: Sequence[Mention], *, invites: bool) -> Mention | None:
    """The day for which most speaks; the first of equals."""
    best = max(every, key=lambda one: likelihood(one, invites=invites), default=None)
    return ranged(best, every) if best and likelihood(best, invites=invites) >= _LEAST else None


def _rivals(one: Mention, every: Sequence[Mention], *, invites: bool) -> list[str]:
    """The words of other days for which nearly as much speaks."""
    least = likelihood(one, invites=invites) - _NEARLY
    days = {(each.written.day, each.written.month) for each in (one, *every) if each.end == one.end}
    days |= {(one.first.day, one.first.month)} if one.first else set()
    other = [each for each in every if (each.written.day, each.written.month) not in days]
    return [*dict.fromkeys(x.words for x in other if likelihood(x, invites=invites) >= least)][:3]


def _is_told(one: Mention) -> bool:
    """Whether a day is that of what a text without an event begins with."""
    return one.paragraph == 0 and not is_of_speech(one)


def _with_year(
    one: Mention, published: Guess[date] | None, every: Sequence[Mention], given: Cleaned
) -> Mention | None:
    """A mention with its year, where the text states one and the weekday agrees."""
    if one.written.year:
        return one
    if published:
        return _checked(one, nearest_year(one.written, published.value))
    found = year_from([given.sent] if given.sent else [], every)
    return _checked(one, found[0]) if found else None


def _checked(one: Mention, year: int) -> Mention | None:
    return in_year(one, year) if one.fits(year) and one.written.on(year) else None


def _moments(one: Mention, parts: Outline) -> tuple[Guess[str] | None, Guess[str] | None]:
    """The start and the end of an event, with hours where the text says them near its day."""
    year = one.written.year or 0
    last, first = one.written.on(year), (one.first or one.written).on(year)
    if last is None or first is None or first > last:
        return None, None
    sure = Certainty.HIGH if one.fits(year) else Certainty.LOW
    remark = "" if one.fits(year) else "hari dan tanggalnya tidak cocok"
    clock = _clock(one, parts) if first == last else None
    if clock is None:
        end = Guess(f"{last}", one.words, sure) if first != last else None
        return Guess(f"{first}", one.words, sure, remark), end
    start = Guess(f"{first} {clock.start}", f"{one.words}; {clock.words}", sure, remark)
    return start, Guess(f"{last} {clock.end}", clock.words, sure) if clock.end else None


def _clock(one: Mention, parts: Outline) -> Clock | None:
    """The hours in the sentence of a day, or on a line of their own."""
    for text in parts.paragraphs:
        if (label := is_label(text, "time")) and (
            found := clock_in(f"pukul {label[1]}") or clock_in(text)
        ):
            return Clock(
                found.start,
                found.end,
                found.words.removeprefix("pukul ") if text.find("pukul") < 0 else found.words,
            )
    if len(one.text) < _SHORT and (near := clock_in(one.text)):
        return near
    for sentence in sentences(one.text):
        if one.text[one.start : one.end] in sentence:
            return clock_in(sentence)
    return None


def _without_day(parts: Outline, published: Guess[date] | None) -> When:
    """What can be said where no day is that of the event."""
    for text in parts.paragraphs[:_AMONG_FIRST]:
        if (said := says_today(text)) and published:
            evidence = f"{said}; {published.evidence}"
            return When(published, Guess(f"{published.value}", evidence, Certainty.MEDIUM))
    unsure = tuple(said for text in parts.paragraphs if (said := relative_day(text)))
    return When(published, None, None, unsure[:3], published.value if published else None)
