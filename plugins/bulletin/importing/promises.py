"""What a text announces: works and events to come, as action points in its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from bulletin.importing.amounts import amounts
from bulletin.importing.guess import Certainty
from bulletin.importing.outline import Block, Sort
from bulletin.importing.registered import Registered
from bulletin.importing.sentences import sentences
from bulletin.importing.vocabulary import any_of, one_of, words
from bulletin.importing.works import Promise, capital, due_in, enumerating, ids_of, works_in
from bulletin.schema.status import ActionStatus

_ENOUGH: Final = 20
_LONGEST: Final = 300
_SHORTEST: Final = 3  # words
_LEFT: Final = 12  # letters that a point must keep
_NEAR: Final = 60  # letters between a word of plans and the work
_STATES: Final = (ActionStatus.PROPOSED, ActionStatus.IN_PROGRESS, ActionStatus.PLANNED)
_QUOTED: Final = re.compile(r"[“\"][^“”\"]*[”\"]?")


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
    works = [*works_in(text, known)]
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
    if enumerating().search(text) and ":" in text:
        return text
    found = _known()["leads"].match(text)
    rest = text[found.end() :] if found and len(text) - found.end() > _LEFT else text
    return (
        rest
        if not found or "menyampaikan" in found[0].lower() or not found[0][:-1].strip().count(" ")
        else text
    )


def _of_paragraph(text: str, known: Registered, *, invites: bool) -> Iterator[Promise]:
    """What the sentences of a paragraph announce."""
    for sentence in sentences(text):
        state = _announced(sentence)
        if state is None or (
            invites and re.search(r"mengundang|undang|mohon|dimohon|hadir", sentence, re.IGNORECASE)
        ):
            continue
        works = [*works_in(sentence, known)]
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
        text=capital(text), evidence=evidence, status=state, certainty=sure,
        places=ids_of(known.places(text)), amount=single, due=due_in(text),
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
