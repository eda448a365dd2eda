"""What a text announces: works and events to come, as action points in its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from bulletin.checks.calendar_words import date_pattern, month_of, small_letters, written_date
from bulletin.importing.amounts import Amount, amounts
from bulletin.importing.guess import Certainty
from bulletin.importing.outline import Block, Sort
from bulletin.importing.registered import Registered
from bulletin.importing.sentences import sentences
from bulletin.importing.vocabulary import any_of, one_of, words
from bulletin.schema.status import ActionStatus

_ENOUGH: Final = 20
_LONGEST: Final = 300
_SHORTEST: Final = 3  # words
_LEFT: Final = 12  # letters that a point must keep
_NEAR: Final = 60  # letters between a word of plans and the work
_STATES: Final = (ActionStatus.PROPOSED, ActionStatus.IN_PROGRESS, ActionStatus.PLANNED)
_PARTS: Final = re.compile(
    r"\s*(?:[,;.]\s+(?:dan\s+|serta\s+)?|\s+(?:dan|serta)\s+(?=[a-z]+an\b))\s*"
)
_LIST: Final = re.compile(r"(?:seperti|meliputi|yaitu|yakni|antara lain|di antaranya)\s+")
_MONTH: Final = re.compile(r"(?P<m>[a-z]+)\s(?P<y>20[0-9]{2})")
_DATE: Final = re.compile(date_pattern("d"))
_QUOTED: Final = re.compile(r"[“\"][^“”\"]*[”\"]?")


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


@cache
def _known() -> dict[str, re.Pattern[str]]:
    return {
        "proposed": re.compile(any_of("actions", "proposed"), re.IGNORECASE),
        "in-progress": re.compile(any_of("actions", "in-progress"), re.IGNORECASE),
        "planned": re.compile(any_of("actions", "planned"), re.IGNORECASE),
        "done": re.compile(any_of("actions", "done"), re.IGNORECASE),
        "works": re.compile(any_of("actions", "works"), re.IGNORECASE),
        "never": re.compile(
            rf"(?<!\w)(?:{one_of(words('actions', 'never'))})(?!\w)", re.IGNORECASE
        ),
        "nouns": re.compile(any_of("actions", "nouns"), re.IGNORECASE),
        "due": re.compile(
            rf"{any_of('actions', 'due')}\s+(?:(?:pada|tanggal|bulan|akhir|awal|hari|selesai|"
            rf"rampung|\w+)\s+){{0,4}}?(?=[0-9]|[a-z]+ 20)",
            re.IGNORECASE,
        ),
        "enumerating": re.compile(
            rf"(?:{one_of(words('parts', 'enumerating'))})\s*:?\s*", re.IGNORECASE
        ),
        "leads": re.compile(
            rf"\A.{{0,90}}?(?<!\w)(?:{one_of(words('actions', 'leads'))})\s+(?:bahwa\s+)?",
            re.IGNORECASE,
        ),
    }


def promises(blocks: Sequence[Block], known: Registered, *, invites: bool) -> tuple[Promise, ...]:
    """The action points of a text, in its order."""
    found, plan = list[Promise](), None
    for block in blocks:
        if block.sort is Sort.PARAGRAPH:
            plan = state_of_list(block.text)
            if plan is None:
                found += _of_paragraph(block.text, known, invites=invites)
        elif plan is not None:
            found += _of_point(block.text, plan, known)
    return tuple(found[:_ENOUGH])


def state_of_list(text: str) -> ActionStatus | None:
    """The state of what stands in the list after a paragraph, where it is a list of plans."""
    last = [*sentences(text)][-1] if text else ""
    if not text.rstrip().endswith(":") or not _known()["nouns"].search(last):
        return None
    return _state(last) or (
        ActionStatus.PLANNED
        if re.search(r"tindak lanjut|rencana|kesepakatan|disepakati", last, re.IGNORECASE)
        else None
    )


def _state(text: str) -> ActionStatus | None:
    """The state that words tell of, the earliest in the order of plans."""
    for state in _STATES:
        if _known()[state.value].search(text):
            return state
    return None


def _of_point(text: str, state: ActionStatus, known: Registered) -> Iterator[Promise]:
    """What a point of a list of plans announces: one thing, or several works one by one."""
    if _is_over(text):
        return
    works = [*_works(text, known)]
    if len(works) > 1:
        yield from (replace(one, status=_state(one.text) or state) for one in works)
        return
    whole = _without_lead(text)
    yield _made(whole, text, _state_of(text, state), known)


def _state_of(text: str, state: ActionStatus) -> ActionStatus:
    return _state(_QUOTED.sub("", text)) or state


def _is_over(text: str) -> bool:
    return _known()["done"].search(text) is not None and _state(text) is None


def _without_lead(text: str) -> str:
    """A point without who tells it and that it will be."""
    if _known()["enumerating"].search(text) and ":" in text:
        return text
    found = _known()["leads"].match(text)
    rest = text[found.end() :] if found and len(text) - found.end() > _LEFT else text
    return (
        rest
        if not found or "menyampaikan" in found[0].lower() or not found[0][:-1].strip().count(" ")
        else text
    )


def _works(text: str, known: Registered) -> Iterator[Promise]:
    """Works at places that a sentence enumerates: each kind of work with each of its places."""
    leads = [*_known()["enumerating"].finditer(text)]
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
            yield Promise(_capital(f"{kind} di {said}"), part, places=(identifier,), context=frame)
    elif kind:
        yield Promise(
            _capital(part),
            part,
            places=_ids(places[:1] if " sampai " in part else places),
            context=frame,
        )
    elif work:
        yield from (
            Promise(_capital(f"{work} di {said}"), part, places=(identifier,), context=frame)
            for identifier, said in places
        )
    else:
        told = f"{nouns[-1]} di {part}" if nouns else part
        yield Promise(
            _capital(f"{told} (jenisnya tidak disebut)"), part, places=_ids(places),
            certainty=Certainty.LOW, remark="jenis pekerjaannya tidak disebut", context=frame,
        )  # fmt: skip


def _ids(places: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(identifier for identifier, _ in places))


def _of_paragraph(text: str, known: Registered, *, invites: bool) -> Iterator[Promise]:
    """What the sentences of a paragraph announce."""
    for sentence in sentences(text):
        state = _announced(sentence)
        if state is None or (
            invites and re.search(r"mengundang|undang|mohon|dimohon|hadir", sentence, re.IGNORECASE)
        ):
            continue
        works = [*_works(sentence, known)]
        if len(works) > 1:
            yield from (replace(one, status=state) for one in works)
        else:
            yield _made(sentence, sentence, state, known, sure=Certainty.LOW)


def _announced(sentence: str) -> ActionStatus | None:
    """The state of what a sentence announces, where it names a work and is no hope or quotation."""
    known = _known()
    plain = _QUOTED.sub(" ", sentence)
    state = _state(plain)
    if state is None or sentence.rstrip().endswith(":") or len(sentence) > _LONGEST:
        return None
    if known["never"].search(plain) or len(plain.split()) < _SHORTEST:
        return None
    sign = known[state.value].search(plain)
    work = known["works"].search(plain, sign.start() if sign else 0)
    near = work is not None and sign is not None and work.start() - sign.end() <= _NEAR
    is_past = known["done"].search(plain) is not None and state is not ActionStatus.PLANNED
    return state if near and not is_past else None


def _made(
    text: str,
    evidence: str,
    state: ActionStatus,
    known: Registered,
    sure: Certainty = Certainty.MEDIUM,
) -> Promise:
    every = [*amounts(text)]
    single = every[0] if len(every) == 1 else None
    remark = "beberapa jumlah uang disebut" if len(every) > 1 else ""
    return Promise(
        text=_capital(text), evidence=evidence, status=state, certainty=sure,
        places=_ids(known.places(text)), amount=single, due=due_in(text),
        owner=_owner(text, known), remark=remark, context=text,
    )  # fmt: skip


def _owner(text: str, known: Registered) -> str:
    """The organisation of the registry that will do it: the subject, or after *oleh*."""
    for identifier, said in known.organisations(text):
        at = text.find(said)
        after = text[at + len(said) :]
        is_subject = at == 0 and re.match(any_of_start(), after.lstrip())
        if is_subject or text[:at].rstrip().endswith("oleh"):
            return identifier
    return ""


def any_of_start() -> str:
    """The pattern of a word of plans."""
    return any_of("actions", "planned", "proposed", "in-progress").removeprefix(r"(?<![\w-])")


def due_in(text: str) -> str:
    """The day or the month by which something is to be done, where the year is said."""
    small = small_letters(text)
    found = _known()["due"].search(small)
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


def _capital(text: str) -> str:
    text = text.strip(" .;,")
    return text[:1].upper() + text[1:]
