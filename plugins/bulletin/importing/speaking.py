"""Who opened an event and who spoke, with their offices, in the words of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from bulletin.importing.guess import Certainty
from bulletin.importing.people import Mention, is_name, name_pattern, offices, people, same_person
from bulletin.importing.registered import Registered
from bulletin.importing.sentences import is_label, sentences
from bulletin.importing.vocabulary import one_of, words

_NEAR: Final = 45  # signs between somebody and the verb that says what they do
_SUBJECT: Final = 8  # words of what is told
_LONG: Final = 110


@dataclass(frozen=True, slots=True)
class Spoken:
    """Somebody who spoke or opened: the entry of the registry or the name, role, institution.

    `institution` is an id where `is_registered`, else the words of the text.
    """

    name: str
    person: str | None = None
    role: str = ""
    institution: str = ""
    evidence: str = ""
    certainty: Certainty = Certainty.HIGH
    remark: str = ""
    is_office: bool = False


@dataclass(frozen=True)
class Hall:
    """All who are named in a text, to find the one who is meant by a part of their name."""

    registered: Registered
    areas: frozenset[str]
    everybody: tuple[Mention, ...]

    def full(self, name: str) -> Mention | None:
        """The mention that tells most of somebody."""
        same = [one for one in self.everybody if same_person(one.name, name)]
        return max(same, key=lambda one: (bool(one.office), len(one.name)), default=None)

    def holder(self, office: str) -> Mention | None:
        """The one who holds an office, which may be said in fewer words."""
        asked = {*office.lower().split()}
        same = [
            one for one in self.everybody if one.office and asked <= {*one.office.lower().split()}
        ]
        names = {one.name for one in same}
        return same[0] if len(names) == 1 and len(asked) > 1 else None


def hall(paragraphs: Sequence[str], registered: Registered, areas: frozenset[str]) -> Hall:
    """Everybody in a text."""
    found = [one for text in paragraphs for one in people(text, areas)]
    return Hall(registered, areas, tuple(found))


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
        if (label := is_label(text, "opener")) and (one := _at(label[1], 0, known)):
            return replace(one, evidence=text)
    by, active = _opened()
    for text in paragraphs:
        for sentence in sentences(text):
            for lead in by.finditer(sentence):
                if one := _at(sentence, lead.end(), known):
                    return replace(one, evidence=_clause(sentence, lead.start()))
            for verb in active.finditer(sentence):
                if one := _before(sentence, verb.start(), known):
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
                for one in _row(label[1], 0, known)
            )
            continue
        for sentence in sentences(text):
            found += _in(sentence, known)
    return tuple(_merged(found))


def _in(sentence: str, known: Hall) -> Iterator[Spoken]:
    forms = _spoke()
    for match in forms["as"].finditer(sentence):
        if one := _before(sentence, match.start(), known):
            yield replace(
                one,
                role=one.role or match["role"].capitalize(),
                evidence=_clause(sentence, max(0, match.start() - 50)),
            )
    for match in forms["role"].finditer(sentence):
        for one in _row(sentence, match.end(), known):
            yield replace(
                one,
                role=one.role or match["role"].capitalize(),
                evidence=_clause(sentence, match.start()),
            )
    for match in forms["by"].finditer(sentence):
        told = _told(sentence, match)
        for one in _row(sentence, match.end(), known):
            yield replace(one, role=one.role or told, evidence=_clause(sentence, match.start()))
    for match in forms["said"].finditer(sentence):
        if one := _at(sentence, match.end(), known):
            yield replace(one, evidence=_clause(sentence, match.start()))
    yield from _saying(sentence, known)


def _saying(sentence: str, known: Hall) -> Iterator[Spoken]:
    for match in _spoke()["saying"].finditer(sentence):
        start = max(0, match.start() - _NEAR)
        if one := _before(sentence, match.start(), known):
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


def _row(sentence: str, start: int, known: Hall) -> Iterator[Spoken]:
    """Those who are named one after the other."""
    at = start
    for _ in range(8):
        found = _person_at(sentence, at, known)
        if found is None:
            return
        one, end = found
        yield one
        gap = re.match(
            r"(?:\s?\([^()]{0,80}\))?\s?(?:[,;]\s?(?:dan\s|serta\s)?|\sdan\s|\sserta\s|"
            r"\s?/\s?)(?:juga\s)?",
            sentence[end:],
        )
        if gap is None:
            return
        at = end + gap.end()


def _at(text: str, start: int, known: Hall) -> Spoken | None:
    found = _person_at(text, start, known)
    return found[0] if found else None


def _person_at(text: str, start: int, known: Hall) -> tuple[Spoken, int] | None:
    """Who is named at a place of a text, and where the words on them end."""
    for one in people(text[start:], known.areas):
        if one.start == 0:
            return _made(one, text[start:], known), start + one.end
        break
    if match := re.match(name_pattern(), text[start:]):
        name = match[0].strip(" ,")
        if is_name(name) and (
            len(name.split()) > 1 or known.full(name) or known.registered.person(name)
        ):
            one = Mention(name, "", 0, match.end())
            return _made(one, text[start:], known), start + match.end()
        if is_name(name) and re.match(r",?\s(?:dari|selaku)\s", text[start + match.end() :]):
            return _made(
                Mention(name, "", 0, match.end()), text[start:], known
            ), start + match.end()
    for office, at, end in offices(text[start:]):
        if at == 0 and (holder := _holder(office, known)):
            return holder, start + end
        break
    return None


def _before(text: str, end: int, known: Hall) -> Spoken | None:
    """Who is named right before a place of a text."""
    near = text[:end].rstrip(" ,")
    for one in reversed(people(text[:end], known.areas)):
        between = text[one.end : end]
        if len(between) <= _NEAR and not re.search(
            r"[.;:”\"]|\bdan\b|\boleh\b|\bkepada\b|[A-Z]", between
        ):
            return _made(one, text, known)
        break
    its = rf"(?:(?<=\s)|\A)({name_pattern()})(?=,?\sdari\s[A-Z][^.;:]{{2,60}}\Z)"
    if (match := re.search(its, near)) and is_name(match[1]) and not _is_office(match[1]):
        return _made(Mention(match[1], "", match.start(1), match.end(1)), text, known)
    if match := re.search(rf"(?:(?<=\s)|\A)({name_pattern()})\Z", near):
        name = match[1]
        if is_name(name) and (len(name.split()) > 1 or known.full(name)) and not _is_office(name):
            return _made(Mention(name, "", match.start(1), match.end(1)), text, known)
    for office, at, stop in offices(near):
        if stop == len(near) and at >= 0:
            return _holder(office, known)
    return None


def _is_office(name: str) -> bool:
    return any(at == 0 for _, at, _ in offices(name))


def _holder(office: str, known: Hall) -> Spoken | None:
    """Who holds an office, by what the text or the registry says elsewhere."""
    if mention := known.holder(office):
        return _made(mention, "", known)
    if identifier := known.registered.holder(office):
        person = known.registered.registry.people[identifier]
        return Spoken(
            person.name, identifier, office, certainty=Certainty.MEDIUM, remark="nama dari registry"
        )
    return None


def _made(one: Mention, text: str, known: Hall) -> Spoken:
    """Somebody as they are written into the draft."""
    full = known.full(one.name)
    name = full.name if full and len(full.name) > len(one.name) else one.name
    office = one.office or (full.office if full else "")
    person = known.registered.person(name)
    institution = _institution(text[one.end :], known) if text else ""
    if person and not institution:
        its = known.registered.registry.people[person].organisation
        named = {identifier for identifier, _ in known.registered.organisations(text)}
        institution = its if its in named and not office else ""
    sure = Certainty.HIGH if one.is_split or (full and full.is_split) else Certainty.MEDIUM
    remark = "" if sure is Certainty.HIGH else "batas jabatan dan nama ditebak"
    return Spoken(name, person, office, institution or "", "", sure, remark)


def _institution(after: str, known: Hall) -> str:
    """The institution after *dari*: an id, or the words with capitals."""
    match = re.match(
        r",?\s(?:dari|perwakilan dari)\s((?:[A-Z][\w.&-]*|dan(?=\s[A-Z]))(?:\s(?:[A-Z0-9][\w.&-]*|"
        r"dan(?=\s[A-Z])))*)",
        after,
    )
    if match is None:
        return ""
    said = match[1].rstrip(".")
    return known.registered.organisation(said) or said


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
