"""The facts that change, in lines of Markdown: by article, then by what they are about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from bulletin.languages import ORIGINAL, Code
from bulletin.model.library import Identity
from bulletin.problems import Problem
from bulletin.reviewing.comparing import Change
from bulletin.reviewing.escaping import path, place, plain
from bulletin.reviewing.facts import WORDS
from bulletin.reviewing.phrases import FIELDS, GROUPS, TEXTS, said
from bulletin.reviewing.report import Report
from bulletin.reviewing.values import Values
from bulletin.sources import Kind

_FEW: Final = 8  # articles that are named
_Entry = tuple[str, str]


def fact_lines(report: Report, values: Values, code: Code) -> Iterator[str]:
    """Every change of a fact; where the checks refuse it, the error stands below."""
    problems = defaultdict(list)
    for one in report.problems:
        problems[one.path, one.field].append(one)
    titles = dict(report.titles)
    named = {(kind, entry): pages for kind, entry, pages in report.entries}
    for number, (owner, changes) in enumerate(_grouped(report.changes).items()):
        if number:
            yield ""
        yield f"### {_heading(owner, titles.get(owner, owner[1]), code)}"
        yield ""
        for entry, found in changes.items():
            yield from _entry(entry, found, values, code)
            if pages := named.get(entry):
                told = [plain(titles.get(one, one[1])) for one in pages[:_FEW]]
                more = [said(TEXTS["more"], code).format(n=len(pages) - _FEW)]
                told += more if len(pages) > _FEW else []
                yield f"  - {said(TEXTS['appears'], code)} {'; '.join(told)}"
            error = said(TEXTS["error"], code).capitalize()
            yield from (
                f"  - **{error}:** {plain(one.message(code).partition(';')[0], 400)}"
                for one in _refused(found, problems)
            )


def _grouped(changes: Sequence[Change]) -> dict[Identity, dict[_Entry, list[Change]]]:
    found: dict[Identity, dict[_Entry, list[Change]]] = {}
    for one in changes:
        entries = found.setdefault(one.owner, {})
        entries.setdefault((one.key.group, one.key.entry), []).append(one)
    return found


def _heading(owner: Identity, title: str, code: Code) -> str:
    if owner[0] is Kind.SITE:
        return said(TEXTS["site"], code)
    return path(f"{owner[1]}.yaml") if owner[0] is Kind.REGISTRY else plain(title)


def _refused(
    changes: Sequence[Change], problems: dict[tuple[str, str], list[Problem]]
) -> list[Problem]:
    places = {(one.path, one.place) for change in changes for one in change.where}
    return [one for place in sorted(places) for one in problems.get(place, ()) if one.is_error]


def _entry(entry: _Entry, changes: Sequence[Change], values: Values, code: Code) -> Iterator[str]:
    """The changes of one entry; one that is new or gone as a whole is one line."""
    about = _about(entry, code)
    state = "added" if all(one.before is None for one in changes) else ""
    state = "removed" if all(one.after is None for one in changes) else state
    if state and _is_whole(changes):
        told = "; ".join(
            f"{_field(one, code)}{_language(one)} "
            f"{_words(one, one.after or one.before, values, code)}"
            for one in changes
            if one.key.field not in ("id", "action", "person")
        )
        head = f"{about} – " if about else ""
        yield f"{head}**{said(TEXTS[state], code)}**: {told} ({_places(changes[:1])})"
        return
    for one in changes:
        before, after = (_words(one, value, values, code) for value in (one.before, one.after))
        head = f"{about} · {_field(one, code)}" if about else _field(one, code)
        after = f"**{after}**" if one.after else after
        yield f"{head}: {before} → {after} ({_places([one])})"


def _is_whole(changes: Sequence[Change]) -> bool:
    """Whether what tells an entry apart comes or goes, so all of it does."""
    keys = ("id", "action", "person", "name", "title", "date", "abbr")
    return any(one.key.field in keys for one in changes)


def _about(entry: _Entry, code: Code) -> str:
    group, name = entry
    if group not in GROUPS:
        return ""
    return f"{said(GROUPS[group], code)} {plain(name)}"


def _field(change: Change, code: Code) -> str:
    first, _, rest = change.key.field.partition(".")
    named = said(FIELDS[first], code) if first in FIELDS else plain(first)
    return f"{named} ({plain(rest)})" if rest else named


def _words(change: Change, value: str | tuple[str, ...] | None, values: Values, code: Code) -> str:
    return plain(values.words(change.key, value)) if value else f"*{said(TEXTS['unset'], code)}*"


def _language(change: Change) -> str:
    """The language of words that stand in one file of two."""
    names = {one.path.rsplit(".", 2)[-2] for one in change.where if one.path.endswith(".md")}
    is_word = change.key.field in WORDS and names != {ORIGINAL.code}
    return f" ({', '.join(sorted(names))})" if is_word and len(names) == 1 else ""


def _places(changes: Sequence[Change]) -> str:
    """The files, by their names alone, and the lines."""
    places = [one for change in changes for one in change.where]
    return ", ".join(place(one.path, one.line) for one in places)
