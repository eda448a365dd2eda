"""An invented bulletin to be searched, in the form of our content, and the queries with answers.

The queries stood before the search did; whoever tunes it leaves them alone.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

_HERE: Final = Path(__file__).resolve().parent
_DATA: Final = _HERE / "search_data"
_SITE: Final = _HERE.parent / "tests" / "sites" / "awan-biru"
_FIRST: Final = date(2024, 1, 3)
_STEP: Final = timedelta(days=5)
_PLACES: Final = frozenset(
    (
        "rw-01",
        "rw-02",
        "rw-03",
        "rw-04",
        "balai-warga",
        "taman-kapas",
        "kali-gulali",
        "awan-biru",
    )
)
_PEOPLE: Final = (
    "mentari-kapas",
    "guntur-pelangi",
    "halilintar-lembut",
    "embun-pagiwati",
    "bayu-kelana-angin",
    "rembulan-kertas",
    "gerimis-soresari",
)


@dataclass(frozen=True, slots=True)
class Article:
    """An article of the corpus; `action` and `place` may be empty."""

    slug: str
    topic: str
    title: str
    summary: str
    action: str
    place: str


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody types, with the slugs of the articles that answer it.

    `sort` is ``affix``, ``typo`` or ``both``.
    """

    sort: str
    text: str
    answers: tuple[str, ...]


def articles() -> list[Article]:
    """The corpus, oldest first."""
    lines = (_DATA / "articles.txt").read_text("utf-8").splitlines()
    return [Article(*line.split("|")) for line in lines]


def queries() -> list[Query]:
    """All queries."""
    rows = (one.split("|") for one in (_DATA / "queries.txt").read_text("utf-8").splitlines())
    return [Query(sort, text, tuple(answers.split(","))) for sort, text, answers in rows]


def enlarged(count: int) -> list[Article]:
    """A corpus of so many articles: beyond the invented ones, titles with other summaries."""
    known = articles()
    turns = range(-(-count // len(known)))
    return [_other(known, number, turn) for turn in turns for number in range(len(known))][:count]


def _other(known: Sequence[Article], number: int, turn: int) -> Article:
    one, told = known[number], known[(number + 17 * turn) % len(known)]
    slug = f"{one.slug}-{turn}" if turn else one.slug
    return Article(slug, told.topic, one.title, told.summary, one.action, told.place)


def write(folder: Path, found: Sequence[Article]) -> None:
    """Write a content folder anew."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "articles").mkdir(parents=True)
    shutil.copytree(_SITE / "registry", folder / "registry")
    shutil.copy(_SITE / "site.yaml", folder)
    for number, one in enumerate(found):
        day = _FIRST + _STEP * number * len(articles()) / max(len(found), len(articles()))
        text = "\n".join(_lines(one, number, day))
        (folder / "articles" / f"{day}-{one.slug}.id.md").write_text(f"{text}\n", "utf-8")


def _lines(one: Article, number: int, day: date) -> Iterator[str]:
    place = one.place if one.place in _PLACES else ""
    yield from ("---", f'title: "{one.title}"', f"date: {day}", f'summary: "{one.summary}"')
    yield from (f"topics: [{one.topic}]", "byline: [lmk-awan-biru]", f"slug: {one.slug}")
    if number % 3 == 0:
        yield f"speakers: [{{person: {_PEOPLE[number % len(_PEOPLE)]}}}]"
    if number % 4 == 0:
        yield "events:"
        yield f"  - {{id: acara-{one.slug}, name: Pertemuan warga, start: {day}{_at(place)}}}"
    if one.action:
        where = f", places: [{place}]" if place else ""
        yield "actions:"
        yield f'  - {{id: janji-{one.slug}, text: "{one.action}", due: {day.year + 1}{where}}}'
    yield from ("---", "", *one.summary.split(". "))


def _at(place: str) -> str:
    return f", place: {place}" if place else ""
