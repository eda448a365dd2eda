"""One content file → one document with all its problems."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from bulletin.languages import ORIGINAL
from bulletin.problems import Location, Positions, Problem
from bulletin.problems.problem import BODY, FILE, FRONT_MATTER, values
from bulletin.schema import (
    Article,
    ArticleTranslation,
    ArticleWords,
    Glossary,
    Organisation,
    Page,
    PageTranslation,
    PageWords,
    Person,
    Place,
    PublishedAddress,
    Site,
    Topic,
    validate,
)
from bulletin.schema.status import Publication
from bulletin.schema.validation import Fault
from bulletin.schema.written import DRAFTED_KEY, UNREVIEWED_KEY, Written
from bulletin.sources.blocks import block_prints
from bulletin.sources.discovery import Found
from bulletin.sources.document import Document, Kind
from bulletin.sources.notes import without_notes
from bulletin.sources.prose import Prose, convert
from bulletin.sources.structured import Structured, parse
from bulletin.sources.text import FILE_LIMIT, RECORD_LIMIT, Parts, decode, divide
from bulletin.sources.unseen import unseen

_ENTRIES: Final[dict[str, type[Written]]] = {
    "topics": Topic,
    "organisations": Organisation,
    "people": Person,
    "places": Place,
    "glossary": Glossary,
    "addresses": PublishedAddress,
}
_SCHEMAS: Final[dict[tuple[Kind, bool], type[Written]]] = {
    (Kind.ARTICLE, True): Article,
    (Kind.ARTICLE, False): ArticleTranslation,
    (Kind.PAGE, True): Page,
    (Kind.PAGE, False): PageTranslation,
}
_UNREVIEWED: Final[dict[Kind, type[Written]]] = {Kind.ARTICLE: ArticleWords, Kind.PAGE: PageWords}
_KEY_IN_BODY: Final = re.compile(
    r"\s*^((?:title|date|summary|topics|byline|slug|status|image|events|speakers|actions|updates|"
    r"corrections|sources|translator|translates):(?: .{0,40}|$))",
    re.MULTILINE,
)
_MOST: Final = 200  # problems of a file
LENIENT_IN_DRAFT: Final = frozenset(("required", "image-alt", "one-of-person-name"))


@dataclass(slots=True)
class _Reading:
    """A file while it is read: its problems gather here."""

    found: Found
    path: str
    problems: list[Problem]

    def report(self, faults: Iterable[tuple[Fault, int]], where: str = FRONT_MATTER) -> None:
        """Make problems of faults with their lines; beyond many only that there are more."""
        for fault, line in faults:
            if len(self.problems) >= _MOST:
                self.problems[_MOST:] = [
                    Problem(self.path, line, where, "too-many", values(found=_MOST))
                ]
                return
            name = ".".join(str(part) for part in fault.location if part != "") or where
            given = values(**fault.values)
            self.problems.append(Problem(self.path, line, name, fault.code, given))

    def document(self, structured: Structured | None = None, **more: Any) -> Document:  # noqa: ANN401
        """The document, with what was gathered."""
        lines = structured.lines if structured else {}
        return Document(
            kind=self.found.kind,
            name=self.found.name,
            inside=self.found.inside,
            language=self.found.language,
            positions=Positions(self.path, lines),
            raw=structured.value if structured else None,
            problems=tuple(self.problems),
            **more,
        )


def read(found: Found, path: str, data: bytes) -> Document:
    """Read one file; `path` is its name in reports."""
    reading = _Reading(found, path, [])
    decoded = decode(data, RECORD_LIMIT if found.kind is Kind.ADDRESSES else FILE_LIMIT)
    if decoded.readable is not None:
        return _with_control(reading, decoded.readable, *decoded.faults[0])
    reading.report(decoded.faults, FILE)
    if decoded.text is None:
        return reading.document()
    reading.report(unseen(decoded.text), FILE)
    if found.language is not None:
        return _story(reading, decoded.text)
    return _data(reading, decoded.text)


def _with_control(reading: _Reading, text: str, fault: Fault, line: int) -> Document:
    """A file with a control character: its ids are known, no more is made of it."""
    is_story = reading.found.language is not None
    parts = divide(text) if is_story else Parts(text, front_line=1, body_line=line + 1)
    structured = parse(parts.front or "", parts.front_line)
    name = BODY if is_story and parts.front and line >= parts.body_line else ""
    reading.report([(fault, line)], name or _key_at(structured.lines, line))
    return reading.document(structured, draft=_is_unpublished(structured.value))


def _key_at(lines: Mapping[Location, int], line: int) -> str:
    """The name of the key to which a line belongs: the last that begins there or above."""
    last = max(((lines[at], len(at)) for at in lines if at and lines[at] <= line), default=None)
    keys = [at for at in lines if (lines[at], len(at)) == last]
    # Several that begin in one line are in brackets there.
    return ".".join(map(str, keys[0] if len(keys) == 1 else keys[0][:-1])) if keys else FILE


def _data(reading: _Reading, text: str) -> Document:
    """A registry, or `site.yaml`."""
    structured = parse(text)
    reading.report(structured.faults)
    if reading.found.kind is Kind.SITE:
        return reading.document(structured, fields=_site(reading, structured))
    return reading.document(structured, fields=_entries(reading, structured))


def _site(reading: _Reading, structured: Structured) -> Written | None:
    if structured.faults and structured.value is None:
        return None
    return _validated(reading, Site, structured, structured.value or {}, ())


def _entries(reading: _Reading, structured: Structured) -> tuple[Written | None, ...]:
    entries = structured.value
    if entries is None:
        return ()
    if not isinstance(entries, list):
        reading.report([(Fault((), "not-a-list", {"found": "- id: …"}), 1)])
        return ()
    schema = _ENTRIES[reading.found.name]
    return tuple(
        _validated(reading, schema, structured, entry, (index,))
        for index, entry in enumerate(entries)
        if len(reading.problems) <= _MOST
    )


def _story(reading: _Reading, text: str) -> Document:
    parts = divide(text)
    reading.report(parts.faults)
    if parts.front is None or parts.faults:
        return reading.document()
    structured = parse(parts.front, parts.front_line)
    reading.report(structured.faults)
    is_original = reading.found.language is ORIGINAL
    unreviewed = not is_original and _is_unreviewed(structured.value)
    prose = _prose(reading, parts.body, parts.body_line, may_be_empty=unreviewed)
    if structured.value is None and structured.faults:
        return reading.document(structured, prose=prose, body_line=parts.body_line)
    kind = reading.found.kind
    schema = _UNREVIEWED[kind] if unreviewed else _SCHEMAS[kind, is_original]
    value = {} if structured.value is None else structured.value
    fields = _validated(reading, schema, structured, value, ())
    if is_original and is_draft(structured.value):
        reading.problems = list(_softened(reading.problems))
    return reading.document(
        structured,
        fields=fields,
        prose=prose,
        body_line=parts.body_line,
        draft=_is_unpublished(structured.value),
        unreviewed=unreviewed,
    )


def _prose(reading: _Reading, body: str, first: int, *, may_be_empty: bool) -> Prose:
    is_original = reading.found.language is ORIGINAL
    body = body if is_original else without_notes(body)
    prose, findings = convert(body)
    reading.report(((one.fault, first + one.line) for one in findings), BODY)
    if key := _KEY_IN_BODY.match(body):
        fault = Fault((), "front-matter-in-body", {"found": key[1]})
        reading.report([(fault, first + body.count("\n", 0, key.start(1)))], BODY)
    if not body.strip() and not may_be_empty:
        reading.report([(Fault((), "empty-body"), first)], BODY)
    return replace(prose, blocks=block_prints(prose.html))


def _validated(
    reading: _Reading, schema: type[Written], structured: Structured, given: object, at: Location
) -> Written | None:
    fields, faults = validate(schema, given)
    positions = Positions(reading.path, structured.lines)
    placed = (Fault((*at, *fault.location), fault.code, fault.values) for fault in faults)
    reading.report((fault, positions.line(fault.location)) for fault in placed)
    return fields


def _softened(problems: Iterable[Problem]) -> Iterator[Problem]:
    """A draft's problems: what is missing may still come."""
    for problem in problems:
        yield problem.softened() if problem.code in LENIENT_IN_DRAFT else problem


def _status(value: object) -> object:
    return value.get("status") if isinstance(value, dict) else None


def is_draft(value: object) -> bool:
    """Whether a front matter says that it is a draft."""
    return _status(value) == Publication.DRAFT


def _is_unreviewed(value: object) -> bool:
    """Whether a front matter says so, whatever it says: to withhold too much does no harm.

    A draft stays one until it is confirmed, also where somebody has taken that line away.
    """
    if not isinstance(value, dict):
        return False
    was_drafted = value.get(DRAFTED_KEY) is not None and value.get("translates") is None
    return was_drafted or value.get(UNREVIEWED_KEY) is not None


def _is_unpublished(value: object) -> bool:
    return _status(value) in (Publication.DRAFT, Publication.REVIEW)
