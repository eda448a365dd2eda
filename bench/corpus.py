"""The corpus: article `i` depends on the seed and on `i` alone.

So a hundred pairs are the first of a thousand, and no tool's tree needs the whole in memory.
Which fields an article has follows from its number, so that twenty show every field.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Final

from bench.article import (
    Action,
    Allowance,
    Article,
    Correction,
    Event,
    Picture,
    Source,
    Speaker,
    Update,
)
from bench.body import body
from bench.registry import bodies_of, identifier, places_of, registry
from bench.sentences import sentence
from bench.words import (
    AMOUNT_NOTES,
    CALLED,
    CORRECTED,
    FIRST_NAMES,
    GATHERINGS,
    GUESTS,
    KELURAHAN,
    LAST_NAMES,
    NOTES,
    PAPERS,
    ROLES,
    SCOPES,
    TASKS,
    VENUES,
    Both,
)

SEED: Final = 20
PICTURE: Final = "images/pola.png"
_FIRST: Final = datetime(2012, 1, 2, 8, tzinfo=UTC)
_STEP: Final = timedelta(hours=20)
_SUMMARY_LENGTH: Final = 195
_STATUSES: Final = ("proposed", "planned", "in-progress", "done", "delayed", "cancelled")
_EVENT_STATUSES: Final = {0: "tentative", 2: "confirmed", 4: "cancelled", 8: "postponed"}
_YEAR_LENGTH: Final = 4


def corpus(pairs: int, seed: int = SEED) -> Iterator[Article]:
    """The first articles, oldest first."""
    return (article(number, seed) for number in range(pairs))


@functools.lru_cache(maxsize=256)
def article(number: int, seed: int = SEED) -> Article:
    """One pair."""
    dice = _dice(seed, number, "article")
    gathering, name = dice.choice(GATHERINGS), _kelurahan(number, seed)
    moment, actions = _moment(number), declared(number, seed)
    earlier = _earlier(number, seed)
    task, scope = dice.choice(TASKS), dice.choice(SCOPES)
    return Article(
        number=number,
        stem=f"{moment:%Y-%m-%d}-{identifier(f'{gathering.id} {name}')}-{number:05d}",
        title=Both(
            f"{gathering.id} {name}: {task.id.lower()} {scope.id}",
            f"{gathering.en} in {name}: {task.en.lower()} {scope.en}",
        ),
        date=f"{moment:%Y-%m-%dT%H:%M:%S}+07:00" if _turn(number, 7, 3) else f"{moment:%Y-%m-%d}",
        summary=_summary(dice, name),
        topics=tuple(dice.sample(list(registry().topics), dice.randint(1, 3))),
        byline=tuple(dice.sample(bodies_of(name), 2 if _turn(number, 8, 3) else 1)),
        slug=_slug(number, gathering) if _turn(number, 6, 1) else None,
        status="published" if _turn(number, 9, 4) else None,
        image=_picture(name) if _turn(number, 16, 2) else None,
        events=tuple(_events(number, seed, gathering)),
        speakers=tuple(_speakers(number, seed)),
        actions=actions,
        updates=tuple(_updates(number, seed)),
        corrections=tuple(_corrections(number)),
        sources=tuple(_sources(number)),
        allowances=(_ALLOWED,) if _turn(number, 250, 6) else (),
        body=_with_number(
            body(dice, name, links=earlier is not None, table=_turn(number, 4, 1)),
            _turn(number, 250, 6),
        ),
        earlier=earlier,
        translator=f"{dice.choice(FIRST_NAMES)} {dice.choice(LAST_NAMES)}" if number % 2 else None,
        translated=not _turn(number, 60, 17),
        repeats=_turn(number, 25, 8),
    )


_NUMBER: Final = "0812-0000-0120"
_ALLOWED: Final = Allowance("phone", _NUMBER, "Nomor loket layanan, bukan nomor pribadi.")
_DESK: Final = Both(
    f"Loket layanan menjawab di {_NUMBER}.\n",
    "The number of the service desk stands in the Indonesian text.\n",
)


def _with_number(said: Both, wanted: bool) -> Both:  # noqa: FBT001 - one of two texts
    """A text, where it is `wanted` with the number that the article allows, in the original."""
    return Both(f"{said.id}\n{_DESK.id}", f"{said.en}\n{_DESK.en}") if wanted else said


def _dice(seed: int, number: int, part: str) -> Random:
    return Random(f"{seed}/{number}/{part}")  # noqa: S311 - chance that can be repeated


def _turn(number: int, period: int, at: int) -> bool:
    """Whether it is this article's turn: one in `period`."""
    return number % period == at


def _moment(number: int) -> datetime:
    return _FIRST + number * _STEP


def _day(number: int, days: int = 0) -> str:
    return f"{_moment(number) + timedelta(days=days):%Y-%m-%d}"


def _kelurahan(number: int, seed: int) -> str:
    return _dice(seed, number, "place").choice(KELURAHAN)


def _slug(number: int, gathering: Both) -> Both:
    return Both(*(f"{identifier(text)}-{number}" for text in gathering))


def _summary(dice: Random, name: str) -> Both:
    said = sentence(dice, name)
    return said if max(map(len, said)) <= _SUMMARY_LENGTH else _summary(dice, name)


