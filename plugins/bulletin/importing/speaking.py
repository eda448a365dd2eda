"""Who opened an event and who spoke, with their offices, in the words of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from bulletin.importing.guess import Certainty
from bulletin.importing.hall import NEAR, Hall, Spoken, in_row, named_at, named_before
from bulletin.importing.people import same_person
from bulletin.importing.sentences import is_label, sentences
from bulletin.importing.vocabulary import one_of, words

_SUBJECT: Final = 8  # words of what is told
_LONG: Final = 110


@cache
def _opened() -> tuple[re.Pattern[str], re.Pattern[str]]:
    by = one_of(words("people", "opened_by"))
    active = one_of(words("event", "opening"))
    return (
        re.compile(rf"(?<!\w)(?:{by})\s+(?:oleh\s+)?", re.IGNORECASE),
        re.compile(
            rf",?\s+(?:yang\s+)?(?:langsung\s+|secara\s+langsung\s+)?(?:meresmikan|resmikan|"
            rf"(?:{active}))(?:(?<=esmikan)|(?=\s+(?:secara|acara|kegiatan|[a-z]*\s?[A-Z]|rapat|"
            rf"pelatihan|sosialisasi|musyawarah|langsung|resmi|lomba|bazar|seminar)))"
        ),
    )


def opener(paragraphs: Sequence[str], known: Hall) -> Spoken | None:
    """Who opened the event."""
    for text in paragraphs:
        if (label := is_label(text, "opener")) and (one := named_at(label[1], 0, known)):
            return replace(one, evidence=text)
    by, active = _opened()
    for text in paragraphs:
        for sentence in sentences(text):
            for lead in by.finditer(sentence):
                if one := named_at(sentence, lead.end(), known):
                    return replace(one, evidence=_clause(sentence, lead.start()))
            for verb in active.finditer(sentence):
                if one := named_before(sentence, verb.start(), known):
                    return replace(one, evidence=_clause(sentence, max(0, verb.start() - 50)))
    return None


@cache
def _spoke() -> dict[str, re.Pattern[str]]:
    roles = one_of(words("people", "roles"))
    return {
        "saying": re.compile(
            rf"(?<!\w)(?:{one_of(words('people', 'saying'))})(?!\w)", re.IGNORECASE
        ),
        "said": re.compile(rf"(?<!\w)(?:{one_of(words('people', 'said'))})\s+", re.IGNORECASE),
        "by": re.compile(
            rf"(?<!\w)(?:{one_of(words('people', 'spoken_by'))})\s+(?:(?:langsung\s+)?oleh\s+)",
            re.IGNORECASE,
        ),
        "as": re.compile(
            rf",?\s+(?:(?:selaku|sebagai|menjadi)\s+)(?P<role>{roles})(?!\w)", re.IGNORECASE
        ),
        "role": re.compile(
            rf"(?<!\w)(?P<role>{roles})(?:nya)?\s?(?:,|:|yaitu|yakni|antara lain|dari|adalah|"
            rf"kegiatan ini|utama|acara)?\s*(?:yaitu|yakni|antara lain|"
            rf"adalah)?\s?:?\s*(?=[A-Za-z])",
            re.IGNORECASE,
        ),
    }


def speakers(paragraphs: Sequence[str], known: Hall) -> tuple[Spoken, ...]:
    """Everybody who spoke, each once, in the order of the text."""
    found = list[Spoken]()
    for text in paragraphs:
        if label := is_label(text, "speaker"):
            found += (
                replace(one, role=one.role or "Narasumber", evidence=text)
                for one in in_row(label[1], 0, known)
            )
            continue
        for sentence in sentences(text):
            found += _in(sentence, known)
    return tuple(_merged(found))


def _in(sentence: str, known: Hall) -> Iterator[Spoken]:
    forms = _spoke()
    for match in forms["as"].finditer(sentence):
        if one := named_before(sentence, match.start(), known):
            yield replace(
                one,
                role=one.role or match["role"].capitalize(),
                evidence=_clause(sentence, max(0, match.start() - 50)),
            )
    for match in forms["role"].finditer(sentence):
        for one in in_row(sentence, match.end(), known):
            yield replace(
                one,
                role=one.role or match["role"].capitalize(),
                evidence=_clause(sentence, match.start()),
            )
    for match in forms["by"].finditer(sentence):
        told = _told(sentence, match)
        for one in in_row(sentence, match.end(), known):
            yield replace(one, role=one.role or told, evidence=_clause(sentence, match.start()))
    for match in forms["said"].finditer(sentence):
        if one := named_at(sentence, match.end(), known):
            yield replace(one, evidence=_clause(sentence, match.start()))
    yield from _saying(sentence, known)


def _saying(sentence: str, known: Hall) -> Iterator[Spoken]:
    for match in _spoke()["saying"].finditer(sentence):
        start = max(0, match.start() - NEAR)
        if one := named_before(sentence, match.start(), known):
            yield replace(one, evidence=_clause(sentence, start))
        elif body := _office_before(sentence, match, known):
            yield body


def _told(sentence: str, match: re.Match[str]) -> str:
    """What somebody brings, by the words before *disampaikan oleh*."""
    subject = sentence[: match.start()].strip()
    if not match[0].lower().startswith("disampaikan") or not 0 < len(subject.split()) <= _SUBJECT:
        return ""
    if re.search(r"[,;:.]", subject):
        return ""
    first = subject.split()[0]
    small = subject if first.isupper() else subject[0].lower() + subject[1:]
    return f"Penyampai {small}"


def _office_before(sentence: str, match: re.Match[str], known: Hall) -> Spoken | None:
    """An organisation of the registry that tells something, right before the verb."""
    before = sentence[: match.start()].rstrip(" ,")
    for identifier, said in known.registered.organisations(before):
        if before.endswith(said) and before == said:
            told = re.match(
                r"\s+(?!bahwa|untuk|agar|kepada|apresiasi)((?:[a-z]+\s?){1,3})",
                sentence[match.end() :],
            )
            is_telling = match[0].lower() == "menyampaikan" and told
            role = f"Penyampai {told[1].strip()}" if is_telling and told else ""
            return Spoken(
                said,
                None,
                _cut(role),
                identifier,
                _clause(sentence, 0),
                Certainty.MEDIUM,
                is_office=True,
            )
    return None


def _cut(role: str) -> str:
    """A role without the conjunction with which its words end."""
    return re.sub(r"\s(?:dan|serta|yang|dari|untuk|di|terhadap|kepada)\Z", "", role)


def _merged(found: Sequence[Spoken]) -> Iterator[Spoken]:
    """Each person once: with the first role that is told, and the longest name."""
    kept = list[Spoken]()
    for one in found:
        at = next((n for n, other in enumerate(kept) if _is_same(one, other)), None)
        if at is None:
            kept.append(one)
            continue
        other = kept[at]
        longer = max(one.name, other.name, key=len)
        kept[at] = replace(
            other, name=longer, person=other.person or one.person, role=other.role or one.role,
            institution=other.institution or one.institution,
        )  # fmt: skip
    yield from kept


def _is_same(one: Spoken, other: Spoken) -> bool:
    if one.person or other.person:
        return one.person == other.person
    return one.name == other.name or same_person(one.name, other.name)


def _clause(sentence: str, start: int) -> str:
    """The words of a sentence from the beginning of a word on, not too many."""
    cut = sentence[start:]
    if start and sentence[start - 1 : start].isalnum():
        cut = cut.partition(" ")[2]
    return cut if len(cut) <= _LONG else f"{cut[:_LONG].rpartition(' ')[0]} …"
