"""Works at places that a sentence enumerates, and the day by which something is due."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from bulletin.checks.calendar_words import date_pattern, month_of, small_letters, written_date
from bulletin.importing.amounts import Amount
from bulletin.importing.guess import Certainty
from bulletin.importing.registered import Registered
from bulletin.importing.vocabulary import any_of, one_of, words
from bulletin.schema.status import ActionStatus

_PARTS: Final = re.compile(
    r"\s*(?:[,;.]\s+(?:dan\s+|serta\s+)?|\s+(?:dan|serta)\s+(?=[a-z]+an\b))\s*"
)

_LIST: Final = re.compile(r"(?:seperti|meliputi|yaitu|yakni|antara lain|di antaranya)\s+")

_MONTH: Final = re.compile(r"(?P<m>[a-z]+)\s(?P<y>20[0-9]{2})")

_DATE: Final = re.compile(date_pattern("d"))


@cache
def enumerating() -> re.Pattern[str]:
    """The words before an enumeration, with their colon."""
    return re.compile(rf"(?:{one_of(words('parts', 'enumerating'))})\s*:?\s*", re.IGNORECASE)


@cache
def _due() -> re.Pattern[str]:
    between = r"(?:\w+\s+){0,4}?(?=[0-9]|[a-z]+ 20)"
    return re.compile(rf"{any_of('actions', 'due')}\s+{between}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Promise:
    """An action point: its text, state and what else its words say."""

    text: str
    evidence: str
    status: ActionStatus = ActionStatus.PLANNED
    certainty: Certainty = Certainty.MEDIUM
    places: tuple[str, ...] = ()
    amount: Amount | None = None
    due: str = ""
    owner: str = ""
    remark: str = ""
    context: str = ""  # words of the sentence around it, which tell the topic


def works_in(text: str, known: Registered) -> Iterator[Promise]:
    """Works at places that a sentence enumerates: each kind of work with each of its places."""
    leads = [*enumerating().finditer(text)]
    leads = [one for one in leads if not re.match(r"(?:adalah|ialah)", one[0], re.IGNORECASE)]
    if not leads:
        return
    lead = (
        leads[1]
        if len(leads) > 1 and ":" in leads[0][0] and leads[1].start() < leads[0].end() + 90
        else leads[0]
    )
    frame = text[: lead.end()]
    work, parts = "", [one for one in _PARTS.split(text[lead.end() :].rstrip(". ")) if one]
    made = [_work(part, known) for part in parts]
    if not parts or sum(bool(places) for _, places in made) < len(parts):
        return
    for part, (kind, places) in zip(parts, made, strict=True):
        yield from _one_by_one(part, kind, work, places, frame)
        work = kind if _is_several(part) else "" if kind else work


def _is_several(part: str) -> bool:
    return _LIST.search(part) is not None


def _work(part: str, known: Registered) -> tuple[str, list[tuple[str, str]]]:
    """The kind of work of a part, up to its place, and the places that it names."""
    places = known.places(part)
    if not places:
        return "", []
    first = part.index(places[0][1])
    before = part[:first]
    listed = _LIST.search(before)
    kind = before[: listed.start()] if listed else before
    kind = re.sub(
        r"\s*\bdi\s+(?:beberapa|sejumlah)\s+(?:tempat|lokasi|titik|wilayah)\s*\Z", "", kind.strip()
    )
    return re.sub(r"\s+(?:di|pada)\s*\Z", "", f" {kind}").strip(), places


def _one_by_one(
    part: str, kind: str, work: str, places: list[tuple[str, str]], frame: str
) -> Iterator[Promise]:
    """The promises of one part: with its own work, the last one's, or none that is named."""
    nouns = re.findall(r"(?:beberapa|sejumlah|berbagai)\s+(\w+)", frame)
    if _is_several(part):
        for identifier, said in places:
            yield Promise(capital(f"{kind} di {said}"), part, places=(identifier,), context=frame)
    elif kind:
        yield Promise(
            capital(part),
            part,
            places=ids_of(places[:1] if " sampai " in part else places),
            context=frame,
        )
    elif work:
        yield from (
            Promise(capital(f"{work} di {said}"), part, places=(identifier,), context=frame)
            for identifier, said in places
        )
    else:
        told = f"{nouns[-1]} di {part}" if nouns else part
        yield Promise(
            capital(f"{told} (jenisnya tidak disebut)"), part, places=ids_of(places),
            certainty=Certainty.LOW, remark="jenis pekerjaannya tidak disebut", context=frame,
        )  # fmt: skip


def ids_of(places: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """The ids of some places, each once."""
    return tuple(dict.fromkeys(identifier for identifier, _ in places))


def due_in(text: str) -> str:
    """The day or the month by which something is to be done, where the year is said."""
    small = small_letters(text)
    found = _due().search(small)
    if found is None:
        return ""
    rest = small[found.end() :]
    if (
        (match := _DATE.match(rest))
        and (day := written_date(match, "d"))
        and day.year
        and day.on(day.year)
    ):
        return f"{day.on(day.year)}"
    if (match := _MONTH.match(rest)) and (month := month_of(match["m"])):
        return f"{match['y']}-{month:02}"
    return ""


def capital(text: str) -> str:
    """A text that begins with a capital, without the signs around it."""
    text = text.strip(" .;,")
    return text[:1].upper() + text[1:]