def _picture(name: str) -> Picture:
    return Picture(
        src=PICTURE,
        alt=Both("Pola garis biru dan jingga", "A pattern of blue and orange stripes"),
        caption=Both(f"Pola kain khas {name}.", f"The cloth pattern of {name}."),
        credit="Redaksi",
    )


def _events(number: int, seed: int, gathering: Both) -> Iterator[Event]:
    dice, name = _dice(seed, number, "events"), _kelurahan(number, seed)
    for at in range(_event_count(number)):
        start, end = _span(dice, number)
        venue, room = dice.choice(VENUES), dice.randint(1, 9)
        yield Event(
            id=f"acara-{number:05d}-{at}",
            name=Both(f"{gathering.id} {name}", f"{name} {gathering.en}"),
            start=start,
            end=end,
            venue=Both(*(text.format(place=name, number=room) for text in venue)),
            place=dice.choice(places_of(name)),
            organiser=dice.choice(bodies_of(name)),
            opened_by=dice.choice(list(registry().people)) if number % 3 else None,
            status=_EVENT_STATUSES.get(number % 12),
        )


def _event_count(number: int) -> int:
    return 0 if _turn(number, 8, 7) else 1 + _turn(number, 10, 5)


def _span(dice: Random, number: int) -> tuple[str, str | None]:
    """When an event begins and ends: whole days, or hours with or without an end."""
    first = dice.randint(-3, 9)
    if _turn(number, 5, 0):
        return _day(number, first), None
    if _turn(number, 5, 1):
        return _day(number, first), _day(number, first + 1)
    hour = dice.randint(8, 16)
    start, end = (f"{_day(number, first)}T{at:02d}:30:00+07:00" for at in (hour, hour + 3))
    return start, None if _turn(number, 5, 2) else end


def _speakers(number: int, seed: int) -> Iterator[Speaker]:
    dice = _dice(seed, number, "speakers")
    event = f"acara-{number:05d}-0" if _event_count(number) > 1 else None
    for person in dice.sample(list(registry().people), dice.randint(1, 3)):
        known = dice.random() < 1 / 2
        office = dice.choice(list(registry().organisations)) if known else None
        yield Speaker(person, None, dice.choice(ROLES), office, event)
    if _turn(number, 3, 0):
        yield Speaker(None, dice.choice(CALLED), dice.choice(ROLES), dice.choice(GUESTS), event)


@functools.lru_cache(maxsize=1024)
def declared(number: int, seed: int = SEED) -> tuple[Action, ...]:
    """An article's new action points, which later articles may have news of."""
    dice, name = _dice(seed, number, "actions"), _kelurahan(number, seed)
    return tuple(_action(dice, number, at, name) for at in range(dice.randint(0, 5)))


def _action(dice: Random, number: int, at: int, name: str) -> Action:
    task, scope = dice.choice(TASKS), dice.choice(SCOPES)
    owners = [*bodies_of(name), *registry().people]
    amount = dice.randint(2, 600) * 250_000 if (number + at) % 3 == 0 else None
    return Action(
        id=f"janji-{number:05d}-{at}",
        text=Both(f"{task.id} {scope.id}", f"{task.en} {scope.en}"),
        owner=None if (number + at) % 5 == 0 else dice.choice(owners),
        due=_due(dice, number, (number + at) % 4),
        status=dice.choice((None, *_STATUSES[:4])),
        places=tuple(dice.sample(places_of(name), dice.randint(0, 2))),
        topics=(dice.choice(list(registry().topics)),) if (number + at) % 7 == 0 else (),
        amount=amount,
        amount_note=dice.choice(AMOUNT_NOTES) if amount and number % 2 else None,
    )


def _due(dice: Random, number: int, kind: int) -> str | None:
    """A day, a month, a year, or nothing said."""
    day = _day(number, dice.randint(20, 300))
    return (day, day[: -len("-01")], day[:_YEAR_LENGTH], None)[kind]


def _earlier(number: int, seed: int) -> int | None:
    """The article that this one looks back to; never the same for two neighbours."""
    at = number - 2 * _dice(seed, number, "earlier").randint(2, 20)
    return at if at >= 0 else None


def _updates(number: int, seed: int) -> Iterator[Update]:
    dice, earlier = _dice(seed, number, "updates"), _earlier(number, seed)
    if earlier is None or _turn(number, 3, 1):
        return
    for at, action in enumerate(declared(earlier, seed)[:2]):
        due, owner, amount = ((number + at) % 4 == one for one in range(3))
        yield Update(
            action=action.id,
            status=dice.choice(_STATUSES[2:]),
            date=_day(number) if at else None,
            note=None if _turn(number, 8, 6) else dice.choice(NOTES),
            due=_due(dice, number, 0) if due else None,
            owner=dice.choice(list(registry().people)) if owner else None,
            amount=dice.randint(2, 600) * 250_000 if amount else None,
        )


def _corrections(number: int) -> Iterator[Correction]:
    if _turn(number, 13, 6):
        yield Correction(_day(number, 2), CORRECTED[number % len(CORRECTED)])


def _sources(number: int) -> Iterator[Source]:
    if number % 2 == 0:
        yield Source(PAPERS[number % 3], f"https://arsip.example/{number:05d}/")
        yield Source(PAPERS[3], None)


def clock(pairs: int) -> int:
    """The second at which a site of so many pairs is built: soon after its last article."""
    return int((_moment(pairs - 1) + timedelta(days=3)).timestamp())
