"""Who is named at a place of a text, and what the whole of it says of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bulletin.importing.guess import Certainty
from bulletin.importing.people import Mention, is_name, name_pattern, offices, people, same_person
from bulletin.importing.registered import Registered

NEAR: Final = 45  # signs between somebody and the verb that says what they do


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


def in_row(sentence: str, start: int, known: Hall) -> Iterator[Spoken]:
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


def named_at(text: str, start: int, known: Hall) -> Spoken | None:
    """Who is named at a place of a text."""
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


def named_before(text: str, end: int, known: Hall) -> Spoken | None:
    """Who is named right before a place of a text."""
    near = text[:end].rstrip(" ,")
    for one in reversed(people(text[:end], known.areas)):
        between = text[one.end : end]
        if len(between) <= NEAR and not re.search(
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
