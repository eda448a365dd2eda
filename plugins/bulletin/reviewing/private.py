"""What a proposal publishes of people: every number and address, allowed or not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from bulletin.checks.known import Known
from bulletin.checks.privacy import FILE_RULES
from bulletin.problems import Location, Positions, Problem
from bulletin.reviewing.comparing import Comparison
from bulletin.reviewing.side import Side, unreadable
from bulletin.sources import Document, Kind

ERROR: Final = "error"
ALLOWED: Final = "allowed"
LISTED: Final = "listed"
UNREAD: Final = "unread"


@dataclass(frozen=True, slots=True)
class Private:
    """Something personal that was not there before.

    `state` is `ERROR` where the checks refuse it, `ALLOWED` where the file says why it is meant
    (`reason`), `LISTED` where `site.yaml` gives it to the public, `UNREAD` where the checks cannot
    tell, because that file or this one cannot be read.
    """

    code: str
    found: str
    path: str
    line: int
    state: str
    reason: str = ""


def private(compared: Comparison) -> tuple[Private, ...]:
    """Everything personal that comes with a proposal."""
    return tuple(_found(compared))


def _found(compared: Comparison) -> Iterator[Private]:
    head = compared.head
    refused = {(one.path, one.code, _what(one)) for one in head.problems}
    reasons = _reasons(head)
    for _, (before, after) in compared.documents():
        if after is None:
            continue
        known = Counter(_keys(compared.base, before))
        for one in _findings(head, after):
            key = one.code, _what(one)
            if known[key]:
                known[key] -= 1
                continue
            reason = _reason(reasons, one, after)
            state = _state(head, after, is_refused=(one.path, *key) in refused, reason=reason)
            yield Private(one.code, _what(one), one.path, one.line, state, reason or "")


def _state(side: Side, document: Document, *, is_refused: bool, reason: str | None) -> str:
    if is_refused:
        return ERROR
    if reason is not None:
        return ALLOWED
    return UNREAD if unreadable(document) or side.library.site is None else LISTED


def _keys(side: Side, document: Document | None) -> Iterator[tuple[str, str]]:
    for one in _findings(side, document) if document else ():
        yield one.code, _what(one)


def _findings(side: Side, document: Document) -> Iterator[Problem]:
    """What the rules of privacy find where nothing is given to the public."""
    known = Known(None, side.library.registry)
    readable = _as_lines(side, document) if unreadable(document) else document
    if document.kind is Kind.SITE:
        readable = replace(readable, kind=Kind.REGISTRY)
    for rule in FILE_RULES:
        yield from rule(readable, known)


def _as_lines(side: Side, document: Document) -> Document:
    """A file that cannot be parsed, as a list of its lines."""
    lines = side.text(document).split("\n")
    places: dict[Location, int] = {("file", number): number + 1 for number in range(len(lines))}
    positions = Positions(document.positions.path, places)
    return replace(document, raw={"file": lines}, prose=None, positions=positions)


def _what(problem: Problem) -> str:
    return dict(problem.values).get("found", "")


def _reasons(side: Side) -> Mapping[tuple[str, str, str], str]:
    """Why something is allowed, by the file, the code and the letters and digits of the text."""
    given = ((one.path, dict(one.values)) for one in side.allowed)
    return {(path, one["other"], _plain(one["found"])): one["reason"] for path, one in given}


def _reason(
    reasons: Mapping[tuple[str, str, str], str], one: Problem, document: Document
) -> str | None:
    """Why it is allowed, in the file itself or in the original whose translation it is."""
    folder = one.path.removesuffix(document.inside)
    paths = (one.path, *(path for path, _, _ in reasons if _is_original(path, one.path, folder)))
    known = (reasons.get((path, one.code, _plain(_what(one)))) for path in paths)
    return next((reason for reason in known if reason is not None), None)


def _is_original(path: str, translation: str, folder: str) -> bool:
    stem = translation.rsplit("/", 1)[-1].split(".", maxsplit=1)[0]
    return path.startswith(folder) and path.rsplit("/", 1)[-1].split(".", maxsplit=1)[0] == stem


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
